/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-care.h"
#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-item-transfers.h"
#include "tru-decimal.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-records-desk.h"
#include "tru-repair.h"
#include "tru-states.h"
#include "tru-transfer.h"

/* What the line says of the repair; the record reads amounts and outcomes as everywhere, and an amount is typed with a comma too. */
static gboolean
read_option (TruCli     *cli,
             TruRecord  *repair,
             const char *option,
             guint       field,
             GError    **error)
{
  const char *text = tru_cli_get_option (cli, option);

  TruDecimal amount = text && tru_repair_kind.fields[field].type == TRU_TYPE_MONEY ? tru_decimal_parse_typed (text) : TRU_UNKNOWN;
  g_autofree char *plain = amount == TRU_UNKNOWN ? g_strdup (text) : tru_decimal_to_text (amount);

  return !text || tru_record_set_from_text (repair, field, plain, error);
}

static TruRecord *
new_repair (TruCli     *cli,
            TruRecord  *item,
            GError    **error)
{
  g_autoptr (TruRecord) repair = tru_record_new (&tru_repair_kind);

  tru_record_set_text (repair, TRU_REPAIR_ITEM, tru_record_get_uid (item));
  if (!read_option (cli, repair, "fault", TRU_REPAIR_FAULT, error) || !read_option (cli, repair, "cost", TRU_REPAIR_COST, error)
      || !tru_care_start_repair (cli->store, repair, error))
    return NULL;
  return tru_care_open_repair_of (cli->store, tru_record_get_uid (item));
}

static TruRecord *
open_repair (TruCli     *cli,
             TruRecord  *item,
             GError    **error)
{
  TruRecord *repair = tru_care_repair_under_way (cli->store, tru_record_get_uid (item));

  if (!repair)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("%s has no repair under way: say its fault with --fault."),
                 tru_record_get_text (item, TRU_ITEM_CODE));
  return repair;
}

/* What it costs is often known before it is done. */
static gboolean
note_cost (TruCli     *cli,
           TruRecord  *repair,
           GError    **error)
{
  return read_option (cli, repair, "cost", TRU_REPAIR_COST, error) && tru_records_save (cli->store, repair, error);
}

static gboolean
finish (TruCli     *cli,
        TruRecord  *repair,
        GError    **error)
{
  return read_option (cli, repair, "cost", TRU_REPAIR_COST, error) && read_option (cli, repair, "outcome", TRU_REPAIR_OUTCOME, error)
         && tru_care_finish_repair (cli->store, repair, error);
}

static void
print_json (TruCli     *cli,
            TruRecord  *item,
            const char *uid)
{
  g_autofree char *state = tru_store_state (cli->store, &tru_item_kind, tru_record_get_uid (item));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "repair", uid);
  tru_cli_add_text (builder, "item", tru_record_get_uid (item));
  tru_cli_add_text (builder, "code", tru_record_get_text (item, TRU_ITEM_CODE));
  tru_cli_add_text (builder, "state", state);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
print (TruCli     *cli,
       TruRecord  *item,
       TruRecord  *repair)
{
  g_autofree char *title = tru_store_title (cli->store, &tru_item_kind, tru_record_get_uid (item));
  const char *code = tru_record_get_text (item, TRU_ITEM_CODE);

  if (!tru_record_is_known (repair, TRU_REPAIR_DONE_ON))
    /* Translators: a tool, the code on its label */
    tru_cli_print (cli, _("%s (%s) is in repair"), title, code);
  else if (tru_record_get_number (repair, TRU_REPAIR_OUTCOME) == TRU_REPAIR_OUTCOME_BEYOND)
    tru_cli_print (cli, _("%s (%s) is beyond repair and withdrawn"), title, code);
  else
    tru_cli_print (cli, _("%s (%s) is repaired"), title, code);
}

