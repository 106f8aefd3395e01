/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"

G_BEGIN_DECLS

TruDocument *tru_pdf_document (const char *path,
                               const char *title);

G_END_DECLS
