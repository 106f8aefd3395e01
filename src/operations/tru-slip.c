/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-slip.h"

#include <glib/gi18n.h>

#include "tru-advice-sheet.h"
#include "tru-advice.h"
#include "tru-clock.h"
#include "tru-decimal.h"
#include "tru-lending.h"
#include "tru-member.h"
#include "tru-operation-error.h"
#include "tru-paper.h"
#include "tru-queries-papers.h"
#include "tru-records-desk.h"
#include "tru-tool-library.h"

/* What a member's visit is made of, read from the facts of its day. */
typedef struct
{
  TruStore *store;
  TruDate day;
  TruDocumentData *data;
} Slip;

/* The advice for what goes out: of every tool once, however many of them are lent. */
typedef struct
{
  TruStore *store;
  TruDate day;
  GHashTable *tools;
  GPtrArray *sheets; /* of TruRecord */
} Advice;

static void
set_day (TruDocumentData *item,
         const char      *name,
         TruDate          day)
{
  g_autofree char *text = day == TRU_UNKNOWN ? NULL : tru_date_format (day, TRU_DATE_MEDIUM);

  tru_document_data_set_text (item, name, text);
}

static void
set_deposit (TruDocumentData *item,
             TruRow          *loan)
{
  gint64 deposit = tru_row_get_number (loan, TRU_PAPER_VISIT_DEPOSIT);
  g_autofree char *text = deposit > 0 ? tru_money_format (deposit) : NULL;

  tru_document_data_set_text (item, "deposit", text);
}

static void
add_loan (TruRow   *loan,
          gpointer  data)
{
  Slip *slip = data;
  TruDate due = tru_row_get_date (loan, TRU_PAPER_VISIT_DUE);
  gboolean is_back = tru_row_get_date (loan, TRU_PAPER_VISIT_RETURNED) == slip->day;
  gboolean is_new = tru_row_get_date (loan, TRU_PAPER_VISIT_LENT) == slip->day;
  gboolean is_broken = g_strcmp0 (tru_row_get_text (loan, TRU_PAPER_VISIT_CONDITION), "broken") == 0;
  g_autofree char *along = tru_lending_parts_along (tru_row_get_text (loan, TRU_PAPER_VISIT_ACCESSORIES), tru_row_get_text (loan, TRU_PAPER_VISIT_STAYED));
  TruDocumentData *item = tru_document_data_add_item (slip->data, is_back ? "back" : is_new ? "out" : "still");

  tru_document_data_set_text (item, "tool", tru_row_get_text (loan, TRU_PAPER_VISIT_NAME));
  tru_document_data_set_text (item, "code", tru_row_get_text (loan, TRU_PAPER_VISIT_CODE));
  tru_document_data_set_text (item, "accessories", along);
  tru_document_data_set_text (item, "broken", is_broken ? tru_row_get_text (loan, TRU_PAPER_VISIT_CONDITION) : NULL);
  tru_document_data_set_text (item, "missing", tru_row_get_text (loan, TRU_PAPER_VISIT_MISSING));
  set_deposit (item, loan);
  set_day (item, "due", due);
  set_day (item, "late", !is_back && due < slip->day ? due : TRU_UNKNOWN);
  if (is_new && !is_back)
    tru_document_data_set_text (slip->data, "library.name", tru_row_get_text (loan, TRU_PAPER_VISIT_LIBRARY));
}

static void
add_issue (TruRow   *issue,
           gpointer  data)
{
  const char *quantity = tru_row_get_text (issue, TRU_PAPER_ISSUE_QUANTITY);
  g_autofree char *unit = tru_decimal_unit (tru_decimal_parse_typed (quantity), tru_row_get_text (issue, TRU_PAPER_ISSUE_UNIT));
  TruDocumentData *item = tru_document_data_add_item (((Slip *) data)->data, "issued");

  tru_document_data_set_text (item, "name", tru_row_get_text (issue, TRU_PAPER_ISSUE_NAME));
  tru_document_data_set_text (item, "quantity", quantity);
  tru_document_data_set_text (item, "unit", unit);
}

static gboolean
fill (Slip        *slip,
      const char  *member,
      GError     **error)
{
  g_autofree char *day = tru_date_to_iso (slip->day);

  if (!tru_query_each (slip->store, &tru_paper_visit_loans_query, add_loan, slip, error, "$member", member, "$day", day, NULL)
      || !tru_query_each (slip->store, &tru_paper_visit_issues_query, add_issue, slip, error, "$member", member, "$day", day, NULL))
    return FALSE;
  if (tru_document_data_has (slip->data, "out") || tru_document_data_has (slip->data, "back") || tru_document_data_has (slip->data, "still")
      || tru_document_data_has (slip->data, "issued"))
    return TRUE;
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                       _("There is nothing to put on a slip: this member has no tool, and brought or took nothing that day."));
  return FALSE;
}

