/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-sidebar-row.h"

#include <glib/gi18n.h>

struct _TruSidebarRow
{
  GtkListBoxRow parent_instance;
  char *room;
  char *title;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (TruSidebarRow, tru_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
tru_sidebar_row_finalize (GObject *object)
{
  TruSidebarRow *self = TRU_SIDEBAR_ROW (object);

  g_free (self->room);
  g_free (self->title);
  G_OBJECT_CLASS (tru_sidebar_row_parent_class)->finalize (object);
}

static void
tru_sidebar_row_class_init (TruSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_sidebar_row_finalize;
}

static void
tru_sidebar_row_init (TruSidebarRow *self)
{
}

/**
 * tru_sidebar_row_new:
 * @room: the room's name
 * @title: its title, in the user's language
 * @icon: an icon's name
 *
 * Returns: (transfer floating): its line in the sidebar
 */
GtkWidget *
tru_sidebar_row_new (const char *room,
                     const char *title,
                     const char *icon)
{
  TruSidebarRow *self = g_object_new (TRU_TYPE_SIDEBAR_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  self->room = g_strdup (room);
  self->title = g_strdup (title);
  self->count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "title");
  gtk_widget_add_css_class (self->count, "count");
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  tru_sidebar_row_set_count (self, 0);
  return GTK_WIDGET (self);
}

/**
 * tru_sidebar_row_get_room:
 * @self: a row
 *
 * Returns: (transfer none): the room's name
 */
const char *
tru_sidebar_row_get_room (TruSidebarRow *self)
{
  return self->room;
}

/**
 * tru_sidebar_row_set_count:
 * @self: a row
 * @count: what waits in the room; not shown when it is 0
 */
void
tru_sidebar_row_set_count (TruSidebarRow *self,
                           gint64         count)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : g_strdup ("");
  /* Translators: a room, then how many things wait there */
  g_autofree char *name = count > 0 ? g_strdup_printf (_("%s, %s waiting"), self->title, text) : g_strdup (self->title);

  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
