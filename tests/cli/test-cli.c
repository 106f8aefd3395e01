/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <sqlite3.h>

#define NOBODY "00000000-0000-4000-8000-000000000000"

static void
assert_no_database (Fixture *fixture)
{
  g_autofree char *folder = g_path_get_dirname (fixture->database);

  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* Returns the error that --json wrote, checked for its shape. */
static JsonNode *
error_of (Fixture *fixture)
{
  g_autoptr (JsonNode) node = parse_json (fixture->err);
  JsonObject *error = json_object_get_object_member (json_node_get_object (node), "error");

  g_assert_nonnull (error);
  g_assert_cmpstr (json_object_get_string_member (error, "message"), !=, "");
  g_assert_true (json_object_has_member (error, "field"));
  return json_node_copy (json_object_get_member (json_node_get_object (node), "error"));
}

static void
assert_error (Fixture    *fixture,
              const char *code,
              const char *field)
{
  g_autoptr (JsonNode) node = error_of (fixture);
  JsonObject *error = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (error, "code"), ==, code);
  if (field)
    g_assert_cmpstr (json_object_get_string_member (error, "field"), ==, field);
  else
    g_assert_true (json_object_get_null_member (error, "field"));
}

static void
test_help (Fixture      *fixture,
           gconstpointer data)
{
  const char *commands[] = { "demo", "status", "list", "show", "add", "set", "remove", "import", "export", "check-out", "check-in", "reserve", "repair", "transfer", "stock-take", "contract", "undo", "history", "check" };

  expect (fixture, 0, "--help");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      expect (fixture, 0, "--help");
      g_assert_nonnull (strstr (fixture->out, commands[i]));
      expect (fixture, 0, "%s --help", commands[i]);
      g_assert_nonnull (strstr (fixture->out, commands[i]));
    }
  assert_no_database (fixture);
}

/* The names of fields and the tokens of their values are found without leaving the command line. */
static void
test_help_fields (Fixture      *fixture,
                  gconstpointer data)
{
  expect (fixture, 0, "add referrals --help");
  g_assert_nonnull (strstr (fixture->out, "agreed_by"));
  g_assert_null (strstr (fixture->out, "KIND is one of"));
  expect (fixture, 0, "add nonsense --help");
  g_assert_nonnull (strstr (fixture->out, "KIND is one of"));
  expect (fixture, 0, "assess --help");
  g_assert_nonnull (strstr (fixture->out, "eviction, debt"));
  g_assert_nonnull (strstr (fixture->out, "creditor"));
  assert_no_database (fixture);
}

static void
test_misspelt (Fixture      *fixture,
               gconstpointer data)
{
  expect (fixture, 2, "lend");
  expect (fixture, 2, "list household");
  expect (fixture, 2, "list households --colour");
  expect (fixture, 2, "--colour list households");
  expect (fixture, 2, "list households a b");
  expect (fixture, 2, "show");
  expect (fixture, 2, "add households");
  expect (fixture, 2, "add households name");
  expect (fixture, 2, "add households =x");
  expect (fixture, 2, "add households nom=x");
  expect (fixture, 2, "add households name=x name=y");
  expect (fixture, 2, "set " NOBODY " name");
  expect (fixture, 2, "check-out OT-1 Ahmed --due");
  expect (fixture, 2, "status --json=yes");
  run_words (fixture, (const char *const[]) { "list", "households", "--database", NULL });
  g_assert_cmpint (fixture->code, ==, 2);
  run_words (fixture, (const char *const[]) { NULL });
  g_assert_cmpint (fixture->code, ==, 2);
  assert_no_database (fixture);
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  expect (fixture, 3, "status");
  expect (fixture, 3, "list households");
  expect (fixture, 3, "show " NOBODY);
  expect (fixture, 3, "set " NOBODY " name=x");
  expect (fixture, 3, "remove " NOBODY);
  expect (fixture, 3, "check-in OT-1");
  expect (fixture, 3, "check-out OT-1 Ahmed");
  expect (fixture, 3, "undo");
  expect (fixture, 3, "history " NOBODY);
  expect (fixture, 3, "check");
  expect (fixture, 3, "--json status");
  assert_error (fixture, "file", NULL);
  assert_no_database (fixture);
}

