/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruProfile:
 * @TRU_PROFILE_FULL: another office of one's own: everything
 * @TRU_PROFILE_PARTNER: a partner: household files without any SENSITIVE field
 * @TRU_PROFILE_LIBRARY: a tool library: its stock, members' names and phones, loans; nothing of households
 *
 * A white list per type of recipient: what is not admitted does not leave.
 */
typedef enum
{
  TRU_PROFILE_FULL,
  TRU_PROFILE_PARTNER,
  TRU_PROFILE_LIBRARY,
} TruProfile;

const char *tru_profile_token        (TruProfile      profile);
gboolean    tru_profile_parse        (const char     *token,
                                      TruProfile     *profile);
gboolean    tru_profile_admits_kind  (TruProfile      profile,
                                      const TruKind  *kind);
gboolean    tru_profile_admits_field (TruProfile      profile,
                                      const TruKind  *kind,
                                      guint           field);

G_END_DECLS
