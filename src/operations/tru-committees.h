/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruProposal:
 *
 * A support that a committee should speak of, and why. A list of them is a #GPtrArray that owns them.
 */
typedef struct
{
  char *support;
  char *household;
  char *name;    /* of the household */
  char *subject; /* why it is on the agenda, in words */
} TruProposal;

GPtrArray *tru_committees_propose (TruStore           *store,
                                   const char         *committee,
                                   TruDate             on,
                                   GError            **error);
TruDate    tru_committees_next    (TruStore           *store,
                                   const char         *committee);
char      *tru_committees_prepare (TruStore           *store,
                                   const char         *committee,
                                   TruTime             starts,
                                   GPtrArray          *supports,
                                   GError            **error);
gboolean   tru_committees_attend  (TruStore           *store,
                                   const char         *participant,
                                   gint64              attendance,
                                   GError            **error);
gboolean   tru_committees_decide  (TruStore           *store,
                                   const char         *item,
                                   TruRecord          *decision,
                                   const TruOverride  *override,
                                   GError            **error);
TruDate    tru_committees_close   (TruStore           *store,
                                   const char         *meeting,
                                   const TruOverride  *override,
                                   GError            **error);

G_END_DECLS
