/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reservations.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-opening-hours.h"
#include "tru-queries-reservations.h"
#include "tru-records-desk.h"
#include "tru-reservation-facts.h"
#include "tru-reservation-rules.h"
#include "tru-reservation.h"
#include "tru-text.h"
#include "tru-tool-library.h"
#include "tru-tool.h"
#include "tru-worksite.h"

static gboolean
set_invalid (const char  *message,
             GError     **error)
{
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
fill_days (TruStore                  *store,
           const TruReservationWish  *wish,
           TruRecord                 *reservation,
           GError                   **error)
{
  g_autoptr (TruRow) span
    = wish->worksite ? tru_query_first (store, &tru_worksite_span_query, NULL, "$worksite", wish->worksite, NULL) : NULL;
  TruDate from = wish->from;
  TruDate until = wish->until;

  if (from == TRU_UNKNOWN && span)
    from = tru_row_get_date (span, TRU_WORKSITE_SPAN_FIRST);
  if (until == TRU_UNKNOWN && span)
    until = tru_row_get_date (span, TRU_WORKSITE_SPAN_LAST);
  if (from == TRU_UNKNOWN)
    return set_invalid (wish->worksite ? _("The worksite has no days yet: plan them first, or say from when to when the tool is wanted.")
                                       : _("Say from which day on the tool is wanted."),
                        error);
  if (until == TRU_UNKNOWN)
    return set_invalid (_("Say until which day the tool is wanted."), error);
  tru_record_set_number (reservation, TRU_RESERVATION_STARTS_ON, from);
  tru_record_set_number (reservation, TRU_RESERVATION_ENDS_ON, until);
  return TRUE;
}

/* Where the copy is; where the member goes, if there are copies; else where most are. */
static gboolean
fill_library (TruStore                  *store,
              const TruReservationWish  *wish,
              TruRecord                 *item,
              TruRecord                 *reservation,
              GError                   **error)
{
  g_autoptr (TruRecord) member = wish->member ? tru_records_get (store, &tru_member_kind, wish->member, error) : NULL;
  const char *preferred = member ? tru_record_get_text (member, TRU_MEMBER_TOOL_LIBRARY) : NULL;
  const char *library = item ? tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY) : wish->library;
  g_autoptr (TruRow) stocked = NULL;
  g_autofree char *name = NULL;

  if (wish->member && !member)
    return FALSE;
  if (!library)
    {
      stocked = tru_query_first (store, &tru_stocked_query, NULL, "$tool", tru_record_get_text (reservation, TRU_RESERVATION_TOOL),
                                 "$preferred", preferred, NULL);
      library = stocked ? tru_row_get_text (stocked, TRU_STOCKED_UID) : NULL;
    }
  if (library)
    {
      tru_record_set_text (reservation, TRU_RESERVATION_TOOL_LIBRARY, library);
      return TRUE;
    }
  name = tru_store_title (store, &tru_tool_kind, tru_record_get_text (reservation, TRU_RESERVATION_TOOL));
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("No tool library has a copy of “%s” in service: have one repaired, or buy one first."), name);
  return FALSE;
}

static TruRecord *
record_of (TruStore                  *store,
           const TruReservationWish  *wish,
           GError                   **error)
{
  g_autoptr (TruRecord) reservation = tru_record_new (&tru_reservation_kind);
  g_autoptr (TruRecord) item = wish->item ? tru_records_get (store, &tru_item_kind, wish->item, error) : NULL;
  g_autoptr (TruRecord) tool = NULL;
  g_autoptr (TruRecord) worksite = NULL;

  if (wish->item && !item)
    return NULL;
  tool = tru_records_get (store, &tru_tool_kind, item ? tru_record_get_text (item, TRU_ITEM_TOOL) : wish->tool, error);
  if (tool && item && wish->tool && !g_str_equal (wish->tool, tru_record_get_uid (tool)))
    return set_invalid (_("This item is no copy of the tool chosen: leave one of the two out."), error), NULL;
  worksite = tool && wish->worksite ? tru_records_get (store, &tru_worksite_kind, wish->worksite, error) : NULL;
  if (!tool || (wish->worksite && !worksite))
    return NULL;
  tru_record_set_text (reservation, TRU_RESERVATION_TOOL, tru_record_get_uid (tool));
  tru_record_set_text (reservation, TRU_RESERVATION_ITEM, wish->item);
  tru_record_set_text (reservation, TRU_RESERVATION_MEMBER, wish->member);
  tru_record_set_text (reservation, TRU_RESERVATION_WORKSITE, wish->worksite);
  tru_record_set_text (reservation, TRU_RESERVATION_NOTE, wish->note);
  tru_record_set_number (reservation, TRU_RESERVATION_MADE_AT, tru_clock_now ());
  if (!tru_reservation_names_holder (reservation) && !set_invalid (_("Say for which member or worksite the tool is wanted."), error))
    return NULL;
  if (!fill_days (store, wish, reservation, error) || !fill_library (store, wish, item, reservation, error)
      || !tru_record_validate (reservation, error))
    return NULL;
  return g_steal_pointer (&reservation);
}

