/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-watch.h"

#include <glib/gi18n.h>

#include "tru-commitment.h"
#include "tru-committee.h"
#include "tru-committees.h"
#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-fund-aid.h"
#include "tru-funds.h"
#include "tru-item.h"
#include "tru-liaison.h"
#include "tru-plan-action.h"
#include "tru-programme.h"
#include "tru-queries-operations.h"
#include "tru-review.h"
#include "tru-risk.h"
#include "tru-support-step.h"

static int
start_of (const char *token)
{
  return tru_field_option (&tru_programme_kind.fields[TRU_PROGRAMME_SUPPORT_START], token);
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
  };

  tru_deadlines_of_support (deadlines, &facts, today);
}

static gboolean
watch_supports (GPtrArray   *deadlines,
                TruStore    *store,
                const char  *support,
                TruDate      today,
                GError     **error)
{
  g_autofree char *day = tru_date_to_iso (today);
  g_autoptr (GPtrArray) rows = tru_query_run (store, support ? &tru_watch_support_query : &tru_watch_supports_query,
                                              error, "$support", support, NULL);
  g_autoptr (GPtrArray) commitments
    = rows ? tru_query_run (store, &tru_watch_commitments_query, error, "$support", support, "$today", day, NULL) : NULL;

  if (!commitments)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    watch_support (deadlines, g_ptr_array_index (rows, i), today);
  for (guint i = 0; i < commitments->len; i++)
    {
      TruRow *row = g_ptr_array_index (commitments, i);
      guint first = deadlines->len;

      tru_deadlines_of_commitment (deadlines, tru_row_get_text (row, TRU_WATCH_COMMITMENTS_HOUSEHOLD),
                                   tru_row_get_text (row, TRU_WATCH_COMMITMENTS_NAME),
                                   tru_row_get_text (row, TRU_WATCH_COMMITMENTS_TASK),
                                   tru_row_get_date (row, TRU_WATCH_COMMITMENTS_DUE), today);
      tru_deadlines_add_about (deadlines, first, &tru_commitment_kind, tru_row_get_text (row, TRU_WATCH_COMMITMENTS_UID));
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
  { &tru_watch_steps_query, "step-late", &tru_support_step_kind, -1 },
  { &tru_watch_reviews_query, "review-planned", &tru_review_kind, TRU_REVIEW_TYPE },
  { &tru_watch_funds_query, "fund-ending", &tru_fund_aid_kind, -1 },
  { &tru_watch_moved_funds_query, "fund-contributor", &tru_fund_aid_kind, -1, tru_funds_is_fed },
  { &tru_watch_moved_homes_query, "territory-missing", &tru_dwelling_kind, -1 },
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
}

static gboolean
watch_follow_up (GPtrArray   *deadlines,
                 TruStore    *store,
                 const char  *support,
                 TruDate      today,
                 GError     **error)
{
  g_autofree char *until = tru_date_to_iso (today + TRU_DEADLINE_LATER);
  g_autofree char *day = tru_date_to_iso (today);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GPtrArray) rows
        = tru_query_run (store, sources[i].query, error, "$support", support, "$until", until, "$today", day, NULL);

      if (!rows)
        return FALSE;
      for (guint j = 0; j < rows->len; j++)
        if (!sources[i].is_settled || !sources[i].is_settled (store, tru_row_get_text (rows->pdata[j], TRU_WATCH_FOLLOW_UP_UID)))
          watch_dated (deadlines, i, g_ptr_array_index (rows, j), today);
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

  if (!watch_supports (deadlines, store, NULL, today, error) || !watch_follow_up (deadlines, store, NULL, today, error)
      || !watch_committees (deadlines, store, today, error) || !watch_tools (deadlines, store, today, error))
    return NULL;
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

  if (!watch_supports (deadlines, store, support, today, error)
      || !watch_follow_up (deadlines, store, support, today, error))
    return NULL;
  tru_deadlines_sort (deadlines);
  return g_steal_pointer (&deadlines);
}
