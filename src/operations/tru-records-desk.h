/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* Records of any kind: what forms and the command line do. */

TruRecord *tru_records_find   (TruStore      *store,
                               const char    *uid,
                               GError       **error);
TruRecord *tru_records_get    (TruStore      *store,
                               const TruKind *kind,
                               const char    *uid,
                               GError       **error);
gboolean   tru_records_add    (TruStore      *store,
                               TruRecord     *record,
                               GError       **error);
gboolean   tru_records_is_kept (TruStore     *store,
                                TruRecord    *record);
gboolean   tru_records_save   (TruStore      *store,
                               TruRecord     *record,
                               GError       **error);
gboolean   tru_records_write  (TruStore      *store,
                               const char    *operation,
                               const char    *motive,
                               GPtrArray     *records,
                               GError       **error);
gboolean   tru_records_write_in (TruWrite      *write,
                                 GPtrArray     *records,
                                 GError       **error);
gboolean   tru_records_update_in (TruWrite      *write,
                                  TruRecord     *record,
                                  GError       **error);
gboolean   tru_records_set_date (TruStore      *store,
                                 const char    *operation,
                                 const char    *motive,
                                 const TruKind *kind,
                                 const char    *uid,
                                 guint          field,
                                 TruDate        on,
                                 GError       **error);
gboolean   tru_records_remove (TruStore      *store,
                               const char    *uid,
                               GError       **error);

G_END_DECLS
