/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-finding.h"

#include <glib/gi18n.h>

#define DAYS_NAMED 6 /* of a weekly appointment over two years dozens may be concerned */

/**
 * tru_findings_note_day:
 * @findings: a list of findings
 * @from: the first that is meant
 * @day: the day that those from @from on are about
 */
void
tru_findings_note_day (GPtrArray *findings,
                       guint      from,
                       TruDate    day)
{
  for (guint i = from; i < findings->len; i++)
    {
      TruFinding *finding = g_ptr_array_index (findings, i);

      finding->days = g_array_new (FALSE, FALSE, sizeof (TruDate));
      g_array_append_val (finding->days, day);
    }
}

static gboolean
is_same (const TruFinding *a,
         const TruFinding *b)
{
  return a->days && b->days && a->severity == b->severity && g_str_equal (a->rule, b->rule) && g_strcmp0 (a->title, b->title) == 0;
}

/* What another day adds; where the facts differ from day to day, the days alone are told. */
static void
take_days (TruFinding       *self,
           const TruFinding *other)
{
  for (guint i = 0; i < other->days->len; i++)
    if (g_array_index (self->days, TruDate, self->days->len - 1) != g_array_index (other->days, TruDate, i))
      g_array_append_val (self->days, g_array_index (other->days, TruDate, i));
  if (g_strcmp0 (self->fact, other->fact) != 0 && self->fact)
    self->fact[0] = '\0';
}

static char *
list_days (GArray *days)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len && i < DAYS_NAMED; i++)
    {
      g_autofree char *day = tru_date_format (g_array_index (days, TruDate, i), TRU_DATE_YEAR);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", day);
    }
  if (days->len > DAYS_NAMED)
    g_string_append (text, ", …");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Of one day the title names it; of several it says how many, and the reason which. */
static void
word_days (TruFinding *self,
           const char *way_out)
{
  g_autofree char *title = g_steal_pointer (&self->title);
  g_autofree char *reason = NULL;
  g_autofree char *days = list_days (self->days);

  if (self->days->len == 1)
    {
      /* Translators: a day, and what stands against an appointment on it. */
      self->title = g_strdup_printf (_("%s: %s"), days, title);
      return;
    }
  reason = g_steal_pointer (&self->reason);
  /* Translators: what stands against an appointment, and on how many of its dates. */
  self->title = g_strdup_printf (ngettext ("%s (%u date)", "%s (%u dates)", self->days->len), title, self->days->len);
  self->reason = g_strdup_printf ("%s%s%s.%s", self->fact ? self->fact : "", self->fact && *self->fact ? " " : "", days, way_out);
}

/**
 * tru_findings_gather:
 * @findings: what is said of several times, see tru_findings_note_day()
 *
 * Says once, with its days, what is so on several of them.
 */
void
tru_findings_gather (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      TruFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *way_out = g_strdup (finding->fact ? finding->reason + strlen (finding->fact) : "");

      if (!finding->days)
        continue;
      for (guint j = i + 1; j < findings->len;)
        if (is_same (finding, g_ptr_array_index (findings, j)))
          {
            take_days (finding, g_ptr_array_index (findings, j));
            g_ptr_array_remove_index (findings, j);
          }
        else
          j++;
      word_days (finding, way_out);
    }
}

/**
 * tru_findings_count_days:
 * @findings: what is said of several times
 * @at_least: the mildest severity to count
 *
 * Returns: on how many days something is so; 0 when it is not about several times
 */
guint
tru_findings_count_days (GPtrArray   *findings,
                         TruSeverity  at_least)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      for (guint j = 0; finding->severity >= at_least && finding->days && j < finding->days->len; j++)
        {
          gint64 day = g_array_index (finding->days, TruDate, j);

          g_hash_table_add (days, g_memdup2 (&day, sizeof day));
        }
    }
  return g_hash_table_size (days);
}
