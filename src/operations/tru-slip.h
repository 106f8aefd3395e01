/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-store.h"

G_BEGIN_DECLS

TruDocument *tru_slip_document   (TruStore    *store,
                                  const char  *member,
                                  TruDate      day,
                                  gboolean     with_advice,
                                  GError     **error);
gboolean     tru_slip_has_advice (TruStore    *store,
                                  const char  *member,
                                  TruDate      day);

G_END_DECLS
