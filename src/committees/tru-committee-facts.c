/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-facts.h"

#include <glib/gi18n.h>

#include "tru-agenda.h"
#include "tru-card.h"
#include "tru-contact.h"
#include "tru-deadlines.h"
#include "tru-decision.h"
#include "tru-dwelling.h"
#include "tru-eligibilities.h"
#include "tru-household.h"
#include "tru-organisation.h"
#include "tru-programme.h"
#include "tru-queries-committees.h"
#include "tru-referral.h"
#include "tru-rent-bar.h"
#include "tru-rent-share.h"
#include "tru-risk.h"
#include "tru-support-file.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-watch.h"

#define DEADLINES 3

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_fact (GtkWidget  *card,
          const char *label,
          const char *value)
{
  GtkWidget *line;

  if (!value || !*value)
    return;
  line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (line), new_text (label, "secondary"));
  gtk_box_append (GTK_BOX (line), new_text (value, "row-text"));
  tru_card_append (TRU_CARD (card), line);
}

static void
add_field (GtkWidget *card,
           TruRecord *record,
           guint      field)
{
  g_autofree char *value = record ? tru_record_format (record, field) : NULL;

  if (record)
    add_fact (card, tru_field_label (&tru_record_get_kind (record)->fields[field]), value);
}

static char *
title_of (TruStore      *store,
          const TruKind *kind,
          TruRecord     *record,
          guint          field)
{
  const char *uid = record ? tru_record_get_text (record, field) : NULL;

  return uid ? tru_store_title (store, kind, uid) : NULL;
}

/* Who sends the household, and what for. */
static void
add_request (GtkWidget            *card,
             TruStore             *store,
             const TruSupportFile *file)
{
  g_autofree char *organisation = title_of (store, &tru_organisation_kind, file->referral, TRU_REFERRAL_ORGANISATION);
  g_autofree char *contact = title_of (store, &tru_contact_kind, file->referral, TRU_REFERRAL_CONTACT);
  g_autofree char *who = contact && organisation ? g_strdup_printf ("%s, %s", contact, organisation) : g_strdup (contact ? contact : organisation);

  add_fact (card, _("Referred by"), who);
  add_field (card, file->referral, TRU_REFERRAL_ASKED);
  add_field (card, file->referral, TRU_REFERRAL_REASON);
  add_field (card, file->referral, TRU_REFERRAL_MISSING);
}

/* What is against one of the programme's conditions, seen before anybody decides rather than after. */
static void
add_eligibility (GtkWidget            *card,
                 TruStore             *store,
                 const TruSupportFile *file,
                 TruDate               on)
{
  g_autofree char *questions = file->referral ? tru_eligibilities_questions (store, file->referral) : NULL;
  g_autofree char *doubts = tru_eligibilities_doubts (store, file->support, file->referral, on);

  add_fact (card, _("To ask"), questions);
  add_fact (card, _("Eligibility"), doubts);
}

static void
add_rent (GtkWidget            *card,
          const TruSupportFile *file)
{
  TruRentShare share = tru_rent_share_of_household (file->household);
  gint64 threshold = file->programme ? tru_record_get_number (file->programme, TRU_PROGRAMME_RENT_SHARE) : TRU_UNKNOWN;
  g_autofree char *text = tru_rent_share_format (&share, threshold);
  GtkWidget *bar;

  if (share.answer != TRU_RENT_SHARE_KNOWN)
    {
      add_fact (card, _("Rent share"), text);
      return;
    }
  tru_card_append (TRU_CARD (card), new_text (_("Rent share"), "secondary"));
  bar = tru_rent_bar_new ();
  gtk_widget_set_tooltip_text (bar, tru_rent_share_definition ());
  tru_rent_bar_set (TRU_RENT_BAR (bar), &share, threshold);
  tru_card_append (TRU_CARD (card), bar);
}

