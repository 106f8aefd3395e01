/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruIcalScope:
 * @crew: (nullable): uid: only what this crew does
 * @person: (nullable): uid of a contact or of a person: only what concerns them
 * @event: (nullable): uid: only this event, with its series
 * @with_names: whether titles name households, and places are theirs
 * @motive: (nullable): on what ground it leaves; required with names
 * @recipient: (nullable): who gets it
 *
 * What leaves in an iCalendar file; without any uid, the whole calendar.
 */
typedef struct
{
  const char *crew;
  const char *person;
  const char *event;
  gboolean with_names;
  const char *motive;
  const char *recipient;
} TruIcalScope;

char     *tru_ical_export_text (TruStore            *store,
                                const TruIcalScope  *scope,
                                guint               *n_events,
                                GError             **error);
gboolean  tru_ical_export      (TruStore            *store,
                                const TruIcalScope  *scope,
                                const char          *path,
                                guint               *n_events,
                                GError             **error);

G_END_DECLS
