/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-papers-private.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-paper.h"
#include "tru-queries-papers.h"
#include "tru-records-desk.h"
#include "tru-text.h"
#include "tru-worksite-rules.h"
#include "tru-worksite.h"

/* One list of a worksite's sheet. @names stand for the columns after the id; those from @dates on are days. */
static gboolean
add_list (TruPaperJob        *paper,
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
          tru_paper_set (item, names[column - 1], row, column);
        else
          tru_paper_set_day (item, names[column - 1], tru_row_get_date (row, column), TRU_DATE_DAY);
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

/* By whom, and for when or since when. */
static void
set_preparation (TruDocumentData *data,
                 TruRow          *row)
{
  int by = tru_option_find (tru_worksite_preparation_by_options, tru_row_get_text (row, TRU_PAPER_SHEET_PREPARATION_BY));
  TruDate done = tru_row_get_date (row, TRU_PAPER_SHEET_PREPARATION_DONE);
  TruDate planned = tru_row_get_date (row, TRU_PAPER_SHEET_PREPARATION_PLANNED);
  g_autofree char *day = tru_date_format (done != TRU_UNKNOWN ? done : planned, TRU_DATE_LONG);
  g_autofree char *when = done != TRU_UNKNOWN      ? g_strdup_printf (C_ ("preparation", "done on %s"), day)
                          : planned != TRU_UNKNOWN ? g_strdup_printf (C_ ("preparation", "planned for %s"), day)
                                                   : g_strdup ("");
  const char *parts[] = { by >= 0 ? _(tru_worksite_preparation_by_options[by].label) : "", when, NULL };
  g_autofree char *text = tru_text_join (parts, ", ");

  tru_document_data_set_text (data, "worksite.preparation", *text ? text : NULL);
}

/* Who works there besides the instructor, each with a telephone as far as it is known. */
static gboolean
add_team (TruPaperJob *paper,
          GError     **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (paper->store, &tru_paper_team_query, error, "$worksite", paper->uid, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const char *phone = tru_row_get_text (rows->pdata[i], TRU_PAPER_TEAM_PHONE);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", tru_row_get_text (rows->pdata[i], TRU_PAPER_TEAM_NAME));
      if (phone)
        g_string_append_printf (text, " (%s)", phone);
    }
  tru_document_data_set_text (paper->data, "crew.members", text->len > 0 ? text->str : NULL);
  return rows != NULL;
}

/* Who holds the paper must not begin before it is settled that the works take place. */
static void
set_state (TruPaperJob *paper)
{
  g_autofree char *state = tru_store_state (paper->store, &tru_worksite_kind, paper->uid);

  if (g_strcmp0 (state, "to_confirm") == 0)
    tru_document_data_set_text (paper->data, "worksite.unconfirmed", _("To be confirmed: ask the office before you begin."));
}

static gboolean
add_head (TruPaperJob *paper,
          GError **error)
{
  static const char *const names[]
    = { "household.name", "household.street", "household.complement", "household.town", "household.floor", "household.access" };
  g_autoptr (TruRow) row = tru_query_first (paper->store, &tru_paper_sheet_query, error, "$worksite", paper->uid, NULL);
  g_autofree char *street = row ? tru_paper_format_place (tru_row_get_text (row, TRU_PAPER_SHEET_STREET),
                                                          tru_row_get_number (row, TRU_PAPER_SHEET_CONFIDENTIAL) == 1)
                                : NULL;

  if (!row)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    tru_paper_set (paper->data, names[i], row, i + 1);
  tru_document_data_set_text (paper->data, "household.street", street);
  set_floor (paper->data, row);
  tru_paper_set (paper->data, "household.phone", row, TRU_PAPER_SHEET_PHONE);
  tru_paper_set (paper->data, "crew.name", row, TRU_PAPER_SHEET_CREW);
  tru_paper_set (paper->data, "crew.instructor", row, TRU_PAPER_SHEET_INSTRUCTOR);
  tru_paper_set (paper->data, "crew.phone", row, TRU_PAPER_SHEET_INSTRUCTOR_PHONE);
  set_preparation (paper->data, row);
  set_state (paper);
  if (tru_row_get_number (row, TRU_PAPER_SHEET_STRIPPING) == 1)
    tru_document_data_set_text (paper->data, "worksite.stripping", _("Stripping or sanding: look at the lead and asbestos surveys first."));
  return TRUE;
}

/** tru_crew_sheet_fill: a worksite for those who work there. What a crew holds in hand says nothing of the social file. */
gboolean
tru_crew_sheet_fill (TruPaperJob *paper,
                 GError **error)
{
  static const char *const days[] = { "task", "label", NULL };
  static const char *const rooms[] = { "name", "area", "works", NULL };
  static const char *const materials[] = { "name", "quantity", "unit", NULL };
  static const char *const tools[] = { "name", "code", "library", "from", "to", NULL };
  g_autoptr (TruRecord) worksite = tru_records_get (paper->store, &tru_worksite_kind, paper->uid, error);

  return worksite && add_head (paper, error) && add_team (paper, error) && add_list (paper, &tru_paper_days_query, "days", days, TRU_PAPER_DAY_DAY, error)
         && add_list (paper, &tru_paper_rooms_query, "rooms", rooms, TRU_PAPER_ROOM_N_COLUMNS, error)
         && add_list (paper, &tru_paper_materials_query, "materials", materials, TRU_PAPER_MATERIAL_N_COLUMNS, error)
         && add_list (paper, &tru_paper_tools_query, "tools", tools, TRU_PAPER_TOOL_SINCE, error);
}
