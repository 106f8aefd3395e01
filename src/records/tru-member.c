/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-member.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruMember, tru_member, TRU_MEMBER_FIELDS, 28, "member", "members", N_("Member"), N_("Members"), NULL)
