/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-papers.h"

#include <glib/gi18n.h>

#include "tru-contact.h"
#include "tru-calendar-papers-private.h"
#include "tru-paper.h"
#include "tru-queries-papers.h"
#include "tru-records-desk.h"
#include "tru-round.h"
#include "tru-text.h"
#include "tru-tool-library.h"

#define EMPTY_LOANS 10

const TruOption tru_calendar_paper_options[] = {
  { "week", N_("Week") },
  { "crew-sheet", N_("Crew’s sheet") },
  { "round", N_("Day’s round") },
  { "attendance", N_("Attendance list") },
  { "desk", N_("Sheet for the tool desk") },
  { NULL, NULL },
};

/* What goes on over midnight stands on each of its days, with its hours there. */
static gboolean
takes_place_on (TruRow  *row,
                TruDate  day)
{
  return tru_row_get_time (row, TRU_PAPER_ENTRY_STARTS_AT) < tru_time_new (day + 1, 0)
         && tru_row_get_time (row, TRU_PAPER_ENTRY_ENDS_AT) > tru_time_new (day, 0);
}

static void
set_hours_on (TruDocumentData *item,
              TruRow          *row,
              TruDate          day)
{
  TruTime starts = MAX (tru_row_get_time (row, TRU_PAPER_ENTRY_STARTS_AT), tru_time_new (day, 0));
  TruTime ends = MIN (tru_row_get_time (row, TRU_PAPER_ENTRY_ENDS_AT), tru_time_new (day + 1, 0));

  if (ends - starts == TRU_MINUTES_PER_DAY)
    tru_document_data_set_text (item, "hours", _("all day"));
  else
    tru_paper_set_hours (item, starts, ends);
}

static void
add_entry (TruDocumentData *item,
           TruRow          *row,
           TruDate          day)
{
  g_autofree char *place = tru_paper_format_place (tru_row_get_text (row, TRU_PAPER_ENTRY_PLACE),
                                                   tru_row_get_number (row, TRU_PAPER_ENTRY_CONFIDENTIAL) == 1);

  set_hours_on (item, row, day);
  tru_paper_set (item, "title", row, TRU_PAPER_ENTRY_TITLE);
  tru_paper_set (item, "with", row, TRU_PAPER_ENTRY_WITH);
  tru_paper_set (item, "household", row, TRU_PAPER_ENTRY_HOUSEHOLD);
  tru_paper_set (item, "phone", row, TRU_PAPER_ENTRY_PHONE);
  tru_paper_set (item, "access", row, TRU_PAPER_ENTRY_ACCESS);
  tru_document_data_set_text (item, "place", place);
}

static GPtrArray *
find_entries (TruPaperJob *paper,
              TruDate      from,
              TruDate      until,
              GError     **error)
{
  g_autofree char *first = tru_date_to_iso (from);
  g_autofree char *after = tru_date_to_iso (until);

  return tru_query_run (paper->store, &tru_paper_entries_query, error, "$from", first, "$until", after, NULL);
}

static void
add_site (TruDocumentData *item,
          TruRow          *row)
{
  const char *crew = tru_row_get_text (row, TRU_PAPER_SITE_CREW);
  const char *rooms = tru_row_get_text (row, TRU_PAPER_SITE_ROOMS);
  g_autofree char *household = g_strdup_printf (_("Worksite: %s"), tru_row_get_text (row, TRU_PAPER_SITE_HOUSEHOLD));
  const char *parts[] = { household, rooms ? rooms : "", NULL };
  g_autofree char *title = tru_text_join (parts, ", ");
  g_autofree char *place = tru_paper_format_place (tru_row_get_text (row, TRU_PAPER_SITE_ADDRESS),
                                                   tru_row_get_number (row, TRU_PAPER_SITE_CONFIDENTIAL) == 1);

  tru_document_data_set_text (item, "hours", _("all day"));
  tru_document_data_set_text (item, "title", title);
  tru_document_data_set_text (item, "place", place);
  tru_document_data_set_text (item, "with", crew);
}

