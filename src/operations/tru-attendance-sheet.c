/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-papers-private.h"

#include <glib/gi18n.h>

#include "tru-attendance-rules.h"
#include "tru-event.h"
#include "tru-paper.h"
#include "tru-participant.h"
#include "tru-queries-papers.h"
#include "tru-records-desk.h"
#include "tru-workshop-tools.h"

#define EMPTY_GUESTS 12 /* lines for who comes without having said so, where nobody counts places */

/* The sheet's rows and the participants are the same people in two orders. */
static guint
find_participant (GPtrArray *participants,
                  TruRow    *row)
{
  guint i = 0;

  while (i < participants->len && tru_record_get_id (g_ptr_array_index (participants, i)) != tru_row_get_id (row))
    i++;
  return i;
}

static gboolean
is_excused (GPtrArray *participants,
            TruRow    *row)
{
  guint place = find_participant (participants, row);

  return place < participants->len
         && tru_record_get_number (participants->pdata[place], TRU_PARTICIPANT_ATTENDANCE) == TRU_PARTICIPANT_ATTENDANCE_EXCUSED;
}

/* A box to tick, and where something is noted already, that. */
static void
set_mark (TruDocumentData *item,
          gint64           attendance)
{
  if (attendance == TRU_PARTICIPANT_ATTENDANCE_PRESENT)
    tru_document_data_set_text (item, "mark", "☑");
  else
    tru_document_data_set_text (item, "mark", attendance == TRU_UNKNOWN ? "☐" : _(tru_participant_attendance_options[attendance].label));
}

static TruDocumentData *
add_line (TruPaperJob *paper,
          guint        number)
{
  TruDocumentData *item = tru_document_data_add_item (paper->data, "guests");
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : NULL;

  tru_document_data_set_text (item, "number", text);
  set_mark (item, TRU_UNKNOWN);
  return item;
}

static void
add_guest (TruPaperJob *paper,
           gint64       places,
           GPtrArray   *participants,
           TruRow      *row,
           guint        number)
{
  TruDocumentData *item = add_line (paper, number);
  guint place = find_participant (participants, row);
  guint waiting = place < participants->len ? tru_attendance_waiting (participants, places, place) : 0;
  g_autofree char *text = waiting > 0 ? g_strdup_printf (_("waiting list: no. %u"), waiting) : NULL;

  tru_document_data_set_text (item, "waiting", text);
  tru_paper_set (item, "name", row, TRU_PAPER_GUEST_NAME);
  tru_paper_set (item, "organisation", row, TRU_PAPER_GUEST_ORGANISATION);
  if (place < participants->len)
    set_mark (item, tru_record_get_number (participants->pdata[place], TRU_PARTICIPANT_ATTENDANCE));
}

/* As many lines as there are places, or a dozen for who drops in; who is excused stands below and takes none. */
static void
add_guests (TruPaperJob *paper,
            gint64       places,
            GPtrArray   *rows,
            GPtrArray   *participants)
{
  guint n_taken = tru_attendance_n_registered (participants);
  guint n_empty = places == TRU_UNKNOWN ? EMPTY_GUESTS : places > n_taken ? (guint) places - n_taken : 0;
  guint number = 0;

  for (guint i = 0; i < rows->len; i++)
    if (!is_excused (participants, rows->pdata[i]))
      add_guest (paper, places, participants, rows->pdata[i], ++number);
  for (guint i = 0; i < n_empty; i++)
    add_line (paper, ++number);
  for (guint i = 0; i < rows->len; i++)
    if (is_excused (participants, rows->pdata[i]))
      add_guest (paper, places, participants, rows->pdata[i], 0);
}

/** tru_attendance_sheet_fill: who is expected at an event, and what is noted of them. */
gboolean
tru_attendance_sheet_fill (TruPaperJob *paper,
                 GError **error)
{
  g_autoptr (TruRecord) event = tru_records_get (paper->store, &tru_event_kind, paper->uid, error);
  g_autoptr (GPtrArray) rows = event ? tru_query_run (paper->store, &tru_paper_guests_query, error, "$event", paper->uid, NULL) : NULL;
  g_autoptr (GPtrArray) participants
    = rows ? tru_store_find (paper->store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, paper->uid, error) : NULL;
  g_autofree char *tools = participants ? tru_workshop_tools_words (paper->store, paper->uid, error) : NULL;
  g_autofree char *place = participants ? tru_paper_event_place (paper->store, paper->uid) : NULL;
  TruTime starts;

  if (!tools)
    return FALSE;
  starts = tru_record_get_number (event, TRU_EVENT_STARTS_AT);
  tru_document_data_set_text (paper->data, "event.tools", *tools ? tools : NULL);
  tru_document_data_set_text (paper->data, "event.title", tru_record_get_text (event, TRU_EVENT_TITLE));
  /* Everybody who came signs the sheet: where a household hides is not on it. */
  tru_document_data_set_text (paper->data, "event.place", place);
  tru_paper_set_day (paper->data, "event.day", tru_time_date (starts), TRU_DATE_LONG);
  tru_paper_set_hours (paper->data, starts, tru_record_get_number (event, TRU_EVENT_ENDS_AT));
  add_guests (paper, tru_record_get_number (event, TRU_EVENT_PLACES), rows, participants);
  return TRUE;
}
