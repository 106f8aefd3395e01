/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* A member’s picture, on the card and at the desk, where he or she agreed to be pictured. */

char     *tru_member_picture_path  (TruStore    *store,
                                    TruRecord   *member);
gboolean  tru_member_picture_check (TruStore    *store,
                                    const char  *member,
                                    GError     **error);
char     *tru_member_picture_add   (TruStore    *store,
                                    const char  *member,
                                    const char  *path,
                                    GError     **error);

G_END_DECLS
