/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-desk-basket.h"
#include "tru-desk-ends.h"
#include "tru-desk-issues.h"
#include "tru-desk-lending.h"
#include "tru-due-button.h"

G_BEGIN_DECLS

/* What a person put on the list, or took off it. */
typedef struct
{
  char *uid;
  gboolean is_removal;
} TruDeskStep;

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
  GString *gone; /* what is to be told of what left the list by itself */
  GPtrArray *steps; /* of #TruDeskStep, one for each time */
  TruDate on; /* the day that counts, unknown for today */
  GtkWidget *foot;
  TruDeskRules *rules;
  GtkButton *lend_button;
  GtkWidget *next_hint; /* that the next card confirms as well */
};

void tru_desk_lending_add_step (TruDeskLending *self,
                                const char     *uid,
                                gboolean        is_removal);
void tru_desk_step_free        (gpointer        step);

G_END_DECLS
