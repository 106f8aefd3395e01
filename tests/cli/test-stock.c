/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

/* The tool library's stock by the command line: reservations, repairs, stock-takes. */

static char *
set_up_library (Fixture *fixture)
{
  g_autofree char *library = NULL;
  g_autofree char *tool = NULL;

  expect (fixture, 0, "add tool-libraries name=Beaulieu");
  library = last_uid (fixture);
  expect (fixture, 0, "add tools name=Perceuse");
  tool = last_uid (fixture);
  expect (fixture, 0, "add items tool=%s tool_library=%s code=OT-0147", tool, library);
  expect (fixture, 0, "add items tool=%s tool_library=%s code=OT-0148", tool, library);
  expect (fixture, 0, "add members name=Yasmine card=231");
  expect (fixture, 0, "add members name=Malik card=232");
  return g_steal_pointer (&library);
}

static void
test_reserve (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *library = set_up_library (fixture);
  g_autoptr (JsonNode) node = NULL;

  expect (fixture, 0, "--json reserve Perceuse --member 231 --from 2026-11-25 --to 2026-11-28");
  node = parse_json (fixture->out);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "tool_library"), ==, library);
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "item"));
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "place"), ==, 1);
  expect (fixture, 0, "reserve OT-0147 --member Malik --from 2026-11-26 --to 2026-11-28");
  g_assert_nonnull (strstr (fixture->out, "number 2 in the queue"));
  expect (fixture, 1, "reserve OT-0147 --member Malik --from 2026-11-28 --to 2026-11-30");
  expect (fixture, 0, "reserve OT-0147 --member Malik --from 2026-11-28 --to 2026-11-30 --motive two");
  expect (fixture, 1, "reserve OT-0147 --member Malik --from 2026-11-20 --to 2026-11-22");
  expect (fixture, 1, "reserve OT-0147 --member Malik --from 2026-11-30 --to 2026-11-29");
  expect (fixture, 1, "reserve OT-0147 --member Malik --to 2026-11-29");
  expect (fixture, 1, "reserve OT-0147 --from 2026-11-28 --to 2026-11-29");
  expect (fixture, 1, "reserve Tarière --member 231 --from 2026-11-28 --to 2026-11-29");
  expect (fixture, 1, "reserve OT-0147 --member Personne --from 2026-11-28 --to 2026-11-29");
  expect (fixture, 2, "reserve --member 231");
  expect (fixture, 1, "check-out OT-0147 231");
  expect (fixture, 0, "check-out OT-0148 231 --due 2026-11-28");
  expect (fixture, 0, "list reservations");
}

static void
test_repair (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *library = set_up_library (fixture);

  expect (fixture, 2, "repair OT-0147");
  expect (fixture, 1, "repair OT-0147 --done");
  expect (fixture, 1, "repair OT-9999 --fault chuck");
  expect (fixture, 0, "repair OT-0147 --fault chuck");
  expect (fixture, 1, "repair OT-0147 --fault again");
  expect (fixture, 1, "repair OT-0147 --cost dear");
  expect (fixture, 0, "repair OT-0147 --cost 12,50");
  expect (fixture, 1, "check-out OT-0147 231");
  expect (fixture, 1, "repair OT-0147 --done --cost -3");
  expect (fixture, 0, "repair OT-0147 --done --cost 38,50");
  expect (fixture, 0, "check-out OT-0147 231");
  expect (fixture, 0, "--json repair OT-0148 --fault motor --done --outcome beyond");
  g_assert_nonnull (strstr (fixture->out, "withdrawn"));
  expect (fixture, 1, "check-out OT-0148 231");
  expect (fixture, 0, "check-in OT-0147 --condition broken");
  expect (fixture, 1, "check-out OT-0147 231");
  expect (fixture, 0, "repair OT-0147 --done --outcome repaired");
  expect (fixture, 1, "repair OT-0147 --done");
  expect (fixture, 0, "check-out OT-0147 231");
  expect (fixture, 0, "undo");
  expect (fixture, 0, "undo");
  expect (fixture, 1, "check-out OT-0147 231");
  expect (fixture, 0, "undo");
  expect (fixture, 0, "undo");
}

