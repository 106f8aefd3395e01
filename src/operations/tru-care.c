/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-care.h"

#include <glib/gi18n.h>

#include "tru-care-rules.h"
#include "tru-clock.h"
#include "tru-item.h"
#include "tru-maintenance.h"
#include "tru-photo-store.h"
#include "tru-photo.h"
#include "tru-queries-care.h"
#include "tru-queries-operations.h"
#include "tru-records-desk.h"
#include "tru-repair.h"
#include "tru-text.h"
#include "tru-tool.h"
#include "tru-transfer.h"
#include "tru-write.h"

static TruRecord *
get_item (TruStore    *store,
          const char  *uid,
          GError     **error)
{
  return tru_records_get (store, &tru_item_kind, uid, error);
}

static TruRecord *
record_in_column (TruStore      *store,
                  const TruKind *kind,
                  TruRow        *row,
                  guint          column)
{
  gint64 id = row ? tru_row_get_number (row, column) : TRU_UNKNOWN;

  return id == TRU_UNKNOWN ? NULL : tru_store_get_by_id (store, kind, id, NULL);
}

/**
 * tru_care_open_repair_of:
 * @store: a store
 * @item: uid of an item
 *
 * Returns: (transfer full) (nullable): its repair that is not done
 */
TruRecord *
tru_care_open_repair_of (TruStore   *store,
                         const char *item)
{
  g_autoptr (TruRow) row = tru_query_first (store, &tru_query_open_repair, NULL, "$item", item, NULL);

  return row ? tru_store_get_by_id (store, &tru_repair_kind, tru_row_get_id (row), NULL) : NULL;
}

/**
 * tru_care_repair_under_way:
 * @store: a store
 * @item: uid of an item
 *
 * Returns: (transfer full) (nullable): its repair that is not done; of an item that came back broken, whose fault nobody described, a new
 * one that is not kept yet, for tru_care_finish_repair()
 */
TruRecord *
tru_care_repair_under_way (TruStore   *store,
                           const char *item)
{
  TruRecord *repair = tru_care_open_repair_of (store, item);
  g_autoptr (TruRecord) record = repair ? NULL : tru_store_get (store, &tru_item_kind, item, NULL);

  if (!record || !tru_record_is_known (record, TRU_ITEM_REPAIR_SINCE))
    return repair;
  repair = tru_record_new (&tru_repair_kind);
  tru_record_set_text (repair, TRU_REPAIR_ITEM, item);
  tru_record_set_number (repair, TRU_REPAIR_SINCE, tru_record_get_number (record, TRU_ITEM_REPAIR_SINCE));
  tru_record_set_text (repair, TRU_REPAIR_FAULT, _("Broken when it came back"));
  return repair;
}

/**
 * tru_care_start_repair:
 * @store: a store
 * @repair: a new repair: item and fault, and what else is known
 * @error: %TRU_OPERATION_ERROR_RULE when one is under way already, %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_RECORD_ERROR_INVALID
 *
 * Notes a fault: the item is in repair until the repair is done. The open repair is what makes it so; an item that was noted
 * as in repair without a fault hands its day over to it.
 *
 * Returns: whether it is kept
 */
gboolean
tru_care_start_repair (TruStore   *store,
                       TruRecord  *repair,
                       GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "start-repair", NULL, error);
  g_autoptr (TruRecord) item = write ? get_item (store, tru_record_get_text (repair, TRU_REPAIR_ITEM), error) : NULL;
  g_autoptr (TruRecord) open = item ? tru_care_open_repair_of (store, tru_record_get_uid (item)) : NULL;

  if (!item)
    return FALSE;
  if (open)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This item is in repair already: add to that repair, or note first that it is done."));
  if (!tru_record_is_known (repair, TRU_REPAIR_SINCE))
    tru_record_set_number (repair, TRU_REPAIR_SINCE,
                           tru_record_is_known (item, TRU_ITEM_REPAIR_SINCE) ? tru_record_get_number (item, TRU_ITEM_REPAIR_SINCE) : tru_clock_today ());
  if (!tru_record_validate (repair, error) || !tru_write_insert (write, repair, error))
    return FALSE;
  tru_record_clear (item, TRU_ITEM_REPAIR_SINCE);
  tru_record_clear (item, TRU_ITEM_INSPECT_SINCE);
  return tru_write_update (write, item, error) && tru_write_commit (write, error);
}

