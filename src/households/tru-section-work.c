/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-commitment.h"
#include "tru-contact.h"
#include "tru-contract.h"
#include "tru-decimal.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-household-menu.h"
#include "tru-household-words.h"
#include "tru-organisation.h"
#include "tru-pill.h"
#include "tru-queries-reservations.h"
#include "tru-signatory.h"
#include "tru-states.h"
#include "tru-support.h"
#include "tru-worksite.h"
#include "tru-worksite-day.h"
#include "tru-worksite-room.h"

static const char *const headings[] = { N_("Task"), N_("Who"), N_("Due"), N_("State") };

static TruTone
commitment_tone (const char *state)
{
  if (g_strcmp0 (state, "done") == 0)
    return TRU_TONE_OK;
  if (g_strcmp0 (state, "late") == 0)
    return TRU_TONE_LATE;
  return g_strcmp0 (state, "in_progress") == 0 ? TRU_TONE_ACCENT : TRU_TONE_ATTENTION;
}

static char *
title_of (const TruHouseholdFile *file,
          const TruKind          *kind,
          TruRecord              *record,
          guint                   field)
{
  const char *uid = record ? tru_record_get_text (record, field) : NULL;

  return uid ? tru_store_title (file->store, kind, uid) : NULL;
}

/* Who does it, by name where the file knows one. */
static char *
party_words (const TruHouseholdFile *file,
             const char             *token)
{
  const TruField *field = &tru_commitment_kind.fields[TRU_COMMITMENT_PARTY];
  int party = tru_field_option (field, token);
  char *name = NULL;

  if (party == TRU_COMMITMENT_PARTY_LANDLORD)
    name = title_of (file, &tru_organisation_kind, file->dwelling, TRU_DWELLING_LANDLORD);
  else if (party == TRU_COMMITMENT_PARTY_REFERRER)
    name = title_of (file, &tru_contact_kind, file->household, TRU_HOUSEHOLD_REFERRER);
  else if (party == TRU_COMMITMENT_PARTY_ASSOCIATION)
    name = g_strdup (_("We"));
  return name ? name : g_strdup (party < 0 ? "" : _(field->options[party].label));
}

static void
attach_commitment (GtkGrid                *grid,
                   const TruHouseholdFile *file,
                   TruRow                 *row,
                   const char             *kind,
                   int                     line)
{
  const char *state = tru_row_get_text (row, TRU_HOUSEHOLD_COMMITMENT_STATE);
  TruDate due = tru_row_get_date (row, TRU_HOUSEHOLD_COMMITMENT_DUE_ON);
  g_autofree char *who = party_words (file, tru_row_get_text (row, TRU_HOUSEHOLD_COMMITMENT_PARTY));
  g_autofree char *day = due == TRU_UNKNOWN ? g_strdup ("—") : tru_date_format (due, TRU_DATE_SHORT);
  g_autofree char *name = g_strjoin (", ", tru_row_get_text (row, TRU_HOUSEHOLD_COMMITMENT_TASK), who, day, tru_state_label (state), NULL);
  GtkWidget *task = tru_card_cell_button (tru_row_get_text (row, TRU_HOUSEHOLD_COMMITMENT_TASK), name, "win.edit-record",
                                          g_variant_new ("(ss)", kind, tru_row_get_text (row, TRU_HOUSEHOLD_COMMITMENT_UID)));
  GtkWidget *pill = tru_pill_new (tru_state_label (state), commitment_tone (state));
  GtkWidget *who_label = tru_card_label (who, "secondary");

  gtk_label_set_max_width_chars (GTK_LABEL (who_label), 18);
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  tru_card_attach (grid, task, 0, line);
  tru_card_attach (grid, who_label, 1, line);
  tru_card_attach (grid, tru_card_label (day, "row-text"), 2, line);
  tru_card_attach (grid, pill, 3, line);
}

static GtkWidget *
commitment_grid (const TruHouseholdFile *file,
                 GPtrArray              *rows,
                 const char             *kind)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 5);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    tru_card_attach (GTK_GRID (grid), tru_card_label (_(headings[i]), "column-heading"), i, 0);
  for (guint i = 0; i < rows->len; i++)
    attach_commitment (GTK_GRID (grid), file, rows->pdata[i], kind, i + 1);
  return grid;
}

