/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clash-rules.h"

#include "tru-text.h"

#include <glib/gi18n.h>

const TruOption tru_held_options[] = {
  { "contact", N_("Contact") },
  { "person", N_("Person") },
  { "crew", N_("Crew") },
  { "venue", N_("Venue") },
  { "household", N_("Household") },
  { "place", N_("Place") },
  { NULL, NULL },
};

const TruOption tru_held_by_options[] = {
  { "event", N_("Appointment") },
  { "worksite", N_("Worksite") },
  { "absence", N_("Absence") },
  { "closure", N_("Closing days") },
  { "school", N_("School holidays") },
  { NULL, NULL },
};

static const char *const taken_rules[]
  = { "contact-taken", "person-taken", "crew-taken", "venue-taken", "household-taken", "closing-day" };
static const char *const away_rules[]
  = { "contact-absent", "person-absent", "crew-absent", "venue-closed", "household-away", "closing-day" };

static const char *
find_rule (const TruTaken      *hold,
           const TruClashWant *want)
{
  if (hold->by == TRU_HELD_BY_ABSENCE)
    return away_rules[hold->held];
  if (hold->by == TRU_HELD_BY_SCHOOL)
    return "school-holidays";
  if (hold->by == TRU_HELD_BY_WORKSITE && hold->held == TRU_HELD_CREW && want->is_worksite)
    return "crew-busy";
  return taken_rules[hold->held];
}

/* Nobody is in two places at one hour. Days of work leave room for an hour elsewhere: that is said, and stops nobody;
 * nor do days on which others close. */
static TruSeverity
find_severity (const TruTaken      *hold,
               const TruClashWant *want)
{
  if (hold->by == TRU_HELD_BY_SCHOOL || (hold->by == TRU_HELD_BY_CLOSURE && !want->is_worksite))
    return TRU_SEVERITY_WARNS;
  if (hold->by == TRU_HELD_BY_EVENT)
    return want->is_worksite ? TRU_SEVERITY_WARNS : TRU_SEVERITY_BLOCKS;
  if (hold->by == TRU_HELD_BY_WORKSITE)
    return want->is_worksite ? TRU_SEVERITY_BLOCKS : TRU_SEVERITY_WARNS;
  return TRU_SEVERITY_BLOCKS;
}

static char *
make_title (const TruTaken *hold)
{
  gboolean is_away = hold->by == TRU_HELD_BY_ABSENCE;

  switch (hold->held)
    {
    case TRU_HELD_VENUE:
      return g_strdup_printf (_("Venue already taken: %s"), hold->name);
    case TRU_HELD_HOUSEHOLD:
      return is_away ? g_strdup_printf (_("Household away: %s"), hold->name)
                     : g_strdup_printf (_("Household already taken: %s"), hold->name);
    case TRU_HELD_PLACE:
      return hold->by == TRU_HELD_BY_SCHOOL ? g_strdup (_("School holidays")) : g_strdup_printf (_("Closed: %s"), hold->name);
    case TRU_HELD_CONTACT:
    case TRU_HELD_PERSON:
    case TRU_HELD_CREW:
    default:
      return is_away ? g_strdup_printf (_("Absent: %s"), hold->name) : g_strdup_printf (_("Already taken: %s"), hold->name);
    }
}

static char *
format_hours (const TruTaken *hold)
{
  g_autofree char *day = tru_date_format (tru_time_date (hold->starts), TRU_DATE_DAY);
  g_autofree char *hours = tru_time_format_hours (hold->starts, hold->ends);

  return g_strdup_printf ("%s, %s", day, hours);
}

static char *
make_fact (const TruTaken *hold,
           const char     *days)
{
  TruDate last = tru_time_date (hold->ends - 1);
  g_autofree char *from = tru_date_format (tru_time_date (hold->starts), TRU_DATE_DAY);
  g_autofree char *to = tru_date_format (last, TRU_DATE_MEDIUM);
  g_autofree char *hours = NULL;

  switch (hold->by)
    {
    case TRU_HELD_BY_EVENT:
      hours = format_hours (hold);
      return g_strdup_printf (_("%s: “%s”, %s."), hold->name, hold->title, hours);
    case TRU_HELD_BY_WORKSITE:
      return tru_text_stop (g_strdup_printf (_("%s: worksite “%s” on %s."), hold->name, hold->title, days));
    case TRU_HELD_BY_SCHOOL:
      return g_strdup_printf (_("School holidays from %s to %s."), from, to);
    case TRU_HELD_BY_ABSENCE:
      /* Translators: somebody who is absent. */
      return tru_text_stop (g_strdup_printf (_("%s away from %s to %s."), hold->name, from, to));
    case TRU_HELD_BY_CLOSURE:
    default:
      return tru_text_stop (g_strdup_printf (_("%s: from %s to %s."), hold->name, from, to));
    }
}

