/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-household-acts.h"
#include "tru-household-settle.h"
#include "tru-support.h"
#include "tru-watch.h"

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

/**
 * tru_household_settle:
 * @page: the household's page
 * @office: the database
 * @file: what it shows
 * @rule: of a deadline of the household
 * @about: what that deadline is about
 *
 * Opens just what settles it: the field of the form, the dialog, the card, the meeting that has the case before it. One that was settled meanwhile opens nothing.
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
          tru_household_settle_deadline (page, office, file, deadline);
          return;
        }
    }
}
