/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruDeskExpected:
 *
 * What should come back: loans due today and late ones, then those that did; and the day's counters.
 * Signal `member-chosen` (uid) when a person chose a line.
 */
#define TRU_TYPE_DESK_EXPECTED (tru_desk_expected_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskExpected, tru_desk_expected, TRU, DESK_EXPECTED, AdwBin)

void tru_desk_expected_show (TruDeskExpected *self,
                             TruOffice       *office,
                             const char      *library);

G_END_DECLS