static gboolean
fill_week (TruPaperJob *paper,
           GError **error)
{
  TruDate monday = tru_date_monday (paper->day);
  g_autofree char *first = tru_date_to_iso (monday);
  g_autofree char *after = tru_date_to_iso (monday + 7);
  g_autoptr (GPtrArray) entries = find_entries (paper, monday, monday + 7, error);
  g_autoptr (GPtrArray) sites
    = entries ? tru_query_run (paper->store, &tru_paper_sites_query, error, "$from", first, "$until", after, NULL) : NULL;

  tru_paper_set_day (paper->data, "week.first", monday, TRU_DATE_LONG);
  tru_paper_set_day (paper->data, "week.last", monday + 6, TRU_DATE_LONG);
  for (TruDate day = monday; sites && day < monday + 7; day++)
    {
      TruDocumentData *item = tru_document_data_add_item (paper->data, "days");

      tru_paper_set_day (item, "label", day, TRU_DATE_LONG);
      for (guint i = 0; i < sites->len; i++)
        if (tru_row_get_date (g_ptr_array_index (sites, i), TRU_PAPER_SITE_DAY) == day)
          add_site (tru_document_data_add_item (item, "entries"), g_ptr_array_index (sites, i));
      for (guint i = 0; i < entries->len; i++)
        if (takes_place_on (g_ptr_array_index (entries, i), day))
          add_entry (tru_document_data_add_item (item, "entries"), g_ptr_array_index (entries, i), day);
    }
  return sites != NULL;
}

static void
add_stop (TruPaperJob *paper,
          const TruRoundStop *stop,
          const char         *whose)
{
  TruDocumentData *item = tru_document_data_add_item (paper->data, "visits");
  g_autofree char *hours = tru_round_stop_hours (stop, paper->day);
  g_autofree char *place = tru_paper_format_place (stop->address, stop->is_confidential);

  tru_document_data_set_text (item, "hours", hours);
  tru_document_data_set_text (item, "title", stop->title);
  tru_document_data_set_text (item, "place", place);
  tru_document_data_set_text (item, "with", g_strcmp0 (stop->with, whose) == 0 ? NULL : stop->with);
  tru_document_data_set_text (item, "household", stop->household);
  tru_document_data_set_text (item, "phone", stop->phone);
  tru_document_data_set_text (item, "access", stop->access);
}

/* One person's day, or the home visits of everybody: who goes stands beside each. */
static gboolean
fill_round (TruPaperJob *paper,
            GError **error)
{
  g_autoptr (TruRecord) contact = paper->uid ? tru_records_get (paper->store, &tru_contact_kind, paper->uid, error) : NULL;
  g_autoptr (GPtrArray) stops
    = contact || !paper->uid ? tru_round_of_day (paper->store, paper->day, paper->uid, error) : NULL;
  g_autofree char *name = contact ? tru_store_title (paper->store, &tru_contact_kind, paper->uid) : g_strdup (_("All home visits"));

  if (!stops)
    return FALSE;
  tru_round_put_in_order (stops, paper->order);
  for (guint i = 0; i < stops->len; i++)
    add_stop (paper, g_ptr_array_index (stops, i), name);
  tru_document_data_set_text (paper->data, "round.contact", name);
  tru_paper_set_day (paper->data, "round.day", paper->day, TRU_DATE_LONG);
  return TRUE;
}

static gboolean
add_loans (TruPaperJob *paper,
           const TruQuery  *query,
           const char      *list,
           GError         **error)
{
  g_autofree char *day = tru_date_to_iso (paper->day);
  g_autoptr (GPtrArray) rows = tru_query_run (paper->store, query, error, "$library", paper->uid, "$day", day, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruDocumentData *item = tru_document_data_add_item (paper->data, list);
      TruRow *row = g_ptr_array_index (rows, i);

      tru_paper_set (item, "code", row, TRU_PAPER_LOAN_CODE);
      tru_paper_set (item, "tool", row, TRU_PAPER_LOAN_TOOL);
      tru_paper_set (item, "member", row, TRU_PAPER_LOAN_MEMBER);
      tru_paper_set_day (item, "day", tru_row_get_date (row, TRU_PAPER_LOAN_DUE), TRU_DATE_DAY);
    }
  return rows != NULL;
}

