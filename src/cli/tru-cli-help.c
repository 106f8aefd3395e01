/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-help.h"

#include <glib/gi18n.h>

#include "tru-cli-commands.h"
#include "tru-cli-kinds.h"
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

/* What a value of @field looks like. */
static char *
values_of (const TruField *field)
{
  g_autoptr (GString) tokens = NULL;

  switch (field->type)
    {
    case TRU_TYPE_INTEGER:
      return g_strdup (_("a whole number"));
    case TRU_TYPE_DECIMAL:
      return g_strdup (_("a number such as 12.50"));
    case TRU_TYPE_MONEY:
      return g_strdup (_("euros such as 1300.50"));
    case TRU_TYPE_DATE:
      return g_strdup (_("a date such as 2026-11-24"));
    case TRU_TYPE_TIME:
      return g_strdup (_("a time such as 2026-11-24T09:30"));
    case TRU_TYPE_BOOLEAN:
      return g_strdup ("true, false");
    case TRU_TYPE_REF:
      return g_strdup_printf (_("a uid from “%s”"), tru_field_target (field)->plural);
    case TRU_TYPE_SET:
    case TRU_TYPE_ENUM:
      tokens = g_string_new (NULL);
      for (const TruOption *option = field->options; option->token; option++)
        g_string_append_printf (tokens, "%s%s", tokens->len ? ", " : "", option->token);
      return g_string_free (g_steal_pointer (&tokens), FALSE);
    default:
      return NULL;
    }
}

static void
print_fields (TruCli        *cli,
              const TruKind *kind)
{
  tru_cli_print (cli, "\n%s", _(kind->label_plural));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const TruField *field = &kind->fields[i];
      g_autofree char *values = values_of (field);
      g_autofree char *summary = g_strconcat (tru_field_label (field), field->flags & TRU_REQUIRED ? _(" (required)") : "",
                                              values ? ": " : NULL, values, NULL);

      print_entry (cli, field->name, summary);
    }
}

/* The fields of the kind that the line names already, of those that the command takes, or all kinds to choose from. */
static void
print_records (TruCli *cli)
{
  const TruCliCommand *command = cli->command;
  const TruKind *named = cli->arguments->len && strstr (command->usage, "KIND FIELD")
                           ? tru_cli_find_kind (cli, tru_cli_argument (cli, 0), NULL) : NULL;
  g_auto (GStrv) kinds = g_strsplit (command->kinds ? command->kinds : "", " ", -1);

  for (char **plural = kinds; *plural; plural++)
    print_fields (cli, tru_kind_by_plural (*plural));
  if (named)
    print_fields (cli, named);
  else if (strstr (command->usage, "KIND"))
    {
      tru_cli_print (cli, "\n%s", _("KIND is one of:"));
      print_kinds (cli);
    }
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
  print_records (cli);
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
