/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-queries-tool-library.h"

G_BEGIN_DECLS

/**
 * TruDeskAnswer:
 *
 * What the desk's field finds for a code or words: items, members and consumables, as rows of their queries.
 */
typedef struct
{
  GPtrArray *items;
  GPtrArray *members;
  GPtrArray *consumables;
  gboolean is_exact; /* by a code: certainly meant */
} TruDeskAnswer;

TruDeskAnswer *tru_desk_find_code   (TruStore      *store,
                                     const char    *code);
TruDeskAnswer *tru_desk_find        (TruStore      *store,
                                     const char    *text,
                                     const char    *library,
                                     const char    *member);
guint          tru_desk_answer_size (TruDeskAnswer *self);
void           tru_desk_answer_free (TruDeskAnswer *self);
char          *tru_desk_decode      (const char    *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruDeskAnswer, tru_desk_answer_free)

G_END_DECLS
