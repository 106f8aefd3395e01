/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruCalendarPaper:
 * @TRU_CALENDAR_PAPER_WEEK: appointments and worksites of a week
 * @TRU_CALENDAR_PAPER_CREW_SHEET: a worksite's sheet for its crew
 * @TRU_CALENDAR_PAPER_ROUND: somebody's visits of a day, with address, phone and entry code
 * @TRU_CALENDAR_PAPER_ATTENDANCE: who is expected at an event, to be ticked and signed
 * @TRU_CALENDAR_PAPER_DESK: a day at the tool desk without a screen
 */
typedef enum
{
  TRU_CALENDAR_PAPER_WEEK,
  TRU_CALENDAR_PAPER_CREW_SHEET,
  TRU_CALENDAR_PAPER_ROUND,
  TRU_CALENDAR_PAPER_ATTENDANCE,
  TRU_CALENDAR_PAPER_DESK,
} TruCalendarPaper;

extern const TruOption tru_calendar_paper_options[];

TruDocument *tru_calendar_paper_document (TruStore          *store,
                                          TruCalendarPaper   paper,
                                          const char        *uid,
                                          TruDate            day,
                                          double             font_scale,
                                          GError           **error);
TruDocument *tru_calendar_round_document (TruStore           *store,
                                          const char         *contact,
                                          TruDate             day,
                                          const char *const  *order,
                                          double              font_scale,
                                          GError            **error);

G_END_DECLS