/* A part that did not come back is named at each loan, and stays here, until somebody says that all is there again. */
static void
test_missing_part (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *library = set_up_library (fixture);

  expect (fixture, 0, "check-out OT-0147 231");
  expect (fixture, 0, "check-in OT-0147 --missing handle");
  g_assert_nonnull (strstr (fixture->out, "Not with it: handle"));
  expect (fixture, 0, "check-out OT-0147 231 --motive seen");
  g_assert_nonnull (strstr (fixture->out, "Not with it: handle"));
  expect (fixture, 0, "check-in OT-0147");
  g_assert_nonnull (strstr (fixture->out, "Not with it: handle"));
  expect (fixture, 0, "check-out OT-0147 231 --motive found --without=");
  g_assert_null (strstr (fixture->out, "handle"));
  expect (fixture, 0, "check-in OT-0147");
  g_assert_null (strstr (fixture->out, "handle"));
}

static void
test_transfer (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *library = set_up_library (fixture);

  expect (fixture, 0, "add tool-libraries name=Villas");
  expect (fixture, 2, "transfer OT-0147");
  expect (fixture, 2, "transfer OT-0147 --to Villas --received");
  expect (fixture, 1, "transfer OT-0147 --to Nowhere");
  expect (fixture, 1, "transfer OT-0147 --to %s", library);
  expect (fixture, 1, "transfer OT-0147 --received");
  expect (fixture, 0, "--json transfer OT-0147 --to Villas");
  g_assert_nonnull (strstr (fixture->out, "on_its_way"));
  expect (fixture, 1, "check-out OT-0147 231 --motive now");
  expect (fixture, 2, "transfer OT-0147 --to Villas --at Villas");
  expect (fixture, 1, "transfer OT-0147 --received --at Nowhere");
  expect (fixture, 0, "transfer OT-0147 --received --at villas");
  expect (fixture, 0, "check-out ot-0147 231");
}

static char *
print_take (Fixture    *fixture,
            const char *take)
{
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);

  expect (fixture, 0, "stock-take report %s --to %s", take, path);
  return read_words (path);
}

static void
assert_finished (Fixture    *fixture,
                 const char *take)
{
  g_autofree char *words = print_take (fixture, take);

  g_assert_nonnull (strstr (words, "Manquants"));
  g_assert_null (strstr (words, "as encore vu"));
  expect (fixture, 0, "stock-take report %s", take);
  g_assert_nonnull (strstr (fixture->out, "OT-0148  Missing"));
}

/* What nobody scanned yet is not missing before the count is finished: not on paper, not by the command line. */
static void
test_stock_take (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *library = set_up_library (fixture);
  g_autofree char *take = NULL;
  g_autofree char *words = NULL;

  expect (fixture, 1, "stock-take start Nowhere");
  expect (fixture, 1, "stock-take start Beaulieu --category Garden");
  expect (fixture, 0, "stock-take start beaulieu");
  take = last_uid (fixture);
  expect (fixture, 1, "stock-take start %s", library);
  expect (fixture, 0, "--json stock-take scan %s ot-0147 OT-0999", take);
  g_assert_nonnull (strstr (fixture->out, "\"found\""));
  g_assert_nonnull (strstr (fixture->out, "\"unknown\""));
  expect (fixture, 0, "--json stock-take report %s", take);
  g_assert_nonnull (strstr (fixture->out, "\"unseen\""));
  g_assert_null (strstr (fixture->out, "\"missing\""));
  expect (fixture, 0, "stock-take report %s", take);
  g_assert_nonnull (strstr (fixture->out, "OT-0148  Not seen yet"));
  words = print_take (fixture, take);
  g_assert_nonnull (strstr (words, "Pas encore vus"));
  g_assert_null (strstr (words, "anquants"));
  g_assert_null (strstr (words, "Rien ne manque"));
  expect (fixture, 0, "stock-take finish %s", take);
  g_assert_nonnull (strstr (fixture->out, "1 item missing"));
  assert_finished (fixture, take);
  expect (fixture, 1, "stock-take finish %s", take);
  expect (fixture, 1, "check-out OT-0148 231");
  expect (fixture, 0, "undo");
  expect (fixture, 0, "check-out OT-0148 231");
  expect (fixture, 2, "stock-take count %s", take);
  expect (fixture, 2, "stock-take scan %s", take);
  expect (fixture, 2, "stock-take finish %s again", take);
  expect (fixture, 1, "stock-take report nothing");
}

