/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-entry.h"

#include <glib/gi18n.h>

const TruOption tru_entry_type_options[] = {
  { "call", N_("Phone call") },
  { "visit", N_("Visit") },
  { "meeting", N_("Interview") },
  { "letter", N_("Letter") },
  { "email", N_("E-mail") },
  { "note", N_("Note") },
  { NULL, NULL },
};

static gboolean
tru_entry_validate (TruRecord *record,
                    GError   **error)
{
  return tru_record_validate_any (record, error, 1, TRU_ENTRY_TEXT);
}

TRU_DEFINE_RECORD (TruEntry, tru_entry, TRU_ENTRY_FIELDS, 35, "entry", "entries", N_("Journal entry"), N_("Journal entries"), tru_entry_validate)
