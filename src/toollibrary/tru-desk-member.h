/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruDeskMember:
 *
 * Who is at the desk: name, phone, card, membership, open loans, the late ones first. Signal `closed` when the person leaves.
 */
#define TRU_TYPE_DESK_MEMBER (tru_desk_member_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskMember, tru_desk_member, TRU, DESK_MEMBER, AdwBin)

void        tru_desk_member_set      (TruDeskMember *self,
                                      TruOffice     *office,
                                      const char    *uid);
void        tru_desk_member_stay     (TruDeskMember *self);
gboolean    tru_desk_member_look     (TruDeskMember *self);
const char *tru_desk_member_get_uid  (TruDeskMember *self);
const char *tru_desk_member_get_name (TruDeskMember *self);

G_END_DECLS
