/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

const TruKind *const *tru_kinds          (guint      *n_kinds);
const TruKind        *tru_kind_by_name   (const char *name);
const TruKind        *tru_kind_by_plural (const char *plural);
const TruKind        *tru_kind_by_number (guint       number);
const TruKind        *tru_field_target   (const TruField *field);

G_END_DECLS
