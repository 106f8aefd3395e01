/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The order in which people look up words that have no sort key, such as categories and shelves: neither case counts nor the accents
   with which French words begin. SQLite itself would put “Électricité” after “Peinture”. */
#define TRU_ORDER_OF(text)                                                                                      \
  "lower (replace (replace (replace (replace (replace (replace (replace (replace (replace (replace (" text ", " \
  "'É', 'E'), 'È', 'E'), 'Ê', 'E'), 'À', 'A'), 'Â', 'A'), 'Î', 'I'), 'Ô', 'O'), 'Œ', 'OE'), 'é', 'e'), 'ç', 'c'))"
