/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-strip.h"

G_BEGIN_DECLS

/* One strip and where it stands on its page, in points from the top of the paper. */
typedef struct
{
  TruStrip *strip;
  double    y;
} TruPlaced;

/* The band of a page that strips may fill, and what stands above them, in points. */
typedef struct
{
  double    top, bottom;
  TruStrip *first_header; /* (nullable): above the strips of the first page */
  TruStrip *every_header; /* (nullable): above the strips of every page */
} TruPageBand;

GPtrArray *tru_pages_break (GPtrArray         *strips,
                            const TruPageBand *band);
void       tru_page_place  (GArray            *page,
                            TruStrip          *strip,
                            double             y);

G_END_DECLS
