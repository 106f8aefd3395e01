/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TruApplication:
 *
 * One process, one database, one window.
 */
#define TRU_TYPE_APPLICATION (tru_application_get_type ())
G_DECLARE_FINAL_TYPE (TruApplication, tru_application, TRU, APPLICATION, AdwApplication)

TruApplication *tru_application_new (void);

G_END_DECLS
