/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-loan-line.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-text.h"
#include "tru-tool-acts.h"

#define PICTURE 36

typedef struct
{
  TruOffice *office;
  TruRow *loan;
  GtkWidget *prolong; /* (nullable): its button */
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->office);
  g_object_unref (line->loan);
  g_free (line);
}

static Line *
line_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)), "line");
}

static void
on_take_back (GtkWidget *button)
{
  Line *line = line_of (button);

  /* At the desk it waits with the rest of the visit. */
  if (gtk_widget_activate_action (button, "desk.take-back", "s", tru_row_get_text (line->loan, TRU_LOAN_ROW_ITEM)))
    return;
  tru_tool_acts_take_back (button, line->office, tru_row_get_text (line->loan, TRU_LOAN_ROW_ITEM),
                           tru_row_get_text (line->loan, TRU_LOAN_ROW_NAME));
}

static void
on_prolong (GtkWidget *button)
{
  Line *line = line_of (button);

  if (gtk_widget_activate_action (button, "desk.prolong", "s", tru_row_get_text (line->loan, TRU_LOAN_ROW_ITEM)))
    return;
  tru_tool_acts_prolong (button, line->office, tru_row_get_text (line->loan, TRU_LOAN_ROW_UID),
                         tru_row_get_text (line->loan, TRU_LOAN_ROW_NAME));
}

static char *
describe_due (TruRow *loan)
{
  TruDate due = tru_row_get_date (loan, TRU_LOAN_ROW_DUE_ON);
  g_autofree char *day = tru_date_format (due, TRU_DATE_DAY);
  gint64 days = tru_clock_today () - due;

  if (days <= 0)
    return g_strdup_printf (_("due on %s"), day);
  return g_strdup_printf (ngettext ("was due on %s (%d day ago)", "was due on %s (%d days ago)", days), day, (int) days);
}

static char *
describe_past (TruRow *loan)
{
  g_autofree char *lent = tru_date_format (tru_row_get_date (loan, TRU_LOAN_ROW_LENT_ON), TRU_DATE_SHORT);
  g_autofree char *back = tru_date_format (tru_row_get_date (loan, TRU_LOAN_ROW_RETURNED_ON), TRU_DATE_YEAR);
  const char *condition = tru_tool_look_condition (tru_row_get_text (loan, TRU_LOAN_ROW_CONDITION));
  g_autofree char *days = g_strdup_printf (_("%s to %s"), lent, back);
  const char *parts[] = { days, *condition ? condition : NULL, NULL };

  return tru_text_join (parts, " · ");
}

/* Several of a kind are out: the code tells which. */
static char *
describe_expected (TruRow *loan)
{
  const char *parts[] = { tru_row_get_text (loan, TRU_LOAN_ROW_CODE), tru_row_get_text (loan, TRU_LOAN_ROW_BORROWER), NULL };

  return tru_text_join (parts, " · ");
}

static char *
describe (TruRow           *loan,
          TruLoanLineStyle  style)
{
  switch (style)
    {
    case TRU_LOAN_LINE_OPEN:
      return describe_due (loan);
    case TRU_LOAN_LINE_PAST:
      return describe_past (loan);
    case TRU_LOAN_LINE_EXPECTED:
    default:
      return describe_expected (loan);
    }
}

static GtkWidget *
expected_pill (TruRow *loan)
{
  TruDate due = tru_row_get_date (loan, TRU_LOAN_ROW_DUE_ON);
  g_autofree char *late = tru_tool_look_late (due);

  if (tru_row_get_text (loan, TRU_LOAN_ROW_RETURNED_ON))
    return tru_pill_new (_("Taken back"), TRU_TONE_OK);
  return due < tru_clock_today () ? tru_pill_new (late, TRU_TONE_LATE) : tru_pill_new (_("Today"), TRU_TONE_ACCENT);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *label,
            GCallback   callback,
            const char *name)
{
  GtkWidget *button = tru_tool_look_button (NULL, label);
  g_autofree char *full = g_strdup_printf ("%s, %s", label, name);

  g_signal_connect (button, "clicked", callback, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
new_words (TruRow           *loan,
           TruLoanLineStyle  style)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *second = describe (loan, style);
  GtkWidget *(*new_text) (const char *, const char *) = style == TRU_LOAN_LINE_EXPECTED ? tru_tool_look_lines : tru_tool_look_label;
  GtkWidget *name = new_text (tru_row_get_text (loan, TRU_LOAN_ROW_NAME), "heading");
  GtkWidget *below = new_text (second, "secondary");

  gtk_widget_add_css_class (name, "row-text");
  if (style == TRU_LOAN_LINE_OPEN && g_strcmp0 (tru_row_get_text (loan, TRU_LOAN_ROW_STATE), "late") == 0)
    tru_tone_set_text (below, TRU_TONE_LATE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), below);
  return words;
}

/**
 * tru_loan_line_new:
 * @office: the office
 * @loan: a row about a loan
 * @style: what to show of it
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
tru_loan_line_new (TruOffice        *office,
                   TruRow           *loan,
                   TruLoanLineStyle  style)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *picture = tru_tool_picture_new (PICTURE);
  const char *name = tru_row_get_text (loan, TRU_LOAN_ROW_NAME);
  Line *line = g_new0 (Line, 1);

  line->office = g_object_ref (office);
  line->loan = g_object_ref (loan);
  g_object_set_data_full (G_OBJECT (row), "line", line, line_free);
  tru_tool_picture_set (picture, tru_row_get_text (loan, TRU_LOAN_ROW_PICTURE), PICTURE);
  gtk_widget_add_css_class (box, "loan-line");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), new_words (loan, style));
  if (style == TRU_LOAN_LINE_EXPECTED)
    gtk_box_append (GTK_BOX (box), expected_pill (loan));
  if (style == TRU_LOAN_LINE_OPEN)
    {
      add_button (box, _("Take back"), G_CALLBACK (on_take_back), name);
      line->prolong = add_button (box, _("Prolong"), G_CALLBACK (on_prolong), name);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/**
 * tru_loan_line_get:
 * @line: a row of a list box made by tru_loan_line_new()
 *
 * Returns: (transfer none): its loan
 */
TruRow *
tru_loan_line_get (GtkWidget *line)
{
  return ((Line *) g_object_get_data (G_OBJECT (line), "line"))->loan;
}

/**
 * tru_loan_line_offer_renewal:
 * @line: such a row, of an open loan
 *
 * Gives the keyboard to what prolongs it.
 *
 * Returns: whether it could be given
 */
gboolean
tru_loan_line_offer_renewal (GtkWidget *line)
{
  GtkWidget *prolong = ((Line *) g_object_get_data (G_OBJECT (line), "line"))->prolong;

  return prolong && gtk_widget_grab_focus (prolong);
}
