/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-exchange-reader.h"
#include "tru-import.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* Shared by the files of the import alone. */

#define TRU_IMPORT_MAX_CREATED 1000 /* created records that a preview lists one by one */

/* The transaction is the staging: everything is tried for real, and only a file without fault or conflict is kept. */
typedef struct
{
  TruStore *store;
  TruWrite *write;
  TruImportPreview *preview;
  const TruImportDecisions *decisions;
  gboolean *was_empty; /* by kind number: no record was here before */
  char *own;           /* uid of our own organisation */
  TruStamp last_sending;
  GHashTable *buried;   /* uid → TruStamp: deleted here, when */
  GHashTable *created;  /* (nullable): uids of the households that the file brings */
  GPtrArray *deletions; /* what the file says was deleted there, and is here */
} TruImportRun;

typedef enum
{
  TRU_IMPORT_NOT_BURIED, /* it was not deleted here, or the sender brings it back, knowing that it was */
  TRU_IMPORT_BURIED,     /* deleted here, and the sender did not change it since */
  TRU_IMPORT_CONTESTED,  /* deleted here, but changed by the sender since */
} TruImportBurial;

GArray           *tru_import_mask_to_array        (guint64                    mask);
TruImportPreview *tru_import_preview_new          (TruExchangeReader         *reader);
TruImportEntry   *tru_import_preview_add          (TruImportPreview          *self,
                                                   TruImportAction            action,
                                                   const TruExchangeItem     *item,
                                                   TruRecord                 *here,
                                                   guint64                    differing,
                                                   const char                *reason);
const char       *tru_import_decisions_get_motive (const TruImportDecisions  *self);
gboolean          tru_import_decisions_is_skipped (const TruImportDecisions  *self,
                                                   const char                *uid);
gboolean          tru_import_decisions_takes_whole (const TruImportDecisions *self,
                                                    const char               *uid);
GArray           *tru_import_decisions_get_fields (const TruImportDecisions  *self,
                                                   const char                *uid);
char             *tru_import_explain_refusal      (TruImportRun              *run,
                                                   const TruExchangeItem     *item,
                                                   const GError              *why);
gboolean          tru_import_check_taken          (TruImportRun              *run,
                                                   GError                   **error);
gboolean          tru_import_preview_is_idle      (const TruImportPreview    *self);
gboolean          tru_import_was_edited_here      (TruImportRun              *run,
                                                   TruRecord                 *here);
gboolean          tru_import_note_buried          (TruImportRun              *run,
                                                   GError                   **error);
TruImportBurial   tru_import_burial               (TruImportRun              *run,
                                                   const TruExchangeItem     *item);
void              tru_import_note_deletion        (TruImportRun              *run,
                                                   const TruExchangeItem     *item);
gboolean          tru_import_open_referred        (TruImportRun              *run,
                                                   GError                   **error);
void              tru_import_note_created         (TruImportRun              *run,
                                                   const TruExchangeItem     *item);
gboolean          tru_import_propose_alike        (TruImportRun              *run,
                                                   const TruCourse           *course,
                                                   GError                   **error);
gboolean          tru_import_delete_all           (TruImportRun              *run,
                                                   GError                   **error);
TruImportPreview *tru_import_run                  (TruStore                  *store,
                                                   TruExchangeReader *const  *readers,
                                                   const char                *operation,
                                                   const char                *kept,
                                                   const TruImportDecisions  *decisions,
                                                   gboolean                   is_preview,
                                                   const TruCourse           *course,
                                                   GError                   **error);

G_END_DECLS
