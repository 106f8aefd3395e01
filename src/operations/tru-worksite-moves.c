/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksites.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-support-file.h"
#include "tru-worksite-day.h"

#define DAYS_NEARBY 35

/* The worksite, and which of its days go elsewhere with it. */
typedef struct
{
  TruWorksitePlan *plan;
  GArray *kept; /* days that are done or over */
  TruDate first; /* of those that move; TRU_UNKNOWN without any day */
  guint n_days;
} Move;

static void
move_clear (Move *self)
{
  g_clear_pointer (&self->plan, tru_worksite_plan_free);
  g_clear_pointer (&self->kept, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Move, move_clear)

static gboolean
is_done (GPtrArray *days,
         TruDate    day)
{
  for (guint i = 0; i < days->len; i++)
    if (tru_record_get_number (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DAY) == day)
      return tru_record_is_true (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DONE);
  return FALSE;
}

/* A worksite that is over moves as a whole: somebody wrote down the wrong days. */
static gboolean
read_worksite (Move       *self,
               TruStore   *store,
               const char *worksite,
               GError    **error)
{
  g_autoptr (GPtrArray) days = NULL;
  TruDate today = tru_clock_today ();

  self->plan = tru_worksite_plan_of (store, worksite, error);
  days = self->plan ? tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, worksite, error) : NULL;
  if (!days)
    return FALSE;
  self->kept = g_array_new (FALSE, FALSE, sizeof (TruDate));
  for (guint i = 0; i < self->plan->days->len; i++)
    {
      TruDate day = g_array_index (self->plan->days, TruDate, i);

      if (day < today || is_done (days, day))
        g_array_append_val (self->kept, day);
    }
  if (self->kept->len == self->plan->days->len)
    g_array_set_size (self->kept, 0);
  self->n_days = self->plan->days->len - self->kept->len;
  self->first = TRU_UNKNOWN;
  for (guint i = 0; i < self->plan->days->len && self->first == TRU_UNKNOWN; i++)
    if (self->kept->len == 0 || g_array_index (self->plan->days, TruDate, i) > g_array_index (self->kept, TruDate, self->kept->len - 1))
      self->first = g_array_index (self->plan->days, TruDate, i);
  if (self->kept->len > 0)
    self->plan->from = self->first;
  return TRUE;
}

/* The days that the programme's rules propose from @day on, nearest first, after those that stay; empty when there are none. */
static GArray *
propose (Move     *self,
         TruStore *store,
         TruDate   day,
         GError  **error)
{
  TruDate earliest = self->kept->len > 0 ? g_array_index (self->kept, TruDate, self->kept->len - 1) + 1 : day;
  g_autoptr (GPtrArray) proposals = tru_worksites_propose_days (store, self->plan->support, MAX (day, earliest), self->n_days, error);

  if (!proposals)
    return NULL;
  return proposals->len > 0 ? g_array_ref (g_ptr_array_index (proposals, 0)) : g_array_new (FALSE, FALSE, sizeof (TruDate));
}

static TruWorksitePlan *
take_days (Move   *self,
           GArray *days)
{
  g_autoptr (GArray) all = g_array_copy (self->kept);

  if (days->len > 0)
    g_array_append_vals (all, days->data, days->len);
  if (self->kept->len > 0)
    self->plan->from = g_array_index (days, TruDate, 0);
  tru_worksite_plan_set_days (self->plan, all);
  return g_steal_pointer (&self->plan);
}

/**
 * tru_worksites_plan_move:
 * @store: a store
 * @worksite: uid of a worksite
 * @days: by how many days its first day moves; the days after it follow the programme's rules
 * @crew: (nullable): uid of the crew that does it
 * @error: %TRU_OPERATION_ERROR_RULE when no other day than the present ones comes of it
 *
 * What a worksite would be if it were taken to another day, or given to another crew: days that are done or over stay, as
 * many as are left move. Ask tru_worksites_check() about it, then write it with tru_worksites_plan().
 *
 * Returns: (transfer full) (nullable): the worksite as wished
 */
TruWorksitePlan *
tru_worksites_plan_move (TruStore   *store,
                         const char *worksite,
                         gint64      days,
                         const char *crew,
                         GError    **error)
{
  g_auto (Move) move = { 0 };
  g_autoptr (GArray) wished = NULL;

  if (!read_worksite (&move, store, worksite, error))
    return NULL;
  g_free (move.plan->crew);
  move.plan->crew = g_strdup (crew);
  if (days == 0 || move.first == TRU_UNKNOWN)
    return g_steal_pointer (&move.plan);
  wished = propose (&move, store, move.first + days, error);
  if (!wished)
    return NULL;
  if (wished->len == 0 || g_array_index (wished, TruDate, 0) == move.first)
    {
      tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("No worksite can begin on that day: it is closed by the rules of its programme. Choose another day, or open the worksite."));
      return NULL;
    }
  return take_days (&move, wished);
}

