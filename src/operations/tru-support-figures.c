/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-figures.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-event.h"
#include "tru-figure-rules.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-paper.h"
#include "tru-programme.h"
#include "tru-queries-support-figures.h"

static const TruOption sums[] = {
  { "supports", N_("Supports begun") },
  { "noted", N_("Supports whose composition was noted") },
  { "people", N_("People") },
  { "adults", N_("Adults") },
  { "minors", N_("Minors") },
  { NULL, NULL },
};

static const TruOption families[] = {
  { "alone", N_("One adult alone") },
  { "one_adult", N_("One adult with minors") },
  { "adults", N_("Several adults without minors") },
  { "adults_minors", N_("Several adults with minors") },
  { "minors", N_("Minors without an adult") },
  { NULL, NULL },
};

static const TruOption people[] = {
  { "0", N_("Nobody noted") },
  { "1", N_("1 person") },
  { "2", N_("2 persons") },
  { "3", N_("3 persons") },
  { "4", N_("4 persons") },
  { "5", N_("5 persons") },
  { "6", N_("6 persons and more") },
  { NULL, NULL },
};

static const TruOption children[] = {
  { "0", N_("No minor") },
  { "1", N_("1 minor") },
  { "2", N_("2 minors") },
  { "3", N_("3 minors") },
  { "4", N_("4 minors and more") },
  { NULL, NULL },
};

static const TruOption ages[] = {
  { "under_3", N_("Under 3") },
  { "from_3", N_("3 to 5") },
  { "from_6", N_("6 to 11") },
  { "from_12", N_("12 to 17") },
  { "from_18", N_("18 to 25") },
  { "from_26", N_("26 to 39") },
  { "from_40", N_("40 to 59") },
  { "from_60", N_("60 and over") },
  { NULL, NULL },
};

static const TruOption eldest[] = {
  { "under_26", N_("Under 26") },
  { "from_26", N_("26 to 59") },
  { "from_60", N_("60 and over") },
  { NULL, NULL },
};

static const struct
{
  const char *list;
  const char *title;
  const TruOption *options;
  gboolean tells_people; /* by what people are: somebody could be recognised in a small count */
} lists[] = {
  { "sums", N_("Altogether"), sums, FALSE },
  { "family", N_("Households"), families, TRUE },
  { "people", N_("Size of the household"), people, TRUE },
  { "children", N_("Minors in the household"), children, TRUE },
  { "ages", N_("People by age"), ages, TRUE },
  { "eldest", N_("Age of the eldest"), eldest, TRUE },
  { "status", N_("Occupancy status"), tru_occupancy_status_options, TRUE },
  { "benefit", N_("Minimum benefit"), tru_household_benefit_options, TRUE },
  { "planned", N_("Appointments planned"), tru_event_type_options, FALSE },
  { "cancelled", N_("Appointments cancelled"), tru_event_type_options, FALSE },
  { "missed", N_("Appointments missed"), tru_event_type_options, FALSE },
  { "excused", N_("Appointments excused"), tru_event_type_options, FALSE },
};

static void
add_figure (GPtrArray  *figures,
            guint       list,
            const char *key,
            const char *label,
            gint64      count)
{
  TruSupportFigure *figure = g_new0 (TruSupportFigure, 1);

  figure->list = lists[list].list;
  figure->title = _(lists[list].title);
  figure->key = key;
  figure->label = _(label);
  figure->count = count;
  g_ptr_array_add (figures, figure);
}

static gint64
count_of (GPtrArray  *rows,
          const char *list,
          const char *key)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (tru_row_get_text (rows->pdata[i], TRU_START_LIST), list) == 0
        && g_strcmp0 (tru_row_get_text (rows->pdata[i], TRU_START_KEY), key) == 0)
      return tru_row_get_number (rows->pdata[i], TRU_START_COUNT);
  return 0;
}

/**
 * tru_support_figures:
 * @store: a store
 * @programme: (nullable): uid of the only programme to count, %NULL for all
 * @from: the first day
 * @until: the last day
 * @error: a store error
 *
 * Counts the supports accepted in a time by the household as it was on that day (issue 3, part 4: “a snapshot of the composition
 * at a support’s start, for statistics”): a child born since, or somebody who left, changes nothing. Supports without such a
 * composition count in the sum alone. The appointments of that time are counted by kind, and so are those that were cancelled, missed
 * or excused (issue 4, part 2).
 *
 * Returns: (transfer full) (nullable) (element-type TruSupportFigure): every line that is not none, the sums always
 */
