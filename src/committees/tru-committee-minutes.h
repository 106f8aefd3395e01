/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruCommitteeMinutes:
 *
 * Where a meeting ends: the collective part of its minutes, the next day, and closing them. What is typed is kept when the
 * person goes on. Signal `prepare`: the next meeting is wanted.
 */
#define TRU_TYPE_COMMITTEE_MINUTES (tru_committee_minutes_get_type ())
G_DECLARE_FINAL_TYPE (TruCommitteeMinutes, tru_committee_minutes, TRU, COMMITTEE_MINUTES, AdwBin)

void tru_committee_minutes_show  (TruCommitteeMinutes *self,
                                  TruOffice           *office,
                                  TruRecord           *meeting);
void tru_committee_minutes_enter (TruCommitteeMinutes *self);

G_END_DECLS
