/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruWelcome:
 *
 * What an empty database shows: set up an association, import a file, or look at the demonstration.
 */
#define TRU_TYPE_WELCOME (tru_welcome_get_type ())
G_DECLARE_FINAL_TYPE (TruWelcome, tru_welcome, TRU, WELCOME, AdwBin)

GtkWidget *tru_welcome_new (TruOffice *office);

G_END_DECLS
