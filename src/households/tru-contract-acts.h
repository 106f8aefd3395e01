/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* What becomes of a contract, from the household's page and from the contract's own window: each asks why and does it today. */

void tru_contract_ask_amend   (GtkWidget  *widget,
                               TruOffice  *office,
                               const char *contract);
void tru_contract_ask_refused (GtkWidget  *widget,
                               TruOffice  *office,
                               const char *contract);
void tru_contract_ask_end     (GtkWidget  *widget,
                               TruOffice  *office,
                               const char *contract);

G_END_DECLS
