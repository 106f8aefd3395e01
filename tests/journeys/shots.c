/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

int
main (void)
{
  return 0;
}
