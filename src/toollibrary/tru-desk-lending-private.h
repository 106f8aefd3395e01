/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-desk-basket.h"
#include "tru-desk-ends.h"
#include "tru-desk-issues.h"
#include "tru-desk-lending.h"
#include "tru-due-button.h"

G_BEGIN_DECLS

/* A visit and its parts, for the files that make it up. */

struct _TruDeskLending
{
  AdwBin parent_instance;

  TruOffice *office;
  char *member;
  char *member_name;
  gboolean is_due_chosen;
  gboolean is_lending;

  TruDeskEnds *ends;
  GtkWidget *lend_box;
  GtkLabel *count;
  GtkWidget *due_box;
  TruDueButton *due;
  TruDeskBasket *basket;
  TruDeskIssues *issues;
  GPtrArray *steps; /* uids of what was put on the list, one for each time */
  TruDate on; /* the day that counts, unknown for today */
  GtkWidget *foot;
  TruDeskRules *rules;
  GtkButton *lend_button;
  GtkWidget *next_hint; /* that the next card confirms as well */
};

G_END_DECLS
