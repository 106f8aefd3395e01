/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-exchange-reader.h"
#include "tru-import.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* Shared by the files of the import alone. */

#define TRU_IMPORT_MAX_CREATED 1000 /* created records that a preview lists one by one */

GArray           *tru_import_mask_to_array        (guint64                    mask);
TruImportPreview *tru_import_preview_new          (TruExchangeReader         *reader);
void              tru_import_preview_add          (TruImportPreview          *self,
                                                   TruImportAction            action,
                                                   const TruExchangeItem     *item,
                                                   TruRecord                 *here,
                                                   guint64                    differing,
                                                   const char                *reason);
const char       *tru_import_decisions_get_motive (const TruImportDecisions  *self);
gboolean          tru_import_decisions_is_skipped (const TruImportDecisions  *self,
                                                   const char                *uid);
GArray           *tru_import_decisions_get_fields (const TruImportDecisions  *self,
                                                   const char                *uid);
gboolean          tru_import_check_taken          (TruImportPreview          *preview,
                                                   TruWrite                  *write,
                                                   GError                   **error);
gboolean          tru_import_preview_is_idle      (const TruImportPreview    *self);
TruImportPreview *tru_import_run                  (TruStore                  *store,
                                                   TruExchangeReader         *reader,
                                                   const char                *operation,
                                                   const char                *kept,
                                                   const TruImportDecisions  *decisions,
                                                   gboolean                   is_preview,
                                                   const TruCourse           *course,
                                                   GError                   **error);

G_END_DECLS
