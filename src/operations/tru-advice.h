/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-store.h"

G_BEGIN_DECLS

void         tru_advice_fill     (TruDocumentData *data,
                                  TruStore        *store,
                                  TruRecord       *sheet);
TruDocument *tru_advice_pages    (TruStore        *store,
                                  TruRecord       *sheet);
TruDocument *tru_advice_document (TruStore    *store,
                                  const char  *sheet,
                                  GError     **error);
char        *tru_advice_attach   (TruStore    *store,
                                  const char  *tool,
                                  const char  *path,
                                  GError     **error);
char        *tru_advice_copy     (TruStore    *store,
                                  const char  *sheet,
                                  const char  *folder,
                                  GError     **error);

G_END_DECLS
