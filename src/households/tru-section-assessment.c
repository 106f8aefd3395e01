/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-assessment.h"
#include "tru-card-lines.h"
#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-debt-rules.h"
#include "tru-debt.h"
#include "tru-eligibilities.h"
#include "tru-decision.h"
#include "tru-household-words.h"
#include "tru-liaison.h"
#include "tru-organisation.h"
#include "tru-referral.h"
#include "tru-risk.h"
#include "tru-support.h"
#include "tru-terms.h"
#include "tru-text.h"

static void
pair_of_field (TruCard    *card,
               const char *label,
               TruRecord  *record,
               guint       field)
{
  g_autofree char *value = tru_record_format (record, field);

  if (value && *value)
    tru_card_pair (card, label, value);
}

/* Who sends, that nobody does, or that it was said by telephone and by whom. */
static void
show_sender (TruCard                *card,
             const TruHouseholdFile *file)
{
  TruRecord *referral = file->referral;
  const char *partner = tru_record_get_text (referral, TRU_REFERRAL_ORGANISATION);
  const char *contact = tru_record_get_text (referral, TRU_REFERRAL_CONTACT);
  g_autofree char *name = partner ? tru_store_title (file->store, &tru_organisation_kind, partner) : NULL;
  g_autofree char *who = contact ? tru_store_title (file->store, &tru_contact_kind, contact) : NULL;
  g_autofree char *both = tru_household_join (", ", name ? name : "", who ? who : "", NULL);

  tru_card_pair (card, _("Referred by"), tru_record_is_true (referral, TRU_REFERRAL_DIRECT) ? _("direct request") : both);
  pair_of_field (card, _("Received"), referral, TRU_REFERRAL_RECEIVED_ON);
  if (tru_record_is_true (referral, TRU_REFERRAL_ORAL))
    pair_of_field (card, _("By phone"), referral, TRU_REFERRAL_AGREED_BY);
}

/* What the file does not say yet of the programme's conditions, and what it says against one of them. */
static void
show_eligibility (TruCard                *card,
                  const TruHouseholdFile *file)
{
  g_autofree char *questions = tru_eligibilities_questions (file->store, file->referral);
  g_autofree char *doubts
    = file->support ? tru_eligibilities_doubts (file->store, file->support, file->referral, tru_clock_today ()) : NULL;

  if (questions)
    tru_card_pair (card, _("To ask"), questions);
  if (doubts)
    tru_card_icon_line (card, "dialog-warning-symbolic", TRU_TONE_ATTENTION, doubts, NULL);
}

void
tru_household_show_referral (TruCard                *card,
                             const TruHouseholdFile *file,
                             GMenu                  *menu)
{
  TruRecord *referral = file->referral;
  const char *uid = referral ? tru_record_get_uid (referral) : NULL;

  tru_menu_edit (menu, _("_Referral…"), referral);
  tru_menu_act (menu, _("_Refer Anew…"), "support.refer", NULL);
  if (!referral)
    {
      tru_card_note (card, _("No referral yet. Take one down with the pencil, from paper or by telephone."));
      return;
    }
  if (!tru_record_is_true (referral, TRU_REFERRAL_DIRECT))
    tru_menu_act (menu, _("_Print the Receipt…"), "support.print-receipt", g_variant_new_string (uid));
  show_sender (card, file);
  pair_of_field (card, _("Asked"), referral, TRU_REFERRAL_ASKED);
  pair_of_field (card, _("Reason"), referral, TRU_REFERRAL_REASON);
  pair_of_field (card, _("Missing"), referral, TRU_REFERRAL_MISSING);
  show_eligibility (card, file);
  pair_of_field (card, _("Reply"), referral, TRU_REFERRAL_REPLY);
  pair_of_field (card, _("Receipt"), referral, TRU_REFERRAL_RECEIPT_ON);
  if (tru_record_is_true (referral, TRU_REFERRAL_ORAL) && !tru_record_is_known (referral, TRU_REFERRAL_CONFIRMED_ON))
    tru_card_button (card, _("_Confirmed in Writing Today"), "support.confirm-referral", g_variant_new_string (uid));
  if (!tru_record_is_true (referral, TRU_REFERRAL_DIRECT) && !tru_record_is_known (referral, TRU_REFERRAL_RECEIPT_ON))
    tru_card_button (card, _("Receipt _Sent Today"), "support.send-receipt", g_variant_new_string (uid));
}

static TruTone
gravity_tone (TruRecord *risk)
{
  if (tru_record_is_known (risk, TRU_RISK_SETTLED_ON))
    return TRU_TONE_OK;
  if (tru_record_is_true (risk, TRU_RISK_URGENT)
      || tru_record_get_number (risk, TRU_RISK_GRAVITY) == TRU_RISK_GRAVITY_HIGH)
    return TRU_TONE_LATE;
  return TRU_TONE_ATTENTION;
}

