/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-output.h"
#include "tru-cli-pathway.h"
#include "tru-clock.h"
#include "tru-crew.h"
#include "tru-decimal.h"
#include "tru-event.h"
#include "tru-queries-calendar.h"
#include "tru-records-desk.h"
#include "tru-worksite-rules.h"
#include "tru-worksites.h"

#define N_SLOTS 3
#define WEEK 7
#define MOST_DAYS 60
#define AFTER_ALL "9999-12-31Z" /* as text, behind every time of the last day that can be written */

static const char *const severities[] = { "ok", "warns", "blocks", "manager_only", "forbids" };

static gboolean
refuse (GError     **error,
        TruCliError  code,
        char        *sentence)
{
  g_set_error_literal (error, TRU_CLI_ERROR, code, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
read_crew (TruCli           *cli,
           TruWorksitePlan  *plan,
           GError          **error)
{
  const char *crew = tru_cli_get_option (cli, "crew");
  g_autoptr (TruRecord) record = NULL;

  if (!crew)
    return TRUE;
  record = tru_records_get (cli->store, &tru_crew_kind, crew, error);
  plan->crew = g_strdup (crew);
  return record != NULL;
}

static gboolean
read_room (TruWorksitePlan  *plan,
           const char       *words,
           GError          **error)
{
  const char *colon = strrchr (words, ':');
  g_autofree char *name = g_strndup (words, colon ? (gsize) (colon - words) : strlen (words));
  TruDecimal area = colon ? tru_decimal_parse_typed (colon + 1) : TRU_UNKNOWN;

  if (!g_utf8_validate (words, -1, NULL) || !*name || (colon && colon[1] && area == TRU_UNKNOWN))
    return refuse (error, TRU_CLI_ERROR_USAGE, g_strdup (_("--room: write the room and its area as in “Kitchen:12.5”.")));
  if (area != TRU_UNKNOWN && area <= 0)
    return refuse (error, TRU_CLI_ERROR_INVALID, g_strdup_printf (_("--room: the area of “%s” must be more than zero."), name));
  tru_worksite_plan_add_room (plan, name, area);
  return TRUE;
}

static gboolean
read_rooms (TruCli           *cli,
            TruWorksitePlan  *plan,
            GError          **error)
{
  GPtrArray *rooms = tru_cli_get_list (cli, "room");

  for (guint i = 0; rooms && i < rooms->len; i++)
    if (!read_room (plan, g_ptr_array_index (rooms, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
read_days (TruCli           *cli,
           TruWorksitePlan  *plan,
           GError          **error)
{
  const char *words = tru_cli_get_option (cli, "days");
  g_autoptr (GPtrArray) proposals = NULL;
  guint64 n_days = 0;
  TruDate first;

  if (!tru_cli_get_option (cli, "first"))
    return refuse (error, TRU_CLI_ERROR_USAGE, g_strdup_printf (_("Say from when on: --first %s"), "2026-11-30"));
  if (!tru_cli_get_date (cli, "first", &first, error))
    return FALSE;
  if (words && !g_ascii_string_to_unsigned (words, 10, 1, MOST_DAYS, &n_days, NULL))
    return refuse (error, TRU_CLI_ERROR_INVALID, g_strdup_printf (_("--days: a number from 1 to %d."), MOST_DAYS));
  proposals = tru_worksites_propose_days (cli->store, plan->support, first, n_days, error);
  if (proposals && proposals->len > 0)
    tru_worksite_plan_set_days (plan, g_ptr_array_index (proposals, 0));
  return proposals != NULL;
}

static void
add_days (JsonBuilder *builder,
          GArray      *days)
{
  json_builder_set_member_name (builder, "days");
  json_builder_begin_array (builder);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *iso = tru_date_to_iso (g_array_index (days, TruDate, i));

      json_builder_add_string_value (builder, iso);
    }
  json_builder_end_array (builder);
}

static void
add_findings (JsonBuilder *builder,
              GPtrArray   *findings)
{
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "rule", finding->rule);
      tru_cli_add_text (builder, "severity", severities[finding->severity]);
      tru_cli_add_text (builder, "title", finding->title);
      tru_cli_add_text (builder, "reason", finding->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_findings (TruCli    *cli,
                GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      /* Translators: what a rule found, and its reason. */
      g_autofree char *text = g_strdup_printf (_("%s: %s"), finding->title, finding->reason);

      if (finding->severity > TRU_SEVERITY_OK)
        tru_cli_print (cli, "  %s %s", finding->severity >= TRU_SEVERITY_BLOCKS ? "✗" : "!", text);
    }
}

static void
print_plan (TruCli                *cli,
            const char            *worksite,
            const TruWorksitePlan *plan,
            GPtrArray             *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *days = tru_worksite_format_days (plan->days);

  if (cli->as_json)
    {
      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "worksite", worksite);
      add_days (builder, plan->days);
      add_findings (builder, findings);
      json_builder_end_object (builder);
      tru_cli_print_builder (cli, builder);
      return;
    }
  if (worksite)
    tru_cli_print (cli, "%s", worksite);
  tru_cli_print (cli, "%s", days);
  print_findings (cli, findings);
}

/**
 * tru_cli_plan_worksite:
 * @cli: `plan-worksite SUPPORT --first DATE [--days N] [--crew UID] [--room NAME:AREA…] [--motive TEXT] [--preview]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_plan_worksite (TruCli  *cli,
                       GError **error)
{
  TruOverride override = { .motive = tru_cli_get_option (cli, "motive") };
  g_autoptr (TruRecord) support = tru_cli_open (cli, error) ? tru_cli_find_support (cli, 0, error) : NULL;
  g_autoptr (TruWorksitePlan) plan = support ? tru_worksite_plan_new (tru_record_get_uid (support)) : NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *uid = NULL;

  if (!plan || !read_crew (cli, plan, error) || !read_rooms (cli, plan, error) || !read_days (cli, plan, error))
    return FALSE;
  findings = tru_worksites_check (cli->store, plan, error);
  if (findings && !tru_cli_has_option (cli, "preview"))
    uid = tru_worksites_plan (cli->store, plan, override.motive ? &override : NULL, error);
  if (!findings || (!uid && !tru_cli_has_option (cli, "preview")))
    return FALSE;
  print_plan (cli, uid, plan, findings);
  return TRUE;
}

/* Before the slot that comes after them. */
static void
print_skipped (TruCli        *cli,
               const TruSlot *slot,
               const char    *crew)
{
  for (guint i = 0; i < slot->skipped->len; i++)
    {
      const TruSkippedWeek *week = g_ptr_array_index (slot->skipped, i);
      g_autofree char *day = tru_date_format (week->monday, TRU_DATE_SHORT);

      if (crew && !g_str_has_prefix (week->reason, crew))
        tru_cli_print (cli, _("Not in the week of %s (%s): %s"), day, crew, week->reason);
      else
        tru_cli_print (cli, _("Not in the week of %s: %s"), day, week->reason);
    }
}

static void
add_skipped (JsonBuilder   *builder,
             const TruSlot *slot)
{
  json_builder_set_member_name (builder, "skipped");
  json_builder_begin_array (builder);
  for (guint i = 0; i < slot->skipped->len; i++)
    {
      const TruSkippedWeek *week = g_ptr_array_index (slot->skipped, i);
      g_autofree char *monday = tru_date_to_iso (week->monday);

      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "week", monday);
      tru_cli_add_text (builder, "reason", week->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_slots (TruCli    *cli,
             GPtrArray *slots)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < slots->len; i++)
    {
      const TruSlot *slot = g_ptr_array_index (slots, i);
      g_autofree char *days = tru_worksite_format_days (slot->days);
      g_autofree char *crew = slot->crew ? tru_store_title (cli->store, &tru_crew_kind, slot->crew) : NULL;

      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "crew", slot->crew);
      tru_cli_add_text (builder, "crew_name", crew);
      add_days (builder, slot->days);
      add_findings (builder, slot->findings);
      add_skipped (builder, slot);
      json_builder_end_object (builder);
      if (cli->as_json)
        continue;
      print_skipped (cli, slot, crew);
      tru_cli_print (cli, "%s%s%s", days, crew ? "  " : "", crew ? crew : "");
      print_findings (cli, slot->findings);
    }
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
}

/**
 * tru_cli_slots:
 * @cli: `slots SUPPORT [--crew UID] [--from DATE]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_slots (TruCli  *cli,
               GError **error)
{
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (TruWorksitePlan) plan = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  TruDate from;

  if (!tru_cli_get_date (cli, "from", &from, error) || !tru_cli_open (cli, error))
    return FALSE;
  support = tru_cli_find_support (cli, 0, error);
  plan = support ? tru_worksite_plan_new (tru_record_get_uid (support)) : NULL;
  if (!plan || !read_crew (cli, plan, error))
    return FALSE;
  slots = tru_worksites_find_slots (cli->store, plan, from == TRU_UNKNOWN ? tru_clock_today () + 1 : from, N_SLOTS, error);
  if (!slots)
    return FALSE;
  print_slots (cli, slots);
  return TRUE;
}

/* In words: what begins and ends at midnight takes whole days, and those are said; an hour would mislead. */
static void
print_entry (TruCli     *cli,
             const char *when,
             const char *until,
             const char *title,
             const char *place)
{
  gboolean is_whole = until && g_str_has_suffix (when, "T00:00") && g_str_has_suffix (until, "T00:00");
  g_autofree char *first = is_whole ? g_strndup (when, 10) : g_strdup (when);
  TruTime after = is_whole ? tru_time_parse (until) : TRU_UNKNOWN;
  g_autofree char *last = after != TRU_UNKNOWN ? tru_date_to_iso (tru_time_date (after) - 1) : NULL;
  gboolean is_long = last && !g_str_equal (first, last);

  tru_cli_print (cli, "%s%s%s  %s%s%s", first, is_long ? " – " : "", is_long ? last : "", title, place ? ", " : "", place ? place : "");
}

static void
add_entry (TruCli      *cli,
           JsonBuilder *builder,
           const char  *kind,
           const char  *uid,
           const char  *when,
           const char  *until,
           const char  *title,
           const char  *place)
{
  if (!cli->as_json)
    {
      print_entry (cli, when, until, title, place);
      return;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "kind", kind);
  tru_cli_add_text (builder, "uid", uid);
  tru_cli_add_text (builder, "starts_at", when);
  tru_cli_add_text (builder, "ends_at", until);
  tru_cli_add_text (builder, "title", title);
  tru_cli_add_text (builder, "place", place);
  json_builder_end_object (builder);
}

static void
add_event (TruCli      *cli,
           JsonBuilder *builder,
           TruRow      *row)
{
  gboolean is_cancelled = tru_row_get_text (row, TRU_CALENDAR_EVENT_CANCELLED_ON) != NULL;
  const char *title = tru_row_get_text (row, TRU_CALENDAR_EVENT_TITLE);
  /* Translators: an appointment that does not take place. */
  g_autofree char *text = is_cancelled && !cli->as_json ? g_strdup_printf (_("%s (cancelled)"), title) : g_strdup (title);

  add_entry (cli, builder, is_cancelled ? "cancelled_event" : "event", tru_row_get_text (row, TRU_CALENDAR_EVENT_UID),
             tru_row_get_text (row, TRU_CALENDAR_EVENT_STARTS_AT), tru_row_get_text (row, TRU_CALENDAR_EVENT_ENDS_AT), text, tru_row_get_text (row, TRU_CALENDAR_EVENT_PLACE));
}

static void
add_worksite_day (TruCli      *cli,
                  JsonBuilder *builder,
                  TruRow      *row)
{
  TruDate stopped = tru_row_get_date (row, TRU_CALENDAR_DAY_INTERRUPTED_ON);
  gboolean is_off = stopped != TRU_UNKNOWN && tru_row_get_date (row, TRU_CALENDAR_DAY_DAY) >= stopped;
  g_autofree char *title = g_strdup_printf (_("Worksite %s, day %s"), tru_row_get_text (row, TRU_CALENDAR_DAY_HOUSEHOLD),
                                            tru_row_get_text (row, TRU_CALENDAR_DAY_NUMBER));

  add_entry (cli, builder, is_off ? "interrupted_worksite" : "worksite", tru_row_get_text (row, TRU_CALENDAR_DAY_WORKSITE),
             tru_row_get_text (row, TRU_CALENDAR_DAY_DAY), NULL, title, tru_row_get_text (row, TRU_CALENDAR_DAY_ROOMS));
}

static int
compare_when (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 (tru_row_get_text (*(TruRow *const *) a, TRU_CALENDAR_DAY_DAY),
                    tru_row_get_text (*(TruRow *const *) b, TRU_CALENDAR_DAY_DAY));
}

/* Those that began before and still go on come first. */
static GPtrArray *
read_events (TruStore    *store,
             const char  *first,
             const char  *after,
             GError     **error)
{
  g_autoptr (GPtrArray) events = tru_query_run (store, &tru_calendar_events_begun, error, "$from", first, NULL);
  g_autoptr (GPtrArray) others
    = events ? tru_query_run (store, &tru_calendar_events, error, "$from", first, "$until", after, NULL) : NULL;

  if (!others)
    return NULL;
  g_ptr_array_extend (events, others, (GCopyFunc) g_object_ref, NULL);
  return g_steal_pointer (&events);
}

static gboolean
print_agenda (TruCli   *cli,
              TruDate   from,
              TruDate   to,
              GError  **error)
{
  g_autofree char *first = tru_date_to_iso (from);
  g_autofree char *after = to < tru_date_new (9999, 12, 31) ? tru_date_to_iso (to + 1) : g_strdup (AFTER_ALL);
  g_autoptr (GPtrArray) events = read_events (cli->store, first, after, error);
  g_autoptr (GPtrArray) days
    = events ? tru_query_run (cli->store, &tru_calendar_worksite_days, error, "$first", first, "$after", after, NULL) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint day = 0;

  if (!days)
    return FALSE;
  g_ptr_array_sort (days, compare_when);
  json_builder_begin_array (builder);
  for (guint i = 0; i <= events->len; i++)
    {
      TruRow *event = i < events->len ? g_ptr_array_index (events, i) : NULL;
      const char *when = event ? tru_row_get_text (event, TRU_CALENDAR_EVENT_STARTS_AT) : NULL;

      /* The worksites of a day come before its appointments. */
      while (day < days->len
             && (!when || strncmp (tru_row_get_text (g_ptr_array_index (days, day), TRU_CALENDAR_DAY_DAY), when, 10) <= 0))
        add_worksite_day (cli, builder, g_ptr_array_index (days, day++));
      if (event)
        add_event (cli, builder, event);
    }
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  return TRUE;
}

/**
 * tru_cli_agenda:
 * @cli: `agenda [--from DATE] [--to DATE]`: a week from today on, unless it is said otherwise
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_agenda (TruCli  *cli,
                GError **error)
{
  TruDate from, to;

  if (!tru_cli_get_date (cli, "from", &from, error) || !tru_cli_get_date (cli, "to", &to, error))
    return FALSE;
  from = from == TRU_UNKNOWN ? tru_clock_today () : from;
  to = to == TRU_UNKNOWN ? from + WEEK - 1 : to;
  if (from > to)
    return refuse (error, TRU_CLI_ERROR_INVALID, g_strdup (_("The first day comes after the last.")));
  return tru_cli_open (cli, error) && print_agenda (cli, from, to, error);
}
