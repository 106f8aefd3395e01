/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-help.h"

#include <glib/gi18n.h>

#include "tru-cli-commands.h"
#include "tru-cli-output.h"
#include "tru-kinds.h"

#define INDENT 2
#define COLUMN 20

static void
print_entry (TruCli     *cli,
             const char *words,
             const char *summary)
{
  glong width = g_utf8_strlen (words, -1);

  tru_cli_print (cli, "%*s%s%*s%s", INDENT, "", words, (int) MAX (2, COLUMN - width), "", summary);
}

static void
print_option (TruCli             *cli,
              const TruCliOption *option)
{
  g_autofree char *words = g_strdup_printf ("--%s%s%s", option->name, option->value ? " " : "", option->value ? option->value : "");

  print_entry (cli, words, _(option->summary));
}

static void
print_global_options (TruCli *cli)
{
  g_autofree char *database = tru_store_default_path ();
  g_autofree char *summary = g_strdup_printf (_("the database, otherwise %s"), database);

  print_entry (cli, "--database FILE", summary);
  print_entry (cli, "--json", _("answers and errors as JSON"));
  print_entry (cli, "--help", _("this text"));
}

static void
print_kinds (TruCli *cli)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    print_entry (cli, kinds[i]->plural, _(kinds[i]->label_plural));
}

static void
print_command_help (TruCli *cli)
{
  const TruCliCommand *command = cli->command;

  tru_cli_print (cli, _("Usage: truelle-cli [--database FILE] [--json] %s"), command->name);
  g_string_truncate (cli->output, cli->output->len - 1);
  tru_cli_print (cli, "%s%s", *command->usage ? " " : "", command->usage);
  tru_cli_print (cli, "\n%s", _(command->summary));
  if (command->help)
    tru_cli_print (cli, "%s", _(command->help));
  tru_cli_print (cli, "\n%s", _("Options:"));
  for (const TruCliOption *option = command->options; option && option->name; option++)
    print_option (cli, option);
  print_global_options (cli);
  if (strstr (command->usage, "KIND"))
    {
      tru_cli_print (cli, "\n%s", _("KIND is one of:"));
      print_kinds (cli);
    }
}

static void
print_general_help (TruCli *cli)
{
  guint n_commands;
  const TruCliCommand *commands = tru_cli_commands (&n_commands);

  tru_cli_print (cli, "%s\n", _("Usage: truelle-cli [--database FILE] [--json] COMMAND"));
  tru_cli_print (cli, "%s\n", _("Truelle without a screen. --help after a command explains it."));
  for (guint i = 0; i < n_commands; i++)
    print_entry (cli, commands[i].name, _(commands[i].summary));
  tru_cli_print (cli, "\n%s", _("Options:"));
  print_global_options (cli);
  tru_cli_print (cli, "\n%s", _("Exit codes: 0 done, 1 refused, 2 misspelt, 3 a file that is missing or cannot be read."));
}

/**
 * tru_cli_print_help:
 * @cli: the line
 *
 * Prints what its command does, or what commands there are.
 */
void
tru_cli_print_help (TruCli *cli)
{
  if (cli->command)
    print_command_help (cli);
  else
    print_general_help (cli);
}
