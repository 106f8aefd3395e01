/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event.h"

#include <glib/gi18n.h>

const TruOption tru_event_type_options[] = {
  { "visit", N_("Home visit") },
  { "committee", N_("Committee") },
  { "drop_in", N_("Drop-in") },
  { "workshop", N_("Workshop") },
  { "other", N_("Other") },
  { NULL, NULL },
};

const TruOption tru_event_outcome_options[] = {
  { "held", N_("Held") },
  { "missed", N_("Missed") },
  { "excused", N_("Excused") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruEvent, tru_event, TRU_EVENT_FIELDS, 26, "event", "events", N_("Event"), N_("Events"), NULL)
