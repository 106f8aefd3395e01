/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-thumbnail.h"

/**
 * tru_thumbnail_new:
 * @path: (nullable): a picture’s file, %NULL where it is not on this computer
 * @width: in pixels
 * @height: in pixels
 *
 * A small picture of a large one, scaled while it is read: a camera’s picture would fill the memory of an old computer.
 *
 * Returns: (transfer floating): the picture, or a sign that it is missing
 */
GtkWidget *
tru_thumbnail_new (const char *path,
                   int         width,
                   int         height)
{
  int side = 2 * MAX (width, height);
  g_autoptr (GdkPixbuf) read = path ? gdk_pixbuf_new_from_file_at_scale (path, side, side, TRUE, NULL) : NULL;
  g_autoptr (GdkPixbuf) upright = read ? gdk_pixbuf_apply_embedded_orientation (read) : NULL;
  g_autoptr (GdkTexture) texture = upright ? gdk_texture_new_for_pixbuf (upright) : NULL;
  GtkWidget *picture = texture ? gtk_picture_new_for_paintable (GDK_PAINTABLE (texture))
                               : gtk_image_new_from_icon_name ("image-missing-symbolic");

  if (texture)
    gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_COVER);
  gtk_widget_set_size_request (picture, width, height);
  gtk_widget_add_css_class (picture, "tool-picture");
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  return picture;
}

/**
 * tru_thumbnail_open:
 * @widget: a widget of the window
 * @path: (nullable): a picture’s file
 *
 * Shows the whole picture with the desktop’s program, where its file is there.
 */
void
tru_thumbnail_open (GtkWidget  *widget,
                    const char *path)
{
  g_autofree char *uri = path ? g_filename_to_uri (path, NULL, NULL) : NULL;

  if (uri)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME);
}
