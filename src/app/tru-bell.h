/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruBell:
 *
 * Tells of appointments through the desktop's notifications: some minutes before each, and in the morning how many the day has.
 * Silent unless the settings ask for it; without anybody's name unless they allow it.
 */
#define TRU_TYPE_BELL (tru_bell_get_type ())
G_DECLARE_FINAL_TYPE (TruBell, tru_bell, TRU, BELL, GObject)

TruBell *tru_bell_new  (GApplication *application,
                        TruOffice    *office);
void     tru_bell_look (TruBell      *self,
                        TruTime       now);

G_END_DECLS
