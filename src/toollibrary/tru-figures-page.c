/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-figures-page.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-decimal.h"
#include "tru-library-figures.h"
#include "tru-paper-window.h"
#include "tru-queries-library-figures.h"
#include "tru-room.h"
#include "tru-tool-look.h"

struct _TruFiguresPage
{
  TruToolPage parent_instance;

  TruFiguresPeriod period;
  TruDate from;
  TruDate until;

  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (TruFiguresPage, tru_figures_page, TRU_TYPE_TOOL_PAGE)

static GPtrArray *
run (TruFiguresPage *self,
     const TruQuery *query)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autofree char *from = tru_date_to_iso (self->from);
  g_autofree char *until = tru_date_to_iso (self->until);

  return tru_query_run (tru_tool_page_get_store (page), query, NULL, "$library", tru_tool_page_get_library (page),
                        "$from", from, "$until", until, NULL);
}

static GtkWidget *
add_group (TruFiguresPage *self,
           const char     *title,
           const char     *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (self->content, group);
  return group;
}

static GtkWidget *
add_row (GtkWidget  *group,
         const char *title,
         const char *subtitle,
         const char *value)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle ? subtitle : "", NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), tru_tool_look_label (value, "numeric"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

/* A number beside its share of the largest, told in words too. */
static void
add_bar (GtkWidget  *group,
         const char *title,
         const char *subtitle,
         gint64      value,
         gint64      largest)
{
  g_autofree char *number = tru_number_format (value);
  GtkWidget *row = add_row (group, title, subtitle, number);
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, MAX (largest, 1));

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), value);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_widget_set_size_request (bar, 260, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
}

static void
on_period (GtkDropDown    *choice,
           GParamSpec     *pspec,
           TruFiguresPage *self)
{
  self->period = (TruFiguresPeriod) gtk_drop_down_get_selected (choice);
  tru_tool_page_refresh (TRU_TOOL_PAGE (self));
}

static void
on_print (TruFiguresPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document
    = tru_library_figures_document (tru_tool_page_get_store (page), tru_tool_page_get_library (page), self->from, self->until, &error);

  if (document)
    tru_paper_window_open (GTK_WIDGET (self), document, _("Figures of the tool library.pdf"));
  else
    tru_room_toast (GTK_WIDGET (self), error->message);
}

/* Which time is counted, and the paper. They are made once: who changes the time by keyboard keeps the keyboard there. */
static GtkWidget *
new_tools (TruFiguresPage *self)
{
  const char *labels[TRU_FIGURES_N_PERIODS + 1] = { NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *print = tru_tool_look_button ("printer-symbolic", _("Print or Save as PDF…"));
  GtkWidget *choice;

  for (int i = 0; i < TRU_FIGURES_N_PERIODS; i++)
    labels[i] = tru_library_figures_period_label (i);
  choice = gtk_drop_down_new_from_strings (labels);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Period"), -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_period), self);
  g_signal_connect_swapped (print, "clicked", G_CALLBACK (on_print), self);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (box), print);
  return box;
}

static void
show_sums (TruFiguresPage *self)
{
  g_autoptr (GPtrArray) rows = run (self, &tru_query_library_sums);
  TruRow *sums = rows && rows->len > 0 ? rows->pdata[0] : NULL;
  g_autofree char *from = tru_date_format (self->from, TRU_DATE_YEAR);
  g_autofree char *until = tru_date_format (self->until, TRU_DATE_YEAR);
  g_autofree char *period = g_strdup_printf (_("%s to %s"), from, until);
  GtkWidget *group = add_group (self, tru_library_figures_period_label (self->period), period);
  gint64 loans = sums ? tru_row_get_number (sums, TRU_SUM_LOANS) : 0;
  gint64 days = sums ? tru_row_get_number (sums, TRU_SUM_DAYS) : 0;
  gint64 unvalued = sums ? tru_row_get_number (sums, TRU_SUM_UNVALUED) : 0;
  gint64 value = sums ? tru_row_get_number (sums, TRU_SUM_VALUE) : TRU_UNKNOWN;
  g_autofree char *n_loans = tru_number_format (loans);
  g_autofree char *n_members = tru_number_format (sums ? tru_row_get_number (sums, TRU_SUM_MEMBERS) : 0);
  g_autofree char *late = tru_library_figures_percent (sums ? tru_row_get_number (sums, TRU_SUM_LATE) : 0, loans);
  g_autofree char *use = tru_library_figures_use (days, sums ? tru_row_get_number (sums, TRU_SUM_ITEM_DAYS) : 0);
  g_autofree char *worth = value == TRU_UNKNOWN ? g_strdup ("–") : tru_money_format (value);
  const char *priced = _("Value of the tool, or else the price of the item; withdrawn ones are left out");
  g_autofree char *missing = g_strdup_printf (ngettext ("%d item without a value", "%d items without a value", unvalued), (int) unvalued);

  g_autofree char *about = g_strdup_printf ("%s · %s", priced, missing);

  add_row (group, _("Loans"), _("Begun in this time; each counts for the tool library that lent, wherever the item is now"), n_loans);
  add_row (group, _("Members who borrowed"), _("Each counts once"), n_members);
  add_row (group, _("Late loans"), _("Of all these loans: brought back after the day they were due, or still out after it"), late);
  add_row (group, _("Use"), _("Days lent out of the days on which items in service could be"), use);
  add_row (group, _("Value of the items in service"), unvalued > 0 ? about : priced, worth);
}