static void
test_bad_files (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->database);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->database, "Dear Sir or Madam, this is a letter.", -1, NULL));
  expect (fixture, 3, "status");
  expect (fixture, 3, "add households name=x");
  g_assert_true (g_file_set_contents (fixture->database, "", 0, NULL));
  expect (fixture, 3, "list households");
  g_unlink (fixture->database);
  g_assert_cmpint (g_mkdir (fixture->database, 0700), ==, 0);
  expect (fixture, 3, "list households");
  g_rmdir (fixture->database);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  expect (fixture, 1, "--json add households name=x");
  assert_error (fixture, "read-only", NULL);
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
}

static void
assert_same_bytes (const char *path,
                   const char *bytes,
                   gsize       length)
{
  g_autofree char *now = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (path, &now, &n, NULL));
  g_assert_cmpmem (now, n, bytes, length);
}

/* Anybody can write Truelle's number into a file. */
static void
test_foreign_tables (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->database);
  g_autofree char *bytes = NULL;
  gsize length;
  sqlite3 *db = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (sqlite3_open (fixture->database, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA application_id = 0x54525545; PRAGMA user_version = 1; CREATE TABLE recipe (name)", NULL, NULL, NULL);
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (fixture->database, &bytes, &length, NULL));
  expect (fixture, 3, "--json status");
  assert_error (fixture, "file", NULL);
  g_assert_nonnull (strstr (fixture->err, fixture->database));
  expect (fixture, 3, "list households");
  expect (fixture, 3, "add households name=Petit");
  expect (fixture, 3, "check");
  assert_same_bytes (fixture->database, bytes, length);
}

/* A file that lost a table is not worked on as if there were nothing in it. */
static void
test_lost_table (Fixture      *fixture,
                 gconstpointer data)
{
  sqlite3 *db = NULL;

  expect (fixture, 0, "add households name=Petit");
  g_assert_cmpint (sqlite3_open (fixture->database, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DROP TABLE loan", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  expect (fixture, 3, "status");
  expect (fixture, 3, "add households name=Grand");
}

static void
test_newer (Fixture      *fixture,
            gconstpointer data)
{
  const gsize user_version = 60; /* its place in the head of an SQLite file */
  g_autofree char *bytes = NULL;
  gsize length;

  expect (fixture, 0, "add households name=Petit");
  g_assert_true (g_file_get_contents (fixture->database, &bytes, &length, NULL));
  bytes[user_version + 2] = 9;
  g_assert_true (g_file_set_contents (fixture->database, bytes, length, NULL));
  expect (fixture, 1, "--json status");
  assert_error (fixture, "newer", NULL);
  expect (fixture, 1, "add households name=Grand");
  assert_same_bytes (fixture->database, bytes, length);
  g_assert_true (g_file_set_contents (fixture->database, bytes, length / 2, NULL));
  expect (fixture, 3, "status");
}

static void
test_invalid (Fixture      *fixture,
              gconstpointer data)
{
  expect (fixture, 1, "--json add households name=x rent=-5");
  assert_error (fixture, "invalid", "rent");
  expect (fixture, 1, "--json add households name=");
  assert_error (fixture, "invalid", "name");
  expect (fixture, 1, "--json add households name=x first_contact=2026-02-30");
  assert_error (fixture, "invalid", "first_contact");
  expect (fixture, 1, "--json add households name=x benefit=lottery");
  assert_error (fixture, "invalid", "benefit");
  expect (fixture, 1, "--json add households name=x confidential-address=perhaps");
  assert_error (fixture, "invalid", "confidential_address");
  expect (fixture, 1, "--json add households name=x phone=aucun");
  assert_error (fixture, "invalid", "phone");
  expect (fixture, 1, "--json add people name=x birth_date=2026-11-25");
  assert_error (fixture, "invalid", "birth_date");
  expect (fixture, 1, "--json add programmes name=x worksite_weekdays=9x");
  assert_error (fixture, "invalid", "worksite_weekdays");
  expect (fixture, 1, "--json add programmes name=x worksite_days=-1");
  assert_error (fixture, "invalid", "worksite_days");
  expect (fixture, 1, "--json add households name=x follower=" NOBODY);
  assert_error (fixture, "invalid", "follower");
  g_assert_nonnull (strstr (fixture->err, NOBODY));
  expect (fixture, 2, "--json add households nom=x rent=-5");
  assert_error (fixture, "usage", "nom");
  assert_no_database (fixture);
}

static void
test_today (Fixture      *fixture,
            gconstpointer data)
{
  g_free (fixture->today);
  fixture->today = g_strdup ("24/11/2026");
  expect (fixture, 2, "status");
  g_assert_nonnull (strstr (fixture->err, "TRUELLE_TODAY"));
}

static void
test_record (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *uid = NULL;
  g_autoptr (JsonNode) shown = NULL;
  g_autoptr (JsonNode) listed = NULL;
  JsonObject *object;

  expect (fixture, 0, "add households name=%s rent=1300 first-contact=2026-03-12 confidential_address=false", "N’Guyen");
  uid = last_uid (fixture);
  expect (fixture, 0, "show --json %s", uid);
  shown = parse_json (fixture->out);
  object = json_node_get_object (shown);
  g_assert_cmpstr (json_object_get_string_member (object, "uid"), ==, uid);
  g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "household");
  g_assert_cmpstr (json_object_get_string_member (object, "rent"), ==, "1300.00");
  g_assert_cmpstr (json_object_get_string_member (object, "first_contact"), ==, "2026-03-12");
  g_assert_false (json_object_get_boolean_member (object, "confidential_address"));
  g_assert_true (json_object_get_null_member (object, "charges"));
  expect (fixture, 0, "set %s rent= phone=0612345678", uid);
  expect (fixture, 0, "list --json households nguy");
  listed = parse_json (fixture->out);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (listed)), ==, 1);
  object = json_array_get_object_element (json_node_get_array (listed), 0);
  g_assert_cmpstr (json_object_get_string_member (object, "title"), ==, "N’Guyen");
  expect (fixture, 0, "list households 061234");
  g_assert_nonnull (strstr (fixture->out, uid));
  expect (fixture, 0, "add people name=Petit birth_date=2026-11-24 phone=%s", "03 20 00 00 00 poste 12");
  expect (fixture, 0, "list households guyenn");
  g_assert_cmpstr (fixture->out, ==, "");
  expect (fixture, 1, "set %s rent=dear", uid);
  expect (fixture, 2, "set %s colour=blue", uid);
  expect (fixture, 1, "show " NOBODY);
  expect (fixture, 1, "history " NOBODY);
  expect (fixture, 0, "remove %s", uid);
  expect (fixture, 1, "show %s", uid);
  expect (fixture, 0, "history %s", uid);
  expect (fixture, 0, "undo");
  expect (fixture, 0, "show %s", uid);
  expect (fixture, 0, "check");
}

