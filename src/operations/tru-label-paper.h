/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-labels.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/** TruLabelPaper: which labels to print, and on what. */
typedef struct
{
  TruLabelSheet sheet;
  TruBarcodeType type;
  guint skipped; /* labels already used of the first sheet */
} TruLabelPaper;

TruDocument *tru_label_paper_items   (TruStore             *store,
                                      const TruLabelPaper  *paper,
                                      const char *const    *items,
                                      GError              **error);
TruDocument *tru_label_paper_library (TruStore             *store,
                                      const TruLabelPaper  *paper,
                                      const char           *tool_library,
                                      GError              **error);
TruDocument *tru_label_paper_members (TruStore             *store,
                                      const TruLabelPaper  *paper,
                                      const char *const    *members,
                                      GError              **error);

G_END_DECLS
