/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-rail.h"

#include <glib/gi18n.h>

#include "tru-text.h"

static GtkWidget *
new_mark (TruTone tone)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (dot, "rail-dot");
  tru_tone_set_text (dot, tone);
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "rail-line");
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (line, TRUE);
  gtk_box_append (GTK_BOX (mark), dot);
  gtk_box_append (GTK_BOX (mark), line);
  return mark;
}

static GtkWidget *
new_wrapped (const char *text,
             const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add (GtkBox     *rail,
     TruTone     tone,
     const char *title,
     const char *detail)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = new_wrapped (title, "heading");

  gtk_widget_add_css_class (heading, "row-text");
  gtk_widget_add_css_class (entry, "rail-entry");
  gtk_widget_set_vexpand (entry, FALSE);
  gtk_widget_set_margin_bottom (words, 12);
  gtk_box_append (GTK_BOX (words), heading);
  gtk_box_append (GTK_BOX (words), new_wrapped (detail, "secondary"));
  gtk_box_append (GTK_BOX (entry), new_mark (tone));
  gtk_box_append (GTK_BOX (entry), words);
  gtk_box_append (rail, entry);
}

static void
add_return (GtkBox *rail,
            TruRow *loan)
{
  g_autofree char *title = g_strdup_printf (_("Back from %s"), tru_row_get_text (loan, TRU_LOAN_ROW_BORROWER));
  g_autofree char *day = tru_date_format (tru_row_get_date (loan, TRU_LOAN_ROW_RETURNED_ON), TRU_DATE_YEAR);
  const char *condition = tru_tool_look_condition (tru_row_get_text (loan, TRU_LOAN_ROW_CONDITION));
  const char *parts[] = { day, *condition ? condition : NULL, NULL };
  g_autofree char *detail = tru_text_join (parts, " · ");

  add (rail, TRU_TONE_OK, title, detail);
}

/**
 * tru_tool_rail_add_loan:
 * @rail: a box that shows what happened, newest first
 * @loan: a row about a loan, older than those before: its return, if it came back, and how it went out
 */
void
tru_tool_rail_add_loan (GtkBox *rail,
                        TruRow *loan)
{
  g_autofree char *title = g_strdup_printf (_("Lent to %s"), tru_row_get_text (loan, TRU_LOAN_ROW_BORROWER));
  g_autofree char *lent = tru_date_format (tru_row_get_date (loan, TRU_LOAN_ROW_LENT_ON), TRU_DATE_YEAR);
  g_autofree char *due = tru_date_format (tru_row_get_date (loan, TRU_LOAN_ROW_DUE_ON), TRU_DATE_SHORT);
  g_autofree char *due_text = g_strdup_printf (_("due on %s"), due);
  const char *parts[] = { lent, due_text, tru_row_get_text (loan, TRU_LOAN_ROW_OVERRIDE), NULL };
  g_autofree char *detail = tru_text_join (parts, " · ");

  if (tru_row_get_text (loan, TRU_LOAN_ROW_RETURNED_ON))
    add_return (rail, loan);
  add (rail, g_strcmp0 (tru_row_get_text (loan, TRU_LOAN_ROW_STATE), "late") == 0 ? TRU_TONE_LATE : TRU_TONE_ACCENT, title, detail);
}
