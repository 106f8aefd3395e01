/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-desk-empty.h"
#include "tru-desk-expected.h"
#include "tru-desk-lending.h"
#include "tru-desk-log.h"
#include "tru-desk-member.h"
#include "tru-desk-notice.h"
#include "tru-desk-paper.h"
#include "tru-desk-report.h"
#include "tru-desk-search.h"
#include "tru-tool-desk.h"

G_BEGIN_DECLS

/* The desk and its parts, for the files that make it up. */

struct _TruToolDesk
{
  TruToolPage parent_instance;

  TruDeskReport *report;
  GQueue scans;      /* codes that wait until the last act is written */
  gboolean is_busy;
  char *next_member; /* who came next while a basket was being lent */
  char *next_item;   /* what is handed over to that member */
  char *turned_away; /* name or card of who came during a visit and was refused: what is scanned next may be theirs */

  TruDeskSearch *search;
  TruDeskNotice *notice;
  TruDeskMember *member;
  TruDeskLending *lending;
  AdwBin *foot; /* what the rules say, and the one button, in sight below all that scrolls */
  TruDeskExpected *expected;
  TruDeskLog *log;
  TruDeskPaper *paper;
  TruDeskEmpty *empty;
  GtkToggleButton *large;
  GtkWidget *aside; /* what is expected back */
};

void tru_tool_desk_install_actions (GtkWidgetClass *widget_class);
void tru_tool_desk_show_empty      (TruToolDesk    *self);
void tru_tool_desk_stand           (TruToolDesk    *self,
                                    const char     *member);
void tru_tool_desk_leave           (TruToolDesk    *self);
void tru_tool_desk_forget_next     (TruToolDesk    *self);
void tru_tool_desk_turn_away       (TruToolDesk    *self,
                                    const char     *who);
void tru_tool_desk_go_on           (TruToolDesk    *self);
gboolean tru_tool_desk_asks_whose  (TruToolDesk    *self,
                                    const char     *what);
gboolean tru_tool_desk_asks_whether_back (TruToolDesk    *self,
                                          TruRow         *item,
                                          void          (*take) (TruToolDesk *self, TruRow *item));
void tru_tool_desk_sound           (TruToolDesk    *self,
                                    const char     *name,
                                    const char     *uid);
void tru_tool_desk_put_into_basket (TruToolDesk    *self,
                                    TruRow         *item);
void tru_tool_desk_issue           (TruToolDesk    *self,
                                    TruRow         *consumable);
gboolean tru_tool_desk_step_back   (TruToolDesk    *self);
void tru_tool_desk_end_loan        (TruToolDesk    *self,
                                    TruRow         *item,
                                    gboolean        is_renewal);

G_END_DECLS
