/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-digits.h"

/**
 * tru_digits_put:
 * @to: where they go; nothing ends them
 * @number: a number, not negative
 * @count: how many digits, of which the number has no more
 *
 * Writes a number with its leading zeros, as the days and instants of ISO 8601 want it. Each record that is kept has
 * many of them: a printf would cost more than all else about writing one.
 *
 * Returns: what follows the last digit
 */
char *
tru_digits_put (char  *to,
                int    number,
                guint  count)
{
  for (guint i = count; i-- > 0; number /= 10)
    to[i] = (char) ('0' + number % 10);
  return to + count;
}
