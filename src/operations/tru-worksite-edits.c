/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-edits.h"

#include "tru-finding.h"
#include "tru-room-work.h"
#include "tru-support-file.h"
#include "tru-work-type.h"
#include "tru-worksite-day.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"
#include "tru-worksites.h"

/* The same worksite as it is kept, whose findings nobody is asked about again. */
static GPtrArray *
leave_new (TruStore  *store,
           TruRecord *kept,
           GPtrArray *findings)
{
  g_autoptr (GArray) days = kept ? tru_support_file_days (store, tru_record_get_uid (kept)) : NULL;
  g_autoptr (GPtrArray) before = days ? tru_worksites_check_record (store, kept, days, FALSE, NULL) : NULL;

  tru_findings_leave_new (findings, before);
  return findings;
}

static void
remove_day (GArray  *days,
            TruDate  day)
{
  for (guint i = days->len; i > 0; i--)
    if (g_array_index (days, TruDate, i - 1) == day)
      g_array_remove_index (days, i - 1);
}

/* What else is noted of a day, its hours say, moves nothing. */
static GPtrArray *
check_day (TruStore  *store,
           TruRecord *record)
{
  const char *uid = tru_record_get_text (record, TRU_WORKSITE_DAY_WORKSITE);
  TruDate day = tru_record_get_number (record, TRU_WORKSITE_DAY_DAY);
  g_autoptr (TruRecord) before = tru_store_get (store, &tru_worksite_day_kind, tru_record_get_uid (record), NULL);
  g_autoptr (TruRecord) worksite = uid ? tru_store_get (store, &tru_worksite_kind, uid, NULL) : NULL;
  g_autoptr (GArray) days = worksite ? tru_support_file_days (store, uid) : NULL;

  if (!days || day == TRU_UNKNOWN || (before && tru_record_field_equal (before, record, TRU_WORKSITE_DAY_DAY)
                                      && tru_record_field_equal (before, record, TRU_WORKSITE_DAY_WORKSITE)))
    return NULL;
  if (before)
    remove_day (days, tru_record_get_number (before, TRU_WORKSITE_DAY_DAY));
  g_array_append_val (days, day);
  return leave_new (store, worksite, tru_worksites_check_record (store, worksite, days, FALSE, NULL));
}

/* What the rules newly say of a worksite whose plan is as kept but for @plan. */
static GPtrArray *
check_planned (TruStore        *store,
               TruWorksitePlan *plan)
{
  g_autoptr (TruWorksitePlan) kept = tru_worksite_plan_of (store, plan->worksite, NULL);
  g_autoptr (GPtrArray) before = kept ? tru_worksites_check (store, kept, NULL) : NULL;
  GPtrArray *findings = tru_worksites_check (store, plan, NULL);

  tru_findings_leave_new (findings, before);
  return findings;
}

/* A room that comes later counts as those of the plan do. */
static GPtrArray *
check_room (TruStore  *store,
            TruRecord *room)
{
  const char *worksite = tru_record_get_text (room, TRU_WORKSITE_ROOM_WORKSITE);
  g_autoptr (TruWorksitePlan) plan = worksite ? tru_worksite_plan_of (store, worksite, NULL) : NULL;

  if (!plan)
    return NULL;
  for (guint i = plan->rooms->len; i > 0; i--)
    if (g_strcmp0 (tru_record_get_uid (plan->rooms->pdata[i - 1]), tru_record_get_uid (room)) == 0)
      g_ptr_array_remove_index (plan->rooms, i - 1);
  g_ptr_array_add (plan->rooms, g_object_ref (room));
  return check_planned (store, plan);
}

/* A work that strips or sands asks for the surveys as the worksite’s own field does. */
static GPtrArray *
check_work (TruStore  *store,
            TruRecord *work)
{
  const char *type_uid = tru_record_get_text (work, TRU_ROOM_WORK_WORK_TYPE);
  const char *room_uid = tru_record_get_text (work, TRU_ROOM_WORK_WORKSITE_ROOM);
  g_autoptr (TruRecord) type = type_uid ? tru_store_get (store, &tru_work_type_kind, type_uid, NULL) : NULL;
  g_autoptr (TruRecord) room = room_uid ? tru_store_get (store, &tru_worksite_room_kind, room_uid, NULL) : NULL;
  g_autoptr (TruWorksitePlan) plan
    = type && room && tru_record_is_true (type, TRU_WORK_TYPE_DUST)
        ? tru_worksite_plan_of (store, tru_record_get_text (room, TRU_WORKSITE_ROOM_WORKSITE), NULL)
        : NULL;

  if (!plan)
    return NULL;
  plan->stripping = TRUE;
  return check_planned (store, plan);
}

static gboolean
becomes_confirmed (TruRecord *before,
                   TruRecord *worksite)
{
  return tru_record_is_known (worksite, TRU_WORKSITE_CONFIRMED_ON)
         && !(before && tru_record_is_known (before, TRU_WORKSITE_CONFIRMED_ON));
}

static GPtrArray *
check_worksite (TruStore  *store,
                TruRecord *worksite)
{
  const char *uid = tru_record_get_uid (worksite);
  g_autoptr (TruRecord) before = tru_store_get (store, &tru_worksite_kind, uid, NULL);
  g_autoptr (GArray) days = before ? tru_support_file_days (store, uid) : g_array_new (FALSE, FALSE, sizeof (TruDate));
  gboolean confirms = becomes_confirmed (before, worksite);
  GPtrArray *findings = tru_worksites_check_record (store, worksite, days, confirms, NULL);

  if (findings)
    tru_worksite_check_end (findings, worksite, days);
  return confirms ? findings : leave_new (store, before, findings);
}

/**
 * tru_worksite_edits_check:
 * @store: a store
 * @record: a record as a form or the command line has it
 *
 * Fields are another way to a worksite than planning it, and the programme’s rules hold on it as well.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules newly say of a worksite, or of a day, a room or a work
 *   of one; %NULL for anything else
 */
GPtrArray *
tru_worksite_edits_check (TruStore  *store,
                          TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (kind == &tru_worksite_kind)
    return check_worksite (store, record);
  if (kind == &tru_worksite_room_kind)
    return check_room (store, record);
  if (kind == &tru_room_work_kind)
    return check_work (store, record);
  return kind == &tru_worksite_day_kind ? check_day (store, record) : NULL;
}