/**
 * tru_cli_repair:
 * @cli: `repair ITEM [--fault TEXT] [--cost AMOUNT] [--done [--outcome OUTCOME]]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_repair (TruCli  *cli,
                GError **error)
{
  g_autofree char *code = NULL;
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (TruRecord) repair = NULL;

  if (!tru_cli_has_option (cli, "fault") && !tru_cli_has_option (cli, "cost") && !tru_cli_has_option (cli, "done"))
    {
      g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE,
                           _("Say the fault with --fault, what the repair costs with --cost, or that it is done with --done."));
      return FALSE;
    }
  if (!tru_cli_goes_with (cli, "outcome", "done", error))
    return FALSE;
  code = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);
  item = tru_cli_open (cli, error) ? tru_lending_find_item (cli->store, code, error) : NULL;
  if (!item)
    return FALSE;
  repair = tru_cli_has_option (cli, "fault") ? new_repair (cli, item, error) : open_repair (cli, item, error);
  if (!repair || (tru_cli_has_option (cli, "done") && !finish (cli, repair, error)))
    return FALSE;
  if (!tru_cli_has_option (cli, "done") && !tru_cli_has_option (cli, "fault") && !note_cost (cli, repair, error))
    return FALSE;
  if (cli->as_json)
    print_json (cli, item, tru_record_get_uid (repair));
  else
    print (cli, item, repair);
  return TRUE;
}

static gboolean
send (TruCli     *cli,
      TruRecord  *item,
      GError    **error)
{
  g_autoptr (TruRecord) transfer = tru_record_new (&tru_transfer_kind);
  g_autofree char *words = g_utf8_make_valid (tru_cli_get_option (cli, "to"), -1);
  g_autofree char *library = tru_cli_find_library (cli, words, error);

  if (!library)
    return FALSE;
  tru_record_set_text (transfer, TRU_TRANSFER_ITEM, tru_record_get_uid (item));
  tru_record_set_text (transfer, TRU_TRANSFER_TO_LIBRARY, library);
  return tru_item_transfers_send (cli->store, transfer, error);
}

static gboolean
receive (TruCli     *cli,
         TruRecord  *item,
         GError    **error)
{
  g_autofree char *words = tru_cli_has_option (cli, "at") ? g_utf8_make_valid (tru_cli_get_option (cli, "at"), -1) : NULL;
  g_autofree char *library = words ? tru_cli_find_library (cli, words, error) : NULL;

  return (library || !words) && tru_item_transfers_receive (cli->store, tru_record_get_uid (item), library, TRU_UNKNOWN, NULL, error);
}

static void
print_state (TruCli    *cli,
             TruRecord *item)
{
  g_autofree char *title = tru_store_title (cli->store, &tru_item_kind, tru_record_get_uid (item));
  g_autofree char *state = tru_store_state (cli->store, &tru_item_kind, tru_record_get_uid (item));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "item", tru_record_get_uid (item));
  tru_cli_add_text (builder, "code", tru_record_get_text (item, TRU_ITEM_CODE));
  tru_cli_add_text (builder, "state", state);
  json_builder_end_object (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else
    /* Translators: a tool, the code on its label, its state such as “On its way” */
    tru_cli_print (cli, _("%s (%s): %s"), title, tru_record_get_text (item, TRU_ITEM_CODE), tru_state_label (state));
}

/**
 * tru_cli_transfer:
 * @cli: `transfer ITEM (--to LIBRARY | --received [--at LIBRARY])`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_transfer (TruCli  *cli,
                  GError **error)
{
  g_autofree char *code = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);
  g_autoptr (TruRecord) item = NULL;

  if (tru_cli_has_option (cli, "to") == tru_cli_has_option (cli, "received") || (tru_cli_has_option (cli, "at") && !tru_cli_has_option (cli, "received")))
    {
      g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say where it is sent with --to, or that it arrived with --received."));
      return FALSE;
    }
  item = tru_cli_open (cli, error) ? tru_lending_find_item (cli->store, code, error) : NULL;
  if (!item || !(tru_cli_has_option (cli, "to") ? send (cli, item, error) : receive (cli, item, error)))
    return FALSE;
  print_state (cli, item);
  return TRUE;
}
