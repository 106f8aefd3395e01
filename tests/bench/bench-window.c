/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-window.h"

#include <glib/gi18n.h>
#include <time.h>
#include <unistd.h>

#include "tru-application.h"
#include "tru-calendar-room.h"
#include "tru-config.h"
#include "tru-pathways-room.h"
#include "tru-room.h"
#include "tru-rooms.h"
#include "tru-today-room.h"
#include "tru-window.h"

/* What needs a window runs in a child process of its own: the program as people start it, up to its first frame, or through a tour. */

/* What the sidebar and the header bar of a window of 1280×800 leave to a room. */
#define MONTH_WIDTH 1072
#define MONTH_HEIGHT 753
#define MONTH_RUNS 33

static const char *child_mode;

static void
finish (gint64 number)
{
  g_print ("%" G_GINT64_FORMAT "\n", number);
  _exit (0);
}

/* High-water mark of the resident set, in KiB. */
static gint64
peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || !(line = strstr (status, "VmHWM:")))
    g_error ("/proc/self/status cannot be read");
  return g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10);
}

static void
run_loop_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

/* Every room, drawn; then each again, as in a morning's work. */
static gboolean
tour (gpointer window)
{
  guint n_rooms;
  const TruRoomEntry *rooms = tru_rooms (&n_rooms);

  for (guint turn = 0; TRU_IS_WINDOW (window) && turn < 2; turn++)
    for (guint i = 0; i < n_rooms; i++)
      {
        tru_window_show_room (window, rooms[i].name);
        run_loop_for (400);
      }
  finish (peak_memory ());
  return G_SOURCE_REMOVE;
}

static void
on_after_paint (GdkFrameClock *clock,
                gpointer       window)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, window);
  if (g_str_equal (child_mode, "start") || g_str_equal (child_mode, "bare-start"))
    finish (g_get_monotonic_time ());
  if (g_str_equal (child_mode, "tour") || g_str_equal (child_mode, "bare"))
    g_timeout_add (300, tour, window);
}

static void
on_map (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), window);
}

static void
on_window_added (GtkApplication *application,
                 GtkWindow      *window)
{
  g_signal_connect (window, "map", G_CALLBACK (on_map), NULL);
}

static void
on_activate_bare (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Truelle"));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

typedef struct
{
  TruRoom *room;
  guint turn;
  double start;
} Months;

/* Of the whole process: the query, the layout and the drawing, without the wait for the screen. */
static double
processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* As Page Down does. */
static gboolean
turn_month (gpointer user_data)
{
  Months *months = user_data;

  months->start = processor_time ();
  gtk_widget_activate_action (GTK_WIDGET (months->room), "calendar.turn", "i", 1);
  return G_SOURCE_REMOVE;
}

static void
on_month_painted (GdkFrameClock *clock,
                  gpointer       user_data)
{
  Months *months = user_data;

  if (months->start > 0)
    g_print ("%d\n", (int) ((processor_time () - months->start) * 1000));
  months->start = 0;
  if (++months->turn >= MONTH_RUNS)
    _exit (0);
  g_timeout_add (40, turn_month, months);
}

/* The calendar's room in a window, turned from month to month, or from week to week; each until its frame is drawn. */
static void
on_activate_month (GtkApplication *application,
                   const char     *path)
{
  GtkWidget *window = adw_application_window_new (application);
  g_autoptr (GError) error = NULL;
  TruOffice *office = tru_office_open (path, TRU_STORE_EXISTING, &error);
  Months *months = g_new0 (Months, 1);
  g_autofree char *state = g_strdup_printf ("[calendar]\nview=%s\ncursor=2025-06-01T00:00\n", child_mode);

  months->room = g_object_new (TRU_TYPE_CALENDAR_ROOM, "office", office, NULL);
  tru_room_restore_state (months->room, state);
  gtk_window_set_default_size (GTK_WINDOW (window), MONTH_WIDTH, MONTH_HEIGHT);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), GTK_WIDGET (months->room));
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_month_painted), months);
}

