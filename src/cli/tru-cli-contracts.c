/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-clock.h"
#include "tru-contract-paper.h"
#include "tru-contract.h"
#include "tru-contracts.h"

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
