/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruSupportFile:
 *
 * A support with all around it that rules and papers look at, as it is in the database now. Owns everything; what is
 * not there is %NULL, lists never are.
 */
typedef struct
{
  TruRecord *support;
  TruRecord *household;
  TruRecord *programme;   /* with the rules under which the support was decided */
  TruRecord *referral;
  TruRecord *contract;    /* the newest that is open */
  GPtrArray *signatories; /* of the contract */
  GPtrArray *adults;
  TruRecord *occupancy;   /* tru_supports_home() */
  TruRecord *dwelling;    /* of the occupancy */
  TruRecord *worksite;    /* the newest */
} TruSupportFile;

TruSupportFile *tru_support_file_load (TruStore       *store,
                                       const char     *support,
                                       TruDate         on,
                                       GError        **error);
TruRecord      *tru_support_file_last (TruStore       *store,
                                       const TruKind  *kind,
                                       guint           field,
                                       const char     *uid);
GArray         *tru_support_file_days (TruStore       *store,
                                       const char     *worksite);
gboolean        tru_support_file_is_about_worksites (const TruSupportFile *self);
void            tru_support_file_free (TruSupportFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruSupportFile, tru_support_file_free)

G_END_DECLS
