/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-query.h"
#include "tru-store.h"
#include "tru-time.h"

G_BEGIN_DECLS

/* What the files of the calendar's papers share: a paper on its way, and how its words are set. */
typedef struct
{
  TruStore *store;
  TruDocumentData *data;
  const char *uid;
  TruDate day;
  const char *const *order;
} TruPaperJob;

void     tru_paper_set             (TruDocumentData  *data,
                                    const char       *name,
                                    TruRow           *row,
                                    guint             column);
void     tru_paper_set_day         (TruDocumentData  *data,
                                    const char       *name,
                                    TruDate           day,
                                    TruDateStyle      style);
void     tru_paper_set_hours       (TruDocumentData  *data,
                                    TruTime           starts,
                                    TruTime           ends);
gboolean tru_crew_sheet_fill       (TruPaperJob      *paper,
                                    GError          **error);
gboolean tru_attendance_sheet_fill (TruPaperJob      *paper,
                                    GError          **error);

G_END_DECLS
