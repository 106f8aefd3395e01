/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-library-figures.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-decimal.h"
#include "tru-paper.h"
#include "tru-queries-library-figures.h"
#include "tru-tool-library.h"

/* The paper being filled. */
typedef struct
{
  TruStore *store;
  TruDocumentData *data;
  const char *library;
  char *from;
  char *until;
} Paper;

static const char *const period_labels[] = {
  [TRU_FIGURES_TWELVE_MONTHS] = N_("The last twelve months"),
  [TRU_FIGURES_THIS_YEAR] = N_("This year"),
  [TRU_FIGURES_LAST_YEAR] = N_("Last year"),
  [TRU_FIGURES_THIS_MONTH] = N_("This month"),
  [TRU_FIGURES_LAST_MONTH] = N_("Last month"),
};

/**
 * tru_library_figures_period_label:
 * @period: a time
 *
 * Returns: (transfer none): what people call it
 */
const char *
tru_library_figures_period_label (TruFiguresPeriod period)
{
  return _(period_labels[period]);
}

/**
 * tru_library_figures_period:
 * @period: a time
 * @today: today
 * @from: (out): its first day
 * @until: (out): its last day; nothing is counted that is still to come
 */
void
tru_library_figures_period (TruFiguresPeriod  period,
                            TruDate           today,
                            TruDate          *from,
                            TruDate          *until)
{
  TruDate month = tru_date_month_start (today);
  int year = 0;

  tru_date_get (today, &year, NULL, NULL);
  *from = period == TRU_FIGURES_TWELVE_MONTHS ? tru_date_add_months (month, -11)
          : period == TRU_FIGURES_THIS_YEAR   ? tru_date_new (year, 1, 1)
          : period == TRU_FIGURES_LAST_YEAR   ? tru_date_new (year - 1, 1, 1)
          : period == TRU_FIGURES_LAST_MONTH  ? tru_date_add_months (month, -1)
                                              : month;
  *until = period == TRU_FIGURES_LAST_YEAR ? tru_date_new (year - 1, 12, 31) : period == TRU_FIGURES_LAST_MONTH ? month - 1 : today;
}

/**
 * tru_library_figures_percent:
 * @part: a number
 * @whole: what it is a part of
 *
 * Returns: (transfer full): such as “12%”, rounded; a dash when there is nothing to divide
 */
char *
tru_library_figures_percent (gint64 part,
                             gint64 whole)
{
  return whole > 0 ? g_strdup_printf (_("%d%%"), (int) ((part * 100 + whole / 2) / whole)) : g_strdup ("–");
}

/**
 * tru_library_figures_use:
 * @lent: days on which items were lent
 * @there: days on which they could be
 *
 * A day on which an item came back and went out again counts for both loans, yet an item is never in use for more than all of its days.
 *
 * Returns: (transfer full): as tru_library_figures_percent(), never above the whole
 */
char *
tru_library_figures_use (gint64 lent,
                         gint64 there)
{
  return tru_library_figures_percent (MIN (lent, there), there);
}

static GPtrArray *
run (Paper          *paper,
     const TruQuery *query)
{
  return tru_query_run (paper->store, query, NULL, "$library", paper->library, "$from", paper->from, "$until", paper->until, NULL);
}

static void
set_number (TruDocumentData *data,
            const char      *path,
            gint64           number)
{
  g_autofree char *text = tru_number_format (number);

  tru_document_data_set_text (data, path, text);
}

static void
fill_sums (Paper *paper)
{
  g_autoptr (GPtrArray) rows = run (paper, &tru_query_library_sums);
  TruRow *sums = rows && rows->len > 0 ? rows->pdata[0] : NULL;
  gint64 value = sums ? tru_row_get_number (sums, TRU_SUM_VALUE) : TRU_UNKNOWN;
  g_autofree char *money = value == TRU_UNKNOWN ? NULL : tru_money_format (value);
  g_autofree char *late = NULL;
  g_autofree char *use = NULL;

  if (!sums)
    return;
  late = tru_library_figures_percent (tru_row_get_number (sums, TRU_SUM_LATE), tru_row_get_number (sums, TRU_SUM_LOANS));
  use = tru_library_figures_use (tru_row_get_number (sums, TRU_SUM_DAYS), tru_row_get_number (sums, TRU_SUM_ITEM_DAYS));
  set_number (paper->data, "sums.loans", tru_row_get_number (sums, TRU_SUM_LOANS));
  set_number (paper->data, "sums.members", tru_row_get_number (sums, TRU_SUM_MEMBERS));
  set_number (paper->data, "sums.items", tru_row_get_number (sums, TRU_SUM_ITEMS));
  set_number (paper->data, "sums.never", tru_row_get_number (sums, TRU_SUM_NEVER));
  if (tru_row_get_number (sums, TRU_SUM_UNVALUED) > 0)
    set_number (paper->data, "sums.unvalued", tru_row_get_number (sums, TRU_SUM_UNVALUED));
  tru_document_data_set_text (paper->data, "sums.late", late);
  tru_document_data_set_text (paper->data, "sums.use", use);
  tru_document_data_set_text (paper->data, "sums.value", money);
}

