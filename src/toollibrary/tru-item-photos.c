/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-photos.h"

#include <glib/gi18n.h>

#include "tru-photo-store.h"
#include "tru-queries-care.h"
#include "tru-thumbnail.h"
#include "tru-tool-look.h"

#define SIDE 84
#define PATH_KEY "path"

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

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tru_thumbnail_new (path, SIDE, SIDE));
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
  tru_thumbnail_open (thumbnail, g_object_get_data (G_OBJECT (thumbnail), PATH_KEY));
}
