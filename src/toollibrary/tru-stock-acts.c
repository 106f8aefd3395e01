/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-acts.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-clock.h"
#include "tru-consumable.h"
#include "tru-form-row.h"
#include "tru-record-form.h"
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

static TruActDialog *
new_dialog (GtkWidget  *widget,
            TruOffice  *office,
            const char *title,
            TruRecord  *move)
{
  TruActDialog *dialog;

  tru_record_set_number (move, TRU_STOCK_MOVE_DAY, tru_clock_today ());
  dialog = tru_act_dialog_new (widget, office, title, _("_Note"), move, tru_stock_moves_note);
  tru_act_dialog_set_done (dialog, _("Stock noted"));
  return dialog;
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
  dialog = new_dialog (widget, office, _("Stock of a Consumable"), move);
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  g_signal_connect (dialog, "edited", G_CALLBACK (on_edited), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_stock_acts_move_one:
 * @widget: a widget of the window
 * @office: the office
 * @consumable: uid of a consumable
 * @type: whether it came in or is issued; for what a count finds see tru_consumable_count_ask()
 *
 * Asks how much of it came in, or to whom it went.
 */
void
tru_stock_acts_move_one (GtkWidget        *widget,
                         TruOffice        *office,
                         const char       *consumable,
                         TruStockMoveType  type)
{
  static const guint received[] = { TRU_STOCK_MOVE_QUANTITY, TRU_STOCK_MOVE_DAY, TRU_STOCK_MOVE_NOTE };
  static const guint issued[] = {
    TRU_STOCK_MOVE_QUANTITY, TRU_STOCK_MOVE_MEMBER, TRU_STOCK_MOVE_WORKSITE, TRU_STOCK_MOVE_DAY, TRU_STOCK_MOVE_NOTE,
  };
  g_autoptr (TruRecord) move = tru_record_new (&tru_stock_move_kind);
  g_autofree char *name = tru_store_title (tru_office_get_store (office), &tru_consumable_kind, consumable);
  g_autofree char *title = g_strdup_printf (type == TRU_STOCK_MOVE_TYPE_RECEIVED ? _("Receive: %s") : _("Issue: %s"), name);
  TruActDialog *dialog;

  tru_record_set_text (move, TRU_STOCK_MOVE_CONSUMABLE, consumable);
  tru_record_set_number (move, TRU_STOCK_MOVE_TYPE, type);
  dialog = new_dialog (widget, office, title, move);
  if (type == TRU_STOCK_MOVE_TYPE_RECEIVED)
    tru_act_dialog_ask (dialog, received, G_N_ELEMENTS (received));
  else
    tru_act_dialog_ask (dialog, issued, G_N_ELEMENTS (issued));
  gtk_window_present (GTK_WINDOW (dialog));
}
