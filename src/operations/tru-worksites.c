/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksites.h"

#include <glib/gi18n.h>

#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-contract-rules.h"
#include "tru-dwelling.h"
#include "tru-occupancy.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-support-file.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-text.h"
#include "tru-uid.h"
#include "tru-worksite-day.h"
#include "tru-worksite-file.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"
#include "tru-worksites-private.h"
#include "tru-write.h"

/* Closing days are looked up in whole weeks: a week that has one may have fewer days of work. */
static GPtrArray *
find_holds (TruStore              *store,
            const TruWorksitePlan *plan,
            TruSupportFile        *file,
            TruRecord             *dwelling)
{
  TruDate first = plan->days->len > 0 ? g_array_index (plan->days, TruDate, 0) : TRU_UNKNOWN;
  TruDate last = plan->days->len > 0 ? g_array_index (plan->days, TruDate, plan->days->len - 1) : TRU_UNKNOWN;
  g_autoptr (GPtrArray) contacts = tru_clashes_crew (store, plan->crew, first);
  TruClashAsk ask = {
    .worksite = plan->worksite,
    .crew = plan->crew,
    .household = tru_record_get_text (file->support, TRU_SUPPORT_HOUSEHOLD),
    .contacts = contacts,
    .from = tru_time_new (first, 0),
    .to = tru_time_new (last + 1, 0),
  };
  g_autoptr (GPtrArray) holds = first != TRU_UNKNOWN ? tru_clashes_holds (store, &ask, NULL) : NULL;

  if (holds)
    tru_clashes_add_closing (store, holds, dwelling ? tru_record_get_text (dwelling, TRU_DWELLING_TERRITORY) : NULL, NULL,
                             tru_date_monday (first), tru_date_monday (last) + 6, NULL);
  return g_steal_pointer (&holds);
}

/* The worksite's record as the plan wants it. */
static TruRecord *
apply_plan (TruStore               *store,
            const TruWorksitePlan  *plan,
            TruSupportFile         *file,
            GError                **error)
{
  TruRecord *worksite = plan->worksite ? tru_records_get (store, &tru_worksite_kind, plan->worksite, error)
                                       : tru_record_new (&tru_worksite_kind);

  if (!worksite)
    return NULL;
  tru_record_set_text (worksite, TRU_WORKSITE_SUPPORT, plan->support);
  if (plan->dwelling)
    tru_record_set_text (worksite, TRU_WORKSITE_DWELLING, plan->dwelling);
  else if (file->dwelling && !tru_record_is_known (worksite, TRU_WORKSITE_DWELLING))
    tru_record_set_text (worksite, TRU_WORKSITE_DWELLING, tru_record_get_uid (file->dwelling));
  tru_record_set_text (worksite, TRU_WORKSITE_CREW, plan->crew);
  tru_record_set_number (worksite, TRU_WORKSITE_STRIPPING, plan->stripping);
  tru_record_set_number (worksite, TRU_WORKSITE_PREPARATION_BY, plan->preparation_by);
  tru_record_set_number (worksite, TRU_WORKSITE_PREPARATION_PLANNED, plan->preparation_planned);
  tru_record_set_number (worksite, TRU_WORKSITE_PLANNED_COST, plan->planned_cost);
  return worksite;
}

typedef GPtrArray *(*CheckFunc) (const TruWorksiteFacts *facts);

static GPtrArray *
check_with (TruStore              *store,
            const TruWorksitePlan *plan,
            TruSupportFile        *file,
            TruRecord             *worksite,
            CheckFunc              check)
{
  g_autoptr (TruRecord) dwelling
    = tru_store_get (store, &tru_dwelling_kind, tru_record_get_text (worksite, TRU_WORKSITE_DWELLING), NULL);
  g_autoptr (GPtrArray) holds = find_holds (store, plan, file, dwelling);
  g_autoptr (GArray) other_days = tru_worksite_plan_other_days (store, plan);
  gboolean is_present
    = file->dwelling && dwelling && g_str_equal (tru_record_get_uid (file->dwelling), tru_record_get_uid (dwelling));
  TruWorksiteFacts facts = {
    .worksite = worksite,
    .support = file->support,
    .programme = file->programme,
    .dwelling = dwelling,
    .occupancy = is_present ? file->occupancy : NULL,
    .referral = file->referral,
    .contract = file->contract,
    .signatories = file->signatories,
    .adults = file->adults,
    .rooms = plan->rooms,
    .days = plan->days,
    .other_days = other_days,
    .holds = holds,
    .signed_on = tru_contract_signed_on (file->signatories),
    .holidays = tru_clashes_region (store, tru_record_get_text (worksite, TRU_WORKSITE_DWELLING)),
    .makes_dust = tru_worksite_file_makes_dust (store, plan->worksite),
    .today = plan->worksite ? TRU_UNKNOWN : tru_clock_today (),
    .from = plan->from,
  };

  return check (&facts);
}

