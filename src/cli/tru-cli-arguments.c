/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-arguments.h"

#include <glib/gi18n.h>

#include "tru-cli-commands.h"

static const TruCliOption global_options[] = {
  { "database", TRU_CLI_VALUE },
  { "json", TRU_CLI_FLAG },
  { "help", TRU_CLI_FLAG },
  { "version", TRU_CLI_FLAG },
  { NULL },
};

typedef struct
{
  TruCli *cli;
  char **next;
  GPtrArray *list;     /* (nullable): where words go after an option that takes several */
  gboolean words_only; /* after “--” */
} Parser;

static const TruCliOption *
find_option (const TruCliOption *options,
             const char         *name)
{
  for (; options && options->name; options++)
    if (g_str_equal (options->name, name))
      return options;
  return NULL;
}

static gboolean
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, sentence);
  return FALSE;
}

static GPtrArray *
values_of (TruCli     *cli,
           const char *name)
{
  GPtrArray *values = g_hash_table_lookup (cli->options, name);

  if (!values)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (cli->options, g_strdup (name), values);
    }
  return values;
}

static void
note_global (TruCli     *cli,
             const char *name,
             const char *value)
{
  if (g_str_equal (name, "database"))
    {
      g_free (cli->database);
      cli->database = g_strdup (value);
    }
  cli->as_json = cli->as_json || g_str_equal (name, "json");
  cli->wants_help = cli->wants_help || g_str_equal (name, "help");
  cli->wants_version = cli->wants_version || g_str_equal (name, "version");
}

static const char *
take_value (Parser             *parser,
            const TruCliOption *option,
            const char         *attached,
            GError            **error)
{
  g_autofree char *sentence = NULL;

  if (option->type == TRU_CLI_FLAG && !attached)
    return "";
  if (option->type != TRU_CLI_FLAG && attached)
    return attached;
  if (option->type != TRU_CLI_FLAG && *parser->next && !g_str_has_prefix (*parser->next, "--"))
    return *parser->next++;
  sentence = g_strdup_printf (option->type == TRU_CLI_FLAG ? _("The option “--%s” takes no value.")
                                                           : _("The option “--%s” needs a value."),
                              option->name);
  refuse (error, sentence);
  return NULL;
}

static gboolean
parse_option (Parser      *parser,
              const char  *word,
              GError     **error)
{
  TruCli *cli = parser->cli;
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals ? g_strndup (word, equals - word) : g_strdup (word);
  const TruCliOption *global = find_option (global_options, name);
  const TruCliOption *option = global ? global : cli->command ? find_option (cli->command->options, name) : NULL;
  const char *value;

  parser->list = NULL;
  if (!option)
    {
      g_autofree char *sentence = g_strdup_printf (_("There is no option “--%s” here; --help lists those there are."), name);
      return refuse (error, sentence);
    }
  value = take_value (parser, option, equals ? equals + 1 : NULL, error);
  if (!value)
    return FALSE;
  if (global)
    note_global (cli, name, value);
  else if (option->type == TRU_CLI_FLAG)
    values_of (cli, name);
  else
    g_ptr_array_add (values_of (cli, name), g_strdup (value));
  if (option->type == TRU_CLI_LIST)
    parser->list = values_of (cli, name);
  return TRUE;
}

static gboolean
parse_command (Parser      *parser,
               const char  *word,
               GError     **error)
{
  g_autofree char *sentence = NULL;

  parser->cli->command = tru_cli_command_find (word);
  if (parser->cli->command)
    return TRUE;
  sentence = g_strdup_printf (_("There is no command “%s”; “truelle-cli --help” lists those there are."), word);
  return refuse (error, sentence);
}

static gboolean
parse_word (Parser      *parser,
            const char  *word,
            GError     **error)
{
  if (!parser->words_only && g_str_equal (word, "--"))
    parser->words_only = TRUE;
  else if (!parser->words_only && g_str_equal (word, "-h"))
    parser->cli->wants_help = TRUE;
  else if (!parser->words_only && g_str_has_prefix (word, "--"))
    return parse_option (parser, word + 2, error);
  else if (!parser->words_only && word[0] == '-' && word[1])
    {
      g_autofree char *sentence = g_strdup_printf (_("There is no option “%s” here; --help lists those there are."), word);
      return refuse (error, sentence);
    }
  else if (!parser->cli->command)
    return parse_command (parser, word, error);
  else
    g_ptr_array_add (parser->list && !parser->words_only ? parser->list : parser->cli->arguments, g_strdup (word));
  return TRUE;
}

static gboolean
check_number (TruCli  *cli,
              GError **error)
{
  g_autofree char *sentence = NULL;

  if (cli->arguments->len < cli->command->min_arguments)
    sentence = g_strdup_printf (_("Something is missing. Usage: truelle-cli %s %s"), cli->command->name, cli->command->usage);
  else if (cli->arguments->len > cli->command->max_arguments)
    sentence = g_strdup_printf (_("“%s” is too much. Usage: truelle-cli %s %s"),
                                tru_cli_argument (cli, cli->command->max_arguments), cli->command->name, cli->command->usage);
  return sentence ? refuse (error, sentence) : TRUE;
}

