/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-agenda-item.h"
#include "tru-agenda.h"
#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-cli-pathway.h"
#include "tru-committee-names.h"
#include "tru-committee-paper.h"
#include "tru-committee.h"
#include "tru-committees.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-meeting.h"
#include "tru-meetings.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-uid.h"

static TruOverride
override_of (TruCli *cli)
{
  return (TruOverride) { .motive = tru_cli_get_option (cli, "motive"), .by_manager = tru_cli_has_option (cli, "manager") };
}

static gboolean
prepare (TruCli  *cli,
         GError **error)
{
  g_autoptr (TruRecord) committee = tru_cli_find_named (cli, &tru_committee_kind, tru_cli_argument (cli, 1), error);
  g_autofree char *uid = NULL;
  g_autoptr (TruRecord) meeting = NULL;
  const char *clock = tru_cli_get_option (cli, "at");
  int hour = clock ? tru_time_parse_typed (clock) : 0;
  TruDate on;

  if (!committee || !tru_cli_get_date (cli, "on", &on, error))
    return FALSE;
  if (hour < 0)
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("“%s” is no hour: write it as 14:30."), clock);
      return FALSE;
    }
  if (!clock)
    hour = tru_committees_hour (cli->store, tru_record_get_uid (committee));
  if (on == TRU_UNKNOWN)
    on = tru_committees_next (cli->store, tru_record_get_uid (committee));
  uid = tru_committees_prepare (cli->store, tru_record_get_uid (committee), tru_time_new (on, hour), NULL, error);
  meeting = uid ? tru_records_get (cli->store, &tru_meeting_kind, uid, error) : NULL;
  if (meeting)
    tru_cli_print_kept (cli, meeting, NULL);
  return meeting != NULL;
}

/* The paper's date is that of the meeting, so that the same paper gives the same bytes. */
/* Whom words that all read name to who gets this version; those entitled to the whole know every name. */
static char *
warning_of (TruCli            *cli,
            TruCommitteePaper  paper,
            TruRecord         *meeting)
{
  const char *audience = tru_cli_get_option (cli, "for");
  g_autoptr (GPtrArray) findings = audience ? tru_committee_names_check (cli->store, paper, meeting, audience, NULL) : NULL;

  return findings && findings->len > 0 ? tru_findings_reason (findings, TRU_SEVERITY_WARNS) : NULL;
}

static gboolean
print_paper (TruCli             *cli,
             TruCommitteePaper   paper,
             GError            **error)
{
  const char *path = tru_cli_get_option (cli, "to");
  const char *uid = tru_cli_argument (cli, 1);
  g_autofree char *file = path ? g_filename_display_name (path) : NULL;
  g_autoptr (TruRecord) meeting = NULL;
  g_autoptr (TruDocument) document = NULL;
  g_autofree char *date = NULL;
  g_autofree char *warning = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!path || !*path)
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say where it goes: --to %s"), "FILE.pdf");
      return FALSE;
    }
  meeting = tru_records_get (cli->store, &tru_meeting_kind, uid, error);
  document = meeting ? tru_committee_paper_document (cli->store, paper, uid, tru_cli_get_option (cli, "for"), 1, error) : NULL;
  date = meeting ? tru_record_dup_as_text (meeting, TRU_MEETING_HELD_ON) : NULL;
  if (!document || !tru_document_save_pdf (document, path, date, tru_document_get_title (document), error)
      || !tru_committee_paper_leaves (cli->store, paper, uid, tru_cli_get_option (cli, "for"), error))
    return FALSE;
  warning = warning_of (cli, paper, meeting);
  json_builder_begin_object (builder);
  tru_cli_add_int (builder, "pages", tru_document_get_n_pages (document));
  tru_cli_add_text (builder, "file", file);
  tru_cli_add_text (builder, "warning", warning);
  json_builder_end_object (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else
    tru_cli_print (cli, "%s", file);
  if (warning && !cli->as_json)
    tru_cli_print (cli, "%s", warning);
  return TRUE;
}

static gboolean
print_agenda (TruCli  *cli,
              GError **error)
{
  return print_paper (cli, TRU_COMMITTEE_PAPER_AGENDA, error);
}

static gboolean
print_minutes (TruCli  *cli,
               GError **error)
{
  return print_paper (cli, TRU_COMMITTEE_PAPER_MINUTES, error);
}

static gboolean
decide (TruCli  *cli,
        GError **error)
{
  TruOverride override = override_of (cli);
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);

  if (!tru_cli_read_fields (cli, 3, decision, error)
      || !tru_record_set_from_text (decision, TRU_DECISION_OUTCOME, tru_cli_argument (cli, 2), error)
      || !tru_meetings_decide (cli->store, tru_cli_argument (cli, 1), decision, override.motive ? &override : NULL, error))
    return FALSE;
  tru_cli_print_decision (cli, decision);
  return TRUE;
}

