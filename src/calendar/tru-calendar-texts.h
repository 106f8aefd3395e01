/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TRU_CALENDAR_TEXT_TITLE,  /* 9.5 pt bold */
  TRU_CALENDAR_TEXT_STRUCK, /* the same, struck through */
  TRU_CALENDAR_TEXT_STRUCK_BODY, /* 9 pt, struck through */
  TRU_CALENDAR_TEXT_BODY,   /* 9 pt */
  TRU_CALENDAR_TEXT_HOUR,   /* 9 pt, tabular figures */
  TRU_CALENDAR_TEXT_DAY,    /* 10 pt */
  TRU_CALENDAR_TEXT_STRONG_DAY,
  TRU_CALENDAR_TEXT_NUMBER, /* 13 pt bold */
  TRU_CALENDAR_N_TEXTS,
} TruCalendarTextStyle;

/**
 * TruCalendarTexts:
 *
 * Laid out texts of a view. Shaping is what a calendar's frame costs most: a layout used in the last frame is
 * used again in the next one.
 */
typedef struct _TruCalendarTexts TruCalendarTexts;

TruCalendarTexts *tru_calendar_texts_new         (GtkWidget            *widget);
void              tru_calendar_texts_free        (TruCalendarTexts     *self);
void              tru_calendar_texts_clear       (TruCalendarTexts     *self);
void              tru_calendar_texts_start_frame (TruCalendarTexts     *self);
PangoLayout      *tru_calendar_texts_get         (TruCalendarTexts     *self,
                                                  TruCalendarTextStyle  style,
                                                  const char           *text,
                                                  int                   width,
                                                  int                   lines);
int               tru_calendar_texts_line_height (TruCalendarTexts     *self,
                                                  TruCalendarTextStyle  style);
double            tru_calendar_texts_scale       (TruCalendarTexts     *self);
void              tru_calendar_texts_draw        (GtkSnapshot          *snapshot,
                                                  PangoLayout          *layout,
                                                  const GdkRGBA        *colour,
                                                  double                x,
                                                  double                y);

G_END_DECLS
