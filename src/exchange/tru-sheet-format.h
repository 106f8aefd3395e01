/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TruSheetNumber: how a workbook shows a number, as far as a list needs it.
 * @decimals: digits behind the point, -1 for as many as there are
 * @digits: digits before it at least, with zeros in front: 01000 is a postcode
 */
typedef struct
{
  gboolean has_day;
  gboolean has_time;
  gboolean is_percent;
  int decimals;
  int digits;
} TruSheetNumber;

TruSheetNumber tru_sheet_number_parse   (const char           *code);
TruSheetNumber tru_sheet_number_builtin (int                   id);
char          *tru_sheet_number_write   (const TruSheetNumber *self,
                                         double                value,
                                         gboolean              is_1904);

G_END_DECLS
