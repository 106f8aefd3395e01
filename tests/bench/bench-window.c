/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-window.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "tru-application.h"
#include "tru-calendar-data.h"
#include "tru-config.h"
#include "tru-month-layout.h"
#include "tru-month-view.h"
#include "tru-rooms.h"
#include "tru-window.h"

/* What needs a window runs in a child process of its own: the program as people start it, up to its first frame, or through a tour. */

#define MONTH_WIDTH 1000
#define MONTH_HEIGHT 700
#define MONTH_RUNS 33

static const char *child_mode;

static void
finish (const char *format,
        gint64      number)
{
  g_print (format, number);
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
  finish ("%" G_GINT64_FORMAT "\n", peak_memory ());
  return G_SOURCE_REMOVE;
}

static void
on_after_paint (GdkFrameClock *clock,
                gpointer       window)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, window);
  if (g_str_equal (child_mode, "start") || g_str_equal (child_mode, "bare-start"))
    finish ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
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

static GPtrArray *
load_month (TruStore      *store,
            TruMonthView  *month,
            TruDate        day)
{
  TruDate first = tru_date_monday (tru_date_month_start (day));
  TruCalendarFilter filter = { 0 };
  guint totals[TRU_MONTH_DAYS];
  g_autoptr (GError) error = NULL;
  GPtrArray *items = tru_calendar_data_month (store, first, tru_month_view_get_slots (month), &filter, totals, &error);

  if (!items)
    g_error ("month: %s", error->message);
  tru_month_view_set_totals (month, totals);
  return items;
}

/* Query, layout and drawing of one month after another, each into a snapshot; without waiting for the screen. */
static gboolean
measure_months (gpointer user_data)
{
  GtkWidget *month = g_object_get_data (user_data, "month");
  TruStore *store = g_object_get_data (user_data, "store");
  TruDate day = tru_date_month_start (tru_date_new (2026, 11, 24));

  for (int i = 0; i < MONTH_RUNS; i++)
    {
      double start = bench_now ();
      g_autoptr (GPtrArray) items = NULL;
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node;

      tru_calendar_view_set_cursor (TRU_CALENDAR_VIEW (month), tru_time_new (tru_date_add_months (day, i - MONTH_RUNS / 2), 0));
      items = load_month (store, TRU_MONTH_VIEW (month), tru_date_add_months (day, i - MONTH_RUNS / 2));
      tru_calendar_view_set_items (TRU_CALENDAR_VIEW (month), items);
      GTK_WIDGET_GET_CLASS (month)->snapshot (month, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      g_clear_pointer (&node, gsk_render_node_unref);
      g_print ("%" G_GINT64_FORMAT "\n", (gint64) ((bench_now () - start) * 1e6));
    }
  _exit (0);
}

static void
on_activate_month (GtkApplication *application,
                   const char     *path)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *month = tru_month_view_new ();
  g_autoptr (GError) error = NULL;
  TruStore *store = tru_store_open (path, TRU_STORE_EXISTING, &error);

  gtk_window_set_default_size (GTK_WINDOW (window), MONTH_WIDTH, MONTH_HEIGHT);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), month);
  g_object_set_data (G_OBJECT (window), "month", month);
  g_object_set_data (G_OBJECT (window), "store", store);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (500, measure_months, window);
}

static GtkApplication *
bare_application (const char *path)
{
  GtkApplication *application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));

  if (g_str_equal (child_mode, "month"))
    g_signal_connect (application, "activate", G_CALLBACK (on_activate_month), (gpointer) path);
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

  child_mode = mode;
  bindtextdomain (GETTEXT_PACKAGE, translations ? translations : TRU_LOCALEDIR);
  textdomain (GETTEXT_PACKAGE);
  application = is_program ? GTK_APPLICATION (tru_application_new ()) : bare_application (path);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (G_APPLICATION (application), is_program ? 3 : 1, (char **) arguments);
}

static char *
run_child (Bench      *bench,
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
  g_autofree char *output = run_child (bench, child->mode, child->path);

  return (g_ascii_strtoll (output, NULL, 10) - start) / 1000.0;
}

static double
measure_memory (Bench   *bench,
                gpointer data)
{
  const Child *child = data;
  g_autofree char *output = run_child (bench, child->mode, child->path);

  return g_ascii_strtoll (output, NULL, 10) / 1024.0;
}

static double
measure_month (Bench   *bench,
               gpointer data)
{
  g_autofree char *output = run_child (bench, "month", data);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  double sum = 0;
  guint n = 0;

  for (guint i = 3; lines[i] && *lines[i]; i++, n++) /* the first ones warm fonts and statements */
    sum += g_ascii_strtod (lines[i], NULL) / 1000.0;
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
bench_month (Bench *bench)
{
  double full = bench_median (bench, measure_month, bench->large, BENCH_RUNS);
  double empty = bench_median (bench, measure_month, bench->empty, BENCH_RUNS);

  bench_report ("month", full, empty, "ms");
}

void
bench_memory (Bench *bench)
{
  Child large = { "tour", bench->large }, empty = { "tour", bench->empty }, bare = { "bare", bench->empty };
  double on_large = bench_median (bench, measure_memory, &large, 3);
  double on_empty = bench_median (bench, measure_memory, &empty, 3);
  double on_bare = bench_median (bench, measure_memory, &bare, 3);

  bench_report ("memory", on_large, on_empty, "MB");
  bench_report ("memory-bare", on_large, on_bare, "MB");
}
