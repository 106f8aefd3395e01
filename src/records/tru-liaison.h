/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruLiaison:
 *
 * Whom to meet for a household, and why.
 */
#define TRU_LIAISON_FIELDS(F)                                                                          \
  F (ASSESSMENT, "assessment", REF (assessment), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Assessment")) \
  F (ORGANISATION, "organisation", REF (organisation), 0, PERSONAL, N_("Organisation"))                \
  F (CONTACT, "contact", REF (contact), 0, PERSONAL, N_("Contact"))                                    \
  F (PURPOSE, "purpose", TEXT, TRU_REQUIRED, SENSITIVE, N_("Purpose"))                                 \
  F (DUE_ON, "due_on", DATE, 0, PERSONAL, N_("At the latest on"))                                      \
  F (MET_ON, "met_on", DATE, 0, PERSONAL, N_("Met on"))                                                \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_LIAISON_##ID,
  TRU_LIAISON_FIELDS (F)
#undef F
};

#define TRU_TYPE_LIAISON (tru_liaison_get_type ())
TRU_DECLARE_RECORD (TruLiaison, tru_liaison, LIAISON)

G_END_DECLS
