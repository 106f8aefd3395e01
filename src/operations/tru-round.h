/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/** TruRoundStop: a home visit or another appointment of a day's round, with what one needs at the door. Unknown texts are %NULL. */
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
char      *tru_round_stop_hours (const TruRoundStop *self,
                                 TruDate             day);
void       tru_round_put_in_order (GPtrArray         *stops,
                                   const char *const *order);

/** TruRoundPerson: somebody who has a round on a day. */
typedef struct
{
  char *contact; /* uid */
  char *name;
} TruRoundPerson;

GPtrArray *tru_round_people      (TruStore       *store,
                                  TruDate         day,
                                  GError        **error);
void       tru_round_person_free (TruRoundPerson *self);

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
