/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/** TruTombstone: a record that was deleted here. */
typedef struct
{
  char *kind;
  char *uid;
  TruStamp deleted;
} TruTombstone;

GPtrArray *tru_tombstones (TruStore  *store,
                           GError   **error);

G_END_DECLS
