/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-agenda-item.h"

#include <glib/gi18n.h>

const TruOption tru_agenda_item_why_options[] = {
  { "waiting", N_("Waits for a decision") },
  { "postponed", N_("Postponed") },
  { "assessed", N_("Assessed") },
  { "started", N_("New since the last meeting") },
  { "under_way", N_("Under way") },
  { "added", N_("Added by hand") },
  { NULL, NULL },
};

static gboolean
tru_agenda_item_validate (TruRecord *record,
                          GError   **error)
{
  return tru_record_validate_any (record, error, 2, TRU_AGENDA_ITEM_SUBJECT, TRU_AGENDA_ITEM_SUPPORT);
}

TRU_DEFINE_RECORD (TruAgendaItem, tru_agenda_item, TRU_AGENDA_ITEM_FIELDS, 38, "agenda_item", "agenda-items", N_("Agenda item"), N_("Agenda items"), tru_agenda_item_validate)
