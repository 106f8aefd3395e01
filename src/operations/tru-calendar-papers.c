/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-papers.h"

#include <glib/gi18n.h>

#include "tru-attendance-rules.h"
#include "tru-contact.h"
#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-paper.h"
#include "tru-participant.h"
#include "tru-queries-papers.h"
#include "tru-records-desk.h"
#include "tru-round.h"
#include "tru-text.h"
#include "tru-tool-library.h"
#include "tru-workshop-tools.h"
#include "tru-worksite.h"

#define EMPTY_GUESTS 12 /* lines for who comes without having said so */
#define EMPTY_LOANS 10

const TruOption tru_calendar_paper_options[] = {
  { "week", N_("Week") },
  { "crew-sheet", N_("Crew’s sheet") },
  { "round", N_("Day’s round") },
  { "attendance", N_("Attendance list") },
  { "desk", N_("Sheet for the tool desk") },
  { NULL, NULL },
};

typedef struct
{
  TruStore *store;
  TruDocumentData *data;
  const char *uid;
  TruDate day;
  const char *const *order;
} Paper;

static void
set (TruDocumentData *data,
     const char      *name,
     TruRow          *row,
     guint            column)
{
  tru_document_data_set_text (data, name, tru_row_get_text (row, column));
}

static void
set_day (TruDocumentData *data,
         const char      *name,
         TruDate          day,
         TruDateStyle     style)
{
  g_autofree char *text = tru_date_format (day, style);

  tru_document_data_set_text (data, name, text);
}

static void
set_hours (TruDocumentData *data,
           TruTime          starts,
           TruTime          ends)
{
  g_autofree char *hours = tru_time_format_hours (starts, ends);

  tru_document_data_set_text (data, "hours", hours);
}

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
    set_hours (item, starts, ends);
}

static void
add_entry (TruDocumentData *item,
           TruRow          *row,
           TruDate          day)
{
  g_autofree char *place = tru_paper_format_place (tru_row_get_text (row, TRU_PAPER_ENTRY_PLACE),
                                                   tru_row_get_number (row, TRU_PAPER_ENTRY_CONFIDENTIAL) == 1);

  set_hours_on (item, row, day);
  set (item, "title", row, TRU_PAPER_ENTRY_TITLE);
  set (item, "with", row, TRU_PAPER_ENTRY_WITH);
  set (item, "household", row, TRU_PAPER_ENTRY_HOUSEHOLD);
  set (item, "phone", row, TRU_PAPER_ENTRY_PHONE);
  set (item, "access", row, TRU_PAPER_ENTRY_ACCESS);
  tru_document_data_set_text (item, "place", place);
}