static GPtrArray *
check (TruStore  *store,
       TruRecord *reservation)
{
  const char *tool = tru_record_get_text (reservation, TRU_RESERVATION_TOOL);
  const char *library = tru_record_get_text (reservation, TRU_RESERVATION_TOOL_LIBRARY);
  const char *item = tru_record_get_text (reservation, TRU_RESERVATION_ITEM);
  g_autoptr (TruToolHolds) holds = tru_tool_holds_read (store, tool, library);
  g_autoptr (TruRecord) copy = item ? tru_store_get (store, &tru_item_kind, item, NULL) : NULL;
  g_autofree char *tool_name = tru_store_title (store, &tru_tool_kind, tool);
  g_autofree char *library_name = tru_store_title (store, &tru_tool_library_kind, library);
  TruReservationFacts facts = {
    .reservation = reservation,
    .tool = tool_name,
    .code = copy ? tru_record_get_text (copy, TRU_ITEM_CODE) : NULL,
    .library = library_name,
    .availability = holds->availability,
    .today = tru_clock_today (),
  };

  return tru_reservation_rules_check (&facts);
}

/* An open reservation, to be changed. */
static TruRecord *
get_open (TruStore    *store,
          const char  *uid,
          GError     **error)
{
  g_autoptr (TruRecord) reservation = tru_records_get (store, &tru_reservation_kind, uid, error);

  if (!reservation)
    return NULL;
  if (tru_reservation_is_open (reservation))
    return g_steal_pointer (&reservation);
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                       tru_record_is_known (reservation, TRU_RESERVATION_LOAN)
                         ? _("The tool was handed over already: look at the loan instead.")
                         : _("The reservation was cancelled: make a new one."));
  return NULL;
}

/* Why this copy cannot lie aside for this reservation. */
static GPtrArray *
check_copy (TruStore  *store,
            TruRecord *reservation,
            TruRecord *item)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  const char *tool = tru_record_get_text (reservation, TRU_RESERVATION_TOOL);
  const char *library = tru_record_get_text (reservation, TRU_RESERVATION_TOOL_LIBRARY);
  const char *code = tru_record_get_text (item, TRU_ITEM_CODE);
  g_autoptr (GPtrArray) copies = tru_query_run (store, &tru_query_free_copies, NULL, "$tool", tool, "$library", library, NULL);
  g_autoptr (TruToolHolds) holds = tru_tool_holds_read (store, tool, library);
  const char *uid = tru_record_get_uid (reservation);

  for (guint i = 0; copies && i < copies->len; i++)
    if (g_strcmp0 (tru_row_get_text (copies->pdata[i], TRU_FREE_COPY_UID), tru_record_get_uid (item)) == 0)
      {
        if (!tru_availability_is_served (&holds->availability, uid))
          tru_findings_add (findings, "reservation-queue", TRU_SEVERITY_BLOCKS, reservation, _("Others asked before"),
                            g_strdup_printf (_("Others asked before for these days: serve them first, or say why %s is set aside for a later one."), code));
        return g_steal_pointer (&findings);
      }
  tru_findings_add (findings, "item-not-free", TRU_SEVERITY_FORBIDS, item, _("Copy not free"),
                    g_strdup_printf (_("%s is not free to be set aside for this reservation: choose another copy of the tool."), code));
  return g_steal_pointer (&findings);
}

/**
 * tru_reservations_check:
 * @store: a store
 * @wish: what somebody asks for
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, or %TRU_OPERATION_ERROR_INVALID for what the wish leaves open
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of it, before it is kept
 */
GPtrArray *
tru_reservations_check (TruStore                  *store,
                        const TruReservationWish  *wish,
                        GError                   **error)
{
  g_autoptr (TruRecord) reservation = record_of (store, wish, error);

  return reservation ? check (store, reservation) : NULL;
}

