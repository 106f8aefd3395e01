/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-committee-paper.h"
#include "tru-finding.h"
#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_committee_names_check (TruStore           *store,
                                      TruCommitteePaper   paper,
                                      TruRecord          *meeting,
                                      const char         *audience,
                                      GError            **error);

G_END_DECLS
