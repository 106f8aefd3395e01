/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-table-targets.h"

G_BEGIN_DECLS

/** TruTableAction: what becomes of a row. */
typedef enum
{
  TRU_TABLE_CREATE,
  TRU_TABLE_JOIN,     /* tells more of an earlier line's household */
  TRU_TABLE_DOUBTFUL, /* created, but somebody of that name is here already */
  TRU_TABLE_HERE,     /* here already: left as it is */
  TRU_TABLE_FAULT,    /* cannot be kept: see the reason */
  TRU_TABLE_N_ACTIONS,
} TruTableAction;

/**
 * TruTableEntry: one row.
 * @line: the line of the file, from 1
 * @title: what it is about
 * @reason: (nullable): why it is doubtful or at fault, what it joins, what of it is left out
 */
typedef struct
{
  TruTableAction action;
  guint line;
  char *title;
  char *reason;
} TruTableEntry;

/**
 * TruTablePreview: what an import of a table does, or did.
 * @entries: (element-type TruTableEntry): every row, in the file's order
 */
typedef struct
{
  gint64 counts[TRU_TABLE_N_ACTIONS];
  gint64 n_records;
  GPtrArray *entries;
} TruTablePreview;

/**
 * TruTableRequest:
 * @mapping: for each column a place among the subject's targets, %TRU_TABLE_NO_TARGET, %TRU_TABLE_STEP or %TRU_TABLE_SAME
 * @tool_library: (nullable): uid of the library of rows that name none
 * @programme: (nullable): uid of the programme of rows that tell of a support without naming one
 * @leaves_faults: whether the sound rows are taken although others are at fault
 */
typedef struct
{
  const TruTableFile *file;
  TruTableSubject subject;
  const int *mapping;
  const char *tool_library;
  const char *programme;
  gboolean leaves_faults;
} TruTableRequest;

TruTablePreview *tru_table_import_preview (TruStore              *store,
                                           const TruTableRequest *request,
                                           GError               **error);
TruTablePreview *tru_table_import_apply   (TruStore              *store,
                                           const TruTableRequest *request,
                                           GError               **error);
void             tru_table_preview_free   (TruTablePreview       *self);
const char      *tru_table_action_label   (TruTableAction         action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruTablePreview, tru_table_preview_free)

G_END_DECLS
