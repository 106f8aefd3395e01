/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-availability.h"

static const TruHold *
hold_at (const TruAvailability *self,
         guint                  i)
{
  return &g_array_index (self->holds, TruHold, i);
}

static guint
find (const TruAvailability *self,
      const char            *uid)
{
  for (guint i = 0; i < self->holds->len; i++)
    if (g_strcmp0 (hold_at (self, i)->uid, uid) == 0)
      return i;
  return G_MAXUINT;
}

static gboolean
covers (const TruHold *hold,
        TruDate        day)
{
  return hold->from <= day && day <= hold->until;
}

/* A copy that is out and reserved by name on the same day is away once, not twice. */
static gboolean
is_copy_before (const TruAvailability *self,
                guint                  i,
                TruDate                day)
{
  const char *item = hold_at (self, i)->item;

  for (guint j = 0; item && j < i; j++)
    if (covers (hold_at (self, j), day) && g_strcmp0 (hold_at (self, j)->item, item) == 0)
      return TRUE;
  return FALSE;
}

/* How many of the first @n holds but @except take a copy on the day. */
static guint
count_on (const TruAvailability *self,
          TruDate                day,
          guint                  n,
          const char            *except)
{
  guint count = 0;

  for (guint i = 0; i < MIN (n, self->holds->len); i++)
    if (covers (hold_at (self, i), day) && (!except || g_strcmp0 (hold_at (self, i)->uid, except) != 0) && !is_copy_before (self, i, day))
      count++;
  return count;
}

/* Whether the hold is served before somebody whose own reservation is at @own: what is out or lies aside always is, else who asked
 * before; on days for which they asked nothing, everybody. */
static gboolean
goes_before (const TruAvailability *self,
             guint                  i,
             guint                  own,
             TruDate                day)
{
  const TruHold *hold = hold_at (self, i);

  if (i == own || !covers (hold, day))
    return FALSE;
  return hold->is_loan || hold->is_aside || i < own || !covers (hold_at (self, own), day);
}

/* Who goes empty that day without this copy. */
static const TruHold *
claim_on (const TruAvailability *self,
          const char            *item,
          guint                  own,
          TruDate                day)
{
  const TruHold *claim = NULL;
  guint taken = 0;

  for (guint i = 0; i < self->holds->len; i++)
    {
      const TruHold *hold = hold_at (self, i);
      gboolean is_copy = g_strcmp0 (hold->item, item) == 0;

      if (!goes_before (self, i, own, day))
        continue;
      if (is_copy && !hold->is_loan)
        return hold;
      if (!is_copy && !is_copy_before (self, i, day))
        taken++;
      if (!claim && !hold->item)
        claim = hold;
    }
  return taken >= self->n_copies ? claim : NULL;
}

static gboolean
overlaps (const TruHold *hold,
          TruDate        from,
          TruDate        until)
{
  return hold->from <= until && hold->until >= from;
}

/**
 * tru_availability_free_on:
 * @self: copies and what holds them
 * @day: a day
 * @except: (nullable): uid of a reservation that does not count
 *
 * Copies in service, less loans and reservations of that day (issue 5). The day on which a loan is due still counts as
 * lent: whoever asks for that morning would find nothing.
 *
 * Returns: how many copies are free, never below zero
 */
guint
tru_availability_free_on (const TruAvailability *self,
                          TruDate                day,
                          const char            *except)
{
  guint taken = count_on (self, day, G_MAXUINT, except);

  return taken < self->n_copies ? self->n_copies - taken : 0;
}

/**
 * tru_availability_first_full:
 * @self: copies and what holds them
 * @from: the first day wanted
 * @until: the last day wanted
 * @except: (nullable): uid of a reservation that does not count
 *
 * Returns: the first of these days on which no copy is free, or %TRU_UNKNOWN
 */
TruDate
tru_availability_first_full (const TruAvailability *self,
                             TruDate                from,
                             TruDate                until,
                             const char            *except)
{
  for (TruDate day = from; day <= until; day++)
    if (tru_availability_free_on (self, day, except) == 0)
      return day;
  return TRU_UNKNOWN;
}

/**
 * tru_availability_place:
 * @self: copies and what holds them
 * @uid: uid of a reservation
 *
 * Returns: its place among the reservations that share a day with it, 1 for who asked first, 0 when it is not one of them
 */
guint
tru_availability_place (const TruAvailability *self,
                        const char            *uid)
{
  guint found = find (self, uid);
  guint place = 1;

  if (found == G_MAXUINT)
    return 0;
  for (guint i = 0; i < found; i++)
    if (!hold_at (self, i)->is_loan && overlaps (hold_at (self, i), hold_at (self, found)->from, hold_at (self, found)->until))
      place++;
  return place;
}

/**
 * tru_availability_is_served:
 * @self: copies and what holds them
 * @uid: uid of a reservation
 *
 * Returns: whether a copy is left for it on each of its days, once loans and those who asked before have theirs
 */
gboolean
tru_availability_is_served (const TruAvailability *self,
                            const char            *uid)
{
  guint found = find (self, uid);

  if (found == G_MAXUINT)
    return FALSE;
  for (TruDate day = hold_at (self, found)->from; day <= hold_at (self, found)->until; day++)
    if (count_on (self, day, found, NULL) >= self->n_copies)
      return FALSE;
  return TRUE;
}

/**
 * tru_availability_claim:
 * @self: copies and what holds them
 * @item: uid of the copy that would go out
 * @from: the first day
 * @until: the last day
 * @except: (nullable): uid of the reservation that the copy would be handed over for
 *
 * Whose reservation would go empty if the copy was away on these days: that of this very copy, else, where the other copies
 * do not suffice, of any (issue 5). On the days of @except only those who asked before it count, and what lies aside already.
 *
 * Returns: (nullable) (transfer none): the reservation, the earliest made one
 */
const TruHold *
tru_availability_claim (const TruAvailability *self,
                        const char            *item,
                        TruDate                from,
                        TruDate                until,
                        const char            *except)
{
  guint own = except ? find (self, except) : G_MAXUINT;
  const TruHold *claim = NULL;

  for (TruDate day = from; day <= until && !claim; day++)
    claim = claim_on (self, item, own, day);
  return claim;
}

/**
 * tru_availability_drop:
 * @self: copies and what holds them
 * @uid: uid of a loan or reservation that holds nothing any more
 */
void
tru_availability_drop (TruAvailability *self,
                       const char      *uid)
{
  guint found = find (self, uid);

  if (found != G_MAXUINT)
    g_array_remove_index (self->holds, found);
}

/**
 * tru_availability_prolong:
 * @self: copies and what holds them
 * @uid: uid of a loan
 * @until: its last day from now on
 */
void
tru_availability_prolong (TruAvailability *self,
                          const char      *uid,
                          TruDate          until)
{
  guint found = find (self, uid);

  if (found != G_MAXUINT)
    g_array_index (self->holds, TruHold, found).until = until;
}

/**
 * tru_availability_lend:
 * @self: copies and what holds them
 * @item: uid of a copy that goes out; lives as long as @self
 * @from: the first day
 * @until: the last day
 * @served: (nullable): uid of the reservation that it is handed over for
 */
void
tru_availability_lend (TruAvailability *self,
                       const char      *item,
                       TruDate          from,
                       TruDate          until,
                       const char      *served)
{
  TruHold loan = { .item = item, .from = from, .until = until, .is_loan = TRUE };

  if (served)
    tru_availability_drop (self, served);
  g_array_prepend_val (self->holds, loan);
}
