/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruAgendaItem:
 *
 * What a meeting speaks of: a support or a collective question.
 */
#define TRU_AGENDA_ITEM_FIELDS(F)                                                        \
  F (MEETING, "meeting", REF (meeting), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Meeting")) \
  F (POSITION, "position", INTEGER, TRU_REQUIRED, PUBLIC, N_("Order"))                   \
  F (SUPPORT, "support", REF (support), 0, PERSONAL, N_("Support"))                      \
  F (SUBJECT, "subject", TEXT, TRU_REQUIRED, PERSONAL, N_("Subject"))                    \
  F (DISCUSSED, "discussed", NOTE, 0, SENSITIVE, N_("What was said"))

enum
{
#define F(ID, ...) TRU_AGENDA_ITEM_##ID,
  TRU_AGENDA_ITEM_FIELDS (F)
#undef F
};

#define TRU_TYPE_AGENDA_ITEM (tru_agenda_item_get_type ())
TRU_DECLARE_RECORD (TruAgendaItem, tru_agenda_item, AGENDA_ITEM)

G_END_DECLS