static void
fill_months (Paper *paper)
{
  g_autoptr (GPtrArray) rows = run (paper, &tru_query_loans_by_month);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruDocumentData *line = tru_document_data_add_item (paper->data, "months");
      g_autofree char *iso = g_strconcat (tru_row_get_text (rows->pdata[i], TRU_MONTH_MONTH), "-01", NULL);
      g_autofree char *month = tru_date_format (tru_date_parse (iso), TRU_DATE_MONTH);

      tru_document_data_set_text (line, "month", month);
      set_number (line, "loans", tru_row_get_number (rows->pdata[i], TRU_MONTH_LOANS));
    }
}

static void
fill_categories (Paper *paper)
{
  g_autoptr (GPtrArray) rows = run (paper, &tru_query_loans_by_category);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruDocumentData *line = tru_document_data_add_item (paper->data, "categories");
      const char *name = tru_row_get_text (rows->pdata[i], TRU_CATEGORY_NAME);
      g_autofree char *use = tru_library_figures_use (tru_row_get_number (rows->pdata[i], TRU_CATEGORY_DAYS),
                                                      tru_row_get_number (rows->pdata[i], TRU_CATEGORY_ITEM_DAYS));

      tru_document_data_set_text (line, "name", name ? name : _("No category"));
      tru_document_data_set_text (line, "use", use);
      set_number (line, "loans", tru_row_get_number (rows->pdata[i], TRU_CATEGORY_LOANS));
      set_number (line, "items", tru_row_get_number (rows->pdata[i], TRU_CATEGORY_ITEMS));
    }
}

static void
fill_never (Paper *paper)
{
  g_autoptr (GPtrArray) rows = run (paper, &tru_query_never_lent);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruDocumentData *line = tru_document_data_add_item (paper->data, "never");
      TruDate bought = tru_row_get_date (rows->pdata[i], TRU_NEVER_BOUGHT);
      g_autofree char *day = bought == TRU_UNKNOWN ? NULL : tru_date_format (bought, TRU_DATE_YEAR);

      tru_document_data_set_text (line, "name", tru_row_get_text (rows->pdata[i], TRU_NEVER_NAME));
      tru_document_data_set_text (line, "code", tru_row_get_text (rows->pdata[i], TRU_NEVER_CODE));
      tru_document_data_set_text (line, "bought", day);
    }
}

/**
 * tru_library_figures_document:
 * @store: a store
 * @library: (nullable): uid of the only tool library to count, %NULL for all
 * @from: the first day
 * @until: the last day
 * @error: an error of the template, saying on which line
 *
 * Lays out what the tool libraries did: loans by month and by category, late rate, use, value, and what was never lent.
 *
 * Returns: (transfer full) (nullable): the pages, for printer and PDF
 */
TruDocument *
tru_library_figures_document (TruStore    *store,
                              const char  *library,
                              TruDate      from,
                              TruDate      until,
                              GError     **error)
{
  g_autoptr (TruTemplate) template = tru_paper_load_template ("library-figures.xml", error);
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autofree char *name = library ? tru_store_title (store, &tru_tool_library_kind, library) : g_strdup (_("All tool libraries"));
  g_autofree char *first = tru_date_format (from, TRU_DATE_YEAR);
  g_autofree char *last = tru_date_format (until, TRU_DATE_YEAR);
  g_autofree char *from_iso = tru_date_to_iso (from);
  g_autofree char *until_iso = tru_date_to_iso (until);
  Paper paper = { store, data, library, from_iso, until_iso };

  if (!template)
    return NULL;
  tru_paper_set_organisation (data, store);
  tru_document_data_set_text (data, "library.name", name);
  tru_document_data_set_text (data, "period.from", first);
  tru_document_data_set_text (data, "period.until", last);
  fill_sums (&paper);
  fill_months (&paper);
  fill_categories (&paper);
  fill_never (&paper);
  return tru_document_layout (template, data, 1.0, error);
}