/**
 * tru_reservations_reserve:
 * @store: a store
 * @wish: what somebody asks for
 * @override: (nullable): why it is kept although a rule is broken
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_INVALID
 *
 * Reserves a tool, or one very copy of it. Who asked first comes first.
 *
 * Returns: (transfer full) (nullable): the reservation
 */
TruRecord *
tru_reservations_reserve (TruStore                  *store,
                          const TruReservationWish  *wish,
                          const TruOverride         *override,
                          GError                   **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "reserve", override ? override->motive : NULL, error);
  g_autoptr (TruRecord) reservation = write ? record_of (store, wish, error) : NULL;
  g_autoptr (GPtrArray) findings = reservation ? check (store, reservation) : NULL;

  if (!findings || !tru_operation_allow (findings, override, error) || !tru_write_insert (write, reservation, error)
      || !tru_write_commit (write, error))
    return NULL;
  return g_steal_pointer (&reservation);
}

/**
 * tru_reservations_check_set_aside:
 * @store: a store
 * @reservation: uid of an open reservation
 * @item: uid of a copy of its tool
 * @error: as tru_reservations_set_aside()
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what stands against putting it aside, before it is done
 */
GPtrArray *
tru_reservations_check_set_aside (TruStore    *store,
                                  const char  *reservation,
                                  const char  *item,
                                  GError     **error)
{
  g_autoptr (TruRecord) record = get_open (store, reservation, error);
  g_autoptr (TruRecord) copy = record ? tru_records_get (store, &tru_item_kind, item, error) : NULL;

  return copy ? check_copy (store, record, copy) : NULL;
}

/**
 * tru_reservations_set_aside:
 * @store: a store
 * @reservation: uid of an open reservation
 * @item: uid of a free copy of its tool
 * @override: (nullable): why somebody later in the queue is served
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Puts a copy aside today, to be collected within the library’s opening days.
 *
 * Returns: whether it is done
 */
gboolean
tru_reservations_set_aside (TruStore           *store,
                            const char         *reservation,
                            const char         *item,
                            const TruOverride  *override,
                            GError            **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "set-aside", override ? override->motive : NULL, error);
  g_autoptr (TruRecord) record = write ? get_open (store, reservation, error) : NULL;
  g_autoptr (TruRecord) copy = record ? tru_records_get (store, &tru_item_kind, item, error) : NULL;
  g_autoptr (GPtrArray) findings = copy ? check_copy (store, record, copy) : NULL;
  g_autoptr (TruOpeningDays) days = NULL;
  g_autoptr (TruRecord) library = NULL;
  TruDate today = tru_clock_today ();

  if (!findings || !tru_operation_allow (findings, override, error))
    return FALSE;
  days = tru_opening_hours_read (store, tru_record_get_text (record, TRU_RESERVATION_TOOL_LIBRARY));
  library = tru_store_get (store, &tru_tool_library_kind, tru_record_get_text (record, TRU_RESERVATION_TOOL_LIBRARY), NULL);
  tru_record_set_text (record, TRU_RESERVATION_ITEM, item);
  tru_record_set_number (record, TRU_RESERVATION_SET_ASIDE_ON, today);
  tru_record_set_number (record, TRU_RESERVATION_COLLECT_BY, tru_reservation_rules_collect_by (record, library, days, today));
  return tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_reservations_cancel:
 * @store: a store
 * @reservation: uid of an open reservation
 * @motive: (nullable): why
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_RULE when it is no longer open
 *
 * Cancels a reservation today; a copy set aside is free again.
 *
 * Returns: whether it is done
 */
gboolean
tru_reservations_cancel (TruStore    *store,
                         const char  *reservation,
                         const char  *motive,
                         GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "cancel-reservation", motive, error);
  g_autoptr (TruRecord) record = write ? get_open (store, reservation, error) : NULL;

  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_RESERVATION_CANCELLED_ON, tru_clock_today ());
  return tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_reservations_expire:
 * @store: a store
 * @library: (nullable): uid of the only tool library concerned
 * @error: a store error
 *
 * Lets go what nobody came for: expired reservations are cancelled today, all at once.
 *
 * Returns: how many there were, -1 on error
 */
