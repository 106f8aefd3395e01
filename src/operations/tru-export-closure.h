/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-export.h"

G_BEGIN_DECLS

/**
 * TruExportClosure:
 *
 * The records that a file needs to stand by itself: what was asked for, what belongs to it, and what these refer to.
 */
typedef struct _TruExportClosure TruExportClosure;

typedef gboolean (*TruExportClosureFunc) (TruRecord *record,
                                          gboolean   is_requested,
                                          guint64    withheld,
                                          gpointer   data,
                                          GError   **error);

TruExportClosure *tru_export_closure_new  (TruStore              *store,
                                           const TruExport       *what,
                                           const TruCourse       *course,
                                           GError               **error);
guint             tru_export_closure_count (TruExportClosure     *self);
gboolean          tru_export_closure_each (TruExportClosure      *self,
                                           TruExportClosureFunc   func,
                                           gpointer               data,
                                           GError               **error);
void              tru_export_closure_free (TruExportClosure      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruExportClosure, tru_export_closure_free)

G_END_DECLS
