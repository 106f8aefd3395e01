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

/* A signatory by its uid or by that of the person who signs. */
static char *
find_signatory (TruCli      *cli,
                const char  *contract,
                GError     **error)
{
  g_autofree char *word = g_utf8_make_valid (tru_cli_argument (cli, 1), -1);
  g_autoptr (GPtrArray) signatories
    = tru_store_find (cli->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, contract, error);

  for (guint i = 0; signatories && i < signatories->len; i++)
    {
      TruRecord *signatory = g_ptr_array_index (signatories, i);

      if (g_str_equal (tru_record_get_uid (signatory), word)
          || g_strcmp0 (tru_record_get_text (signatory, TRU_SIGNATORY_PERSON), word) == 0
          || g_strcmp0 (tru_record_get_text (signatory, TRU_SIGNATORY_CONTACT), word) == 0)
        return g_strdup (tru_record_get_uid (signatory));
    }
  if (signatories)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("“%s” does not sign this contract."), word);
  return NULL;
}

static TruRecord *
amendment_of (TruCli     *cli,
              TruRecord  *contract,
              TruDate     on,
              GError    **error)
{
  g_autoptr (TruRecord) amended = contract;
  const char *object = tru_cli_get_option (cli, "object");
  g_autofree char *words = object ? g_utf8_make_valid (object, -1) : NULL;
  g_autofree char *uid = tru_contracts_amend (cli->store, tru_record_get_uid (amended), on, words, error);

  return uid ? tru_records_get (cli->store, &tru_contract_kind, uid, error) : NULL;
}

/* With --draft a support that has no contract gets one first. */
static TruRecord *
contract_to_sign (TruCli   *cli,
                  TruDate   on,
                  GError  **error)
{
  g_autofree char *uid = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);
  g_autoptr (GError) missing = NULL;
  TruRecord *contract = tru_contracts_resolve (cli->store, uid, &missing);
  g_autoptr (TruRecord) support = NULL;
  g_autofree char *drafted = NULL;

  if (contract && tru_cli_has_option (cli, "amend"))
    return amendment_of (cli, contract, on, error);
  if (contract)
    return contract;
  if (!tru_cli_has_option (cli, "draft") || !g_error_matches (missing, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return NULL;
    }
  support = tru_supports_only_open (cli->store, uid, error);
  drafted = support ? tru_contracts_draft (cli->store, tru_record_get_uid (support), on, error) : NULL;
  return drafted ? tru_records_get (cli->store, &tru_contract_kind, drafted, error) : NULL;
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
  g_autofree char *signatory = NULL;
  TruDate on;

  if (tru_cli_get_option (cli, "object") && !tru_cli_has_option (cli, "amend"))
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("--object goes with --amend: it says what the amendment is about."));
      return FALSE;
    }
  if (!tru_cli_get_date (cli, "on", &on, error) || !tru_cli_open (cli, error))
    return FALSE;
  if (on == TRU_UNKNOWN)
    on = tru_clock_today ();
  contract = contract_to_sign (cli, on, error);
  if (!contract)
    return FALSE;
  if (cli->arguments->len > 1 && !(signatory = find_signatory (cli, tru_record_get_uid (contract), error)))
    return FALSE;
  if (!tru_contracts_sign (cli->store, tru_record_get_uid (contract), signatory, on, error))
    return FALSE;
  print_signed (cli, contract);
  return TRUE;
}
