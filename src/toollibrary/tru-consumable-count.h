/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"
#include "tru-record.h"

G_BEGIN_DECLS

/* What is asked of who counted a consumable. It is no kind that is kept: what is kept is the movement that sets the book right. */
#define TRU_CONSUMABLE_COUNT_FIELDS(F)                                  \
  F (COUNTED, "counted", DECIMAL, TRU_REQUIRED, PUBLIC, N_("Counted"))  \
  F (DAY, "day", DATE, TRU_REQUIRED, PUBLIC, N_("Date"))                \
  F (NOTE, "note", TEXT, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_CONSUMABLE_COUNT_##ID,
  TRU_CONSUMABLE_COUNT_FIELDS (F)
#undef F
};

#define TRU_TYPE_CONSUMABLE_COUNT (tru_consumable_count_get_type ())
TRU_DECLARE_RECORD (TruConsumableCount, tru_consumable_count, CONSUMABLE_COUNT)

void tru_consumable_count_ask (GtkWidget  *widget,
                               TruOffice  *office,
                               const char *consumable);

G_END_DECLS
