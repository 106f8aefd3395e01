/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruReferralDialog:
 *
 * A referral taken down in two minutes, from its paper, by telephone or at the household's own request. For a household
 * not known yet it asks for no more than whom to find again, and proposes those that are alike while one types; nothing is
 * merged by itself. Signal `taken` (s): the household's uid.
 */
#define TRU_TYPE_REFERRAL_DIALOG (tru_referral_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruReferralDialog, tru_referral_dialog, TRU, REFERRAL_DIALOG, AdwWindow)

GtkWindow *tru_referral_dialog_new (GtkWindow  *parent,
                                    TruOffice  *office,
                                    const char *household);

G_END_DECLS