static void
fill_member (Slip      *slip,
             TruRecord *member)
{
  const char *library = tru_record_get_text (member, TRU_MEMBER_TOOL_LIBRARY);
  g_autofree char *title = library ? tru_store_title (slip->store, &tru_tool_library_kind, library) : NULL;
  g_autofree char *day = tru_date_format (slip->day, TRU_DATE_LONG);

  tru_paper_set_organisation (slip->data, slip->store);
  tru_paper_set_field (slip->data, "member.name", member, TRU_MEMBER_NAME);
  tru_paper_set_field (slip->data, "member.card", member, TRU_MEMBER_CARD);
  tru_document_data_set_text (slip->data, "library.name", title);
  tru_document_data_set_text (slip->data, "day", day);
}

static void
add_sheets (TruRow   *loan,
            gpointer  data)
{
  Advice *advice = data;
  const char *tool = tru_row_get_text (loan, TRU_PAPER_VISIT_TOOL);
  gboolean is_out = tru_row_get_date (loan, TRU_PAPER_VISIT_LENT) == advice->day && tru_row_get_date (loan, TRU_PAPER_VISIT_RETURNED) != advice->day;
  GPtrArray *sheets = NULL;

  if (is_out && g_hash_table_add (advice->tools, g_strdup (tool)))
    sheets = tru_store_find (advice->store, &tru_advice_sheet_kind, TRU_ADVICE_SHEET_TOOL, tool, NULL);
  if (sheets)
    g_ptr_array_extend_and_steal (advice->sheets, sheets);
}

static GPtrArray *
find_sheets (TruStore   *store,
             const char *member,
             TruDate     day)
{
  g_autoptr (GHashTable) tools = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Advice advice = { store, day, tools, g_ptr_array_new_with_free_func (g_object_unref) };
  g_autofree char *on = tru_date_to_iso (day);

  tru_query_each (store, &tru_paper_visit_loans_query, add_sheets, &advice, NULL, "$member", member, "$day", on, NULL);
  return advice.sheets;
}

/* Text is set on the slip’s own pages, and so is what to do where a PDF cannot be opened; the pages of a PDF are returned, to come last. */
static GPtrArray *
fill_advice (Slip       *slip,
             const char *member)
{
  g_autoptr (GPtrArray) sheets = find_sheets (slip->store, member, slip->day);
  GPtrArray *followers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sheets->len; i++)
    {
      TruDocument *pages = tru_advice_pages (slip->store, sheets->pdata[i]);

      if (pages)
        g_ptr_array_add (followers, pages);
      if (!pages || tru_record_is_known (sheets->pdata[i], TRU_ADVICE_SHEET_TEXT))
        tru_advice_fill (tru_document_data_add_item (slip->data, "sheets"), slip->store, sheets->pdata[i]);
    }
  return followers;
}

/**
 * tru_slip_document:
 * @store: a store
 * @member: uid of a member
 * @day: the day of the visit, %TRU_UNKNOWN for today
 * @with_advice: whether the advice sheets of the tools that went out follow
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, also when there is nothing to say, or a #TruTemplateError
 *
 * The slip of a visit says what went out and until when, what came back, what was given, and what is still at home. It is made of the
 * loans themselves: it can be printed again any time.
 *
 * Returns: (transfer full) (nullable): the slip
 */
TruDocument *
tru_slip_document (TruStore    *store,
                   const char  *member,
                   TruDate      day,
                   gboolean     with_advice,
                   GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_member_kind, member, error);
  g_autoptr (TruTemplate) template = record ? tru_paper_load_template ("slip.xml", error) : NULL;
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (GPtrArray) followers = NULL;
  g_autoptr (TruDocument) document = NULL;
  Slip slip = { .store = store, .day = day == TRU_UNKNOWN ? tru_clock_today () : day, .data = data };

  if (!template)
    return NULL;
  fill_member (&slip, record);
  if (!fill (&slip, member, error))
    return NULL;
  followers = with_advice ? fill_advice (&slip, member) : NULL;
  document = tru_document_layout (template, data, 1, error);
  for (guint i = 0; document && followers && i < followers->len; i++)
    tru_document_append (document, followers->pdata[i]);
  return g_steal_pointer (&document);
}

/**
 * tru_slip_has_advice:
 * @store: a store
 * @member: uid of a member
 * @day: the day of the visit, %TRU_UNKNOWN for today
 *
 * Returns: whether there is an advice sheet for a tool that went out that day
 */
gboolean
tru_slip_has_advice (TruStore   *store,
                     const char *member,
                     TruDate     day)
{
  g_autoptr (GPtrArray) sheets = find_sheets (store, member, day == TRU_UNKNOWN ? tru_clock_today () : day);

  return sheets->len > 0;
}
