/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event.h"

#include <glib/gi18n.h>

const TruOption tru_event_type_options[] = {
  { "visit", N_("Home visit") },
  { "committee", N_("Committee") },
  { "drop_in", N_("Drop-in") },
  { "workshop", N_("Workshop") },
  { "other", N_("Other") },
  { "opening", N_("Opening of the tool library") },
  { "meeting", N_("Interview") },
  { NULL, NULL },
};

const TruOption tru_event_outcome_options[] = {
  { "held", N_("Held") },
  { "missed", N_("Missed") },
  { "excused", N_("Excused") },
  { NULL, NULL },
};

static gboolean
tru_event_validate (TruRecord *record,
                    GError   **error)
{
  if (tru_record_get_number (record, TRU_EVENT_STARTS_AT) < tru_record_get_number (record, TRU_EVENT_ENDS_AT))
    return TRUE;
  tru_record_set_error (record, TRU_EVENT_ENDS_AT, _("an event must end after it starts"), error);
  return FALSE;
}

TRU_DEFINE_RECORD (TruEvent, tru_event, TRU_EVENT_FIELDS, 26, "event", "events", N_("Event"), N_("Events"), tru_event_validate)
