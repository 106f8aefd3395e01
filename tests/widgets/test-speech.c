/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <glib/gstdio.h>

#include "tru-settings.h"
#include "tru-speech.h"

/* A speaker that writes down what it should say: its last word. */
static char *
install_speaker (const char *folder)
{
  g_autofree char *program = g_build_filename (folder, "spd-say", NULL);
  char *said = g_build_filename (folder, "said", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nfor word; do last=$word; done\nprintf '%%s' \"$last\" > '%s.new'\nmv '%s.new' '%s'\n",
                                             said, said, said);
  g_autofree char *path = g_strdup_printf ("%s:%s", folder, g_getenv ("PATH"));
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0755, &error);
  g_assert_no_error (error);
  g_setenv ("PATH", path, TRUE);
  return said;
}

static char *
wait_for (const char *path)
{
  char *text = NULL;

  while (!g_file_get_contents (path, &text, NULL, NULL))
    g_usleep (5000);
  return text;
}

static void
test_speaks (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("truelle-speech-XXXXXX", &error);
  g_autofree char *said = install_speaker (folder);
  g_autofree char *program = g_build_filename (folder, "spd-say", NULL);
  g_autofree char *words = NULL;

  g_assert_true (tru_speech_is_there ());
  tru_speech_say ("Silence");
  tru_settings_set ("desk-spoken", g_variant_new_boolean (TRUE));
  tru_speech_say ("--Perceuse à percussion");
  words = wait_for (said);
  g_assert_cmpstr (words, ==, "--Perceuse à percussion");
  g_remove (said);
  g_remove (program);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speech/speaks", test_speaks);
  return g_test_run ();
}
