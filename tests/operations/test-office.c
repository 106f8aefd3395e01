/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-office.h"
#include "tru-write.h"

static gboolean
add_household (TruStore  *store,
               gpointer   data,
               GError   **error)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, data);
  return tru_records_add (store, household, error);
}

/* What a window sees of one run. */
typedef struct
{
  TruOffice *office;
  GMainLoop *loop;
  guint n_changed;
  guint n_changed_at_callback;
  gint64 operation;
  GError *error;
} Window;

static void
on_changed (TruOffice *office,
            Window    *window)
{
  window->n_changed++;
}

static void
on_run (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Window *window = user_data;

  window->n_changed_at_callback = window->n_changed;
  tru_office_run_finish (TRU_OFFICE (source), result, &window->operation, &window->error);
  g_main_loop_quit (window->loop);
}

static void
open_window (Desk   *desk,
             Window *window)
{
  window->office = tru_office_open (desk->path, TRU_STORE_EXISTING, &window->error);
  g_assert_no_error (window->error);
  window->loop = g_main_loop_new (NULL, FALSE);
  g_signal_connect (window->office, "changed", G_CALLBACK (on_changed), window);
}

static void
close_window (Window *window)
{
  g_clear_object (&window->office);
  g_main_loop_unref (window->loop);
  g_clear_error (&window->error);
}

static void
test_run (Desk          *desk,
          gconstpointer  data)
{
  Window window = { 0 };

  open_window (desk, &window);
  tru_office_run (window.office, add_household, g_strdup ("Mme Verbeke"), g_free, on_run, &window);
  g_main_loop_run (window.loop);
  g_assert_no_error (window.error);
  g_assert_cmpuint (window.n_changed_at_callback, ==, 1);
  g_assert_cmpint (window.operation, ==, tru_history_newest (tru_office_get_store (window.office)));
  g_assert_cmpint (tru_store_count (tru_office_get_store (window.office), &tru_household_kind), ==, 2);
  close_window (&window);
}

static void
test_refusal (Desk          *desk,
              gconstpointer  data)
{
  Window window = { 0 };

  open_window (desk, &window);
  tru_office_run (window.office, add_household, NULL, NULL, on_run, &window);
  g_main_loop_run (window.loop);
  g_assert_error (window.error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_assert_cmpint (window.operation, ==, 0);
  g_assert_cmpuint (window.n_changed, ==, 0);
  close_window (&window);
}

static void
on_changed_quit (TruOffice *office,
                 GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

/* The answer does not wait for those who read the database anew; they are told all the same, once. */
static void
test_answer (Desk          *desk,
             gconstpointer  data)
{
  Window window = { 0 };

  open_window (desk, &window);
  tru_office_answer (window.office, add_household, (gpointer) "Mme Verbeke", on_run, &window);
  g_main_loop_run (window.loop);
  g_assert_no_error (window.error);
  g_assert_cmpint (window.operation, ==, tru_history_newest (tru_office_get_store (window.office)));
  g_assert_cmpint (tru_store_count (tru_office_get_store (window.office), &tru_household_kind), ==, 2);
  g_signal_connect (window.office, "changed", G_CALLBACK (on_changed_quit), window.loop);
  if (window.n_changed == 0)
    g_main_loop_run (window.loop);
  g_assert_cmpuint (window.n_changed, ==, 1);
  close_window (&window);
}

/* Another program’s write holds up neither the window nor, once it is done, the answer. */
static void
test_answer_behind (Desk          *desk,
                    gconstpointer  data)
{
  Window window = { .operation = TRU_UNKNOWN };
  g_autoptr (TruWrite) write = NULL;

  open_window (desk, &window);
  write = tru_write_begin (desk->store, "edit", NULL, &window.error);
  g_assert_no_error (window.error);
  tru_office_answer (window.office, add_household, (gpointer) "Mme Verbeke", on_run, &window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (window.operation, ==, TRU_UNKNOWN);
  g_clear_pointer (&write, tru_write_free);
  g_main_loop_run (window.loop);
  g_assert_no_error (window.error);
  g_assert_cmpint (window.operation, ==, tru_history_newest (tru_office_get_store (window.office)));
  close_window (&window);
}

/* What was asked for first is done first. */
static void
test_answer_in_turn (Desk          *desk,
                     gconstpointer  data)
{
  Window window = { .operation = TRU_UNKNOWN };

  open_window (desk, &window);
  for (guint i = 0; i < 5; i++)
    tru_office_run (window.office, add_household, g_strdup_printf ("Famille %u", i), g_free, NULL, NULL);
  tru_office_answer (window.office, add_household, (gpointer) "Mme Verbeke", on_run, &window);
  g_assert_cmpint (window.operation, ==, TRU_UNKNOWN);
  g_main_loop_run (window.loop);
  g_assert_no_error (window.error);
  g_assert_cmpint (window.operation, ==, tru_history_newest (tru_office_get_store (window.office)));
  close_window (&window);
}

static void
test_other_program (Desk          *desk,
                    gconstpointer  data)
{
  Window window = { 0 };
  g_autofree char *uid = NULL;

  open_window (desk, &window);
  g_signal_connect (window.office, "changed", G_CALLBACK (on_changed_quit), window.loop);
  uid = desk_add (desk->store, "household", "name", "M. Lemaire", NULL);
  g_main_loop_run (window.loop);
  g_assert_cmpuint (window.n_changed, ==, 1);
  close_window (&window);
}

static void
test_flush (Desk          *desk,
            gconstpointer  data)
{
  Window window = { 0 };

  open_window (desk, &window);
  for (guint i = 0; i < 5; i++)
    tru_office_run (window.office, add_household, g_strdup_printf ("Famille %u", i), g_free, NULL, NULL);
  tru_office_flush (window.office);
  g_assert_cmpint (tru_store_count (desk->store, &tru_household_kind), ==, 6);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  close_window (&window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/office/run", test_run);
  DESK_TEST ("/office/refusal", test_refusal);
  DESK_TEST ("/office/answer", test_answer);
  DESK_TEST ("/office/answer-behind", test_answer_behind);
  DESK_TEST ("/office/answer-in-turn", test_answer_in_turn);
  DESK_TEST ("/office/other-program", test_other_program);
  DESK_TEST ("/office/flush", test_flush);
  return g_test_run ();
}
