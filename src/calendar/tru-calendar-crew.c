/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-crew.h"

#include <glib/gi18n.h>

TruCalendarCrew *
tru_calendar_crew_new (const char *uid,
                       const char *name,
                       const char *instructor,
                       gint64      workers)
{
  TruCalendarCrew *self = g_new0 (TruCalendarCrew, 1);

  self->uid = g_strdup (uid);
  self->name = g_strdup (name);
  self->instructor = g_strdup (instructor);
  self->workers = workers;
  return self;
}

void
tru_calendar_crew_free (TruCalendarCrew *self)
{
  g_free (self->uid);
  g_free (self->name);
  g_free (self->instructor);
  g_free (self);
}

/**
 * tru_calendar_crew_shorten:
 * @self: a crew
 *
 * The name as the narrow column beside the lanes can show it: “Crew A” becomes “Cr. A”.
 *
 * Returns: (transfer full): a short name
 */
char *
tru_calendar_crew_shorten (const TruCalendarCrew *self)
{
  /* Translators: how names of crews usually begin, with the space; and its abbreviation. */
  const char *usual = C_ ("crew", "Crew ");

  if (g_str_has_prefix (self->name, usual))
    return g_strconcat (C_ ("crew", "Cr. "), self->name + strlen (usual), NULL);
  return g_strdup (self->name);
}
