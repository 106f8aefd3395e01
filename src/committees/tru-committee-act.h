/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* What the buttons of this room do; each may be undone from its toast. @done is called once it is done, never after a
   refusal or a cancelled question, and not when @widget is gone. */
typedef void (*TruCommitteeDone) (GtkWidget *widget);

void tru_committee_act_attend     (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *participant,
                                   gint64            attendance);
void tru_committee_act_attend_all (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *meeting);
void tru_committee_act_note       (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *item,
                                   const char       *discussed);
void tru_committee_act_add        (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *meeting,
                                   guint             place);
void tru_committee_act_move       (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *item,
                                   int               by);
void tru_committee_act_decide     (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *item,
                                   TruRecord        *decision,
                                   GPtrArray        *findings,
                                   TruCommitteeDone  done);
void tru_committee_act_take_back  (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *decision);
void tru_committee_act_minutes    (GtkWidget        *widget,
                                   TruOffice        *office,
                                   TruRecord        *meeting);
void tru_committee_act_close      (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *meeting,
                                   GPtrArray        *findings);
void tru_committee_act_reopen     (GtkWidget        *widget,
                                   TruOffice        *office,
                                   const char       *meeting);

GtkWindow *tru_committee_act_found (GtkWidget *widget,
                                    TruOffice *office);

G_END_DECLS
