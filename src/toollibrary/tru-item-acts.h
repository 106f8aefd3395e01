/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"
#include "tru-room.h"

G_BEGIN_DECLS

/* What the menu of an item’s page does: care, transfers, and leaving the stock. */

void tru_item_acts_add_like  (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_repair    (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_repaired  (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_check     (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_send      (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_receive   (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_withdraw  (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_put_back  (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_stolen    (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);
void tru_item_acts_condition (GtkWidget  *widget,
                              TruOffice  *office,
                              const char *item);

G_END_DECLS
