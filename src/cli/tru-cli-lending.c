/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-output.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"

/* An item or member as the line names it; what is not UTF-8 names none. */
static TruRecord *
find (TruCli       *cli,
      guint         argument,
      TruRecord  *(*func) (TruStore *, const char *, GError **),
      GError      **error)
{
  g_autofree char *words = g_utf8_make_valid (tru_cli_argument (cli, argument), -1);

  return func (cli->store, words, error);
}

static void
print_loan (TruCli     *cli,
            TruRecord  *item,
            const char *loan)
{
  g_autoptr (TruRecord) record = tru_store_get (cli->store, &tru_loan_kind, loan, NULL);
  g_autofree char *due = record ? tru_record_dup_as_text (record, TRU_LOAN_DUE_ON) : NULL;
  g_autofree char *returned = record ? tru_record_dup_as_text (record, TRU_LOAN_RETURNED_ON) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "loan", loan);
  tru_cli_add_text (builder, "item", tru_record_get_uid (item));
  tru_cli_add_text (builder, "code", tru_record_get_text (item, TRU_ITEM_CODE));
  tru_cli_add_text (builder, "member", record ? tru_record_get_text (record, TRU_LOAN_MEMBER) : NULL);
  tru_cli_add_text (builder, "due_on", due);
  tru_cli_add_text (builder, "returned_on", returned);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
print_lent (TruCli     *cli,
            TruRecord  *item,
            TruRecord  *member,
            const char *loan)
{
  g_autoptr (TruRecord) record = tru_store_get (cli->store, &tru_loan_kind, loan, NULL);
  g_autofree char *title = tru_store_title (cli->store, &tru_item_kind, tru_record_get_uid (item));
  g_autofree char *due = record ? tru_record_format (record, TRU_LOAN_DUE_ON) : g_strdup ("");

  /* Translators: a tool, the code on its label, a person, a date */
  tru_cli_print (cli, _("%s (%s) lent to %s, due on %s"), title, tru_record_get_text (item, TRU_ITEM_CODE),
                 tru_record_get_text (member, TRU_MEMBER_NAME), due);
}

/**
 * tru_cli_check_out:
 * @cli: `check-out ITEM MEMBER [--due DATE] [--motive TEXT]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_check_out (TruCli  *cli,
                   GError **error)
{
  TruOverride override = { .motive = tru_cli_get_option (cli, "motive") };
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (TruRecord) member = NULL;
  g_autofree char *loan = NULL;
  TruDate due;

  if (!tru_cli_open (cli, error) || !tru_cli_get_date (cli, "due", &due, error))
    return FALSE;
  item = find (cli, 0, tru_lending_find_item, error);
  member = item ? find (cli, 1, tru_lending_find_member, error) : NULL;
  if (!member)
    return FALSE;
  loan = tru_lending_check_out (cli->store, tru_record_get_uid (item), tru_record_get_uid (member), due,
                                override.motive ? &override : NULL, error);
  if (!loan)
    return FALSE;
  if (cli->as_json)
    print_loan (cli, item, loan);
  else
    print_lent (cli, item, member, loan);
  return TRUE;
}

/**
 * tru_cli_check_in:
 * @cli: `check-in ITEM`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_check_in (TruCli  *cli,
                  GError **error)
{
  g_autoptr (TruRecord) item = tru_cli_open (cli, error) ? find (cli, 0, tru_lending_find_item, error) : NULL;
  g_autoptr (TruRecord) loan = NULL;
  g_autofree char *title = NULL;

  loan = item ? tru_lending_check_in (cli->store, tru_record_get_uid (item), TRU_UNKNOWN, error) : NULL;
  if (!loan)
    return FALSE;
  title = tru_store_title (cli->store, &tru_item_kind, tru_record_get_uid (item));
  if (cli->as_json)
    print_loan (cli, item, tru_record_get_uid (loan));
  else
    /* Translators: a tool, the code on its label */
    tru_cli_print (cli, _("%s (%s) taken back"), title, tru_record_get_text (item, TRU_ITEM_CODE));
  return TRUE;
}
