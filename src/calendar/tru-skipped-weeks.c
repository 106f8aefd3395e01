/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-skipped-weeks.h"

#include <glib/gi18n.h>

struct _TruSkippedWeeks
{
  GtkWidget parent_instance;

  GtkBox *root;
  GtkGrid *lines;
  int n_lines;
};

G_DEFINE_FINAL_TYPE (TruSkippedWeeks, tru_skipped_weeks, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text,
           const char *css_class,
           int         width)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), width > 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width > 0 ? width : -1);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
tru_skipped_weeks_dispose (GObject *object)
{
  TruSkippedWeeks *self = TRU_SKIPPED_WEEKS (object);

  if (self->root != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->root));
  self->root = NULL;
  G_OBJECT_CLASS (tru_skipped_weeks_parent_class)->dispose (object);
}

static void
tru_skipped_weeks_class_init (TruSkippedWeeksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_skipped_weeks_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
tru_skipped_weeks_init (TruSkippedWeeks *self)
{
  self->root = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->lines = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->lines, 12);
  gtk_grid_set_row_spacing (self->lines, 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Weeks left out"), -1);
  gtk_box_append (self->root, new_label (_("Weeks left out"), "heading", 0));
  gtk_box_append (self->root, GTK_WIDGET (self->lines));
  gtk_box_append (self->root, new_label (_("To have one of them all the same, write its Monday as the first day and say why; or ask for another crew."),
                                         "secondary", 46));
  gtk_widget_set_parent (GTK_WIDGET (self->root), GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
}

/** tru_skipped_weeks_new: (transfer floating): a list that is empty and hidden. */
GtkWidget *
tru_skipped_weeks_new (void)
{
  return g_object_new (TRU_TYPE_SKIPPED_WEEKS, NULL);
}

/** tru_skipped_weeks_clear: takes all lines out, and hides. */
void
tru_skipped_weeks_clear (TruSkippedWeeks *self)
{
  while (self->n_lines > 0)
    gtk_grid_remove_row (self->lines, --self->n_lines);
  gtk_widget_hide (GTK_WIDGET (self));
}

/**
 * tru_skipped_weeks_add:
 * @self: a list
 * @slot: a time that is offered
 * @crew: (nullable): name of its crew
 *
 * Adds a line for each week that was passed over before that time.
 */
void
tru_skipped_weeks_add (TruSkippedWeeks *self,
                       const TruSlot   *slot,
                       const char      *crew)
{
  for (guint i = 0; i < slot->skipped->len; i++)
    {
      const TruSkippedWeek *week = g_ptr_array_index (slot->skipped, i);
      g_autofree char *day = tru_date_format (week->monday, TRU_DATE_SHORT);
      g_autofree char *when = g_strdup_printf (_("Week of %s"), day);
      gboolean names_crew = crew == NULL || g_str_has_prefix (week->reason, crew);
      g_autofree char *why = names_crew ? g_strdup (week->reason) : g_strdup_printf ("%s · %s", crew, week->reason);

      gtk_grid_attach (self->lines, new_label (when, "row-text", 0), 0, self->n_lines, 1, 1);
      gtk_grid_attach (self->lines, new_label (why, "secondary", 34), 1, self->n_lines++, 1, 1);
      gtk_widget_show (GTK_WIDGET (self));
    }
}
