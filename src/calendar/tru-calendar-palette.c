/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-palette.h"

/* The table of the mock-ups: a colour for light and one for dark, both at 4.5:1 and more on the background. */
static const struct
{
  const char *light;
  const char *dark;
  const char *css;
} colours[TRU_CALENDAR_N_TYPES] = {
  { "#b5562b", "#f0a27f", "worksite" }, { "#2565ab", "#8bbcf2", "visit" },
  { "#7b4bab", "#c9a6ee", "committee" }, { "#26693f", "#8fd3a6", "drop-in" },
  { "#9c6b00", "#e8c26a", "workshop" }, { "#14646b", "#7fd0d5", "accent" },
  { "#4f6228", "#b9cf8e", "opening" },   { "#5c5c5f", "#b9b9bd", "other" },
};

static GdkRGBA
colour (const char *text)
{
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, text);
  return rgba;
}

static GdkRGBA
mix (const GdkRGBA *from,
     const GdkRGBA *to,
     float          share)
{
  return (GdkRGBA){
    .red = from->red + (to->red - from->red) * share,
    .green = from->green + (to->green - from->green) * share,
    .blue = from->blue + (to->blue - from->blue) * share,
    .alpha = 1,
  };
}

/**
 * tru_calendar_palette_load:
 * @palette: (out caller-allocates): the colours
 * @dark: whether the dark style is on
 *
 * Fills @palette. Text of past events keeps 4.5:1 on its own faded fill.
 */
void
tru_calendar_palette_load (TruCalendarPalette *palette,
                           gboolean            dark)
{
  GdkRGBA black = colour (dark ? "#ffffff" : "#000000");

  palette->back = colour (dark ? "#1e1e1e" : "#ffffff");
  palette->text = mix (&palette->back, &black, dark ? 0.92f : 0.84f);
  palette->dim = mix (&palette->back, &black, dark ? 0.66f : 0.60f);
  palette->past_text = mix (&palette->back, &black, dark ? 0.58f : 0.56f);
  palette->line = mix (&palette->back, &black, dark ? 0.11f : 0.10f);
  palette->strong_line = mix (&palette->back, &black, dark ? 0.20f : 0.20f);
  palette->accent = colour (dark ? "#7fd0d5" : "#14646b");
  palette->accent_fill = colour (dark ? "#20808a" : "#1a6e75");
  palette->accent_text = colour ("#ffffff");
  palette->today = mix (&palette->back, &palette->accent_fill, dark ? 0.16f : 0.05f);
  palette->closed = mix (&palette->back, &black, dark ? 0.09f : 0.06f);
  palette->now = colour (dark ? "#ffa29c" : "#c01c28");
  for (guint i = 0; i < TRU_CALENDAR_N_TYPES; i++)
    {
      palette->bar[i] = colour (dark ? colours[i].dark : colours[i].light);
      palette->fill[i] = mix (&palette->back, &palette->bar[i], dark ? 0.20f : 0.13f);
      palette->past_bar[i] = mix (&palette->back, &palette->bar[i], 0.55f);
      palette->past_fill[i] = mix (&palette->back, &palette->bar[i], dark ? 0.11f : 0.08f);
    }
  palette->school = mix (&palette->back, &palette->bar[TRU_CALENDAR_WORKSHOP], dark ? 0.07f : 0.06f);
  palette->open = mix (&palette->back, &palette->bar[TRU_CALENDAR_DROP_IN], dark ? 0.08f : 0.06f);
}

/**
 * tru_calendar_type_css:
 * @type: a type
 *
 * Returns: (transfer none): the CSS class of what has this type's colour
 */
const char *
tru_calendar_type_css (TruCalendarType type)
{
  return colours[type].css;
}
