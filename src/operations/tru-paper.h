/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* What all papers share: where their templates lie, and who sends them. */

TruTemplate *tru_paper_load_template    (const char       *name,
                                         GError          **error);
void         tru_paper_set_field        (TruDocumentData  *data,
                                         const char       *path,
                                         TruRecord        *record,
                                         guint             field);
char        *tru_paper_format_place     (const char       *address,
                                         gboolean          is_confidential);
char        *tru_paper_event_place      (TruStore         *store,
                                         const char       *event);
void         tru_paper_set_organisation (TruDocumentData  *data,
                                         TruStore         *store);
TruRecord   *tru_paper_new_sending      (const char       *recipient,
                                         const char       *motive,
                                         const char       *content,
                                         guint             n_records);

G_END_DECLS
