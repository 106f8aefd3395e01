/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-agenda.h"

#include <glib/gi18n.h>

#include "tru-agenda-item.h"
#include "tru-clock.h"
#include "tru-committee.h"
#include "tru-meeting.h"
#include "tru-queries-committees.h"
#include "tru-records-desk.h"
#include "tru-support.h"

static void
free_proposal (gpointer data)
{
  TruProposal *self = data;

  g_free (self->support);
  g_free (self->household);
  g_free (self->name);
  g_free (self);
}

/**
 * tru_agenda_propose:
 * @store: a store
 * @committee: uid of a committee
 * @on: the day of the meeting
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Issue 3, part 6: the agenda is built from the supports of the committee's programme or operation that wait for a
 * decision, a postponed one among them, and those under way since the last meeting.
 *
 * Returns: (transfer full) (nullable) (element-type TruProposal): what the committee should speak of, in its order
 */
GPtrArray *
tru_agenda_propose (TruStore    *store,
                    const char  *committee,
                    TruDate      on,
                    GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_committee_kind, committee, error);
  g_autofree char *day = tru_date_to_iso (on);
  g_autofree char *today = tru_date_to_iso (tru_clock_today ());
  g_autoptr (GPtrArray) rows = NULL;
  GPtrArray *proposals;

  rows = record ? tru_query_run (store, &tru_committee_cases_query, error, "$committee", committee, "$on", day, "$today", today, NULL) : NULL;
  if (!rows)
    return NULL;
  proposals = g_ptr_array_new_with_free_func (free_proposal);
  for (guint i = 0; i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      TruProposal *proposal = g_new0 (TruProposal, 1);

      proposal->support = g_strdup (tru_row_get_text (row, TRU_CASE_SUPPORT));
      proposal->household = g_strdup (tru_row_get_text (row, TRU_CASE_HOUSEHOLD));
      proposal->name = g_strdup (tru_row_get_text (row, TRU_CASE_NAME));
      proposal->why = tru_option_find (tru_agenda_item_why_options, tru_row_get_text (row, TRU_CASE_WHY));
      proposal->since = tru_row_get_date (row, TRU_CASE_SINCE);
      proposal->stands_on = tru_row_get_date (row, TRU_CASE_STANDS_ON);
      g_ptr_array_add (proposals, proposal);
    }
  return proposals;
}

/**
 * tru_agenda_subject:
 * @why: #TruAgendaItemWhy, or anything else for none
 * @since: since when, or %TRU_UNKNOWN
 * @subject: (nullable): what somebody wrote
 *
 * Returns: (transfer full): why something is on an agenda, in the words of who reads it
 */
char *
tru_agenda_subject (int         why,
                    TruDate     since,
                    const char *subject)
{
  g_autofree char *day = since == TRU_UNKNOWN ? NULL : tru_date_format (since, TRU_DATE_YEAR);

  if (subject)
    return g_strdup (subject);
  if (why < 0 || why > TRU_AGENDA_ITEM_WHY_ADDED)
    return g_strdup ("");
  switch (day ? why : TRU_AGENDA_ITEM_WHY_ADDED)
    {
    case TRU_AGENDA_ITEM_WHY_WAITING:
      return g_strdup_printf (_("Waits for a decision since %s"), day);
    case TRU_AGENDA_ITEM_WHY_POSTPONED:
      return g_strdup_printf (_("Postponed on %s"), day);
    case TRU_AGENDA_ITEM_WHY_ASSESSED:
      return g_strdup_printf (_("Assessed on %s: decide the support"), day);
    case TRU_AGENDA_ITEM_WHY_STARTED:
      return g_strdup_printf (_("New since the last meeting: accepted on %s"), day);
    case TRU_AGENDA_ITEM_WHY_UNDER_WAY:
      return g_strdup_printf (_("Under way since %s"), day);
    default:
      return g_strdup (_(tru_agenda_item_why_options[why].label));
    }
}

/* What was decided waits no more: above “Accepted” it says so. */
static char *
decided_subject (int     why,
                 TruDate since)
{
  g_autofree char *day = tru_date_format (since, TRU_DATE_YEAR);

  if (why == TRU_AGENDA_ITEM_WHY_WAITING)
    return g_strdup_printf (_("Waited for a decision since %s"), day);
  return g_strdup_printf (_("Assessed on %s"), day);
}

/**
 * tru_agenda_subject_of:
 * @row: a row of #tru_agenda_query
 *
 * Returns: (transfer full): tru_agenda_subject() of it, as what it was once it is decided
 */
