/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksites.h"

#include <glib/gi18n.h>

#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-crew.h"
#include "tru-dwelling.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-support-file.h"
#include "tru-worksite-day.h"
#include "tru-worksite-rules.h"

#define WEEKS_AHEAD 52
#define CLOSING_DAYS_AHEAD 100 /* two proposals never look further */

static void
slot_free (gpointer data)
{
  TruSlot *slot = data;

  g_free (slot->crew);
  g_array_unref (slot->days);
  g_ptr_array_unref (slot->findings);
  g_ptr_array_unref (slot->skipped);
  g_free (slot);
}

static void
skipped_free (gpointer data)
{
  TruSkippedWeek *week = data;

  g_free (week->reason);
  g_free (week);
}

static GPtrArray *
propose (TruStore        *store,
         TruSupportFile  *file,
         TruDate          first,
         guint            n_days,
         GError         **error)
{
  const char *weekdays = tru_record_get_text (file->programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS);
  const char *territory = file->dwelling ? tru_record_get_text (file->dwelling, TRU_DWELLING_TERRITORY) : NULL;
  g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func (tru_taken_free);

  if (first != TRU_UNKNOWN
      && !tru_clashes_add_closing (store, closed, territory, NULL, tru_date_monday (first), first + CLOSING_DAYS_AHEAD, error))
    return NULL;
  return tru_worksite_propose_days (first, n_days, weekdays ? weekdays : "12345",
                                    tru_clashes_region (store, file->dwelling ? tru_record_get_uid (file->dwelling) : NULL), closed);
}

static guint
count_days (TruSupportFile *file)
{
  gint64 n_days = tru_record_get_number (file->programme, TRU_PROGRAMME_WORKSITE_DAYS);

  return n_days == TRU_UNKNOWN ? 1 : n_days;
}

/**
 * tru_worksites_propose_days:
 * @store: a store
 * @support: uid of a support
 * @first: the first day that somebody wishes
 * @n_days: how many, or 0 for as many as the programme says
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type GArray): tru_worksite_propose_days() by the rules of the support's
 * programme
 */
GPtrArray *
tru_worksites_propose_days (TruStore    *store,
                            const char  *support,
                            TruDate      first,
                            guint        n_days,
                            GError     **error)
{
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, tru_clock_today (), error);

  return file ? propose (store, file, first, n_days > 0 ? n_days : count_days (file), error) : NULL;
}

/**
 * tru_worksites_propose:
 * @store: a store
 * @support: uid of a support
 * @first: the first day that somebody wishes
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type GArray): tru_worksites_propose_days() for a whole worksite
 */
GPtrArray *
tru_worksites_propose (TruStore    *store,
                       const char  *support,
                       TruDate      first,
                       GError     **error)
{
  return tru_worksites_propose_days (store, support, first, 0, error);
}

/**
 * tru_worksites_propose_rest:
 * @store: a store
 * @worksite: uid of an interrupted worksite
 * @first: the day on which it might go on
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type GArray): as tru_worksites_propose(), as many days as are not done;
 * none when all are
 */
GPtrArray *
tru_worksites_propose_rest (TruStore    *store,
                            const char  *worksite,
                            TruDate      first,
                            GError     **error)
{
  g_autoptr (TruWorksitePlan) plan = tru_worksite_plan_of (store, worksite, error);
  g_autoptr (TruSupportFile) file = plan ? tru_support_file_load (store, plan->support, tru_clock_today (), error) : NULL;
  g_autoptr (GPtrArray) days
    = file ? tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, worksite, error) : NULL;
  guint n_left = 0;

  if (!days)
    return NULL;
  for (guint i = 0; i < days->len; i++)
    n_left += !tru_record_is_true (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DONE);
  return propose (store, file, first, n_left, error);
}

