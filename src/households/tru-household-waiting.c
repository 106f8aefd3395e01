/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-household-support.h"
#include "tru-support.h"
#include "tru-watch.h"

/* Where a deadline is settled that belongs to a card of the support's tab. */
static const struct
{
  const char *rule;
  TruSupportSection section;
} tab_rules[] = {
  { "review-due", TRU_SUPPORT_SECTION_REVIEWS },
  { "review-planned", TRU_SUPPORT_SECTION_REVIEWS },
  { "support-limit", TRU_SUPPORT_SECTION_REVIEWS },
  { "fund-ending", TRU_SUPPORT_SECTION_RIGHTS },
  { "risk-due", TRU_SUPPORT_SECTION_ASSESSMENTS },
  { "contact-late", TRU_SUPPORT_SECTION_ASSESSMENTS },
  { "commitment-late", TRU_SUPPORT_SECTION_PLAN },
};

static const TruTone tones[] = {
  [TRU_URGENCY_LATE] = TRU_TONE_LATE,
  [TRU_URGENCY_SOON] = TRU_TONE_ATTENTION,
  [TRU_URGENCY_LATER] = TRU_TONE_NEUTRAL,
};

static const char *const icons[] = {
  [TRU_URGENCY_LATE] = "dialog-warning-symbolic",
  [TRU_URGENCY_SOON] = "alarm-symbolic",
  [TRU_URGENCY_LATER] = "x-office-calendar-symbolic",
};

static void
lead_to_form (GtkWidget  *button,
              const char *kind,
              const char *uid)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", kind, uid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-record");
}

static void
lead_to_record (GtkWidget *button,
                TruRecord *record)
{
  if (record)
    lead_to_form (button, tru_record_get_kind (record)->name, tru_record_get_uid (record));
}

/* A commitment of the contract has a form of its own; those of the plan stand in their tab. */
static const char *
commitment_of (const TruHouseholdFile *file,
               const TruDeadline      *deadline)
{
  for (guint i = 0; i < file->commitments->len; i++)
    {
      TruRow *row = file->commitments->pdata[i];

      if (g_strcmp0 (tru_row_get_text (row, TRU_HOUSEHOLD_COMMITMENT_TASK), deadline->reason) == 0
          && tru_row_get_date (row, TRU_HOUSEHOLD_COMMITMENT_DUE_ON) == deadline->due_on)
        return tru_row_get_text (row, TRU_HOUSEHOLD_COMMITMENT_UID);
    }
  return NULL;
}

static void
lead_to_tab (GtkWidget         *button,
             const TruDeadline *deadline)
{
  for (guint i = 0; i < G_N_ELEMENTS (tab_rules); i++)
    if (g_str_equal (tab_rules[i].rule, deadline->rule))
      {
        gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) tab_rules[i].section);
        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "household.show-section");
      }
}

static void
lead_to_settlement (GtkWidget              *button,
                    const TruHouseholdFile *file,
                    const TruDeadline      *deadline)
{
  const char *rule = deadline->rule;
  const char *commitment = g_str_equal (rule, "commitment-late") ? commitment_of (file, deadline) : NULL;

  if (commitment)
    lead_to_form (button, "commitment", commitment);
  else if (g_str_equal (rule, "contract-unsigned"))
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "household.contract");
  else if (g_str_equal (rule, "landlord-missing"))
    lead_to_record (button, file->support);
  else if (g_str_equal (rule, "referral-incomplete") || g_str_equal (rule, "confirmation-awaited"))
    lead_to_record (button, file->referral);
  else if (g_str_equal (rule, "worksite-limit") && file->worksite)
    lead_to_record (button, file->worksite);
  else if (g_str_equal (rule, "worksite-limit"))
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tru_household_file_uid (file));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-worksite");
    }
  else
    lead_to_tab (button, deadline);
}

static GtkWidget *
new_words (const TruDeadline *deadline)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), tru_card_label (deadline->title, "row-text"));
  if (deadline->reason)
    gtk_box_append (GTK_BOX (words), tru_card_label (deadline->reason, "secondary"));
  gtk_widget_set_hexpand (words, TRUE);
  return words;
}

static void
show_waiting (TruCard                *card,
              const TruHouseholdFile *file,
              TruRecord              *support,
              const TruDeadline      *deadline)
{
  g_autofree char *when = tru_deadline_when (deadline, file->today);
  g_autofree char *name = g_strjoin (", ", deadline->title, when, deadline->reason, NULL);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[deadline->urgency]);
  GtkWidget *end = tru_card_label (when, "row-text");

  tru_tone_set_text (icon, tones[deadline->urgency]);
  tru_tone_set_text (end, tones[deadline->urgency]);
  gtk_label_set_wrap (GTK_LABEL (end), FALSE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), new_words (deadline));
  gtk_box_append (GTK_BOX (line), end);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-line");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The page shows one support: another is settled in its own form. */
  if (g_strcmp0 (tru_record_get_uid (support), tru_record_get_uid (file->support)) == 0)
    lead_to_settlement (button, file, deadline);
  else
    lead_to_record (button, support);
  tru_card_append (card, button);
}

/**
 * tru_household_show_waiting:
 * @card: an empty card
 * @file: a household's file
 * @menu: untouched
 *
 * Adds every deadline of its open supports, why, and by a press where it is settled; hides the card where nothing waits.
 */
void
tru_household_show_waiting (TruCard                *card,
                            const TruHouseholdFile *file,
                            GMenu                  *menu)
{
  g_autoptr (GPtrArray) supports
    = tru_store_find (file->store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, tru_household_file_uid (file), NULL);
  guint n = 0;

  for (guint i = 0; supports && i < supports->len; i++)
    {
      TruRecord *support = supports->pdata[i];
      g_autoptr (GPtrArray) deadlines
        = tru_watch_deadlines_of_support (file->store, tru_record_get_uid (support), file->today, NULL);

      for (guint j = 0; deadlines && j < deadlines->len; j++, n++)
        show_waiting (card, file, support, deadlines->pdata[j]);
    }
  gtk_widget_set_visible (GTK_WIDGET (card), n > 0);
}
