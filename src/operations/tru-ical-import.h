/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-import.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruIcalWish:
 * @path: an iCalendar file
 * @closures: (nullable): token of a type of closing days ("school", "closed", "holiday"), when the file lists those;
 *   else its events are appointments
 * @territory: (nullable): uid of the territory where the closing days count
 * @is_preview: whether it is only said what would be done
 */
typedef struct
{
  const char *path;
  const char *closures;
  const char *territory;
  gboolean is_preview;
} TruIcalWish;

/**
 * TruIcalEntry:
 * @action: what is done with it
 * @kind: of the record
 * @uid: (nullable): uid of the record, %NULL when it is refused
 * @title: what it is
 * @starts: when, or %TRU_UNKNOWN
 * @repeats: whether it stands for a series
 * @left_out: (nullable): what the file says of it besides, which Truelle cannot hold
 * @is_kept: whether something that was changed here since the last file stays as it is
 * @warning: (nullable): who or what is taken at its new hour
 * @reason: (nullable): why it is refused
 *
 * One event or series of the file.
 */
typedef struct
{
  TruImportAction action;
  const TruKind *kind;
  char *uid;
  char *title;
  TruTime starts;
  gboolean repeats;
  char *left_out;
  gboolean is_kept;
  char *warning;
  char *reason;
} TruIcalEntry;

/**
 * TruIcalReport:
 * @entries: (element-type TruIcalEntry): in the order of the file
 * @counts: how many of each #TruImportAction
 * @left_out: (element-type utf8): what Truelle cannot hold, with how often it occurs
 *
 * What an import does, or did.
 */
typedef struct
{
  GPtrArray *entries;
  gint64 counts[TRU_IMPORT_N_ACTIONS];
  GPtrArray *left_out;
} TruIcalReport;

TruIcalReport *tru_ical_import      (TruStore           *store,
                                     const TruIcalWish  *wish,
                                     GError            **error);
void           tru_ical_report_free (TruIcalReport      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruIcalReport, tru_ical_report_free)

G_END_DECLS
