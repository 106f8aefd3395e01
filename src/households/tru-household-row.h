/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-query.h"

G_BEGIN_DECLS

/**
 * TruHouseholdRow:
 *
 * A household in the list: its name, where it lives, and the step it is at.
 */
#define TRU_TYPE_HOUSEHOLD_ROW (tru_household_row_get_type ())
G_DECLARE_FINAL_TYPE (TruHouseholdRow, tru_household_row, TRU, HOUSEHOLD_ROW, GtkWidget)

GtkWidget *tru_household_row_new  (void);
void       tru_household_row_show (TruHouseholdRow *self,
                                   TruRow          *row);

G_END_DECLS
