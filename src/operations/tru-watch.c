/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-watch-private.h"

#include <glib/gi18n.h>

#include "tru-assessment.h"
#include "tru-commitment.h"
#include "tru-committee.h"
#include "tru-committees.h"
#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-fund-aid.h"
#include "tru-funds.h"
#include "tru-item.h"
#include "tru-liaison.h"
#include "tru-operation-step.h"
#include "tru-plan-action.h"
#include "tru-programme.h"
#include "tru-queries-watch.h"
#include "tru-review.h"
#include "tru-risk.h"

static TruWatch
watch_until (TruDate today,
             TruDate until,
             TruDate late)
{
  return (TruWatch){ .today = today, .day = tru_date_to_iso (today), .until = tru_date_to_iso (until), .late = tru_date_to_iso (late) };
}

static void
watch_clear (TruWatch *self)
{
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->until, g_free);
  g_clear_pointer (&self->late, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TruWatch, watch_clear)

static int
start_of (const char *token)
{
  return tru_field_option (&tru_programme_kind.fields[TRU_PROGRAMME_SUPPORT_START], token);
}

static void
look_at_worksite (TruSupportFacts *facts,
                  TruRow          *row)
{
  facts->interrupted_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_INTERRUPTED);
  facts->made_safe_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_MADE_SAFE);
  facts->makes_dust = tru_row_get_number (row, TRU_WATCH_SUPPORT_DUST) == 1;
  facts->built_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_BUILT);
  facts->lead_before = tru_row_get_date (row, TRU_WATCH_SUPPORT_LEAD_BEFORE);
  facts->lead_survey_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_LEAD_SURVEY);
  facts->asbestos_before = tru_row_get_date (row, TRU_WATCH_SUPPORT_ASBESTOS_BEFORE);
  facts->asbestos_survey_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_ASBESTOS_SURVEY);
}

static void
watch_support (GPtrArray *deadlines,
               TruRow    *row,
               TruDate    today)
{
  TruDate signed_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_SIGNED);
  TruSupportFacts facts = {
    .support = tru_row_get_text (row, TRU_WATCH_SUPPORT_UID),
    .household = tru_row_get_text (row, TRU_WATCH_SUPPORT_HOUSEHOLD),
    .household_name = tru_row_get_text (row, TRU_WATCH_SUPPORT_NAME),
    .opened_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_OPENED),
    .accepted_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_ACCEPTED),
    .support_start = start_of (tru_row_get_text (row, TRU_WATCH_SUPPORT_START)),
    .support_months = tru_row_get_number (row, TRU_WATCH_SUPPORT_MONTHS),
    .worksite_months = tru_row_get_number (row, TRU_WATCH_SUPPORT_WORKSITE_MONTHS),
    .contract_required = tru_row_get_number (row, TRU_WATCH_SUPPORT_CONTRACT_REQUIRED) == 1,
    .contract_signed = signed_on != TRU_UNKNOWN,
    .signed_on = signed_on,
    .referred_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_REFERRED),
    .missing = tru_row_get_text (row, TRU_WATCH_SUPPORT_MISSING),
    .oral = tru_row_get_number (row, TRU_WATCH_SUPPORT_ORAL) == 1,
    .has_worksite = tru_row_get_text (row, TRU_WATCH_SUPPORT_WORKSITE) != NULL,
    .first_day = tru_row_get_date (row, TRU_WATCH_SUPPORT_FIRST_DAY),
    .last_day = tru_row_get_date (row, TRU_WATCH_SUPPORT_LAST_DAY),
    .finished_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_FINISHED),
    .landlord_missing = tru_row_get_number (row, TRU_WATCH_SUPPORT_LANDLORD_MISSING) == 1,
    .moved_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_MOVED),
    .review_settled = tru_row_get_number (row, TRU_WATCH_SUPPORT_REVIEW_SETTLED) == 1,
    .final_review_on = tru_row_get_date (row, TRU_WATCH_SUPPORT_FINAL_REVIEW),
    .confirmation_days = tru_row_get_number (row, TRU_WATCH_SUPPORT_CONFIRMATION_DAYS),
    .resume_days = tru_row_get_number (row, TRU_WATCH_SUPPORT_RESUME_DAYS),
    .review_days = tru_row_get_number (row, TRU_WATCH_SUPPORT_REVIEW_DAYS),
    .closing_days = tru_row_get_number (row, TRU_WATCH_SUPPORT_CLOSING_DAYS),
  };
  guint first = deadlines->len;

  look_at_worksite (&facts, row);
  tru_deadlines_of_support (deadlines, &facts, today);
  tru_deadlines_set_support (deadlines, first, facts.support);
}

