/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fake-speaker.h"

#include "tru-settings.h"
#include "tru-speech.h"

static void
test_speaks (void)
{
  FakeSpeaker speaker;
  g_autofree char *words = NULL;

  fake_speaker_install (&speaker);
  g_assert_true (tru_speech_is_there ());
  tru_speech_say ("Silence");
  tru_settings_set ("desk-spoken", g_variant_new_boolean (TRUE));
  tru_speech_say ("--Perceuse à percussion");
  words = fake_speaker_wait (&speaker);
  g_assert_cmpstr (words, ==, "--Perceuse à percussion");
  fake_speaker_remove (&speaker);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speech/speaks", test_speaks);
  return g_test_run ();
}
