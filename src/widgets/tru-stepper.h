/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TRU_STEP_MARK_TO_COME,
  TRU_STEP_MARK_CURRENT,
  TRU_STEP_MARK_DONE,
  TRU_STEP_MARK_LATE,
} TruStepMark;

/**
 * TruStepper:
 *
 * The steps of a support in a row, joined by a line: done ones ticked, the others numbered. Each is a button: the signal
 * `step-activated` (guint) tells which one was pressed, from 0.
 */
#define TRU_TYPE_STEPPER (tru_stepper_get_type ())
G_DECLARE_FINAL_TYPE (TruStepper, tru_stepper, TRU, STEPPER, GtkWidget)

void       tru_stepper_clear (TruStepper  *self);
void       tru_stepper_add   (TruStepper  *self,
                              const char  *label,
                              const char  *caption,
                              TruStepMark state);

G_END_DECLS