/**
 * tru_cli_arguments_init:
 * @cli: filled with nothing but whether errors are written as JSON: also those of a line that cannot be read
 * @argv: the words of the line, the program's name first
 */
void
tru_cli_arguments_init (TruCli  *cli,
                        char   **argv)
{
  cli->arguments = g_ptr_array_new_with_free_func (g_free);
  cli->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  cli->output = g_string_new (NULL);
  for (char **word = argv; *word && !g_str_equal (*word, "--"); word++)
    cli->as_json = cli->as_json || g_str_equal (*word, "--json");
}

/**
 * tru_cli_arguments_parse:
 * @cli: what the line says
 * @argv: the words of the line, the program's name first
 * @error: %TRU_CLI_ERROR_USAGE
 *
 * Returns: whether the line can be read; what its words mean is for the command
 */
gboolean
tru_cli_arguments_parse (TruCli  *cli,
                         char   **argv,
                         GError **error)
{
  Parser parser = { .cli = cli, .next = *argv ? argv + 1 : argv };

  while (*parser.next)
    if (!parse_word (&parser, *parser.next++, error))
      return FALSE;
  if (cli->wants_help || cli->wants_version)
    return TRUE;
  if (!cli->command)
    return refuse (error, _("Which command? “truelle-cli --help” lists them."));
  return check_number (cli, error);
}

/**
 * tru_cli_argument:
 * @self: a line that was read
 * @n: from 0
 *
 * Returns: (nullable): the word after the command
 */
const char *
tru_cli_argument (TruCli *self,
                  guint   n)
{
  return n < self->arguments->len ? g_ptr_array_index (self->arguments, n) : NULL;
}

/**
 * tru_cli_has_option:
 * @self: a line that was read
 * @name: an option of the command
 *
 * Returns: whether it was given
 */
gboolean
tru_cli_has_option (TruCli     *self,
                    const char *name)
{
  return g_hash_table_contains (self->options, name);
}

/**
 * tru_cli_get_option:
 * @self: a line that was read
 * @name: an option of the command
 *
 * Returns: (nullable): its last value
 */
const char *
tru_cli_get_option (TruCli     *self,
                    const char *name)
{
  GPtrArray *values = tru_cli_get_list (self, name);

  return values && values->len ? g_ptr_array_index (values, values->len - 1) : NULL;
}

/**
 * tru_cli_get_list:
 * @self: a line that was read
 * @name: an option of the command
 *
 * Returns: (nullable) (transfer none) (element-type utf8): its values
 */
GPtrArray *
tru_cli_get_list (TruCli     *self,
                  const char *name)
{
  return g_hash_table_lookup (self->options, name);
}

/**
 * tru_cli_get_date:
 * @self: a line that was read
 * @name: an option of the command
 * @date: (out): its day, %TRU_UNKNOWN when it was not given
 * @error: %TRU_CLI_ERROR_INVALID
 *
 * Returns: whether it is a day of the calendar
 */
gboolean
tru_cli_get_date (TruCli      *self,
                  const char  *name,
                  TruDate     *date,
                  GError     **error)
{
  const char *text = tru_cli_get_option (self, name);

  *date = text ? tru_date_parse (text) : TRU_UNKNOWN;
  if (!text || *date != TRU_UNKNOWN)
    return TRUE;
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_INVALID, _("--%s: “%s” is not a date of the calendar (year-month-day)."), name, text);
  return FALSE;
}

/**
 * tru_cli_not_both:
 * @self: a line that was read
 * @name: an option of the command
 * @other: another that says the same of something else
 * @error: %TRU_CLI_ERROR_USAGE
 *
 * Returns: whether at most one of them was given
 */
gboolean
tru_cli_not_both (TruCli      *self,
                  const char  *name,
                  const char  *other,
                  GError     **error)
{
  if (!tru_cli_has_option (self, name) || !tru_cli_has_option (self, other))
    return TRUE;
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say --%1$s or --%2$s, not both."), name, other);
  return FALSE;
}

/**
 * tru_cli_goes_with:
 * @self: a line that was read
 * @name: an option of the command
 * @other: the option without which it says nothing
 * @error: %TRU_CLI_ERROR_USAGE
 *
 * Returns: whether it was given with the other, or not at all
 */
gboolean
tru_cli_goes_with (TruCli      *self,
                   const char  *name,
                   const char  *other,
                   GError     **error)
{
  if (!tru_cli_has_option (self, name) || tru_cli_has_option (self, other))
    return TRUE;
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("--%1$s goes with --%2$s."), name, other);
  return FALSE;
}