/* From the click in the sidebar to the room's first frame: its widgets, its queries, its drawing. */
static void
on_room_painted (GdkFrameClock *clock,
                  gpointer       start)
{
  finish ((gint64) ((processor_time () - *(double *) start) * 1000));
}

static gboolean
open_room (gpointer window)
{
  static double start;
  TruOffice *office = g_object_get_data (window, "office");
  GType type = g_str_equal (child_mode, "pathways") ? TRU_TYPE_PATHWAYS_ROOM : TRU_TYPE_TODAY_ROOM;

  start = processor_time ();
  adw_application_window_set_content (window, g_object_new (type, "office", office, NULL));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_room_painted), &start);
  return G_SOURCE_REMOVE;
}

/* A window that stands, as when a person comes to the room from another. */
static void
on_activate_room (GtkApplication *application,
                  const char     *path)
{
  g_autoptr (GError) error = NULL;
  TruOffice *office = tru_office_open (path, TRU_STORE_EXISTING, &error);

  on_activate_bare (application);
  g_object_set_data_full (G_OBJECT (gtk_application_get_active_window (application)), "office", office, g_object_unref);
  g_timeout_add (300, open_room, gtk_application_get_active_window (application));
}

static GtkApplication *
bare_application (const char *path)
{
  GtkApplication *application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));

  if (g_str_equal (child_mode, "month") || g_str_equal (child_mode, "week"))
    g_signal_connect (application, "activate", G_CALLBACK (on_activate_month), (gpointer) path);
  else if (g_str_equal (child_mode, "today") || g_str_equal (child_mode, "pathways"))
    g_signal_connect (application, "activate", G_CALLBACK (on_activate_room), (gpointer) path);
  else
    g_signal_connect (application, "activate", G_CALLBACK (on_activate_bare), NULL);
  return application;
}

int
bench_window_child (const char *mode,
                    const char *path)
{
  const char *translations = g_getenv ("TRUELLE_LOCALEDIR");
  const char *arguments[] = { "truelle", "--database", path, NULL };
  gboolean is_program = g_str_equal (mode, "start") || g_str_equal (mode, "tour");
  GtkApplication *application;

  if (g_str_has_prefix (mode, "scan"))
    return bench_scan_child (mode, path);
  child_mode = mode;
  bindtextdomain (GETTEXT_PACKAGE, translations ? translations : TRU_LOCALEDIR);
  textdomain (GETTEXT_PACKAGE);
  application = is_program ? GTK_APPLICATION (tru_application_new ()) : bare_application (path);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (G_APPLICATION (application), is_program ? 3 : 1, (char **) arguments);
}

