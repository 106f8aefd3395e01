/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <sqlite3.h>

/* Issue 2, “Bad input”: one sentence saying what and where, the exit code, and nothing half-done in the database. */

#define NOBODY "00000000-0000-4000-8000-000000000000"

typedef struct
{
  Fixture office;
  char *file;    /* a good exchange file that the office does not have yet */
  char *content; /* of the file */
  char *member;  /* card M-1 */
  char *before;  /* the database's bytes */
  gsize length;
} Desk;

static void
desk_set_up (Desk         *desk,
             gconstpointer data)
{
  Fixture *office = &desk->office;
  Fixture sender = { NULL };
  g_autofree char *library = NULL, *tool = NULL, *household = NULL;

  fixture_set_up (office, data);
  fixture_set_up (&sender, data);
  desk->file = g_build_filename (office->folder, "file.xml", NULL);
  expect (&sender, 0, "add households name=Petit");
  household = last_uid (&sender);
  expect (&sender, 0, "export --to %s --profile full --household %s", desk->file, household);
  g_assert_true (g_file_get_contents (desk->file, &desk->content, NULL, NULL));
  fixture_tear_down (&sender, data);
  expect (office, 0, "add tool-libraries name=Centre");
  library = last_uid (office);
  expect (office, 0, "add tools name=Perceuse");
  tool = last_uid (office);
  expect (office, 0, "add items tool=%s tool-library=%s code=OT-1", tool, library);
  expect (office, 0, "add items tool=%s tool-library=%s code=OT-2", tool, library);
  expect (office, 0, "add members name=Petit card=M-1");
  desk->member = last_uid (office);
  expect (office, 0, "check-out OT-2 M-1");
  g_assert_true (g_file_get_contents (office->database, &desk->before, &desk->length, NULL));
}

static void
desk_tear_down (Desk         *desk,
                gconstpointer data)
{
  g_free (desk->file);
  g_free (desk->content);
  g_free (desk->member);
  g_free (desk->before);
  fixture_tear_down (&desk->office, data);
}

/* What was just run was refused with one sentence that names @what, and did nothing. */
static void
assert_refused (Desk       *desk,
                const char *what)
{
  Fixture *office = &desk->office;
  g_autofree char *sentence = g_strchomp (g_strdup (office->err));
  g_autofree char *after = NULL;
  gsize length;

  g_assert_cmpstr (office->out, ==, "");
  g_assert_true (g_str_has_prefix (sentence, "truelle-cli: "));
  g_assert_null (strchr (sentence, '\n'));
  if (!strstr (sentence, what))
    g_error ("“%s” does not name “%s”", sentence, what);
  g_assert_true (g_file_get_contents (office->database, &after, &length, NULL));
  g_assert_cmpmem (after, length, desk->before, desk->length);
}

static void
test_unknown_field (Desk         *desk,
                    gconstpointer data)
{
  expect (&desk->office, 2, "add households nom=Petit");
  assert_refused (desk, "nom");
  expect (&desk->office, 2, "set %s nom=Petit", desk->member);
  assert_refused (desk, "nom");
  expect (&desk->office, 2, "add families name=Petit");
  assert_refused (desk, "families");
  expect (&desk->office, 2, "list households --colour");
  assert_refused (desk, "--colour");
  expect (&desk->office, 2, "lend OT-1 M-1");
  assert_refused (desk, "lend");
}

static void
test_wrong_date (Desk         *desk,
                 gconstpointer data)
{
  expect (&desk->office, 1, "add households name=Petit first_contact=2026-02-30");
  assert_refused (desk, "2026-02-30");
  expect (&desk->office, 1, "add households name=Petit first_contact=24/11/2026");
  assert_refused (desk, "First contact");
  expect (&desk->office, 1, "add people name=Petit birth_date=2026-11-25");
  assert_refused (desk, "Birth date");
  expect (&desk->office, 1, "check-out OT-1 M-1 --due 2026-13-01");
  assert_refused (desk, "2026-13-01");
  expect (&desk->office, 1, "check-out OT-1 M-1 --due 2026-11-23");
  assert_refused (desk, "");
}

