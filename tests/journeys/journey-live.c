/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"
#include "tru-lending.h"

/* Another program writes while the window is open: the window shows it by itself. */

static const char *database;

static void
check_out (const char *item,
           const char *member)
{
  g_autofree char *program = g_build_filename (g_getenv ("TRU_BUILD_ROOT"), "src", "truelle-cli", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program, "--database", database,
                                                      "check-out", item, member, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
play (TruJourney *journey)
{
  g_autoptr (TruRecord) item = tru_lending_find_item (tru_journey_store (journey), "OT-0147", NULL);

  tru_journey_act (journey, "win.show-record", "(ss)", "item", tru_record_get_uid (item));
  tru_journey_see_type (journey, "TruItemDetails");
  tru_journey_see (journey, "OT-0147");
  g_assert_null (tru_journey_find (tru_journey_see_type (journey, "TruItemDetails"), "Samira Benali"));
  check_out ("OT-0147", "C-0244");
  tru_journey_see (journey, "Samira Benali");
  tru_journey_picture (journey, "live");
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  database = path;
  tru_journey_run (journey, path, play);
  return 0;
}
