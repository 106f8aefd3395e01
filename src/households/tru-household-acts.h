/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-household-file.h"
#include "tru-office.h"

G_BEGIN_DECLS

/* What the buttons of a household's page do: each is one operation, said in a toast that offers to undo it. */

void tru_household_press_step         (GtkWidget              *widget,
                                       TruOffice              *office,
                                       const TruHouseholdFile *file,
                                       guint                   index);
void tru_household_confirm_worksite   (GtkWidget              *widget,
                                       TruOffice              *office,
                                       const TruHouseholdFile *file);
void tru_household_finish_worksite    (GtkWidget              *widget,
                                       TruOffice              *office,
                                       const TruHouseholdFile *file);
void tru_household_open_support       (GtkWidget              *widget,
                                       TruOffice              *office,
                                       const TruHouseholdFile *file,
                                       const char             *programme);
void tru_household_close_support      (GtkWidget              *widget,
                                       TruOffice              *office,
                                       const TruHouseholdFile *file,
                                       int                     exit_reason);
void tru_household_follow_up          (GtkWidget              *widget,
                                       TruOffice              *office,
                                       const TruHouseholdFile *file,
                                       const char             *name,
                                       const char             *uid);
void tru_household_live               (GtkWidget              *widget,
                                       TruOffice              *office,
                                       const TruHouseholdFile *file,
                                       const char             *action,
                                       GVariant               *parameter);

void tru_household_settle (GtkWidget              *page,
                           TruOffice              *office,
                           const TruHouseholdFile *file,
                           const char             *rule,
                           const char             *about);

G_END_DECLS