char *
bench_window_run (Bench      *bench,
                  const char *mode,
                  const char *path)
{
  const char *arguments[] = { bench->program, "--child", mode, path, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", mode, error->message);
  return output;
}

typedef struct
{
  const char *mode;
  const char *path;
} Child;

static double
time_start (Bench   *bench,
            gpointer data)
{
  const Child *child = data;
  gint64 start = g_get_monotonic_time ();
  g_autofree char *output = bench_window_run (bench, child->mode, child->path);

  return (g_ascii_strtoll (output, NULL, 10) - start) / 1000.0;
}

static double
measure_memory (Bench   *bench,
                gpointer data)
{
  const Child *child = data;
  g_autofree char *output = bench_window_run (bench, child->mode, child->path);

  return g_ascii_strtoll (output, NULL, 10) / 1024.0;
}

static double
time_room (Bench   *bench,
           gpointer data)
{
  const Child *child = data;
  g_autofree char *output = bench_window_run (bench, child->mode, child->path);

  return g_ascii_strtoll (output, NULL, 10) / 1000.0;
}

/* The mean of turning from page to page. */
static double
measure_turns (Bench   *bench,
               gpointer data)
{
  const Child *child = data;
  g_autofree char *output = bench_window_run (bench, child->mode, child->path);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  double sum = 0;
  guint n = 0;

  for (guint i = 0; lines[i] && *lines[i]; i++)
    if (i >= 5 && ++n) /* the first ones warm fonts and statements */
      sum += g_ascii_strtod (lines[i], NULL) / 1000.0;
  if (!n)
    g_error ("%s: nothing was drawn", child->mode);
  return sum / n;
}

void
bench_start (Bench *bench)
{
  Child large = { "start", bench->large }, empty = { "start", bench->empty }, bare = { "bare-start", bench->empty };
  double on_large, on_empty, on_bare;

  bench_median (bench, time_start, &large, 2); /* both programs and the file are in the disk's cache from here on */
  bench_median (bench, time_start, &bare, 2);
  on_large = bench_median (bench, time_start, &large, BENCH_RUNS);
  on_empty = bench_median (bench, time_start, &empty, BENCH_RUNS);
  on_bare = bench_median (bench, time_start, &bare, BENCH_RUNS);
  bench_report ("start", on_large, on_bare, "ms");
  bench_report ("start-size", on_large, on_empty, "ms");
}

void
bench_today (Bench *bench)
{
  Child large = { "today", bench->large }, empty = { "today", bench->empty };
  double full, floor;

  bench_median (bench, time_room, &large, 2); /* into the disk's cache */
  full = bench_median (bench, time_room, &large, BENCH_RUNS);
  floor = bench_median (bench, time_room, &empty, BENCH_RUNS);
  bench_report ("today", full, floor, "ms");
}

/* The same open supports, and so the same cards, without the thousands that are closed. */
static char *
keep_open_only (Bench *bench)
{
  char *path = bench_path (bench, "open.db");
  g_autofree char *command = g_strdup_printf (
    "sqlite3 '%s' \"VACUUM INTO '%s'\" && sqlite3 '%s' \"PRAGMA foreign_keys = OFF; DELETE FROM support_step WHERE support IN "
    "(SELECT uid FROM support WHERE closed_on IS NOT NULL); DELETE FROM support WHERE closed_on IS NOT NULL; "
    "DELETE FROM household WHERE uid NOT IN (SELECT household FROM support); DELETE FROM loan; DELETE FROM event; VACUUM;\"",
    bench->large, path, path);

  bench_shell (command);
  return path;
}

void
bench_pathways (Bench *bench)
{
  g_autofree char *path = keep_open_only (bench);
  Child large = { "pathways", bench->large }, few = { "pathways", path };
  double full, floor;

  bench_median (bench, time_room, &large, 2); /* into the disk's cache */
  full = bench_median (bench, time_room, &large, BENCH_RUNS);
  floor = bench_median (bench, time_room, &few, BENCH_RUNS);
  bench_report ("pathways", full, floor, "ms");
}

static void
bench_turns (Bench      *bench,
             const char *mode)
{
  Child large = { mode, bench->large }, empty = { mode, bench->empty };
  double on_large = bench_median (bench, measure_turns, &large, BENCH_RUNS);
  double on_empty = bench_median (bench, measure_turns, &empty, BENCH_RUNS);

  bench_report (mode, on_large, on_empty, "ms");
}

void
bench_month (Bench *bench)
{
  bench_turns (bench, "month");
}

void
bench_week (Bench *bench)
{
  bench_turns (bench, "week");
}

void
bench_memory (Bench *bench)
{
  Child large = { "tour", bench->large }, empty = { "tour", bench->empty }, bare = { "bare", bench->empty };
  double on_large = bench_median (bench, measure_memory, &large, BENCH_RUNS);
  double on_empty = bench_median (bench, measure_memory, &empty, BENCH_RUNS);
  double on_bare = bench_median (bench, measure_memory, &bare, BENCH_RUNS);

  bench_report ("memory", on_large, on_empty, "MB");
  bench_report ("memory-bare", on_large, on_bare, "MB");
}
