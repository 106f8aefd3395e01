/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-bell.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "kept-record.h"
#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-programme.h"
#include "tru-session.h"
#include "tru-settings.h"
#include "tru-support.h"
#include "tru-worksite-day.h"
#include "tru-worksite.h"

/* The desktop's side: a service of notifications on a connection of its own, as a desktop has it. */
typedef struct
{
  GDBusConnection *connection;
  GDBusNodeInfo *node;
  guint object;
  guint name;
  gboolean is_owned;
  GPtrArray *told; /* “title|body” */
  guint n_taken_back;
} Desktop;

typedef struct
{
  Desktop desktop;
  GApplication *application;
  char *folder;
  TruOffice *office;
  TruBell *bell;
} Fixture;

static const char interface[]
  = "<node><interface name='org.freedesktop.Notifications'>"
    "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
    "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
    "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal></interface></node>";

static void
on_called (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface_name,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               data)
{
  Desktop *desktop = data;
  const char *title, *body;

  if (!g_str_equal (method, "Notify"))
    {
      desktop->n_taken_back++;
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }
  g_variant_get (parameters, "(&su&s&s&s@as@a{sv}i)", NULL, NULL, NULL, &title, &body, NULL, NULL, NULL);
  g_ptr_array_add (desktop->told, g_strconcat (title, "|", body, NULL));
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", desktop->told->len));
}

static void
on_owned (GDBusConnection *connection,
          const char      *name,
          gpointer         data)
{
  ((Desktop *) data)->is_owned = TRUE;
}

