/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-page.h"

G_BEGIN_DECLS

/**
 * TruMembers:
 *
 * Who borrows: a list with search, and beside it one member's loans, open and past. Signal `desk-asked` (uid of a member).
 */
#define TRU_TYPE_MEMBERS (tru_members_get_type ())
G_DECLARE_FINAL_TYPE (TruMembers, tru_members, TRU, MEMBERS, TruToolPage)

void        tru_members_show_member (TruMembers *self,
                                     const char *uid);
const char *tru_members_get_member  (TruMembers *self);

G_END_DECLS
