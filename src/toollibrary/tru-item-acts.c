/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-acts.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-care.h"
#include "tru-clock.h"
#include "tru-condition-note.h"
#include "tru-item-transfers.h"
#include "tru-item.h"
#include "tru-maintenance.h"
#include "tru-new-records.h"
#include "tru-record-form.h"
#include "tru-ref-row.h"
#include "tru-repair.h"
#include "tru-tool-library.h"
#include "tru-transfer.h"

static gboolean
start_repair (TruStore           *store,
              TruRecord          *record,
              const TruOverride  *override,
              GError            **error)
{
  return tru_care_start_repair (store, record, error);
}

static gboolean
finish_repair (TruStore           *store,
               TruRecord          *record,
               const TruOverride  *override,
               GError            **error)
{
  return tru_care_finish_repair (store, record, error);
}

static gboolean
note_care (TruStore           *store,
           TruRecord          *record,
           const TruOverride  *override,
           GError            **error)
{
  return tru_care_note (store, record, error);
}

static gboolean
send (TruStore           *store,
      TruRecord          *record,
      const TruOverride  *override,
      GError            **error)
{
  return tru_item_transfers_send (store, record, error);
}

static gboolean
withdraw (TruStore           *store,
          TruRecord          *record,
          const TruOverride  *override,
          GError            **error)
{
  return tru_care_withdraw (store, tru_record_get_uid (record), tru_record_get_text (record, TRU_ITEM_WITHDRAWN_REASON), error);
}

static gboolean
note_stolen (TruStore           *store,
             TruRecord          *record,
             const TruOverride  *override,
             GError            **error)
{
  return tru_care_note_stolen (store, tru_record_get_uid (record), tru_record_get_number (record, TRU_ITEM_STOLEN_ON),
                               tru_record_get_text (record, TRU_ITEM_REPORT_NUMBER), error);
}

static gboolean
put_back (TruStore  *store,
          gpointer   item,
          GError   **error)
{
  return tru_care_put_back (store, item, error);
}

static gboolean
receive (TruStore  *store,
         gpointer   item,
         GError   **error)
{
  return tru_item_transfers_receive (store, item, NULL, TRU_UNKNOWN, NULL, error);
}

