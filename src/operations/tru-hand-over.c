/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-hand-over.h"

#include <glib/gi18n.h>

#include "tru-assessment.h"
#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-write.h"

/* What an employee looks after, and the field that says it is over; what is over stays in the name of whoever did it. */
static const struct
{
  const TruKind *kind;
  guint field;
  int over;
} cared_for[] = {
  { &tru_household_kind, TRU_HOUSEHOLD_FOLLOWER, TRU_HOUSEHOLD_ENDED_ON },
  { &tru_support_kind, TRU_SUPPORT_FOLLOWER, TRU_SUPPORT_CLOSED_ON },
  { &tru_assessment_kind, TRU_ASSESSMENT_ASSESSOR, TRU_ASSESSMENT_DONE_ON },
  { &tru_plan_action_kind, TRU_PLAN_ACTION_FOLLOWER, TRU_PLAN_ACTION_DONE_ON },
  { &tru_event_kind, TRU_EVENT_ORGANISER, TRU_EVENT_OUTCOME },
};

/* An earlier version of a plan says what was agreed then, and with whom. */
static gboolean
is_of_replaced_plan (TruStore  *store,
                     TruRecord *record)
{
  g_autoptr (TruRecord) plan = NULL;

  if (tru_record_get_kind (record) != &tru_plan_action_kind)
    return FALSE;
  plan = tru_store_get (store, &tru_plan_kind, tru_record_get_text (record, TRU_PLAN_ACTION_PLAN), NULL);
  return plan && tru_record_is_known (plan, TRU_PLAN_REPLACED_ON);
}

static gboolean
is_over (TruStore  *store,
         TruRecord *record,
         int        over)
{
  if (tru_record_is_known (record, over) || is_of_replaced_plan (store, record))
    return TRUE;
  return tru_record_get_kind (record) == &tru_event_kind
         && (tru_record_is_known (record, TRU_EVENT_CANCELLED_ON)
             || tru_time_date (tru_record_get_number (record, TRU_EVENT_STARTS_AT)) < tru_clock_today ());
}

static gboolean
hand_over_kind (TruWrite    *write,
                guint        n,
                const char  *from,
                const char  *to,
                int         *n_done,
                GError     **error)
{
  g_autoptr (GPtrArray) records
    = tru_store_find (tru_write_store (write), cared_for[n].kind, cared_for[n].field, from, error);

  for (guint i = 0; records && i < records->len; i++)
    {
      TruRecord *record = g_ptr_array_index (records, i);

      if (is_over (tru_write_store (write), record, cared_for[n].over))
        continue;
      tru_record_set_text (record, cared_for[n].field, to);
      if (!tru_write_update (write, record, error))
        return FALSE;
      *n_done += cared_for[n].kind == &tru_household_kind;
    }
  return records != NULL;
}

static gboolean
note_departure (TruWrite   *write,
                TruRecord  *contact,
                TruDate     left_on,
                GError    **error)
{
  if (left_on == TRU_UNKNOWN)
    return TRUE;
  tru_record_set_number (contact, TRU_CONTACT_LEFT_ON, left_on);
  return tru_write_update (write, contact, error);
}

/**
 * tru_hand_over:
 * @store: a store
 * @from: uid of the contact who hands over
 * @to: uid of the contact who takes over
 * @left_on: the day on which @from leaves, or %TRU_UNKNOWN for somebody who stays
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_RULE when both are the same or @to left
 *
 * Hands every open file of one employee to another at once (domain.md, “Life happens”): households, supports,
 * assessments not done, commitments followed, appointments to come. What is over keeps the name of whoever did it, and so
 * does an earlier version of a plan.
 *
 * Returns: how many households were handed over, or -1
 */
int
tru_hand_over (TruStore    *store,
               const char  *from,
               const char  *to,
               TruDate      left_on,
               GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "hand-over", NULL, error);
  g_autoptr (TruRecord) giver = write ? tru_records_get (store, &tru_contact_kind, from, error) : NULL;
  g_autoptr (TruRecord) taker = giver ? tru_records_get (store, &tru_contact_kind, to, error) : NULL;
  int n_done = 0;

  if (!taker)
    return -1;
  if (g_str_equal (from, to) || tru_record_is_known (taker, TRU_CONTACT_LEFT_ON))
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                   _("Files are handed to somebody else who is still there: choose another contact."));
      return -1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cared_for); i++)
    if (!hand_over_kind (write, i, from, to, &n_done, error))
      return -1;
  return note_departure (write, giver, left_on, error) && tru_write_commit (write, error) ? n_done : -1;
}
