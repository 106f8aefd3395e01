/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tru-decimal.h"
#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruBudgetLine:
 * @field: id of the programme's field that holds the unit cost
 * @count: how many
 * @amount: cents, @count times the unit cost
 */
typedef struct
{
  guint field;
  gint64 count;
  gint64 amount;
} TruBudgetLine;

/**
 * TruBudget:
 * @lines: what is paid for
 * @n_lines: their number
 * @total: cents, their sum
 */
typedef struct
{
  TruBudgetLine lines[4];
  guint n_lines;
  gint64 total;
} TruBudget;

gboolean tru_budget_of_programme (TruRecord  *programme,
                                  gint64      households,
                                  gint64      neighbourhoods,
                                  TruBudget  *budget,
                                  GError    **error);

G_END_DECLS
