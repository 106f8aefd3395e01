/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-export.h"

G_BEGIN_DECLS

const char *tru_export_terms_leaving (TruExportScope scope,
                                      TruProfile     profile);
char       *tru_export_terms_staying (TruExportScope scope,
                                      TruProfile     profile);

G_END_DECLS
