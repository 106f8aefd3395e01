/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* The rules of a programme in themes: a card shows the values of one, a dialog changes them. */

typedef enum
{
  TRU_PROGRAMME_RULES_IDENTITY,
  TRU_PROGRAMME_RULES_WORKSITES,
  TRU_PROGRAMME_RULES_SUPPORTS,
  TRU_PROGRAMME_RULES_FOLLOW_UP,
  TRU_PROGRAMME_RULES_COSTS,
  TRU_PROGRAMME_RULES_N,
} TruProgrammeRules;

GtkWidget *tru_programme_rules_card (TruRecord         *programme,
                                     TruProgrammeRules  theme);
void       tru_programme_rules_edit (GtkWidget         *widget,
                                     TruOffice         *office,
                                     const char        *programme,
                                     TruProgrammeRules  theme);

G_END_DECLS