static void
test_removing (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *household = NULL;
  g_autofree char *dwelling = NULL;

  expect (fixture, 0, "add households name=Petit");
  household = last_uid (fixture);
  expect (fixture, 0, "add members name=Petit card=M-1");
  expect (fixture, 1, "--json add members name=Grand card=M-1");
  assert_error (fixture, "invalid", "card");
  expect (fixture, 0, "add dwellings %s commune=Lille", "street=3 rue de l’Épeule");
  dwelling = last_uid (fixture);
  expect (fixture, 0, "add occupancies household=%s dwelling=%s status=tenant since=2020-01-01", household, dwelling);
  expect (fixture, 1, "--json remove %s", dwelling);
  assert_error (fixture, "conflict", NULL);
  expect (fixture, 0, "undo");
  expect (fixture, 0, "remove %s", dwelling);
}

static void
test_lending (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *library = NULL;
  g_autofree char *tool = NULL;
  g_autofree char *item = NULL;
  g_autofree char *member = NULL;
  g_autofree char *other = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  expect (fixture, 0, "add tool-libraries %s", "name=Outil-thèque du Centre");
  library = last_uid (fixture);
  expect (fixture, 0, "add tools %s", "name=Perceuse à percussion");
  tool = last_uid (fixture);
  expect (fixture, 0, "add items tool=%s tool_library=%s code=OT-0147", tool, library);
  item = last_uid (fixture);
  expect (fixture, 0, "add members %s card=M-0001", "name=Ahmed Saïdi");
  member = last_uid (fixture);
  expect (fixture, 0, "add members %s card=M-0002", "name=Ahmed Saidi");
  other = last_uid (fixture);
  expect (fixture, 1, "check-out OT-9999 M-0001");
  g_assert_nonnull (strstr (fixture->err, "OT-9999"));
  expect (fixture, 1, "--json check-out OT-0147 %s", "ahmed saidi");
  assert_error (fixture, "ambiguous", NULL);
  g_assert_nonnull (strstr (fixture->err, "M-0002"));
  expect (fixture, 1, "check-out OT-0147 M-0001 --due 2026-13-01");
  expect (fixture, 0, "--json check-out OT-0147 M-0001 --due 2026-12-01");
  node = parse_json (fixture->out);
  object = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (object, "due_on"), ==, "2026-12-01");
  g_assert_cmpstr (json_object_get_string_member (object, "member"), ==, member);
  expect (fixture, 1, "check-out OT-0147 M-0002");
  expect (fixture, 0, "--json list items perc");
  g_assert_nonnull (strstr (fixture->out, "\"lent\""));
  g_assert_nonnull (strstr (fixture->out, "OT-0147"));
  expect (fixture, 0, "check-in %s", item);
  expect (fixture, 1, "check-in OT-0147");
  expect (fixture, 0, "undo");
  expect (fixture, 0, "undo");
  /* A rule that only a person in charge lifts: who it is, and why. */
  expect (fixture, 0, "set %s check-due=2026-11-01", item);
  expect (fixture, 1, "check-out OT-0147 M-0001 --motive Vue");
  expect (fixture, 1, "check-out OT-0147 M-0001 --in-charge M-0002");
  expect (fixture, 1, "check-out OT-0147 M-0001 --motive Vue --in-charge M-0002");
  expect (fixture, 0, "set %s in-charge=true", other);
  expect (fixture, 1, "check-out OT-0147 M-0001 --motive Vue --in-charge M-0002 --without Poignée");
  g_assert_nonnull (strstr (fixture->err, "which goes without any"));
  expect (fixture, 0, "set %s accessories=Mallette,Poignée", tool);
  expect (fixture, 1, "check-out OT-0147 M-0001 --motive Vue --in-charge M-0002 --without poignee,manche");
  g_assert_nonnull (strstr (fixture->err, "“manche” is no part of “Perceuse à percussion”; its parts are: Mallette, Poignée."));
  expect (fixture, 0, "check-out OT-0147 M-0001 --motive Vue --in-charge M-0002 --without poignee");
  g_assert_nonnull (strstr (fixture->out, "Not with it: Poignée"));
  expect (fixture, 0, "undo");
  expect (fixture, 0, "undo");
  expect (fixture, 0, "undo");
  expect (fixture, 0, "undo");
  expect (fixture, 0, "list items available");
  expect (fixture, 0, "--json list items OT-0147");
  g_assert_nonnull (strstr (fixture->out, "\"available\""));
}

