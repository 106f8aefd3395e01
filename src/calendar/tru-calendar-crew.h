/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TruCalendarCrew: a crew as the calendar's lanes and filters show it. */
typedef struct
{
  char *uid;
  char *name;
  char *instructor; /* (nullable) */
  gint64 workers;   /* or TRU_UNKNOWN */
} TruCalendarCrew;

TruCalendarCrew *tru_calendar_crew_new       (const char            *uid,
                                              const char            *name,
                                              const char            *instructor,
                                              gint64                 workers);
void             tru_calendar_crew_free      (TruCalendarCrew       *self);
char            *tru_calendar_crew_shorten   (const TruCalendarCrew *self);

G_END_DECLS
