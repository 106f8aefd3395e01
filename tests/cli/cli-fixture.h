/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* The real truelle-cli on a database in a folder of its own. */
typedef struct
{
  char *folder;
  char *database;
  char *today;
  int code;  /* of the last run */
  char *out;
  char *err;
} Fixture;

static inline void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  fixture->database = g_build_filename (fixture->folder, "office", "truelle.db", NULL);
  fixture->today = g_strdup ("2026-11-24");
}

static inline void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("sh -c \"chmod -R u+w '%s'; rm -rf '%s'\"", fixture->folder, fixture->folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->today);
  g_free (fixture->out);
  g_free (fixture->err);
}

static inline void
run_words (Fixture           *fixture,
           const char *const *words)
{
  g_autofree char *program = g_build_filename (g_getenv ("TRU_BUILD_ROOT"), "src", "truelle-cli", NULL);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GStrvBuilder) line = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "TRUELLE_TODAY", fixture->today, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_strv_builder_add (line, program);
  g_strv_builder_addv (line, (const char **) words);
  argv = g_strv_builder_end (line);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->code = g_subprocess_get_exit_status (process);
}

/* Runs words parted by spaces, in which %s stands for one word; on the fixture's database. */
static inline void G_GNUC_PRINTF (3, 4)
expect (Fixture    *fixture,
        int         code,
        const char *format,
        ...)
{
  g_auto (GStrv) words = g_strsplit (format, " ", -1);
  g_autoptr (GStrvBuilder) line = g_strv_builder_new ();
  g_auto (GStrv) whole = NULL;
  va_list arguments;

  g_strv_builder_add_many (line, "--database", fixture->database, NULL);
  va_start (arguments, format);
  for (char **word = words; *word; word++)
    {
      const char *mark = strstr (*word, "%s");
      g_autofree char *before = mark ? g_strndup (*word, mark - *word) : NULL;
      g_autofree char *filled = mark ? g_strconcat (before, va_arg (arguments, const char *), mark + 2, NULL) : g_strdup (*word);

      g_strv_builder_add (line, filled);
    }
  va_end (arguments);
  whole = g_strv_builder_end (line);
  run_words (fixture, (const char *const *) whole);
  if (fixture->code != code)
    g_test_message ("truelle-cli %s: %s", format, fixture->err);
  g_assert_cmpint (fixture->code, ==, code);
  /* What rules warn of is no failure. */
  if (code == 0)
    g_assert_true (!*fixture->err || g_str_has_prefix (fixture->err, "! "));
  else
    g_assert_cmpstr (fixture->err, !=, "");
}

static inline JsonNode *
parse_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

/* Adds a record by one line and gives its uid. */
static inline char *
last_uid (Fixture *fixture)
{
  char *uid = g_strstrip (g_strdup (fixture->out));

  g_assert_cmpuint (strlen (uid), ==, 36);
  return uid;
}

/* The words of a printed paper, read by another program. */
static inline char *
read_words (const char *path)
{
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *words = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL, &error);
  g_assert_no_error (error);
  return words;
}
