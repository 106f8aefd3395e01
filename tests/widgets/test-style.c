/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <math.h>

#include "tru-tone.h"

static void
on_parsing_error (GtkCssProvider *provider,
                  GtkCssSection  *section,
                  GError         *error)
{
  g_autofree char *where = gtk_css_section_to_string (section);

  g_test_message ("%s: %s", where, error->message);
  g_test_fail ();
}

static GtkCssProvider *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "ui", name, NULL);
  GtkCssProvider *provider = gtk_css_provider_new ();

  g_signal_connect (provider, "parsing-error", G_CALLBACK (on_parsing_error), NULL);
  gtk_css_provider_load_from_path (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return provider;
}

static double
channel (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * channel (color->red) + 0.7152 * channel (color->green) + 0.0722 * channel (color->blue);
}

static double
contrast (const GdkRGBA *a,
          const GdkRGBA *b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* Text of each colour on a card: 4.5 at least in both styles (WCAG 2.1, 1.4.3). */
static void
check_contrast (const char *ground)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_label_new (NULL));
  GdkRGBA color, card;

  g_assert_true (gdk_rgba_parse (&card, ground));
  for (TruTone tone = TRU_TONE_NEUTRAL; tone <= TRU_TONE_WORKSHOP; tone++)
    {
      tru_tone_get_color (widget, tone, &color);
      g_test_message ("%s on %s: %.1f", tru_tone_name (tone), ground, contrast (&color, &card));
      g_assert_cmpfloat (contrast (&color, &card), >=, 4.5);
    }
}

static void
test_style_sheets (void)
{
  g_autoptr (GtkCssProvider) light = load ("style.css");

  check_contrast ("#ffffff");
  {
    g_autoptr (GtkCssProvider) dark = load ("style-dark.css");

    check_contrast ("#363636");
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (dark));
  }
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (light));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/widgets/style/sheets", test_style_sheets);
  return g_test_run ();
}