gint64
tru_reservations_expire (TruStore    *store,
                         const char  *library,
                         GError     **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_query_expired_reservations, error, "$library", library, NULL);
  g_autoptr (TruWrite) write = rows && rows->len > 0 ? tru_write_begin (store, "expire-reservations", NULL, error) : NULL;

  if (rows && rows->len == 0)
    return 0;
  for (guint i = 0; write && i < rows->len; i++)
    {
      g_autoptr (TruRecord) record = get_open (store, tru_row_get_text (rows->pdata[i], TRU_RESERVATION_ROW_UID), error);

      if (!record)
        return -1;
      tru_record_set_number (record, TRU_RESERVATION_CANCELLED_ON, tru_clock_today ());
      if (!tru_write_update (write, record, error))
        return -1;
    }
  return write && tru_write_commit (write, error) ? (gint64) rows->len : -1;
}

static gboolean
is_for_now (TruRow  *reservation,
            TruDate  due)
{
  return tru_row_get_date (reservation, TRU_RESERVATION_ROW_STARTS) <= due
         || g_strcmp0 (tru_row_get_text (reservation, TRU_RESERVATION_ROW_STATE), "set_aside") == 0;
}

/* The copy itself first, then any copy; a worksite’s reservation goes with whoever takes what lies aside for it. What is wanted
 * only after the loan is due still waits. */
static const char *
served_by (GPtrArray *rows,
           TruRecord *loan)
{
  const char *item = tru_record_get_text (loan, TRU_LOAN_ITEM);
  const char *member = tru_record_get_text (loan, TRU_LOAN_MEMBER);
  const char *any = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *wanted = tru_row_get_text (rows->pdata[i], TRU_RESERVATION_ROW_ITEM);
      const char *who = tru_row_get_text (rows->pdata[i], TRU_RESERVATION_ROW_MEMBER);
      gboolean is_copy = g_strcmp0 (wanted, item) == 0;

      if (!is_for_now (rows->pdata[i], tru_record_get_number (loan, TRU_LOAN_DUE_ON)))
        continue;
      if (is_copy && (!who || g_str_equal (who, member)))
        return tru_row_get_text (rows->pdata[i], TRU_RESERVATION_ROW_UID);
      if (!any && g_strcmp0 (who, member) == 0)
        any = tru_row_get_text (rows->pdata[i], TRU_RESERVATION_ROW_UID);
    }
  return any;
}

/**
 * tru_reservations_fulfil:
 * @write: the check-out being written
 * @store: its store
 * @item: the item that goes out
 * @loan: its loan
 * @error: a store error
 *
 * Hands over: a loan of a copy of a reserved tool fulfils the member’s oldest reservation of it that begins before the loan is due,
 * whichever copy was named before; the copy is chosen at hand-over (issue 5).
 *
 * Returns: whether nothing failed
 */
gboolean
tru_reservations_fulfil (TruWrite    *write,
                         TruStore    *store,
                         TruRecord   *item,
                         TruRecord   *loan,
                         GError     **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (TruRecord) reservation = NULL;
  const char *uid;

  if (!tru_reservations_wanted (store, item))
    return TRUE;
  rows = tru_query_run (store, &tru_query_reservations_of_tool, error, "$tool", tru_record_get_text (item, TRU_ITEM_TOOL), "$library",
                        tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), NULL);
  uid = rows ? served_by (rows, loan) : NULL;
  if (!uid)
    return rows != NULL;
  reservation = get_open (store, uid, error);
  if (!reservation)
    return FALSE;
  tru_record_set_text (reservation, TRU_RESERVATION_ITEM, tru_record_get_uid (item));
  tru_record_set_text (reservation, TRU_RESERVATION_LOAN, tru_record_get_uid (loan));
  return tru_write_update (write, reservation, error);
}

/**
 * tru_reservations_find_tool:
 * @store: a store
 * @words: (nullable): a uid, or a name that only one tool bears, whatever its case and accents
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable): uid of the tool
 */
char *
tru_reservations_find_tool (TruStore    *store,
                            const char  *words,
                            GError     **error)
{
  g_autofree char *clean = tru_text_clean (words);
  g_autofree char *key = tru_text_fold (clean ? clean : "");
  g_autoptr (TruRecord) tool = clean ? tru_store_get (store, &tru_tool_kind, clean, NULL) : NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (tool)
    return g_strdup (clean);
  rows = tru_query_run (store, &tru_tools_by_name_query, error, "$key", key, NULL);
  if (!rows)
    return NULL;
  if (rows->len == 1)
    return g_strdup (tru_row_get_text (rows->pdata[0], 1));
  if (rows->len == 0)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                 _("No tool is called “%s”, and no item has this code: look it up in the inventory."), clean ? clean : "");
  else
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_AMBIGUOUS,
                 _("Several tools are called “%s”: give the uid, or the code of one item."), clean);
  return NULL;
}
