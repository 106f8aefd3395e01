/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-size.h"

#include "tru-settings.h"
#include "tru-tool-look.h"

/**
 * tru_desk_is_large:
 *
 * Returns: whether the desk shows large pictures and few words, as this computer remembers
 */
gboolean
tru_desk_is_large (void)
{
  return tru_settings_is_true ("desk-large");
}

/**
 * tru_desk_set_large:
 * @is_large: whether it does from now on
 */
void
tru_desk_set_large (gboolean is_large)
{
  tru_settings_set ("desk-large", g_variant_new_boolean (is_large));
}

/**
 * tru_desk_size:
 * @size: of a picture among words, in pixels
 *
 * Returns: its size on the desk as it is now
 */
int
tru_desk_size (int size)
{
  return tru_desk_is_large () ? MAX (2 * size, 96) : size;
}

/**
 * tru_desk_picture_set:
 * @picture: made by tru_tool_picture_new()
 * @name: (nullable): what the tool says its picture is
 * @size: of a picture among words, in pixels
 *
 * Shows it in its size on the desk as it is now.
 */
void
tru_desk_picture_set (GtkWidget  *picture,
                      const char *name,
                      int         size)
{
  gtk_image_set_pixel_size (GTK_IMAGE (picture), tru_desk_size (size));
  tru_tool_picture_set (picture, name, tru_desk_size (size));
}
