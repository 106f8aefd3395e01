/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-acts.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-clock.h"
#include "tru-form-row.h"
#include "tru-record-form.h"
#include "tru-stock-move.h"
#include "tru-stock-moves.h"

/* What has a worksite does not come from a shop: it goes there, unless somebody says that it was brought back. */
static void
on_edited (TruActDialog *dialog)
{
  g_autoptr (TruRecord) move = tru_act_dialog_peek (dialog);
  GtkWidget *type = tru_record_form_get_row (TRU_RECORD_FORM (tru_act_dialog_get_form (dialog)), TRU_STOCK_MOVE_TYPE);

  if (!tru_record_is_known (move, TRU_STOCK_MOVE_WORKSITE) || tru_record_get_number (move, TRU_STOCK_MOVE_TYPE) != TRU_STOCK_MOVE_TYPE_RECEIVED)
    return;
  tru_record_set_number (move, TRU_STOCK_MOVE_TYPE, TRU_STOCK_MOVE_TYPE_ISSUED);
  tru_form_row_show (TRU_FORM_ROW (type), move);
}

/**
 * tru_stock_acts_move:
 * @widget: a widget of the window
 * @office: the office
 *
 * Asks what came in of a consumable, was counted, or went to a worksite; a member takes it at the desk.
 */
void
tru_stock_acts_move (GtkWidget *widget,
                     TruOffice *office)
{
  static const guint asked[] = {
    TRU_STOCK_MOVE_CONSUMABLE, TRU_STOCK_MOVE_TYPE, TRU_STOCK_MOVE_QUANTITY, TRU_STOCK_MOVE_WORKSITE, TRU_STOCK_MOVE_DAY,
  };
  g_autoptr (TruRecord) move = tru_record_new (&tru_stock_move_kind);
  TruActDialog *dialog;

  tru_record_set_number (move, TRU_STOCK_MOVE_TYPE, TRU_STOCK_MOVE_TYPE_RECEIVED);
  tru_record_set_number (move, TRU_STOCK_MOVE_DAY, tru_clock_today ());
  dialog = tru_act_dialog_new (widget, office, _("Stock of a Consumable"), _("_Note"), move, tru_stock_moves_note);
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  tru_act_dialog_set_done (dialog, _("Stock noted"));
  g_signal_connect (dialog, "edited", G_CALLBACK (on_edited), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
