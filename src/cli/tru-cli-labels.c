/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-date.h"
#include "tru-label-paper.h"

static gboolean
refuse_usage (const char *message,
              GError    **error)
{
  g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
read_paper (TruCli         *cli,
            TruLabelPaper  *paper,
            GError        **error)
{
  const char *sheet = tru_cli_get_option (cli, "sheet");
  const char *skip = tru_cli_get_option (cli, "skip");
  guint64 skipped = 0;

  if (!sheet)
    sheet = tru_cli_has_option (cli, "member") ? "cards" : "24";
  if (skip && !g_ascii_string_to_unsigned (skip, 10, 0, 1000, &skipped, NULL))
    return refuse_usage (_("--skip takes a number of labels"), error);
  paper->skipped = (guint) skipped;
  paper->type = tru_cli_has_option (cli, "qr") ? TRU_BARCODE_QR : TRU_BARCODE_CODE_128;
  if (tru_label_sheet_read (sheet, &paper->sheet, error))
    return TRUE;
  (*error)->domain = TRU_CLI_ERROR;
  (*error)->code = TRU_CLI_ERROR_INVALID;
  return FALSE;
}

/* Without a library, the stock of all of them. */
static TruDocument *
make_of_library (TruCli               *cli,
                 const TruLabelPaper  *paper,
                 GError              **error)
{
  g_autofree char *words = tru_cli_has_option (cli, "library") ? g_utf8_make_valid (tru_cli_get_option (cli, "library"), -1) : NULL;
  g_autofree char *library = words ? tru_cli_find_library (cli, words, error) : NULL;

  return words && !library ? NULL : tru_label_paper_library (cli->store, paper, library, error);
}

static TruDocument *
make (TruCli               *cli,
      const TruLabelPaper  *paper,
      const char           *what,
      GError              **error)
{
  GPtrArray *words = tru_cli_get_list (cli, what);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  if (g_str_equal (what, "library"))
    return make_of_library (cli, paper, error);
  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (list, words->pdata[i]);
  g_ptr_array_add (list, NULL);
  return g_str_equal (what, "item") ? tru_label_paper_items (cli->store, paper, (const char *const *) list->pdata, error)
                                    : tru_label_paper_members (cli->store, paper, (const char *const *) list->pdata, error);
}

/* Which of the options that exclude each other was given; none is the stock of every library. */
static const char *
read_what (TruCli  *cli,
           GError **error)
{
  static const char *const choices[] = { "item", "library", "member" };
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (tru_cli_has_option (cli, choices[i]))
      {
        if (found)
          {
            refuse_usage (_("Say one of --item, --library and --member"), error);
            return NULL;
          }
        found = choices[i];
      }
  return found ? found : "library";
}

/**
 * tru_cli_labels:
 * @cli: the line
 * @error: what is wrong with it, or what has no code
 *
 * Returns: whether the labels are written
 */
gboolean
tru_cli_labels (TruCli  *cli,
                GError **error)
{
  const char *path = tru_cli_get_option (cli, "to");
  const char *what = read_what (cli, error);
  g_autofree char *today = tru_date_to_iso (tru_clock_today ());
  g_autoptr (TruDocument) labels = NULL;
  TruLabelPaper paper;

  if (!what)
    return FALSE;
  if (!path || !*path)
    return refuse_usage (_("Say where it goes: --to FILE"), error);
  if (!read_paper (cli, &paper, error) || !tru_cli_open (cli, error))
    return FALSE;
  labels = make (cli, &paper, what, error);
  if (!labels || !tru_document_save_pdf (labels, path, today, NULL, error))
    return FALSE;
  if (!cli->as_json)
    tru_cli_print (cli, _("The labels are in “%s”."), path);
  return TRUE;
}
