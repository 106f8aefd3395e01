/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"
#include "tru-household-acts.h"

G_BEGIN_DECLS

/* An operation on its way to the writer thread, with its own copies. */
typedef struct
{
  GWeakRef widget;
  TruOffice *office;
  char *done;
  TruOfficeFunc func;
  char *uid;
  TruDate on;
  gint64 number;
  char *motive;
  gboolean by_manager;
} TruHouseholdAct;

TruHouseholdAct *tru_household_act_new      (GtkWidget             *widget,
                                             TruOffice             *office,
                                             const char            *done,
                                             TruOfficeFunc          func,
                                             const char            *uid,
                                             TruDate                on);
void             tru_household_act_free     (TruHouseholdAct       *act);
TruOverride      tru_household_act_override (const TruHouseholdAct *act);
void             tru_household_act_run      (GtkWidget             *widget,
                                             TruHouseholdAct       *act);
void             tru_household_act_go_on    (const TruOverride     *override,
                                             gpointer               data);
void             tru_household_act_judge    (GtkWidget             *widget,
                                             TruHouseholdAct       *act,
                                             GPtrArray             *findings,
                                             const char            *question,
                                             const char            *confirm);

G_END_DECLS