static GPtrArray *
check_plan (TruStore               *store,
            const TruWorksitePlan  *plan,
            CheckFunc               check,
            GError                **error)
{
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, plan->support, tru_clock_today (), error);
  g_autoptr (TruRecord) worksite = file ? apply_plan (store, plan, file, error) : NULL;

  return worksite ? check_with (store, plan, file, worksite, check) : NULL;
}

/* What stood in the way of a planned worksite as it is kept was answered for when it was planned so. */
static void
settle (TruStore              *store,
        const TruWorksitePlan *plan,
        CheckFunc              check,
        GPtrArray             *findings)
{
  g_autoptr (TruWorksitePlan) kept = plan->worksite ? tru_worksite_plan_of (store, plan->worksite, NULL) : NULL;
  g_autoptr (GPtrArray) before = NULL;

  if (!kept || !findings)
    return;
  kept->from = plan->from;
  before = check_plan (store, kept, check, NULL);
  tru_findings_settle (findings, before);
}

/**
 * tru_worksites_check:
 * @store: a store
 * @plan: a worksite as wished
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Answers a plan at once, as often as it changes; writes nothing. What stood in the way of a planned worksite already, with
 * the same values, only warns.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of the plan, see
 * tru_worksite_check_planning()
 */
GPtrArray *
tru_worksites_check (TruStore               *store,
                     const TruWorksitePlan  *plan,
                     GError                **error)
{
  GPtrArray *findings = check_plan (store, plan, tru_worksite_check_planning, error);

  settle (store, plan, tru_worksite_check_planning, findings);
  return findings;
}

/**
 * tru_worksites_check_record:
 * @store: a store
 * @worksite: a worksite as fields make it
 * @days: (element-type TruDate): its days
 * @confirms: whether it is confirmed thereby
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): as tru_worksites_check(), or what stands against its confirmation
 */
GPtrArray *
tru_worksites_check_record (TruStore   *store,
                            TruRecord  *worksite,
                            GArray     *days,
                            gboolean    confirms,
                            GError    **error)
{
  const char *uid = tru_record_get_uid (worksite);
  const char *support = tru_record_get_text (worksite, TRU_WORKSITE_SUPPORT);
  g_autoptr (TruSupportFile) file = support ? tru_support_file_load (store, support, tru_clock_today (), error) : NULL;
  gboolean is_kept = file && tru_record_get_id (worksite) > 0;
  g_autoptr (TruWorksitePlan) plan = is_kept ? tru_worksite_plan_of (store, uid, error) : tru_worksite_plan_new (support);

  if (!file || !plan)
    return NULL;
  g_free (plan->crew);
  plan->crew = g_strdup (tru_record_get_text (worksite, TRU_WORKSITE_CREW));
  tru_worksite_plan_set_days (plan, days);
  return check_with (store, plan, file, worksite, confirms ? tru_worksite_check_confirmation : tru_worksite_check_planning);
}

