/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-paper.h"

#include <glib/gi18n.h>

#include "tru-agenda.h"
#include "tru-committee.h"
#include "tru-decimal.h"
#include "tru-decision-rules.h"
#include "tru-decision.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-meeting.h"
#include "tru-organisation.h"
#include "tru-paper.h"
#include "tru-participant.h"
#include "tru-queries-committees.h"
#include "tru-records-desk.h"

/* For whom a version is made. domain.md, “Law and tact”: a landlord or a family in a committee never sees another
   household's file. */
typedef struct
{
  TruRecord *record;        /* (nullable): none for those who are entitled to all */
  const char *organisation; /* (nullable) */
  const char *household;    /* (nullable) */
} Audience;

static gboolean
find_audience (TruStore    *store,
               const char  *uid,
               Audience    *audience,
               GError     **error)
{
  TruRecord *record = uid ? tru_records_find (store, uid, error) : NULL;

  if (!uid)
    return TRUE;
  if (!record)
    return FALSE;
  audience->record = record;
  if (tru_record_get_kind (record) == &tru_household_kind)
    audience->household = tru_record_get_uid (record);
  else if (tru_record_get_kind (record) == &tru_organisation_kind)
    audience->organisation = tru_record_get_uid (record);
  else
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                           _("A version is made for an organisation or a household: give its uid."));
      return FALSE;
    }
  return TRUE;
}

static void
set (TruDocumentData *data,
     const char      *name,
     TruRow          *row,
     guint            column)
{
  tru_document_data_set_text (data, name, tru_row_get_text (row, column));
}

static void
set_option (TruDocumentData *data,
            const char      *name,
            const TruOption *options,
            const char      *token)
{
  int option = tru_option_find (options, token);

  if (token && option >= 0)
    tru_document_data_set_text (data, name, _(options[option].label));
}

/* The reason is sensitive, and so is to whom a household is redirected: an organisation that is not entitled to the whole gets the decision and its conditions alone. The
   household may read why, and so may whoever referred it, who is told the answer to the request: accepted, refused, postponed or
   redirected. */
static gboolean
may_read_reason (const Audience *audience,
                 gboolean        is_referrer,
                 TruRow         *decision)
{
  int outcome = tru_option_find (tru_decision_outcome_options, tru_row_get_text (decision, TRU_ITEM_DECISION_OUTCOME));

  return !audience->organisation || (is_referrer && tru_decision_is_verdict (outcome));
}

static gboolean
add_decisions (TruDocumentData *item,
               TruStore        *store,
               TruRow          *of_item,
               const Audience  *audience,
               GError         **error)
{
  g_autoptr (GPtrArray) rows
    = tru_query_run (store, &tru_item_decisions_query, error, "$item", tru_row_get_text (of_item, TRU_AGENDA_ROW_UID), NULL);
  gboolean is_referrer = tru_row_get_number (of_item, TRU_AGENDA_ROW_IS_REFERRER) == 1;

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      TruDocumentData *decision = tru_document_data_add_item (item, "decisions");
      gint64 amount = tru_row_get_number (row, TRU_ITEM_DECISION_AMOUNT);
      g_autofree char *money = amount == TRU_UNKNOWN ? NULL : tru_money_format (amount);

      set_option (decision, "decision", tru_decision_outcome_options, tru_row_get_text (row, TRU_ITEM_DECISION_OUTCOME));
      set_option (decision, "support_type", tru_decision_support_type_options, tru_row_get_text (row, TRU_ITEM_DECISION_TYPE));
      tru_document_data_set_text (decision, "amount", money);
      set (decision, "conditions", row, TRU_ITEM_DECISION_CONDITIONS);
      if (!may_read_reason (audience, is_referrer, row))
        continue;
      set (decision, "reason", row, TRU_ITEM_DECISION_REASON);
      set (decision, "redirected_to", row, TRU_ITEM_DECISION_TO);
    }
  return rows != NULL;
}

