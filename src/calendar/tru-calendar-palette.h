/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-calendar-item.h"

G_BEGIN_DECLS

/**
 * TruCalendarPalette:
 *
 * The colours that a calendar draws with in the style of the moment. Fills are opaque: grid lines must not show
 * through an event.
 */
typedef struct
{
  GdkRGBA bar[TRU_CALENDAR_N_TYPES];
  GdkRGBA fill[TRU_CALENDAR_N_TYPES];
  GdkRGBA past_bar[TRU_CALENDAR_N_TYPES];
  GdkRGBA past_fill[TRU_CALENDAR_N_TYPES];
  GdkRGBA back;
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA past_text;
  GdkRGBA line;
  GdkRGBA strong_line;
  GdkRGBA today;
  GdkRGBA closed; /* the background of a closing day */
  GdkRGBA school; /* of a day of school holidays */
  GdkRGBA open;   /* of the hours when a tool library is open */
  GdkRGBA accent;
  GdkRGBA accent_fill;
  GdkRGBA accent_text;
  GdkRGBA now;
} TruCalendarPalette;

void tru_calendar_palette_load (TruCalendarPalette *palette,
                                gboolean            dark);
const char *tru_calendar_type_css (TruCalendarType type);

G_END_DECLS