/* Rooms of the plan replace those written; a room that has an id is kept. */
static gboolean
write_rooms (TruWrite               *write,
             TruStore               *store,
             const TruWorksitePlan  *plan,
             const char             *worksite,
             GError                **error)
{
  g_autoptr (GPtrArray) old
    = tru_store_find (store, &tru_worksite_room_kind, TRU_WORKSITE_ROOM_WORKSITE, worksite, error);

  if (!old)
    return FALSE;
  for (guint i = 0; i < plan->rooms->len; i++)
    {
      g_autoptr (TruRecord) room = tru_record_copy (g_ptr_array_index (plan->rooms, i));
      gboolean is_kept = FALSE;

      for (guint j = old->len; j > 0; j--)
        if (tru_record_get_id (g_ptr_array_index (old, j - 1)) == tru_record_get_id (room))
          {
            g_ptr_array_remove_index (old, j - 1);
            is_kept = TRUE;
          }
      tru_record_set_text (room, TRU_WORKSITE_ROOM_WORKSITE, worksite);
      if (!(is_kept ? tru_write_update (write, room, error) : tru_write_insert (write, room, error)))
        return FALSE;
    }
  for (guint i = 0; i < old->len; i++)
    if (!tru_write_delete (write, g_ptr_array_index (old, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_day (TruWrite    *write,
         const char  *worksite,
         TruDate      day,
         const char  *task,
         GError     **error)
{
  g_autoptr (TruRecord) record = tru_record_new (&tru_worksite_day_kind);

  tru_record_set_text (record, TRU_WORKSITE_DAY_WORKSITE, worksite);
  tru_record_set_number (record, TRU_WORKSITE_DAY_DAY, day);
  tru_record_set_text (record, TRU_WORKSITE_DAY_TASK, task);
  return tru_write_insert (write, record, error);
}

static gboolean
has_day (GArray  *days,
         TruDate  day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, TruDate, i) == day)
      return TRUE;
  return FALSE;
}

/* Days that stay keep their record. The tasks of days that go pass, in order, to the days that come. */
static gboolean
write_days (TruWrite    *write,
            TruStore    *store,
            GArray      *days,
            const char  *worksite,
            GError     **error)
{
  g_autoptr (GPtrArray) old
    = tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, worksite, error);
  g_autoptr (GArray) present = tru_support_file_days (store, worksite);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  guint n_come = 0;

  for (guint i = 0; old && i < old->len; i++)
    if (!has_day (days, tru_record_get_number (g_ptr_array_index (old, i), TRU_WORKSITE_DAY_DAY)))
      g_ptr_array_add (gone, g_ptr_array_index (old, i));
  for (guint i = 0; i < gone->len; i++)
    if (!tru_write_delete (write, g_ptr_array_index (gone, i), error))
      return FALSE;
  for (guint i = 0; i < days->len; i++)
    {
      TruDate day = g_array_index (days, TruDate, i);
      const char *task = NULL;

      if (has_day (present, day))
        continue;
      if (n_come < gone->len)
        task = tru_record_get_text (g_ptr_array_index (gone, n_come++), TRU_WORKSITE_DAY_TASK);
      if (!add_day (write, worksite, day, task, error))
        return FALSE;
    }
  return old != NULL;
}

static gboolean
check_movable (TruRecord  *worksite,
               GError    **error)
{
  if (!tru_record_is_known (worksite, TRU_WORKSITE_FINISHED_ON))
    return TRUE;
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                       _("This worksite is finished; it cannot be planned anew."));
  return FALSE;
}

static gboolean
check_dwelling (TruRecord  *worksite,
                GError    **error)
{
  if (tru_record_is_known (worksite, TRU_WORKSITE_DWELLING))
    return TRUE;
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                       _("The household has no dwelling at present: add its dwelling first."));
  return FALSE;
}

/**
 * tru_worksites_write:
 * @write: a write
 * @store: its store
 * @plan: a worksite as wished
 * @override: (nullable): why it is planned although a rule is broken
 * @error: as tru_worksites_plan()
 *
 * Returns: (transfer full) (nullable): uid of the worksite
 */
char *
tru_worksites_write (TruWrite               *write,
                     TruStore               *store,
                     const TruWorksitePlan  *plan,
                     const TruOverride      *override,
                     GError                **error)
{
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, plan->support, tru_clock_today (), error);
  g_autoptr (TruRecord) worksite = file ? apply_plan (store, plan, file, error) : NULL;
  g_autoptr (GPtrArray) findings = worksite ? check_with (store, plan, file, worksite, tru_worksite_check_plan) : NULL;
  gboolean done;

  settle (store, plan, tru_worksite_check_plan, findings);
  if (!findings || !check_movable (worksite, error) || !check_dwelling (worksite, error)
      || !tru_operation_allow (findings, override, error))
    return NULL;
  done = plan->worksite ? tru_write_update (write, worksite, error) : tru_write_insert (write, worksite, error);
  if (!done || !write_rooms (write, store, plan, tru_record_get_uid (worksite), error)
      || !write_days (write, store, plan->days, tru_record_get_uid (worksite), error))
    return NULL;
  return g_strdup (tru_record_get_uid (worksite));
}

