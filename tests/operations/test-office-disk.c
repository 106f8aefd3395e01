/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "test-desk.h"

#include "tru-office.h"

/* The disk of this test: SQLite asks for it by this name. */
static gint n_syncs;
static gint fails;
static GMutex works; /* whoever holds it holds up the disk */

int
fdatasync (int fd)
{
  g_mutex_lock (&works);
  g_mutex_unlock (&works);
  g_atomic_int_inc (&n_syncs);
  if (!g_atomic_int_get (&fails))
    return (int) syscall (SYS_fdatasync, fd);
  errno = EIO;
  return -1;
}

/* What a window hears of the office. */
typedef struct
{
  TruOffice *office;
  gboolean is_answered;
  char *alarm;
  GError *error;
} Window;

static gboolean
add_household (TruStore  *store,
               gpointer   name,
               GError   **error)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, name);
  return tru_records_add (store, household, error);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Window *window = user_data;

  g_clear_error (&window->error);
  tru_office_run_finish (TRU_OFFICE (source), result, NULL, &window->error);
  window->is_answered = TRUE;
}

static void
on_unsafe (TruOffice  *office,
           const char *message,
           Window     *window)
{
  g_free (window->alarm);
  window->alarm = g_strdup (message);
}

static void
open_window (Desk   *desk,
             Window *window)
{
  window->office = tru_office_open (desk->path, TRU_STORE_EXISTING, &window->error);
  g_assert_no_error (window->error);
  g_signal_connect (window->office, "unsafe", G_CALLBACK (on_unsafe), window);
}

static void
close_window (Window *window)
{
  g_atomic_int_set (&fails, FALSE);
  g_clear_object (&window->office);
  g_clear_error (&window->error);
  g_free (window->alarm);
}

static void
wait_for_answer (Window     *window,
                 const char *name)
{
  window->is_answered = FALSE;
  tru_office_answer (window->office, add_household, (gpointer) name, on_answered, window);
  while (!window->is_answered)
    g_main_context_iteration (NULL, TRUE);
}

/* Returns how often the disk was waited for until all was written. */
static int
answer (Window     *window,
        const char *name)
{
  int before = g_atomic_int_get (&n_syncs);

  wait_for_answer (window, name);
  tru_office_flush (window->office);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return g_atomic_int_get (&n_syncs) - before;
}

/* Whoever waits until all is written has it on the disk, as after any other operation. */
static void
test_synced (Desk          *desk,
             gconstpointer  data)
{
  Window window = { 0 };
  int before;

  open_window (desk, &window);
  answer (&window, "Mme Verbeke");
  g_assert_no_error (window.error);
  g_assert_cmpint (answer (&window, "M. Lemaire"), ==, 1);
  g_assert_null (window.alarm);
  before = g_atomic_int_get (&n_syncs);
  tru_office_run (window.office, add_household, (gpointer) "Mme Diallo", NULL, NULL, NULL);
  tru_office_flush (window.office);
  g_assert_cmpint (g_atomic_int_get (&n_syncs) - before, ==, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  close_window (&window);
}

/* Would the answer wait for the disk, it would never come. */
static void
test_slow (Desk          *desk,
           gconstpointer  data)
{
  Window window = { 0 };

  open_window (desk, &window);
  answer (&window, "Mme Verbeke");
  g_mutex_lock (&works);
  wait_for_answer (&window, "M. Lemaire");
  g_assert_cmpint (tru_store_count (desk->store, &tru_household_kind), ==, 3);
  g_mutex_unlock (&works);
  tru_office_flush (window.office);
  close_window (&window);
}

/* The first failure comes after its answer and is told; from then on the operation itself fails. */
static void
test_failing (Desk          *desk,
              gconstpointer  data)
{
  Window window = { 0 };

  open_window (desk, &window);
  answer (&window, "Mme Verbeke");
  g_atomic_int_set (&fails, TRUE);
  answer (&window, "M. Lemaire");
  g_assert_no_error (window.error);
  g_assert_nonnull (window.alarm);
  g_clear_pointer (&window.alarm, g_free);
  answer (&window, "Mme Diallo");
  g_assert_error (window.error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED);
  g_assert_null (window.alarm);
  g_assert_cmpint (tru_store_count (desk->store, &tru_household_kind), ==, 3);
  g_atomic_int_set (&fails, FALSE);
  answer (&window, "Mme Diallo");
  g_assert_no_error (window.error);
  close_window (&window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/office-disk/synced", test_synced);
  DESK_TEST ("/office-disk/slow", test_slow);
  DESK_TEST ("/office-disk/failing", test_failing);
  return g_test_run ();
}
