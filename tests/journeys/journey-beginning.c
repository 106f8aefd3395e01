/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

/* By keys alone from an empty database to a desk that lends: the focus stands where one begins. */

static void
wait_keyboard (TruJourney *journey,
               GtkWidget  *widget)
{
  tru_journey_wait (journey, "the focus", tru_journey_has_keyboard, widget);
}

static void
play (TruJourney *journey)
{
  GtkWidget *label;

  tru_journey_see (journey, tru_journey_word ("Welcome to Truelle"));
  tru_journey_press (journey, "<Control>6");
  label = tru_journey_see (journey, tru_journey_word ("Add a Tool Library"));
  wait_keyboard (journey, gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
  tru_journey_picture (journey, "beginning-1");
  tru_journey_press (journey, "Return");
  tru_journey_wait_front (journey);
  tru_journey_type (journey, "Beaulieu");
  tru_journey_press (journey, "<Control>Return");
  tru_journey_see (journey, tru_journey_word ("Add the days on which it is open: what is lent is due back on one of them."));
  tru_journey_picture (journey, "beginning-2");
  tru_journey_press (journey, "Escape");
  tru_journey_wait_closed (journey);
  tru_journey_see (journey, tru_journey_word ("Nothing to Lend Yet"));
  label = tru_journey_see (journey, tru_journey_word ("Add a Tool"));
  wait_keyboard (journey, gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_path (journey, "empty.db");

  tru_journey_run (journey, path, play);
  return 0;
}
