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
 * @again: (nullable) (array zero-terminated=1): uids, as the file has them, of what was deleted here and is wanted again
 * @takes_all_again: whether all of that is wanted again
 * @is_preview: whether it is only said what would be done
 */
typedef struct
{
  const char *path;
  const char *closures;
  const char *territory;
  const char *const *again;
  gboolean takes_all_again;
  gboolean is_preview;
} TruIcalWish;

/**
 * TruIcalEntry:
 * @action: what is done with it
 * @kind: of the record
 * @uid: (nullable): uid of the record, %NULL when it is refused
 * @source: uid as the file has it
 * @title: what it is
 * @starts: when, or %TRU_UNKNOWN
 * @ends: until when, or %TRU_UNKNOWN
 * @repeats: whether it stands for a series
 * @left_out: (nullable): what the file says of it besides, which Truelle cannot hold
 * @zone: (nullable): by whose clocks its hours move, where those are not ours
 * @n_deleted: how many of its times were deleted here and stay so
 * @is_kept: whether something that was changed here since the last file stays as it is
 * @warning: (nullable): who or what is taken at its new hour
 * @reason: (nullable): why it is refused, or need not be taken in
 *
 * One event or series of the file.
 */
typedef struct
{
  TruImportAction action;
  const TruKind *kind;
  char *uid;
  char *source;
  char *title;
  TruTime starts;
  TruTime ends;
  gboolean repeats;
  char *left_out;
  char *zone;
  guint n_deleted;
  gboolean is_kept;
  char *warning;
  char *reason;
} TruIcalEntry;

/**
 * TruIcalReport:
 * @entries: (element-type TruIcalEntry): in the order of the file
 * @counts: how many of each #TruImportAction
 * @left_out: (element-type utf8): what Truelle cannot hold, with how often it occurs
 * @n_deleted: how many entries have times that were deleted here and stay so
 * @looks_like: (nullable): token of the type of closing days that the file seems to list, %NULL for appointments
 *
 * What an import does, or did.
 */
typedef struct
{
  GPtrArray *entries;
  gint64 counts[TRU_IMPORT_N_ACTIONS];
  GPtrArray *left_out;
  guint n_deleted;
  const char *looks_like;
} TruIcalReport;

TruIcalReport *tru_ical_import      (TruStore           *store,
                                     const TruIcalWish  *wish,
                                     GError            **error);
void           tru_ical_report_free (TruIcalReport      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruIcalReport, tru_ical_report_free)

G_END_DECLS
