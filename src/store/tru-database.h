/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-statement.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* Private to store/: the connection of a TruStore. What is SQLite's own sits here. */

/* Uids are spread over the whole of an index: a large import writes every page of it, which must fit. */
#define TRU_DATABASE_CACHE "PRAGMA cache_size = -2000;"
#define TRU_DATABASE_LARGE_CACHE "PRAGMA cache_size = -200000;"
#define TRU_DATABASE_BUSY_MS 5000 /* how long another program is waited for */
#define TRU_APPLICATION_ID 0x54525545 /* "TRUE" */

/* The SQL of something done to the table of any kind; @field where it is about one of its fields. */
typedef char *(*TruTableSql) (const TruKind *kind,
                              guint          field);

sqlite3      *tru_database_open        (const char    *path,
                                        TruStoreFlags  flags,
                                        GError       **error);
void          tru_database_close       (sqlite3       *db);
sqlite3      *tru_database_open_reader (const char    *path);
gboolean      tru_database_exec        (sqlite3       *db,
                                        const char    *sql,
                                        GError       **error);
gint64        tru_database_pragma      (sqlite3       *db,
                                        const char    *pragma);
sqlite3      *tru_store_get_handle     (TruStore      *self);
void          tru_store_note_operation (TruStore      *self,
                                        gint64         operation);
TruStatement *tru_store_prepare        (TruStore      *self,
                                        const char    *sql,
                                        GError       **error);
TruStatement *tru_store_prepare_for    (TruStore      *self,
                                        TruTableSql    make,
                                        const TruKind *kind,
                                        guint          field,
                                        GError       **error);

G_END_DECLS
