/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

/* What rules say of acts at the command line: refused, nothing half-done stays behind; done, what they warn of is told. */

static char *
first_uid (Fixture    *fixture,
           const char *kind,
           const char *text)
{
  g_autoptr (JsonNode) node = NULL;

  expect (fixture, 0, "--json list %s %s", kind, text);
  node = parse_json (fixture->out);
  return g_strdup (json_object_get_string_member (json_array_get_object_element (json_node_get_array (node), 0), "uid"));
}

static char *
refer (Fixture    *fixture,
       const char *programme)
{
  g_autofree char *ccas = first_uid (fixture, "organisations", "CCAS de Roubaix");
  g_autofree char *sender = g_strconcat ("organisation=", ccas, NULL);

  expect (fixture, 0, "refer %s %s %s --new --person first_name=Agathe name=Storez --dwelling street=%s commune=Roubaix built_on=1936-01-01", "Mme Storez",
          programme, sender, "9 rue des Contes");
  return last_uid (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture_set_up (fixture, data);
  expect (fixture, 0, "demo");
}

/* What the file does not say refuses nobody, and is told: in words beside the answer, with --json in it. */
static void
test_unknown_eligibility (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Coup de pouce habitat");
  g_autoptr (JsonNode) node = NULL;

  expect (fixture, 0, "decide %s accepted", support);
  g_assert_nonnull (strstr (fixture->err, "! "));
  g_assert_nonnull (strstr (fixture->err, "the benefit it lives on"));
  g_assert_true (g_str_has_prefix (fixture->err, "! "));
  g_assert_null (strstr (fixture->out, "! "));
  expect (fixture, 0, "undo");
  expect (fixture, 0, "--json decide %s accepted", support);
  node = parse_json (fixture->out);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (node), "warnings")), >, 0);
  g_assert_cmpstr (fixture->err, ==, "");
}

static char *
plan (Fixture    *fixture,
      const char *support)
{
  g_autoptr (JsonNode) node = NULL;

  expect (fixture, 0, "--json plan-worksite %s --first 2026-11-30 --room Séjour:28", support);
  node = parse_json (fixture->out);
  return g_strdup (json_object_get_string_member (json_node_get_object (node), "worksite"));
}

/* A worksite’s rooms, works and days stay under the rules that planned it, whichever way they are noted. */
static void
test_worksite (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Coup de pouce habitat");
  g_autofree char *worksite = plan (fixture, support);
  g_autofree char *of_worksite = g_strconcat ("worksite=", worksite, NULL);
  g_autofree char *dusty = NULL;
  g_autofree char *of_room = NULL;
  g_autofree char *of_type = NULL;

  expect (fixture, 1, "plan-worksite %s --first 2026-11-30", support);
  expect (fixture, 1, "add worksite-rooms %s name=Grenier area=2.01", of_worksite);
  g_assert_nonnull (strstr (fixture->err, "30"));
  expect (fixture, 0, "add worksite-rooms %s name=Entrée area=2.00", of_worksite);
  g_assert_cmpstr (fixture->err, ==, "");
  of_room = last_uid (fixture);
  expect (fixture, 1, "set %s area=500", of_room);
  expect (fixture, 0, "set %s area=500 --motive %s", of_room, "Grenier compris");
  expect (fixture, 0, "add work-types name=Grattage dust=true");
  dusty = last_uid (fixture);
  of_type = g_strconcat ("work_type=", dusty, NULL);
  g_free (g_steal_pointer (&of_worksite));
  of_worksite = g_strconcat ("worksite_room=", of_room, NULL);
  expect (fixture, 0, "add room-works %s %s", of_worksite, of_type);
  g_assert_nonnull (strstr (fixture->err, "lead survey"));
  expect (fixture, 1, "set %s finished_on=2026-11-24", worksite);
}

static void
test_stripping (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Coup de pouce habitat");
  g_autofree char *worksite = plan (fixture, support);

  expect (fixture, 0, "set %s stripping=true", worksite);
  g_assert_nonnull (strstr (fixture->err, "lead survey"));
  g_assert_nonnull (strstr (fixture->err, "asbestos survey"));
}

/* What is refused leaves no draft behind, and who signs is called by name. */
static void
test_sign (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Coup de pouce habitat");

  expect (fixture, 1, "sign %s --draft --on 2026-11-25", support);
  expect (fixture, 1, "sign %s %s --draft", support, "Nobody of that name");
  expect (fixture, 1, "sign %s", support);
  expect (fixture, 0, "sign %s %s --draft", support, "agathe storez");
  g_assert_nonnull (strstr (fixture->out, "Partly"));
  expect (fixture, 0, "sign %s association", support);
}

