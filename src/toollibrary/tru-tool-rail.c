/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-rail.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-field.h"
#include "tru-maintenance.h"
#include "tru-queries-care.h"
#include "tru-repair.h"
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

static const char *
label_of (const TruField *field,
          const char     *token)
{
  int option = tru_field_option (field, token);

  return option < 0 ? "" : _(field->options[option].label);
}

static void
add_repair (GtkBox *rail,
            TruRow *care)
{
  g_autofree char *since = tru_date_format (tru_row_get_date (care, TRU_CARE_ROW_DAY), TRU_DATE_YEAR);
  g_autofree char *done = tru_date_format (tru_row_get_date (care, TRU_CARE_ROW_DONE_ON), TRU_DATE_YEAR);
  gboolean is_done = tru_row_get_text (care, TRU_CARE_ROW_DONE_ON) != NULL;
  g_autofree char *days = is_done ? g_strdup_printf (_("%s to %s"), since, done) : g_strdup_printf (_("in repair since %s"), since);
  gint64 cost = tru_row_get_number (care, TRU_CARE_ROW_COST);
  g_autofree char *money = cost == TRU_UNKNOWN ? NULL : tru_money_format (cost);
  const char *parts[5] = { days };
  guint n = 1;
  g_autofree char *detail = NULL;

  if (g_strcmp0 (tru_row_get_text (care, TRU_CARE_ROW_TYPE), "beyond") == 0)
    parts[n++] = label_of (&tru_repair_kind.fields[TRU_REPAIR_OUTCOME], "beyond");
  if (tru_row_get_text (care, TRU_CARE_ROW_WHO))
    parts[n++] = tru_row_get_text (care, TRU_CARE_ROW_WHO);
  if (money)
    parts[n++] = money;
  detail = tru_text_join (parts, " · ");
  add (rail, is_done ? TRU_TONE_NEUTRAL : TRU_TONE_ATTENTION, tru_row_get_text (care, TRU_CARE_ROW_TEXT), detail);
}

static void
add_maintenance (GtkBox *rail,
                 TruRow *care)
{
  g_autofree char *day = tru_date_format (tru_row_get_date (care, TRU_CARE_ROW_DAY), TRU_DATE_YEAR);
  gint64 passed = tru_row_get_number (care, TRU_CARE_ROW_PASSED);
  const char *who = tru_row_get_text (care, TRU_CARE_ROW_WHO);
  g_autofree char *by = who ? g_strdup_printf (_("by %s"), who) : NULL;
  const char *parts[5] = { day };
  guint n = 1;
  g_autofree char *detail = NULL;

  if (passed != TRU_UNKNOWN)
    parts[n++] = passed ? _("passed") : _("not passed");
  if (by)
    parts[n++] = by;
  if (tru_row_get_text (care, TRU_CARE_ROW_TEXT))
    parts[n++] = tru_row_get_text (care, TRU_CARE_ROW_TEXT);
  detail = tru_text_join (parts, " · ");
  add (rail, passed == 0 ? TRU_TONE_LATE : TRU_TONE_ATTENTION,
       label_of (&tru_maintenance_kind.fields[TRU_MAINTENANCE_TYPE], tru_row_get_text (care, TRU_CARE_ROW_TYPE)), detail);
}

static void
add_transfer (GtkBox *rail,
              TruRow *care)
{
  g_autofree char *title = g_strdup_printf (_("From %s to %s"), tru_row_get_text (care, TRU_CARE_ROW_TYPE), tru_row_get_text (care, TRU_CARE_ROW_TEXT));
  g_autofree char *sent = tru_date_format (tru_row_get_date (care, TRU_CARE_ROW_DAY), TRU_DATE_YEAR);
  g_autofree char *received = tru_date_format (tru_row_get_date (care, TRU_CARE_ROW_DONE_ON), TRU_DATE_SHORT);
  g_autofree char *detail = tru_row_get_text (care, TRU_CARE_ROW_DONE_ON) ? g_strdup_printf (_("sent on %s, received on %s"), sent, received)
                                                                          : g_strdup_printf (_("sent on %s, not received yet"), sent);

  add (rail, TRU_TONE_VISIT, title, detail);
}

/**
 * tru_tool_rail_add_care:
 * @rail: a box that shows what happened, newest first
 * @care: a row about a repair, a check or a transfer, older than those before
 */
void
tru_tool_rail_add_care (GtkBox *rail,
                        TruRow *care)
{
  const char *kind = tru_row_get_text (care, TRU_CARE_ROW_KIND);

  if (g_strcmp0 (kind, "repair") == 0)
    add_repair (rail, care);
  else if (g_strcmp0 (kind, "maintenance") == 0)
    add_maintenance (rail, care);
  else
    add_transfer (rail, care);
}
