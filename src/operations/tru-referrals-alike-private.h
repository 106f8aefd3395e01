/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-referrals.h"

G_BEGIN_DECLS

/* What the files that look for likenesses share: how one is noted, once per household and reason. */

#define TRU_LIKENESSES_AT_MOST 60

TruLikeness *tru_likeness_add         (TruStore      *store,
                                       GPtrArray     *found,
                                       const char    *household,
                                       const char    *reason);
void         tru_likeness_add_through (TruStore      *store,
                                       GPtrArray     *found,
                                       const TruKind *kind,
                                       guint          field,
                                       guint          household_field,
                                       const char    *uid,
                                       const char    *reason);
void         tru_likeness_add_found   (TruStore      *store,
                                       GPtrArray     *found,
                                       const TruKind *kind,
                                       const char    *text,
                                       const char    *reason);
void         tru_likeness_add_born_on (TruStore      *store,
                                       GPtrArray     *found,
                                       TruDate        birth_date);
void         tru_likeness_sort        (GPtrArray     *found);

G_END_DECLS
