/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-window-actions.h"

#include <glib/gi18n.h>

#include "tru-calendar-export.h"
#include "tru-clock.h"
#include "tru-config.h"
#include "tru-event-dialog.h"
#include "tru-event.h"
#include "tru-export-dialog.h"
#include "tru-import-choose.h"
#include "tru-kinds.h"
#include "tru-new-record.h"
#include "tru-organisation.h"
#include "tru-preferences.h"
#include "tru-record-acts.h"
#include "tru-record-dialog.h"
#include "tru-reservation-acts.h"
#include "tru-room.h"
#include "tru-rooms.h"
#include "tru-session.h"
#include "tru-settings.h"
#include "tru-titles.h"
#include "tru-tool.h"
#include "tru-welcome.h"
#include "tru-window-undo.h"
#include "tru-worksite-dialog.h"
#include "tru-worksite-stop.h"

static TruStore *
window_store (gpointer window)
{
  return tru_office_get_store (tru_window_get_office (window));
}

static void
on_show_room (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  tru_window_show_room (TRU_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_show_record (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  const char *kind, *uid;

  g_variant_get (parameter, "(&s&s)", &kind, &uid);
  tru_window_show_record (TRU_WINDOW (widget), kind, uid);
}

static void
on_settle (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  TruWindow *self = TRU_WINDOW (widget);
  const char *kind, *uid, *rule, *about;
  const TruRoomEntry *entry;

  g_variant_get (parameter, "(&s&s&s&s)", &kind, &uid, &rule, &about);
  entry = tru_session_is_volunteer () ? NULL : tru_rooms_of_kind (kind);
  if (entry)
    tru_window_show_room (self, entry->name);
  if (!entry || !tru_room_settle (TRU_ROOM (tru_window_get_room (self)), kind, uid, rule, about))
    tru_window_show_record (self, kind, uid);
}

static void
on_edit_record (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  const char *kind, *uid;

  g_variant_get (parameter, "(&s&s)", &kind, &uid);
  tru_window_edit_record (TRU_WINDOW (widget), kind, uid, NULL);
}

static void
on_edit_field (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  const char *kind, *uid, *field;

  g_variant_get (parameter, "(&s&s&s)", &kind, &uid, &field);
  tru_window_edit_record (TRU_WINDOW (widget), kind, uid, field);
}

static gboolean
prefill (TruRecord *record,
         GVariant  *values,
         GError   **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  const char *name, *text;
  GVariantIter iter;

  g_variant_iter_init (&iter, values);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    {
      int field = tru_kind_find_field (kind, name);

      if (field >= 0 && !tru_record_set_from_text (record, field, text, error))
        return FALSE;
    }
  return TRUE;
}

/* Nobody can lend a tool of which there is no item: its first one comes next. */
static void
on_tool_added (GtkWidget  *window,
               const char *uid)
{
  tru_new_record_ask (window, "item", "tool", uid, NULL);
}

/* A new partner is worked on next: its people, its roles. */
static void
on_partner_added (GtkWidget  *window,
                  const char *uid)
{
  gtk_widget_activate_action (window, "win.show-record", "(ss)", tru_organisation_kind.name, uid);
}

static void
present_new (GtkWidget *window,
             TruRecord *record)
{
  GtkWindow *dialog = tru_record_dialog_new (GTK_WINDOW (window), tru_window_get_office (TRU_WINDOW (window)), record, TRUE);

  if (tru_record_get_kind (record) == &tru_tool_kind)
    g_signal_connect_object (dialog, "saved", G_CALLBACK (on_tool_added), window, G_CONNECT_SWAPPED);
  else if (tru_record_get_kind (record) == &tru_organisation_kind)
    g_signal_connect_object (dialog, "saved", G_CALLBACK (on_partner_added), window, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}

static void
on_add_record (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_autoptr (GVariant) values = g_variant_get_child_value (parameter, 1);
  g_autoptr (TruRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  const TruKind *kind;
  const char *name;

  g_variant_get_child (parameter, 0, "&s", &name);
  kind = tru_kind_by_name (name);
  g_return_if_fail (kind);
  record = tru_record_new (kind);
  if (prefill (record, values, &error))
    present_new (widget, record);
  else
    tru_room_toast (widget, error->message);
}

static void
on_add_appointment (GtkWidget  *widget,
                    const char *action,
                    GVariant   *starts)
{
  tru_event_dialog_create (widget, tru_window_get_office (TRU_WINDOW (widget)), NULL, g_variant_get_int64 (starts), TRU_UNKNOWN);
}

static void
on_add_visit (GtkWidget  *widget,
              const char *action,
              GVariant   *household)
{
  tru_event_dialog_create (widget, tru_window_get_office (TRU_WINDOW (widget)), g_variant_get_string (household, NULL),
                           tru_clock_now () / 60 * 60 + 60, TRU_UNKNOWN);
}

static void
on_plan_worksite (GtkWidget  *widget,
                  const char *action,
                  GVariant   *household)
{
  tru_worksite_dialog_create (widget, tru_window_get_office (TRU_WINDOW (widget)), g_variant_get_string (household, NULL),
                              tru_clock_today ());
}

static void
on_stop_worksite (GtkWidget  *widget,
                  const char *action,
                  GVariant   *worksite)
{
  tru_worksite_stop_ask (widget, tru_window_get_office (TRU_WINDOW (widget)), g_variant_get_string (worksite, NULL));
}

static void
on_reserve_tool (GtkWidget  *widget,
                 const char *action,
                 GVariant   *worksite)
{
  tru_reservation_acts_reserve_for_worksite (widget, tru_window_get_office (TRU_WINDOW (widget)), g_variant_get_string (worksite, NULL));
}

static gboolean
remove_record (TruStore *store,
               gpointer  uid,
               GError  **error)
{
  return tru_record_acts_remove (store, uid, error);
}

static void
on_remove_record (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autofree char *title = NULL;
  g_autofree char *done = NULL;
  const char *kind, *uid;

  g_variant_get (parameter, "(&s&s)", &kind, &uid);
  g_return_if_fail (tru_kind_by_name (kind));
  title = tru_store_title (window_store (widget), tru_kind_by_name (kind), uid);
  done = g_strdup_printf (_("“%s” is removed"), title ? title : "");
  tru_room_do (widget, tru_window_get_office (TRU_WINDOW (widget)), done, remove_record, g_strdup (uid), g_free);
}

static void
on_import (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  tru_import_choose (GTK_WINDOW (widget), tru_window_get_office (TRU_WINDOW (widget)));
}

static void
on_import_file (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  tru_import_open (GTK_WINDOW (widget), tru_window_get_office (TRU_WINDOW (widget)), g_variant_get_bytestring (parameter));
}

/* An appointment is exported from its own dialog, which stays above the window. */
static GtkWindow *
find_active (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item; item = item->next)
    if (gtk_window_get_transient_for (item->data) == window && gtk_window_is_active (item->data))
      return item->data;
  return window;
}

/* Both “export-calendar” and “export-event”, whose parameter is a uid. */
static void
on_export_calendar (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  const char *event = parameter ? g_variant_get_string (parameter, NULL) : NULL;

  gtk_window_present (tru_calendar_export_new (find_active (GTK_WINDOW (widget)), tru_window_get_office (TRU_WINDOW (widget)), event));
}

/* Both “export” and “export-household”, whose parameter is a uid. */
static void
on_export (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  const char *household = parameter ? g_variant_get_string (parameter, NULL) : NULL;

  gtk_window_present (tru_export_dialog_new (GTK_WINDOW (widget), tru_window_get_office (TRU_WINDOW (widget)), household));
}

static void
on_open_folder (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_bytestring (parameter), NULL, NULL);

  if (uri)
    gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
}

static void
on_style (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  tru_settings_set ("style", parameter);
  tru_preferences_apply_style (g_variant_get_string (parameter, NULL));
}

static void
on_preferences (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  gtk_window_present (tru_preferences_new (GTK_WINDOW (widget), tru_window_get_office (TRU_WINDOW (widget))));
}

static void
on_shortcuts (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/truelle/Truelle/app/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static void
on_about (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  adw_show_about_window (GTK_WINDOW (widget),
                         "application-name", "Truelle",
                         "application-icon", TRU_APP_ID,
                         "version", TRU_VERSION,
                         "developer-name", _("The Truelle team"),
                         "comments", _("For associations that renovate homes together with those who live in them."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
on_nth_room (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  int place = g_variant_get_int32 (parameter);
  const TruRoomEntry *entries;
  guint n_rooms;

  entries = tru_rooms (&n_rooms);
  if (place >= (int) n_rooms)
    return;
  tru_window_show_room (TRU_WINDOW (widget), entries[place].name);
  tru_window_focus_room (TRU_WINDOW (widget));
}

/**
 * tru_window_edit_record:
 * @self: a window
 * @kind: name of a kind
 * @uid: a record's uid
 * @field: (nullable): name of the field where the keyboard goes
 *
 * Opens the record’s form, or the calendar’s dialog of an appointment; a toast says so when the record is gone.
 */
void
tru_window_edit_record (TruWindow  *self,
                        const char *kind,
                        const char *uid,
                        const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) record = NULL;
  GtkWindow *dialog;

  g_return_if_fail (tru_kind_by_name (kind));
  if (tru_session_is_volunteer () && !tru_title_is_discreet (tru_kind_by_name (kind)))
    return;
  record = tru_store_get (window_store (self), tru_kind_by_name (kind), uid, &error);
  if (!record)
    {
      tru_room_toast (GTK_WIDGET (self), error ? error->message : _("This record does not exist any more."));
      return;
    }
  /* An appointment has one way to be edited: its end moves with its start, and a meeting's day with both. */
  if (tru_record_get_kind (record) == &tru_event_kind && !field)
    {
      tru_event_dialog_edit (GTK_WIDGET (self), tru_window_get_office (self), uid);
      return;
    }
  dialog = tru_record_dialog_new (GTK_WINDOW (self), tru_window_get_office (self), record, FALSE);
  gtk_window_present (dialog);
  if (field)
    tru_record_dialog_go_to (TRU_RECORD_DIALOG (dialog), tru_kind_find_field (tru_kind_by_name (kind), field));
}

/**
 * tru_window_narrow_actions:
 * @self: a window
 * @is_narrow: whether it shows the tool library alone
 * @is_session: whether that is a volunteer's session in the office's database
 *
 * Lets the actions that lead out of the tool library rest, and in a session those that take files in or out: an export would hold
 * the households that the session does not show.
 */
void
tru_window_narrow_actions (TruWindow *self,
                           gboolean   is_narrow,
                           gboolean   is_session)
{
  static const char *const actions[] = { "win.search", "win.show-nth-room", "win.plan-worksite", "win.stop-worksite",
                                         "win.add-appointment", "win.add-visit", "win.export-calendar", "win.export-event", "win.export-household" };
  static const char *const files[] = { "win.import", "win.import-file", "win.export" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !is_narrow);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), files[i], !is_session);
}

/**
 * tru_window_leave_room:
 * @self: a window
 *
 * Takes the focus from what shows before a room that is seen for the first time: a stack hands the focus on that it holds, past
 * where the room begins.
 *
 * Returns: whether the focus was there, and not in the list of rooms
 */
gboolean
tru_window_leave_room (TruWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *shown = focus ? gtk_widget_get_ancestor (focus, TRU_TYPE_ROOM) : NULL;

  if (!shown && !(focus && gtk_widget_get_ancestor (focus, TRU_TYPE_WELCOME)))
    return FALSE;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  return TRUE;
}

/**
 * tru_window_focus_room:
 * @self: a window
 *
 * Moves the focus into the room that shows, unless it is there: who comes by keyboard goes on by keyboard.
 */
void
tru_window_focus_room (TruWindow *self)
{
  GtkWidget *room = tru_window_get_room (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (room && !(focus && gtk_widget_is_ancestor (focus, room)))
    gtk_widget_child_focus (room, GTK_DIR_TAB_FORWARD);
}

/**
 * tru_window_install_actions:
 * @widget_class: the window's class
 *
 * Installs the actions that TruRoom lists, those of the menu, and their keys.
 */
void
tru_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-room", "s", on_show_room);
  gtk_widget_class_install_action (widget_class, "win.show-nth-room", "i", on_nth_room);
  gtk_widget_class_install_action (widget_class, "win.show-record", "(ss)", on_show_record);
  gtk_widget_class_install_action (widget_class, "win.settle", "(ssss)", on_settle);
  gtk_widget_class_install_action (widget_class, "win.edit-record", "(ss)", on_edit_record);
  gtk_widget_class_install_action (widget_class, "win.edit-field", "(sss)", on_edit_field);
  gtk_widget_class_install_action (widget_class, "win.add-record", "(sa{ss})", on_add_record);
  gtk_widget_class_install_action (widget_class, "win.add-appointment", "x", on_add_appointment);
  gtk_widget_class_install_action (widget_class, "win.add-visit", "s", on_add_visit);
  gtk_widget_class_install_action (widget_class, "win.plan-worksite", "s", on_plan_worksite);
  gtk_widget_class_install_action (widget_class, "win.stop-worksite", "s", on_stop_worksite);
  gtk_widget_class_install_action (widget_class, "win.reserve-tool", "s", on_reserve_tool);
  gtk_widget_class_install_action (widget_class, "win.remove-record", "(ss)", on_remove_record);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, on_import);
  gtk_widget_class_install_action (widget_class, "win.import-file", "ay", on_import_file);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "win.export-calendar", NULL, on_export_calendar);
  gtk_widget_class_install_action (widget_class, "win.export-event", "s", on_export_calendar);
  gtk_widget_class_install_action (widget_class, "win.export-household", "s", on_export);
  gtk_widget_class_install_action (widget_class, "win.open-folder", "ay", on_open_folder);
  gtk_widget_class_install_action (widget_class, "win.style", "s", on_style);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, on_preferences);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, on_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, on_about);
  tru_window_install_undo (widget_class);
  for (int i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "win.show-nth-room", "i", i);
}
