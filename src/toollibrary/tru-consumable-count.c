/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-consumable-count.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-clock.h"
#include "tru-consumable.h"
#include "tru-decimal.h"
#include "tru-lending.h"
#include "tru-stock-moves.h"
#include "tru-tool-look.h"

static gboolean
tru_consumable_count_validate (TruRecord  *record,
                               GError    **error)
{
  return tru_record_validate_range (record, TRU_CONSUMABLE_COUNT_COUNTED, 0, G_GINT64_CONSTANT (100000000000), error);
}

TRU_DEFINE_RECORD (TruConsumableCount, tru_consumable_count, TRU_CONSUMABLE_COUNT_FIELDS, 0, "consumable_count", "consumable-counts",
                   N_("Count of a consumable"), N_("Counts of consumables"), tru_consumable_count_validate)

static gboolean
count (TruStore           *store,
       TruRecord          *record,
       GPtrArray          *parts,
       const TruOverride  *override,
       gpointer            consumable,
       GError            **error)
{
  g_autoptr (TruRecord) move = tru_stock_moves_count (store, consumable, tru_record_get_number (record, TRU_CONSUMABLE_COUNT_COUNTED),
                                                      tru_record_get_number (record, TRU_CONSUMABLE_COUNT_DAY),
                                                      tru_record_get_text (record, TRU_CONSUMABLE_COUNT_NOTE), error);

  return move != NULL;
}

/* What is counted is held against it. */
static GtkWidget *
new_book (TruStore  *store,
          TruRecord *consumable)
{
  gint64 stock = tru_lending_stock (store, tru_record_get_uid (consumable));
  g_autofree char *left = tru_decimal_format (stock);
  g_autofree char *unit = tru_decimal_unit (stock, tru_record_get_text (consumable, TRU_CONSUMABLE_UNIT));
  /* Translators: a quantity, its unit */
  g_autofree char *words = g_strdup_printf (_("By the book %s %s are left. Write how much there is: the difference is reckoned."), left, unit);
  GtkWidget *label = tru_tool_look_label (words, "secondary");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  return label;
}

/**
 * tru_consumable_count_ask:
 * @widget: a widget of the window
 * @office: the office
 * @consumable: uid of a consumable
 *
 * Asks how much of it was counted, and sets the book right.
 */
void
tru_consumable_count_ask (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *consumable)
{
  static const guint asked[] = { TRU_CONSUMABLE_COUNT_COUNTED, TRU_CONSUMABLE_COUNT_DAY, TRU_CONSUMABLE_COUNT_NOTE };
  TruStore *store = tru_office_get_store (office);
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_consumable_kind, consumable, NULL);
  g_autoptr (TruRecord) counted = tru_record_new (&tru_consumable_count_kind);
  g_autofree char *title = NULL;
  TruActDialog *dialog;

  if (!record)
    return;
  title = g_strdup_printf (_("Count: %s"), tru_record_get_text (record, TRU_CONSUMABLE_NAME));
  tru_record_set_number (counted, TRU_CONSUMABLE_COUNT_DAY, tru_clock_today ());
  dialog = tru_act_dialog_new (widget, office, title, _("_Note"), counted, NULL);
  tru_act_dialog_set_data (dialog, count, g_strdup (consumable), g_free);
  tru_act_dialog_set_done (dialog, _("Stock noted"));
  tru_act_dialog_append (dialog, new_book (store, record));
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  gtk_window_present (GTK_WINDOW (dialog));
}
