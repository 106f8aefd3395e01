/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-clock.h"
#include "tru-contract-paper.h"
#include "tru-contract.h"
#include "tru-contracts.h"
#include "tru-records-desk.h"
#include "tru-signatory.h"
#include "tru-states.h"
#include "tru-supports.h"

static void
print_saved (TruCli      *cli,
             TruRecord   *contract,
             TruDocument *document,
             const char  *path)
{
  g_autofree char *file = g_filename_display_name (path);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->as_json)
    {
      tru_cli_print (cli, ngettext ("Contract %s: %d page in “%s”", "Contract %s: %d pages in “%s”", tru_document_get_n_pages (document)),
                     tru_record_get_text (contract, TRU_CONTRACT_NUMBER), tru_document_get_n_pages (document), file);
      return;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "contract", tru_record_get_uid (contract));
  tru_cli_add_text (builder, "number", tru_record_get_text (contract, TRU_CONTRACT_NUMBER));
  tru_cli_add_int (builder, "pages", tru_document_get_n_pages (document));
  tru_cli_add_text (builder, "file", file);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

/* The PDF's date is the record's, so that the same contract gives the same bytes. */
static gboolean
save (TruDocument *document,
      TruRecord   *contract,
      const char  *path,
      GError     **error)
{
  TruDate day = tru_record_get_number (contract, TRU_CONTRACT_DRAFTED_ON);
  g_autofree char *date = tru_date_to_iso (day != TRU_UNKNOWN ? day : tru_clock_today ());
  g_autofree char *title = g_strdup_printf ("%s %s", tru_document_get_title (document), tru_record_get_text (contract, TRU_CONTRACT_NUMBER));

  return tru_document_save_pdf (document, path, date, title, error);
}

/**
 * tru_cli_contract:
 * @cli: `contract UID --to FILE.pdf`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_contract (TruCli  *cli,
                  GError **error)
{
  const char *path = tru_cli_get_option (cli, "to");
  g_autofree char *uid = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);
  g_autoptr (TruRecord) contract = NULL;
  g_autoptr (TruDocument) document = NULL;

  if (!path || !*path)
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say where it goes: --to %s"), "FILE.pdf");
      return FALSE;
    }
  if (!tru_cli_open (cli, error))
    return FALSE;
  contract = tru_contracts_resolve (cli->store, uid, error);
  document = contract ? tru_contract_document (cli->store, tru_record_get_uid (contract), 1.0, error) : NULL;
  if (!document || !save (document, contract, path, error))
    return FALSE;
  print_saved (cli, contract, document, path);
  return TRUE;
}

/* What is open is signed as it is; else one is drafted and signed at once. */
static TruRecord *
sign_contract (TruCli      *cli,
               const char  *word,
               TruDate      on,
               GError     **error)
{
  g_autofree char *uid = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);
  g_autoptr (GError) missing = NULL;
  g_autoptr (TruRecord) contract = tru_contracts_resolve (cli->store, uid, &missing);
  g_autoptr (TruRecord) support = NULL;
  g_autofree char *signatory = NULL;
  g_autofree char *made = NULL;
  const char *object = tru_cli_get_option (cli, "object");
  g_autofree char *words = object ? g_utf8_make_valid (object, -1) : NULL;
  gboolean amends = contract && tru_cli_has_option (cli, "amend");

  if (contract && !amends)
    {
      signatory = word ? tru_contracts_find_signatory (cli->store, tru_record_get_uid (contract), word, error) : NULL;
      return (!word || signatory) && tru_contracts_sign (cli->store, tru_record_get_uid (contract), signatory, on, error)
               ? g_steal_pointer (&contract)
               : NULL;
    }
  if (!contract && (!tru_cli_has_option (cli, "draft") || !g_error_matches (missing, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND)))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return NULL;
    }
  support = contract ? NULL : tru_supports_only_open (cli->store, uid, error);
  if (contract || support)
    made = tru_contracts_sign_new (cli->store, support ? tru_record_get_uid (support) : NULL, contract ? tru_record_get_uid (contract) : NULL,
                                   words, word, on, error);
  return made ? tru_records_get (cli->store, &tru_contract_kind, made, error) : NULL;
}

static void
print_signed (TruCli    *cli,
              TruRecord *contract)
{
  g_autofree char *state = tru_store_state (cli->store, &tru_contract_kind, tru_record_get_uid (contract));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->as_json)
    {
      tru_cli_print (cli, _("Contract %s: %s"), tru_record_get_text (contract, TRU_CONTRACT_NUMBER), tru_state_label (state));
      return;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "contract", tru_record_get_uid (contract));
  tru_cli_add_text (builder, "number", tru_record_get_text (contract, TRU_CONTRACT_NUMBER));
  tru_cli_add_text (builder, "state", state);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

/* Nobody who signs sees the plan that changed since: it is told with the answer. */
static void
warn_of_plan (TruCli    *cli,
              TruRecord *contract)
{
  g_autoptr (GPtrArray) findings = tru_contracts_check_plan (cli->store, contract);

  tru_cli_warn (cli, findings);
}

/**
 * tru_cli_sign:
 * @cli: `sign UID [SIGNATORY] [--on DATE] [--draft | --amend [--object TEXT]]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_sign (TruCli  *cli,
              GError **error)
{
  g_autoptr (TruRecord) contract = NULL;
  g_autofree char *word = NULL;
  TruDate on;

  if (tru_cli_has_option (cli, "draft") && tru_cli_has_option (cli, "amend"))
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE,
                   _("--draft and --amend exclude each other: --draft is for who has no contract yet, --amend changes the one that holds."));
      return FALSE;
    }
  if (tru_cli_get_option (cli, "object") && !tru_cli_has_option (cli, "amend"))
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("--object goes with --amend: it says what the amendment is about."));
      return FALSE;
    }
  if (!tru_cli_get_date (cli, "on", &on, error) || !tru_cli_open (cli, error))
    return FALSE;
  if (on == TRU_UNKNOWN)
    on = tru_clock_today ();
  word = cli->arguments->len > 1 ? g_utf8_make_valid (tru_cli_argument (cli, 1), -1) : NULL;
  contract = sign_contract (cli, word, on, error);
  if (!contract)
    return FALSE;
  warn_of_plan (cli, contract);
  print_signed (cli, contract);
  return TRUE;
}