static GPtrArray *
find_entries (Paper       *paper,
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
fill_week (Paper   *paper,
           GError **error)
{
  TruDate monday = tru_date_monday (paper->day);
  g_autofree char *first = tru_date_to_iso (monday);
  g_autofree char *after = tru_date_to_iso (monday + 7);
  g_autoptr (GPtrArray) entries = find_entries (paper, monday, monday + 7, error);
  g_autoptr (GPtrArray) sites
    = entries ? tru_query_run (paper->store, &tru_paper_sites_query, error, "$from", first, "$until", after, NULL) : NULL;

  set_day (paper->data, "week.first", monday, TRU_DATE_LONG);
  set_day (paper->data, "week.last", monday + 6, TRU_DATE_LONG);
  for (TruDate day = monday; sites && day < monday + 7; day++)
    {
      TruDocumentData *item = tru_document_data_add_item (paper->data, "days");

      set_day (item, "label", day, TRU_DATE_LONG);
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
add_stop (Paper              *paper,
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
fill_round (Paper   *paper,
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
  set_day (paper->data, "round.day", paper->day, TRU_DATE_LONG);
  return TRUE;
}

/* One list of a worksite's sheet. @names stand for the columns after the id; those from @dates on are days. */
static gboolean
add_list (Paper              *paper,
          const TruQuery     *query,
          const char         *list,
          const char *const  *names,
          guint               dates,
          GError            **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (paper->store, query, error, "$worksite", paper->uid, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruDocumentData *item = tru_document_data_add_item (paper->data, list);
      TruRow *row = g_ptr_array_index (rows, i);

      for (guint column = 1; names[column - 1]; column++)
        if (column < dates)
          set (item, names[column - 1], row, column);
        else
          set_day (item, names[column - 1], tru_row_get_date (row, column), TRU_DATE_DAY);
    }
  return rows != NULL;
}

static void
set_floor (TruDocumentData *data,
           TruRow          *row)
{
  gint64 storey = tru_row_get_number (row, TRU_PAPER_SHEET_FLOOR);
  g_autofree char *text = storey == TRU_UNKNOWN ? NULL : tru_dwelling_format_floor (storey);

  tru_document_data_set_text (data, "household.floor", text);
}

static gboolean
add_head (Paper   *paper,
          GError **error)
{
  static const char *const names[]
    = { "household.name", "household.street", "household.complement", "household.town", "household.floor", "household.access" };
  g_autoptr (TruRow) row = tru_query_first (paper->store, &tru_paper_sheet_query, error, "$worksite", paper->uid, NULL);
  const char *by = row ? tru_row_get_text (row, TRU_PAPER_SHEET_PREPARATION_BY) : NULL;
  int preparation = tru_option_find (tru_worksite_preparation_by_options, by);
  g_autofree char *street = row ? tru_paper_format_place (tru_row_get_text (row, TRU_PAPER_SHEET_STREET),
                                                          tru_row_get_number (row, TRU_PAPER_SHEET_CONFIDENTIAL) == 1)
                                : NULL;

  if (!row)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    set (paper->data, names[i], row, i + 1);
  tru_document_data_set_text (paper->data, "household.street", street);
  set_floor (paper->data, row);
  set (paper->data, "crew.name", row, TRU_PAPER_SHEET_CREW);
  set (paper->data, "crew.instructor", row, TRU_PAPER_SHEET_INSTRUCTOR);
  set (paper->data, "crew.phone", row, TRU_PAPER_SHEET_INSTRUCTOR_PHONE);
  if (preparation >= 0)
    tru_document_data_set_text (paper->data, "worksite.preparation", _(tru_worksite_preparation_by_options[preparation].label));
  if (tru_row_get_number (row, TRU_PAPER_SHEET_STRIPPING) == 1)
    tru_document_data_set_text (paper->data, "worksite.stripping", _("Stripping or sanding: look at the lead and asbestos surveys first."));
  return TRUE;
}

static gboolean
fill_crew_sheet (Paper   *paper,
                 GError **error)
{
  static const char *const days[] = { "task", "label", NULL };
  static const char *const rooms[] = { "name", "area", "works", NULL };
  static const char *const materials[] = { "name", "quantity", "unit", NULL };
  static const char *const tools[] = { "name", "code", "library", "from", "to", NULL };
  g_autoptr (TruRecord) worksite = tru_records_get (paper->store, &tru_worksite_kind, paper->uid, error);

  return worksite && add_head (paper, error) && add_list (paper, &tru_paper_days_query, "days", days, TRU_PAPER_DAY_DAY, error)
         && add_list (paper, &tru_paper_rooms_query, "rooms", rooms, TRU_PAPER_ROOM_N_COLUMNS, error)
         && add_list (paper, &tru_paper_materials_query, "materials", materials, TRU_PAPER_MATERIAL_N_COLUMNS, error)
         && add_list (paper, &tru_paper_tools_query, "tools", tools, TRU_PAPER_TOOL_SINCE, error);
}

static guint
find_waiting (GPtrArray *participants,
              gint64     places,
              TruRow    *row)
{
  for (guint i = 0; i < participants->len; i++)
    if (tru_record_get_id (g_ptr_array_index (participants, i)) == tru_row_get_id (row))
      return tru_attendance_waiting (participants, places, i);
  return 0;
}

static void
add_guest (Paper     *paper,
           TruRecord *event,
           GPtrArray *participants,
           TruRow    *row,
           guint      number)
{
  TruDocumentData *item = tru_document_data_add_item (paper->data, "guests");
  guint waiting = row ? find_waiting (participants, tru_record_get_number (event, TRU_EVENT_PLACES), row) : 0;
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *place = waiting > 0 ? g_strdup_printf (_("waiting list: no. %u"), waiting) : NULL;

  tru_document_data_set_text (item, "number", text);
  tru_document_data_set_text (item, "waiting", place);
  if (!row)
    return;
  set (item, "name", row, TRU_PAPER_GUEST_NAME);
  set (item, "organisation", row, TRU_PAPER_GUEST_ORGANISATION);
}

static gboolean
fill_attendance (Paper   *paper,
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
  set_day (paper->data, "event.day", tru_time_date (starts), TRU_DATE_LONG);
  set_hours (paper->data, starts, tru_record_get_number (event, TRU_EVENT_ENDS_AT));
  for (guint i = 0; i < rows->len + EMPTY_GUESTS; i++)
    add_guest (paper, event, participants, i < rows->len ? g_ptr_array_index (rows, i) : NULL, i + 1);
  return TRUE;
}

static gboolean
add_loans (Paper           *paper,
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

      set (item, "code", row, TRU_PAPER_LOAN_CODE);
      set (item, "tool", row, TRU_PAPER_LOAN_TOOL);
      set (item, "member", row, TRU_PAPER_LOAN_MEMBER);
      set_day (item, "day", tru_row_get_date (row, TRU_PAPER_LOAN_DUE), TRU_DATE_DAY);
    }
  return rows != NULL;
}

static gboolean
fill_desk (Paper   *paper,
           GError **error)
{
  g_autoptr (TruRecord) library = tru_records_get (paper->store, &tru_tool_library_kind, paper->uid, error);

  if (!library)
    return FALSE;
  tru_document_data_set_text (paper->data, "desk.library", tru_record_get_text (library, TRU_TOOL_LIBRARY_NAME));
  set_day (paper->data, "desk.day", paper->day, TRU_DATE_LONG);
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
  gboolean (*fill) (Paper   *paper,
                    GError **error);
} papers[] = {
  [TRU_CALENDAR_PAPER_WEEK] = { "week.xml", fill_week },
  [TRU_CALENDAR_PAPER_CREW_SHEET] = { "crew-sheet.xml", fill_crew_sheet },
  [TRU_CALENDAR_PAPER_ROUND] = { "round.xml", fill_round },
  [TRU_CALENDAR_PAPER_ATTENDANCE] = { "attendance.xml", fill_attendance },
  [TRU_CALENDAR_PAPER_DESK] = { "desk-sheet.xml", fill_desk },
};

static TruDocument *
lay_out (Paper             *job,
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
  Paper job = { .store = store, .uid = uid, .day = day };

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
  Paper job = { .store = store, .uid = contact, .day = day, .order = order };

  return lay_out (&job, TRU_CALENDAR_PAPER_ROUND, font_scale, error);
}
