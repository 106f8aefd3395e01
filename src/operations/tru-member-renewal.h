/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-date.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* A membership that ended goes on. */

TruDate  tru_member_renewal_proposal (TruRecord    *member);
gboolean tru_member_renew            (TruStore     *store,
                                      const char   *member,
                                      TruDate       until,
                                      GError      **error);

G_END_DECLS
