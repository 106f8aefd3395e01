/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruWrite:
 *
 * One operation being written: one `BEGIN IMMEDIATE`, rolled back unless tru_write_commit() succeeded. It keeps the search
 * index and derived tables, and leaves a row in the history for each record.
 */
typedef struct _TruWrite TruWrite;

TruWrite *tru_write_begin        (TruStore      *store,
                                  const char    *operation,
                                  const char    *motive,
                                  GError       **error);
TruWrite *tru_write_begin_import (TruStore      *store,
                                  const char    *operation,
                                  const char    *motive,
                                  const char    *file,
                                  GError       **error);
gboolean  tru_write_insert       (TruWrite      *self,
                                  TruRecord     *record,
                                  GError       **error);
gboolean  tru_write_update       (TruWrite      *self,
                                  TruRecord     *record,
                                  GError       **error);
gboolean  tru_write_delete       (TruWrite      *self,
                                  TruRecord     *record,
                                  GError       **error);
gboolean  tru_write_set_buried   (TruWrite      *self,
                                  TruRecord     *record,
                                  gboolean       is_buried,
                                  GError       **error);
gboolean  tru_write_each_dangling (TruWrite     *self,
                                  void         (*func) (const TruKind *kind, gint64 id, const char *target, gpointer data),
                                  gpointer       data,
                                  GError       **error);
gboolean  tru_write_each_shared_uid (TruWrite   *self,
                                     void       (*func) (const TruKind *kind, gint64 id, gpointer data),
                                     gpointer     data,
                                     GError     **error);
gboolean  tru_write_commit       (TruWrite      *self,
                                  GError       **error);
gint64    tru_write_operation    (TruWrite      *self);
TruStore *tru_write_store        (TruWrite      *self);
void      tru_write_free         (TruWrite      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruWrite, tru_write_free)

G_END_DECLS
