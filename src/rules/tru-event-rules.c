/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-rules.h"

#include <glib/gi18n.h>

#include "tru-event.h"
#include "tru-time.h"

/**
 * tru_event_check_outcome:
 * @findings: (element-type TruFinding): where the answer goes
 * @event: an event
 * @today: the present day
 *
 * What became of an appointment is known from its day on (domain.md: “attendance, no-shows and cancellations are recorded”): one that
 * is still to come is neither held nor missed, and nothing was found there. Who excuses himself does so beforehand.
 */
void
tru_event_check_outcome (GPtrArray *findings,
                         TruRecord *event,
                         TruDate    today)
{
  TruTime starts = tru_record_get_number (event, TRU_EVENT_STARTS_AT);
  gint64 outcome = tru_record_get_number (event, TRU_EVENT_OUTCOME);

  if (starts == TRU_UNKNOWN || tru_time_date (starts) <= today)
    return;
  if (outcome == TRU_EVENT_OUTCOME_HELD || outcome == TRU_EVENT_OUTCOME_MISSED)
    tru_findings_add (findings, "event-to-come", TRU_SEVERITY_FORBIDS, event, _("Still to come"),
                      g_strdup (_("This appointment is still to come. Note on its day whether it was held or missed.")));
  else if (tru_record_is_known (event, TRU_EVENT_FOUND))
    tru_findings_add (findings, "event-to-come", TRU_SEVERITY_FORBIDS, event, _("Still to come"),
                      g_strdup (_("This appointment is still to come. Note on its day what was found, and until then what is known in its notes.")));
}
