/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_COMMITTEE_PAPER_AGENDA,
  TRU_COMMITTEE_PAPER_MINUTES,
} TruCommitteePaper;

TruDocument *tru_committee_paper_document (TruStore           *store,
                                           TruCommitteePaper   paper,
                                           const char         *meeting,
                                           const char         *audience,
                                           double              font_scale,
                                           GError            **error);
gboolean     tru_committee_paper_leaves   (TruStore           *store,
                                           TruCommitteePaper   paper,
                                           const char         *meeting,
                                           const char         *audience,
                                           GError            **error);

G_END_DECLS
