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
      return g_strdup_printf (_("Closed: %s"), hold->name);
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
  g_autofree char *from = tru_time_format_clock (hold->starts);
  g_autofree char *to = tru_time_format_clock (hold->ends);

  /* Translators: a day, and the hours from and to. */
  return g_strdup_printf (_("%s, %s–%s"), day, from, to);
}

static char *
make_reason (const TruTaken *hold)
{
  TruDate last = tru_time_date (hold->ends - 1);
  g_autofree char *from = tru_date_format (tru_time_date (hold->starts), TRU_DATE_DAY);
  g_autofree char *to = tru_date_format (last, TRU_DATE_DAY);
  g_autofree char *hours = NULL;

  switch (hold->by)
    {
    case TRU_HELD_BY_EVENT:
      hours = format_hours (hold);
      return g_strdup_printf (_("%s: “%s”, %s. Choose another time or somebody else, or say why both are possible."),
                              hold->name, hold->title, hours);
    case TRU_HELD_BY_WORKSITE:
      return tru_text_stop (
        g_strdup_printf (_("%s: worksite “%s” on %s. Choose another day or somebody else, or say why both are possible."),
                         hold->name, hold->title, from));
    case TRU_HELD_BY_SCHOOL:
      return g_strdup_printf (_("School holidays from %s to %s: ask the family whether they are there."), from, to);
    case TRU_HELD_BY_ABSENCE:
    case TRU_HELD_BY_CLOSURE:
    default:
      return tru_text_stop (
        g_strdup_printf (_("%s: from %s to %s. Choose another day, or say why it is possible."), hold->name, from, to));
    }
}

/**
 * tru_clash_add:
 * @findings: (element-type TruFinding): where the answer goes
 * @want: when something is planned
 * @hold: one that it needs, as taken or away about that time
 *
 * What stands in the way of an appointment or a day of work: a crew, a person, a room or a household that is taken or
 * away (issue “The calendar plans”: conflicts shown, never silently booked). What ends when the other begins does not
 * meet. A worksite takes whole days: an appointment within them warns, and so does a worksite about an appointment;
 * two of the same kind, and an absence, take a motive.
 *
 * Returns: whether the two meet
 */
gboolean
tru_clash_add (GPtrArray          *findings,
               const TruClashWant *want,
               const TruTaken      *hold)
{
  g_autofree char *title = NULL;

  if (hold->starts >= want->ends || hold->ends <= want->starts)
    return FALSE;
  /* The family takes part in the works, and may well be visited there. */
  if (want->is_worksite && hold->held == TRU_HELD_HOUSEHOLD && hold->by == TRU_HELD_BY_EVENT)
    return FALSE;
  title = make_title (hold);
  tru_findings_add (findings, find_rule (hold, want), find_severity (hold, want), want->concerned, title,
                    make_reason (hold));
  return TRUE;
}

/**
 * tru_clash_check:
 * @findings: (element-type TruFinding): where the answers go
 * @want: when something is planned
 * @holds: (nullable) (element-type TruTaken): whoever it needs, see tru_clash_add()
 */
void
tru_clash_check (GPtrArray          *findings,
                 const TruClashWant *want,
                 GPtrArray          *holds)
{
  for (guint i = 0; holds && i < holds->len; i++)
    tru_clash_add (findings, want, g_ptr_array_index (holds, i));
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
