/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-edits.h"
#include "tru-meetings.h"
#include "tru-planning.h"
#include "tru-recurrence.h"
#include "tru-repeats-private.h"
#include "tru-workshop-tools.h"

/* The words of the last time of a series are its own. */
static gboolean
stop (TruWrite              *write,
      const TruSeriesChange *change,
      GError               **error)
{
  return tru_record_validate (change->event, error) && tru_meetings_update_event (write, change->event, error)
         && tru_repeats_end_in (write, tru_record_get_uid (change->event), TRU_SCOPE_THIS, error);
}

/**
 * tru_repeats_edit:
 * @store: a store
 * @change: what is changed
 * @error: as tru_repeats_change()
 *
 * Keeps all of it in one operation, so that one undo takes all of it back: who is expected and what is used at one time, and what is
 * changed for several.
 *
 * Returns: whether it is kept
 */
gboolean
tru_repeats_edit (TruStore              *store,
                  const TruSeriesChange *change,
                  GError               **error)
{
  g_autoptr (TruWrite) write = NULL;

  if ((change->rule && !tru_recurrence_check (change->rule, error)) || !tru_event_edits_allow (change->event, error))
    return FALSE;
  write = tru_write_begin (store, "edit-series", change->motive, error);
  return write && tru_planning_keep_parts (write, change->event, change->parts, change->removed, error)
         && (!change->spreads_tools || tru_workshop_tools_spread_in (write, change->event, change->scope, error))
         && (change->stops ? stop (write, change, error)
                           : tru_repeats_change_in (write, change->event, change->rule, change->scope, error))
         && tru_write_commit (write, error);
}