/* What cannot be repaired leaves the stock; what was repaired is no longer broken. */
static gboolean
settle_item (TruWrite   *write,
             TruStore   *store,
             TruRecord  *repair,
             GError    **error)
{
  g_autoptr (TruRecord) item = get_item (store, tru_record_get_text (repair, TRU_REPAIR_ITEM), error);

  if (!item)
    return FALSE;
  tru_record_clear (item, TRU_ITEM_REPAIR_SINCE);
  if (tru_record_get_number (repair, TRU_REPAIR_OUTCOME) == TRU_REPAIR_OUTCOME_BEYOND)
    {
      tru_record_set_number (item, TRU_ITEM_WITHDRAWN_ON, tru_record_get_number (repair, TRU_REPAIR_DONE_ON));
      tru_record_set_text (item, TRU_ITEM_WITHDRAWN_REASON, tru_record_get_text (repair, TRU_REPAIR_FAULT));
    }
  else if (tru_record_get_number (item, TRU_ITEM_CONDITION) == TRU_ITEM_CONDITION_BROKEN)
    tru_record_set_number (item, TRU_ITEM_CONDITION, TRU_ITEM_CONDITION_WORN);
  return tru_write_update (write, item, error);
}

/**
 * tru_care_finish_repair:
 * @store: a store
 * @repair: an open repair with what is known now: cost, outcome, notes; or a new one of tru_care_repair_under_way()
 * @error: %TRU_OPERATION_ERROR_RULE when it is done already, %TRU_RECORD_ERROR_INVALID
 *
 * Notes that a repair is done: today unless it says when, with success unless it says otherwise. An item beyond repair is
 * withdrawn with its fault as the reason.
 *
 * Returns: whether it is kept
 */
gboolean
tru_care_finish_repair (TruStore   *store,
                        TruRecord  *repair,
                        GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "finish-repair", NULL, error);
  const char *uid = tru_record_get_uid (repair);
  g_autoptr (TruRecord) kept = write && uid ? tru_store_get (store, &tru_repair_kind, uid, NULL) : NULL;

  if (!write)
    return FALSE;
  if (kept && tru_record_is_known (kept, TRU_REPAIR_DONE_ON))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This repair is done already."));
  if (!tru_record_is_known (repair, TRU_REPAIR_DONE_ON))
    tru_record_set_number (repair, TRU_REPAIR_DONE_ON, tru_clock_today ());
  if (!tru_record_is_known (repair, TRU_REPAIR_OUTCOME))
    tru_record_set_number (repair, TRU_REPAIR_OUTCOME, TRU_REPAIR_OUTCOME_REPAIRED);
  return tru_record_validate (repair, error) && (kept ? tru_write_update (write, repair, error) : tru_write_insert (write, repair, error)) && settle_item (write, store, repair, error)
         && tru_write_commit (write, error);
}

/* A tool that failed its check goes nowhere before it is mended. */
static gboolean
follow_check (TruWrite   *write,
              TruStore   *store,
              TruRecord  *item,
              TruRecord  *maintenance,
              GError    **error)
{
  g_autoptr (TruRecord) open = NULL;
  g_autoptr (TruRecord) repair = NULL;

  if (tru_record_is_known (maintenance, TRU_MAINTENANCE_NEXT_ON))
    tru_record_set_number (item, TRU_ITEM_CHECK_DUE, tru_record_get_number (maintenance, TRU_MAINTENANCE_NEXT_ON));
  if (tru_record_get_number (maintenance, TRU_MAINTENANCE_PASSED) != 0)
    return tru_write_update (write, item, error);
  open = tru_care_open_repair_of (store, tru_record_get_uid (item));
  if (open)
    return TRUE;
  repair = tru_record_new (&tru_repair_kind);
  tru_record_set_text (repair, TRU_REPAIR_ITEM, tru_record_get_uid (item));
  tru_record_set_number (repair, TRU_REPAIR_SINCE, tru_record_get_number (maintenance, TRU_MAINTENANCE_DONE_ON));
  tru_record_set_text (repair, TRU_REPAIR_FAULT, _("Safety check not passed"));
  return tru_write_insert (write, repair, error);
}

/**
 * tru_care_note:
 * @store: a store
 * @maintenance: a check, upkeep or noted condition of an item
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_RECORD_ERROR_INVALID
 *
 * Keeps what was done. A safety check plans the next one by tru_care_rules_next_check(), which is when the item may no longer
 * be lent unchecked; one that was not passed opens a repair.
 *
 * Returns: whether it is kept
 */
