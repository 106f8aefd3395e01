/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-picture.h"

#include <glib/gi18n.h>

#define PICTURES "/org/truelle/Truelle/pictures/"

static const TruOption options[] = {
  { "drill", N_("Drill") },
  { "screwdriver", N_("Screwdriver") },
  { "hammer", N_("Hammer") },
  { "saw", N_("Saw") },
  { "jigsaw", N_("Jigsaw") },
  { "sander", N_("Sander") },
  { "cutter", N_("Cutter knife") },
  { "tiles", N_("Tile cutter") },
  { "level", N_("Spirit level") },
  { "laser", N_("Laser level") },
  { "multimeter", N_("Multimeter") },
  { "ladder", N_("Ladder") },
  { "bucket", N_("Bucket") },
  { "roller", N_("Paint roller") },
  { "mixer", N_("Mixer") },
  { "table", N_("Pasting table") },
  { "steamer", N_("Wallpaper steamer") },
  { "vacuum", N_("Vacuum cleaner") },
  { "shampooer", N_("Carpet cleaner") },
  { "generic", N_("Toolbox") },
  { NULL, NULL },
};

/* Drawings are read once per size: a list of 100,000 items shows some twenty of them. */
static GdkTexture *
load_picture (const char *name,
              int         size)
{
  static GHashTable *textures = NULL;
  g_autofree char *key = g_strdup_printf ("%s%s.svg", PICTURES, name);
  g_autofree char *sized = g_strdup_printf ("%d %s", size, key);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  GdkTexture *texture;

  if (!textures)
    textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  texture = g_hash_table_lookup (textures, sized);
  if (texture)
    return texture;
  pixbuf = gdk_pixbuf_new_from_resource_at_scale (key, size, size, TRUE, NULL);
  if (!pixbuf)
    return NULL;
  texture = gdk_texture_new_for_pixbuf (pixbuf);
  g_hash_table_insert (textures, g_steal_pointer (&sized), texture);
  return texture;
}

/**
 * tru_tool_picture_new:
 * @size: its side in pixels
 *
 * Returns: (transfer floating): a place for a tool's picture; the name stands next to it, so that a screen reader passes it over
 */
GtkWidget *
tru_tool_picture_new (int size)
{
  GtkWidget *picture = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "pixel-size", size, NULL);

  gtk_widget_add_css_class (picture, "tool-picture");
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  return picture;
}

/**
 * tru_tool_picture_set:
 * @picture: a picture
 * @name: (nullable): what the tool says its picture is: "drill"; an unknown one shows a toolbox
 * @size: its side in pixels
 */
void
tru_tool_picture_set (GtkWidget  *picture,
                      const char *name,
                      int         size)
{
  int scale = gtk_widget_get_scale_factor (picture);
  GdkTexture *texture = name ? load_picture (name, size * scale) : NULL;

  if (!texture)
    texture = load_picture ("generic", size * scale);
  gtk_image_set_from_paintable (GTK_IMAGE (picture), GDK_PAINTABLE (texture));
}

/**
 * tru_tool_picture_options:
 *
 * Returns: (transfer none): the drawings there are, each with its name for people
 */
const TruOption *
tru_tool_picture_options (void)
{
  return options;
}
