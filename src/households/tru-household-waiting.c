/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-contract-desk.h"
#include "tru-fund-aid.h"
#include "tru-household-acts.h"
#include "tru-household-support.h"
#include "tru-review-dialog.h"
#include "tru-review.h"
#include "tru-support-file.h"
#include "tru-support.h"
#include "tru-watch.h"
#include "tru-worksite.h"

/* The field that settles a deadline, of the record that it is about. */
static const struct
{
  const char *rule;
  const char *name;
} fields[] = {
  { "landlord-missing", "landlord_agreed_on" },
  { "territory-missing", "territory" },
  { "fund-contributor", "contributor" },
  { "commitment-late", "done_on" },
  { "risk-due", "settled_on" },
  { "quick-action", "settled_on" }, /* of a risk; of a visit that it is no longer urgent */
  { "contact-late", "met_on" },
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
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", deadline->rule, deadline->about);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "household.settle");
  tru_card_append (card, button);
}

/* What waits in all its open supports. */
static GPtrArray *
deadlines_of (const TruHouseholdFile *file)
{
  GPtrArray *all = tru_deadlines_new ();
  g_autoptr (GPtrArray) supports
    = tru_store_find (file->store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, tru_household_file_uid (file), NULL);

  for (guint i = 0; supports && i < supports->len; i++)
    {
      g_autoptr (GPtrArray) deadlines
        = tru_watch_deadlines_of_support (file->store, tru_record_get_uid (supports->pdata[i]), file->today, NULL);

      if (deadlines)
        g_ptr_array_extend_and_steal (all, g_steal_pointer (&deadlines));
    }
  tru_deadlines_sort (all);
  return all;
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
  g_autoptr (GPtrArray) deadlines = deadlines_of (file);

  for (guint i = 0; i < deadlines->len; i++)
    show_waiting (card, file, deadlines->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (card), deadlines->len > 0);
}

static void
edit_field (GtkWidget  *page,
            const char *kind,
            const char *uid,
            const char *field)
{
  gtk_widget_activate_action (page, "win.edit-field", "(sss)", kind, uid, field);
}

/* Not planned: the calendar's dialog; over: the day of its end; planned too late: where it stands in the calendar. */
static void
settle_worksite (GtkWidget              *page,
                 const TruHouseholdFile *file,
                 const char             *support)
{
  g_autoptr (TruRecord) worksite = tru_support_file_last (file->store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support);
  g_autoptr (GArray) days = worksite ? tru_support_file_days (file->store, tru_record_get_uid (worksite)) : NULL;

  if (!days || days->len == 0)
    gtk_widget_activate_action (page, "win.plan-worksite", "s", tru_household_file_uid (file));
  else if (g_array_index (days, TruDate, days->len - 1) <= file->today)
    edit_field (page, "worksite", tru_record_get_uid (worksite), "finished_on");
  else
    gtk_widget_activate_action (page, "win.show-record", "(ss)", "worksite", tru_record_get_uid (worksite));
}

static void
settle_referral (GtkWidget              *page,
                 const TruHouseholdFile *file,
                 const char             *support,
                 const char             *field)
{
  g_autoptr (TruRecord) record = tru_store_get (file->store, &tru_support_kind, support, NULL);
  const char *referral = record ? tru_record_get_text (record, TRU_SUPPORT_REFERRAL) : NULL;

  if (referral)
    edit_field (page, "referral", referral, field);
}

/* What asks for more than a day has its card, where the page shows that support; else the form of what it is about. */
static void
settle_in_tab (GtkWidget              *page,
               const TruHouseholdFile *file,
               const TruDeadline      *deadline)
{
  g_autoptr (TruRecord) aid = tru_store_get (file->store, &tru_fund_aid_kind, deadline->about, NULL);
  const char *support = aid ? tru_record_get_text (aid, TRU_FUND_AID_SUPPORT) : deadline->about;

  if (file->support && g_strcmp0 (tru_record_get_uid (file->support), support) == 0)
    gtk_widget_activate_action (page, "household.show-section", "i", aid ? TRU_SUPPORT_SECTION_RIGHTS : TRU_SUPPORT_SECTION_REVIEWS);
  else
    gtk_widget_activate_action (page, "win.edit-record", "(ss)", deadline->about_kind->name, deadline->about);
}

static void
hold_planned (GtkWidget              *page,
              TruOffice              *office,
              const TruHouseholdFile *file,
              const char             *uid)
{
  g_autoptr (TruRecord) review = tru_store_get (file->store, &tru_review_kind, uid, NULL);

  if (review)
    tru_review_dialog_open (page, office, tru_record_get_text (review, TRU_REVIEW_SUPPORT), uid);
}

static gboolean
settle_by_field (GtkWidget         *page,
                 const TruDeadline *deadline)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].rule, deadline->rule))
      {
        const char *name = tru_kind_find_field (deadline->about_kind, fields[i].name) < 0 ? "urgent" : fields[i].name;

        edit_field (page, deadline->about_kind->name, deadline->about, name);
        return TRUE;
      }
  return FALSE;
}

static void
settle (GtkWidget              *page,
        TruOffice              *office,
        const TruHouseholdFile *file,
        const TruDeadline      *deadline)
{
  const char *rule = deadline->rule;

  if (settle_by_field (page, deadline))
    return;
  if (g_str_equal (rule, "contract-unsigned"))
    tru_contract_desk_open (page, office, deadline->about);
  else if (g_str_equal (rule, "referral-incomplete"))
    settle_referral (page, file, deadline->about, "missing");
  else if (g_str_equal (rule, "confirmation-awaited"))
    settle_referral (page, file, deadline->about, "confirmed_on");
  else if (g_str_equal (rule, "worksite-limit"))
    settle_worksite (page, file, deadline->about);
  else if (g_str_equal (rule, "step-late"))
    gtk_widget_activate_action (page, "household.show-tab", "s", "overview");
  else if (g_str_equal (rule, "review-due"))
    tru_review_dialog_open (page, office, deadline->about, "final");
  else if (g_str_equal (rule, "review-planned"))
    hold_planned (page, office, file, deadline->about);
  else
    settle_in_tab (page, file, deadline);
}

/**
 * tru_household_settle:
 * @page: the household's page
 * @office: the database
 * @file: what it shows
 * @rule: of a deadline of the household
 * @about: what that deadline is about
 *
 * Opens just what settles it: the field of the form, the dialog, the card; a step is passed at the head of the page. One that was settled meanwhile opens nothing.
 */
void
tru_household_settle (GtkWidget              *page,
                      TruOffice              *office,
                      const TruHouseholdFile *file,
                      const char             *rule,
                      const char             *about)
{
  g_autoptr (GPtrArray) deadlines = deadlines_of (file);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const TruDeadline *deadline = deadlines->pdata[i];

      if (g_str_equal (deadline->rule, rule) && g_strcmp0 (deadline->about, about) == 0)
        {
          settle (page, office, file, deadline);
          return;
        }
    }
}
