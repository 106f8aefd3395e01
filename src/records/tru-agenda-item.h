/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_AGENDA_ITEM_WHY_WAITING,
  TRU_AGENDA_ITEM_WHY_POSTPONED,
  TRU_AGENDA_ITEM_WHY_ASSESSED,
  TRU_AGENDA_ITEM_WHY_STARTED,
  TRU_AGENDA_ITEM_WHY_UNDER_WAY,
  TRU_AGENDA_ITEM_WHY_ADDED,
} TruAgendaItemWhy;

extern const TruOption tru_agenda_item_why_options[];

/**
 * TruAgendaItem:
 *
 * What a meeting speaks of: a support, and why and since when, or a collective question in words.
 */
#define TRU_AGENDA_ITEM_FIELDS(F)                                                        \
  F (MEETING, "meeting", REF (meeting), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Meeting")) \
  F (POSITION, "position", INTEGER, TRU_REQUIRED, PUBLIC, N_("Order"))                   \
  F (SUPPORT, "support", REF (support), 0, PERSONAL, N_("Support"))                      \
  F (SUBJECT, "subject", TEXT, 0, PERSONAL, N_("Subject"))                               \
  F (DISCUSSED, "discussed", NOTE, 0, SENSITIVE, N_("What was said"))                    \
  F (WHY, "why", ENUM (agenda_item_why), 0, PERSONAL, N_("Why it is on the agenda"))     \
  F (SINCE, "since", DATE, 0, PERSONAL, N_("Since"))

enum
{
#define F(ID, ...) TRU_AGENDA_ITEM_##ID,
  TRU_AGENDA_ITEM_FIELDS (F)
#undef F
};

#define TRU_TYPE_AGENDA_ITEM (tru_agenda_item_get_type ())
TRU_DECLARE_RECORD (TruAgendaItem, tru_agenda_item, AGENDA_ITEM)

G_END_DECLS
