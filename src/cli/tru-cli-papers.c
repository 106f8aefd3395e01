/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-clock.h"
#include "tru-calendar-papers.h"
#include "tru-lending.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-review-paper.h"
#include "tru-review.h"
#include "tru-slip.h"
#include "tru-support-figures.h"

/* The paper's date is that of its day, so that the same paper gives the same bytes. */
static gboolean
save (TruCli      *cli,
      TruDocument *document,
      const char  *path,
      TruDate      day,
      GError     **error)
{
  g_autofree char *date = tru_date_to_iso (day);
  g_autofree char *file = g_filename_display_name (path);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!tru_document_save_pdf (document, path, date, tru_document_get_title (document), error))
    return FALSE;
  json_builder_begin_object (builder);
  tru_cli_add_int (builder, "pages", tru_document_get_n_pages (document));
  tru_cli_add_text (builder, "file", file);
  json_builder_end_object (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else
    tru_cli_print (cli, "%s", file);
  return TRUE;
}

/* A review leaves in the version of who gets it; its own day dates the file. */
static gboolean
print_review (TruCli      *cli,
              const char  *path,
              const char  *uid,
              GError     **error)
{
  const char *reader = tru_cli_get_option (cli, "for");
  g_autoptr (TruDocument) document = NULL;
  g_autoptr (TruRecord) review = NULL;

  if (!tru_cli_open (cli, error))
    return FALSE;
  document = tru_review_paper_document (cli->store, uid, reader, 1, error);
  review = document ? tru_records_get (cli->store, &tru_review_kind, uid, error) : NULL;
  return review && save (cli, document, path, tru_record_get_number (review, TRU_REVIEW_HELD_ON), error)
         && tru_review_paper_leaves (cli->store, uid, reader, error);
}

static gboolean
print_calendar_paper (TruCli            *cli,
                      const char        *path,
                      TruCalendarPaper   paper,
                      const char        *uid,
                      GError           **error)
{
  g_autoptr (TruDocument) document = NULL;
  TruDate day;

  if (!tru_cli_get_date (cli, "day", &day, error) || !tru_cli_open (cli, error))
    return FALSE;
  day = day == TRU_UNKNOWN ? tru_clock_today () : day;
  document = tru_calendar_paper_document (cli->store, paper, uid, day, 1, error);
  return document && save (cli, document, path, day, error);
}

/**
 * tru_cli_print_paper:
 * @cli: `print PAPER [UID] --to FILE.pdf [--day DATE] [--for UID]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_print_paper (TruCli  *cli,
                     GError **error)
{
  const char *path = tru_cli_get_option (cli, "to");
  gboolean is_review = g_str_equal (tru_cli_argument (cli, 0), "review");
  int paper = tru_option_find (tru_calendar_paper_options, tru_cli_argument (cli, 0));
  const char *whose = tru_cli_argument (cli, 1);
  g_autofree char *uid = whose && *whose ? g_utf8_make_valid (whose, -1) : NULL;

  if (!path || !*path)
    g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say where it goes: --to %s"), "FILE.pdf");
  else if (paper < 0 && !is_review)
    g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("There is no paper “%s”; --help lists those there are."),
                 tru_cli_argument (cli, 0));
  else if (!uid && paper != TRU_CALENDAR_PAPER_WEEK && paper != TRU_CALENDAR_PAPER_ROUND)
    g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say whose it is: a uid comes after the paper."));
  else
    return is_review ? print_review (cli, path, uid, error) : print_calendar_paper (cli, path, paper, uid, error);
  return FALSE;
}

/**
 * tru_cli_slip:
 * @cli: `slip MEMBER --to FILE.pdf [--day DATE] [--advice]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_slip (TruCli  *cli,
              GError **error)
{
  const char *path = tru_cli_get_option (cli, "to");
  g_autofree char *words = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);
  g_autoptr (TruRecord) member = NULL;
  g_autoptr (TruDocument) document = NULL;
  TruDate day;

  if (!path || !*path)
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say where it goes: --to %s"), "FILE.pdf");
      return FALSE;
    }
  if (!tru_cli_get_date (cli, "day", &day, error) || !tru_cli_open (cli, error))
    return FALSE;
  member = tru_lending_find_member (cli->store, words, error);
  day = day == TRU_UNKNOWN ? tru_clock_today () : day;
  document = member ? tru_slip_document (cli->store, tru_record_get_uid (member), day, tru_cli_has_option (cli, "advice"), error) : NULL;
  return document && save (cli, document, path, day, error);
}

/* Lists part by an empty line, each under its title. */
static void
print_figures (TruCli    *cli,
               GPtrArray *figures)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *list = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->len; i++)
    {
      const TruSupportFigure *figure = figures->pdata[i];

      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "list", figure->list);
      tru_cli_add_text (builder, "key", figure->key);
      tru_cli_add_int (builder, "count", figure->count);
      json_builder_end_object (builder);
      if (cli->as_json)
        continue;
      if (g_strcmp0 (list, figure->list) != 0)
        tru_cli_print (cli, "%s%s", list ? "\n" : "", figure->title);
      tru_cli_print (cli, "  %s: %" G_GINT64_FORMAT, figure->label, figure->count);
      list = figure->list;
    }
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
}

/**
 * tru_cli_figures:
 * @cli: `figures [PROGRAMME] [--from DATE] [--until DATE] [--to FILE.pdf]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_figures (TruCli  *cli,
                 GError **error)
{
  const char *path = tru_cli_get_option (cli, "to");
  g_autoptr (TruRecord) programme = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (TruDocument) document = NULL;
  const char *uid;
  TruDate from, until;
  int year = 0;

  if (!tru_cli_get_date (cli, "from", &from, error) || !tru_cli_get_date (cli, "until", &until, error) || !tru_cli_open (cli, error))
    return FALSE;
  if (cli->arguments->len > 0 && !(programme = tru_cli_find_named (cli, &tru_programme_kind, tru_cli_argument (cli, 0), error)))
    return FALSE;
  uid = programme ? tru_record_get_uid (programme) : NULL;
  until = until == TRU_UNKNOWN ? tru_clock_today () : until;
  tru_date_get (until, &year, NULL, NULL);
  from = from == TRU_UNKNOWN ? tru_date_new (year, 1, 1) : from;
  if (path && *path)
    {
      document = tru_support_figures_document (cli->store, uid, from, until, error);
      return document && save (cli, document, path, until, error);
    }
  figures = tru_support_figures (cli->store, uid, from, until, error);
  if (figures)
    print_figures (cli, figures);
  return figures != NULL;
}