static void
test_wrong_number (Desk         *desk,
                   gconstpointer data)
{
  expect (&desk->office, 1, "add households name=Petit rent=-5");
  assert_refused (desk, "Monthly rent");
  expect (&desk->office, 1, "add households name=Petit rent=1.005");
  assert_refused (desk, "1.005");
  expect (&desk->office, 1, "add households name=Petit rent=NaN");
  assert_refused (desk, "NaN");
  expect (&desk->office, 1, "add households name=Petit rent=92233720368547758.07");
  assert_refused (desk, "Monthly rent");
  expect (&desk->office, 1, "add programmes name=Aide worksite_days=1000000001");
  assert_refused (desk, "Days of a worksite");
  expect (&desk->office, 1, "add programmes name=Aide worksite_weekdays=9x");
  assert_refused (desk, "Weekdays");
}

static void
test_wrong_text (Desk         *desk,
                 gconstpointer data)
{
  g_autofree char *much = g_strnfill (100000, 'a');

  expect (&desk->office, 1, "add households name=%s", "\xff\xfe");
  assert_refused (desk, "UTF-8");
  expect (&desk->office, 1, "add households name=%s", much);
  assert_refused (desk, "too long");
  expect (&desk->office, 1, "add households name=%s", " \t ");
  assert_refused (desk, "Name");
  expect (&desk->office, 1, "add households name=Petit phone=aucun");
  assert_refused (desk, "Phone");
  expect (&desk->office, 1, "add households name=Petit benefit=lottery");
  assert_refused (desk, "lottery");
  expect (&desk->office, 1, "add items tool=OT-1 code=OT-3");
  assert_refused (desk, "Tool");
}

static void
test_code (Desk         *desk,
           gconstpointer data)
{
  expect (&desk->office, 1, "check-out OT-9999 M-1");
  assert_refused (desk, "OT-9999");
  expect (&desk->office, 1, "check-in OT-9999");
  assert_refused (desk, "OT-9999");
  expect (&desk->office, 1, "check-out %s M-1", "\xff");
  assert_refused (desk, "\xef\xbf\xbd");
  expect (&desk->office, 1, "check-out OT-1 M-9999");
  assert_refused (desk, "M-9999");
  expect (&desk->office, 1, "show " NOBODY);
  assert_refused (desk, NOBODY);
  expect (&desk->office, 1, "remove " NOBODY);
  assert_refused (desk, NOBODY);
}

static void
test_already_out (Desk         *desk,
                  gconstpointer data)
{
  expect (&desk->office, 1, "check-out OT-2 M-1");
  assert_refused (desk, "OT-2");
  expect (&desk->office, 1, "check-in OT-1");
  assert_refused (desk, "Perceuse");
  expect (&desk->office, 1, "remove %s", desk->member);
  assert_refused (desk, "");
}

/* The file as @replaced in it by @by; both the import and its preview refuse it. */
static void
assert_file_refused (Desk       *desk,
                     int         code,
                     const char *replaced,
                     const char *by)
{
  g_autoptr (GString) spoilt = g_string_new (desk->content);
  g_autofree char *kept = g_strconcat (desk->office.database, ".imports", NULL);

  g_assert_cmpuint (g_string_replace (spoilt, replaced, by, 1), ==, 1);
  g_assert_true (g_file_set_contents (desk->file, spoilt->str, spoilt->len, NULL));
  expect (&desk->office, code, "import %s", desk->file);
  assert_refused (desk, "file.xml");
  expect (&desk->office, code, "import --preview %s", desk->file);
  assert_refused (desk, "file.xml");
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
}

