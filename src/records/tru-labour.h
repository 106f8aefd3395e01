/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruLabour:
 *
 * What one person did on one worksite day; a minor takes part, and is never labour.
 */
#define TRU_LABOUR_FIELDS(F)                                                                          \
  F (WORKSITE_DAY, "worksite_day", REF (worksite_day), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Day")) \
  F (PERSON, "person", REF (person), 0, PERSONAL, N_("Family member"))                                \
  F (CONTACT, "contact", REF (contact), 0, PERSONAL, N_("Staff or crew"))                             \
  F (HOURS, "hours", DECIMAL, 0, PERSONAL, N_("Hours"))                                               \
  F (TASK, "task", TEXT, 0, PERSONAL, N_("Task"))                                                     \
  F (TECHNIQUE, "technique", TEXT, 0, PERSONAL, N_("Technique learned"))                              \
  F (NOTE, "note", NOTE, 0, PERSONAL, N_("Notes"))

enum
{
#define F(ID, ...) TRU_LABOUR_##ID,
  TRU_LABOUR_FIELDS (F)
#undef F
};

#define TRU_TYPE_LABOUR (tru_labour_get_type ())
TRU_DECLARE_RECORD (TruLabour, tru_labour, LABOUR)

G_END_DECLS
