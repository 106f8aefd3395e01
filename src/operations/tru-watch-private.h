/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-watch.h"

G_BEGIN_DECLS

/**
 * TruWatch: which days are looked at.
 * @today: the day to know it on
 * @day: it as its queries take it
 * @until: the last day of what is told before it is due
 * @late: the last day of what is told only once it is late
 */
typedef struct
{
  TruDate today;
  char *day;
  char *until;
  char *late;
} TruWatch;

gboolean tru_watch_steps (GPtrArray       *deadlines,
                          TruStore        *store,
                          const char      *support,
                          const TruWatch  *watch,
                          GError         **error);

G_END_DECLS