/* Only a family can be asked whether it is there. */
static const char *
find_way_out (const TruTaken     *hold,
              const TruClashWant *want)
{
  switch (hold->by)
    {
    case TRU_HELD_BY_EVENT:
      return _("Choose another time or somebody else, or say why both are possible.");
    case TRU_HELD_BY_WORKSITE:
      return _("Choose another day or somebody else, or say why both are possible.");
    case TRU_HELD_BY_SCHOOL:
      return want->with_family ? _("Ask the family whether they are there.") : NULL;
    case TRU_HELD_BY_ABSENCE:
    case TRU_HELD_BY_CLOSURE:
    default:
      return _("Choose another day, or say why it is possible.");
    }
}

static char *
make_reason (const char *fact,
             const char *way_out)
{
  return way_out ? g_strdup_printf ("%s %s", fact, way_out) : g_strdup (fact);
}

/* What is meant by @hold at one of the times wanted, or %NULL. */
static const TruClashWant *
find_met (const TruClashWant *wants,
          guint               n_wants,
          const TruTaken     *hold)
{
  for (guint i = 0; i < n_wants; i++)
    {
      const TruClashWant *want = &wants[i];

      if (hold->starts >= want->ends || hold->ends <= want->starts)
        continue;
      /* The family takes part in the works, and may well be visited there. */
      if (!(want->is_worksite && hold->held == TRU_HELD_HOUSEHOLD && hold->by == TRU_HELD_BY_EVENT))
        return want;
    }
  return NULL;
}

/* A worksite holds each of its days apart: to who is asked they are one. */
static gboolean
is_same (const TruTaken *a,
         const TruTaken *b)
{
  return a == b
         || (a->by == TRU_HELD_BY_WORKSITE && b->by == TRU_HELD_BY_WORKSITE && a->held == b->held
             && g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->title, b->title) == 0);
}

/* The days of all that is one with the hold at @place and meets what is wanted; %NULL when that was said before. */
static char *
format_days (const TruClashWant *wants,
             guint               n_wants,
             GPtrArray          *holds,
             guint               place)
{
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint i = 0; i < holds->len; i++)
    {
      const TruTaken *hold = g_ptr_array_index (holds, i);
      g_autofree char *day = NULL;

      if (!is_same (hold, g_ptr_array_index (holds, place)) || !find_met (wants, n_wants, hold))
        continue;
      if (i < place)
        return NULL;
      day = tru_date_format (tru_time_date (hold->starts), TRU_DATE_DAY);
      g_string_append_printf (days, "%s%s", days->len > 0 ? ", " : "", day);
    }
  return g_string_free (g_steal_pointer (&days), FALSE);
}

/**
 * tru_clash_check:
 * @findings: (element-type TruFinding): where the answers go
 * @wants: (array length=n_wants): when something is planned
 * @n_wants: how many times
 * @holds: (nullable) (element-type TruTaken): whoever it needs, as taken or away about those times
 *
 * What stands in the way of an appointment or days of work: a crew, a person, a room or a household that is taken or
 * away (issue “The calendar plans”: conflicts shown, never silently booked). What ends when the other begins does not
 * meet. A worksite takes whole days: an appointment within them warns, and so does a worksite about an appointment;
 * two of the same kind, and an absence, take a motive. Each that is taken or away is named once for what takes it, at
 * the first time that meets; a worksite with all its days that do.
 */
void
tru_clash_check (GPtrArray          *findings,
                 const TruClashWant *wants,
                 guint               n_wants,
                 GPtrArray          *holds)
{
  for (guint i = 0; holds && i < holds->len; i++)
    {
      const TruTaken *hold = g_ptr_array_index (holds, i);
      const TruClashWant *want = find_met (wants, n_wants, hold);
      g_autofree char *days = want ? format_days (wants, n_wants, holds, i) : NULL;
      g_autofree char *title = days ? make_title (hold) : NULL;
      g_autofree char *fact = days ? make_fact (hold, days) : NULL;

      if (!days)
        continue;
      tru_findings_add (findings, find_rule (hold, want), find_severity (hold, want), want->concerned, title,
                        make_reason (fact, find_way_out (hold, want)));
      tru_findings_note_fact (findings, g_steal_pointer (&fact));
    }
}

/**
 * tru_clash_is_closed:
 * @holds: (nullable) (element-type TruTaken): closing days, among others
 * @day: a day
 *
 * Returns: whether it is a closing day; school holidays close nothing but schools
 */
gboolean
tru_clash_is_closed (GPtrArray *holds,
                     TruDate    day)
{
  TruTime starts = tru_time_new (day, 0);

  for (guint i = 0; holds && i < holds->len; i++)
    {
      const TruTaken *hold = g_ptr_array_index (holds, i);

      if (hold->by == TRU_HELD_BY_CLOSURE && hold->starts < starts + TRU_MINUTES_PER_DAY && hold->ends > starts)
        return TRUE;
    }
  return FALSE;
}

/**
 * tru_taken_free:
 * @hold: (nullable): a hold
 */
void
tru_taken_free (gpointer hold)
{
  TruTaken *self = hold;

  if (!self)
    return;
  g_free (self->name);
  g_free (self->title);
  g_free (self);
}
