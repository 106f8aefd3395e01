/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-crew-week.h"

#include <glib/gi18n.h>

#include "tru-clashes.h"
#include "tru-queries-calendar.h"
#include "tru-queries-planning.h"

/* Those of a crew who are away on a day of the week, and the crew itself where the whole of it is; %NULL when nobody is. */
static char *
find_away (TruStore   *store,
           const char *crew,
           TruDate     monday)
{
  g_autoptr (GPtrArray) contacts = tru_clashes_crew (store, crew, monday);
  TruClashAsk ask = { .crew = crew, .contacts = contacts, .from = tru_time_new (monday, 0), .to = tru_time_new (monday + 7, 0) };
  g_autoptr (GPtrArray) holds = tru_clashes_holds (store, &ask, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; holds != NULL && i < holds->len; i++)
    {
      const TruTaken *hold = g_ptr_array_index (holds, i);

      if (hold->by == TRU_HELD_BY_ABSENCE && !g_ptr_array_find_with_equal_func (names, hold->name, g_str_equal, NULL))
        g_ptr_array_add (names, hold->name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static char *
describe_work (const char *name,
               guint       n_days,
               const char *household)
{
  /* Translators: a crew, its days of work that week, and the household where it works. */
  return g_strdup_printf (ngettext ("%s: %u day (%s)", "%s: %u days (%s)", n_days), name, n_days, household);
}

static char *
describe_crew (TruStore  *store,
               TruRow    *crew,
               GPtrArray *days,
               TruDate    monday)
{
  const char *uid = tru_row_get_text (crew, TRU_CALENDAR_CREW_UID);
  const char *name = tru_row_get_text (crew, TRU_CALENDAR_CREW_NAME);
  g_autofree char *away = find_away (store, uid, monday);
  g_autofree char *work = NULL;
  const char *household = NULL;
  guint n_days = 0;

  for (guint i = 0; i < days->len; i++)
    if (g_strcmp0 (tru_row_get_text (g_ptr_array_index (days, i), TRU_CREW_LOAD_CREW), uid) == 0)
      {
        household = tru_row_get_text (g_ptr_array_index (days, i), TRU_CREW_LOAD_HOUSEHOLD);
        n_days++;
      }
  if (n_days == 0 && away == NULL)
    /* Translators: a crew without a worksite that week. */
    return g_strdup_printf (_("%s: free"), name);
  work = n_days > 0 ? describe_work (name, n_days, household) : NULL;
  if (away == NULL)
    return g_steal_pointer (&work);
  /* Translators: a crew, and who of it is away that week. */
  return work == NULL ? g_strdup_printf (C_ ("crew", "%s: %s away"), name, away)
                      /* Translators: what a crew does that week, and who of it is away. */
                      : g_strdup_printf (C_ ("crew", "%s; %s away"), work, away);
}

/**
 * tru_crew_week_describe:
 * @store: a store
 * @monday: the first day of a week
 *
 * Returns: (transfer full) (nullable): how many days each crew works already in that week, and who of it is away; %NULL when there
 *   is no crew
 */
char *
tru_crew_week_describe (TruStore *store,
                        TruDate   monday)
{
  g_autofree char *from = tru_date_to_iso (monday);
  g_autofree char *until = tru_date_to_iso (monday + 7);
  g_autofree char *week = tru_date_format (monday, TRU_DATE_SHORT);
  g_autoptr (GPtrArray) crews = tru_query_run (store, &tru_calendar_crews, NULL, "$first", from, NULL);
  g_autoptr (GPtrArray) days = tru_query_run (store, &tru_crew_load_query, NULL, "$from", from, "$until", until, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (crews == NULL || days == NULL || crews->len == 0)
    return NULL;
  g_string_append_printf (text, _("Week of %s"), week);
  for (guint i = 0; i < crews->len; i++)
    {
      g_autofree char *line = describe_crew (store, g_ptr_array_index (crews, i), days, monday);

      g_string_append_printf (text, "\n%s", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
