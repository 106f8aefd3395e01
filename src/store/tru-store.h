/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tru-record.h"

G_BEGIN_DECLS

#define TRU_STORE_ERROR (tru_store_error_quark ())
GQuark tru_store_error_quark (void);

/**
 * TruStoreError:
 * @TRU_STORE_ERROR_MISSING: there is no such file, or it cannot be read
 * @TRU_STORE_ERROR_NOT_TRUELLE: the file is not a Truelle database
 * @TRU_STORE_ERROR_NEWER: the file was written by a newer Truelle
 * @TRU_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @TRU_STORE_ERROR_BUSY: another program is writing
 * @TRU_STORE_ERROR_NOT_FOUND: no record has this uid or code
 * @TRU_STORE_ERROR_CONSTRAINT: what must be true would not be (a code taken twice, a record still referred to)
 * @TRU_STORE_ERROR_CHANGED: the record was changed since by another operation
 * @TRU_STORE_ERROR_NOTHING: there is nothing to undo
 * @TRU_STORE_ERROR_FAILED: anything else that SQLite says
 */
typedef enum
{
  TRU_STORE_ERROR_MISSING,
  TRU_STORE_ERROR_NOT_TRUELLE,
  TRU_STORE_ERROR_NEWER,
  TRU_STORE_ERROR_READ_ONLY,
  TRU_STORE_ERROR_BUSY,
  TRU_STORE_ERROR_NOT_FOUND,
  TRU_STORE_ERROR_CONSTRAINT,
  TRU_STORE_ERROR_CHANGED,
  TRU_STORE_ERROR_NOTHING,
  TRU_STORE_ERROR_FAILED,
} TruStoreError;

typedef enum
{
  TRU_STORE_EXISTING = 0,    /* the file must be there */
  TRU_STORE_CREATE = 1 << 0, /* make it, 0600 in a folder 0700, when it is missing */
} TruStoreFlags;

/**
 * TruStore:
 *
 * One connection to one database file; used by one thread only.
 */
#define TRU_TYPE_STORE (tru_store_get_type ())
G_DECLARE_FINAL_TYPE (TruStore, tru_store, TRU, STORE, GObject)

char       *tru_store_default_path    (void);
TruStore   *tru_store_open            (const char     *path,
                                       TruStoreFlags   flags,
                                       GError        **error);
TruStore   *tru_store_open_again      (TruStore       *self,
                                       GError        **error);
const char *tru_store_get_path        (TruStore       *self);
gint64      tru_store_get_version     (TruStore       *self);
gint64      tru_store_data_version    (TruStore       *self);
gint64      tru_store_take_operation  (TruStore       *self);

/* records */
TruRecord  *tru_store_get             (TruStore       *self,
                                       const TruKind  *kind,
                                       const char     *uid,
                                       GError        **error);
TruRecord  *tru_store_get_by_id       (TruStore       *self,
                                       const TruKind  *kind,
                                       gint64          id,
                                       GError        **error);
TruRecord  *tru_store_find_uid        (TruStore       *self,
                                       const char     *uid,
                                       GError        **error);
TruRecord  *tru_store_find_one        (TruStore       *self,
                                       const TruKind  *kind,
                                       guint           field,
                                       const char     *value,
                                       GError        **error);
GPtrArray  *tru_store_find            (TruStore       *self,
                                       const TruKind  *kind,
                                       guint           field,
                                       const char     *value,
                                       GError        **error);
gboolean    tru_store_each            (TruStore       *self,
                                       const TruKind  *kind,
                                       gboolean      (*func) (TruRecord *record, gpointer data, GError **error),
                                       gpointer        data,
                                       GError        **error);
gint64      tru_store_count           (TruStore       *self,
                                       const TruKind  *kind);
gboolean    tru_store_has_any         (TruStore       *self,
                                       const TruKind  *kind);
gboolean    tru_store_is_empty        (TruStore       *self);
char       *tru_store_title           (TruStore       *self,
                                       const TruKind  *kind,
                                       const char     *uid);
char       *tru_store_discreet_title  (TruStore       *self,
                                       const TruKind  *kind,
                                       const char     *uid);
char       *tru_store_state           (TruStore       *self,
                                       const TruKind  *kind,
                                       const char     *uid);
GPtrArray  *tru_store_referring       (TruStore       *self,
                                       const TruKind  *kind,
                                       const char     *uid,
                                       GError        **error);
TruRecord  *tru_store_own             (TruStore       *self);

G_END_DECLS