/* Days that closing days tear apart are no worksite where a whole week can be had. */
static GArray *
pick (GPtrArray *proposals)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      GArray *days = g_ptr_array_index (proposals, i);

      if (g_array_index (days, TruDate, days->len - 1) - g_array_index (days, TruDate, 0) <= 7)
        return days;
    }
  return g_ptr_array_index (proposals, 0);
}

/* What no other week heals does not make a week unfit: only whoever is needed and the days themselves do. */
static const TruFinding *
find_obstacle (GPtrArray *findings)
{
  static const char *const rules[]
    = { "crew-busy", "crew-absent", "contact-taken", "contact-absent", "household-away", "closing-day", "worksite-day" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const TruFinding *finding = tru_findings_find (findings, rules[i]);

      if (finding && finding->severity >= TRU_SEVERITY_BLOCKS)
        return finding;
    }
  return NULL;
}

static void
add_skipped (GPtrArray *skipped,
             TruDate    monday,
             char      *reason)
{
  TruSkippedWeek *week = g_new (TruSkippedWeek, 1);

  *week = (TruSkippedWeek){ monday, reason };
  g_ptr_array_add (skipped, week);
}

/* What closes days of a week: public holidays by their name, closing days by theirs. */
static char *
describe_closed_days (TruStore       *store,
                      TruSupportFile *file,
                      TruDate         monday)
{
  const char *territory = file->dwelling ? tru_record_get_text (file->dwelling, TRU_DWELLING_TERRITORY) : NULL;
  g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func (tru_taken_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  TruHolidays region = tru_clashes_region (store, file->dwelling ? tru_record_get_uid (file->dwelling) : NULL);

  tru_clashes_add_closing (store, closed, territory, NULL, monday, monday + 4, NULL);
  for (TruDate day = monday; day < monday + 5; day++)
    if (tru_holiday_name (day, region))
      g_ptr_array_add (names, (gpointer) tru_holiday_name (day, region));
  for (guint i = 0; i < closed->len; i++)
    {
      const TruTaken *hold = g_ptr_array_index (closed, i);

      if (hold->by != TRU_HELD_BY_SCHOOL && hold->title && !g_ptr_array_find_with_equal_func (names, hold->title, g_str_equal, NULL))
        g_ptr_array_add (names, hold->title);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* The weeks between the day that was looked at and the days that the rules propose, save one that is over but for its weekend. */
static void
note_passed_weeks (TruStore       *store,
                   TruSupportFile *file,
                   TruDate         from,
                   GArray         *days,
                   GPtrArray      *skipped)
{
  TruDate first = from - tru_date_monday (from) < 5 ? tru_date_monday (from) : tru_date_monday (from) + 7;

  for (TruDate monday = first; monday < tru_date_monday (g_array_index (days, TruDate, 0)); monday += 7)
    {
      char *reason = describe_closed_days (store, file, monday);

      add_skipped (skipped, monday, reason ? reason : g_strdup (_("Too few days of work are left in it.")));
    }
}

static void
add_slot (GPtrArray              *slots,
          const TruWorksitePlan  *wish,
          GPtrArray             **findings,
          GPtrArray             **skipped)
{
  TruSlot *slot = g_new0 (TruSlot, 1);

  slot->crew = g_strdup (wish->crew);
  slot->days = g_array_ref (wish->days);
  slot->findings = g_steal_pointer (findings);
  slot->skipped = g_steal_pointer (skipped);
  *skipped = g_ptr_array_new_with_free_func (skipped_free);
  g_ptr_array_add (slots, slot);
}

static GPtrArray *
find_for_crew (TruStore        *store,
               TruSupportFile  *file,
               TruWorksitePlan  wish,
               TruDate          from,
               guint            n_slots,
               GError         **error)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (slot_free);
  g_autoptr (GPtrArray) skipped = g_ptr_array_new_with_free_func (skipped_free);
  TruDate last = from + 7 * WEEKS_AHEAD;

  while (slots->len < n_slots && from < last)
    {
      g_autoptr (GPtrArray) proposals = propose (store, file, from, count_days (file), error);
      g_autoptr (GPtrArray) findings = NULL;
      const TruFinding *obstacle;

      if (!proposals || proposals->len == 0)
        return proposals ? g_steal_pointer (&slots) : NULL;
      wish.days = pick (proposals);
      findings = tru_worksites_check (store, &wish, error);
      if (!findings)
        return NULL;
      note_passed_weeks (store, file, from, wish.days, skipped);
      obstacle = find_obstacle (findings);
      if (obstacle)
        add_skipped (skipped, tru_date_monday (g_array_index (wish.days, TruDate, 0)), g_strdup (obstacle->fact ? obstacle->fact : obstacle->reason));
      else
        add_slot (slots, &wish, &findings, &skipped);
      /* Days that go on into the next week leave the whole of that one to be asked about. */
      from = tru_date_monday (g_array_index (wish.days, TruDate, 0)) + 7;
    }
  return g_steal_pointer (&slots);
}

typedef struct
{
  GPtrArray *crews;
  TruDate from;
} Crews;

static gboolean
add_crew (TruRecord  *crew,
          gpointer    data,
          GError    **error)
{
  Crews *self = data;
  TruDate ended = tru_record_get_number (crew, TRU_CREW_ENDED_ON);

  if (ended == TRU_UNKNOWN || ended >= self->from)
    g_ptr_array_add (self->crews, g_strdup (tru_record_get_uid (crew)));
  return TRUE;
}

/* Sorting of equal days keeps the crews' order: GLib merges. */
static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  TruDate first = g_array_index ((*(TruSlot *const *) a)->days, TruDate, 0);
  TruDate second = g_array_index ((*(TruSlot *const *) b)->days, TruDate, 0);

  return first != second ? (first < second ? -1 : 1) : 0;
}

/* Nobody said which crew: the first times that any of them has. */
static GPtrArray *
find_for_any (TruStore        *store,
              TruSupportFile  *file,
              TruWorksitePlan  wish,
              TruDate          from,
              guint            n_slots,
              GError         **error)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (slot_free);
  Crews crews = { g_ptr_array_new_with_free_func (g_free), from };
  g_autoptr (GPtrArray) uids = crews.crews;

  if (!tru_store_each (store, &tru_crew_kind, add_crew, &crews, error))
    return NULL;
  if (uids->len == 0)
    return find_for_crew (store, file, wish, from, n_slots, error);
  for (guint i = 0; i < uids->len; i++)
    {
      GPtrArray *found;

      wish.crew = g_ptr_array_index (uids, i);
      found = find_for_crew (store, file, wish, from, n_slots, error);
      if (!found)
        return NULL;
      g_ptr_array_extend_and_steal (slots, found);
    }
  g_ptr_array_sort (slots, compare_slots);
  g_ptr_array_set_size (slots, MIN (slots->len, n_slots));
  return g_steal_pointer (&slots);
}

/**
 * tru_worksites_find_slots:
 * @store: a store
 * @plan: a worksite as wished; without a crew, any crew will do; its days are of no account
 * @from: the first day to look at
 * @n_slots: how many are wanted
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Looks week by week, a year ahead at most, for days on which crew, instructor and household are free.
 *
 * Returns: (transfer full) (nullable) (element-type TruSlot): the first feasible ones, with what else the rules say
 */
GPtrArray *
tru_worksites_find_slots (TruStore               *store,
                          const TruWorksitePlan  *plan,
                          TruDate                 from,
                          guint                   n_slots,
                          GError                **error)
{
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, plan->support, tru_clock_today (), error);

  if (!file)
    return NULL;
  from = MAX (from, tru_clock_today ());
  return plan->crew ? find_for_crew (store, file, *plan, from, n_slots, error) : find_for_any (store, file, *plan, from, n_slots, error);
}