char *
tru_agenda_subject_of (TruRow *row)
{
  int why = tru_option_find (tru_agenda_item_why_options, tru_row_get_text (row, TRU_AGENDA_ROW_WHY));
  TruDate since = tru_row_get_date (row, TRU_AGENDA_ROW_SINCE);
  const char *subject = tru_row_get_text (row, TRU_AGENDA_ROW_SUBJECT);
  gboolean was_asked = why == TRU_AGENDA_ITEM_WHY_WAITING || why == TRU_AGENDA_ITEM_WHY_ASSESSED;

  if (!subject && since != TRU_UNKNOWN && was_asked && tru_row_get_text (row, TRU_AGENDA_ROW_DECISION))
    return decided_subject (why, since);
  return tru_agenda_subject (why, since, subject);
}

/* What another meeting will speak of is spoken of twice only if somebody says so. */
static gboolean
is_wanted (const TruProposal *proposal,
           GPtrArray         *supports)
{
  if (!supports)
    return proposal->stands_on == TRU_UNKNOWN;
  return g_ptr_array_find_with_equal_func (supports, proposal->support, g_str_equal, NULL);
}

/**
 * tru_agenda_fill:
 * @write: the operation being written
 * @meeting: uid of a new meeting
 * @proposals: (element-type TruProposal): what it should speak of
 * @supports: (nullable) (element-type utf8): of those the ones that it does speak of; all without, save what stands on
 *   the agenda of another meeting
 * @error: a value that cannot be kept
 *
 * Returns: whether its agenda is written
 */
gboolean
tru_agenda_fill (TruWrite    *write,
                 const char  *meeting,
                 GPtrArray   *proposals,
                 GPtrArray   *supports,
                 GError     **error)
{
  gint64 position = 0;

  for (guint i = 0; i < proposals->len; i++)
    {
      const TruProposal *proposal = g_ptr_array_index (proposals, i);
      g_autoptr (TruRecord) item = NULL;

      if (!is_wanted (proposal, supports))
        continue;
      item = tru_record_new (&tru_agenda_item_kind);
      tru_record_set_text (item, TRU_AGENDA_ITEM_MEETING, meeting);
      tru_record_set_number (item, TRU_AGENDA_ITEM_POSITION, ++position);
      tru_record_set_text (item, TRU_AGENDA_ITEM_SUPPORT, proposal->support);
      tru_record_set_number (item, TRU_AGENDA_ITEM_WHY, proposal->why);
      tru_record_set_number (item, TRU_AGENDA_ITEM_SINCE, proposal->since);
      if (!tru_write_insert (write, item, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tru_agenda_check_open:
 * @meeting: a meeting
 * @error: %TRU_OPERATION_ERROR_RULE
 *
 * A meeting whose minutes are closed says what was spoken of and decided there: nothing is added any more.
 *
 * Returns: whether they are open
 */
gboolean
tru_agenda_check_open (TruRecord  *meeting,
                       GError    **error)
{
  g_autofree char *closed = tru_record_format (meeting, TRU_MEETING_CLOSED_ON);

  if (!tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON))
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("The minutes are closed since %s: reopen them to change them."), closed);
  return FALSE;
}

static TruRecord *
open_meeting_of (TruStore   *store,
                 TruRecord  *item,
                 GError    **error)
{
  g_autoptr (TruRecord) meeting = tru_records_get (store, &tru_meeting_kind, tru_record_get_text (item, TRU_AGENDA_ITEM_MEETING), error);

  return meeting && tru_agenda_check_open (meeting, error) ? g_steal_pointer (&meeting) : NULL;
}

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, reason);
  return FALSE;
}

/* A committee speaks of the supports of its programme, or of its operation, that are open. */
static gboolean
check_case (TruStore   *store,
            TruRecord  *meeting,
            TruRecord  *item,
            GPtrArray  *others,
            GError    **error)
{
  const char *uid = tru_record_get_text (item, TRU_AGENDA_ITEM_SUPPORT);
  g_autoptr (TruRecord) support = tru_records_get (store, &tru_support_kind, uid, error);
  g_autoptr (TruRecord) committee
    = support ? tru_records_get (store, &tru_committee_kind, tru_record_get_text (meeting, TRU_MEETING_COMMITTEE), error) : NULL;
  gboolean of_operation = committee && tru_record_is_known (committee, TRU_COMMITTEE_OPERATION);

  if (!committee)
    return FALSE;
  if (tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON))
    return refuse (error, _("This support is closed: a committee speaks of open ones. Note it as a question instead."));
  if (of_operation && g_strcmp0 (tru_record_get_text (support, TRU_SUPPORT_OPERATION), tru_record_get_text (committee, TRU_COMMITTEE_OPERATION)) != 0)
    return refuse (error, _("This support is not of the committee’s operation: choose another one, or that of its own committee."));
  if (!of_operation && g_strcmp0 (tru_record_get_text (support, TRU_SUPPORT_PROGRAMME), tru_record_get_text (committee, TRU_COMMITTEE_PROGRAMME)) != 0)
    return refuse (error, _("This support is not of the committee’s programme: choose another one, or that of its own committee."));
  for (guint i = 0; i < others->len; i++)
    if (g_strcmp0 (tru_record_get_text (g_ptr_array_index (others, i), TRU_AGENDA_ITEM_SUPPORT), uid) == 0)
      return refuse (error, _("This support is on the agenda already."));
  return TRUE;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  TruRecord *one = *(TruRecord *const *) a;
  TruRecord *other = *(TruRecord *const *) b;
  gint64 difference = tru_record_get_number (one, TRU_AGENDA_ITEM_POSITION) - tru_record_get_number (other, TRU_AGENDA_ITEM_POSITION);

  if (difference == 0)
    difference = tru_record_get_id (one) - tru_record_get_id (other);
  return difference < 0 ? -1 : difference > 0;
}