static void
test_xml (Desk         *desk,
          gconstpointer data)
{
  assert_file_refused (desk, 3, "</exchange>", "");
  assert_file_refused (desk, 3, "</records>", "");
  assert_file_refused (desk, 3, "<exchange", "<!DOCTYPE exchange [<!ENTITY a 'b'>]><exchange");
  assert_file_refused (desk, 3, "<exchange", "<html/><exchange");
  assert_file_refused (desk, 3, "urn:truelle:exchange:1", "urn:somebody:else");
  assert_file_refused (desk, 1, "urn:truelle:exchange:1", "urn:truelle:exchange:9");
  assert_file_refused (desk, 3, "<name>Petit</name>", "<name>Petit</name><colour>red</colour>");
  assert_file_refused (desk, 3, "<name>Petit</name>", "<name>Petit</name><rent>-5.00</rent>");
  assert_file_refused (desk, 3, "encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
  expect (&desk->office, 3, "import %s/none.xml", desk->office.folder);
  assert_refused (desk, "none.xml");
  expect (&desk->office, 3, "import %s", desk->office.folder);
  assert_refused (desk, "is not a file");
  expect (&desk->office, 3, "import %s", desk->office.database);
  assert_refused (desk, "truelle.db");
}

/* The same refusals as in test-cli, of every command that opens a database. */
static void
test_no_database (Desk         *desk,
                  gconstpointer data)
{
  static const char *const commands[] = { "status", "list households", "show " NOBODY, "add households name=x", "set " NOBODY " name=x",
                                          "remove " NOBODY, "check-out OT-1 M-1", "check-in OT-1", "undo", "history " NOBODY, "check", "demo" };
  Fixture *office = &desk->office;
  const char letter[] = "Dear Sir or Madam, this is a letter, not a database, and somewhat longer than its magic.";

  g_assert_true (g_file_set_contents (office->database, letter, -1, NULL));
  g_clear_pointer (&desk->before, g_free);
  desk->before = g_strdup (letter);
  desk->length = strlen (letter);
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_auto (GStrv) words = g_strsplit (commands[i], " ", -1);
      g_autoptr (GStrvBuilder) line = g_strv_builder_new ();
      g_auto (GStrv) whole = NULL;

      g_strv_builder_add_many (line, "--database", office->database, NULL);
      g_strv_builder_addv (line, (const char **) words);
      whole = g_strv_builder_end (line);
      run_words (office, (const char *const *) whole);
      g_assert_cmpint (office->code, ==, 3);
      assert_refused (desk, "truelle.db");
    }
  expect (office, 3, "import %s", desk->file);
  assert_refused (desk, "truelle.db");
  expect (office, 3, "export --to %s/out.xml --all", office->folder);
  assert_refused (desk, "truelle.db");
}

static void
test_read_only (Desk         *desk,
                gconstpointer data)
{
  Fixture *office = &desk->office;
  g_autofree char *folder = g_path_get_dirname (office->database);

  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  expect (office, 1, "add households name=Petit");
  assert_refused (desk, folder);
  expect (office, 1, "import %s", desk->file);
  assert_refused (desk, folder);
  expect (office, 1, "check-out OT-1 M-1");
  assert_refused (desk, folder);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (office->folder, 0500), ==, 0);
  expect (office, 1, "export --to %s/out.xml --inventory", office->folder);
  assert_refused (desk, "out.xml");
  g_assert_cmpint (g_chmod (office->folder, 0700), ==, 0);
}

/* Whoever names the database as the place of a file would lose it. */
static void
test_over_the_database (Desk         *desk,
                        gconstpointer data)
{
  Fixture *office = &desk->office;

  expect (office, 1, "export --to %s --all", office->database);
  assert_refused (desk, "truelle.db");
  expect (office, 1, "export --to %s-wal --all", office->database);
  assert_refused (desk, "truelle.db-wal");
  expect (office, 1, "export --to %s --all", office->folder);
  assert_refused (desk, office->folder);
}

static void
test_newer (Desk         *desk,
            gconstpointer data)
{
  Fixture *office = &desk->office;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (office->database, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 999", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_clear_pointer (&desk->before, g_free);
  g_assert_true (g_file_get_contents (office->database, &desk->before, &desk->length, NULL));
  expect (office, 1, "status");
  assert_refused (desk, "newer");
  expect (office, 1, "import %s", desk->file);
  assert_refused (desk, "truelle.db");
  expect (office, 1, "import --preview %s", desk->file);
  assert_refused (desk, "truelle.db");
  expect (office, 1, "demo");
  assert_refused (desk, "truelle.db");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/cli-bad-input/" name, Desk, NULL, desk_set_up, function, desk_tear_down)
  ADD ("unknown-field", test_unknown_field);
  ADD ("wrong-date", test_wrong_date);
  ADD ("wrong-number", test_wrong_number);
  ADD ("wrong-text", test_wrong_text);
  ADD ("code", test_code);
  ADD ("already-out", test_already_out);
  ADD ("xml", test_xml);
  ADD ("no-database", test_no_database);
  ADD ("read-only", test_read_only);
  ADD ("over-the-database", test_over_the_database);
  ADD ("newer", test_newer);
#undef ADD
  return g_test_run ();
}
