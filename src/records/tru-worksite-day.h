/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruWorksiteDay:
 *
 * A day of a worksite.
 */
#define TRU_WORKSITE_DAY_FIELDS(F)                                                             \
  F (WORKSITE, "worksite", REF (worksite), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Worksite")) \
  F (DAY, "day", DATE, TRU_REQUIRED, PERSONAL, N_("Day"))                                      \
  F (TASK, "task", TEXT, 0, PERSONAL, N_("Task"))                                              \
  F (DONE, "done", BOOLEAN, 0, PERSONAL, N_("Done"))

enum
{
#define F(ID, ...) TRU_WORKSITE_DAY_##ID,
  TRU_WORKSITE_DAY_FIELDS (F)
#undef F
};

#define TRU_TYPE_WORKSITE_DAY (tru_worksite_day_get_type ())
TRU_DECLARE_RECORD (TruWorksiteDay, tru_worksite_day, WORKSITE_DAY)

G_END_DECLS
