/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-tour.h"

/* A picture of every room and of the main dialogs, light and dark, as people of the demonstration's association see them. */

static const char *style = "";
static char *file_path;

static void
take (TruJourney *journey,
      const char *name)
{
  g_autofree char *full = g_strconcat (name, style, NULL);

  tru_journey_picture (journey, full);
}

static void
use_style (const char *suffix)
{
  style = suffix;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      *suffix ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
at_the_association (TruJourney *journey)
{
  static const char *const suffixes[] = { "", "-dark" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      use_style (suffixes[i]);
      tru_journey_tour (journey, take);
    }
}

static void
at_the_partner (TruJourney *journey)
{
  use_style ("");
  tru_journey_tour_partner (journey, file_path, take);
  use_style ("-dark");
  tru_journey_tour_partner (journey, file_path, take);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *association = tru_journey_demo (journey);
  g_autofree char *partner = tru_journey_path (journey, "partner.db");

  if (argc > 1)
    journey->pictures = argv[1];
  file_path = tru_journey_send_benali (journey, association);
  tru_journey_run (journey, association, at_the_association);
  tru_journey_run (journey, partner, at_the_partner);
  g_free (file_path);
  return 0;
}
