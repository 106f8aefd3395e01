/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-acts.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-member-renewal.h"
#include "tru-member.h"
#include "tru-records-desk.h"
#include "tru-tool.h"

static gboolean
prolong (TruStore  *store,
         gpointer   loan,
         GError   **error)
{
  g_autoptr (TruRecord) renewed = tru_lending_renew (store, loan, TRU_UNKNOWN, NULL, error);

  return renewed != NULL;
}

/**
 * tru_tool_acts_check_in:
 * @store: the writer's store
 * @item: (type utf8): uid of an item
 * @error: an operation's error
 *
 * Takes an item back as it is, as tru_office_run() wants it.
 *
 * Returns: whether it was on loan, and now is back
 */
gboolean
tru_tool_acts_check_in (TruStore  *store,
                        gpointer   item,
                        GError   **error)
{
  g_autoptr (TruRecord) loan = tru_lending_check_in (store, item, TRU_UNKNOWN, error);

  return loan != NULL;
}

/**
 * tru_tool_acts_take_back:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item on loan
 * @name: its name, for the toast
 */
void
tru_tool_acts_take_back (GtkWidget  *widget,
                         TruOffice  *office,
                         const char *item,
                         const char *name)
{
  g_autofree char *done = g_strdup_printf (_("%s: taken back"), name);

  tru_room_do (widget, office, done, tru_tool_acts_check_in, g_strdup (item), g_free);
}

/**
 * tru_tool_acts_prolong:
 * @widget: a widget of the window
 * @office: the office
 * @loan: uid of an open loan, due from today on as if it was lent today
 * @name: its item's name, for the toast
 */
void
tru_tool_acts_prolong (GtkWidget  *widget,
                       TruOffice  *office,
                       const char *loan,
                       const char *name)
{
  g_autofree char *done = g_strdup_printf (_("%s: loan prolonged"), name);

  tru_room_do (widget, office, done, prolong, g_strdup (loan), g_free);
}

static gboolean
renew_membership (TruStore           *store,
                  TruRecord          *member,
                  const TruOverride  *override,
                  GError            **error)
{
  return tru_member_renew (store, tru_record_get_uid (member), tru_record_get_number (member, TRU_MEMBER_VALID_UNTIL), error);
}

/**
 * tru_tool_acts_renew_membership:
 * @widget: a widget of the window
 * @office: the office
 * @member: uid of a member, whose new last day is asked for
 */
void
tru_tool_acts_renew_membership (GtkWidget  *widget,
                                TruOffice  *office,
                                const char *member)
{
  static const guint fields[] = { TRU_MEMBER_VALID_UNTIL };
  g_autoptr (TruRecord) record = tru_store_get (tru_office_get_store (office), &tru_member_kind, member, NULL);
  TruActDialog *dialog;

  if (!record)
    return;
  tru_record_set_number (record, TRU_MEMBER_VALID_UNTIL, tru_member_renewal_proposal (record));
  dialog = tru_act_dialog_new (widget, office, _("Renew the Membership"), _("_Renew"), record, renew_membership);
  tru_act_dialog_ask (dialog, fields, G_N_ELEMENTS (fields));
  tru_act_dialog_set_done (dialog, _("Membership renewed"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_tool_acts_edit:
 * @widget: a widget of the window
 * @kind: a kind's name
 * @uid: a record's uid, whose form opens
 */
void
tru_tool_acts_edit (GtkWidget  *widget,
                    const char *kind,
                    const char *uid)
{
  gtk_widget_activate_action (widget, "win.edit-record", "(ss)", kind, uid);
}

/**
 * tru_tool_acts_add:
 * @widget: a widget of the window
 * @kind: name of the kind to add
 * @field: (nullable): a field given beforehand
 * @value: (nullable): its value; without one the field stays open
 */
void
tru_tool_acts_add (GtkWidget  *widget,
                   const char *kind,
                   const char *field,
                   const char *value)
{
  GVariantBuilder values;

  g_variant_builder_init (&values, G_VARIANT_TYPE ("a{ss}"));
  if (field && value)
    g_variant_builder_add (&values, "{ss}", field, value);
  gtk_widget_activate_action (widget, "win.add-record", "(sa{ss})", kind, &values);
}

static gboolean
knows_tools (TruOffice *office)
{
  return tru_store_has_any (tru_office_get_store (office), &tru_tool_kind);
}

/**
 * tru_tool_acts_add_item:
 * @widget: a widget of the window
 * @office: the office
 * @library: (nullable): uid of the tool library that gets it
 *
 * Opens the form of an item; where there is no tool yet that it could be one of, that of a tool.
 */
void
tru_tool_acts_add_item (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *library)
{
  if (knows_tools (office))
    tru_tool_acts_add (widget, "item", "tool_library", library);
  else
    tru_tool_acts_add (widget, "tool", NULL, NULL);
}

/**
 * tru_tool_acts_add_label:
 * @office: the office
 *
 * Returns: (transfer none): what a button says that calls tru_tool_acts_add_item()
 */
const char *
tru_tool_acts_add_label (TruOffice *office)
{
  return knows_tools (office) ? _("Add an Item") : _("Add a Tool");
}