static gboolean
take_back (TruCli  *cli,
           GError **error)
{
  if (!tru_decisions_take_back (cli->store, tru_cli_argument (cli, 1), error))
    return FALSE;
  tru_cli_print (cli, "%s", tru_cli_argument (cli, 1));
  return TRUE;
}

/* What is no uid is a question in words. */
static gboolean
add_item (TruCli  *cli,
          GError **error)
{
  const char *what = tru_cli_argument (cli, 2);
  g_autoptr (TruRecord) item = tru_record_new (&tru_agenda_item_kind);
  g_autoptr (TruRecord) support = tru_uid_is_valid (what) ? tru_supports_only_open (cli->store, what, error) : NULL;

  if (tru_uid_is_valid (what) && !support)
    return FALSE;
  tru_record_set_text (item, TRU_AGENDA_ITEM_MEETING, tru_cli_argument (cli, 1));
  tru_record_set_text (item, support ? TRU_AGENDA_ITEM_SUPPORT : TRU_AGENDA_ITEM_SUBJECT, support ? tru_record_get_uid (support) : what);
  if (!tru_agenda_add (cli->store, item, error))
    return FALSE;
  tru_cli_print_kept (cli, item, NULL);
  return TRUE;
}

static gboolean
reopen (TruCli  *cli,
        GError **error)
{
  if (!tru_meetings_reopen (cli->store, tru_cli_argument (cli, 1), tru_cli_get_option (cli, "motive"), error))
    return FALSE;
  tru_cli_print (cli, "%s", tru_cli_argument (cli, 1));
  return TRUE;
}

/* What stops nobody from closing them; (nullable). */
static char *
closing_warning (TruCli *cli)
{
  g_autoptr (TruRecord) meeting = tru_store_get (cli->store, &tru_meeting_kind, tru_cli_argument (cli, 1), NULL);
  g_autoptr (GPtrArray) findings = meeting ? tru_meetings_check_close (cli->store, meeting) : NULL;
  g_autoptr (GPtrArray) mild = tru_findings_new ();

  for (guint i = 0; findings && i < findings->len; i++)
    if (((const TruFinding *) g_ptr_array_index (findings, i))->severity == TRU_SEVERITY_WARNS)
      g_ptr_array_add (mild, g_ptr_array_steal_index (findings, i--));
  return mild->len > 0 ? tru_findings_reason (mild, TRU_SEVERITY_WARNS) : NULL;
}

static gboolean
close_minutes (TruCli  *cli,
               GError **error)
{
  TruOverride override = override_of (cli);
  g_autofree char *warning = closing_warning (cli);
  TruDate next = tru_meetings_close (cli->store, tru_cli_argument (cli, 1), override.motive ? &override : NULL, error);
  g_autofree char *day = next > 0 ? tru_date_to_iso (next) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (next == TRU_UNKNOWN)
    return FALSE;
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "uid", tru_cli_argument (cli, 1));
  tru_cli_add_text (builder, "next_on", day);
  tru_cli_add_text (builder, "warning", warning);
  json_builder_end_object (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else
    tru_cli_print_value (cli, _("Next meeting on"), day);
  if (warning && !cli->as_json)
    tru_cli_print (cli, "%s", warning);
  return TRUE;
}

/**
 * tru_cli_committee:
 * @cli: `committee prepare COMMITTEE [--on DATE]`, `… agenda MEETING [--for UID] --to FILE.pdf`, `… minutes …`,
 *   `… add MEETING SUPPORT|QUESTION`, `… decide ITEM OUTCOME [FIELD=VALUE…]`, `… take-back DECISION`, `… close MEETING`,
 *   `… reopen MEETING --motive TEXT`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_committee (TruCli  *cli,
                   GError **error)
{
  static const struct
  {
    const char *name;
    guint least;
    guint most;
    gboolean (*run) (TruCli *cli, GError **error);
  } acts[] = { { "prepare", 2, 2, prepare }, { "agenda", 2, 2, print_agenda }, { "minutes", 2, 2, print_minutes },
               { "add", 3, 3, add_item }, { "decide", 3, G_MAXUINT, decide }, { "take-back", 2, 2, take_back },
               { "close", 2, 2, close_minutes }, { "reopen", 2, 2, reopen } };
  const char *name = tru_cli_argument (cli, 0);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_strcmp0 (acts[i].name, name) == 0 && cli->arguments->len >= acts[i].least && cli->arguments->len <= acts[i].most)
      return tru_cli_open (cli, error) && acts[i].run (cli, error);
  g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE,
                       _("Say what to do: committee prepare COMMITTEE, agenda MEETING, minutes MEETING, add MEETING SUPPORT, decide ITEM OUTCOME, take-back DECISION, close MEETING or reopen MEETING."));
  return FALSE;
}