static gboolean
watch_supports (GPtrArray       *deadlines,
                TruStore        *store,
                const char      *support,
                const TruWatch  *watch,
                GError         **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, support ? &tru_watch_support_query : &tru_watch_supports_query,
                                              error, "$support", support, NULL);
  g_autoptr (GPtrArray) commitments
    = rows ? tru_query_run (store, &tru_watch_commitments_query, error, "$support", support, "$late", watch->late, NULL) : NULL;

  if (!commitments)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    watch_support (deadlines, g_ptr_array_index (rows, i), watch->today);
  for (guint i = 0; i < commitments->len; i++)
    {
      TruRow *row = g_ptr_array_index (commitments, i);
      guint first = deadlines->len;

      tru_deadlines_of_commitment (deadlines, tru_row_get_text (row, TRU_WATCH_COMMITMENTS_HOUSEHOLD),
                                   tru_row_get_text (row, TRU_WATCH_COMMITMENTS_NAME),
                                   tru_row_get_text (row, TRU_WATCH_COMMITMENTS_TASK),
                                   tru_row_get_date (row, TRU_WATCH_COMMITMENTS_DUE), watch->today);
      tru_deadlines_add_about (deadlines, first, &tru_commitment_kind, tru_row_get_text (row, TRU_WATCH_COMMITMENTS_UID));
      tru_deadlines_set_support (deadlines, first, tru_row_get_text (row, TRU_WATCH_COMMITMENTS_SUPPORT));
    }
  return TRUE;
}

/* A token of an ENUM field as people read it. */
static char *
label_of (const TruKind *kind,
          guint          field,
          const char    *token)
{
  int option = token ? tru_field_option (&kind->fields[field], token) : -1;

  return option < 0 ? g_strdup (token) : tru_field_format (&kind->fields[field], NULL, option);
}

/* What a household's follow-up waits for with a day of its own. */
static const struct
{
  const TruQuery *query;
  const char *rule;    /* NULL: a commitment */
  const TruKind *kind; /* of what is settled */
  int what;            /* its ENUM field that says what it is about, or -1 for words */
  gboolean (*is_settled) (TruStore *store, const char *uid); /* what SQL alone cannot tell, or NULL */
} sources[] = {
  { &tru_watch_plans_query, NULL, &tru_plan_action_kind, -1 },
  { &tru_watch_reviews_query, "review-planned", &tru_review_kind, TRU_REVIEW_TYPE },
  { &tru_watch_funds_query, "fund-ending", &tru_fund_aid_kind, -1 },
  { &tru_watch_alone_funds_query, "fund-alone", &tru_fund_aid_kind, -1 },
  { &tru_watch_moved_funds_query, "fund-contributor", &tru_fund_aid_kind, -1, tru_funds_is_fed },
  { &tru_watch_moved_homes_query, "territory-missing", &tru_dwelling_kind, -1 },
  { &tru_watch_assessments_query, "assessment-due", &tru_assessment_kind, TRU_ASSESSMENT_TYPE },
  { &tru_watch_risks_query, "risk-due", &tru_risk_kind, TRU_RISK_TYPE },
  { &tru_watch_urgent_risks_query, "quick-action", &tru_risk_kind, TRU_RISK_TYPE },
  { &tru_watch_urgent_visits_query, "quick-action", &tru_event_kind, -1 },
  { &tru_watch_contacts_query, "contact-late", &tru_liaison_kind, -1 },
};

static void
watch_dated (GPtrArray *deadlines,
             guint      source,
             TruRow    *row,
             TruDate    today)
{
  const char *household = tru_row_get_text (row, TRU_WATCH_FOLLOW_UP_HOUSEHOLD);
  const char *name = tru_row_get_text (row, TRU_WATCH_FOLLOW_UP_NAME);
  const char *what = tru_row_get_text (row, TRU_WATCH_FOLLOW_UP_WHAT);
  TruDate due = tru_row_get_date (row, TRU_WATCH_FOLLOW_UP_DUE);
  g_autofree char *words
    = sources[source].what < 0 ? g_strdup (what) : label_of (sources[source].kind, sources[source].what, what);
  guint first = deadlines->len;

  if (sources[source].rule)
    tru_deadlines_of_household (deadlines, sources[source].rule, household, name, words, due, today);
  else
    tru_deadlines_of_commitment (deadlines, household, name, words, due, today);
  tru_deadlines_add_about (deadlines, first, sources[source].kind, tru_row_get_text (row, TRU_WATCH_FOLLOW_UP_UID));
  tru_deadlines_set_support (deadlines, first, tru_row_get_text (row, TRU_WATCH_FOLLOW_UP_SUPPORT));
}