gboolean
tru_care_note (TruStore   *store,
               TruRecord  *maintenance,
               GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "note-care", NULL, error);
  g_autoptr (TruRecord) item = write ? get_item (store, tru_record_get_text (maintenance, TRU_MAINTENANCE_ITEM), error) : NULL;
  g_autoptr (TruRecord) tool = item ? tru_records_get (store, &tru_tool_kind, tru_record_get_text (item, TRU_ITEM_TOOL), error) : NULL;

  if (!tool || !tru_record_validate (maintenance, error))
    return FALSE;
  if (tru_care_rules_is_check (maintenance))
    tru_record_set_number (maintenance, TRU_MAINTENANCE_NEXT_ON, tru_care_rules_next_check (maintenance, tool));
  if (!tru_write_insert (write, maintenance, error))
    return FALSE;
  if (tru_care_rules_is_check (maintenance) && !follow_check (write, store, item, maintenance, error))
    return FALSE;
  return tru_write_commit (write, error);
}

/**
 * tru_care_withdraw:
 * @store: a store
 * @item: uid of an item
 * @reason: why
 * @error: %TRU_OPERATION_ERROR_RULE while it is on loan, %TRU_OPERATION_ERROR_INVALID without a reason
 *
 * Takes an item out of the stock for good, from today on; its history stays.
 *
 * Returns: whether it is done
 */
gboolean
tru_care_withdraw (TruStore    *store,
                   const char  *item,
                   const char  *reason,
                   GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "withdraw", reason, error);
  g_autoptr (TruRecord) record = write ? get_item (store, item, error) : NULL;
  g_autoptr (TruRow) loan = record ? tru_query_first (store, &tru_open_loan_query, NULL, "$item", item, NULL) : NULL;

  if (!record)
    return FALSE;
  if (loan)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("The item is on loan: take it back first, or note it as missing."));
  if (tru_text_is_blank (reason))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("Say why the item is withdrawn."));
      return FALSE;
    }
  tru_record_set_number (record, TRU_ITEM_WITHDRAWN_ON, tru_clock_today ());
  tru_record_set_text (record, TRU_ITEM_WITHDRAWN_REASON, reason);
  return tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_care_note_stolen:
 * @store: a store
 * @item: uid of an item, on loan or not
 * @on: the day, %TRU_UNKNOWN for today
 * @report: (nullable): the number of the report to the police
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_RECORD_ERROR_INVALID
 *
 * Returns: whether the theft is noted
 */
gboolean
tru_care_note_stolen (TruStore    *store,
                      const char  *item,
                      TruDate      on,
                      const char  *report,
                      GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "note-stolen", NULL, error);
  g_autoptr (TruRecord) record = write ? get_item (store, item, error) : NULL;

  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_ITEM_STOLEN_ON, on == TRU_UNKNOWN ? tru_clock_today () : on);
  tru_record_set_text (record, TRU_ITEM_REPORT_NUMBER, report);
  return tru_record_validate (record, error) && tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_care_put_back:
 * @store: a store
 * @item: uid of an item that is withdrawn, missing or stolen
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Puts an item back into service: it is there after all. Somebody looks at one that was stolen first, as at the desk.
 *
 * Returns: whether it is done
 */
gboolean
tru_care_put_back (TruStore    *store,
                   const char  *item,
                   GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "put-back", NULL, error);
  g_autoptr (TruRecord) record = write ? get_item (store, item, error) : NULL;

  if (!record)
    return FALSE;
  if (tru_record_is_known (record, TRU_ITEM_STOLEN_ON) && !tru_record_is_known (record, TRU_ITEM_INSPECT_SINCE))
    tru_record_set_number (record, TRU_ITEM_INSPECT_SINCE, tru_clock_today ());
  tru_record_clear (record, TRU_ITEM_WITHDRAWN_ON);
  tru_record_clear (record, TRU_ITEM_WITHDRAWN_REASON);
  tru_record_clear (record, TRU_ITEM_MISSING_SINCE);
  tru_record_clear (record, TRU_ITEM_STOLEN_ON);
  return tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_care_add_photo:
 * @store: a store
 * @photo: a new photo: of what, and what else is known; gets its hash and, unless it says, today
 * @path: the picture's file, which stays where it is
 * @error: as tru_photo_store_keep(), %TRU_RECORD_ERROR_INVALID
 *
 * Keeps a picture, of an item's condition as of anything that photos belong to.
 *
 * Returns: (transfer full) (nullable): uid of the photo
 */
char *
tru_care_add_photo (TruStore    *store,
                    TruRecord   *photo,
                    const char  *path,
                    GError     **error)
{
  g_autofree char *hash = tru_photo_store_keep (store, path, error);
  g_autoptr (TruWrite) write = hash ? tru_write_begin (store, "add-photo", NULL, error) : NULL;

  if (!write)
    return NULL;
  tru_record_set_text (photo, TRU_PHOTO_HASH, hash);
  if (!tru_record_is_known (photo, TRU_PHOTO_TAKEN_ON))
    tru_record_set_number (photo, TRU_PHOTO_TAKEN_ON, tru_clock_today ());
  if (!tru_record_validate (photo, error) || !tru_write_insert (write, photo, error) || !tru_write_commit (write, error))
    return NULL;
  return g_strdup (tru_record_get_uid (photo));
}

