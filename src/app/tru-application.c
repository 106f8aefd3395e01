/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <malloc.h>

#include "tru-bell.h"
#include "tru-config.h"
#include "tru-file-choice.h"
#include "tru-file-drop.h"
#include "tru-lock.h"
#include "tru-names.h"
#include "tru-office.h"
#include "tru-preferences.h"
#include "tru-scans.h"
#include "tru-settings.h"
#include "tru-tooltips.h"
#include "tru-trouble.h"
#include "tru-window.h"

struct _TruApplication
{
  AdwApplication parent_instance;
  char *path;
  GError *trouble; /* why the database could not even be made */
  char *key;
  int lock;
};

G_DEFINE_FINAL_TYPE (TruApplication, tru_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "database", 'd', 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this database instead of the usual one"), N_("FILE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and leave"), NULL },
  { NULL },
};

/* The first start makes the file, since a file that is not there has no inode to tell it by. */
static gboolean
ensure_database (TruApplication *self)
{
  g_autoptr (TruStore) store = NULL;

  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    return TRUE;
  store = tru_store_open (self->path, TRU_STORE_CREATE, &self->trouble);
  return store != NULL;
}

/* One application id per database, so that D-Bus brings a second start to the first window; the usual database keeps
 * the plain one, by which desktops know the program. */
static char *
application_id (TruApplication *self)
{
  g_autofree char *usual = tru_store_default_path ();
  g_autofree char *usual_key = tru_lock_key (usual);

  if (!self->key || g_strcmp0 (self->key, usual_key) == 0)
    return g_strdup (TRU_APP_ID);
  return g_strconcat (TRU_APP_ID ".db_", self->key, NULL);
}

static gint
tru_application_handle_local_options (GApplication *application,
                                      GVariantDict *values)
{
  TruApplication *self = TRU_APPLICATION (application);
  g_autofree char *path = NULL;
  g_autofree char *id = NULL;

  if (g_variant_dict_contains (values, "version"))
    {
      g_print ("Truelle %s\n", TRU_VERSION);
      return 0;
    }
  if (!g_variant_dict_lookup (values, "database", "^ay", &path))
    path = tru_store_default_path ();
  self->path = g_canonicalize_filename (path, NULL);
  if (ensure_database (self))
    self->key = tru_lock_key (self->path);
  id = application_id (self);
  g_application_set_application_id (application, id);
  return -1;
}

static void
show_trouble (TruApplication *self,
              const char     *title,
              const char     *reason)
{
  gtk_window_present (tru_trouble_new (ADW_APPLICATION (self), title, reason));
}

static void
open_database (TruApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruOffice) office = NULL;

  if (self->trouble)
    {
      show_trouble (self, _("This database cannot be opened"), self->trouble->message);
      return;
    }
  if (self->lock < 0)
    self->lock = tru_lock_take (self->key);
  if (self->lock < 0)
    {
      show_trouble (self, _("This database is open already"),
                    _("Another window of Truelle shows it, perhaps in another session of this computer. Close that one first."));
      return;
    }
  office = tru_office_open (self->path, TRU_STORE_EXISTING, &error);
  if (office)
    {
      GtkWindow *window = tru_window_new (ADW_APPLICATION (self), office, self->key);

      /* It rings as long as the window is there. */
      g_object_set_data_full (G_OBJECT (window), "tru-bell", tru_bell_new (G_APPLICATION (self), office), g_object_unref);
      gtk_window_present (window);
    }
  else
    show_trouble (self, _("This database cannot be opened"), error->message);
}

static void
tru_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window)
    gtk_window_present (window);
  else
    open_database (TRU_APPLICATION (application));
}

/* A file named on the command line is one to import. */
static void
tru_application_open_files (GApplication  *application,
                            GFile        **files,
                            gint           n_files,
                            const gchar   *hint)
{
  tru_application_activate (application);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    if (TRU_IS_WINDOW (l->data))
      {
        tru_file_drop_open (l->data, files[0]);
        return;
      }
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

/* The end of a session closes the window as a person does, so that its place is kept. */
static gboolean
on_terminated (gpointer application)
{
  on_quit (NULL, NULL, application);
  return G_SOURCE_CONTINUE;
}

/* What a notification tells of is shown; its window comes forward. */
static void
on_show_record (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (TRU_IS_WINDOW (l->data))
      {
        gtk_window_present (l->data);
        gtk_widget_activate_action_variant (l->data, "win.show-record", parameter);
        return;
      }
}

/* Another database is another process: each keeps its own lock and its own place on D-Bus. */
static void
on_database_chosen (GtkWidget  *window,
                    const char *path,
                    gpointer    application)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *command[] = { program, "--database", path, NULL };

  if (program && g_spawn_async (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL))
    on_quit (NULL, NULL, application);
}

static void
on_open_another (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  if (window)
    tru_file_choice_show (tru_file_choice_new (GTK_WIDGET (window), GTK_FILE_CHOOSER_ACTION_OPEN, _("Open a Database"), NULL,
                                               on_database_chosen, application, NULL));
}

static void
set_accels (GtkApplication *application,
            const char     *action,
            const char     *accel)
{
  gtk_application_set_accels_for_action (application, action, (const char *[]) { accel, NULL });
}

static void
tru_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "quit", .activate = on_quit },
    { .name = "open-another", .activate = on_open_another },
    { .name = "show-record", .activate = on_show_record, .parameter_type = "(ss)" },
  };
  g_autofree char *style = tru_settings_text ("style");

  G_APPLICATION_CLASS (tru_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  set_accels (GTK_APPLICATION (application), "app.quit", "<Control>q");
  set_accels (GTK_APPLICATION (application), "win.search", "<Control>k");
  set_accels (GTK_APPLICATION (application), "win.preferences", "<Control>comma");
  set_accels (GTK_APPLICATION (application), "win.shortcuts", "<Control>question");
  g_unix_signal_add (SIGTERM, on_terminated, application);
  g_unix_signal_add (SIGINT, on_terminated, application);
  gtk_window_set_default_icon_name (TRU_APP_ID);
  tru_names_give ();
  tru_tooltips_yield ();
  tru_scans_watch ();
  tru_preferences_apply_style (style);
}

static void
tru_application_finalize (GObject *object)
{
  TruApplication *self = TRU_APPLICATION (object);

  if (self->lock >= 0)
    g_close (self->lock, NULL);
  g_clear_error (&self->trouble);
  g_free (self->path);
  g_free (self->key);
  G_OBJECT_CLASS (tru_application_parent_class)->finalize (object);
}

static void
tru_application_class_init (TruApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_application_finalize;
  application_class->handle_local_options = tru_application_handle_local_options;
  application_class->startup = tru_application_startup;
  application_class->activate = tru_application_activate;
  application_class->open = tru_application_open_files;
}

static void
tru_application_init (TruApplication *self)
{
  self->lock = -1;
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self), _("Households, worksites and tool libraries of accompanied self-rehabilitation"));
}

/* A heap for each thread, and large pieces kept for the next time, cost some 8 MB that a window has no use for. */
static void
spare_memory (void)
{
  mallopt (M_ARENA_MAX, 1);
  mallopt (M_MMAP_THRESHOLD, 64 * 1024);
  mallopt (M_TRIM_THRESHOLD, 64 * 1024);
}

/**
 * tru_application_new:
 *
 * Returns: (transfer full): the application; it learns from its arguments which database to open
 */
TruApplication *
tru_application_new (void)
{
  spare_memory ();
  return g_object_new (TRU_TYPE_APPLICATION,
                       "application-id", TRU_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/truelle/Truelle",
                       NULL);
}
