/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-office.h"
#include "tru-tool-look.h"

G_BEGIN_DECLS

/**
 * TruLoanLineStyle:
 * @TRU_LOAN_LINE_EXPECTED: who has it, and a pill: late, today, back
 * @TRU_LOAN_LINE_OPEN: when it is due, with buttons to take it back and to prolong
 * @TRU_LOAN_LINE_PAST: from when to when
 */
typedef enum
{
  TRU_LOAN_LINE_EXPECTED,
  TRU_LOAN_LINE_OPEN,
  TRU_LOAN_LINE_PAST,
} TruLoanLineStyle;

GtkWidget *tru_loan_line_new (TruOffice        *office,
                              TruRow           *loan,
                              TruLoanLineStyle  style);
gboolean   tru_loan_line_offer_renewal (GtkWidget *line);
TruRow    *tru_loan_line_get (GtkWidget        *line);

G_END_DECLS