/* The whole stock unless less is asked for; what does not go together is a usage error. */
static void
test_labels (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *whole = g_build_filename (fixture->folder, "whole.pdf", NULL);
  g_autofree char *one = g_build_filename (fixture->folder, "one.pdf", NULL);
  g_autofree char *bytes = NULL;
  gsize n_whole, n_one;

  expect (fixture, 0, "demo");
  expect (fixture, 0, "labels --to %s", whole);
  expect (fixture, 0, "labels --to %s --item OT-0147", one);
  g_assert_true (g_file_get_contents (one, &bytes, &n_one, NULL));
  g_clear_pointer (&bytes, g_free);
  g_assert_true (g_file_get_contents (whole, &bytes, &n_whole, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_assert_cmpuint (n_whole, >, n_one);
  expect (fixture, 2, "labels --to %s --item OT-0147 --member C-0231", one);
  expect (fixture, 2, "labels --item OT-0147");
  expect (fixture, 0, "labels --to %s --library villas", one);
  expect (fixture, 1, "labels --to %s --library Nowhere", one);
}

/* Who counted says how much there is. */
static void
test_recount (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *library = set_up_library (fixture);

  expect (fixture, 0, "add consumables name=Chevilles code=P-0007 unit=boîtes tool_library=%s", library);
  expect (fixture, 0, "recount P-0007 18,5");
  g_assert_nonnull (strstr (fixture->out, "18.5 left"));
  expect (fixture, 1, "recount P-0007 18,5");
  expect (fixture, 1, "recount P-0007 many");
  expect (fixture, 1, "recount P-0099 3");
  expect (fixture, 0, "--json recount chevilles 0 --note Samedi");
  g_assert_nonnull (strstr (fixture->out, "lost"));
  expect (fixture, 1, "issue P-0007 1 --member 231");
  expect (fixture, 0, "undo");
  expect (fixture, 0, "issue P-0007 1 --member 231");
}

/* An option that would say nothing is refused rather than passed over. */
static void
test_options (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *library = set_up_library (fixture);

  expect (fixture, 2, "issue P-0001 1 --member 231 --worksite %s", library);
  expect (fixture, 2, "reserve OT-0147 --member 231 --worksite %s --from 2026-11-25 --to 2026-11-28", library);
  expect (fixture, 2, "repair OT-0147 --fault chuck --outcome repaired");
  expect (fixture, 2, "late --by phone");
  expect (fixture, 2, "late 231 --promised 2026-12-01");
  expect (fixture, 2, "stock-take start Beaulieu --to report.pdf");
  expect (fixture, 2, "stock-take scan %s OT-0147 --place Hall", library);
}

/* What somebody said when reminded is told to who reminds next. */
static void
test_late (Fixture      *fixture,
           gconstpointer data)
{
  expect (fixture, 0, "demo");
  expect (fixture, 0, "late");
  g_assert_nonnull (strstr (fixture->out, "Viendra samedi matin"));
  expect (fixture, 0, "--json late");
  g_assert_nonnull (strstr (fixture->out, "Viendra samedi matin"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/reserve", Fixture, NULL, fixture_set_up, test_reserve, fixture_tear_down);
  g_test_add ("/cli/missing-part", Fixture, NULL, fixture_set_up, test_missing_part, fixture_tear_down);
  g_test_add ("/cli/stock-recount", Fixture, NULL, fixture_set_up, test_recount, fixture_tear_down);
  g_test_add ("/cli/stock-options", Fixture, NULL, fixture_set_up, test_options, fixture_tear_down);
  g_test_add ("/cli/late", Fixture, NULL, fixture_set_up, test_late, fixture_tear_down);
  g_test_add ("/cli/repair", Fixture, NULL, fixture_set_up, test_repair, fixture_tear_down);
  g_test_add ("/cli/transfer", Fixture, NULL, fixture_set_up, test_transfer, fixture_tear_down);
  g_test_add ("/cli/stock-take", Fixture, NULL, fixture_set_up, test_stock_take, fixture_tear_down);
  g_test_add ("/cli/labels", Fixture, NULL, fixture_set_up, test_labels, fixture_tear_down);
  return g_test_run ();
}