GPtrArray *
tru_support_figures (TruStore    *store,
                     const char  *programme,
                     TruDate      from,
                     TruDate      until,
                     GError     **error)
{
  g_autofree char *first = tru_date_to_iso (from);
  g_autofree char *last = tru_date_to_iso (until);
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_support_starts_query, error, "$programme", programme, "$from", first,
                                              "$until", last, NULL);
  g_autoptr (GPtrArray) appointments = rows ? tru_query_run (store, &tru_appointments_query, error, "$programme", programme, "$from", first,
                                                             "$until", last, NULL) : NULL;
  GPtrArray *figures = appointments ? g_ptr_array_new_with_free_func (g_free) : NULL;

  if (figures)
    g_ptr_array_extend_and_steal (rows, g_steal_pointer (&appointments));
  for (guint i = 0; figures && i < G_N_ELEMENTS (lists); i++)
    {
      gint64 unknown = count_of (rows, lists[i].list, "unknown");

      for (const TruOption *option = lists[i].options; option->token; option++)
        {
          gint64 count = count_of (rows, lists[i].list, option->token);

          if (count > 0 || i == 0)
            add_figure (figures, i, option->token, option->label, count);
        }
      if (unknown > 0)
        add_figure (figures, i, "unknown", N_("Not known"), unknown);
    }
  return figures;
}

static guint
length_of_list (GPtrArray *figures,
                guint      start)
{
  const TruSupportFigure *first = figures->pdata[start];
  guint end = start;

  while (end < figures->len && ((TruSupportFigure *) figures->pdata[end])->list == first->list)
    end++;
  return end - start;
}

static gboolean
tells_people (const char *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].list, list))
      return lists[i].tells_people;
  return FALSE;
}

/* One list, without the counts in which somebody could be recognised. */
static void
add_list (TruDocumentData *data,
          GPtrArray       *figures,
          guint            start,
          guint            length)
{
  const TruSupportFigure *first = figures->pdata[start];
  TruDocumentData *group = tru_document_data_add_item (data, "groups");
  g_autofree gint64 *counts = g_new0 (gint64, length);
  g_autofree gboolean *hidden = g_new0 (gboolean, length);

  tru_document_data_set_text (group, "title", first->title);
  for (guint i = 0; i < length; i++)
    counts[i] = ((TruSupportFigure *) figures->pdata[start + i])->count;
  if (tells_people (first->list))
    tru_figures_hide (counts, length, hidden);
  for (guint i = 0; i < length; i++)
    {
      TruDocumentData *line = tru_document_data_add_item (group, "lines");
      g_autofree char *number = tru_number_format (counts[i]);

      tru_document_data_set_text (line, "label", ((TruSupportFigure *) figures->pdata[start + i])->label);
      tru_document_data_set_text (line, "count", hidden[i] ? _("hidden") : number);
      if (hidden[i])
        tru_document_data_set_text (data, "hidden", "1");
    }
}

/**
 * tru_support_figures_document:
 * @store: a store
 * @programme: (nullable): as for tru_support_figures()
 * @from: the first day
 * @until: the last day
 * @error: a store error; an error of the template, saying on which line
 *
 * Lays the figures out for a funder: what tru_figures_hide() says is not shown.
 *
 * Returns: (transfer full) (nullable): the pages, for printer and PDF
 */
TruDocument *
tru_support_figures_document (TruStore    *store,
                              const char  *programme,
                              TruDate      from,
                              TruDate      until,
                              GError     **error)
{
  g_autoptr (GPtrArray) figures = tru_support_figures (store, programme, from, until, error);
  g_autoptr (TruTemplate) template = figures ? tru_paper_load_template ("support-figures.xml", error) : NULL;
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autofree char *name = programme ? tru_store_title (store, &tru_programme_kind, programme) : g_strdup (_("All programmes"));
  g_autofree char *first = tru_date_format (from, TRU_DATE_YEAR);
  g_autofree char *last = tru_date_format (until, TRU_DATE_YEAR);

  if (!template)
    return NULL;
  tru_paper_set_organisation (data, store);
  tru_document_data_set_text (data, "programme.name", name);
  tru_document_data_set_text (data, "period.from", first);
  tru_document_data_set_text (data, "period.until", last);
  for (guint i = 0; i < figures->len; i += length_of_list (figures, i))
    add_list (data, figures, i, length_of_list (figures, i));
  return tru_document_layout (template, data, 1.0, error);
}
