/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "tru-unknown.h"

G_BEGIN_DECLS

/* Private to store/: SQL stays in this folder. */

typedef enum
{
  TRU_STEP_ERROR,
  TRU_STEP_ROW,
  TRU_STEP_DONE,
} TruStep;

typedef struct _TruStatement TruStatement;

TruStatement *tru_statement_new         (sqlite3       *db,
                                         const char    *sql,
                                         GError       **error);
void          tru_statement_free        (TruStatement  *self);
void          tru_statement_reset       (TruStatement  *self);
sqlite3_stmt *tru_statement_get_handle  (TruStatement  *self);
void          tru_statement_bind_text   (TruStatement  *self,
                                         const char    *parameter,
                                         const char    *text);
void          tru_statement_bind_int    (TruStatement  *self,
                                         const char    *parameter,
                                         gint64         number);
TruStep       tru_statement_step        (TruStatement  *self,
                                         GError       **error);
const char   *tru_statement_get_text    (TruStatement  *self,
                                         int            column);
gint64        tru_statement_get_int     (TruStatement  *self,
                                         int            column);
void          tru_statement_set_error   (sqlite3       *db,
                                         GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruStatement, tru_statement_free)

/* A cached statement is borrowed: this resets it at the end of a scope. */
typedef TruStatement TruCachedStatement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruCachedStatement, tru_statement_reset)

G_END_DECLS