static void
show_risk (TruCard   *card,
           TruRecord *risk)
{
  g_autofree char *type = tru_record_format (risk, TRU_RISK_TYPE);
  g_autofree char *gravity = tru_record_format (risk, TRU_RISK_GRAVITY);
  g_autofree char *due = tru_record_format (risk, TRU_RISK_DUE_ON);
  gboolean is_settled = tru_record_is_known (risk, TRU_RISK_SETTLED_ON);
  /* Translators: a day before which to act */
  g_autofree char *before = *due && !is_settled ? g_strdup_printf (_("before %s"), due) : g_strdup ("");
  g_autofree char *said = tru_household_join (", ", is_settled ? _("settled") : gravity, before, NULL);
  GtkWidget *button
    = tru_card_record_line (card, type, said, "win.edit-record", "risk", tru_record_get_uid (risk));

  tru_tone_set_text (gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button))), gravity_tone (risk));
  gtk_widget_set_tooltip_text (button, tru_record_get_text (risk, TRU_RISK_NOTE));
}

static void
show_debt (TruCard   *card,
           TruRecord *debt)
{
  g_autoptr (GPtrArray) findings = tru_debt_check (debt);
  g_autofree char *amount = tru_record_format (debt, TRU_DEBT_AMOUNT);
  g_autofree char *monthly = tru_record_format (debt, TRU_DEBT_MONTHLY);
  /* Translators: a creditor */
  g_autofree char *name = g_strdup_printf (_("Debt: %s"), tru_record_get_text (debt, TRU_DEBT_CREDITOR));
  /* Translators: what is paid back per month */
  g_autofree char *pace = *monthly ? g_strdup_printf (_("%s a month"), monthly) : g_strdup ("");
  g_autofree char *until = tru_date_format (tru_record_get_number (debt, TRU_DEBT_UNTIL), TRU_DATE_YEAR);
  /* Translators: the last day of a schedule of payments */
  g_autofree char *last = *until ? g_strdup_printf (_("until %s"), until) : g_strdup ("");
  gboolean is_settled = tru_record_is_known (debt, TRU_DEBT_SETTLED_ON);
  g_autofree char *said = is_settled ? tru_household_join (", ", _("settled"), amount, pace, last, NULL)
                                     : tru_household_join (", ", amount, *pace ? pace : _("no schedule yet"), last, NULL);

  tru_card_record_line (card, name, said, "win.edit-record", "debt", tru_record_get_uid (debt));
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      tru_card_icon_line (card, "dialog-warning-symbolic", TRU_TONE_ATTENTION, finding->reason, NULL);
    }
}

static void
show_liaison (TruCard                *card,
              const TruHouseholdFile *file,
              TruRecord              *liaison)
{
  const char *partner = tru_record_get_text (liaison, TRU_LIAISON_ORGANISATION);
  g_autofree char *name = partner ? tru_store_title (file->store, &tru_organisation_kind, partner) : NULL;
  g_autofree char *met = tru_record_format (liaison, TRU_LIAISON_MET_ON);
  g_autofree char *due = tru_record_format (liaison, TRU_LIAISON_DUE_ON);
  const char *purpose = tru_record_get_text (liaison, TRU_LIAISON_PURPOSE);
  /* Translators: an organisation, and why to meet it */
  g_autofree char *what = name ? g_strdup_printf (_("%s: %s"), name, purpose) : g_strdup (purpose);
  /* Translators: the day on which somebody was met */
  g_autofree char *said = *met ? g_strdup_printf (_("met on %s"), met) : g_strdup (*due ? due : _("to meet"));

  tru_card_record_line (card, what, said, "win.edit-record", "liaison", tru_record_get_uid (liaison));
}

/* What belongs to an assessment: risks, then debts, then whom to meet. */
static void
show_parts (TruCard                *card,
            const TruHouseholdFile *file,
            const char             *assessment)
{
  g_autoptr (GPtrArray) risks = tru_store_find (file->store, &tru_risk_kind, TRU_RISK_ASSESSMENT, assessment, NULL);
  g_autoptr (GPtrArray) debts = tru_store_find (file->store, &tru_debt_kind, TRU_DEBT_ASSESSMENT, assessment, NULL);
  g_autoptr (GPtrArray) liaisons = tru_store_find (file->store, &tru_liaison_kind, TRU_LIAISON_ASSESSMENT, assessment, NULL);

  for (guint i = 0; risks && i < risks->len; i++)
    show_risk (card, g_ptr_array_index (risks, i));
  for (guint i = 0; debts && i < debts->len; i++)
    show_debt (card, g_ptr_array_index (debts, i));
  for (guint i = 0; liaisons && i < liaisons->len; i++)
    show_liaison (card, file, g_ptr_array_index (liaisons, i));
}

