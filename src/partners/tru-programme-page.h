/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"
#include "tru-query.h"

G_BEGIN_DECLS

/**
 * TruProgrammePage:
 *
 * A programme with its steps, rules, axes, conditions and partners' roles, all to be changed where they stand.
 */
#define TRU_TYPE_PROGRAMME_PAGE (tru_programme_page_get_type ())
G_DECLARE_FINAL_TYPE (TruProgrammePage, tru_programme_page, TRU, PROGRAMME_PAGE, GtkBox)

void tru_programme_page_show (TruProgrammePage *self,
                              TruOffice        *office,
                              TruRow           *row);

G_END_DECLS