static TruActDialog *
ask (GtkWidget   *widget,
     TruOffice   *office,
     const char  *title,
     const char  *confirm,
     const char  *done,
     TruRecord   *record,
     TruActFunc   func,
     const guint *fields,
     guint        n_fields)
{
  TruActDialog *dialog = tru_act_dialog_new (widget, office, title, confirm, record, func);

  tru_act_dialog_ask (dialog, fields, n_fields);
  tru_act_dialog_set_done (dialog, done);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/**
 * tru_item_acts_add_like:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item
 *
 * Opens the form of a new one that has its tool, place, condition and price, and proposes the next code and today.
 */
void
tru_item_acts_add_like (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *item)
{
  g_autoptr (TruRecord) kept = tru_store_get (tru_office_get_store (office), &tru_item_kind, item, NULL);
  g_autoptr (TruRecord) another = kept ? tru_new_records_another (kept) : NULL;
  GVariantBuilder values;

  if (!another)
    return;
  g_variant_builder_init (&values, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < tru_item_kind.n_fields; i++)
    {
      g_autofree char *text = tru_record_dup_as_text (another, i);

      if (text)
        g_variant_builder_add (&values, "{ss}", tru_item_kind.fields[i].name, text);
    }
  gtk_widget_activate_action (widget, "win.add-record", "(sa{ss})", tru_item_kind.name, &values);
}

/**
 * tru_item_acts_repair:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item
 *
 * Asks for the fault, from which on the item is in repair.
 */
void
tru_item_acts_repair (GtkWidget  *widget,
                      TruOffice  *office,
                      const char *item)
{
  static const guint fields[] = { TRU_REPAIR_FAULT, TRU_REPAIR_SINCE, TRU_REPAIR_REPAIRER, TRU_REPAIR_COST, TRU_REPAIR_NOTE };
  g_autoptr (TruRecord) record = tru_record_new (&tru_repair_kind);

  tru_record_set_text (record, TRU_REPAIR_ITEM, item);
  tru_record_set_number (record, TRU_REPAIR_SINCE, tru_clock_today ());
  ask (widget, office, _("Note a Fault"), _("_Send to Repair"), _("Item in repair"), record, start_repair, fields, G_N_ELEMENTS (fields));
}

/**
 * tru_item_acts_repaired:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item in repair
 *
 * Asks how its repair ended and what it cost.
 */
void
tru_item_acts_repaired (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *item)
{
  static const guint fields[] = { TRU_REPAIR_OUTCOME, TRU_REPAIR_DONE_ON, TRU_REPAIR_REPAIRER, TRU_REPAIR_COST, TRU_REPAIR_NOTE };
  g_autoptr (TruRecord) record = tru_care_repair_under_way (tru_office_get_store (office), item);

  if (!record)
    return;
  tru_record_set_number (record, TRU_REPAIR_DONE_ON, tru_clock_today ());
  tru_record_set_number (record, TRU_REPAIR_OUTCOME, TRU_REPAIR_OUTCOME_REPAIRED);
  ask (widget, office, _("Repair Done"), _("_Done"), _("Repair noted as done"), record, finish_repair, fields, G_N_ELEMENTS (fields));
}

/**
 * tru_item_acts_check:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item
 *
 * Asks for a check, upkeep or condition that was noted.
 */
void
tru_item_acts_check (GtkWidget  *widget,
                     TruOffice  *office,
                     const char *item)
{
  static const guint fields[] = { TRU_MAINTENANCE_TYPE,    TRU_MAINTENANCE_DONE_ON, TRU_MAINTENANCE_PASSED, TRU_MAINTENANCE_DONE_BY,
                                  TRU_MAINTENANCE_NEXT_ON, TRU_MAINTENANCE_COST,    TRU_MAINTENANCE_NOTE };
  g_autoptr (TruRecord) record = tru_record_new (&tru_maintenance_kind);

  tru_record_set_text (record, TRU_MAINTENANCE_ITEM, item);
  tru_record_set_number (record, TRU_MAINTENANCE_DONE_ON, tru_clock_today ());
  tru_record_set_number (record, TRU_MAINTENANCE_TYPE, TRU_MAINTENANCE_TYPE_ELECTRICAL);
  tru_record_set_number (record, TRU_MAINTENANCE_PASSED, 1);
  ask (widget, office, _("Note a Check or Upkeep"), _("_Note"), _("Check or upkeep noted"), record, note_care, fields, G_N_ELEMENTS (fields));
}

static gboolean
is_elsewhere (TruRecord *library,
              gpointer   from)
{
  return g_strcmp0 (tru_record_get_uid (library), from) != 0;
}

/* Where there are two tool libraries, it goes to the other one. */
static void
propose_library (TruStore  *store,
                 TruRecord *transfer)
{
  g_autoptr (GPtrArray) libraries = tru_store_find (store, &tru_tool_library_kind, 0, NULL, NULL);
  const char *from = tru_record_get_text (transfer, TRU_TRANSFER_FROM_LIBRARY);

  for (guint i = 0; libraries && libraries->len == 2 && i < libraries->len; i++)
    if (g_strcmp0 (tru_record_get_uid (libraries->pdata[i]), from) != 0)
      tru_record_set_text (transfer, TRU_TRANSFER_TO_LIBRARY, tru_record_get_uid (libraries->pdata[i]));
}

/**
 * tru_item_acts_send:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item
 *
 * Asks where to, and sends the item on its way.
 */
void
tru_item_acts_send (GtkWidget  *widget,
                    TruOffice  *office,
                    const char *item)
{
  static const guint fields[] = { TRU_TRANSFER_TO_LIBRARY, TRU_TRANSFER_SENT_ON, TRU_TRANSFER_NOTE };
  g_autoptr (TruRecord) record = tru_record_new (&tru_transfer_kind);
  g_autoptr (TruRecord) kept = tru_store_get (tru_office_get_store (office), &tru_item_kind, item, NULL);
  TruActDialog *dialog;
  char *from;

  if (!kept)
    return;
  tru_record_set_text (record, TRU_TRANSFER_ITEM, item);
  tru_record_set_text (record, TRU_TRANSFER_FROM_LIBRARY, tru_record_get_text (kept, TRU_ITEM_TOOL_LIBRARY));
  tru_record_set_number (record, TRU_TRANSFER_SENT_ON, tru_clock_today ());
  propose_library (tru_office_get_store (office), record);
  dialog = ask (widget, office, _("Send to Another Tool Library"), _("_Send"), _("Item on its way"), record, send, fields, G_N_ELEMENTS (fields));
  from = g_strdup (tru_record_get_text (kept, TRU_ITEM_TOOL_LIBRARY));
  g_object_set_data_full (G_OBJECT (dialog), "from", from, g_free);
  tru_ref_row_set_filter (TRU_REF_ROW (tru_record_form_get_row (TRU_RECORD_FORM (tru_act_dialog_get_form (dialog)), TRU_TRANSFER_TO_LIBRARY)),
                          is_elsewhere, from);
}

/**
 * tru_item_acts_receive:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item that is on its way, and arrived
 */
void
tru_item_acts_receive (GtkWidget  *widget,
                       TruOffice  *office,
                       const char *item)
{
  tru_room_do (widget, office, _("Item received"), receive, g_strdup (item), g_free);
}

/**
 * tru_item_acts_withdraw:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item
 *
 * Asks why, and takes the item out of the stock for good.
 */
void
tru_item_acts_withdraw (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *item)
{
  static const guint fields[] = { TRU_ITEM_WITHDRAWN_REASON };
  g_autoptr (TruRecord) record = tru_store_get (tru_office_get_store (office), &tru_item_kind, item, NULL);

  if (record)
    ask (widget, office, _("Withdraw This Item"), _("_Withdraw"), _("Item withdrawn"), record, withdraw, fields, G_N_ELEMENTS (fields));
}

/**
 * tru_item_acts_stolen:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item
 *
 * Asks since when it is stolen, and for the number of the report.
 */
void
tru_item_acts_stolen (GtkWidget  *widget,
                      TruOffice  *office,
                      const char *item)
{
  static const guint fields[] = { TRU_ITEM_REPORT_NUMBER, TRU_ITEM_STOLEN_ON };
  g_autoptr (TruRecord) record = tru_store_get (tru_office_get_store (office), &tru_item_kind, item, NULL);

  if (!record)
    return;
  tru_record_set_number (record, TRU_ITEM_STOLEN_ON, tru_clock_today ());
  ask (widget, office, _("Note a Theft"), _("_Note"), _("Theft noted"), record, note_stolen, fields, G_N_ELEMENTS (fields));
}

/**
 * tru_item_acts_condition:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item
 *
 * Asks in what condition it is, with pictures.
 */
void
tru_item_acts_condition (GtkWidget  *widget,
                         TruOffice  *office,
                         const char *item)
{
  gtk_window_present (tru_condition_note_new (widget, office, item));
}

/**
 * tru_item_acts_put_back:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item that is withdrawn or missing
 */
void
tru_item_acts_put_back (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *item)
{
  tru_room_do (widget, office, _("Item back in service"), put_back, g_strdup (item), g_free);
}
