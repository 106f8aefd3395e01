/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"
#include "tru-working-days.h"

G_BEGIN_DECLS

TruDate    tru_committee_next_day    (TruDate      last,
                                      gint64       weeks,
                                      gint64       months,
                                      TruHolidays  holidays);
GPtrArray *tru_committee_check_close (TruRecord   *meeting,
                                      guint        n_undecided,
                                      guint        n_present,
                                      guint        n_unnoted,
                                      TruDate      today);
GPtrArray *tru_committee_check_decision (TruRecord   *meeting,
                                         TruRecord   *decision,
                                         GPtrArray   *taken,
                                         TruDate      today);
GPtrArray *tru_committee_check_names (TruRecord   *meeting,
                                      const char  *text,
                                      GPtrArray   *names);
GPtrArray *tru_committee_check_move  (TruRecord   *meeting,
                                      gboolean     has_decided);

G_END_DECLS
