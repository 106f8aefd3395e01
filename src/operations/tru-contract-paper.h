/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

TruDocument *tru_contract_document (TruStore    *store,
                                    const char  *contract,
                                    double       font_scale,
                                    GError     **error);

G_END_DECLS
