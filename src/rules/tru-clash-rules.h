/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"
#include "tru-time.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_HELD_CONTACT,
  TRU_HELD_PERSON,
  TRU_HELD_CREW,
  TRU_HELD_VENUE,
  TRU_HELD_HOUSEHOLD,
  TRU_HELD_PLACE, /* all that happens somewhere: closing days */
} TruHeld;

extern const TruOption tru_held_options[];

typedef enum
{
  TRU_HELD_BY_EVENT,
  TRU_HELD_BY_WORKSITE,
  TRU_HELD_BY_ABSENCE,
  TRU_HELD_BY_CLOSURE,
  TRU_HELD_BY_SCHOOL,
} TruHeldBy;

extern const TruOption tru_held_by_options[];

/**
 * TruTaken:
 * @held: who or what is not free
 * @by: what holds it
 * @name: of who or what is held
 * @title: of what holds it; an absence has none, its reason is nobody's business
 * @starts: first minute held
 * @ends: first minute free again
 *
 * Somebody or something that is taken or away for a while.
 */
typedef struct
{
  TruHeld held;
  TruHeldBy by;
  char *name;
  char *title;
  TruTime starts;
  TruTime ends;
} TruTaken;

/**
 * TruClashWant:
 * @concerned: (nullable): the event or worksite that is planned
 * @is_worksite: whether whole days of work are wanted rather than an appointment
 * @starts: first minute wanted
 * @ends: first minute not wanted any more
 * @with_family: whether a household is expected
 */
typedef struct
{
  TruRecord *concerned;
  gboolean is_worksite;
  TruTime starts;
  TruTime ends;
  gboolean with_family;
} TruClashWant;

void       tru_clash_check (GPtrArray          *findings,
                            const TruClashWant *wants,
                            guint               n_wants,
                            GPtrArray          *holds);
gboolean   tru_clash_is_closed (GPtrArray      *holds,
                                TruDate         day);
void       tru_taken_free   (gpointer            hold);

G_END_DECLS
