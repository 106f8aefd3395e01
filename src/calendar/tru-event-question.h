/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-event-job.h"

G_BEGIN_DECLS

/** TruEventJobFunc: does @job, which it owns. */
typedef void (*TruEventJobFunc) (TruEventJob *job,
                                 gpointer     data);

void tru_event_question_ask (GtkWidget       *widget,
                             TruStore        *store,
                             TruEventJob     *job,
                             TruEventJobFunc  func,
                             gpointer         object);

G_END_DECLS
