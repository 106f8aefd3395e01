/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_PARTNER_ROLE_ROLE_REFERS,
  TRU_PARTNER_ROLE_ROLE_LENDS_ROOMS,
  TRU_PARTNER_ROLE_ROLE_SUPPORTS,
  TRU_PARTNER_ROLE_ROLE_DECIDES,
  TRU_PARTNER_ROLE_ROLE_FUNDS,
  TRU_PARTNER_ROLE_ROLE_OWNS_DWELLINGS,
  TRU_PARTNER_ROLE_ROLE_GIVES_WORKSHOPS,
} TruPartnerRoleRole;

extern const TruOption tru_partner_role_role_options[];

/**
 * TruPartnerRole:
 *
 * What a partner does in one programme; a partner has several roles, one record each.
 */
#define TRU_PARTNER_ROLE_FIELDS(F)                                                                      \
  F (ORGANISATION, "organisation", REF (organisation), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Partner")) \
  F (PROGRAMME, "programme", REF (programme), TRU_REQUIRED, PUBLIC, N_("Programme"))                    \
  F (ROLE, "role", ENUM (partner_role_role), TRU_REQUIRED, PUBLIC, N_("Role"))                          \
  F (SINCE, "since", DATE, 0, PUBLIC, N_("Since"))                                                      \
  F (UNTIL, "until", DATE, 0, PUBLIC, N_("Until"))                                                      \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_PARTNER_ROLE_##ID,
  TRU_PARTNER_ROLE_FIELDS (F)
#undef F
};

#define TRU_TYPE_PARTNER_ROLE (tru_partner_role_get_type ())
TRU_DECLARE_RECORD (TruPartnerRole, tru_partner_role, PARTNER_ROLE)

G_END_DECLS
