/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/** TruRoundStop: a home visit of a day's round, with what one needs at the door. Unknown texts are %NULL. */
typedef struct
{
  char *event; /* uid */
  TruTime starts_at;
  TruTime ends_at;
  char *title;
  char *household; /* name */
  char *address;   /* %NULL for a confidential one too */
  char *phone;
  char *access;    /* entry code, floor: what leads to the door */
  char *with;      /* who pays the visit */
  gboolean is_confidential;
} TruRoundStop;

GPtrArray *tru_round_of_day  (TruStore      *store,
                              TruDate        day,
                              const char    *contact,
                              GError       **error);
void       tru_round_stop_free (TruRoundStop *self);

/** TruPresence: how often somebody came to what the association holds, and for how long. */
typedef struct
{
  char *person;    /* uid */
  char *name;
  guint times;     /* present */
  guint absences;  /* absent or excused */
  gint64 minutes;  /* present: those noted, else as long as it lasted */
} TruPresence;

GPtrArray *tru_presence_of_household (TruStore      *store,
                                      const char    *household,
                                      TruDate        since,
                                      TruDate        until,
                                      GError       **error);
void       tru_presence_free         (TruPresence   *self);

G_END_DECLS