static void
show_assessment (TruCard                *card,
                 const TruHouseholdFile *file,
                 TruRecord              *assessment)
{
  g_autofree char *type = tru_record_format (assessment, TRU_ASSESSMENT_TYPE);
  g_autofree char *done = tru_record_format (assessment, TRU_ASSESSMENT_DONE_ON);
  g_autofree char *started = tru_record_format (assessment, TRU_ASSESSMENT_STARTED_ON);
  g_autofree char *said
    = *done ? g_strdup_printf (_("done on %s"), done) : g_strdup_printf (_("under way since %s"), started);

  tru_card_record_line (card, type, said, "win.edit-record", "assessment", tru_record_get_uid (assessment));
  pair_of_field (card, _("Situation"), assessment, TRU_ASSESSMENT_SITUATION);
  pair_of_field (card, _("Outlook"), assessment, TRU_ASSESSMENT_OUTLOOK);
  pair_of_field (card, _("Relies on"), assessment, TRU_ASSESSMENT_MEANS);
  pair_of_field (card, _("Strategy"), assessment, TRU_ASSESSMENT_STRATEGY);
  show_parts (card, file, tru_record_get_uid (assessment));
}

static void
fill_assessment_menu (const TruHouseholdFile *file,
                      GPtrArray              *assessments,
                      GMenu                  *menu)
{
  g_autoptr (GMenu) parts = g_menu_new ();
  g_autofree char *today = tru_date_to_iso (file->today);
  const char *last;

  tru_menu_add (menu, _("_Assess…"), "assessment", "support", tru_record_get_uid (file->support), "type", "social",
                "started_on", today, NULL);
  if (assessments->len == 0)
    return;
  last = tru_record_get_uid (g_ptr_array_index (assessments, assessments->len - 1));
  tru_menu_add (parts, _("Add a _Risk…"), "risk", "assessment", last, "noted_on", today, NULL);
  tru_menu_add (parts, _("Add a _Debt…"), "debt", "assessment", last, NULL);
  tru_menu_add (parts, _("Add Somebody to _Meet…"), "liaison", "assessment", last, NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (parts));
}

void
tru_household_show_assessments (TruCard                *card,
                                const TruHouseholdFile *file,
                                GMenu                  *menu)
{
  g_autoptr (GPtrArray) assessments
    = file->support ? tru_store_find (file->store, &tru_assessment_kind, TRU_ASSESSMENT_SUPPORT,
                                      tru_record_get_uid (file->support), NULL)
                    : NULL;

  if (!assessments)
    {
      tru_card_note (card, _("No support yet. Refer the household to a programme first."));
      return;
    }
  fill_assessment_menu (file, assessments, menu);
  for (guint i = assessments->len; i > 0; i--)
    show_assessment (card, file, g_ptr_array_index (assessments, i - 1));
  if (assessments->len == 0)
    tru_card_note (card, _("No assessment yet. Note situation, risks and whom to meet with the pencil."));
}

/* “Decided under the rules of 12 March 2026”: later changes of the programme leave them. */
static void
note_rules (TruCard                *card,
            const TruHouseholdFile *file)
{
  g_autoptr (TruRecord) terms = tru_store_find_one (file->store, &tru_terms_kind, TRU_TERMS_SUPPORT, tru_record_get_uid (file->support), NULL);
  g_autofree char *day = terms ? tru_date_format (tru_record_get_number (terms, TRU_TERMS_FIXED_ON), TRU_DATE_MEDIUM) : NULL;
  /* Translators: the day from which a support keeps the rules of its programme */
  g_autofree char *words = day ? g_strdup_printf (_("Decided under the rules of %s."), day) : NULL;

  if (words)
    tru_card_note (card, words);
}

/* What was decided, and of a redirection to whom. */
static char *
describe_decision (TruStore  *store,
                   TruRecord *decision)
{
  const char *to = tru_record_get_text (decision, TRU_DECISION_REDIRECTED_TO);
  g_autofree char *outcome = tru_record_format (decision, TRU_DECISION_OUTCOME);
  g_autofree char *name = to ? tru_store_title (store, &tru_organisation_kind, to) : NULL;
  const char *parts[] = { outcome, name ? name : "", NULL };

  return tru_text_join (parts, " · ");
}

void
tru_household_show_decisions (TruCard                *card,
                              const TruHouseholdFile *file,
                              GMenu                  *menu)
{
  const char *support = file->support ? tru_record_get_uid (file->support) : NULL;
  g_autoptr (GPtrArray) decisions
    = support ? tru_store_find (file->store, &tru_decision_kind, TRU_DECISION_SUPPORT, support, NULL) : NULL;
  g_autofree char *today = tru_date_to_iso (file->today);

  if (support)
    tru_menu_add (menu, _("_Decide…"), "decision", "support", support, "decided_on", today, NULL);
  for (guint i = decisions ? decisions->len : 0; i > 0; i--)
    {
      TruRecord *decision = g_ptr_array_index (decisions, i - 1);
      g_autofree char *outcome = describe_decision (file->store, decision);
      g_autofree char *day = tru_date_format (tru_record_get_number (decision, TRU_DECISION_DECIDED_ON), TRU_DATE_SHORT);
      GtkWidget *button = tru_card_record_line (card, outcome, day, "win.edit-record", "decision", tru_record_get_uid (decision));

      gtk_widget_set_tooltip_text (button, tru_record_get_text (decision, TRU_DECISION_CONDITIONS));
    }
  if (!decisions || decisions->len == 0)
    tru_card_note (card, _("No decision yet. A committee’s decision moves the support."));
  if (support)
    note_rules (card, file);
}