static gboolean
fill_desk (TruPaperJob *paper,
           GError **error)
{
  g_autoptr (TruRecord) library = tru_records_get (paper->store, &tru_tool_library_kind, paper->uid, error);

  if (!library)
    return FALSE;
  tru_document_data_set_text (paper->data, "desk.library", tru_record_get_text (library, TRU_TOOL_LIBRARY_NAME));
  tru_paper_set_day (paper->data, "desk.day", paper->day, TRU_DATE_LONG);
  for (guint i = 0; i < EMPTY_LOANS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      tru_document_data_set_text (tru_document_data_add_item (paper->data, "lines"), "number", number);
    }
  return add_loans (paper, &tru_paper_returns_query, "returns", error) && add_loans (paper, &tru_paper_asides_query, "asides", error);
}

static const struct
{
  const char *template;
  gboolean (*fill) (TruPaperJob *paper,
                    GError     **error);
} papers[] = {
  [TRU_CALENDAR_PAPER_WEEK] = { "week.xml", fill_week },
  [TRU_CALENDAR_PAPER_CREW_SHEET] = { "crew-sheet.xml", tru_crew_sheet_fill },
  [TRU_CALENDAR_PAPER_ROUND] = { "round.xml", fill_round },
  [TRU_CALENDAR_PAPER_ATTENDANCE] = { "attendance.xml", tru_attendance_sheet_fill },
  [TRU_CALENDAR_PAPER_DESK] = { "desk-sheet.xml", fill_desk },
};

static TruDocument *
lay_out (TruPaperJob *job,
         TruCalendarPaper   paper,
         double             font_scale,
         GError           **error)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (TruTemplate) template = tru_paper_load_template (papers[paper].template, error);

  if (!template)
    return NULL;
  job->data = data;
  tru_paper_set_organisation (data, job->store);
  return papers[paper].fill (job, error) ? tru_document_layout (template, data, font_scale, error) : NULL;
}

/** tru_paper_set: a column of @row as the word @name. */
void
tru_paper_set (TruDocumentData *data,
               const char      *name,
               TruRow          *row,
               guint            column)
{
  tru_document_data_set_text (data, name, tru_row_get_text (row, column));
}

/** tru_paper_set_day: a day as the word @name. */
void
tru_paper_set_day (TruDocumentData *data,
                   const char      *name,
                   TruDate          day,
                   TruDateStyle     style)
{
  g_autofree char *text = tru_date_format (day, style);

  tru_document_data_set_text (data, name, text);
}

/** tru_paper_set_hours: from when until when, as the word “hours”. */
void
tru_paper_set_hours (TruDocumentData *data,
                     TruTime          starts,
                     TruTime          ends)
{
  g_autofree char *hours = tru_time_format_hours (starts, ends);

  tru_document_data_set_text (data, "hours", hours);
}

/**
 * tru_calendar_paper_document:
 * @store: a store
 * @paper: which paper
 * @uid: (nullable): of the worksite, the contact, the event or the tool library; a week needs none, a round without one is that of everybody
 * @day: a day of the week, that of the round or of the desk
 * @font_scale: 1 for the template's own sizes, more for who reads with difficulty
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; an error of the template, saying on which line
 *
 * Lays out a paper by its template, see tru_paper_load_template(). What a crew or a volunteer holds in hand says nothing of the
 * social file.
 *
 * Returns: (transfer full) (nullable): the pages, for preview, printer and PDF
 */
TruDocument *
tru_calendar_paper_document (TruStore          *store,
                             TruCalendarPaper   paper,
                             const char        *uid,
                             TruDate            day,
                             double             font_scale,
                             GError           **error)
{
  TruPaperJob job = { .store = store, .uid = uid, .day = day };

  return lay_out (&job, paper, font_scale, error);
}

/**
 * tru_calendar_round_document:
 * @store: a store
 * @contact: (nullable): uid of the one whose round it is, %NULL for everybody's
 * @day: a day
 * @order: (nullable) (array zero-terminated=1): uids of events, see tru_round_put_in_order()
 * @font_scale: see tru_calendar_paper_document()
 * @error: see tru_calendar_paper_document()
 *
 * Returns: (transfer full) (nullable): the day's round on paper, in the order in which somebody goes
 */
TruDocument *
tru_calendar_round_document (TruStore           *store,
                             const char         *contact,
                             TruDate             day,
                             const char *const  *order,
                             double              font_scale,
                             GError            **error)
{
  TruPaperJob job = { .store = store, .uid = contact, .day = day, .order = order };

  return lay_out (&job, TRU_CALENDAR_PAPER_ROUND, font_scale, error);
}