static GPtrArray *
items_of (TruStore   *store,
          TruRecord  *meeting,
          GError    **error)
{
  GPtrArray *items = tru_store_find (store, &tru_agenda_item_kind, TRU_AGENDA_ITEM_MEETING, tru_record_get_uid (meeting), error);

  if (items)
    g_ptr_array_sort (items, compare_positions);
  return items;
}

/**
 * tru_agenda_add:
 * @store: a store
 * @item: a new agenda item of a meeting: a support, or a question in words; gets the last place
 * @error: %TRU_OPERATION_ERROR_RULE for closed minutes, and for a support that is on the agenda already, closed, or another
 *   committee's; %TRU_RECORD_ERROR for a value
 *
 * Adds by hand what the committee should speak of.
 *
 * Returns: whether it is added
 */
gboolean
tru_agenda_add (TruStore   *store,
                TruRecord  *item,
                GError    **error)
{
  g_autoptr (TruRecord) meeting = open_meeting_of (store, item, error);
  g_autoptr (GPtrArray) others = meeting ? items_of (store, meeting, error) : NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  gint64 last = 0;

  if (!others)
    return FALSE;
  if (tru_record_is_known (item, TRU_AGENDA_ITEM_SUPPORT) && !check_case (store, meeting, item, others, error))
    return FALSE;
  if (others->len > 0)
    last = tru_record_get_number (g_ptr_array_index (others, others->len - 1), TRU_AGENDA_ITEM_POSITION);
  tru_record_set_number (item, TRU_AGENDA_ITEM_POSITION, last + 1);
  if (tru_record_is_known (item, TRU_AGENDA_ITEM_SUPPORT) && !tru_record_is_known (item, TRU_AGENDA_ITEM_WHY))
    tru_record_set_number (item, TRU_AGENDA_ITEM_WHY, TRU_AGENDA_ITEM_WHY_ADDED);
  g_ptr_array_add (records, item);
  return tru_records_write (store, "add-to-agenda", NULL, records, error);
}

/**
 * tru_agenda_move:
 * @store: a store
 * @item: uid of an agenda item
 * @by: how many places down; negative is up; as far as the list goes
 * @error: %TRU_OPERATION_ERROR_RULE for closed minutes
 *
 * Returns: whether it stands there
 */
gboolean
tru_agenda_move (TruStore    *store,
                 const char  *item,
                 int          by,
                 GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_agenda_item_kind, item, error);
  g_autoptr (TruRecord) meeting = record ? open_meeting_of (store, record, error) : NULL;
  g_autoptr (GPtrArray) items = meeting ? items_of (store, meeting, error) : NULL;
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  guint from = 0;
  TruRecord *taken;

  if (!items)
    return FALSE;
  while (!g_str_equal (tru_record_get_uid (g_ptr_array_index (items, from)), item))
    from++;
  taken = g_ptr_array_steal_index (items, from);
  g_ptr_array_insert (items, CLAMP ((int) from + by, 0, (int) items->len), taken);
  for (guint i = 0; i < items->len; i++)
    if (tru_record_get_number (g_ptr_array_index (items, i), TRU_AGENDA_ITEM_POSITION) != (gint64) i + 1)
      {
        tru_record_set_number (g_ptr_array_index (items, i), TRU_AGENDA_ITEM_POSITION, (gint64) i + 1);
        g_ptr_array_add (moved, g_ptr_array_index (items, i));
      }
  return moved->len == 0 || tru_records_write (store, "order-agenda", NULL, moved, error);
}

/**
 * tru_agenda_note:
 * @store: a store
 * @item: uid of an agenda item
 * @discussed: (nullable): what was said of it
 * @error: %TRU_OPERATION_ERROR_RULE for closed minutes
 *
 * Returns: whether it is noted
 */
gboolean
tru_agenda_note (TruStore    *store,
                 const char  *item,
                 const char  *discussed,
                 GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_agenda_item_kind, item, error);
  g_autoptr (TruRecord) meeting = record ? open_meeting_of (store, record, error) : NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!meeting)
    return FALSE;
  tru_record_set_text (record, TRU_AGENDA_ITEM_DISCUSSED, discussed);
  g_ptr_array_add (records, record);
  return tru_records_write (store, "note-discussion", NULL, records, error);
}