static void
fill_plan_menu (const TruHouseholdFile *file,
                GMenu                  *menu)
{
  g_autoptr (GMenu) signatories = g_menu_new ();
  g_autoptr (GMenu) ends = g_menu_new ();
  const char *contract = tru_record_get_uid (file->contract);

  tru_menu_add (menu, _("_Add a Commitment…"), "commitment", "contract", contract, NULL);
  tru_menu_edit (menu, _("_Contract…"), file->contract);
  for (guint i = 0; i < file->signatories->len; i++)
    {
      TruRecord *signatory = file->signatories->pdata[i];
      g_autofree char *name = tru_store_title (file->store, &tru_signatory_kind, tru_record_get_uid (signatory));

      tru_menu_edit (signatories, name, signatory);
    }
  tru_menu_add (signatories, _("Add a _Signatory…"), "signatory", "contract", contract, NULL);
  g_menu_append_section (menu, _("Signatories"), G_MENU_MODEL (signatories));
  if (tru_record_is_known (file->support, TRU_SUPPORT_CLOSED_ON))
    return;
  tru_menu_act (ends, _("Amend the Contract…"), "household.amend-contract", NULL);
  tru_menu_act (ends, _("Contract Refused…"), "household.refuse-contract", NULL);
  tru_menu_act (ends, _("End the Contract…"), "household.end-contract", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ends));
}

static guint
count_done (GPtrArray *commitments)
{
  guint n = 0;

  for (guint i = 0; i < commitments->len; i++)
    n += g_strcmp0 (tru_row_get_text (commitments->pdata[i], TRU_HOUSEHOLD_COMMITMENT_STATE), "done") == 0;
  return n;
}

static void
add_support_button (TruCard                *card,
                    const TruHouseholdFile *file)
{
  g_autoptr (GMenuModel) programmes = tru_household_programmes_menu (file);

  tru_card_menu_button (card, _("_Open a Support"), programmes);
}

static void
show_no_contract (TruCard                *card,
                  const TruHouseholdFile *file)
{
  gboolean is_open = file->support && !tru_record_is_known (file->support, TRU_SUPPORT_CLOSED_ON);

  if (file->plan_actions->len == 0)
    tru_card_note (card, is_open         ? _("The action plan is written with the contract.")
                         : file->support ? _("The support is closed; its contracts are under Support.")
                                         : _("Open a support first: the action plan is written with its contract."));
  if (is_open)
    tru_card_button (card, _("_Draft the Contract…"), "household.contract", NULL);
  else if (!tru_record_is_known (file->household, TRU_HOUSEHOLD_ENDED_ON))
    add_support_button (card, file);
}

/* Where the plan has versions, the one in force is the plan; what the contract took from it comes below. */
static void
show_contract (TruCard                *card,
               const TruHouseholdFile *file)
{
  if (file->commitments->len == 0)
    {
      tru_card_note (card, _("No commitment yet. Add what each party engages to do."));
      return;
    }
  if (file->plan_actions->len > 0)
    tru_card_append (card, tru_card_label (_("Commitments of the contract"), "heading"));
  tru_card_append (card, commitment_grid (file, file->commitments, "commitment"));
}

void
tru_household_show_plan (TruCard                *card,
                         const TruHouseholdFile *file,
                         GMenu                  *menu)
{
  GPtrArray *tasks = file->plan_actions->len > 0 ? file->plan_actions : file->commitments;
  guint done = count_done (tasks);
  g_autofree char *caption = NULL;

  /* Translators: how many tasks of an action plan are done, of how many */
  caption = g_strdup_printf (ngettext ("%u task done of %u", "%u tasks done of %u", done), done, tasks->len);
  tru_card_set_caption (card, tasks->len > 0 ? caption : NULL);
  if (file->plan_actions->len > 0)
    tru_card_append (card, commitment_grid (file, file->plan_actions, "plan_action"));
  if (!file->contract)
    {
      show_no_contract (card, file);
      return;
    }
  fill_plan_menu (file, menu);
  show_contract (card, file);
}

