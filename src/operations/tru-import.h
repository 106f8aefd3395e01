/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-course.h"
#include "tru-store.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_IMPORT_CREATE,
  TRU_IMPORT_UPDATE,
  TRU_IMPORT_UNCHANGED,
  TRU_IMPORT_CONFLICT, /* changed here and there since the last exchange */
  TRU_IMPORT_REFUSED,  /* not valid here: see the entry's reason */
  TRU_IMPORT_DELETE,
  TRU_IMPORT_N_ACTIONS,
} TruImportAction;

/**
 * TruImportEntry: what an import does with one record.
 * @here: (nullable): the record as it is here
 * @received: (nullable): the record as the file has it; unknown where the file says nothing
 * @differing: (element-type guint): ids of the fields that differ
 * @withheld: (element-type guint): ids of the fields that the sender does not share
 * @reason: (nullable): why it is refused or in conflict; of a household to create: which one known here it may be
 * @is_whole: a conflict about the record as a whole: one side deleted it, the other changed it
 * @is_bound: of such a conflict: the record cannot go, since others that stay refer to it
 */
typedef struct
{
  TruImportAction action;
  const TruKind *kind;
  char *uid;
  char *title;
  TruRecord *here;
  TruRecord *received;
  GArray *differing;
  GArray *withheld;
  char *reason;
  gboolean is_whole;
  gboolean is_bound;
} TruImportEntry;

/**
 * TruImportPreview: what an import does, or did.
 * @entries: (element-type TruImportEntry): all but the unchanged; of those to create the first 1,000 alone
 */
typedef struct
{
  char *file_name;
  char *file_uid;
  char *sender;
  char *profile;
  char *purpose;
  TruStamp date;
  guint n_withheld; /* fields that the sender does not share */
  gint64 counts[TRU_IMPORT_N_ACTIONS];
  guint n_alike;    /* households to create that may be known here under another uid; a preview alone looks */
  guint n_opened;   /* supports that open because a referral asks for them */
  guint n_left_out; /* records that somebody chose not to create, or could not be */
  guint n_pictures; /* taken in with the records, of what lay beside the file */
  guint n_pictures_refused;
  GPtrArray *entries;
} TruImportPreview;

/**
 * TruImportDecisions:
 *
 * What a person chose in the preview: by record, whether to take it, which fields to take of a conflict, and whether a record
 * that one side deleted stays or goes.
 */
typedef struct _TruImportDecisions TruImportDecisions;

TruImportDecisions *tru_import_decisions_new       (void);
void                tru_import_decisions_free      (TruImportDecisions       *self);
void                tru_import_decisions_skip      (TruImportDecisions       *self,
                                                    const char               *uid);
void                tru_import_decisions_take      (TruImportDecisions       *self,
                                                    const char               *uid,
                                                    const guint              *fields,
                                                    guint                     n_fields);
void                tru_import_decisions_take_whole (TruImportDecisions      *self,
                                                     const char              *uid);
void                tru_import_decisions_set_motive (TruImportDecisions       *self,
                                                    const char               *motive);

TruImportPreview   *tru_import_preview             (TruStore                 *store,
                                                    const char               *path,
                                                    const TruCourse          *course,
                                                    GError                  **error);
TruImportPreview   *tru_import_apply               (TruStore                 *store,
                                                    const char               *path,
                                                    const TruImportDecisions *decisions,
                                                    const TruCourse          *course,
                                                    GError                  **error);
void                tru_import_preview_free        (TruImportPreview         *self);
const char         *tru_import_action_label        (TruImportAction           action);

gboolean            tru_demo_load                  (TruStore                 *store,
                                                    GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruImportPreview, tru_import_preview_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruImportDecisions, tru_import_decisions_free)

G_END_DECLS
