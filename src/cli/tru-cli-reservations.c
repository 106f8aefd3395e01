/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-output.h"
#include "tru-lending.h"
#include "tru-reservation-facts.h"
#include "tru-reservation.h"
#include "tru-reservations.h"
#include "tru-tool.h"

/* A code names this very copy; a name, any copy of the tool. */
static gboolean
find_wanted (TruCli     *cli,
             TruRecord **item,
             char      **tool,
             GError    **error)
{
  g_autofree char *words = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);

  *item = tru_lending_find_item (cli->store, words, NULL);
  if (!*item)
    *tool = tru_reservations_find_tool (cli->store, words, error);
  return *item || *tool;
}

static gboolean
find_member (TruCli     *cli,
             TruRecord **member,
             GError    **error)
{
  const char *words = tru_cli_get_option (cli, "member");
  g_autofree char *valid = words ? g_utf8_make_valid (words, -1) : NULL;

  if (valid)
    *member = tru_lending_find_member (cli->store, valid, error);
  return !valid || *member;
}

/* Why it has to wait, and behind whom. */
static char *
warning_of (TruCli                   *cli,
            const TruReservationWish *wish)
{
  g_autoptr (GPtrArray) findings = tru_reservations_check (cli->store, wish, NULL);

  return findings && tru_findings_worst (findings) >= TRU_SEVERITY_WARNS ? tru_findings_reason (findings, TRU_SEVERITY_WARNS) : NULL;
}

static guint
place_of (TruCli    *cli,
          TruRecord *reservation)
{
  g_autoptr (TruToolHolds) holds = tru_tool_holds_read (cli->store, tru_record_get_text (reservation, TRU_RESERVATION_TOOL),
                                                        tru_record_get_text (reservation, TRU_RESERVATION_TOOL_LIBRARY));

  return tru_availability_place (&holds->availability, tru_record_get_uid (reservation));
}

static void
print (TruCli     *cli,
       TruRecord  *reservation,
       const char *warning)
{
  g_autofree char *title = tru_store_title (cli->store, &tru_tool_kind, tru_record_get_text (reservation, TRU_RESERVATION_TOOL));
  g_autofree char *from = tru_record_format (reservation, TRU_RESERVATION_STARTS_ON);
  g_autofree char *until = tru_record_format (reservation, TRU_RESERVATION_ENDS_ON);
  guint place = place_of (cli, reservation);

  /* Translators: a tool, a date, a date, a number, a uid */
  tru_cli_print (cli, _("%s reserved from %s to %s, number %u in the queue: %s"), title, from, until, place,
                 tru_record_get_uid (reservation));
  if (warning)
    tru_cli_print (cli, "%s", warning);
}

static void
print_json (TruCli     *cli,
            TruRecord  *reservation,
            const char *warning)
{
  g_autofree char *from = tru_record_dup_as_text (reservation, TRU_RESERVATION_STARTS_ON);
  g_autofree char *until = tru_record_dup_as_text (reservation, TRU_RESERVATION_ENDS_ON);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "reservation", tru_record_get_uid (reservation));
  tru_cli_add_text (builder, "tool", tru_record_get_text (reservation, TRU_RESERVATION_TOOL));
  tru_cli_add_text (builder, "item", tru_record_get_text (reservation, TRU_RESERVATION_ITEM));
  tru_cli_add_text (builder, "tool_library", tru_record_get_text (reservation, TRU_RESERVATION_TOOL_LIBRARY));
  tru_cli_add_text (builder, "starts_on", from);
  tru_cli_add_text (builder, "ends_on", until);
  tru_cli_add_int (builder, "place", place_of (cli, reservation));
  tru_cli_add_text (builder, "warning", warning);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

/**
 * tru_cli_reserve:
 * @cli: `reserve TOOL-OR-ITEM (--member M | --worksite UID) --from DATE --to DATE [--motive TEXT]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_reserve (TruCli  *cli,
                 GError **error)
{
  TruOverride override = { .motive = tru_cli_get_option (cli, "motive") };
  TruReservationWish wish = { .worksite = tru_cli_get_option (cli, "worksite") };
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (TruRecord) member = NULL;
  g_autoptr (TruRecord) reservation = NULL;
  g_autofree char *tool = NULL;
  g_autofree char *warning = NULL;

  if (!tru_cli_not_both (cli, "member", "worksite", error) || !tru_cli_open (cli, error) || !tru_cli_get_date (cli, "from", &wish.from, error) || !tru_cli_get_date (cli, "to", &wish.until, error)
      || !find_wanted (cli, &item, &tool, error) || !find_member (cli, &member, error))
    return FALSE;
  wish.tool = tool;
  wish.item = item ? tru_record_get_uid (item) : NULL;
  wish.member = member ? tru_record_get_uid (member) : NULL;
  warning = warning_of (cli, &wish);
  reservation = tru_reservations_reserve (cli->store, &wish, override.motive ? &override : NULL, error);
  if (!reservation)
    return FALSE;
  if (cli->as_json)
    print_json (cli, reservation, warning);
  else
    print (cli, reservation, warning);
  return TRUE;
}
