/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-text.h"

G_BEGIN_DECLS

char *tru_text_fold_joined (const char *text,
                            char        joiner);

G_END_DECLS
