/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-store.h"

G_BEGIN_DECLS

void         tru_advice_fill     (TruDocumentData *data,
                                  TruStore        *store,
                                  TruRecord       *sheet);
TruDocument *tru_advice_document (TruStore    *store,
                                  const char  *sheet,
                                  GError     **error);

G_END_DECLS
