/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TruTypedChoice:
 * @word: the letters typed in a row, folded
 * @at: when the last of them was typed, in milliseconds
 *
 * What somebody types to choose among several words. Begins as zeros.
 */
typedef struct
{
  char word[64];
  guint32 at;
} TruTypedChoice;

guint tru_typed_choice_add (TruTypedChoice *self,
                            GListModel     *choices,
                            guint           selected,
                            gunichar        letter,
                            guint32         at);

G_END_DECLS
