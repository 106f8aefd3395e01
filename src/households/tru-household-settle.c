/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-settle.h"

#include "tru-agenda-item.h"
#include "tru-assessment.h"
#include "tru-contract-desk.h"
#include "tru-decision.h"
#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-fund-aid.h"
#include "tru-household-support.h"
#include "tru-meeting.h"
#include "tru-new-record.h"
#include "tru-programme-step.h"
#include "tru-review-dialog.h"
#include "tru-review.h"
#include "tru-step-act.h"
#include "tru-support-file.h"
#include "tru-support-step.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-worksite.h"

/* The field that settles a deadline, of the record that it is about. */
static const struct
{
  const char *rule;
  const char *name;
} fields[] = {
  { "landlord-missing", "landlord_agreed_on" },
  { "territory-missing", "territory" },
  { "fund-contributor", "contributor" },
  { "fund-alone", "stopped_on" },
  { "assessment-due", "done_on" },
  { "closing-due", "closed_on" },
  { "commitment-late", "done_on" },
  { "risk-due", "settled_on" },
  { "quick-action", "settled_on" }, /* of a risk; of a visit that it is no longer urgent */
  { "contact-late", "met_on" },
};

/* Likewise of the last worksite of the support that it is about, or of the dwelling of that worksite. */
static const struct
{
  const char *rule;
  const char *name;
  gboolean is_of_dwelling;
} worksite_fields[] = {
  { "worksite-unsafe", "made_safe_on" },
  { "lead-survey", "lead_survey", TRUE },
  { "asbestos-survey", "asbestos_survey", TRUE },
};

static void
edit_field (GtkWidget  *page,
            const char *kind,
            const char *uid,
            const char *field)
{
  gtk_widget_activate_action (page, "win.edit-field", "(sss)", kind, uid, field);
}

/* Not planned: the calendar's dialog; over: the day of its end; planned too late: where it stands in the calendar. */
static void
settle_worksite (GtkWidget              *page,
                 const TruHouseholdFile *file,
                 const char             *support)
{
  g_autoptr (TruRecord) worksite = tru_support_file_last (file->store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support);
  g_autoptr (GArray) days = worksite ? tru_support_file_days (file->store, tru_record_get_uid (worksite)) : NULL;

  if (!days || days->len == 0)
    gtk_widget_activate_action (page, "win.plan-worksite", "s", tru_household_file_uid (file));
  else if (g_array_index (days, TruDate, days->len - 1) <= file->today)
    edit_field (page, "worksite", tru_record_get_uid (worksite), "finished_on");
  else
    gtk_widget_activate_action (page, "win.show-record", "(ss)", "worksite", tru_record_get_uid (worksite));
}

static void
settle_referral (GtkWidget              *page,
                 const TruHouseholdFile *file,
                 const char             *support,
                 const char             *field)
{
  g_autoptr (TruRecord) record = tru_store_get (file->store, &tru_support_kind, support, NULL);
  const char *referral = record ? tru_record_get_text (record, TRU_SUPPORT_REFERRAL) : NULL;

  if (referral)
    edit_field (page, "referral", referral, field);
}

/* The meeting before whose agenda the support is, unless its minutes are closed. */
static char *
find_meeting (TruStore   *store,
              const char *support)
{
  g_autoptr (GPtrArray) items = tru_store_find (store, &tru_agenda_item_kind, TRU_AGENDA_ITEM_SUPPORT, support, NULL);

  for (guint i = items ? items->len : 0; i > 0; i--)
    {
      const char *uid = tru_record_get_text (g_ptr_array_index (items, i - 1), TRU_AGENDA_ITEM_MEETING);
      g_autoptr (TruRecord) meeting = tru_store_get (store, &tru_meeting_kind, uid, NULL);

      if (meeting && !tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON))
        return g_strdup (uid);
    }
  return NULL;
}

/* Where a committee has the case before it, it decides; else the decision is noted. */
static void
settle_decision (GtkWidget              *page,
                 const TruHouseholdFile *file,
                 const char             *support)
{
  g_autofree char *meeting = find_meeting (file->store, support);
  g_autofree char *today = tru_date_to_iso (file->today);

  if (meeting)
    gtk_widget_activate_action (page, "win.show-record", "(ss)", tru_meeting_kind.name, meeting);
  else
    gtk_widget_activate_action_variant (page, "win.add-record",
                                        tru_new_record_target (tru_decision_kind.name, "support", support, "decided_on", today, NULL));
}

static void
settle_assessment (GtkWidget              *page,
                   const TruHouseholdFile *file,
                   const char             *support)
{
  g_autoptr (GPtrArray) assessments = tru_store_find (file->store, &tru_assessment_kind, TRU_ASSESSMENT_SUPPORT, support, NULL);
  g_autofree char *today = tru_date_to_iso (file->today);

  if (assessments && assessments->len > 0)
    edit_field (page, tru_assessment_kind.name, tru_record_get_uid (g_ptr_array_index (assessments, assessments->len - 1)), "done_on");
  else
    gtk_widget_activate_action_variant (page, "win.add-record",
                                        tru_new_record_target (tru_assessment_kind.name, "support", support, "type", "social",
                                                               "started_on", today, NULL));
}

