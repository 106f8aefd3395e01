/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-hidden-address.h"

#include "tru-member.h"
#include "tru-queries-late.h"

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

/**
 * tru_hidden_address:
 * @store: a store
 * @kind: a kind
 * @uid: (nullable): uid of a record of this kind
 *
 * A member who is of a household whose address is confidential lives at that address.
 *
 * Returns: mask of the fields that tell it: they stand on no paper, in no tool library's file, and before no volunteer
 */
guint64
tru_hidden_address (TruStore      *store,
                    const TruKind *kind,
                    const char    *uid)
{
  if (kind != &tru_member_kind || !uid || tru_query_count (store, &tru_query_hides_address, "$member", uid, NULL) <= 0)
    return 0;
  return BIT (TRU_MEMBER_STREET) | BIT (TRU_MEMBER_POSTCODE) | BIT (TRU_MEMBER_COMMUNE);
}
