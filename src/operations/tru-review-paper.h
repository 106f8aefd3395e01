/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* A review on paper, in the version of each who gets it. */

GPtrArray   *tru_review_paper_readers  (TruStore    *store,
                                        const char  *review,
                                        GError     **error);
TruDocument *tru_review_paper_document (TruStore    *store,
                                        const char  *review,
                                        const char  *reader,
                                        double       font_scale,
                                        GError     **error);
gboolean     tru_review_paper_leaves   (TruStore    *store,
                                        const char  *review,
                                        const char  *reader,
                                        GError     **error);

G_END_DECLS
