/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

#include "tru-ical.h"
#include "tru-operation-error.h"
#include "tru-table-file.h"
#include "tru-template.h"
#include "tru-unknown.h"
#include "tru-xml-error.h"

/* What an error is to a script: its exit code and the token of "code". */
typedef struct
{
  int code;
  TruCliExit exit;
  const char *token;
} Meaning;

static const Meaning cli_meanings[] = {
  { TRU_CLI_ERROR_USAGE, TRU_CLI_MISSPELT, "usage" },
  { TRU_CLI_ERROR_INVALID, TRU_CLI_REFUSED, "invalid" },
  { TRU_CLI_ERROR_NOT_EMPTY, TRU_CLI_REFUSED, "not-empty" },
  { TRU_CLI_ERROR_PROBLEMS, TRU_CLI_REFUSED, "problems" },
  { TRU_CLI_ERROR_DAMAGED, TRU_CLI_UNREADABLE, "file" },
  { TRU_CLI_ERROR_OUTPUT, TRU_CLI_REFUSED, "file" },
  { -1, TRU_CLI_REFUSED, "failed" },
};

static const Meaning record_meanings[] = {
  { TRU_RECORD_ERROR_FIELD, TRU_CLI_MISSPELT, "usage" },
  { -1, TRU_CLI_REFUSED, "invalid" },
};

static const Meaning store_meanings[] = {
  { TRU_STORE_ERROR_MISSING, TRU_CLI_UNREADABLE, "file" },
  { TRU_STORE_ERROR_NOT_TRUELLE, TRU_CLI_UNREADABLE, "file" },
  { TRU_STORE_ERROR_NEWER, TRU_CLI_REFUSED, "newer" },
  { TRU_STORE_ERROR_READ_ONLY, TRU_CLI_REFUSED, "read-only" },
  { TRU_STORE_ERROR_BUSY, TRU_CLI_REFUSED, "busy" },
  { TRU_STORE_ERROR_NOT_FOUND, TRU_CLI_REFUSED, "not-found" },
  { TRU_STORE_ERROR_CONSTRAINT, TRU_CLI_REFUSED, "conflict" },
  { TRU_STORE_ERROR_CHANGED, TRU_CLI_REFUSED, "conflict" },
  { TRU_STORE_ERROR_NOTHING, TRU_CLI_REFUSED, "nothing" },
  { -1, TRU_CLI_REFUSED, "failed" },
};

static const Meaning operation_meanings[] = {
  { TRU_OPERATION_ERROR_NOT_FOUND, TRU_CLI_REFUSED, "not-found" },
  { TRU_OPERATION_ERROR_AMBIGUOUS, TRU_CLI_REFUSED, "ambiguous" },
  { TRU_OPERATION_ERROR_RULE, TRU_CLI_REFUSED, "rule" },
  { TRU_OPERATION_ERROR_CONFLICT, TRU_CLI_REFUSED, "conflict" },
  { -1, TRU_CLI_REFUSED, "invalid" },
};

static const Meaning xml_meanings[] = {
  { TRU_XML_ERROR_NEWER, TRU_CLI_REFUSED, "newer" },
  { -1, TRU_CLI_UNREADABLE, "file" },
};

static const Meaning table_meanings[] = {
  { -1, TRU_CLI_UNREADABLE, "file" },
};

static const Meaning ical_meanings[] = {
  { -1, TRU_CLI_UNREADABLE, "file" },
};

static const Meaning template_meanings[] = {
  { -1, TRU_CLI_UNREADABLE, "file" },
};

/* GIO speaks of the files that a command writes: a folder that is read-only or not there. */
static const Meaning file_meanings[] = {
  { -1, TRU_CLI_REFUSED, "file" },
};

static const Meaning other_meanings[] = {
  { -1, TRU_CLI_REFUSED, "failed" },
};

static const Meaning *
meanings_of (GQuark domain)
{
  if (domain == TRU_CLI_ERROR)
    return cli_meanings;
  if (domain == TRU_RECORD_ERROR)
    return record_meanings;
  if (domain == TRU_STORE_ERROR)
    return store_meanings;
  if (domain == TRU_OPERATION_ERROR)
    return operation_meanings;
  if (domain == TRU_XML_ERROR)
    return xml_meanings;
  if (domain == TRU_ICAL_ERROR)
    return ical_meanings;
  if (domain == TRU_TABLE_ERROR)
    return table_meanings;
  if (domain == TRU_TEMPLATE_ERROR)
    return template_meanings;
  if (domain == G_IO_ERROR || domain == G_FILE_ERROR)
    return file_meanings;
  return other_meanings;
}

static const Meaning *
meaning_of (const GError *error)
{
  const Meaning *meaning = meanings_of (error->domain);

  while (meaning->code >= 0 && meaning->code != error->code)
    meaning++;
  return meaning;
}

static char *
error_as_json (TruCli       *cli,
               const GError *error,
               const char   *message)
{
  const TruField *field = tru_record_error_field (error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "code", meaning_of (error)->token);
  tru_cli_add_text (builder, "message", message);
  tru_cli_add_text (builder, "field", field ? field->name : cli->field);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  return json_to_string (node, FALSE);
}

/**
 * tru_cli_exit_code:
 * @error: what went wrong
 *
 * Returns: 1, 2 or 3
 */
TruCliExit
tru_cli_exit_code (const GError *error)
{
  return meaning_of (error)->exit;
}

