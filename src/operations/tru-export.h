/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-course.h"
#include "tru-profile.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruExportScope:
 * @TRU_EXPORT_HOUSEHOLDS: the files of some households
 * @TRU_EXPORT_INVENTORY: the tool libraries: tools and items, and under the profiles that admit them members and loans
 * @TRU_EXPORT_ALL: everything that the profile admits
 */
typedef enum
{
  TRU_EXPORT_HOUSEHOLDS,
  TRU_EXPORT_INVENTORY,
  TRU_EXPORT_ALL,
} TruExportScope;

/**
 * TruExport: what leaves, for whom and why; all strings are borrowed.
 * @households: (nullable): uids, ended by %NULL, for %TRU_EXPORT_HOUSEHOLDS
 * @recipient: (nullable): name of who gets it
 * @motive: (nullable): the ground; %NULL records the profile's usual one
 */
typedef struct
{
  TruExportScope scope;
  TruProfile profile;
  const char *const *households;
  const char *recipient;
  const char *motive;
} TruExport;

TruProfile tru_export_default_profile (TruExportScope    scope);
gboolean   tru_export_run             (TruStore         *store,
                                       const TruExport  *what,
                                       const char       *path,
                                       const TruCourse  *course,
                                       gint64           *n_records,
                                       GError          **error);

G_END_DECLS