/**
 * tru_worksites_plan:
 * @store: a store
 * @plan: a worksite as wished
 * @override: (nullable): why it is planned although a rule is broken; kept in the history
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, or what cannot be kept
 *
 * Writes a plan: worksite, rooms and days at once.
 *
 * Returns: (transfer full) (nullable): uid of the worksite
 */
char *
tru_worksites_plan (TruStore               *store,
                    const TruWorksitePlan  *plan,
                    const TruOverride      *override,
                    GError                **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, plan->worksite ? "move-worksite" : "plan-worksite",
                                                override ? override->motive : NULL, error);
  g_autofree char *uid = write ? tru_worksites_write (write, store, plan, override, error) : NULL;

  return uid && tru_write_commit (write, error) ? g_steal_pointer (&uid) : NULL;
}

/**
 * tru_worksites_move:
 * @store: a store
 * @worksite: uid of a worksite
 * @days: (element-type TruDate): its new days
 * @override: (nullable): why it is moved although a rule is broken
 * @error: as tru_worksites_plan()
 *
 * Moves a worksite to other days; all else stays.
 *
 * Returns: whether it is moved
 */
gboolean
tru_worksites_move (TruStore           *store,
                    const char         *worksite,
                    GArray             *days,
                    const TruOverride  *override,
                    GError            **error)
{
  g_autoptr (TruWorksitePlan) plan = tru_worksite_plan_of (store, worksite, error);
  g_autofree char *uid = NULL;

  if (!plan)
    return FALSE;
  tru_worksite_plan_set_days (plan, days);
  uid = tru_worksites_plan (store, plan, override, error);
  return uid != NULL;
}

/**
 * tru_worksites_check_confirmation:
 * @store: a store
 * @worksite: uid of a worksite
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of confirming it, see
 * tru_worksite_check_confirmation()
 */
GPtrArray *
tru_worksites_check_confirmation (TruStore    *store,
                                  const char  *worksite,
                                  GError     **error)
{
  g_autoptr (TruWorksitePlan) plan = tru_worksite_plan_of (store, worksite, error);

  return plan ? check_plan (store, plan, tru_worksite_check_confirmation, error) : NULL;
}

/**
 * tru_worksites_confirm:
 * @store: a store
 * @worksite: uid of a worksite
 * @on: the day of the confirmation
 * @override: (nullable): why it is confirmed although a rule is broken; kept with the worksite
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons
 *
 * Returns: whether it is confirmed
 */
gboolean
tru_worksites_confirm (TruStore           *store,
                       const char         *worksite,
                       TruDate             on,
                       const TruOverride  *override,
                       GError            **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "confirm-worksite", override ? override->motive : NULL, error);
  g_autoptr (GPtrArray) findings = write ? tru_worksites_check_confirmation (store, worksite, error) : NULL;
  g_autoptr (TruRecord) record = NULL;

  if (!findings || !tru_operation_allow (findings, override, error))
    return FALSE;
  record = tru_records_get (store, &tru_worksite_kind, worksite, error);
  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_WORKSITE_CONFIRMED_ON, on);
  if (tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    tru_record_set_text (record, TRU_WORKSITE_OVERRIDE, override->motive);
  return tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_worksites_finish:
 * @store: a store
 * @worksite: uid of a worksite
 * @on: its last day
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE for a day before it begins, or a value that cannot be kept
 *
 * Notes its end and passes the step that waited for it, where the rules let it be passed.
 *
 * Returns: whether it is noted
 */
gboolean
tru_worksites_finish (TruStore    *store,
                      const char  *worksite,
                      TruDate      on,
                      GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "finish-worksite", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_worksite_kind, worksite, error) : NULL;
  g_autoptr (GArray) days = record ? tru_support_file_days (store, worksite) : NULL;
  g_autoptr (GPtrArray) findings = tru_findings_new ();

  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_WORKSITE_FINISHED_ON, on);
  tru_worksite_check_end (findings, record, days);
  if (!tru_operation_allow (findings, NULL, error))
    return FALSE;
  return tru_write_update (write, record, error)
         && tru_supports_catch_up (write, tru_record_get_text (record, TRU_WORKSITE_SUPPORT), error)
         && tru_write_commit (write, error);
}