static void
test_undo_to_nothing (Fixture      *fixture,
                      gconstpointer data)
{
  expect (fixture, 0, "add households name=Petit");
  expect (fixture, 0, "undo");
  expect (fixture, 1, "--json undo");
  assert_error (fixture, "nothing", NULL);
}

static void
test_default_database (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "truelle", "truelle.db", NULL);
  GStatBuf info;

  run_words (fixture, (const char *const[]) { "add", "households", "name=Petit", NULL });
  g_assert_cmpint (fixture->code, ==, 0);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_taken_place (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *programme = NULL;

  expect (fixture, 0, "add programmes name=Panoramic");
  programme = last_uid (fixture);
  expect (fixture, 0, "add programme-steps programme=%s name=Visit position=1", programme);
  expect (fixture, 1, "--json add programme-steps programme=%s name=Review position=1", programme);
  assert_error (fixture, "invalid", "position");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/cli/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("help", test_help);
  ADD ("help-fields", test_help_fields);
  ADD ("misspelt", test_misspelt);
  ADD ("missing", test_missing);
  ADD ("bad-files", test_bad_files);
  ADD ("foreign-tables", test_foreign_tables);
  ADD ("lost-table", test_lost_table);
  ADD ("newer", test_newer);
  ADD ("invalid", test_invalid);
  ADD ("taken-place", test_taken_place);
  ADD ("today", test_today);
  ADD ("record", test_record);
  ADD ("removing", test_removing);
  ADD ("lending", test_lending);
  ADD ("undo-to-nothing", test_undo_to_nothing);
  ADD ("default-database", test_default_database);
#undef ADD
  return g_test_run ();
}
