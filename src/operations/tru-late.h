/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* Tools that are late: what was said to whom, and what is written. */

gboolean     tru_late_check       (TruStore    *store,
                                   const char  *member,
                                   GError     **error);
gboolean     tru_late_note        (TruStore    *store,
                                   TruRecord   *reminder,
                                   GError     **error);
gboolean     tru_late_may_speak   (TruStore    *store,
                                   const char  *member,
                                   GError     **error);
gboolean     tru_late_set_silent  (TruStore    *store,
                                   const char  *member,
                                   gboolean     is_silent,
                                   GError     **error);
gboolean     tru_late_keep        (TruStore    *store,
                                   TruRecord   *member,
                                   GError     **error);
gboolean     tru_late_pass_on     (TruWrite    *write,
                                   GError     **error);
char        *tru_late_mail        (TruStore    *store,
                                   const char  *member,
                                   GError     **error);
TruDocument *tru_late_letter      (TruStore    *store,
                                   const char  *member,
                                   GError     **error);

G_END_DECLS
