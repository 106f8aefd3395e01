/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-advice-sheet.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruAdviceSheet, tru_advice_sheet, TRU_ADVICE_SHEET_FIELDS, 74, "advice_sheet", "advice-sheets", N_("Advice sheet"), N_("Advice sheets"), NULL)
