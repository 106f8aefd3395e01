/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-report.h"

#include <glib/gi18n.h>

#include "tru-time.h"

#define SHOWN_AT_MOST 200
#define SOURCE_KEY "source"

typedef struct
{
  GtkBox *box;
  TruIcalReport *report;
  GHashTable *again;
  const char *touched;
  GCallback on_again;
  gpointer data;
} Showing;

static AdwPreferencesGroup *
add_group (Showing    *self,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (escaped != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_preferences_group_add (group, row);
  return row;
}

static void
add_about (GStrvBuilder       *parts,
           const TruIcalEntry *entry)
{
  g_autofree char *zone = entry->zone != NULL ? g_strdup_printf (_("its hours follow the clocks of %s"), entry->zone) : NULL;
  g_autofree char *left = entry->left_out != NULL ? g_strdup_printf (_("without: %s"), entry->left_out) : NULL;
  g_autofree char *deleted
    = g_strdup_printf (ngettext ("%u time that was deleted here stays so", "%u times that were deleted here stay so", entry->n_deleted),
                       entry->n_deleted);

  if (entry->repeats)
    g_strv_builder_add (parts, _("repeats"));
  if (zone != NULL)
    g_strv_builder_add (parts, zone);
  if (left != NULL)
    g_strv_builder_add (parts, left);
  if (entry->repeats && entry->n_deleted > 0)
    g_strv_builder_add (parts, deleted);
}

/* Whole days have no hour; what goes on for several has a last one. */
static char *
format_when (const TruIcalEntry *entry)
{
  TruDate first = tru_time_date (entry->starts);
  TruDate last = entry->ends == TRU_UNKNOWN ? first : tru_time_date (entry->ends - 1);
  g_autofree char *from = tru_date_format (first, TRU_DATE_MEDIUM);
  g_autofree char *to = tru_date_format (last, TRU_DATE_MEDIUM);
  g_autofree char *hours = entry->ends == TRU_UNKNOWN ? NULL : tru_time_format_hours (entry->starts, entry->ends);

  if (first == TRU_UNKNOWN)
    return g_strdup ("");
  if (last > first)
    return g_strdup_printf ("%s – %s", from, to);
  if (!hours || (tru_time_minutes (entry->starts) == 0 && tru_time_minutes (entry->ends) == 0))
    return g_steal_pointer (&from);
  return g_strdup_printf ("%s, %s", from, hours);
}

static char *
describe (const TruIcalEntry *entry)
{
  g_autofree char *when = format_when (entry);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (entry->reason != NULL)
    return g_strdup (entry->reason);
  g_strv_builder_add (parts, when);
  add_about (parts, entry);
  if (entry->is_kept)
    g_strv_builder_add (parts, _("what was changed here since stays"));
  if (entry->warning != NULL)
    g_strv_builder_add (parts, entry->warning);
  all = g_strv_builder_end (parts);
  return g_strjoinv (" · ", all);
}

/* What was deleted here and is left alone stands in a list of its own. */
static gboolean
is_listed (const TruIcalEntry *entry,
           TruImportAction     action)
{
  return entry->action == action && !(entry->n_deleted > 0 && action == TRU_IMPORT_UNCHANGED);
}

static guint
count_listed (Showing         *self,
              TruImportAction  action)
{
  guint n = 0;

  for (guint i = 0; i < self->report->entries->len; i++)
    n += is_listed (g_ptr_array_index (self->report->entries, i), action);
  return n;
}

static void
show_action (Showing         *self,
             TruImportAction  action)
{
  guint n_listed = count_listed (self, action);
  g_autofree char *count = g_strdup_printf ("%u", n_listed);
  g_autofree char *title = g_strdup_printf (_("%s: %s"), tru_import_action_label (action), count);
  AdwPreferencesGroup *group;
  guint n_shown = 0;

  if (n_listed == 0)
    return;
  group = add_group (self, title);
  for (guint i = 0; i < self->report->entries->len && n_shown < SHOWN_AT_MOST; i++)
    {
      const TruIcalEntry *entry = g_ptr_array_index (self->report->entries, i);
      g_autofree char *subtitle = describe (entry);

      if (!is_listed (entry, action))
        continue;
      add_row (group, entry->title, subtitle);
      n_shown++;
    }
  if (n_listed > n_shown)
    add_row (group, _("…and others"), NULL);
}

static void
add_deleted (Showing             *self,
             AdwPreferencesGroup *group,
             const TruIcalEntry  *entry)
{
  g_autofree char *words = describe (entry);
  GtkWidget *row = add_row (group, entry->title, words);
  GtkWidget *again = gtk_switch_new ();

  gtk_widget_set_valign (again, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (again), g_hash_table_contains (self->again, entry->source));
  gtk_widget_set_tooltip_text (again, _("Take it in again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (again), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take it in again"), -1);
  g_object_set_data_full (G_OBJECT (again), SOURCE_KEY, g_strdup (entry->source), g_free);
  g_signal_connect_object (again, "notify::active", self->on_again, self->data, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), again);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), again);
  if (g_strcmp0 (self->touched, entry->source) == 0)
    gtk_widget_grab_focus (again);
}

/* What was deleted here stays so, unless somebody wants it again. */
static void
show_deleted (Showing *self)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < self->report->entries->len; i++)
    {
      const TruIcalEntry *entry = g_ptr_array_index (self->report->entries, i);

      if (entry->n_deleted == 0 && !g_hash_table_contains (self->again, entry->source))
        continue;
      if (group == NULL)
        group = add_group (self, _("Deleted here since: stays so unless you take it in again"));
      add_deleted (self, group, entry);
    }
}

/**
 * tru_calendar_report_source:
 * @again: a switch of a report
 *
 * Returns: uid, as the file has it, of what it takes in again
 */
const char *
tru_calendar_report_source (GtkWidget *again)
{
  return g_object_get_data (G_OBJECT (again), SOURCE_KEY);
}

/**
 * tru_calendar_report_show:
 * @box: an empty box
 * @report: what an import would do
 * @again: (element-type utf8): uids, as the file has them, of what was deleted here and is wanted again
 * @touched: (nullable): the one of them whose switch has the keyboard
 * @on_again: called for notify::active of such a switch
 * @data: for @on_again, a #GObject
 *
 * Fills a box with what becomes of each appointment, and what Truelle cannot hold.
 */
void
tru_calendar_report_show (GtkBox        *box,
                          TruIcalReport *report,
                          GHashTable    *again,
                          const char    *touched,
                          GCallback      on_again,
                          gpointer       data)
{
  static const TruImportAction order[] = { TRU_IMPORT_REFUSED, TRU_IMPORT_CREATE, TRU_IMPORT_UPDATE, TRU_IMPORT_UNCHANGED };
  Showing self = { box, report, again, touched, on_again, data };
  AdwPreferencesGroup *group;

  if (report->left_out->len > 0)
    {
      group = add_group (&self, _("Left out, since Truelle cannot hold it"));
      for (guint i = 0; i < report->left_out->len; i++)
        add_row (group, g_ptr_array_index (report->left_out, i), NULL);
    }
  show_deleted (&self);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    show_action (&self, order[i]);
}
