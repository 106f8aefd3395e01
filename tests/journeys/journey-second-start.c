/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "tru-journey.h"

/* A second start on the same file, under another name, brings the first window forward and leaves. */

static char *other_name;
static guint n_activations;

static void
on_activated (GApplication *application)
{
  n_activations++;
}

static void
on_left (GObject      *process,
         GAsyncResult *result,
         gpointer      has_left)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, &error);
  g_assert_no_error (error);
  *(gboolean *) has_left = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
play (TruJourney *journey)
{
  g_autofree char *program = g_build_filename (g_getenv ("TRU_BUILD_ROOT"), "src", "truelle", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  gboolean has_left = FALSE;

  g_signal_connect (journey->application, "activate", G_CALLBACK (on_activated), NULL);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--database", other_name, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, on_left, &has_left);
  tru_journey_wait (journey, "the second start to leave", is_true, &has_left);
  g_assert_cmpuint (n_activations, ==, 1);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (journey->application))), ==, 1);
  tru_journey_wait_front (journey);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  other_name = tru_journey_path (journey, "another-name.db");
  g_assert_cmpint (symlink (path, other_name), ==, 0);
  tru_journey_run (journey, path, play);
  g_free (other_name);
  return 0;
}
