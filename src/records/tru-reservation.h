/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruReservation:
 *
 * A tool wanted for some days by a member or a worksite; who asked first comes first. With neither, it is wanted by a worksite of
 * which this database is told nothing: a tool library's.
 */
#define TRU_RESERVATION_FIELDS(F)                                                                \
  F (TOOL, "tool", REF (tool), TRU_REQUIRED, PUBLIC, N_("Tool"))                                 \
  F (ITEM, "item", REF (item), 0, PUBLIC, N_("Item"))                                            \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), TRU_REQUIRED, PUBLIC, N_("Tool library")) \
  F (MEMBER, "member", REF (member), 0, PERSONAL, N_("Member"))                                  \
  F (WORKSITE, "worksite", REF (worksite), TRU_OWNER, PERSONAL, N_("Worksite"))                  \
  F (STARTS_ON, "starts_on", DATE, TRU_REQUIRED, PUBLIC, N_("From"))                             \
  F (ENDS_ON, "ends_on", DATE, TRU_REQUIRED, PUBLIC, N_("To"))                                   \
  F (MADE_AT, "made_at", TIME, TRU_REQUIRED, PUBLIC, N_("Made"))                                 \
  F (SET_ASIDE_ON, "set_aside_on", DATE, 0, PUBLIC, N_("Set aside on"))                          \
  F (COLLECT_BY, "collect_by", DATE, 0, PUBLIC, N_("To collect by"))                             \
  F (LOAN, "loan", REF (loan), 0, PUBLIC, N_("Loan"))                                            \
  F (CANCELLED_ON, "cancelled_on", DATE, 0, PUBLIC, N_("Cancelled on"))                          \
  F (NOTE, "note", TEXT, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_RESERVATION_##ID,
  TRU_RESERVATION_FIELDS (F)
#undef F
};

#define TRU_TYPE_RESERVATION (tru_reservation_get_type ())
TRU_DECLARE_RECORD (TruReservation, tru_reservation, RESERVATION)

G_END_DECLS
