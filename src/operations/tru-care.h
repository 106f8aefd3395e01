/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* What an item needs: repairs, checks, pictures of its condition, and the day it leaves for good. */

TruRecord *tru_care_open_repair_of (TruStore   *store,
                                    const char *item);
TruRecord *tru_care_repair_under_way (TruStore   *store,
                                    const char *item);
gboolean   tru_care_start_repair   (TruStore   *store,
                                    TruRecord  *repair,
                                    GError    **error);
gboolean   tru_care_finish_repair  (TruStore   *store,
                                    TruRecord  *repair,
                                    GError    **error);
gboolean   tru_care_note           (TruStore   *store,
                                    TruRecord  *maintenance,
                                    GError    **error);
gboolean   tru_care_withdraw       (TruStore    *store,
                                    const char  *item,
                                    const char  *reason,
                                    GError     **error);
gboolean   tru_care_note_stolen    (TruStore    *store,
                                    const char  *item,
                                    TruDate      on,
                                    const char  *report,
                                    GError     **error);
gboolean   tru_care_note_condition (TruStore         *store,
                                    TruRecord        *note,
                                    gint64            condition,
                                    const GPtrArray  *pictures,
                                    GError          **error);
gboolean   tru_care_put_back       (TruStore    *store,
                                    const char  *item,
                                    GError     **error);
char      *tru_care_add_photo      (TruStore    *store,
                                    TruRecord   *photo,
                                    const char  *path,
                                    GError     **error);
GPtrArray *tru_care_check_loan     (TruStore  *store,
                                    TruRecord *item);

G_END_DECLS
