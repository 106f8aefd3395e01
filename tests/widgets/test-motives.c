/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-finding.h"
#include "tru-motive-box.h"
#include "tru-usual-motives.h"

static GPtrArray *
findings_of (const char  *rule,
             TruSeverity  severity)
{
  GPtrArray *findings = tru_findings_new ();

  tru_findings_add (findings, rule, severity, NULL, "Broken", g_strdup ("Something is not."));
  return findings;
}

static gboolean
offers (const char *rule,
        const char *motive)
{
  g_autoptr (GPtrArray) findings = findings_of (rule, TRU_SEVERITY_BLOCKS);
  g_autoptr (GPtrArray) motives = tru_usual_motives_find (findings);

  return g_ptr_array_find_with_equal_func (motives, motive, g_str_equal, NULL);
}

/* Nobody double-booked a room by decision of the technical committee. */
static void
test_fit (void)
{
  g_autoptr (GPtrArray) kept = findings_of ("venue-taken", TRU_SEVERITY_WARNS);
  g_autoptr (GPtrArray) none = tru_usual_motives_find (kept);

  g_assert_true (offers ("landlord-agreed", "Agreed by telephone, the paper follows"));
  g_assert_true (offers ("worksite-area", "Decided by the technical committee"));
  g_assert_true (offers ("fund-months", "Decided by the technical committee"));
  g_assert_true (offers ("venue-taken", "Agreed with the people concerned"));
  g_assert_false (offers ("venue-taken", "Decided by the technical committee"));
  g_assert_false (offers ("worksite-day", "Agreed by telephone, the paper follows"));
  g_assert_cmpuint (none->len, ==, 0);
}

static GtkWidget *
find_shown (GtkWidget *widget,
            GType      type)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static void
refuse (GtkWidget   *box,
        TruSeverity  severity)
{
  g_autoptr (GPtrArray) findings = findings_of ("contract-signed", severity);

  tru_motive_box_refuse (TRU_MOTIVE_BOX (box), "Something is not.", findings);
}

/* Only where a motive helps is it asked for, and a manager's only where it takes one. */
static void
test_box (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (tru_motive_box_new ());

  refuse (box, TRU_SEVERITY_BLOCKS);
  g_assert_nonnull (find_shown (box, ADW_TYPE_ENTRY_ROW));
  g_assert_null (find_shown (box, GTK_TYPE_CHECK_BUTTON));
  g_signal_emit_by_name (find_shown (box, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_shown (box, ADW_TYPE_ENTRY_ROW))), ==,
                   "Agreed by telephone, the paper follows");
  refuse (box, TRU_SEVERITY_MANAGER_ONLY);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_shown (box, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_true (tru_motive_box_by_manager (TRU_MOTIVE_BOX (box)));
  refuse (box, TRU_SEVERITY_FORBIDS);
  g_assert_null (find_shown (box, ADW_TYPE_ENTRY_ROW));
  g_assert_null (tru_motive_box_get_motive (TRU_MOTIVE_BOX (box)));
  g_assert_false (tru_motive_box_by_manager (TRU_MOTIVE_BOX (box)));
  tru_motive_box_refuse (TRU_MOTIVE_BOX (box), "Lives there already.", NULL);
  g_assert_null (find_shown (box, ADW_TYPE_ENTRY_ROW));
}

/* An act that is done for a reason keeps asking for it, whatever is refused meanwhile. */
static void
test_box_asked (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (tru_motive_box_new ());

  tru_motive_box_ask (TRU_MOTIVE_BOX (box));
  gtk_editable_set_text (GTK_EDITABLE (find_shown (box, ADW_TYPE_ENTRY_ROW)), "Moved to Lyon");
  tru_motive_box_refuse (TRU_MOTIVE_BOX (box), "This day is still to come.", NULL);
  g_assert_nonnull (find_shown (box, ADW_TYPE_ENTRY_ROW));
  tru_motive_box_clear (TRU_MOTIVE_BOX (box));
  g_assert_nonnull (find_shown (box, ADW_TYPE_ENTRY_ROW));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/motives/fit", test_fit);
  g_test_add_func ("/motives/box", test_box);
  g_test_add_func ("/motives/box-asked", test_box_asked);
  return g_test_run ();
}