static gboolean
watch_follow_up (GPtrArray       *deadlines,
                 TruStore        *store,
                 const char      *support,
                 const TruWatch  *watch,
                 GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GPtrArray) rows
        = tru_query_run (store, sources[i].query, error, "$support", support, "$until", watch->until, "$late", watch->late,
                         "$today", watch->day, NULL);

      if (!rows)
        return FALSE;
      for (guint j = 0; j < rows->len; j++)
        if (!sources[i].is_settled || !sources[i].is_settled (store, tru_row_get_text (rows->pdata[j], TRU_WATCH_FOLLOW_UP_UID)))
          watch_dated (deadlines, i, g_ptr_array_index (rows, j), watch->today);
    }
  return TRUE;
}

static gboolean
watch_committees (GPtrArray  *deadlines,
                  TruStore   *store,
                  TruDate     today,
                  GError    **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_watch_committees_query, error, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      const char *committee = tru_row_get_text (row, TRU_WATCH_COMMITTEES_COMMITTEE);
      TruDate fixed = tru_row_get_date (row, TRU_WATCH_COMMITTEES_NEXT);
      TruDate due = fixed != TRU_UNKNOWN ? fixed
                                         : tru_committees_after (store, committee, tru_row_get_date (row, TRU_WATCH_COMMITTEES_HELD));
      guint first = deadlines->len;

      tru_deadlines_of_committee (deadlines, committee, tru_row_get_text (row, TRU_WATCH_COMMITTEES_NAME), due, today);
      tru_deadlines_add_about (deadlines, first, &tru_committee_kind, committee);
    }
  return rows != NULL;
}

static gboolean
watch_operations (GPtrArray  *deadlines,
                  TruStore   *store,
                  TruDate     today,
                  GError    **error)
{
  g_autofree char *day = tru_date_to_iso (today);
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_watch_operations_query, error, NULL);
  g_autoptr (GPtrArray) steps = rows ? tru_query_run (store, &tru_watch_operation_steps_query, error, "$today", day, NULL) : NULL;

  for (guint i = 0; steps && i < rows->len; i++)
    tru_deadlines_of_operation (deadlines, tru_row_get_text (rows->pdata[i], TRU_WATCH_OPERATIONS_UID),
                                tru_row_get_text (rows->pdata[i], TRU_WATCH_OPERATIONS_NAME),
                                tru_row_get_date (rows->pdata[i], TRU_WATCH_OPERATIONS_STARTED),
                                tru_row_get_date (rows->pdata[i], TRU_WATCH_OPERATIONS_PLANNED_END),
                                tru_row_get_number (rows->pdata[i], TRU_WATCH_OPERATIONS_MONTHS), today);
  for (guint i = 0; steps && i < steps->len; i++)
    {
      guint first = deadlines->len;

      tru_deadlines_of_operation_step (deadlines, tru_row_get_text (steps->pdata[i], TRU_WATCH_OPERATION_STEPS_OPERATION),
                                       tru_row_get_text (steps->pdata[i], TRU_WATCH_OPERATION_STEPS_NAME),
                                       tru_row_get_text (steps->pdata[i], TRU_WATCH_OPERATION_STEPS_STEP),
                                       tru_row_get_date (steps->pdata[i], TRU_WATCH_OPERATION_STEPS_PLANNED), today);
      tru_deadlines_add_about (deadlines, first, &tru_operation_step_kind, tru_row_get_text (steps->pdata[i], TRU_WATCH_OPERATION_STEPS_UID));
    }
  return steps != NULL;
}

/* Checks due on the same day are one errand: one deadline, which opens the items of that day. */
static void
watch_checks (GPtrArray *deadlines,
              GPtrArray *rows,
              TruDate    today)
{
  guint n;

  for (guint i = 0; i < rows->len; i += n)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      TruDate due = tru_row_get_date (row, TRU_WATCH_CHECKS_DUE);
      g_autofree char *title = NULL;
      g_autofree char *day = tru_date_to_iso (due);
      guint first = deadlines->len;

      for (n = 1; i + n < rows->len; n++)
        if (tru_row_get_date (g_ptr_array_index (rows, i + n), TRU_WATCH_CHECKS_DUE) != due)
          break;
      if (n > 1)
        title = g_strdup_printf (ngettext ("%u tool", "%u tools", n), n);
      tru_deadlines_of_check (deadlines, tru_row_get_text (row, TRU_WATCH_CHECKS_ITEM),
                              title ? title : tru_row_get_text (row, TRU_WATCH_CHECKS_TITLE), due, today);
      if (n > 1)
        tru_deadlines_add_about (deadlines, first, &tru_item_kind, day);
    }
}

