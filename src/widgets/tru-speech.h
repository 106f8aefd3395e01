/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words spoken aloud, where speech-dispatcher is installed and the preferences want it. */

gboolean tru_speech_is_there (void);
void     tru_speech_say      (const char *text);

G_END_DECLS
