/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-room.h"

G_BEGIN_DECLS

/* What buttons of this room do: each runs one operation, then a toast says so and offers to undo it. */

void tru_tool_acts_take_back (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item,
                              const char *name);
void tru_tool_acts_prolong   (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *loan,
                              const char *name);
void tru_tool_acts_renew_membership (GtkWidget  *widget,
                                     TruOffice  *office,
                                     const char *member);
void tru_tool_acts_edit      (GtkWidget  *widget,
                              const char *kind,
                              const char *uid);
void tru_tool_acts_add       (GtkWidget  *widget,
                              const char *kind,
                              const char *field,
                              const char *value);
void tru_tool_acts_add_item  (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *library);

const char *tru_tool_acts_add_label (TruOffice *office);

gboolean tru_tool_acts_check_in (TruStore   *store,
                                 gpointer    item,
                                 GError    **error);

G_END_DECLS
