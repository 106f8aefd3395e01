/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruToolLibrary:
 *
 * A place that lends tools (outil-thèque).
 */
#define TRU_TOOL_LIBRARY_FIELDS(F)                                                                    \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))                             \
  F (ORGANISATION, "organisation", REF (organisation), 0, PUBLIC, N_("Organisation"))                 \
  F (STREET, "street", TEXT, 0, PUBLIC, N_("Street"))                                                 \
  F (POSTCODE, "postcode", TEXT, 0, PUBLIC, N_("Postcode"))                                           \
  F (COMMUNE, "commune", TEXT, 0, PUBLIC, N_("Commune"))                                              \
  F (OPENING, "opening", TEXT, 0, PUBLIC, N_("Opening hours in words, for notices"))                  \
  F (LOAN_DAYS, "loan_days", INTEGER, 0, PUBLIC, N_("Days of a loan"))                                \
  F (MAX_LOANS, "max_loans", INTEGER, 0, PUBLIC, N_("Loans per member at most"))                      \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))                                                      \
  F (RENEWALS, "renewals", INTEGER, 0, PUBLIC, N_("Renewals at most"))                                \
  F (MEMBERSHIP_REQUIRED, "membership_required", BOOLEAN, 0, PUBLIC, N_("Valid membership required")) \
  F (PICKUP_DAYS, "pickup_days", INTEGER, 0, PUBLIC, N_("Opening days to collect a reservation"))     \
  F (DEPOSITS, "deposits", BOOLEAN, 0, PUBLIC, N_("Takes deposits"))                                  \
  F (TERRITORY, "territory", REF (territory), 0, PUBLIC, N_("Territory"))

enum
{
#define F(ID, ...) TRU_TOOL_LIBRARY_##ID,
  TRU_TOOL_LIBRARY_FIELDS (F)
#undef F
};

#define TRU_TYPE_TOOL_LIBRARY (tru_tool_library_get_type ())
TRU_DECLARE_RECORD (TruToolLibrary, tru_tool_library, TOOL_LIBRARY)

G_END_DECLS
