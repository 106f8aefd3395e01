/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-household-file.h"
#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruHouseholdJournal:
 *
 * The tab of a household's page with its contacts: a line to write the next (words, Enter), a search, the entries.
 */
#define TRU_TYPE_HOUSEHOLD_JOURNAL (tru_household_journal_get_type ())
G_DECLARE_FINAL_TYPE (TruHouseholdJournal, tru_household_journal, TRU, HOUSEHOLD_JOURNAL, GtkWidget)

void tru_household_journal_show  (TruHouseholdJournal    *self,
                                  TruOffice              *office,
                                  const TruHouseholdFile *file);
void tru_household_journal_begin (TruHouseholdJournal    *self);

G_END_DECLS
