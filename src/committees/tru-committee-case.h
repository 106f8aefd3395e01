/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"
#include "tru-query.h"

G_BEGIN_DECLS

/**
 * TruCommitteeCase:
 *
 * A case of an agenda: what matters of its file in short, what was said, and its decisions, taken or to take. What is typed
 * survives going to another case. Signal `decided`, once a decision is taken, so that the room may go on to the next case.
 */
#define TRU_TYPE_COMMITTEE_CASE (tru_committee_case_get_type ())
G_DECLARE_FINAL_TYPE (TruCommitteeCase, tru_committee_case, TRU, COMMITTEE_CASE, AdwBin)

void     tru_committee_case_show      (TruCommitteeCase *self,
                                       TruOffice        *office,
                                       TruRow           *row,
                                       TruDate           on,
                                       gboolean          is_open);
void     tru_committee_case_decide    (TruCommitteeCase *self);
void     tru_committee_case_enter     (TruCommitteeCase *self);
gboolean tru_committee_case_has_draft (TruCommitteeCase *self);

G_END_DECLS
