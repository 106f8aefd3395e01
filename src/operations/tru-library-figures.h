/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/** TruFiguresPeriod: the times that are asked for, as the page offers them. */
typedef enum
{
  TRU_FIGURES_TWELVE_MONTHS, /* the month of today and the eleven before it */
  TRU_FIGURES_THIS_YEAR,
  TRU_FIGURES_LAST_YEAR,
  TRU_FIGURES_THIS_MONTH,
  TRU_FIGURES_LAST_MONTH,
  TRU_FIGURES_N_PERIODS,
} TruFiguresPeriod;

/* What a tool library did in a time, on paper. */

const char  *tru_library_figures_period_label (TruFiguresPeriod  period);
void         tru_library_figures_period       (TruFiguresPeriod  period,
                                               TruDate           today,
                                               TruDate          *from,
                                               TruDate          *until);
char        *tru_library_figures_percent      (gint64            part,
                                               gint64            whole);
char        *tru_library_figures_use          (gint64            lent,
                                               gint64            there);
TruDocument *tru_library_figures_document     (TruStore         *store,
                                               const char       *library,
                                               TruDate           from,
                                               TruDate           until,
                                               GError          **error);

G_END_DECLS
