/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-pictures.h"

#include "tru-desk-size.h"
#include "tru-tool-look.h"

/**
 * tru_desk_pictures_set:
 * @box: where they stand
 * @names: (nullable) (array zero-terminated=1): what the tools say that their pictures are; none hides the box
 * @size: of a picture among words, in pixels
 */
void
tru_desk_pictures_set (GtkBox            *box,
                       const char *const *names,
                       int                size)
{
  gboolean is_empty = !names || !names[0];

  gtk_widget_set_visible (GTK_WIDGET (box), !is_empty);
  if (is_empty && !gtk_widget_get_first_child (GTK_WIDGET (box)))
    return;
  tru_tool_look_clear (GTK_WIDGET (box));
  for (guint i = 0; names && names[i]; i++)
    {
      GtkWidget *picture = tru_tool_picture_new (tru_desk_size (size));

      g_object_set_data_full (G_OBJECT (picture), "name", g_strdup (names[i]), g_free);
      tru_desk_picture_set (picture, names[i], size);
      gtk_box_append (box, picture);
    }
}

/**
 * tru_desk_pictures_resize:
 * @box: where they stand
 * @size: of a picture among words, in pixels
 *
 * After the desk became large or ordinary.
 */
void
tru_desk_pictures_resize (GtkBox *box,
                          int     size)
{
  for (GtkWidget *picture = gtk_widget_get_first_child (GTK_WIDGET (box)); picture; picture = gtk_widget_get_next_sibling (picture))
    tru_desk_picture_set (picture, g_object_get_data (G_OBJECT (picture), "name"), size);
}