static gint64
largest_of (GPtrArray *rows,
            guint      column)
{
  gint64 largest = 0;

  for (guint i = 0; rows && i < rows->len; i++)
    largest = MAX (largest, tru_row_get_number (rows->pdata[i], column));
  return largest;
}

static void
show_months (TruFiguresPage *self)
{
  g_autoptr (GPtrArray) rows = run (self, &tru_query_loans_by_month);
  GtkWidget *group = add_group (self, _("Loans by month"), _("The month in which the loan began"));

  for (guint i = 0; rows && i < rows->len; i++)
    {
      g_autofree char *first = g_strconcat (tru_row_get_text (rows->pdata[i], TRU_MONTH_MONTH), "-01", NULL);
      g_autofree char *label = tru_date_format (tru_date_parse (first), TRU_DATE_MONTH);

      add_bar (group, label, NULL, tru_row_get_number (rows->pdata[i], TRU_MONTH_LOANS), largest_of (rows, TRU_MONTH_LOANS));
    }
}

static void
show_categories (TruFiguresPage *self)
{
  g_autoptr (GPtrArray) rows = run (self, &tru_query_loans_by_category);
  GtkWidget *group = add_group (self, _("Loans by category"), _("Loans begun in this time, and the items that are in service today"));

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const char *name = tru_row_get_text (rows->pdata[i], TRU_CATEGORY_NAME);
      gint64 items = tru_row_get_number (rows->pdata[i], TRU_CATEGORY_ITEMS);
      g_autofree char *use = tru_library_figures_use (tru_row_get_number (rows->pdata[i], TRU_CATEGORY_DAYS), tru_row_get_number (rows->pdata[i], TRU_CATEGORY_ITEM_DAYS));
      g_autofree char *about = g_strdup_printf (ngettext ("%d item, used %s of the time", "%d items, used %s of the time", items), (int) items, use);

      add_bar (group, name ? name : _("No category"), about, tru_row_get_number (rows->pdata[i], TRU_CATEGORY_LOANS),
               largest_of (rows, TRU_CATEGORY_LOANS));
    }
}

static void
on_item (AdwActionRow *row,
         const char   *uid)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.show-record", "(ss)", "item", uid);
}

static void
show_never (TruFiguresPage *self)
{
  g_autoptr (GPtrArray) rows = run (self, &tru_query_never_lent);
  GtkWidget *group;

  if (!rows || rows->len == 0)
    return;
  group = add_group (self, _("Never lent"), _("In service, and not lent once since they are here: move them to another tool library, show them, or give them away"));
  for (guint i = 0; i < rows->len; i++)
    {
      TruDate bought = tru_row_get_date (rows->pdata[i], TRU_NEVER_BOUGHT);
      g_autofree char *day = bought == TRU_UNKNOWN ? NULL : tru_date_format (bought, TRU_DATE_YEAR);
      g_autofree char *since = day ? g_strdup_printf (_("bought on %s"), day) : NULL;
      GtkWidget *row = add_row (group, tru_row_get_text (rows->pdata[i], TRU_NEVER_NAME), since, tru_row_get_text (rows->pdata[i], TRU_NEVER_CODE));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_data (row, "activated", G_CALLBACK (on_item), g_strdup (tru_row_get_text (rows->pdata[i], TRU_NEVER_UID)),
                             (GClosureNotify) (GCallback) g_free, 0);
    }
}

static void
tru_figures_page_refresh (TruToolPage *page)
{
  TruFiguresPage *self = TRU_FIGURES_PAGE (page);

  tru_library_figures_period (self->period, tru_clock_today (), &self->from, &self->until);
  tru_tool_look_clear (GTK_WIDGET (self->content));
  show_sums (self);
  show_months (self);
  show_categories (self);
  show_never (self);
}

static void
tru_figures_page_class_init (TruFiguresPageClass *klass)
{
  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_figures_page_refresh;
}

static void
tru_figures_page_init (TruFiguresPage *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  gtk_box_append (GTK_BOX (page), new_tools (self));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->content));
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_widget_set_margin_top (clamp, 20);
  gtk_widget_set_margin_bottom (clamp, 24);
  gtk_widget_set_margin_start (clamp, 20);
  gtk_widget_set_margin_end (clamp, 20);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  adw_bin_set_child (ADW_BIN (self), scroll);
}
