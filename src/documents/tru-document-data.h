/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TruDocumentData:
 *
 * The values that a template may print: a small tree of named texts and named lists, whose items are
 * data again. Names are dotted paths ("household.name"). An item sees the names of the data around it.
 * A text that was never set, or set to %NULL or to blanks, is unknown.
 */
typedef struct _TruDocumentData TruDocumentData;

TruDocumentData *tru_document_data_new        (void);
TruDocumentData *tru_document_data_new_within (TruDocumentData *around);
TruDocumentData *tru_document_data_ref        (TruDocumentData *data);
void             tru_document_data_unref      (TruDocumentData *data);

void             tru_document_data_set_text   (TruDocumentData *data,
                                               const char      *path,
                                               const char      *text);
TruDocumentData *tru_document_data_add_item   (TruDocumentData *data,
                                               const char      *list);

const char      *tru_document_data_get_text   (TruDocumentData *data,
                                               const char      *path);
GPtrArray       *tru_document_data_get_items  (TruDocumentData *data,
                                               const char      *list);
gboolean         tru_document_data_has        (TruDocumentData *data,
                                               const char      *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruDocumentData, tru_document_data_unref)

G_END_DECLS