/* What was said stays with those entitled to the whole: it may quote any of those present, or another adult of the household. */
static gboolean
add_items (TruDocumentData *data,
           TruStore        *store,
           const char      *meeting,
           const Audience  *audience,
           GError         **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_agenda_query, error, "$meeting", meeting, "$organisation",
                                              audience->organisation, "$household", audience->household, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      gboolean is_case = tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT) != NULL;
      TruDocumentData *item = tru_document_data_add_item (data, is_case ? "cases" : "questions");
      g_autofree char *subject = tru_agenda_subject_of (row);

      tru_document_data_set_text (item, "subject", subject);
      set (item, "household", row, TRU_AGENDA_ROW_NAME);
      if (!audience->record)
        set (item, "discussed", row, TRU_AGENDA_ROW_DISCUSSED);
      if (!add_decisions (item, store, row, audience, error))
        return FALSE;
    }
  return rows != NULL;
}

/* Families are named to those entitled only: being there tells of a file. */
static gboolean
add_people (TruDocumentData *data,
            TruStore        *store,
            const char      *meeting,
            const Audience  *audience,
            GError         **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_attenders_query, error, "$meeting", meeting, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      TruDocumentData *item;

      if (audience->record && tru_row_get_number (row, TRU_ATTENDER_IS_FAMILY) == 1)
        continue;
      item = tru_document_data_add_item (data, "people");
      set (item, "name", row, TRU_ATTENDER_NAME);
      set (item, "organisation", row, TRU_ATTENDER_ORGANISATION);
      set_option (item, "attendance", tru_participant_attendance_options, tru_row_get_text (row, TRU_ATTENDER_ATTENDANCE));
    }
  return rows != NULL;
}

static void
set_day (TruDocumentData *data,
         const char      *name,
         TruDate          day)
{
  g_autofree char *text = day == TRU_UNKNOWN ? NULL : tru_date_format (day, TRU_DATE_LONG);

  tru_document_data_set_text (data, name, text);
}

static void
set_head (TruDocumentData *data,
          TruStore        *store,
          TruRecord       *meeting,
          const Audience  *audience)
{
  g_autofree char *committee = tru_store_title (store, &tru_committee_kind, tru_record_get_text (meeting, TRU_MEETING_COMMITTEE));
  const char *uid = tru_record_get_text (meeting, TRU_MEETING_EVENT);
  g_autoptr (TruRecord) event = uid ? tru_store_get (store, &tru_event_kind, uid, NULL) : NULL;
  g_autofree char *hours = event ? tru_time_format_clock (tru_record_get_number (event, TRU_EVENT_STARTS_AT)) : NULL;
  g_autofree char *place = uid ? tru_paper_event_place (store, uid) : NULL;

  tru_paper_set_organisation (data, store);
  tru_document_data_set_text (data, "committee.name", committee);
  set_day (data, "meeting.day", tru_record_get_number (meeting, TRU_MEETING_HELD_ON));
  set_day (data, "meeting.next", tru_record_get_number (meeting, TRU_MEETING_NEXT_ON));
  tru_document_data_set_text (data, "meeting.hour", hours);
  tru_document_data_set_text (data, "meeting.place", place);
  tru_paper_set_field (data, "meeting.collective", meeting, TRU_MEETING_COLLECTIVE);
  tru_paper_set_field (data, "meeting.closed", meeting, TRU_MEETING_CLOSED_ON);
  if (!audience->record)
    tru_document_data_set_text (data, "version.full", "1");
  else if (audience->household)
    tru_paper_set_field (data, "version.for", audience->record, TRU_HOUSEHOLD_NAME);
  else
    tru_paper_set_field (data, "version.for", audience->record, TRU_ORGANISATION_NAME);
}

