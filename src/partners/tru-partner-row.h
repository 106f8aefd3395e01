/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-query.h"

G_BEGIN_DECLS

/**
 * TruPartnerRow:
 *
 * An organisation in the list.
 */
#define TRU_TYPE_PARTNER_ROW (tru_partner_row_get_type ())
G_DECLARE_FINAL_TYPE (TruPartnerRow, tru_partner_row, TRU, PARTNER_ROW, GtkBox)

void        tru_partner_row_show   (TruPartnerRow *self,
                                    TruRow        *row);
const char *tru_partner_type_label (const char    *token);

G_END_DECLS
