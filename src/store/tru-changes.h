/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/* Private to store/: a history row's JSON: {"field": [before, after], …}, with identity columns beside the fields. */

char     *tru_changes_between   (TruRecord   *before,
                                 TruRecord   *after);
gboolean  tru_changes_restore   (const char  *changes,
                                 TruRecord   *record,
                                 GError     **error);

G_END_DECLS
