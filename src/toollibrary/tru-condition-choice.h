/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TruConditionChoice:
 *
 * In which condition a tool is: a drop-down of words, on a large desk three shapes to press. Emits `chosen` when a person chose.
 */
#define TRU_TYPE_CONDITION_CHOICE (tru_condition_choice_get_type ())
G_DECLARE_FINAL_TYPE (TruConditionChoice, tru_condition_choice, TRU, CONDITION_CHOICE, AdwBin)

GtkWidget *tru_condition_choice_new    (const char         *token,
                                        const char         *name);
gint64     tru_condition_choice_get    (TruConditionChoice *self);
void       tru_condition_choice_resize (TruConditionChoice *self);

G_END_DECLS
