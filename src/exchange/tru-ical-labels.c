/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-private.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *label;
} labels[] = {
  { "ATTENDEE", N_("people invited") },
  { "ORGANIZER", N_("who invites") },
  { "ATTACH", N_("attached files") },
  { "VALARM", N_("reminders") },
  { "CATEGORIES", N_("categories") },
  { "EXRULE", N_("rules of exception") },
  { "URL", N_("web addresses") },
  { "GEO", N_("positions") },
  { "VTODO", N_("tasks") },
  { "VJOURNAL", N_("journal entries") },
  { "VFREEBUSY", N_("free and busy times") },
  { "PRIORITY", N_("priorities") },
  { "CLASS", N_("confidentiality") },
  { "CONTACT", N_("contacts") },
  { "COLOR", N_("colours") },
  { "COMMENT", N_("comments") },
  { "RESOURCES", N_("equipment reserved") },
  { "RELATED-TO", N_("links to other entries") },
  { "REQUEST-STATUS", N_("answers of a mail server") },
  { "IMAGE", N_("pictures") },
  { "CONFERENCE", N_("video meetings") },
  { "X-ALT-DESC", N_("texts with fonts and colours") },
  { "X-GOOGLE-CONFERENCE", N_("video meetings") },
};

/* Notes that a program leaves for itself. */
static const struct
{
  const char *prefix;
  const char *label;
} marks[] = {
  { "X-MICROSOFT-", N_("Outlook’s own marks") },
  { "X-MS-", N_("Outlook’s own marks") },
  { "X-MOZ-", N_("Thunderbird’s own marks") },
  { "X-APPLE-", N_("Apple’s own marks") },
  { "X-GOOGLE-", N_("Google’s own marks") },
  { "X-NEXTCLOUD-", N_("Nextcloud’s own marks") },
};

/**
 * tru_ical_label:
 * @name: (nullable): a property or a part as a file names it; what a program invented has no name that libical knows
 *
 * Returns: what it is, in the user’s language
 */
const char *
tru_ical_label (const char *name)
{
  if (!name)
    return _("parts that only the other program knows");
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_ascii_strcasecmp (labels[i].name, name) == 0)
      return _(labels[i].label);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_ascii_strncasecmp (marks[i].prefix, name, strlen (marks[i].prefix)) == 0)
      return _(marks[i].label);
  return name;
}
