/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-names.h"

#include "tru-committee-rules.h"
#include "tru-meeting.h"
#include "tru-queries-committees.h"
#include "tru-referrals.h"

static void
append_line (GString    *text,
             const char *line)
{
  if (line)
    g_string_append_printf (text, "%s\n", line);
}

/* What was decided about a question is read by all with its conditions; the reason is not. */
static gboolean
append_question (GString   *text,
                 TruStore  *store,
                 TruRow    *item,
                 GError   **error)
{
  g_autoptr (GPtrArray) rows
    = tru_query_run (store, &tru_item_decisions_query, error, "$item", tru_row_get_text (item, TRU_AGENDA_ROW_UID), NULL);

  append_line (text, tru_row_get_text (item, TRU_AGENDA_ROW_SUBJECT));
  for (guint i = 0; rows && i < rows->len; i++)
    append_line (text, tru_row_get_text (g_ptr_array_index (rows, i), TRU_ITEM_DECISION_CONDITIONS));
  return rows != NULL;
}

/* What stands in every version of a paper. */
static char *
read_by_all (TruStore           *store,
             TruCommitteePaper   paper,
             TruRecord          *meeting,
             GError            **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_agenda_query, error, "$meeting", tru_record_get_uid (meeting), NULL);

  if (paper == TRU_COMMITTEE_PAPER_MINUTES)
    append_line (text, tru_record_get_text (meeting, TRU_MEETING_COLLECTIVE));
  for (guint i = 0; rows && i < rows->len; i++)
    if (!tru_row_get_text (g_ptr_array_index (rows, i), TRU_AGENDA_ROW_SUPPORT)
        && !append_question (text, store, g_ptr_array_index (rows, i), error))
      return NULL;
  return rows ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static GPtrArray *
names_of (GPtrArray *rows)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *name = tru_referrals_family_name (tru_row_get_text (g_ptr_array_index (rows, i), TRU_CASE_NAME_NAME));

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }
  return names;
}

/**
 * tru_committee_names_check:
 * @store: a store
 * @paper: the agenda or the minutes
 * @meeting: a meeting, with what was typed last
 * @audience: (nullable): uid of the organisation or household that would read a version; %NULL for all of them
 * @error: what cannot be read
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): see tru_committee_check_names()
 */
GPtrArray *
tru_committee_names_check (TruStore           *store,
                           TruCommitteePaper   paper,
                           TruRecord          *meeting,
                           const char         *audience,
                           GError            **error)
{
  g_autofree char *text = read_by_all (store, paper, meeting, error);
  g_autoptr (GPtrArray) rows = text ? tru_query_run (store, &tru_case_names_query, error, "$meeting", tru_record_get_uid (meeting),
                                                     "$audience", audience, NULL) : NULL;
  g_autoptr (GPtrArray) names = rows ? names_of (rows) : NULL;

  return names ? tru_committee_check_names (meeting, text, names) : NULL;
}
