/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-history.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruOffice:
 *
 * A database open at a desk: a connection for reading on the main thread, a writer thread with its own, and the signal
 * `changed` on the main thread after any commit, also one by another program (seen within a second).
 */
#define TRU_TYPE_OFFICE (tru_office_get_type ())
G_DECLARE_FINAL_TYPE (TruOffice, tru_office, TRU, OFFICE, GObject)

/**
 * TruOfficeFunc:
 *
 * An operation as the writer thread runs it: @store is the writer's connection.
 */
typedef gboolean (*TruOfficeFunc) (TruStore *store,
                                   gpointer  data,
                                   GError  **error);

TruOffice *tru_office_open       (const char          *path,
                                  TruStoreFlags        flags,
                                  GError             **error);
TruStore  *tru_office_get_store  (TruOffice           *self);
void       tru_office_run        (TruOffice           *self,
                                  TruOfficeFunc        func,
                                  gpointer             data,
                                  GDestroyNotify       destroy,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
void       tru_office_answer     (TruOffice           *self,
                                  TruOfficeFunc        func,
                                  gpointer             data,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
gboolean   tru_office_run_finish (TruOffice           *self,
                                  GAsyncResult        *result,
                                  gint64              *operation,
                                  GError             **error);
void       tru_office_flush      (TruOffice           *self);

G_END_DECLS
