/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TRU_STEP_STATE_TO_COME,
  TRU_STEP_STATE_CURRENT,
  TRU_STEP_STATE_DONE,
  TRU_STEP_STATE_LATE,
} TruStepState;

/**
 * TruStepper:
 *
 * The steps of a support in a row, joined by a line: done ones ticked, the others numbered.
 */
#define TRU_TYPE_STEPPER (tru_stepper_get_type ())
G_DECLARE_FINAL_TYPE (TruStepper, tru_stepper, TRU, STEPPER, GtkWidget)

GtkWidget *tru_stepper_new   (void);
void       tru_stepper_clear (TruStepper  *self);
void       tru_stepper_add   (TruStepper  *self,
                              const char  *label,
                              const char  *caption,
                              TruStepState state);

G_END_DECLS
