/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-photos.h"

#include <glib/gi18n.h>

#include "tru-photo-store.h"
#include "tru-queries-care.h"
#include "tru-tool-look.h"

#define SIDE 84
#define PATH_KEY "path"

/* Scaled while it is read: a camera's picture would fill the memory of an old computer. */
static GtkWidget *
new_picture (const char *path)
{
  g_autoptr (GdkPixbuf) read = path ? gdk_pixbuf_new_from_file_at_scale (path, SIDE * 2, SIDE * 2, TRUE, NULL) : NULL;
  g_autoptr (GdkPixbuf) upright = read ? gdk_pixbuf_apply_embedded_orientation (read) : NULL;
  g_autoptr (GdkTexture) texture = upright ? gdk_texture_new_for_pixbuf (upright) : NULL;
  GtkWidget *picture = texture ? gtk_picture_new_for_paintable (GDK_PAINTABLE (texture)) : gtk_image_new_from_icon_name ("image-missing-symbolic");

  if (texture)
    gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_COVER);
  gtk_widget_set_size_request (picture, SIDE, SIDE);
  gtk_widget_add_css_class (picture, "tool-picture");
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  return picture;
}

static GtkWidget *
new_thumbnail (TruStore *store,
               TruRow   *photo)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  char *path = tru_photo_store_path (store, tru_row_get_text (photo, TRU_PHOTO_ROW_HASH));
  g_autofree char *day = tru_date_format (tru_row_get_date (photo, TRU_PHOTO_ROW_TAKEN_ON), TRU_DATE_YEAR);
  const char *caption = tru_row_get_text (photo, TRU_PHOTO_ROW_CAPTION);
  g_autofree char *name = path ? g_strdup_printf (_("Picture of %s: %s"), day, caption ? caption : _("no caption"))
                               : g_strdup_printf (_("Picture of %s: its file is not on this computer"), day);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), new_picture (path));
  gtk_widget_set_tooltip_text (child, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (child), PATH_KEY, path, g_free);
  return child;
}

/**
 * tru_item_photos_show:
 * @box: where they are shown; hidden when there are none
 * @store: where to read
 * @item: uid of an item
 */
void
tru_item_photos_show (GtkFlowBox *box,
                      TruStore   *store,
                      const char *item)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_query_photos_of_item, NULL, "$item", item, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_flow_box_remove (box, child);
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_flow_box_append (box, new_thumbnail (store, rows->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (box), rows && rows->len > 0);
}

/**
 * tru_item_photos_open:
 * @thumbnail: one of them
 *
 * Shows the whole picture, where its file is there.
 */
void
tru_item_photos_open (GtkWidget *thumbnail)
{
  const char *path = g_object_get_data (G_OBJECT (thumbnail), PATH_KEY);
  g_autofree char *uri = path ? g_filename_to_uri (path, NULL, NULL) : NULL;

  if (uri)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (thumbnail)), uri, GDK_CURRENT_TIME);
}