static void
open_desktop (Desktop *desktop)
{
  static const GDBusInterfaceVTable table = { on_called, NULL, NULL, { 0 } };
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;

  desktop->told = g_ptr_array_new_with_free_func (g_free);
  desktop->connection
    = g_dbus_connection_new_for_address_sync (address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  desktop->node = g_dbus_node_info_new_for_xml (interface, &error);
  g_assert_no_error (error);
  desktop->object = g_dbus_connection_register_object (desktop->connection, "/org/freedesktop/Notifications",
                                                       desktop->node->interfaces[0], &table, desktop, NULL, &error);
  g_assert_no_error (error);
  desktop->name = g_bus_own_name_on_connection (desktop->connection, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE,
                                                on_owned, NULL, desktop, NULL);
  while (!desktop->is_owned)
    g_main_context_iteration (NULL, TRUE);
}

static void
close_desktop (Desktop *desktop)
{
  g_bus_unown_name (desktop->name);
  g_dbus_connection_unregister_object (desktop->connection, desktop->object);
  g_dbus_connection_close_sync (desktop->connection, NULL, NULL);
  g_object_unref (desktop->connection);
  g_dbus_node_info_unref (desktop->node);
  g_ptr_array_unref (desktop->told);
}

static char *
keep (Fixture       *fixture,
      const TruKind *kind,
      ...)
{
  g_autoptr (TruRecord) record = NULL;
  va_list fields;

  va_start (fields, kind);
  record = record_of (kind, fields);
  va_end (fields);
  keep_record (tru_office_get_store (fixture->office), record);
  return g_strdup (tru_record_get_uid (record));
}

static void
keep_event (Fixture    *fixture,
            const char *type,
            const char *title,
            const char *starts,
            const char *ends)
{
  g_free (keep (fixture, &tru_event_kind, "type", type, "title", title, "place", "3 rue des Tilleuls", "starts_at", starts, "ends_at", ends, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  open_desktop (&fixture->desktop);
  fixture->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "truelle.db", NULL);
  fixture->office = tru_office_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture->application = g_application_new ("org.truelle.TestBell", G_APPLICATION_NON_UNIQUE);
  g_application_register (fixture->application, NULL, &error);
  g_assert_no_error (error);
  tru_settings_set ("reminders", g_variant_new_boolean (FALSE));
  fixture->bell = tru_bell_new (fixture->application, fixture->office);
  tru_settings_set ("reminders", g_variant_new_boolean (TRUE));
  tru_settings_set ("reminder-names", g_variant_new_boolean (FALSE));
  tru_settings_set ("reminder-minutes", g_variant_new_int32 (15));
  tru_settings_set ("reminder-day", g_variant_new_string (""));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  tru_session_set_volunteer (FALSE);
  g_clear_object (&fixture->bell);
  g_clear_object (&fixture->office);
  g_clear_object (&fixture->application);
  close_desktop (&fixture->desktop);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

static void
call_bus (GDBusConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer
    = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId", NULL,
                                   NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

static void
dispatch (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The bus keeps the order: what one side said before it asked was passed on, what the other got before its answer is here. So the
   notification goes there first, and its number comes back. */
static void
settle (Fixture *fixture)
{
  GDBusConnection *application = g_application_get_dbus_connection (fixture->application);

  call_bus (application);
  call_bus (fixture->desktop.connection);
  dispatch ();
  call_bus (fixture->desktop.connection);
  call_bus (application);
  dispatch ();
}

static void
look (Fixture *fixture,
      int      hour,
      int      minute)
{
  g_ptr_array_set_size (fixture->desktop.told, 0);
  tru_bell_look (fixture->bell, tru_time_new (tru_date_new (2026, 11, 24), hour * 60 + minute));
  settle (fixture);
}

static const char *
told (Fixture *fixture,
      guint    n)
{
  g_assert_cmpuint (fixture->desktop.told->len, >, n);
  return g_ptr_array_index (fixture->desktop.told, n);
}

/* Fifteen minutes before, once; the title, which names a family, stays in the window. */
static void
test_before (Fixture      *fixture,
             gconstpointer data)
{
  keep_event (fixture, "visit", "Visite chez Benali", "2026-11-24T15:00", "2026-11-24T16:00");
  look (fixture, 14, 44);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
  look (fixture, 14, 45);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 1);
  g_assert_cmpstr (told (fixture, 0), ==, "Home visit|15:00");
  look (fixture, 14, 46);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  keep_event (fixture, "visit", "Visite chez Benali", "2026-11-24T15:00", "2026-11-24T16:00");
  keep_event (fixture, "visit", "Visite chez Sow", "2026-11-24T16:00", "2026-11-24T17:00");
  tru_settings_set ("reminder-names", g_variant_new_boolean (TRUE));
  look (fixture, 14, 50);
  g_assert_cmpstr (told (fixture, 0), ==, "Visite chez Benali|15:00, 3 rue des Tilleuls");
  tru_session_set_volunteer (TRUE);
  look (fixture, 15, 50);
  g_assert_cmpstr (told (fixture, 0), ==, "Home visit|16:00");
}

/* What does not take place is not told of, nor what takes the whole day: its minute is midnight. */
static void
test_not_told (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *cancelled = keep (fixture, &tru_event_kind, "type", "visit", "title", "Visite", "starts_at", "2026-11-24T15:00",
                                     "ends_at", "2026-11-24T16:00", "cancelled_on", "2026-11-20", NULL);

  keep_event (fixture, "other", "Salon", "2026-11-25T00:00", "2026-11-26T00:00");
  look (fixture, 14, 50);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
  look (fixture, 23, 50);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
}

/* Midnight is no border. */
static void
test_midnight (Fixture      *fixture,
               gconstpointer data)
{
  keep_event (fixture, "drop_in", "Nuit de la lecture", "2026-11-25T00:10", "2026-11-25T01:00");
  look (fixture, 23, 58);
  g_assert_cmpstr (told (fixture, 0), ==, "Drop-in|0:10");
}

static void
set_field (Fixture    *fixture,
           const char *uid,
           guint       field,
           gint64      value)
{
  TruStore *store = tru_office_get_store (fixture->office);
  g_autoptr (TruRecord) event = tru_store_get (store, &tru_event_kind, uid, NULL);
  g_autoptr (TruWrite) write = tru_write_begin (store, "edit", NULL, NULL);

  tru_record_set_number (event, field, value);
  g_assert_true (tru_write_update (write, event, NULL) && tru_write_commit (write, NULL));
}

/* Who puts an appointment a few minutes ahead is told of it too; so is who moves one. */
static void
test_late (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *uid = NULL;

  look (fixture, 14, 50);
  uid = keep (fixture, &tru_event_kind, "type", "visit", "title", "Visite", "starts_at", "2026-11-24T15:00", "ends_at", "2026-11-24T16:00",
              NULL);
  look (fixture, 14, 51);
  g_assert_cmpstr (told (fixture, 0), ==, "Home visit|15:00");
  look (fixture, 14, 52);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
  set_field (fixture, uid, TRU_EVENT_STARTS_AT, tru_time_new (tru_date_new (2026, 11, 24), 14 * 60 + 55));
  look (fixture, 14, 53);
  g_assert_cmpstr (told (fixture, 0), ==, "Home visit|14:55");
}

/* What was told of and is cancelled or put to the evening is taken back, and told of again in the evening. */
static void
test_taken_back (Fixture      *fixture,
                 gconstpointer data)
{
  TruDate day = tru_date_new (2026, 11, 24);
  g_autofree char *first = keep (fixture, &tru_event_kind, "type", "visit", "title", "Visite", "starts_at", "2026-11-24T15:00", "ends_at",
                                 "2026-11-24T22:00", NULL);
  g_autofree char *second = keep (fixture, &tru_event_kind, "type", "workshop", "title", "Atelier", "starts_at", "2026-11-24T15:05",
                                  "ends_at", "2026-11-24T16:00", NULL);

  look (fixture, 14, 51);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 2);
  look (fixture, 14, 52);
  g_assert_cmpuint (fixture->desktop.n_taken_back, ==, 0);
  set_field (fixture, first, TRU_EVENT_STARTS_AT, tru_time_new (day, 20 * 60));
  set_field (fixture, second, TRU_EVENT_CANCELLED_ON, day);
  look (fixture, 14, 53);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
  g_assert_cmpuint (fixture->desktop.n_taken_back, ==, 2);
  look (fixture, 19, 50);
  g_assert_cmpstr (told (fixture, 0), ==, "Home visit|20:00");
}

/* When clocks go back the wall shows an hour twice: the first tells. What was slept through is past. */
static void
test_clocks (Fixture      *fixture,
             gconstpointer data)
{
  keep_event (fixture, "drop_in", "Nuit", "2026-11-24T14:10", "2026-11-24T15:00");
  keep_event (fixture, "visit", "Visite", "2026-11-24T17:00", "2026-11-24T18:00");
  look (fixture, 14, 0);
  g_assert_cmpstr (told (fixture, 0), ==, "Drop-in|14:10");
  look (fixture, 13, 59);
  look (fixture, 14, 5);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
  look (fixture, 17, 1);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
}

/* In the morning the day is summed up, once, and without a name. */
static void
test_morning (Fixture      *fixture,
              gconstpointer data)
{
  keep_event (fixture, "visit", "Visite chez Benali", "2026-11-24T10:00", "2026-11-24T11:00");
  keep_event (fixture, "workshop", "Atelier", "2026-11-24T14:00", "2026-11-24T16:00");
  keep_event (fixture, "other", "Salon", "2026-11-24T00:00", "2026-11-25T00:00");
  look (fixture, 8, 0);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 1);
  g_assert_cmpstr (told (fixture, 0), ==, "Today in the calendar|3 appointments, the first at 10:00");
  look (fixture, 8, 1);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
}

static void
test_worksite (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *household = keep (fixture, &tru_household_kind, "name", "Famille Benali", NULL);
  g_autofree char *programme = keep (fixture, &tru_programme_kind, "name", "Coup de pouce", NULL);
  g_autofree char *dwelling = keep (fixture, &tru_dwelling_kind, "street", "3 rue des Tilleuls", "commune", "Wattrelos", NULL);
  g_autofree char *support = keep (fixture, &tru_support_kind, "household", household, "programme", programme, "opened_on", "2026-11-02", NULL);
  g_autofree char *worksite = keep (fixture, &tru_worksite_kind, "support", support, "dwelling", dwelling, NULL);
  g_autofree char *day = keep (fixture, &tru_worksite_day_kind, "worksite", worksite, "day", "2026-11-24", NULL);

  look (fixture, 8, 0);
  g_assert_cmpstr (told (fixture, 0), ==, "Today in the calendar|1 worksite");
}

/* A setting switches all of it off; a day without anything is not told of. */
static void
test_silent (Fixture      *fixture,
             gconstpointer data)
{
  look (fixture, 8, 0);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
  keep_event (fixture, "visit", "Visite", "2026-11-24T15:00", "2026-11-24T16:00");
  tru_settings_set ("reminders", g_variant_new_boolean (FALSE));
  look (fixture, 14, 50);
  g_assert_cmpuint (fixture->desktop.told->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/bell/before", test_before },     { "/bell/names", test_names },     { "/bell/not-told", test_not_told },
    { "/bell/midnight", test_midnight }, { "/bell/morning", test_morning }, { "/bell/worksite", test_worksite },
    { "/bell/silent", test_silent },     { "/bell/late", test_late },         { "/bell/clocks", test_clocks },
    { "/bell/taken-back", test_taken_back },
  };

  gtk_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
