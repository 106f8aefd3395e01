/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "tru-config.h"
#include "tru-import.h"
#include "tru-settings.h"

#define PATIENCE_SECONDS 30

typedef struct
{
  gboolean is_over;
  guint n_frames;
} Wait;

/* Nothing may happen for long while a person waits: look at the clock now and then. */
static gboolean
on_tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
on_patience_over (gpointer user_data)
{
  Wait *wait = user_data;

  wait->is_over = TRUE;
}

static void
fail (TruJourney *self,
      const char *what)
{
  static gboolean is_failing;

  if (!self->pictures)
    self->pictures = g_getenv ("TRU_BUILD_ROOT");
  if (!is_failing)
    {
      is_failing = TRUE;
      tru_journey_describe (self);
      if (self->pictures && tru_journey_window (self))
        tru_journey_picture (self, "journey-failed");
    }
  g_error ("The journey waited in vain: %s", what);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static gboolean
has_window (gpointer journey)
{
  TruWindow *window = tru_journey_window (journey);

  return window && gtk_widget_get_mapped (GTK_WIDGET (window));
}

static gboolean
fills_the_screen (gpointer journey)
{
  return gtk_window_is_maximized (GTK_WINDOW (tru_journey_window (journey)));
}

static gboolean
front_is_active (gpointer journey)
{
  GtkWindow *front = tru_journey_front (journey);

  return front && gtk_window_is_active (front);
}

static gboolean
stands_alone (gpointer journey)
{
  return tru_journey_front (journey) == GTK_WINDOW (tru_journey_window (journey));
}

static void
play (gpointer journey)
{
  TruJourney *self = journey;
  TruJourneyFunc func = self->play;

  self->play = NULL;
  tru_journey_wait (self, "a window", has_window, self);
  gtk_window_maximize (GTK_WINDOW (tru_journey_window (self)));
  tru_journey_wait (self, "a window over the whole screen", fills_the_screen, self);
  func (self);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "quit", NULL);
}

