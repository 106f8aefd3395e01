/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-speech.h"

#include <glib/gi18n.h>

#include "tru-settings.h"

#define SPEAKER "spd-say" /* of speech-dispatcher: it queues, cancels and finds the voice */

/**
 * tru_speech_is_there:
 *
 * Returns: whether this computer can speak
 */
gboolean
tru_speech_is_there (void)
{
  g_autofree char *speaker = g_find_program_in_path (SPEAKER);

  return speaker != NULL;
}

/**
 * tru_speech_say:
 * @text: a few words in the language of the screen
 *
 * Speaks them instead of what is being spoken, unless the preferences are silent. Nobody waits for it, and nobody is troubled when it
 * fails: what was said stands on the screen.
 */
void
tru_speech_say (const char *text)
{
  const char *const *languages = g_get_language_names ();
  g_autofree char *language = g_strndup (languages[0], strcspn (languages[0], "_.@"));
  gboolean has_language = *language && !g_str_equal (language, "C");
  const char *argv[] = { SPEAKER, "--cancel", has_language ? "--language" : "--", has_language ? language : text, has_language ? "--" : NULL,
                         text, NULL };
  g_autoptr (GError) error = NULL;

  if (!tru_settings_is_true ("desk-spoken") || !tru_speech_is_there ())
    return;
  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                      NULL, &error))
    g_debug ("%s", error->message);
}