/**
 * tru_cli_report:
 * @cli: the line
 * @error: what went wrong
 *
 * Says so on standard error, in UTF-8: a sentence, or with --json an object.
 */
void
tru_cli_report (TruCli       *cli,
                const GError *error)
{
  g_autofree char *message = g_utf8_make_valid (error->message, -1);
  g_autofree char *text = NULL;

  if (cli->as_json)
    text = error_as_json (cli, error, message);
  else
    text = g_strdup_printf ("truelle-cli: %s", message);
  fprintf (stderr, "%s\n", text);
}

/**
 * tru_cli_warn:
 * @cli: the line
 * @findings: (nullable) (element-type TruFinding): what the rules say of an act
 *
 * Keeps what only warns, to be told once the act is done; what stops it is the reason of its failure.
 */
void
tru_cli_warn (TruCli    *cli,
              GPtrArray *findings)
{
  for (guint i = 0; findings && i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != TRU_SEVERITY_WARNS)
        continue;
      if (!cli->warnings)
        cli->warnings = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (cli->warnings, g_strdup_printf (_("%s: %s"), finding->title, finding->reason));
    }
}

/**
 * tru_cli_print_warnings:
 * @cli: a line whose act is done
 *
 * Tells what the rules warn of on standard error, so that a script still reads the uid alone; with --json the object of the
 * answer has them.
 */
void
tru_cli_print_warnings (TruCli *cli)
{
  for (guint i = 0; cli->warnings && !cli->as_json && i < cli->warnings->len; i++)
    fprintf (stderr, "! %s\n", (const char *) g_ptr_array_index (cli->warnings, i));
}

static void
add_warnings (TruCli   *cli,
              JsonNode *node)
{
  JsonArray *warnings;

  if (!cli->warnings || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  warnings = json_array_new ();
  for (guint i = 0; i < cli->warnings->len; i++)
    json_array_add_string_element (warnings, g_ptr_array_index (cli->warnings, i));
  json_object_set_array_member (json_node_get_object (node), "warnings", warnings);
}

/**
 * tru_cli_flush:
 * @cli: the line
 * @error: %TRU_CLI_ERROR_OUTPUT
 *
 * Writes what was printed to standard output. A reader that had enough (head) is no error.
 *
 * Returns: whether it was written
 */
gboolean
tru_cli_flush (TruCli  *cli,
               GError **error)
{
  gboolean is_written;

  errno = 0;
  is_written = fwrite (cli->output->str, 1, cli->output->len, stdout) == cli->output->len && fflush (stdout) == 0;
  g_string_truncate (cli->output, 0);
  if (is_written || errno == EPIPE)
    return TRUE;
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_OUTPUT, _("The output cannot be written: %s."), g_strerror (errno));
  return FALSE;
}

/**
 * tru_cli_print:
 * @cli: the line
 * @format: as printf()
 * @...: for @format
 *
 * Prints a line once all is done.
 */
void
tru_cli_print (TruCli     *cli,
               const char *format,
               ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (cli->output, format, arguments);
  va_end (arguments);
  g_string_append_c (cli->output, '\n');
}

/**
 * tru_cli_print_value:
 * @cli: the line
 * @label: what it is
 * @value: (nullable): what is known of it
 *
 * Prints a line “Label: value”; the further lines of a note are indented.
 */
void
tru_cli_print_value (TruCli     *cli,
                     const char *label,
                     const char *value)
{
  g_auto (GStrv) lines = g_strsplit (value ? value : "", "\n", -1);
  g_autofree char *text = g_strjoinv ("\n  ", lines);

  tru_cli_print (cli, _("%s: %s"), label, text);
}

/**
 * tru_cli_print_json:
 * @cli: the line
 * @node: a document
 */
void
tru_cli_print_json (TruCli   *cli,
                    JsonNode *node)
{
  g_autofree char *text = NULL;

  add_warnings (cli, node);
  text = json_to_string (node, TRUE);
  tru_cli_print (cli, "%s", text);
}

/**
 * tru_cli_print_builder:
 * @cli: the line
 * @builder: a document that is complete
 */
void
tru_cli_print_builder (TruCli      *cli,
                       JsonBuilder *builder)
{
  g_autoptr (JsonNode) node = json_builder_get_root (builder);

  tru_cli_print_json (cli, node);
}

/**
 * tru_cli_print_identity:
 * @cli: the line
 * @kind: name of a kind
 * @uid: uid of a record that was made
 *
 * Prints the uid, as JSON with its kind.
 */
void
tru_cli_print_identity (TruCli     *cli,
                        const char *kind,
                        const char *uid)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->as_json)
    {
      tru_cli_print (cli, "%s", uid);
      return;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "uid", uid);
  tru_cli_add_text (builder, "kind", kind);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

/**
 * tru_cli_add_text:
 * @builder: inside an object
 * @name: a member
 * @text: (nullable): its value, %NULL for null
 */
void
tru_cli_add_text (JsonBuilder *builder,
                  const char  *name,
                  const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * tru_cli_add_int:
 * @builder: inside an object
 * @name: a member
 * @number: its value, %TRU_UNKNOWN for null
 */
void
tru_cli_add_int (JsonBuilder *builder,
                 const char  *name,
                 gint64       number)
{
  json_builder_set_member_name (builder, name);
  if (number != TRU_UNKNOWN)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}
