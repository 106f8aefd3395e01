/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"
#include "tru-query.h"

G_BEGIN_DECLS

/**
 * TruCommitteePeople:
 *
 * Who is expected at a meeting: there, excused or absent.
 */
#define TRU_TYPE_COMMITTEE_PEOPLE (tru_committee_people_get_type ())
G_DECLARE_FINAL_TYPE (TruCommitteePeople, tru_committee_people, TRU, COMMITTEE_PEOPLE, AdwBin)

void tru_committee_people_show (TruCommitteePeople *self,
                                TruOffice          *office,
                                const char         *meeting,
                                GPtrArray          *rows,
                                gboolean            is_open);

G_END_DECLS
