/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TruTone:
 *
 * What a colour means. Colour never works alone: a word or an icon goes with it. `style.css` has a class of each name
 * (`.tone-late`: its text colour; `.fill-late`: its pale fill with text of its colour) and a named colour (`late_color`).
 */
typedef enum
{
  TRU_TONE_NEUTRAL,
  TRU_TONE_ACCENT,
  TRU_TONE_OK,
  TRU_TONE_ATTENTION,
  TRU_TONE_LATE,
  TRU_TONE_WORKSITE,
  TRU_TONE_VISIT,
  TRU_TONE_COMMITTEE,
  TRU_TONE_DROP_IN,
  TRU_TONE_WORKSHOP,
} TruTone;

const char *tru_tone_name      (TruTone    tone);
void        tru_tone_set_fill  (GtkWidget *widget,
                                TruTone    tone);
void        tru_tone_set_text  (GtkWidget *widget,
                                TruTone    tone);
void        tru_tone_get_color (GtkWidget *widget,
                                TruTone    tone,
                                GdkRGBA   *color);

G_END_DECLS
