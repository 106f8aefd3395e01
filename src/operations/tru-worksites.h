/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
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
} TruWorksitePlan;

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
GPtrArray       *tru_worksites_check                (TruStore              *store,
                                                     const TruWorksitePlan *plan,
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
GPtrArray       *tru_worksites_check_confirmation   (TruStore              *store,
                                                     const char            *worksite,
                                                     GError               **error);
gboolean         tru_worksites_confirm              (TruStore              *store,
                                                     const char            *worksite,
                                                     TruDate                on,
                                                     const TruOverride     *override,
                                                     GError               **error);
gboolean         tru_worksites_interrupt            (TruStore              *store,
                                                     const char            *worksite,
                                                     TruDate                on,
                                                     const char            *motive,
                                                     GError               **error);
gboolean         tru_worksites_resume               (TruStore              *store,
                                                     const char            *worksite,
                                                     GError               **error);
gboolean         tru_worksites_finish               (TruStore              *store,
                                                     const char            *worksite,
                                                     TruDate                on,
                                                     GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruWorksitePlan, tru_worksite_plan_free)

G_END_DECLS
