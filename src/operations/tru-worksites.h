/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"
#include "tru-worksite-rules.h"

G_BEGIN_DECLS

/**
 * TruWorksitePlan:
 * @worksite: (nullable): uid of the worksite planned anew, %NULL for a new one
 * @support: uid
 * @dwelling: (nullable): uid, %NULL for the household's present dwelling
 * @crew: (nullable): uid
 * @rooms: (element-type TruRecord): worksite_room records; their worksite is filled in when it is written; %NULL keeps those written
 * @days: (element-type TruDate): in any order; empty for “to plan”
 * @stripping: 0, 1 or %TRU_UNKNOWN
 * @preparation_by: #TruWorksitePreparationBy or %TRU_UNKNOWN
 * @preparation_planned: a day or %TRU_UNKNOWN
 * @planned_cost: cents or %TRU_UNKNOWN
 * @from: earlier days are done, see #TruWorksiteFacts
 *
 * A worksite as somebody wishes it: the same plan is checked as often as it changes, then written.
 */
typedef struct
{
  char *worksite;
  char *support;
  char *dwelling;
  char *crew;
  GPtrArray *rooms;
  GArray *days;
  gint64 stripping;
  gint64 preparation_by;
  TruDate preparation_planned;
  gint64 planned_cost;
  TruDate from;
} TruWorksitePlan;

/**
 * TruInterruption:
 * @on: the first day without work
 * @motive: (nullable): why; kept in the history
 * @done: (nullable) (element-type TruDate): the days done; %NULL for those before @on
 * @cost: what it has cost so far in cents, or %TRU_UNKNOWN
 * @made_safe_on: when the rooms were made safe, or %TRU_UNKNOWN
 *
 * A worksite that stops before its end (domain.md, “Life happens”).
 */
typedef struct
{
  TruDate on;
  const char *motive;
  GArray *done;
  gint64 cost;
  TruDate made_safe_on;
} TruInterruption;

/**
 * TruSkippedWeek:
 * @monday: its first day
 * @reason: a sentence
 *
 * A week that is no slot.
 */
typedef struct
{
  TruDate monday;
  char *reason;
} TruSkippedWeek;

/**
 * TruSlot:
 * @crew: (nullable): uid of the crew that is free then
 * @days: (element-type TruDate): days that whoever is needed has free
 * @findings: (element-type TruFinding): what the rules say of them all the same
 * @skipped: (element-type TruSkippedWeek): the weeks that were passed over for that crew since the slot before, or since the beginning
 */
typedef struct
{
  char *crew;
  GArray *days;
  GPtrArray *findings;
  GPtrArray *skipped;
} TruSlot;

TruWorksitePlan *tru_worksite_plan_new              (const char            *support);
TruWorksitePlan *tru_worksite_plan_of               (TruStore              *store,
                                                     const char            *worksite,
                                                     GError               **error);
void             tru_worksite_plan_add_room         (TruWorksitePlan       *self,
                                                     const char            *name,
                                                     gint64                 area);
void             tru_worksite_plan_set_days         (TruWorksitePlan       *self,
                                                     GArray                *days);
void             tru_worksite_plan_free             (TruWorksitePlan       *self);

GPtrArray       *tru_worksites_propose              (TruStore              *store,
                                                     const char            *support,
                                                     TruDate                first,
                                                     GError               **error);
GPtrArray       *tru_worksites_propose_days         (TruStore              *store,
                                                     const char            *support,
                                                     TruDate                first,
                                                     guint                  n_days,
                                                     GError               **error);
GPtrArray       *tru_worksites_check                (TruStore              *store,
                                                     const TruWorksitePlan *plan,
                                                     GError               **error);
GPtrArray       *tru_worksites_check_record         (TruStore              *store,
                                                     TruRecord             *worksite,
                                                     GArray                *days,
                                                     gboolean               confirms,
                                                     GError               **error);
char            *tru_worksites_plan                 (TruStore              *store,
                                                     const TruWorksitePlan *plan,
                                                     const TruOverride     *override,
                                                     GError               **error);
gboolean         tru_worksites_move                 (TruStore              *store,
                                                     const char            *worksite,
                                                     GArray                *days,
                                                     const TruOverride     *override,
                                                     GError               **error);
TruWorksitePlan *tru_worksites_plan_move            (TruStore              *store,
                                                     const char            *worksite,
                                                     gint64                 days,
                                                     const char            *crew,
                                                     GError               **error);
TruWorksitePlan *tru_worksites_plan_step            (TruStore              *store,
                                                     const char            *worksite,
                                                     gint64                 days,
                                                     GError               **error);
TruWorksitePlan *tru_worksites_plan_stretch         (TruStore              *store,
                                                     const char            *worksite,
                                                     gint64                 days,
                                                     GError               **error);
GPtrArray       *tru_worksites_check_confirmation   (TruStore              *store,
                                                     const char            *worksite,
                                                     GError               **error);
gboolean         tru_worksites_confirm              (TruStore              *store,
                                                     const char            *worksite,
                                                     TruDate                on,
                                                     const TruOverride     *override,
                                                     GError               **error);
gboolean         tru_worksites_interrupt_in         (TruWrite              *write,
                                                     TruRecord             *worksite,
                                                     const TruInterruption *interruption,
                                                     GError               **error);
gboolean         tru_worksites_interrupt            (TruStore              *store,
                                                     const char            *worksite,
                                                     const TruInterruption *interruption,
                                                     GError               **error);
GPtrArray       *tru_worksites_propose_rest         (TruStore              *store,
                                                     const char            *worksite,
                                                     TruDate                first,
                                                     GError               **error);
GPtrArray       *tru_worksites_check_resumption     (TruStore              *store,
                                                     const char            *worksite,
                                                     TruDate                on,
                                                     GArray                *days,
                                                     GError               **error);
gboolean         tru_worksites_resume               (TruStore              *store,
                                                     const char            *worksite,
                                                     TruDate                on,
                                                     GArray                *days,
                                                     const TruOverride     *override,
                                                     GError               **error);
GPtrArray       *tru_worksites_find_slots           (TruStore              *store,
                                                     const TruWorksitePlan *plan,
                                                     TruDate                from,
                                                     guint                  n_slots,
                                                     GError               **error);
gboolean         tru_worksites_finish               (TruStore              *store,
                                                     const char            *worksite,
                                                     TruDate                on,
                                                     GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruWorksitePlan, tru_worksite_plan_free)

G_END_DECLS