/* What a line names without saying what: by whom or what somebody is taken, and when. */
static void
show_check (TruCard          *card,
            const TruFinding *finding)
{
  static const struct
  {
    const char *icon;
    TruTone tone;
  } marks[] = {
    [TRU_SEVERITY_OK] = { "object-select-symbolic", TRU_TONE_OK },
    [TRU_SEVERITY_WARNS] = { "dialog-warning-symbolic", TRU_TONE_ATTENTION },
    [TRU_SEVERITY_BLOCKS] = { "window-close-symbolic", TRU_TONE_LATE },
    [TRU_SEVERITY_MANAGER_ONLY] = { "window-close-symbolic", TRU_TONE_LATE },
    [TRU_SEVERITY_FORBIDS] = { "window-close-symbolic", TRU_TONE_LATE },
  };

  tru_card_icon_line (card, marks[finding->severity].icon, marks[finding->severity].tone, finding->title, finding->reason);
  if (finding->fact)
    tru_card_note (card, finding->fact);
}

static void
fill_worksite_menu (const TruHouseholdFile *file,
                    GMenu                  *menu)
{
  g_autoptr (GMenu) parts = g_menu_new ();
  g_autoptr (GMenu) acts = g_menu_new ();
  const char *uid = tru_record_get_uid (file->worksite);

  tru_menu_edit (menu, _("_Worksite…"), file->worksite);
  tru_menu_add (parts, _("Add a _Room…"), "worksite_room", "worksite", uid, NULL);
  for (guint i = 0; i < file->rooms->len; i++)
    tru_menu_edit (parts, tru_record_get_text (file->rooms->pdata[i], TRU_WORKSITE_ROOM_NAME), file->rooms->pdata[i]);
  tru_menu_add (parts, _("Add a _Day…"), "worksite_day", "worksite", uid, NULL);
  for (guint i = 0; i < file->days->len; i++)
    {
      g_autofree char *day = tru_date_format (tru_record_get_number (file->days->pdata[i], TRU_WORKSITE_DAY_DAY), TRU_DATE_MEDIUM);
      tru_menu_edit (parts, day, file->days->pdata[i]);
    }
  g_menu_append_section (menu, _("Rooms and days"), G_MENU_MODEL (parts));
  tru_menu_act (acts, _("Reserve a _Tool…"), "win.reserve-tool", g_variant_new_string (uid));
  tru_menu_act (acts, _("Crew _Sheet…"), "household.crew-sheet", NULL);
  tru_menu_act (acts, _("Confirm the Worksite"), "household.confirm-worksite", NULL);
  tru_menu_act (acts, _("Interrupt…"), "household.interrupt-worksite", NULL);
  tru_menu_act (acts, _("Resume…"), "household.resume-worksite", NULL);
  tru_menu_act (acts, _("Finish Today"), "household.finish-worksite", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));
}

static char *
crew_and_cost (const TruHouseholdFile *file)
{
  gint64 spent = tru_record_get_number (file->worksite, TRU_WORKSITE_COST);
  gint64 planned = tru_record_get_number (file->worksite, TRU_WORKSITE_PLANNED_COST);
  g_autofree char *amount = tru_money_format (spent != TRU_UNKNOWN ? spent : planned);
  g_autofree char *cost = NULL;

  if (!*amount)
    cost = g_strdup (_("cost unknown"));
  else
    cost = g_strdup_printf (spent != TRU_UNKNOWN ? _("%s spent") : _("%s planned"), amount);
  return tru_household_join (" · ", file->crew ? file->crew : _("No crew"), cost, NULL);
}

static void
show_no_worksite (TruCard                *card,
                  const TruHouseholdFile *file,
                  GMenu                  *menu)
{
  const char *dwelling = file->dwelling ? tru_record_get_uid (file->dwelling) : NULL;

  if (!file->support)
    {
      tru_card_note (card, _("Open a support first."));
      return;
    }
  if (tru_record_is_known (file->support, TRU_SUPPORT_CLOSED_ON))
    {
      tru_card_note (card, _("The support is closed without a worksite."));
      return;
    }
  tru_menu_add (menu, _("_Add a Worksite…"), "worksite", "support", tru_record_get_uid (file->support), "dwelling", dwelling, NULL);
  tru_card_note (card, _("No worksite is planned."));
  tru_card_button (card, _("_Plan a Worksite…"), "win.plan-worksite", g_variant_new_string (tru_record_get_uid (file->household)));
}

