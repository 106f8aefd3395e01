/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-window.h"

#include <X11/Xlib.h>
#include <gdk/x11/gdkx.h>
#include <unistd.h>

#include "tru-code.h"
#include "tru-desk-notice.h"
#include "tru-item.h"
#include "tru-journey.h"
#include "tru-lending.h"
#include "tru-scan-catcher.h"
#include "tru-tool-library-room.h"

/*
 * From a scanner's first key to the frame that shows its answer: at the desk of the large association, where a lent tool comes back and
 * is written; and in a window that puts a text into a label at the same Return key.
 */

#define ROUNDS 3 /* of each in turns: what else the machine does falls on both */
#define SCANS 17
#define WARMING 5
#define PAUSE_MS 450 /* what follows the answer was read anew and drawn, its transitions too */

typedef struct
{
  GtkWidget *window;
  GtkWidget *notice; /* the desk's answer, NULL in the bare window */
  GtkWidget *label;  /* its words */
  char *before;      /* what it said before the scan */
  GPtrArray *codes;
  guint turn;
  double start;
} Scans;

static GPtrArray *
lent_codes (TruStore *store)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; codes->len < SCANS; i++)
    {
      g_autofree char *code = g_strdup_printf ("OT-%05u", i);
      g_autoptr (TruRecord) item = tru_lending_find_item (store, code, NULL);
      g_autoptr (TruRecord) loan = item ? tru_lending_open_loan (store, tru_record_get_uid (item), NULL) : NULL;

      if (loan)
        g_ptr_array_add (codes, tru_code_with_check (code));
      if (!item)
        g_error ("%s: the desk has nothing more on loan", code);
    }
  return codes;
}

static const char *
said (Scans *scans)
{
  const char *text = scans->notice ? gtk_inscription_get_text (GTK_INSCRIPTION (scans->label)) : gtk_label_get_label (GTK_LABEL (scans->label));

  return text ? text : "";
}

/* A scan that the desk never answers must not keep the bench waiting. */
static gboolean
on_silence (gpointer user_data)
{
  g_error ("scan: nothing was shown");
  return G_SOURCE_REMOVE;
}

static gboolean
scan_next (gpointer user_data)
{
  Scans *scans = user_data;
  g_autofree char *keys = g_strdup_printf ("%s\n", (char *) scans->codes->pdata[scans->turn]);

  g_free (scans->before);
  scans->before = g_strdup (said (scans));
  scans->start = bench_now ();
  tru_journey_tap (keys);
  return G_SOURCE_REMOVE;
}

static void
on_painted (GdkFrameClock *clock,
            gpointer       user_data)
{
  Scans *scans = user_data;

  if (scans->start == 0 || (scans->notice && !gtk_widget_get_visible (scans->notice))
      || !*said (scans) || g_str_equal (said (scans), scans->before))
    return;
  g_print ("%d\n", (int) ((bench_now () - scans->start) * G_USEC_PER_SEC));
  scans->start = 0;
  if (++scans->turn >= SCANS)
    _exit (0);
  g_timeout_add (PAUSE_MS, scan_next, scans);
}

/* There is no window manager, who would give the window the keyboard. */
static gboolean
begin (gpointer user_data)
{
  Scans *scans = user_data;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (scans->window));

  tru_journey_step_back (NULL); /* a pointer that things move under would be followed */
  XSetInputFocus (gdk_x11_display_get_xdisplay (gdk_display_get_default ()), gdk_x11_surface_get_xid (surface), RevertToParent, CurrentTime);
  g_signal_connect (gtk_widget_get_frame_clock (scans->window), "after-paint", G_CALLBACK (on_painted), scans);
  g_timeout_add (PAUSE_MS, scan_next, scans);
  return G_SOURCE_REMOVE;
}

static gboolean
on_key (Scans *scans,
        guint  keyval)
{
  if (keyval != GDK_KEY_Return)
    return TRUE;
  gtk_label_set_label (GTK_LABEL (scans->label), scans->codes->pdata[scans->turn]);
  return TRUE;
}

static GtkWidget *
bare_window (Scans *scans)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  scans->label = gtk_label_new ("Truelle");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scans->label);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), scans);
  gtk_widget_add_controller (scans->window, keys);
  return box;
}

/* Be it in sight or not. */
static GtkWidget *
find_type (GtkWidget *within,
           GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (within, type) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
on_scanned (TruRoom    *room,
            const char *code)
{
  tru_room_take_scan (room, code);
}

static GtkWidget *
desk_window (Scans     *scans,
             TruOffice *office)
{
  GtkWidget *room = g_object_new (TRU_TYPE_TOOL_LIBRARY_ROOM, "office", office, NULL);
  TruScanCatcher *catcher = tru_scan_catcher_new (room);

  g_signal_connect_object (catcher, "scanned", G_CALLBACK (on_scanned), room, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (room, "destroy", G_CALLBACK (g_object_unref), catcher);
  scans->notice = find_type (room, TRU_TYPE_DESK_NOTICE);
  scans->label = find_type (scans->notice, GTK_TYPE_INSCRIPTION);
  return room;
}

/**
 * bench_scan_child:
 * @mode: `scan` for the desk, `scan-bare` for the label
 * @path: the large association
 *
 * Prints a line per scan: microseconds.
 */
int
bench_scan_child (const char *mode,
                  const char *path)
{
  g_autoptr (GError) error = NULL;
  TruOffice *office = tru_office_open (path, TRU_STORE_EXISTING, &error);
  Scans scans = { 0 };
  GtkWidget *content;

  if (!office)
    g_error ("%s", error->message);
  gtk_init ();
  adw_init ();
  /* A blinking cursor would tie the desk to the screen's rhythm: the work is measured, not the wait for the next frame. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  scans.codes = lent_codes (tru_office_get_store (office));
  scans.window = adw_window_new ();
  content = g_str_equal (mode, "scan") ? desk_window (&scans, office) : bare_window (&scans);
  adw_window_set_content (ADW_WINDOW (scans.window), content);
  gtk_window_set_default_size (GTK_WINDOW (scans.window), 1280, 800);
  gtk_window_present (GTK_WINDOW (scans.window));
  g_timeout_add (2 * PAUSE_MS, begin, &scans);
  g_timeout_add_seconds (60, on_silence, NULL);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}

static void
run_round (Bench      *bench,
           const char *mode,
           double     *times)
{
  g_autofree char *output = bench_window_run (bench, mode, bench->large);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  guint n = 0;

  for (guint i = WARMING; i < SCANS && lines[i] && *lines[i]; i++)
    times[n++] = g_ascii_strtod (lines[i], NULL) / 1000.0;
  if (n != SCANS - WARMING)
    g_error ("%s: only %u scans were answered", mode, n);
}

void
bench_scan (Bench *bench)
{
  const guint n_each = SCANS - WARMING;
  double desk[ROUNDS * (SCANS - WARMING)], bare[ROUNDS * (SCANS - WARMING)];

  for (guint i = 0; i < ROUNDS; i++)
    {
      run_round (bench, "scan", desk + i * n_each);
      run_round (bench, "scan-bare", bare + i * n_each);
    }
  bench_sort (desk, G_N_ELEMENTS (desk));
  bench_sort (bare, G_N_ELEMENTS (bare));
  bench_report ("scan", desk[G_N_ELEMENTS (desk) / 2], bare[G_N_ELEMENTS (bare) / 2], "ms");
}
