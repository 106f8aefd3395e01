/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-log.h"

#include <glib/gi18n.h>

#include "tru-desk-notice.h"

#define PICTURE 32
#define MOST_LINES 8

struct _TruDeskLog
{
  AdwBin parent_instance;

  GtkListBox *list;
  guint n_lines;
};

G_DEFINE_FINAL_TYPE (TruDeskLog, tru_desk_log, ADW_TYPE_BIN)

static void
on_undo (GtkWidget  *button,
         TruDeskLog *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  gint64 *operation = g_object_get_data (G_OBJECT (row), "operation");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo-operation", "x", *operation);
  gtk_list_box_remove (self->list, row);
  self->n_lines--;
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_lines > 0);
}

static void
tru_desk_log_class_init (TruDeskLogClass *klass)
{
}

static void
tru_desk_log_init (TruDeskLog *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Last scans"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_undo (TruDeskLog *self,
          GtkWidget  *row,
          GtkWidget  *box,
          const char *text,
          gint64      operation)
{
  GtkWidget *undo = tru_tool_look_button (NULL, _("Undo"));
  g_autofree char *name = g_strdup_printf (_("Undo: %s"), text);

  g_object_set_data_full (G_OBJECT (row), "operation", g_memdup2 (&operation, sizeof operation), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (undo), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (undo, "clicked", G_CALLBACK (on_undo), self);
  gtk_box_append (GTK_BOX (box), undo);
}

/**
 * tru_desk_log_add:
 * @self: the lines
 * @tone: ok for done, attention, late for refused
 * @picture: (nullable): the tool's; %NULL for a person or nothing known
 * @text: a sentence
 * @operation: what an undo takes, 0 when there is nothing to undo
 */
void
tru_desk_log_add (TruDeskLog *self,
                  TruTone     tone,
                  const char *picture,
                  const char *text,
                  gint64      operation)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *shape = gtk_image_new_from_icon_name (tru_desk_notice_icon (tone));
  GtkWidget *label = tru_tool_look_label (text, "row-text");

  gtk_widget_add_css_class (box, "loan-line");
  tru_tone_set_text (shape, tone);
  gtk_box_append (GTK_BOX (box), shape);
  if (picture)
    {
      GtkWidget *image = tru_tool_picture_new (PICTURE);

      tru_tool_picture_set (image, picture, PICTURE);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (operation > 0)
    add_undo (self, row, box, text, operation);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_prepend (self->list, row);
  if (++self->n_lines > MOST_LINES)
    {
      gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MOST_LINES)));
      self->n_lines--;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * tru_desk_log_clear:
 * @self: the lines, which go
 */
void
tru_desk_log_clear (TruDeskLog *self)
{
  tru_tool_look_clear (GTK_WIDGET (self->list));
  self->n_lines = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