/**
 * tru_worksites_plan_step:
 * @store: a store
 * @worksite: uid of a worksite
 * @days: 1 or -1 for the next or the last day on which it can begin, 7 or -7 for such a week
 * @error: %TRU_OPERATION_ERROR_RULE when nothing nearby can take it
 *
 * As tru_worksites_plan_move(), but passes over the days and weeks that the programme's rules close.
 *
 * Returns: (transfer full) (nullable): the worksite as wished
 */
TruWorksitePlan *
tru_worksites_plan_step (TruStore   *store,
                         const char *worksite,
                         gint64      days,
                         GError    **error)
{
  g_auto (Move) move = { 0 };
  TruDate from;

  if (!read_worksite (&move, store, worksite, error))
    return NULL;
  from = ABS (days) == 7 && move.first != TRU_UNKNOWN ? tru_date_monday (move.first) : move.first;
  for (gint64 away = days; move.first != TRU_UNKNOWN && ABS (away) <= DAYS_NEARBY; away += days)
    {
      g_autoptr (GArray) wished = propose (&move, store, from + away, error);

      if (!wished)
        return NULL;
      if (wished->len > 0 && (g_array_index (wished, TruDate, 0) - move.first) * days > 0)
        return take_days (&move, wished);
    }
  tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("No week nearby can take this worksite. Open it to choose its days."));
  return NULL;
}

/* The days after the last one on which the programme's rules let work go on: until @until, and one at least. */
static gboolean
add_days (Move     *self,
          TruStore *store,
          GArray   *days,
          TruDate   until,
          GError  **error)
{
  TruDate last = g_array_index (days, TruDate, days->len - 1);
  guint n_before = days->len;

  for (;;)
    {
      g_autoptr (GPtrArray) proposals = tru_worksites_propose_days (store, self->plan->support, last + 1, 1, error);

      if (!proposals)
        return FALSE;
      if (proposals->len == 0)
        return TRUE;
      last = g_array_index ((GArray *) g_ptr_array_index (proposals, 0), TruDate, 0);
      if (days->len > n_before && last > until)
        return TRUE;
      g_array_append_val (days, last);
    }
}

/* What is done stays. */
static gboolean
take_days_off (Move    *self,
               GArray  *days,
               TruDate  until,
               GError **error)
{
  guint least = MAX (1, self->kept->len);

  if (days->len <= least)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE,
                                 _("No day is left that could be taken off: the others are done, or it is the only one. Interrupt the worksite if it stops."));
  g_array_set_size (days, days->len - 1);
  while (days->len > least && g_array_index (days, TruDate, days->len - 1) > until)
    g_array_set_size (days, days->len - 1);
  return TRUE;
}

/**
 * tru_worksites_plan_stretch:
 * @store: a store
 * @worksite: uid of a worksite
 * @days: by how many days its end moves, at least to the next day on which the programme's rules let work go on; negative for an
 *   earlier end
 * @error: %TRU_OPERATION_ERROR_RULE when it has no day, or none that could be taken off
 *
 * What a worksite would be if it took more days, or fewer. Ask tru_worksites_check() about it, then write it with
 * tru_worksites_plan().
 *
 * Returns: (transfer full) (nullable): the worksite as wished
 */
TruWorksitePlan *
tru_worksites_plan_stretch (TruStore   *store,
                            const char *worksite,
                            gint64      days,
                            GError    **error)
{
  g_auto (Move) move = { 0 };
  g_autoptr (GArray) all = NULL;
  TruDate until;

  if (!read_worksite (&move, store, worksite, error))
    return NULL;
  if (move.first == TRU_UNKNOWN)
    {
      tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This worksite has no day yet. Open it to choose its days."));
      return NULL;
    }
  all = g_array_copy (move.plan->days);
  until = g_array_index (all, TruDate, all->len - 1) + days;
  if (days > 0 ? !add_days (&move, store, all, until, error) : !take_days_off (&move, all, until, error))
    return NULL;
  tru_worksite_plan_set_days (move.plan, all);
  return g_steal_pointer (&move.plan);
}
