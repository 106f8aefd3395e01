/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-unknown.h"

G_BEGIN_DECLS

/**
 * TruDecimal:
 *
 * A number with two decimals, counted in hundredths, or %TRU_UNKNOWN: square metres, per cents,
 * and money in cents. Hundredths are exact, so that 30.00 m² and 30.01 m² fall on the right side of a rule.
 */
typedef gint64 TruDecimal;

TruDecimal tru_decimal_parse        (const char *text);
TruDecimal tru_decimal_parse_typed  (const char *text);
char      *tru_decimal_to_text      (TruDecimal  value);
char      *tru_decimal_format       (TruDecimal  value);
char      *tru_money_format         (TruDecimal  cents);
char      *tru_number_format        (gint64      number);
char      *tru_decimal_share        (gint64      part,
                                     gint64      whole,
                                     guint       decimals,
                                     TruDecimal  limit);
char      *tru_decimal_unit         (TruDecimal  value,
                                     const char *unit);

G_END_DECLS
