/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-repeats.h"
#include "tru-workshop-tool.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* The tools that a workshop uses. */

GPtrArray *tru_workshop_tools_of        (TruStore    *store,
                                         const char  *event,
                                         GError     **error);
gboolean   tru_workshop_tools_copy      (TruWrite    *write,
                                         const char  *from,
                                         const char  *to,
                                         GError     **error);
gboolean   tru_workshop_tools_delete    (TruWrite    *write,
                                         const char  *event,
                                         GError     **error);
gboolean   tru_workshop_tools_spread_in (TruWrite    *write,
                                         TruRecord   *event,
                                         TruScope     scope,
                                         GError     **error);
gboolean   tru_workshop_tools_spread    (TruStore    *store,
                                         const char  *event,
                                         TruScope     scope,
                                         GError     **error);
char      *tru_workshop_tools_words     (TruStore    *store,
                                         const char  *event,
                                         GError     **error);

G_END_DECLS