static void
add_risks (GtkWidget  *card,
           TruStore   *store,
           const char *support)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_case_risks_query, NULL, "$support", support, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      int type = tru_option_find (tru_risk_type_options, tru_row_get_text (row, TRU_CASE_RISK_TYPE));
      int gravity = tru_option_find (tru_risk_gravity_options, tru_row_get_text (row, TRU_CASE_RISK_GRAVITY));

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? "\n" : "", _(tru_risk_type_options[type].label), _(tru_risk_gravity_options[gravity].label));
    }
  add_fact (card, _("Risks"), text->str);
}

static void
add_step (GtkWidget  *card,
          TruStore   *store,
          const char *support)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (store, support, NULL);

  for (guint i = 0; steps && i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (step->state == TRU_STEP_STATE_CURRENT)
        {
          add_fact (card, _("Step"), step->name);
          return;
        }
    }
}

static void
add_deadlines (GtkWidget  *card,
               TruStore   *store,
               const char *support,
               TruDate     on)
{
  g_autoptr (GPtrArray) deadlines = tru_watch_deadlines_of_support (store, support, on, NULL);

  for (guint i = 0; deadlines && i < MIN (deadlines->len, DEADLINES); i++)
    {
      const TruDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *when = tru_deadline_when (deadline, on);

      add_fact (card, deadline->title, when);
    }
}

static void
add_earlier (GtkWidget  *card,
             TruStore   *store,
             const char *support,
             TruDate     on)
{
  g_autofree char *day = tru_date_to_iso (on);
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_earlier_query, NULL, "$support", support, "$on", day, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      g_autofree char *when = tru_date_format (tru_row_get_date (row, TRU_EARLIER_DAY), TRU_DATE_YEAR);
      int outcome = tru_option_find (tru_decision_outcome_options, tru_row_get_text (row, TRU_EARLIER_OUTCOME));
      const char *conditions = tru_row_get_text (row, TRU_EARLIER_CONDITIONS);

      g_string_append_printf (text, "%s%s, %s", i > 0 ? "\n" : "", when, _(tru_decision_outcome_options[outcome].label));
      if (conditions)
        g_string_append_printf (text, " – %s", conditions);
    }
  add_fact (card, _("Decided before"), text->str);
}

/**
 * tru_committee_facts_new:
 * @store: a store
 * @row: a row of #tru_agenda_query, about a support
 * @on: the day
 *
 * Returns: (transfer floating): a card of what a committee must know of a case to decide: why it is there, who asks what,
 *   rent share, risks, step, deadlines and what was decided before
 */
GtkWidget *
tru_committee_facts_new (TruStore *store,
                         TruRow   *row,
                         TruDate   on)
{
  const char *support = tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT);
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, on, NULL);
  g_autofree char *subject = tru_agenda_subject_of (row);
  g_autofree char *landlord = file ? title_of (store, &tru_organisation_kind, file->dwelling, TRU_DWELLING_LANDLORD) : NULL;
  g_autofree char *follower = file ? title_of (store, &tru_contact_kind, file->support, TRU_SUPPORT_FOLLOWER) : NULL;
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", tru_row_get_text (row, TRU_AGENDA_ROW_NAME), NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("go-jump-symbolic");

  gtk_widget_set_tooltip_text (button, _("Open the file"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open the file"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "household", tru_row_get_text (row, TRU_AGENDA_ROW_HOUSEHOLD));
  tru_card_add_suffix (TRU_CARD (card), button);
  tru_card_append (TRU_CARD (card), new_text (subject, "secondary"));
  if (!file)
    return card;
  add_request (card, store, file);
  add_eligibility (card, store, file, on);
  add_rent (card, file);
  add_risks (card, store, support);
  add_step (card, store, support);
  add_deadlines (card, store, support, on);
  add_fact (card, tru_field_label (&tru_support_kind.fields[TRU_SUPPORT_FOLLOWER]), follower);
  add_fact (card, tru_field_label (&tru_dwelling_kind.fields[TRU_DWELLING_LANDLORD]), landlord);
  add_earlier (card, store, support, on);
  return card;
}
