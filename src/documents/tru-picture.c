/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Print wants about 300 dots per inch; a point is 1/72 inch. */
#define DOTS_PER_POINT 4

/* Cairo wants the native order of bytes and colours multiplied by their opacity; a photo is opaque. */
static cairo_surface_t *
to_surface (GdkPixbuf *picture)
{
  int width = gdk_pixbuf_get_width (picture), height = gdk_pixbuf_get_height (picture);
  int channels = gdk_pixbuf_get_n_channels (picture);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guint8 *target = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guint8 *from = gdk_pixbuf_read_pixels (picture) + (gsize) y * gdk_pixbuf_get_rowstride (picture) + (gsize) x * channels;
        guint32 pixel = (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];

        memcpy (target + (gsize) y * stride + (gsize) x * 4, &pixel, sizeof pixel);
      }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/**
 * tru_picture_draw:
 * @path: a picture's file; one that cannot be read leaves its place empty
 * @cr: where to draw
 * @x: left edge
 * @y: upper edge
 * @width: width of its place
 * @height: height of its place
 *
 * Fills the place with the middle of the picture, its proportions kept.
 */
void
tru_picture_draw (const char *path,
                  cairo_t    *cr,
                  double      x,
                  double      y,
                  double      width,
                  double      height)
{
  int dots = (int) (MAX (width, height) * DOTS_PER_POINT * 2);
  g_autoptr (GdkPixbuf) read = gdk_pixbuf_new_from_file_at_size (path, dots, dots, NULL);
  g_autoptr (GdkPixbuf) picture = read ? gdk_pixbuf_apply_embedded_orientation (read) : NULL;
  cairo_surface_t *surface;
  double scale;

  if (!picture)
    return;
  surface = to_surface (picture);
  scale = MAX (width / gdk_pixbuf_get_width (picture), height / gdk_pixbuf_get_height (picture));
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_translate (cr, x + (width - scale * gdk_pixbuf_get_width (picture)) / 2, y + (height - scale * gdk_pixbuf_get_height (picture)) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}