/* Who signs after the plan changed is told so. */
static void
test_sign_after_plan (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Pôle ressource habitat");

  expect (fixture, 0, "assess %s type=preliminary done_on=2026-11-24", support);
  expect (fixture, 0, "decide %s accepted", support);
  expect (fixture, 0, "sign %s %s --draft", support, "agathe storez");
  expect (fixture, 0, "plan %s strategy=debt --action party=household task=%s", support, "Payer 50 € par mois");
  expect (fixture, 0, "plan %s --agreed 2026-11-24", support);
  expect (fixture, 0, "sign %s association", support);
  g_assert_nonnull (strstr (fixture->err, "Payer 50"));
}

/* Saying again that a step is passed moves no day, and leaves nothing to undo. */
static void
test_step_again (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Coup de pouce habitat");

  expect (fixture, 0, "assess %s done_on=2026-11-24", support);
  expect (fixture, 0, "step %s Diagnostic", support);
  expect (fixture, 1, "step %s Diagnostic --on 2026-11-23", support);
  expect (fixture, 0, "undo");
  expect (fixture, 0, "--json step %s", support);
  g_assert_nonnull (strstr (fixture->out, "\"current\""));
}

/* A final review passes its own step, and closing tells of the one before that is still open. */
static void
test_final_review (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *support = refer (fixture, "10 000 logements accompagnés");
  g_autofree char *nobody = g_strconcat ("b5c1f1ce-6d5c-4f5e-9f3e-0d8d3c9a1b11", "=reached", NULL);

  expect (fixture, 0, "decide %s accepted --motive %s", support, "hors quartier");
  expect (fixture, 1, "review %s final --aim %s", support, nobody);
  g_assert_nonnull (strstr (fixture->err, "b5c1f1ce"));
  expect (fixture, 0, "review %s final", support);
  expect (fixture, 0, "step %s", support);
  g_assert_nonnull (strstr (fixture->out, "6  done"));
  expect (fixture, 0, "close %s finished", support);
  g_assert_nonnull (strstr (fixture->err, "Accompagnement"));
}

/* Scheme 3 renovates before the household moves in. */
static void
test_coming_dwelling (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *ccas = first_uid (fixture, "organisations", "CCAS de Roubaix");
  g_autofree char *sender = g_strconcat ("organisation=", ccas, NULL);
  g_autofree char *support = NULL;
  g_autofree char *household = NULL;
  g_autofree char *dwelling = NULL;
  g_autofree char *of_household = NULL;
  g_autofree char *in_dwelling = NULL;

  expect (fixture, 0, "refer %s IGLOO %s --new --person first_name=Zoé name=Storez", "Mme Storez", sender);
  support = last_uid (fixture);
  household = first_uid (fixture, "households", "Storez");
  expect (fixture, 1, "plan-worksite %s --first 2026-12-07", support);
  expect (fixture, 0, "add dwellings street=%s commune=Lille", "9 rue Neuve");
  dwelling = last_uid (fixture);
  of_household = g_strconcat ("household=", household, NULL);
  in_dwelling = g_strconcat ("dwelling=", dwelling, NULL);
  expect (fixture, 0, "add occupancies %s %s status=tenant since=2027-03-01", of_household, in_dwelling);
  expect (fixture, 0, "plan-worksite %s --first 2026-12-07", support);
}

/* A file that has left stays on record, whatever is undone. */
static void
test_sending_stays (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *support = refer (fixture, "Coup de pouce habitat");
  g_autofree char *file = g_build_filename (fixture->folder, "out.xml", NULL);

  expect (fixture, 0, "export --inventory --profile library --to %s", file);
  expect (fixture, 0, "--json list sendings");
  g_assert_nonnull (strstr (fixture->out, "\"uid\""));
  expect (fixture, 0, "undo");
  expect (fixture, 1, "show %s", support);
  expect (fixture, 0, "--json list sendings");
  g_assert_nonnull (strstr (fixture->out, "\"uid\""));
}

#define ADD(path, func) g_test_add ("/warnings/" path, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("unknown-eligibility", test_unknown_eligibility);
  ADD ("worksite", test_worksite);
  ADD ("stripping", test_stripping);
  ADD ("sign", test_sign);
  ADD ("sign-after-plan", test_sign_after_plan);
  ADD ("step-again", test_step_again);
  ADD ("final-review", test_final_review);
  ADD ("coming-dwelling", test_coming_dwelling);
  ADD ("sending-stays", test_sending_stays);
  return g_test_run ();
}
