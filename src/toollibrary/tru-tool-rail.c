/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-rail.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-maintenance.h"
#include "tru-queries-item-facts.h"
#include "tru-repair.h"
#include "tru-text.h"

#define MOST_PARTS 6

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

static const char *
label_of (const TruField *field,
          const char     *token)
{
  int option = token ? tru_field_option (field, token) : -1;

  return option < 0 ? NULL : _(field->options[option].label);
}

/* What stands first of an entry. */
static char *
title_of (TruRow     *fact,
          const char *what)
{
  const char *who = tru_row_get_text (fact, TRU_ITEM_FACT_WHO);
  const char *text = tru_row_get_text (fact, TRU_ITEM_FACT_TEXT);
  const char *detail = tru_row_get_text (fact, TRU_ITEM_FACT_DETAIL);
  const struct { const char *what; const char *title; } titles[] = {
    { "entered", _("Entered into the list") },
    { "acquired", _("Acquired") },
    { "stolen", _("Stolen") },
    { "missing", detail ? _("Missing at a count") : _("Missing") },
    { "found", detail ? _("Found again at a count") : _("Found again") },
    { "inspect", _("To inspect") },
    { "inspected", _("Inspected") },
    { "withdrawn", _("Withdrawn") },
    { "put_back", _("Put back into service") },
    { "repair", text ? text : _("In repair") },
    { "repaired", g_strcmp0 (detail, "beyond") == 0 ? label_of (&tru_repair_kind.fields[TRU_REPAIR_OUTCOME], detail) : _("Repair done") },
    { "care", label_of (&tru_maintenance_kind.fields[TRU_MAINTENANCE_TYPE], detail) },
  };

  if (g_str_equal (what, "lent"))
    return g_strdup_printf (_("Lent to %s"), who);
  if (g_str_equal (what, "returned"))
    return g_strdup_printf (_("Back from %s"), who);
  if (g_str_equal (what, "sent"))
    return g_strdup_printf (_("Sent to %s"), detail);
  if (g_str_equal (what, "received"))
    return g_strdup_printf (_("Received from %s"), who);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].what, what))
      return g_strdup (titles[i].title);
  return g_strdup ("");
}

/* The words of a fact that are nobody’s title. */
static char *
text_of (TruRow     *fact,
         const char *what)
{
  const char *text = tru_row_get_text (fact, TRU_ITEM_FACT_TEXT);

  if (!text || g_str_equal (what, "repair"))
    return NULL;
  if (g_str_equal (what, "stolen"))
    return g_strdup_printf (_("report %s"), text);
  if (g_str_equal (what, "returned"))
    return g_strdup_printf (_("missing: %s"), text);
  return g_strdup (text);
}

static const char *
outcome_of (TruRow     *fact,
            const char *what)
{
  gint64 passed = tru_row_get_number (fact, TRU_ITEM_FACT_PASSED);
  const char *detail = tru_row_get_text (fact, TRU_ITEM_FACT_DETAIL);

  if (passed != TRU_UNKNOWN)
    return passed ? _("passed") : _("not passed");
  return g_str_equal (what, "returned") && detail ? tru_tool_look_condition (detail) : NULL;
}

static char *
detail_of (TruRow     *fact,
           const char *what)
{
  const char *who = tru_row_get_text (fact, TRU_ITEM_FACT_WHO);
  gint64 cost = tru_row_get_number (fact, TRU_ITEM_FACT_COST);
  gboolean is_work = g_str_equal (what, "care") || g_str_has_prefix (what, "repair");
  g_autofree char *day = tru_date_format (tru_row_get_date (fact, TRU_ITEM_FACT_DAY), TRU_DATE_YEAR);
  g_autofree char *due = tru_date_format (tru_row_get_date (fact, TRU_ITEM_FACT_DUE_ON), TRU_DATE_SHORT);
  g_autofree char *due_text = tru_row_get_text (fact, TRU_ITEM_FACT_DUE_ON) ? g_strdup_printf (_("due on %s"), due) : NULL;
  g_autofree char *by = is_work && who ? g_strdup_printf (_("by %s"), who) : NULL;
  g_autofree char *money = cost == TRU_UNKNOWN ? NULL : tru_money_format (cost);
  g_autofree char *text = text_of (fact, what);
  const char *all[MOST_PARTS] = { day, due_text, outcome_of (fact, what), by, money, text };
  const char *parts[MOST_PARTS + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < MOST_PARTS; i++)
    if (all[i] && *all[i])
      parts[n++] = all[i];
  return tru_text_join (parts, " · ");
}

/* What went wrong stands out, and what came to its end is quiet. */
static TruTone
tone_of (TruRow     *fact,
         const char *what)
{
  static const struct { const char *what; TruTone tone; } tones[] = {
    { "returned", TRU_TONE_OK },       { "found", TRU_TONE_OK },        { "put_back", TRU_TONE_OK },  { "inspected", TRU_TONE_OK },
    { "stolen", TRU_TONE_LATE },       { "missing", TRU_TONE_LATE },    { "lent", TRU_TONE_ACCENT },  { "sent", TRU_TONE_VISIT },
    { "received", TRU_TONE_VISIT },    { "repair", TRU_TONE_ATTENTION }, { "care", TRU_TONE_ATTENTION }, { "inspect", TRU_TONE_ATTENTION },
  };

  if (tru_row_get_number (fact, TRU_ITEM_FACT_PASSED) == 0 || g_strcmp0 (tru_row_get_text (fact, TRU_ITEM_FACT_DETAIL), "late") == 0)
    return TRU_TONE_LATE;
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_str_equal (tones[i].what, what))
      return tones[i].tone;
  return TRU_TONE_NEUTRAL;
}

/**
 * tru_tool_rail_add:
 * @rail: a box that shows what happened to an item, newest first
 * @fact: a row of tru_query_facts_of_item, older than those before
 */
void
tru_tool_rail_add (GtkBox *rail,
                   TruRow *fact)
{
  const char *what = tru_row_get_text (fact, TRU_ITEM_FACT_WHAT);
  g_autofree char *title = title_of (fact, what);
  g_autofree char *detail = detail_of (fact, what);

  add (rail, tone_of (fact, what), title, detail);
}
