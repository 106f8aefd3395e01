/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-ical-import.h"
#include "tru-ical.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* What the files of the import share. */

typedef struct
{
  TruStore *store;
  TruWrite *write;
  TruIcalFile *file;
  const TruIcalWish *wish;
  TruIcalReport *report;
  GHashTable *deleted; /* of texts: what was deleted here, see tru_ical_load_deleted() */
  guint n_times;       /* written for series so far */
} TruIcalRun;

/* Makes a record say what a file says. */
typedef void (*TruIcalFill) (TruRecord *record,
                             gpointer   data);

#define TRU_ICAL_IMPORT "import-calendar" /* the name of the operation */

gboolean   tru_ical_are_equal    (TruRecord           *a,
                                  TruRecord           *b);
void       tru_ical_load_deleted (TruIcalRun          *run);
gboolean   tru_ical_is_deleted   (TruIcalRun          *run,
                                  const TruKind       *kind,
                                  const char          *source,
                                  TruTime              occurrence);
const char *tru_ical_looks_like  (TruIcalFile         *file);
gboolean   tru_ical_is_return    (const TruIcalEvent  *event);
gboolean   tru_ical_write_closure (TruIcalRun         *run,
                                  TruIcalEntry        *entry,
                                  const TruIcalEvent  *event,
                                  GError             **error);
TruRecord *tru_ical_merge        (TruIcalRun          *run,
                                  TruIcalEntry        *entry,
                                  const TruKind       *kind,
                                  TruRecord           *before,
                                  TruIcalFill          fill,
                                  gpointer             data);
void       tru_ical_warn         (TruIcalRun          *run,
                                  TruIcalEntry        *entry,
                                  TruRecord           *record,
                                  TruRecord           *before);
void       tru_ical_fill         (TruRecord           *record,
                                  const TruIcalEvent  *event);
void       tru_ical_leave        (TruIcalEntry        *entry,
                                  TruImportAction      action,
                                  const char          *reason);
gboolean   tru_ical_keep         (TruIcalRun          *run,
                                  TruIcalEntry        *entry,
                                  TruRecord           *record,
                                  TruRecord           *before,
                                  TruImportAction     *action,
                                  GError             **error);
TruRecord *tru_ical_find_event   (TruIcalRun          *run,
                                  const char          *uid);
void       tru_ical_split_series (TruIcalFile         *file,
                                  GHashTable          *masters);
TruRecord *tru_ical_find_time (TruIcalRun *run,
                               const char *uid,
                               TruTime     occurrence);
gboolean   tru_ical_write_series (TruIcalRun          *run,
                                  TruIcalEntry        *entry,
                                  const TruIcalEvent  *master,
                                  GPtrArray           *exceptions,
                                  GError             **error);

G_END_DECLS