static gboolean
insert_photos (TruWrite         *write,
               TruRecord        *note,
               const GPtrArray  *hashes,
               GError          **error)
{
  for (guint i = 0; i < hashes->len; i++)
    {
      g_autoptr (TruRecord) photo = tru_record_new (&tru_photo_kind);

      tru_record_set_text (photo, TRU_PHOTO_ITEM, tru_record_get_text (note, TRU_MAINTENANCE_ITEM));
      tru_record_set_text (photo, TRU_PHOTO_HASH, hashes->pdata[i]);
      tru_record_set_text (photo, TRU_PHOTO_CAPTION, tru_record_get_text (note, TRU_MAINTENANCE_NOTE));
      tru_record_set_number (photo, TRU_PHOTO_MOMENT, TRU_PHOTO_MOMENT_OTHER);
      tru_record_set_number (photo, TRU_PHOTO_TAKEN_ON, tru_record_get_number (note, TRU_MAINTENANCE_DONE_ON));
      if (!tru_write_insert (write, photo, error))
        return FALSE;
    }
  return TRUE;
}

/* Whoever notes the condition looked at the item, which waits no longer for that; a broken one is in repair, as after a return. */
static void
inspect (TruStore  *store,
         TruRecord *item,
         TruRecord *note,
         gint64     condition)
{
  g_autoptr (TruRecord) repair = tru_care_repair_under_way (store, tru_record_get_uid (item));

  tru_record_clear (item, TRU_ITEM_INSPECT_SINCE);
  if (condition != TRU_UNKNOWN)
    tru_record_set_number (item, TRU_ITEM_CONDITION, condition);
  if (condition == TRU_ITEM_CONDITION_BROKEN && !repair)
    tru_record_set_number (item, TRU_ITEM_REPAIR_SINCE, tru_record_get_number (note, TRU_MAINTENANCE_DONE_ON));
}

/**
 * tru_care_note_condition:
 * @store: a store
 * @note: a maintenance of the type note: item, day and words
 * @condition: a #TruItemCondition, or %TRU_UNKNOWN when it stays what it was
 * @pictures: (element-type filename): files of pictures that show it
 * @error: as tru_photo_store_keep(), %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_RECORD_ERROR_INVALID
 *
 * Notes in what condition an item is, with pictures that bear the note’s words and day. An item that waited to be inspected is; one
 * that is broken is in repair from that day on.
 *
 * Returns: whether it is kept
 */
gboolean
tru_care_note_condition (TruStore         *store,
                         TruRecord        *note,
                         gint64            condition,
                         const GPtrArray  *pictures,
                         GError          **error)
{
  g_autoptr (GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TruWrite) write = NULL;
  g_autoptr (TruRecord) item = NULL;

  for (guint i = 0; i < pictures->len; i++)
    {
      char *hash = tru_photo_store_keep (store, pictures->pdata[i], error);

      if (!hash)
        return FALSE;
      g_ptr_array_add (hashes, hash);
    }
  write = tru_write_begin (store, "note-condition", NULL, error);
  item = write ? get_item (store, tru_record_get_text (note, TRU_MAINTENANCE_ITEM), error) : NULL;
  if (!item || !tru_record_validate (note, error) || !tru_write_insert (write, note, error) || !insert_photos (write, note, hashes, error))
    return FALSE;
  inspect (store, item, note, condition);
  return tru_write_update (write, item, error) && tru_write_commit (write, error);
}

/**
 * tru_care_check_loan:
 * @store: a store
 * @item: an item that would go out
 *
 * Returns: (transfer full) (element-type TruFinding): tru_care_rules_check_loan()
 */
GPtrArray *
tru_care_check_loan (TruStore  *store,
                     TruRecord *item)
{
  g_autoptr (TruRow) hindrances = tru_query_first (store, &tru_query_hindrances, NULL, "$item", tru_record_get_uid (item), NULL);
  g_autoptr (TruRecord) repair = record_in_column (store, &tru_repair_kind, hindrances, TRU_HINDRANCES_REPAIR);
  g_autoptr (TruRecord) transfer = record_in_column (store, &tru_transfer_kind, hindrances, TRU_HINDRANCES_TRANSFER);

  return tru_care_rules_check_loan (item, repair, transfer, hindrances ? tru_row_get_date (hindrances, TRU_HINDRANCES_UPKEEP) : TRU_UNKNOWN,
                                    tru_clock_today ());
}
