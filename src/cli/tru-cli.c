/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>

#include "tru-cli-arguments.h"
#include "tru-cli-database.h"
#include "tru-cli-help.h"
#include "tru-cli-output.h"
#include "tru-config.h"

G_DEFINE_QUARK (tru-cli-error-quark, tru_cli_error)

static void
choose_language (void)
{
  const char *folder = g_getenv ("TRUELLE_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder && *folder ? folder : TRU_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* A file opened on a closed standard output would receive what is printed. */
static void
occupy_standard_streams (void)
{
  for (int fd = 0; fd <= 2; fd++)
    if (fcntl (fd, F_GETFD) < 0 && open ("/dev/null", O_RDONLY) != fd)
      exit (TRU_CLI_REFUSED);
}

/* Elsewhere an unreadable day is ignored with a word; a script must not go on with another day than it asked for. */
static gboolean
check_today (GError **error)
{
  const char *today = g_getenv ("TRUELLE_TODAY");

  if (!today || !*today || tru_date_parse (today) != TRU_UNKNOWN)
    return TRUE;
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE,
               _("TRUELLE_TODAY is “%s”, which is not a date of the calendar (year-month-day)."), today);
  return FALSE;
}

static gboolean
run (TruCli  *cli,
     char   **argv,
     GError **error)
{
  if (!tru_cli_arguments_parse (cli, argv, error))
    return FALSE;
  if (cli->wants_version)
    tru_cli_print (cli, "truelle-cli %s", TRU_VERSION);
  else if (cli->wants_help)
    tru_cli_print_help (cli);
  else
    return check_today (error) && cli->command->handler (cli, error);
  return TRUE;
}

static void
clear (TruCli *cli)
{
  g_free (cli->database);
  g_free (cli->field);
  g_free (cli->made);
  g_free (cli->made_folder);
  g_ptr_array_unref (cli->arguments);
  g_hash_table_unref (cli->options);
  g_string_free (cli->output, TRUE);
  g_clear_pointer (&cli->warnings, g_ptr_array_unref);
}

/**
 * tru_cli_run:
 * @argc: number of words
 * @argv: the words of the line
 *
 * truelle-cli: one command, its answer on standard output, the reason of a failure on standard error.
 *
 * Returns: a #TruCliExit
 */
int
tru_cli_run (int    argc,
             char **argv)
{
  g_autoptr (GError) error = NULL;
  TruCli cli = { NULL };
  TruCliExit code = TRU_CLI_DONE;
  gboolean is_done;

  occupy_standard_streams ();
  choose_language ();
  /* Writing to a closed pipe then is an error like another instead of a death. */
  signal (SIGPIPE, SIG_IGN);
  tru_cli_arguments_init (&cli, argv);
  is_done = run (&cli, argv, &error);
  tru_cli_close (&cli, is_done);
  is_done = tru_cli_flush (&cli, is_done ? &error : NULL) && is_done;
  if (is_done)
    tru_cli_print_warnings (&cli);
  else
    {
      code = tru_cli_exit_code (error);
      tru_cli_report (&cli, error);
    }
  clear (&cli);
  return code;
}
