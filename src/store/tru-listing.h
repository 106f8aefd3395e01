/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruListed: a record in a list.
 * @code: (nullable): what its label, card or paper says
 * @state: (nullable): its derived state, a token
 */
typedef struct
{
  char *uid;
  char *title;
  char *code;
  char *state;
} TruListed;

void       tru_listed_free        (TruListed      *self);
int        tru_listing_code_field (const TruKind  *kind);
GPtrArray *tru_listing            (TruStore       *store,
                                   const TruKind  *kind,
                                   const char     *text,
                                   GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruListed, tru_listed_free)

G_END_DECLS
