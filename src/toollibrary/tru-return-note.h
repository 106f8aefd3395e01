/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"
#include "tru-queries-tool-library.h"

G_BEGIN_DECLS

/**
 * TruReturnNote:
 *
 * What is looked at when an item comes back: its accessories, all ticked until somebody says otherwise, and its condition.
 * Signal `changed` after a person noted something.
 */
#define TRU_TYPE_RETURN_NOTE (tru_return_note_get_type ())
G_DECLARE_FINAL_TYPE (TruReturnNote, tru_return_note, TRU, RETURN_NOTE, AdwBin)

TruReturnNote *tru_return_note_new           (TruOffice     *office,
                                              TruRow        *item,
                                              GtkWidget     *title);
char          *tru_return_note_get_missing   (TruReturnNote *self);
gint64         tru_return_note_get_condition (TruReturnNote *self);
void           tru_return_note_resize        (TruReturnNote *self);

G_END_DECLS