/* Which tools wait for it at the tool library. */
static void
show_tools (TruCard                *card,
            const TruHouseholdFile *file)
{
  g_autoptr (GPtrArray) rows = tru_query_run (file->store, &tru_query_tools_of_worksite, NULL, "$worksite", tru_record_get_uid (file->worksite), NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; rows && i < rows->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", tru_row_get_text (rows->pdata[i], 1));
  text = g_strdup_printf (_("Tools reserved: %s"), names->str);
  if (names->len > 0)
    tru_card_note (card, text);
}

static char *
day_of (TruRecord *worksite,
        guint      field)
{
  TruDate day = tru_record_get_number (worksite, field);

  return day == TRU_UNKNOWN ? NULL : tru_date_format (day, TRU_DATE_SHORT);
}

/* What never began leaves nothing to make safe. */
static gboolean
had_begun (const TruHouseholdFile *file)
{
  return file->days->len > 0
         && tru_record_get_number (file->days->pdata[0], TRU_WORKSITE_DAY_DAY) < tru_record_get_number (file->worksite, TRU_WORKSITE_INTERRUPTED_ON);
}

/* “interrupted on 17 Oct · made safe on 18 Oct · resumed on 17 Dec”; what never began and never will was not interrupted. */
static void
show_stops (TruCard                *card,
            const TruHouseholdFile *file)
{
  TruRecord *worksite = file->worksite;
  g_autofree char *stopped_on = day_of (worksite, TRU_WORKSITE_INTERRUPTED_ON);
  g_autofree char *safe_on = day_of (worksite, TRU_WORKSITE_MADE_SAFE_ON);
  g_autofree char *resumed_on = day_of (worksite, TRU_WORKSITE_RESUMED_ON);
  gboolean is_left = g_strcmp0 (file->worksite_state, "not_carried_out") == 0;
  g_autofree char *stopped = stopped_on ? g_strdup_printf (is_left ? _("called off on %s") : _("interrupted on %s"), stopped_on) : NULL;
  g_autofree char *safe = safe_on ? g_strdup_printf (_("made safe on %s"), safe_on) : g_strdup (had_begun (file) ? _("not noted as made safe") : "");
  g_autofree char *resumed = resumed_on ? g_strdup_printf (_("resumed on %s"), resumed_on) : g_strdup ("");
  g_autofree char *said = stopped ? tru_household_join (" · ", stopped, safe, resumed, NULL) : NULL;

  if (said)
    tru_card_note (card, said);
}

/* What has to be true before it begins; once it is finished, that is past. */
static void
show_checks (TruCard                *card,
             const TruHouseholdFile *file)
{
  g_autofree char *day = day_of (file->worksite, TRU_WORKSITE_FINISHED_ON);
  g_autofree char *finished = day ? g_strdup_printf (_("Finished on %s"), day) : NULL;

  if (finished)
    tru_card_icon_line (card, "object-select-symbolic", TRU_TONE_OK, finished, NULL);
  for (guint i = 0; !finished && i < file->findings->len; i++)
    show_check (card, file->findings->pdata[i]);
}

void
tru_household_show_worksite (TruCard                *card,
                             const TruHouseholdFile *file,
                             GMenu                  *menu)
{
  g_autoptr (GArray) days = tru_household_file_days (file);
  g_autofree char *days_words = tru_household_days (days);
  g_autofree char *crew = NULL;

  if (!file->worksite)
    {
      show_no_worksite (card, file, menu);
      return;
    }
  fill_worksite_menu (file, menu);
  crew = crew_and_cost (file);
  tru_card_append (card, tru_card_label (*days_words ? days_words : _("No day yet"), "strong"));
  tru_card_note (card, crew);
  if (days->len == 0)
    tru_card_button (card, _("Choose its _Days…"), "win.show-record", g_variant_new ("(ss)", "worksite", tru_record_get_uid (file->worksite)));
  show_stops (card, file);
  show_tools (card, file);
  show_checks (card, file);
}