/**
 * tru_committee_paper_document:
 * @store: a store
 * @paper: the agenda or the minutes
 * @meeting: uid of a meeting
 * @audience: (nullable): uid of the organisation or household that it is for; %NULL for those entitled to all
 * @font_scale: 1 for the template's own sizes, more for who reads with difficulty
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_INVALID for another kind of recipient; an error of the template
 *
 * Lays out a meeting's paper. The version of an organisation has the collective part, and of the part by name what is
 * about its dwellings or the households that it referred, with the reason of the answer to what it referred; that of a
 * household only its own.
 *
 * Returns: (transfer full) (nullable): the pages, for preview, printer and PDF
 */
TruDocument *
tru_committee_paper_document (TruStore           *store,
                              TruCommitteePaper   paper,
                              const char         *meeting,
                              const char         *audience,
                              double              font_scale,
                              GError            **error)
{
  Audience whom = { NULL, NULL, NULL };
  gboolean is_found = find_audience (store, audience, &whom, error);
  g_autoptr (TruRecord) recipient = whom.record;
  g_autoptr (TruRecord) record = is_found ? tru_records_get (store, &tru_meeting_kind, meeting, error) : NULL;
  g_autoptr (TruTemplate) template = NULL;
  g_autoptr (TruDocumentData) data = tru_document_data_new ();

  template = record ? tru_paper_load_template (paper == TRU_COMMITTEE_PAPER_AGENDA ? "committee-agenda.xml" : "committee-minutes.xml", error) : NULL;
  if (!template || !add_items (data, store, meeting, &whom, error) || !add_people (data, store, meeting, &whom, error))
    return NULL;
  set_head (data, store, record, &whom);
  return tru_document_layout (template, data, font_scale, error);
}

static TruRecord *
new_sending (TruStore          *store,
             TruCommitteePaper  paper,
             TruRecord         *meeting,
             const Audience    *whom,
             guint              n_cases)
{
  g_autofree char *committee = tru_store_title (store, &tru_committee_kind, tru_record_get_text (meeting, TRU_MEETING_COMMITTEE));
  g_autofree char *day = tru_record_format (meeting, TRU_MEETING_HELD_ON);
  g_autofree char *content = g_strdup_printf (paper == TRU_COMMITTEE_PAPER_AGENDA ? _("Agenda of %s, %s") : _("Minutes of %s, %s"), committee, day);

  return tru_paper_new_sending (whom->record ? tru_record_get_text (whom->record, TRU_ORGANISATION_NAME) : NULL, _("Committee"), content, n_cases);
}

/**
 * tru_committee_paper_leaves:
 * @store: a store
 * @paper: the agenda or the minutes
 * @meeting: uid of a meeting
 * @audience: (nullable): as for tru_committee_paper_document()
 * @error: as tru_committee_paper_document()
 *
 * Records that a paper left the office, printed or as a file, where it names somebody to another: the part by name of an
 * organisation's version or of the whole. What a household reads of itself is its own.
 *
 * Returns: whether that is recorded, or needs not be
 */
gboolean
tru_committee_paper_leaves (TruStore           *store,
                            TruCommitteePaper   paper,
                            const char         *meeting,
                            const char         *audience,
                            GError            **error)
{
  Audience whom = { NULL, NULL, NULL };
  gboolean is_found = find_audience (store, audience, &whom, error);
  g_autoptr (TruRecord) recipient = whom.record;
  g_autoptr (TruRecord) record = is_found ? tru_records_get (store, &tru_meeting_kind, meeting, error) : NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_cases = 0;

  rows = record ? tru_query_run (store, &tru_agenda_query, error, "$meeting", meeting, "$organisation", whom.organisation,
                                 "$household", whom.household, NULL) : NULL;
  if (!rows)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    n_cases += tru_row_get_text (g_ptr_array_index (rows, i), TRU_AGENDA_ROW_SUPPORT) != NULL;
  if (n_cases == 0 || whom.household)
    return TRUE;
  g_ptr_array_add (records, new_sending (store, paper, record, &whom, n_cases));
  return tru_records_write (store, "send-paper", NULL, records, error);
}
