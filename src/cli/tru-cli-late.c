/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-output.h"
#include "tru-clock.h"
#include "tru-late.h"
#include "tru-lending.h"
#include "tru-queries-late.h"
#include "tru-reminder.h"
#include "tru-text.h"

static void
add_day (JsonBuilder *builder,
         const char  *name,
         TruDate      day)
{
  g_autofree char *text = day == TRU_UNKNOWN ? NULL : tru_date_to_iso (day);

  tru_cli_add_text (builder, name, text);
}

static void
add_row (JsonBuilder *builder,
         TruRow      *row)
{
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "uid", tru_row_get_text (row, TRU_LATE_MEMBER));
  tru_cli_add_text (builder, "kind", "member");
  tru_cli_add_text (builder, "title", tru_row_get_text (row, TRU_LATE_NAME));
  tru_cli_add_text (builder, "code", tru_row_get_text (row, TRU_LATE_CARD));
  tru_cli_add_text (builder, "phone", tru_row_get_text (row, TRU_LATE_PHONE));
  tru_cli_add_int (builder, "loans", tru_row_get_number (row, TRU_LATE_COUNT));
  add_day (builder, "since", tru_row_get_date (row, TRU_LATE_SINCE));
  json_builder_set_member_name (builder, "silent");
  json_builder_add_boolean_value (builder, tru_row_get_number (row, TRU_LATE_SILENT) == 1);
  add_day (builder, "reminded_on", tru_row_get_date (row, TRU_LATE_REMINDED));
  tru_cli_add_text (builder, "said", tru_row_get_text (row, TRU_LATE_ANSWER));
  add_day (builder, "promised_on", tru_row_get_date (row, TRU_LATE_PROMISED));
  json_builder_end_object (builder);
}

static void
print_row (TruCli *cli,
           TruRow *row)
{
  int days = (int) (tru_clock_today () - tru_row_get_date (row, TRU_LATE_SINCE));
  g_autofree char *late = g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);
  int loans = (int) tru_row_get_number (row, TRU_LATE_COUNT);
  g_autofree char *tools = g_strdup_printf (ngettext ("%d tool", "%d tools", loans), loans);
  g_autofree char *reminded = tru_row_get_text (row, TRU_LATE_REMINDED)
                                ? tru_date_format (tru_row_get_date (row, TRU_LATE_REMINDED), TRU_DATE_YEAR) : NULL;
  g_autofree char *said = reminded ? g_strdup_printf (_("reminded on %s"), reminded) : NULL;
  const char *phone = tru_row_get_text (row, TRU_LATE_PHONE);
  g_autofree char *line = NULL;
  const char *parts[8];
  guint n = 0;

  parts[n++] = tru_row_get_text (row, TRU_LATE_NAME);
  parts[n++] = tools;
  parts[n++] = late;
  if (tru_row_get_number (row, TRU_LATE_SILENT) == 1)
    parts[n++] = _("left in peace");
  else if (phone)
    parts[n++] = phone;
  if (said)
    parts[n++] = said;
  if (tru_row_get_text (row, TRU_LATE_ANSWER))
    parts[n++] = tru_row_get_text (row, TRU_LATE_ANSWER);
  parts[n] = NULL;
  line = tru_text_join (parts, " · ");
  tru_cli_print (cli, "%s  %s", tru_row_get_text (row, TRU_LATE_MEMBER), line);
}

static gboolean
list (TruCli      *cli,
      const char  *member,
      GError     **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (cli->store, &tru_query_late, error, "$member", member, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!rows)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    if (cli->as_json)
      add_row (builder, rows->pdata[i]);
    else
      print_row (cli, rows->pdata[i]);
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else if (rows->len == 0)
    tru_cli_print (cli, "%s", _("Nothing is late."));
  return TRUE;
}

static gboolean
note (TruCli      *cli,
      const char  *member,
      GError     **error)
{
  const TruField *means = &tru_reminder_kind.fields[TRU_REMINDER_MEANS];
  g_autoptr (TruRecord) reminder = tru_record_new (&tru_reminder_kind);
  const char *by = tru_cli_get_option (cli, "by");
  TruDate promised = TRU_UNKNOWN;

  if (by && tru_field_option (means, by) < 0)
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_INVALID, _("“%s” is not phone, letter, email or desk"), by);
      return FALSE;
    }
  if (!tru_cli_get_date (cli, "promised", &promised, error))
    return FALSE;
  tru_record_set_text (reminder, TRU_REMINDER_MEMBER, member);
  tru_record_set_number (reminder, TRU_REMINDER_DAY, tru_clock_today ());
  tru_record_set_number (reminder, TRU_REMINDER_MEANS, by ? tru_field_option (means, by) : TRU_REMINDER_MEANS_PHONE);
  tru_record_set_number (reminder, TRU_REMINDER_PROMISED_ON, promised);
  return tru_record_set_from_text (reminder, TRU_REMINDER_ANSWER, tru_cli_get_option (cli, "said"), error)
         && tru_late_note (cli->store, reminder, error);
}

static gboolean
write_letter (TruCli      *cli,
              const char  *member,
              GError     **error)
{
  g_autoptr (TruDocument) letter = tru_late_letter (cli->store, member, error);
  g_autofree char *today = tru_date_to_iso (tru_clock_today ());

  return letter && tru_document_save_pdf (letter, tru_cli_get_option (cli, "letter"), today, NULL, error);
}

/**
 * tru_cli_late:
 * @cli: the line
 * @error: what is wrong with it, or why the member is left in peace
 *
 * Returns: whether it was done
 */
gboolean
tru_cli_late (TruCli  *cli,
              GError **error)
{
  g_autoptr (TruRecord) member = NULL;
  const char *uid;

  if (cli->arguments->len == 0 && (tru_cli_has_option (cli, "letter") || tru_cli_has_option (cli, "said")))
    {
      g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say which member is meant"));
      return FALSE;
    }
  if (!tru_cli_goes_with (cli, "by", "said", error) || !tru_cli_goes_with (cli, "promised", "said", error) || !tru_cli_open (cli, error))
    return FALSE;
  if (cli->arguments->len == 0)
    return list (cli, NULL, error);
  member = tru_lending_find_member (cli->store, tru_cli_argument (cli, 0), error);
  if (!member)
    return FALSE;
  uid = tru_record_get_uid (member);
  if (tru_cli_has_option (cli, "letter") && !write_letter (cli, uid, error))
    return FALSE;
  if (tru_cli_has_option (cli, "said") && !note (cli, uid, error))
    return FALSE;
  return list (cli, uid, error);
}