/* The visit that nobody noted as held yet, else a new one. */
static void
settle_visit (GtkWidget              *page,
              const TruHouseholdFile *file)
{
  const char *household = tru_household_file_uid (file);
  g_autoptr (GPtrArray) events = tru_store_find (file->store, &tru_event_kind, TRU_EVENT_HOUSEHOLD, household, NULL);

  for (guint i = events ? events->len : 0; i > 0; i--)
    {
      TruRecord *event = g_ptr_array_index (events, i - 1);

      if (tru_record_get_number (event, TRU_EVENT_TYPE) != TRU_EVENT_TYPE_VISIT
          || tru_record_is_known (event, TRU_EVENT_OUTCOME) || tru_record_is_known (event, TRU_EVENT_CANCELLED_ON))
        continue;
      gtk_widget_activate_action (page, "win.show-record", "(ss)", tru_event_kind.name, tru_record_get_uid (event));
      return;
    }
  gtk_widget_activate_action (page, "win.add-visit", "s", household);
}

static gboolean
is_shown (const TruHouseholdFile *file,
          const char             *support)
{
  return file->support && g_strcmp0 (tru_record_get_uid (file->support), support) == 0;
}

/* The card of the plan, where it is drafted and agreed. */
static void
settle_plan (GtkWidget              *page,
             const TruHouseholdFile *file,
             const char             *support)
{
  if (is_shown (file, support))
    gtk_widget_activate_action (page, "household.show-section", "i", TRU_SUPPORT_SECTION_PLAN);
  else
    gtk_widget_activate_action (page, "win.edit-record", "(ss)", tru_support_kind.name, support);
}

static void
settle_preparation (GtkWidget              *page,
                    const TruHouseholdFile *file,
                    const char             *support)
{
  g_autoptr (TruRecord) worksite = tru_support_file_last (file->store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support);

  if (worksite)
    edit_field (page, tru_worksite_kind.name, tru_record_get_uid (worksite), "preparation_done");
  else
    gtk_widget_activate_action (page, "win.plan-worksite", "s", tru_household_file_uid (file));
}

/* What fulfils the condition of a step, and passes it: the act of its kind. */
static void
settle_condition (GtkWidget              *page,
                  TruOffice              *office,
                  const TruHouseholdFile *file,
                  const char             *support,
                  int                     condition)
{
  switch (condition)
    {
    case TRU_PROGRAMME_STEP_CONDITION_REFERRAL_COMPLETE:
      settle_referral (page, file, support, "missing");
      break;
    case TRU_PROGRAMME_STEP_CONDITION_ASSESSMENT_DONE:
      settle_assessment (page, file, support);
      break;
    case TRU_PROGRAMME_STEP_CONDITION_ACCEPTED:
    case TRU_PROGRAMME_STEP_CONDITION_DECIDED:
      settle_decision (page, file, support);
      break;
    case TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED:
      tru_contract_desk_open (page, office, support);
      break;
    case TRU_PROGRAMME_STEP_CONDITION_LANDLORD_AGREED:
      edit_field (page, tru_support_kind.name, support, "landlord_agreed_on");
      break;
    case TRU_PROGRAMME_STEP_CONDITION_PREPARATION_DONE:
      settle_preparation (page, file, support);
      break;
    case TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED:
      settle_worksite (page, file, support);
      break;
    case TRU_PROGRAMME_STEP_CONDITION_VISIT_MADE:
      settle_visit (page, file);
      break;
    case TRU_PROGRAMME_STEP_CONDITION_PLAN_AGREED:
      settle_plan (page, file, support);
      break;
    default:
      tru_review_dialog_open (page, office, support, condition == TRU_PROGRAMME_STEP_CONDITION_REVIEW_DONE ? "intermediate" : "final");
      break;
    }
}

static void
settle_free_step (GtkWidget              *page,
                  TruOffice              *office,
                  const char             *support,
                  const TruStepOfSupport *step)
{
  if (step->support_step)
    edit_field (page, tru_support_step_kind.name, step->support_step, "done_on");
  else
    tru_step_act_pass (page, office, support, step);
}

/* Of a step that nothing is kept of its support is all that is known: it is the current one that is late. */
static gboolean
is_meant (const TruStepOfSupport *step,
          const char             *kept,
          TruDate                 today)
{
  if (kept)
    return g_strcmp0 (step->support_step, kept) == 0;
  return !step->support_step && step->state == TRU_STEP_STATE_CURRENT && step->planned_on != TRU_UNKNOWN && step->planned_on < today;
}

