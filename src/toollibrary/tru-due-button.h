/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-date.h"

G_BEGIN_DECLS

/**
 * TruDueButton:
 *
 * A day on a button: typed (“1/12”, “+7”) or picked in its popover. Signal `chosen` when a person chose another day.
 */
#define TRU_TYPE_DUE_BUTTON (tru_due_button_get_type ())
G_DECLARE_FINAL_TYPE (TruDueButton, tru_due_button, TRU, DUE_BUTTON, AdwBin)

TruDate tru_due_button_get      (TruDueButton *self);
void    tru_due_button_set      (TruDueButton *self,
                                 TruDate       date);
void    tru_due_button_set_several (TruDueButton *self,
                                    TruDate       first,
                                    TruDate       last);
void    tru_due_button_set_past (TruDueButton *self);

G_END_DECLS
