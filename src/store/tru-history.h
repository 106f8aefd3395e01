/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-write.h"

G_BEGIN_DECLS

/**
 * TruChange:
 *
 * One line of the history, as people read it.
 */
typedef struct
{
  gint64 operation;   /* number of the operation */
  char *name;         /* its name: "check-out" */
  char *motive;       /* (nullable) */
  char *who;          /* login name */
  TruStamp at;
  gboolean is_undone;
  const TruKind *kind;
  char *uid;
  char *action;       /* "insert", "update", "delete" */
  char *changes;      /* JSON: {"field": [before, after], …} */
} TruChange;

void       tru_change_free        (TruChange *self);
GPtrArray *tru_history_of         (TruStore  *store,
                                   const char *uid,
                                   guint       limit,
                                   GError    **error);
TruRecord *tru_history_left_by    (TruStore   *store,
                                   TruRecord  *record,
                                   const char *name,
                                   GError    **error);
gint64     tru_history_undo       (TruStore  *store,
                                   gint64     operation,
                                   GError   **error);
gint64     tru_history_newest     (TruStore  *store);
char      *tru_history_name       (TruStore  *store,
                                   gint64     operation);
char      *tru_history_subject    (TruStore  *store,
                                   gint64     operation);
gboolean   tru_history_stands     (TruStore  *store,
                                   gint64     operation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruChange, tru_change_free)

G_END_DECLS
