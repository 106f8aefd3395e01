/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tone.h"

static const char *const names[] = {
  "neutral", "accent", "ok", "attention", "late", "worksite", "visit", "committee", "drop-in", "workshop",
};

static void
set_class (GtkWidget  *widget,
           const char *prefix,
           TruTone     tone)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strconcat (prefix, names[i], NULL);

      if (i == tone)
        gtk_widget_add_css_class (widget, name);
      else if (gtk_widget_has_css_class (widget, name))
        gtk_widget_remove_css_class (widget, name);
    }
}

/**
 * tru_tone_name:
 * @tone: a tone
 *
 * Returns: its name in `style.css`: "late"
 */
const char *
tru_tone_name (TruTone tone)
{
  return names[tone];
}

/**
 * tru_tone_set_fill:
 * @widget: a widget
 * @tone: its only tone from now on: a pale fill, and text of the colour
 */
void
tru_tone_set_fill (GtkWidget *widget,
                   TruTone    tone)
{
  set_class (widget, "fill-", tone);
}

/**
 * tru_tone_set_text:
 * @widget: a widget
 * @tone: the only colour of its text and icons from now on
 */
void
tru_tone_set_text (GtkWidget *widget,
                   TruTone    tone)
{
  set_class (widget, "tone-", tone);
}

/**
 * tru_tone_get_color:
 * @widget: a widget that draws by itself
 * @tone: a tone
 * @color: (out): its colour in the current style, light or dark
 */
void
tru_tone_get_color (GtkWidget *widget,
                    TruTone    tone,
                    GdkRGBA   *color)
{
  g_autofree char *name = g_strdelimit (g_strconcat (names[tone], "_color", NULL), "-", '_');
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (context, name, color))
    gtk_style_context_get_color (context, color);
}
