/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-deadlines.h"

G_BEGIN_DECLS

/* What the sources of deadlines share. */
TruDeadline *tru_deadline_add (GPtrArray     *deadlines,
                               const char    *rule,
                               TruDate        due_on,
                               TruDate        today,
                               const TruKind *kind,
                               const char    *uid,
                               const char    *title,
                               const char    *subject);

G_END_DECLS
