/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-usual-motives.h"

#include <glib/gi18n.h>

#include "tru-finding.h"

/* What people say most often against which rules; anything else is typed. A rule is named by its token or, with a hyphen at
 * the end, by the beginning of its family’s. */
static const struct
{
  const char *motive;
  const char *rules[12];
} usual[] = {
  { N_("Agreed by telephone, the paper follows"),
    { "contract-signed", "landlord-agreed", "referral-complete", "support-accepted", "decided", "plan-agreed", "fund-support" } },
  { N_("Decided by the technical committee"),
    { "eligibility", "support-accepted", "support-limit", "worksite-area", "worksite-limit", "worksite-days", "fund-" } },
  { N_("Urgent for the family"),
    { "eligibility", "referral-complete", "support-accepted", "contract-signed", "landlord-agreed", "worksite-area", "worksite-day",
      "assessment-done", "visit-made", "fund-" } },
  { N_("Agreed with the family and the crew"), { "worksite-day", "worksite-days", "worksite-limit", "support-limit", "preparation" } },
  { N_("The crew prepares the rooms itself"), { "preparation" } },
  { N_("Agreed with the people concerned"),
    { "crew-", "contact-", "person-", "household-", "venue-", "closing-day", "reservation-", "item-aside", "item-reserved" } },
  { N_("The other appointment is being moved"), { "crew-", "contact-", "person-", "household-", "venue-" } },
  { N_("Done in this order, noted afterwards"),
    { "step-order", "worksite-beginning", "assessment-done", "visit-made", "plan-agreed", "review-done", "worksite-finished" } },
  { N_("The household can no longer be reached"), { "final-review", "review-" } },
  { N_("The cases left go to the next meeting"), { "meeting-undecided" } },
};

static gboolean
means (const char *named,
       const char *rule)
{
  return g_str_has_suffix (named, "-") ? g_str_has_prefix (rule, named) : g_str_equal (rule, named);
}

static gboolean
fits (const char *const *rules,
      GPtrArray         *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      for (guint j = 0; finding->severity >= TRU_SEVERITY_BLOCKS && rules[j]; j++)
        if (means (rules[j], finding->rule))
          return TRUE;
    }
  return FALSE;
}

static void
on_clicked (GtkButton *button,
            GtkWidget *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), gtk_button_get_label (button));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

/**
 * tru_usual_motives_find:
 * @findings: (element-type TruFinding): what stands against an act
 *
 * Returns: (transfer container) (element-type utf8): the motives that people usually give against the rules that are broken,
 *   in the user’s language; empty where none is usual
 */
GPtrArray *
tru_usual_motives_find (GPtrArray *findings)
{
  GPtrArray *motives = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    if (fits (usual[i].rules, findings))
      g_ptr_array_add (motives, (char *) _ (usual[i].motive));
  return motives;
}

/**
 * tru_usual_motives_new:
 * @findings: (element-type TruFinding): what stands against an act
 * @entry: (transfer none): the GtkEditable where its motive is typed; it lives as long as the box
 *
 * Returns: (transfer floating): a box of buttons, each of which types one of tru_usual_motives_find()
 */
GtkWidget *
tru_usual_motives_new (GPtrArray *findings,
                       GtkWidget *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autoptr (GPtrArray) motives = tru_usual_motives_find (findings);

  for (guint i = 0; i < motives->len; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (g_ptr_array_index (motives, i));

      gtk_widget_add_css_class (button, "chip");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), entry);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}
