/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-sheet-format.h"
#include "tru-sheet-package.h"
#include "tru-table-file-private.h"

G_BEGIN_DECLS

GArray  *tru_sheet_styles_read     (TruSheetPackage  *package,
                                    const char       *part);
gboolean tru_sheet_is              (TruXmlReader     *reader,
                                    const char       *name);
int      tru_sheet_attribute       (TruXmlReader     *reader,
                                    const char       *name,
                                    int               otherwise);
void     tru_sheet_put             (GPtrArray        *row,
                                    guint             column,
                                    char             *text);
gboolean tru_sheet_wants           (TruTableFile     *table,
                                    const char       *sheet,
                                    const char       *name);
gboolean tru_sheet_choose          (TruTableFile     *table,
                                    const char       *sheet,
                                    GError          **error);

G_END_DECLS
