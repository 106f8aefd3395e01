/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-edits.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-committee.h"
#include "tru-event.h"
#include "tru-finding.h"
#include "tru-household.h"
#include "tru-meeting.h"
#include "tru-operation.h"
#include "tru-support.h"
#include "tru-text.h"

static gboolean
is_over (TruRecord *operation)
{
  return tru_record_get_number (operation, TRU_OPERATION_PHASE) >= TRU_OPERATION_PHASE_FINISHED
         || tru_record_is_known (operation, TRU_OPERATION_ENDED_ON);
}

static gboolean
is_given_up (TruRecord *operation)
{
  return tru_record_get_number (operation, TRU_OPERATION_PHASE) == TRU_OPERATION_PHASE_GIVEN_UP;
}

/* Returns: (transfer full): the names of the households whose supports are open in it */
static char *
name_supports (TruStore   *store,
               const char *operation)
{
  g_autoptr (GPtrArray) supports = tru_store_find (store, &tru_support_kind, TRU_SUPPORT_OPERATION, operation, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; supports && i < supports->len; i++)
    if (!tru_record_is_known (supports->pdata[i], TRU_SUPPORT_CLOSED_ON))
      g_ptr_array_add (names, tru_store_title (store, &tru_household_kind,
                                               tru_record_get_text (supports->pdata[i], TRU_SUPPORT_HOUSEHOLD)));
  g_ptr_array_add (names, NULL);
  return tru_text_join ((const char **) names->pdata, ", ");
}

static gboolean
is_to_come (TruStore  *store,
            TruRecord *meeting)
{
  const char *uid = tru_record_get_text (meeting, TRU_MEETING_EVENT);
  g_autoptr (TruRecord) event = uid ? tru_store_get (store, &tru_event_kind, uid, NULL) : NULL;

  return tru_record_get_number (meeting, TRU_MEETING_HELD_ON) > tru_clock_today ()
         && !tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON)
         && (!event || !tru_record_is_known (event, TRU_EVENT_CANCELLED_ON));
}

static void
add_meetings (TruStore   *store,
              TruRecord  *committee,
              GPtrArray  *names)
{
  g_autoptr (GPtrArray) meetings
    = tru_store_find (store, &tru_meeting_kind, TRU_MEETING_COMMITTEE, tru_record_get_uid (committee), NULL);

  for (guint i = 0; meetings && i < meetings->len; i++)
    {
      g_autofree char *day = tru_date_format (tru_record_get_number (meetings->pdata[i], TRU_MEETING_HELD_ON), TRU_DATE_DAY);

      if (is_to_come (store, meetings->pdata[i]))
        /* Translators: a committee, and the day of its meeting. */
        g_ptr_array_add (names, g_strdup_printf (C_("meeting", "%s on %s"), tru_record_get_text (committee, TRU_COMMITTEE_NAME), day));
    }
}

/* Returns: (transfer full): the meetings of its committees that are still to come */
static char *
name_meetings (TruStore   *store,
               const char *operation)
{
  g_autoptr (GPtrArray) committees = tru_store_find (store, &tru_committee_kind, TRU_COMMITTEE_OPERATION, operation, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; committees && i < committees->len; i++)
    add_meetings (store, committees->pdata[i], names);
  g_ptr_array_add (names, NULL);
  return tru_text_join ((const char **) names->pdata, ", ");
}

/* Nothing is closed or called off behind anybody's back: a household's support has its own end, a meeting its guests. */
static void
check_end (TruStore   *store,
           TruRecord  *operation,
           GPtrArray  *findings)
{
  g_autofree char *supports = name_supports (store, tru_record_get_uid (operation));
  g_autofree char *meetings = name_meetings (store, tru_record_get_uid (operation));
  g_autofree char *of_supports
    = *supports ? g_strdup_printf (_("These supports stay open, to be closed on each household’s page: %s."), supports) : g_strdup ("");
  g_autofree char *of_meetings
    = *meetings ? tru_text_stop (g_strdup_printf (_("These meetings still stand, to be called off in the calendar: %s."), meetings))
                : g_strdup ("");
  const char *parts[] = { of_supports, of_meetings, NULL };

  if (*supports || *meetings)
    tru_findings_add (findings, "operation-ends", TRU_SEVERITY_WARNS, operation, _("Something of this operation goes on"),
                      tru_text_join (parts, "\n"));
}

static void
check_return (TruRecord *before,
              TruRecord *operation,
              GPtrArray *findings)
{
  const TruField *field = &tru_operation_kind.fields[TRU_OPERATION_PHASE];
  gint64 from = tru_record_get_number (before, TRU_OPERATION_PHASE);
  gint64 to = tru_record_get_number (operation, TRU_OPERATION_PHASE);

  if (to >= from)
    return;
  tru_findings_add (findings, "operation-goes-back", TRU_SEVERITY_WARNS, operation, _("This operation goes back to an earlier phase"),
                    g_strdup_printf (_("This operation goes back from “%s” to “%s”. Its supports and meetings stay as they are."),
                                     _(field->options[from].label), _(field->options[to].label)));
}

/**
 * tru_operation_edits_check:
 * @store: a store
 * @record: a record as a form or the command line has it
 *
 * Giving an operation up wants its reason: a failed attempt stays on record for the next one (domain.md, scheme 3). Where it
 * ends, supports and meetings that go on are named; so is a phase that it goes back to.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of keeping an operation; %NULL for
 *   anything else
 */
GPtrArray *
tru_operation_edits_check (TruStore  *store,
                           TruRecord *record)
{
  g_autoptr (TruRecord) before = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (tru_record_get_kind (record) != &tru_operation_kind)
    return NULL;
  before = tru_store_get (store, &tru_operation_kind, tru_record_get_uid (record), NULL);
  findings = tru_findings_new ();
  if (is_given_up (record) && !tru_record_is_known (record, TRU_OPERATION_REASON)
      && (!before || !is_given_up (before) || tru_record_is_known (before, TRU_OPERATION_REASON)))
    tru_findings_add (findings, "operation-reason", TRU_SEVERITY_FORBIDS, record, _("Why it was given up is not noted"),
                      g_strdup (_("Note why this operation was given up: the next attempt begins from that.")));
  if (before && is_over (record) && !is_over (before))
    check_end (store, record, findings);
  if (before)
    check_return (before, record, findings);
  return g_steal_pointer (&findings);
}
