/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-text-scale.h"

/**
 * tru_text_scale:
 *
 * Returns: how large the desktop writes: 1 usually, 1.5 for someone who wants text half as large again
 */
double
tru_text_scale (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = -1; /* in 1024ths; -1 for the usual 96 */

  if (settings)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * 1024) : 1;
}

/**
 * tru_text_is_large:
 *
 * Returns: whether what is said elsewhere as well should make room for the rest
 */
gboolean
tru_text_is_large (void)
{
  return tru_text_scale () >= 1.25;
}
