/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-support-rules.h"
#include "tru-supports.h"

G_BEGIN_DECLS

GPtrArray              *tru_support_steps_new         (void);
void                    tru_support_steps_place       (GPtrArray               *steps);
gboolean                tru_support_steps_waits_for   (const TruStepOfSupport  *step,
                                                       const TruStepOfSupport  *earlier);
gboolean                tru_support_steps_is_passed   (const TruStepOfSupport  *step);
void                    tru_support_steps_keep_rules  (TruRecord               *record,
                                                       const TruStepOfSupport  *step);
const TruStepOfSupport *tru_support_steps_look_before (GPtrArray               *steps,
                                                       const char              *uid,
                                                       TruStepFacts            *facts);
gboolean                tru_support_steps_write       (TruWrite                *write,
                                                       const char              *support,
                                                       const char              *step,
                                                       guint                    field,
                                                       TruDate                  on,
                                                       GError                 **error);

G_END_DECLS