static void
on_activated (GApplication *application,
              gpointer      journey)
{
  TruJourney *self = journey;

  /* Pictures and clicks want things to stand still. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE,
                "gtk-font-name", "Cantarell 11", NULL);
  if (self->play)
    g_idle_add_once (play, self);
}

/* Openbox knows nothing of shadows, so GTK draws a thick border instead: people's desktops have none. */
static void
dress_windows (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (gtk_widget_has_css_class (l->data, "solid-csd"))
      {
        gtk_widget_remove_css_class (l->data, "solid-csd");
        gtk_widget_add_css_class (l->data, "csd");
      }
}

static void
on_painted (GdkFrameClock *clock,
            Wait          *wait)
{
  wait->n_frames++;
}

/* A quarter to noon, wherever the clock stands: the local time is moved, as TRUELLE_TODAY moves the day. */
static void
set_noon (void)
{
  gint64 minute = (g_get_real_time () / G_USEC_PER_SEC / 60) % (24 * 60);
  int ahead = (int) ((11 * 60 + 45 - minute + 36 * 60) % (24 * 60)) - 12 * 60;
  g_autofree char *zone = g_strdup_printf ("%c%02d:%02d", ahead < 0 ? '-' : '+', ABS (ahead) / 60, ABS (ahead) % 60);

  g_setenv ("TZ", zone, TRUE);
}

/**
 * tru_journey_new:
 *
 * It is Tuesday 24 November 2026, a quarter to noon; Nadia Lefebvre speaks French where the machine does.
 *
 * Returns: (transfer full): a person who has not opened anything yet
 */
TruJourney *
tru_journey_new (void)
{
  TruJourney *self = g_new0 (TruJourney, 1);
  g_autoptr (GError) error = NULL;

  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  set_noon ();
  g_setenv ("LANGUAGE", "fr", TRUE);
  /* GTK reads the environment again. */
  if (setlocale (LC_ALL, "fr_FR.UTF-8"))
    g_setenv ("LC_ALL", "fr_FR.UTF-8", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRUELLE_LOCALEDIR") ? g_getenv ("TRUELLE_LOCALEDIR") : TRU_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  tru_journey_wait_for_desktop ();
  tru_settings_set ("user-name", g_variant_new_string ("Nadia Lefebvre"));
  /* This desktop has nobody to show them; the bell's own test brings somebody. */
  tru_settings_set ("reminders", g_variant_new_boolean (FALSE));
  self->folder = g_dir_make_tmp ("truelle-journey-XXXXXX", &error);
  g_assert_no_error (error);
  self->pictures = g_getenv ("TRU_SHOTS");
  return self;
}

/**
 * tru_journey_free:
 * @self: (transfer full): a journey
 *
 * Removes what it wrote, save its pictures.
 */
void
tru_journey_free (TruJourney *self)
{
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self);
}

/**
 * tru_journey_path:
 * @self: a journey
 * @name: a file's name
 *
 * Returns: (transfer full): its path in the journey's folder
 */
char *
tru_journey_path (TruJourney *self,
                  const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/**
 * tru_journey_demo:
 * @self: a journey
 *
 * Returns: (transfer full): path of a new database that holds the demonstration
 */
char *
tru_journey_demo (TruJourney *self)
{
  g_autofree char *path = tru_journey_path (self, "truelle.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_CREATE, &error);

  g_assert_no_error (error);
  tru_demo_load (store, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

/**
 * tru_journey_run:
 * @self: a journey
 * @database: what to open
 * @play: what the person does
 *
 * Opens the application, maximized and without animations, plays, and quits.
 */
void
tru_journey_run (TruJourney     *self,
                 const char     *database,
                 TruJourneyFunc  play_func)
{
  const char *arguments[] = { "truelle", "--database", database, NULL };

  self->play = play_func;
  self->application = tru_application_new ();
  g_signal_connect_after (self->application, "activate", G_CALLBACK (on_activated), self);
  g_assert_cmpint (g_application_run (G_APPLICATION (self->application), 3, (char **) arguments), ==, 0);
  g_assert_null (self->play);
  g_clear_object (&self->application);
}

/**
 * tru_journey_window:
 * @self: a journey
 *
 * Returns: (transfer none) (nullable): the main window
 */
TruWindow *
tru_journey_window (TruJourney *self)
{
  GList *windows = self->application ? gtk_application_get_windows (GTK_APPLICATION (self->application)) : NULL;

  for (GList *l = windows; l; l = l->next)
    if (TRU_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/**
 * tru_journey_store:
 * @self: a journey
 *
 * Returns: (transfer none): the window's database, to read
 */
TruStore *
tru_journey_store (TruJourney *self)
{
  return tru_office_get_store (tru_window_get_office (tru_journey_window (self)));
}

/**
 * tru_journey_front:
 * @self: a journey
 *
 * Returns: (transfer none) (nullable): the window that stands over the others, which is where keys ought to go
 */
GtkWindow *
tru_journey_front (TruJourney *self)
{
  GtkWindow *front = GTK_WINDOW (tru_journey_window (self));
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  gboolean again = front != NULL;

  while (again)
    {
      again = FALSE;
      for (GList *l = windows; l; l = l->next)
        if (gtk_widget_get_visible (l->data) && gtk_window_get_transient_for (l->data) == front)
          {
            front = l->data;
            again = TRUE;
            break;
          }
    }
  return front;
}

/**
 * tru_journey_act:
 * @self: a journey
 * @action: an action of the window
 * @format: (nullable): its parameter, as in g_variant_new()
 *
 * For what leads to a picture and is no part of a story.
 */
void
tru_journey_act (TruJourney *self,
                 const char *action,
                 const char *format,
                 ...)
{
  GtkWidget *window = GTK_WIDGET (tru_journey_window (self));
  GVariant *parameter = NULL;
  va_list values;

  va_start (values, format);
  if (format)
    parameter = g_variant_new_va (format, NULL, &values);
  va_end (values);
  g_assert_true (gtk_widget_activate_action_variant (window, action, parameter));
}

/**
 * tru_journey_wait:
 * @self: a journey
 * @what: what is waited for, should it never come
 * @holds: whether it is there
 * @data: for @holds
 *
 * Lets the application run until @holds.
 */
void
tru_journey_wait (TruJourney *self,
                  const char *what,
                  gboolean  (*holds) (gpointer data),
                  gpointer    data)
{
  Wait wait = { 0 };
  guint tick = g_timeout_add (20, on_tick, NULL);
  guint patience = g_timeout_add_once (PATIENCE_SECONDS * 1000, on_patience_over, &wait);

  while (!wait.is_over && !holds (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  if (wait.is_over && !holds (data))
    fail (self, what);
  if (!wait.is_over)
    g_source_remove (patience);
}

/* The front window may close, or another may come, while it is being waited for: its frames are counted from then on. */
static void
watch_front (TruJourney     *self,
             GdkFrameClock **clock,
             gulong         *handler,
             Wait           *wait)
{
  GtkWindow *front = tru_journey_front (self);
  GdkFrameClock *now = front ? gtk_widget_get_frame_clock (GTK_WIDGET (front)) : NULL;

  if (now == *clock)
    return;
  if (*clock)
    g_signal_handler_disconnect (*clock, *handler);
  g_set_object (clock, now);
  *handler = now ? g_signal_connect (now, "after-paint", G_CALLBACK (on_painted), wait) : 0;
  wait->n_frames = 0;
}

/**
 * tru_journey_settle:
 * @self: a journey
 *
 * Waits until the front window is laid out and drawn and nothing is pending any more.
 */
void
tru_journey_settle (TruJourney *self)
{
  Wait wait = { 0 };
  guint patience = g_timeout_add_once (PATIENCE_SECONDS * 1000, on_patience_over, &wait);
  guint tick = g_timeout_add (20, on_tick, NULL);
  GdkFrameClock *clock = NULL;
  gulong handler = 0;

  dress_windows ();
  while (!wait.is_over && (wait.n_frames < 3 || g_main_context_pending (NULL)))
    {
      watch_front (self, &clock, &handler, &wait);
      if (clock && wait.n_frames < 3)
        gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  if (clock)
    g_signal_handler_disconnect (clock, handler);
  g_clear_object (&clock);
  g_source_remove (tick);
  if (wait.is_over)
    fail (self, "a drawn frame");
  g_source_remove (patience);
}

/**
 * tru_journey_wait_front:
 * @self: a journey
 *
 * Waits until the front window has the keyboard.
 */
void
tru_journey_wait_front (TruJourney *self)
{
  tru_journey_wait (self, "the keyboard in the front window", front_is_active, self);
}

/**
 * tru_journey_wait_closed:
 * @self: a journey
 *
 * Waits until every dialog is gone.
 */
void
tru_journey_wait_closed (TruJourney *self)
{
  tru_journey_wait (self, "the dialogs to close", stands_alone, self);
}
