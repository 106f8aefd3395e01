/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record-form.h"

G_BEGIN_DECLS

void       tru_referral_sender_bind         (TruRecordForm *referral_form,
                                             TruStore      *store);
GtkWidget *tru_referral_sender_add_support  (TruRecordForm *referral_form,
                                             TruStore      *store,
                                             const char    *household);
void       tru_referral_sender_propose      (TruRecord     *referral,
                                             TruStore      *store);

G_END_DECLS
