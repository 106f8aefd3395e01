/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <sqlite3.h>
#include <string.h>

#include "tru-check.h"
#include "tru-export.h"
#include "tru-household.h"
#include "tru-import.h"
#include "tru-mutation.h"
#include "tru-operation-error.h"
#include "tru-xml-error.h"

/* Whatever a file holds, importing it does what it says or refuses it with a sentence, and a refusal leaves the database alone. */

#define SEED 20261124

typedef struct
{
  char *folder;
  char *file;
  TruStore *store;
  sqlite3 *witness; /* another connection: sees that somebody wrote */
  GString *sample;  /* a real file */
  guint n_taken;
} Fixture;

static gint64
n_writes (Fixture *fixture)
{
  sqlite3_stmt *statement = NULL;
  gint64 n;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->witness, "PRAGMA data_version", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return n;
}

/* The files that imports keep beside the database. */
static guint
n_kept (Fixture *fixture)
{
  g_autofree char *path = g_strconcat (tru_store_get_path (fixture->store), ".imports", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir && g_dir_read_name (dir))
    n++;
  return n;
}

static void
assert_sentence (const GError *error)
{
  g_assert_nonnull (error);
  if (error->domain != TRU_XML_ERROR && error->domain != TRU_OPERATION_ERROR && error->domain != TRU_STORE_ERROR)
    g_error ("not an error of ours: %s", error->message);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_null (strchr (error->message, '\n'));
}

static void
try (Fixture *fixture,
     gboolean is_preview)
{
  gint64 writes = n_writes (fixture);
  guint kept = n_kept (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruImportPreview) done = NULL;

  done = is_preview ? tru_import_preview (fixture->store, fixture->file, NULL, &error)
                    : tru_import_apply (fixture->store, fixture->file, NULL, NULL, &error);
  if (!done)
    assert_sentence (error);
  if (!done || is_preview)
    {
      g_assert_cmpint (n_writes (fixture), ==, writes);
      g_assert_cmpuint (n_kept (fixture), ==, kept);
    }
  fixture->n_taken += done != NULL;
}

static void
take (Fixture    *fixture,
      const char *bytes,
      gsize       length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->file, bytes, length, &error);
  g_assert_no_error (error);
  try (fixture, TRUE);
  try (fixture, FALSE);
}

static void
refuse (Fixture    *fixture,
        const char *bytes,
        gsize       length)
{
  guint n_taken = fixture->n_taken;

  take (fixture, bytes, length);
  g_assert_cmpuint (fixture->n_taken, ==, n_taken);
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = tru_check_run (fixture->store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((TruProblem *) problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
mutate (Fixture     *fixture,
        TruMutation  mutation,
        guint        rounds)
{
  if (g_test_slow ())
    rounds *= 50;
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + i);
      g_autoptr (GString) spoilt = mutation (fixture->sample, rand);

      g_test_message ("round %u", i);
      take (fixture, spoilt->str, spoilt->len);
    }
  assert_sound (fixture);
}

static void
test_cut (Fixture      *fixture,
          gconstpointer data)
{
  mutate (fixture, tru_mutation_cut, 25);
  g_assert_cmpuint (fixture->n_taken, ==, 0);
}

static void
test_flip (Fixture      *fixture,
           gconstpointer data)
{
  mutate (fixture, tru_mutation_flip, 50);
}

static void
test_move (Fixture      *fixture,
           gconstpointer data)
{
  mutate (fixture, tru_mutation_move, 40);
}

static void
test_value (Fixture      *fixture,
            gconstpointer data)
{
  mutate (fixture, tru_mutation_value, 80);
}

static void
test_lines (Fixture      *fixture,
            gconstpointer data)
{
  mutate (fixture, tru_mutation_lines, 20);
}

/* Puts @text after the XML declaration. */
static GString *
with_prologue (Fixture    *fixture,
               const char *text)
{
  GString *file = g_string_new_len (fixture->sample->str, fixture->sample->len);

  g_string_insert (file, strcspn (file->str, "\n") + 1, text);
  return file;
}

static void
test_entities (Fixture      *fixture,
               gconstpointer data)
{
  const char *prologues[] = {
    "<!DOCTYPE exchange>",
    "<!DOCTYPE exchange SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE exchange PUBLIC \"-//x\" \"http://127.0.0.1:9/x.dtd\">",
    "<!DOCTYPE exchange [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>",
    "<!DOCTYPE exchange [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
    "<!DOCTYPE exchange [<!ATTLIST household uid CDATA \"x\">]>",
    " <!-- a --> <!DOCTYPE exchange [",
    "<?xml version=\"1.0\"?>",
    "<a/>",
    "text",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (prologues); i++)
    {
      g_autoptr (GString) file = with_prologue (fixture, prologues[i]);

      refuse (fixture, file->str, file->len);
    }
}

/* Returns: the file with something put before the first record */
static GString *
with_record (Fixture    *fixture,
             const char *text)
{
  const char *mark = "<records>\n";
  GString *file = g_string_new_len (fixture->sample->str, fixture->sample->len);

  g_string_insert (file, strstr (file->str, mark) + strlen (mark) - file->str, text);
  return file;
}

static void
test_depth (Fixture      *fixture,
            gconstpointer data)
{
  const guint depths[] = { 100, 10000, 100000 };

  for (gsize i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autoptr (GString) open = g_string_new (NULL);
      g_autoptr (GString) file = NULL;

      for (guint n = 0; n < depths[i]; n++)
        g_string_append (open, "<a>");
      file = with_record (fixture, open->str);
      refuse (fixture, file->str, file->len);
    }
}

static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *much = g_strnfill (4 * 1024 * 1024, 'a');
  g_autofree char *attribute = g_strdup_printf ("<household uid=\"%s\"/>", much);
  g_autofree char *tag = g_strdup_printf ("<%s/>", much);
  g_autofree char *text = g_strdup_printf ("<household><name>%s</name></household>", much);
  g_autofree char *comment = g_strdup_printf ("<!--%s", much);
  g_autoptr (GString) attributes = g_string_new ("<household");
  const char *records[] = { attribute, tag, text, comment };

  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (GString) file = with_record (fixture, records[i]);

      refuse (fixture, file->str, file->len);
    }
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (attributes, " a%u=\"\"", i);
  g_string_append (attributes, "/>");
  {
    g_autoptr (GString) file = with_record (fixture, attributes->str);

    refuse (fixture, file->str, file->len);
  }
}