/* A late step is settled by what it waits for; one that waits for nothing more, by its day. */
static void
settle_step (GtkWidget              *page,
             TruOffice              *office,
             const TruHouseholdFile *file,
             const char             *uid)
{
  g_autoptr (TruRecord) kept = tru_store_get (file->store, &tru_support_step_kind, uid, NULL);
  const char *support = kept ? tru_record_get_text (kept, TRU_SUPPORT_STEP_SUPPORT) : uid;
  g_autoptr (GPtrArray) steps = tru_supports_steps (file->store, support, NULL);

  for (guint i = 0; steps && i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);
      g_autoptr (GPtrArray) findings = NULL;

      if (!is_meant (step, kept ? uid : NULL, file->today))
        continue;
      findings = tru_supports_check_step (file->store, support, step->step, file->today, NULL);
      if (step->condition == TRU_PROGRAMME_STEP_CONDITION_NONE
          || (findings && tru_findings_worst (findings) < TRU_SEVERITY_BLOCKS))
        settle_free_step (page, office, support, step);
      else
        settle_condition (page, office, file, support, step->condition);
      return;
    }
}

/* What asks for more than a day has its card, where the page shows that support; else the form of what it is about. */
static void
settle_in_tab (GtkWidget              *page,
               const TruHouseholdFile *file,
               const TruDeadline      *deadline)
{
  g_autoptr (TruRecord) aid = tru_store_get (file->store, &tru_fund_aid_kind, deadline->about, NULL);
  const char *support = aid ? tru_record_get_text (aid, TRU_FUND_AID_SUPPORT) : deadline->about;

  if (is_shown (file, support))
    gtk_widget_activate_action (page, "household.show-section", "i", aid ? TRU_SUPPORT_SECTION_RIGHTS : TRU_SUPPORT_SECTION_REVIEWS);
  else
    gtk_widget_activate_action (page, "win.edit-record", "(ss)", deadline->about_kind->name, deadline->about);
}

static void
hold_planned (GtkWidget              *page,
              TruOffice              *office,
              const TruHouseholdFile *file,
              const char             *uid)
{
  g_autoptr (TruRecord) review = tru_store_get (file->store, &tru_review_kind, uid, NULL);

  if (review)
    tru_review_dialog_open (page, office, tru_record_get_text (review, TRU_REVIEW_SUPPORT), uid);
}

static gboolean
settle_by_field (GtkWidget         *page,
                 const TruDeadline *deadline)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].rule, deadline->rule))
      {
        const char *name = tru_kind_find_field (deadline->about_kind, fields[i].name) < 0 ? "urgent" : fields[i].name;

        edit_field (page, deadline->about_kind->name, deadline->about, name);
        return TRUE;
      }
  return FALSE;
}

static gboolean
settle_by_worksite (GtkWidget              *page,
                    const TruHouseholdFile *file,
                    const TruDeadline      *deadline)
{
  g_autoptr (TruRecord) worksite = tru_support_file_last (file->store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, deadline->support);

  for (guint i = 0; worksite && i < G_N_ELEMENTS (worksite_fields); i++)
    if (g_str_equal (worksite_fields[i].rule, deadline->rule))
      {
        if (worksite_fields[i].is_of_dwelling)
          edit_field (page, tru_dwelling_kind.name, tru_record_get_text (worksite, TRU_WORKSITE_DWELLING), worksite_fields[i].name);
        else
          edit_field (page, tru_worksite_kind.name, tru_record_get_uid (worksite), worksite_fields[i].name);
        return TRUE;
      }
  if (!worksite || !g_str_equal (deadline->rule, "worksite-stopped"))
    return FALSE;
  gtk_widget_activate_action (page, "win.stop-worksite", "s", tru_record_get_uid (worksite));
  return TRUE;
}

/**
 * tru_household_settle_deadline:
 * @page: the household's page
 * @office: the database
 * @file: what it shows
 * @deadline: a deadline of the household
 *
 * Opens just what settles it: the field of the form, the dialog, the card, the meeting that has the case before it.
 */
void
tru_household_settle_deadline (GtkWidget              *page,
                               TruOffice              *office,
                               const TruHouseholdFile *file,
                               const TruDeadline      *deadline)
{
  const char *rule = deadline->rule;

  if (settle_by_field (page, deadline) || settle_by_worksite (page, file, deadline))
    return;
  if (g_str_equal (rule, "contract-unsigned"))
    tru_contract_desk_open (page, office, deadline->about);
  else if (g_str_equal (rule, "referral-incomplete"))
    settle_referral (page, file, deadline->about, "missing");
  else if (g_str_equal (rule, "confirmation-awaited"))
    settle_referral (page, file, deadline->about, "confirmed_on");
  else if (g_str_equal (rule, "worksite-limit"))
    settle_worksite (page, file, deadline->about);
  else if (g_str_equal (rule, "step-late") || g_str_equal (rule, "step-expected"))
    settle_step (page, office, file, deadline->about);
  else if (g_str_equal (rule, "review-due"))
    tru_review_dialog_open (page, office, deadline->about, "final");
  else if (g_str_equal (rule, "review-planned"))
    hold_planned (page, office, file, deadline->about);
  else
    settle_in_tab (page, file, deadline);
}
