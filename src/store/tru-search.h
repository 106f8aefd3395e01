/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/** TruHit: a record that global search found. */
typedef struct
{
  const TruKind *kind;
  gint64 id;
  char *uid;
  char *title;
  char *subtitle; /* (nullable) */
} TruHit;

void       tru_hit_free     (TruHit      *self);
GPtrArray *tru_search       (TruStore    *store,
                             const char  *text,
                             guint        limit,
                             GError     **error);
char      *tru_search_match (const char  *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruHit, tru_hit_free)

G_END_DECLS