static void
test_encodings (Fixture      *fixture,
                gconstpointer data)
{
  const char *encodings[] = { "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-7", "ISO-8859-1//TRANSLIT", "IBM037//TRANSLIT" };
  const char *names[] = { "UTF-16", "ISO-8859-1", "UTF-7", "EBCDIC-US", "no such thing" };

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length = 0;
      g_autofree char *bytes = g_convert (fixture->sample->str, fixture->sample->len, encodings[i], "UTF-8", NULL, &length, NULL);

      if (bytes)
        take (fixture, bytes, length);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) file = g_string_new_len (fixture->sample->str, fixture->sample->len);

      g_string_replace (file, "UTF-8", names[i], 1);
      refuse (fixture, file->str, file->len);
    }
}

static void
test_other_files (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *noise = g_malloc (65536);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  const char *texts[] = { "", "\n", "<", "<?xml", "<html/>", "{\"exchange\": {}}", "\x1f\x8b\x08", "SQLite format 3", "\xef\xbb\xbf", "\xff\xfe<\0" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    refuse (fixture, texts[i], strlen (texts[i]));
  for (gsize i = 0; i < 65536; i++)
    noise[i] = (char) g_rand_int_range (rand, 0, 256);
  refuse (fixture, noise, 65536);
  memset (noise, 0, 65536);
  refuse (fixture, noise, 65536);
}

/* What cannot be wrong is the file itself. */
static void
test_whole (Fixture      *fixture,
            gconstpointer data)
{
  take (fixture, fixture->sample->str, fixture->sample->len);
  g_assert_cmpuint (fixture->n_taken, ==, 2);
  assert_sound (fixture);
}

static GString *
read_file (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_string_new_len (contents, length);
}

/* The file of one household out of the demonstration: all kinds of fields in little space. */
static GString *
make_sample (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "sender.db", NULL);
  g_autofree char *file = g_build_filename (folder, "sample.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_CREATE, &error);
  g_autoptr (TruRecord) household = NULL;
  TruExport what = { .scope = TRU_EXPORT_HOUSEHOLDS, .profile = TRU_PROFILE_FULL };
  const char *households[2] = { NULL };

  g_assert_no_error (error);
  tru_demo_load (store, &error);
  g_assert_no_error (error);
  household = tru_store_get_by_id (store, &tru_household_kind, 1, &error);
  g_assert_no_error (error);
  households[0] = tru_record_get_uid (household);
  what.households = households;
  tru_export_run (store, &what, file, NULL, NULL, &error);
  g_assert_no_error (error);
  return read_file (file);
}

static void
set_up (Fixture      *fixture,
        gconstpointer sample)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "file.xml", NULL);
  path = g_build_filename (fixture->folder, "truelle.db", NULL);
  fixture->store = tru_store_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture->sample = (GString *) sample;
  g_assert_cmpint (sqlite3_open_v2 (path, &fixture->witness, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
}

static void
remove_folder (const char *folder)
{
  const char *arguments[] = { "rm", "-rf", folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  sqlite3_close (fixture->witness);
  g_clear_object (&fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->file);
}

/* A file that others made, of which few changes are tried, since it may be large. */
static void
test_given (gconstpointer path)
{
  Fixture fixture = { NULL };
  TruMutation mutations[] = { tru_mutation_cut, tru_mutation_flip, tru_mutation_move, tru_mutation_value, tru_mutation_lines };

  set_up (&fixture, read_file (path));
  for (gsize i = 0; i < G_N_ELEMENTS (mutations); i++)
    mutate (&fixture, mutations[i], 1);
  g_string_free (fixture.sample, TRUE);
  tear_down (&fixture, NULL);
}

static void
add_given (const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".xml"))
      {
        g_autofree char *test = g_strdup_printf ("/fuzz/given/%s", name);

        g_test_add_data_func_full (test, g_build_filename (path, name, NULL), test_given, g_free);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autoptr (GString) sample = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  sample = make_sample (folder);
#define ADD(path, test) g_test_add (path, Fixture, sample, set_up, test, tear_down)
  ADD ("/fuzz/whole", test_whole);
  ADD ("/fuzz/cut", test_cut);
  ADD ("/fuzz/flip", test_flip);
  ADD ("/fuzz/move", test_move);
  ADD ("/fuzz/value", test_value);
  ADD ("/fuzz/lines", test_lines);
  ADD ("/fuzz/entities", test_entities);
  ADD ("/fuzz/depth", test_depth);
  ADD ("/fuzz/sizes", test_sizes);
  ADD ("/fuzz/encodings", test_encodings);
  ADD ("/fuzz/other-files", test_other_files);
#undef ADD
  add_given ("data/demo");
  add_given ("../shared/samples");
  status = g_test_run ();
  remove_folder (folder);
  return status;
}