static gboolean
watch_tools (GPtrArray  *deadlines,
             TruStore   *store,
             TruDate     today,
             GError    **error)
{
  g_autofree char *until = tru_date_to_iso (today + TRU_DEADLINE_LATER);
  g_autofree char *day = tru_date_to_iso (today);
  g_autoptr (GPtrArray) loans = tru_query_run (store, &tru_watch_loans_query, error, "$today", day, NULL);
  g_autoptr (GPtrArray) checks
    = loans ? tru_query_run (store, &tru_watch_checks_query, error, "$until", until, NULL) : NULL;

  if (!checks)
    return FALSE;
  for (guint i = 0; i < loans->len; i++)
    {
      TruRow *row = g_ptr_array_index (loans, i);

      tru_deadlines_of_loan (
        deadlines, tru_row_get_text (row, TRU_WATCH_LOANS_ITEM), tru_row_get_text (row, TRU_WATCH_LOANS_TITLE),
        tru_row_get_text (row, TRU_WATCH_LOANS_MEMBER), tru_row_get_date (row, TRU_WATCH_LOANS_DUE), today);
    }
  watch_checks (deadlines, checks, today);
  return TRUE;
}

/* What people are told of: in good time, or once it is late. */
static TruWatch
watch_told (TruDate today)
{
  return watch_until (today, today + TRU_DEADLINE_LATER, today - 1);
}

static gboolean
watch_all_of (GPtrArray       *deadlines,
              TruStore        *store,
              const char      *support,
              const TruWatch  *watch,
              GError         **error)
{
  return watch_supports (deadlines, store, support, watch, error) && tru_watch_steps (deadlines, store, support, watch, error)
         && watch_follow_up (deadlines, store, support, watch, error);
}

/**
 * tru_watch_deadlines:
 * @store: a store
 * @today: the clock's day
 * @error: a store error
 *
 * Everything that waits for somebody: of every open support, and of the tool libraries. With many thousand open
 * supports this takes longer than a frame: a window asks for it in a thread of its own, on a connection of its own.
 *
 * Returns: (transfer full) (nullable) (element-type TruDeadline): deadlines, most urgent first
 */
GPtrArray *
tru_watch_deadlines (TruStore  *store,
                     TruDate    today,
                     GError   **error)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  g_auto (TruWatch) watch = watch_told (today);

  if (!watch_all_of (deadlines, store, NULL, &watch, error) || !watch_operations (deadlines, store, today, error)
      || !watch_committees (deadlines, store, today, error) || !watch_tools (deadlines, store, today, error))
    return NULL;
  tru_deadlines_keep_told (deadlines, today);
  tru_deadlines_sort (deadlines);
  return g_steal_pointer (&deadlines);
}

/**
 * tru_watch_deadlines_of_support:
 * @store: a store
 * @support: uid of a support
 * @today: the clock's day
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruDeadline): what waits in one support, most urgent first; empty
 * when it is closed
 */
GPtrArray *
tru_watch_deadlines_of_support (TruStore    *store,
                                const char  *support,
                                TruDate      today,
                                GError     **error)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  g_auto (TruWatch) watch = watch_told (today);

  if (!watch_all_of (deadlines, store, support, &watch, error))
    return NULL;
  tru_deadlines_keep_told (deadlines, today);
  tru_deadlines_sort (deadlines);
  return g_steal_pointer (&deadlines);
}

/* The day of each support's first deadline. */
static GHashTable *
first_days (GPtrArray *deadlines)
{
  GHashTable *days = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < deadlines->len; i++)
    {
      TruDeadline *deadline = g_ptr_array_index (deadlines, i);
      TruDeadline *first = deadline->support ? g_hash_table_lookup (days, deadline->support) : NULL;

      if (deadline->support && deadline->due_on != TRU_UNKNOWN && (!first || deadline->due_on < first->due_on))
        g_hash_table_insert (days, deadline->support, deadline);
    }
  return days;
}

/**
 * tru_watch_next_days:
 * @store: a store
 * @today: the clock's day
 * @error: a store error
 *
 * The first day on which something waits in each open support, however far it is: what a board counts the days to. It comes from the same
 * reckoning as tru_watch_deadlines(), told already or not.
 *
 * Returns: (transfer full) (nullable): a JSON object, from the uid of a support to a day, as the queries of supports by step take it for `$due`
 */
char *
tru_watch_next_days (TruStore  *store,
                     TruDate    today,
                     GError   **error)
{
  g_autoptr (GPtrArray) deadlines = tru_deadlines_new ();
  TruDate ever = tru_date_new (9999, 12, 31);
  g_auto (TruWatch) watch = watch_until (today, ever, ever);
  g_autoptr (GHashTable) days = NULL;
  g_autoptr (GString) json = g_string_new ("{");
  GHashTableIter iter;
  gpointer support, first;

  if (!watch_all_of (deadlines, store, NULL, &watch, error))
    return NULL;
  days = first_days (deadlines);
  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &support, &first))
    {
      g_autofree char *day = tru_date_to_iso (((TruDeadline *) first)->due_on);

      g_string_append_printf (json, "%s\"%s\":\"%s\"", json->len > 1 ? "," : "", (char *) support, day);
    }
  g_string_append_c (json, '}');
  return g_string_free (g_steal_pointer (&json), FALSE);
}
