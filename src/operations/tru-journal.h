/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

gboolean tru_journal_write_in (TruWrite   *write,
                               TruRecord  *entry,
                               GError    **error);
gboolean tru_journal_write    (TruStore   *store,
                               TruRecord  *entry,
                               GError    **error);

G_END_DECLS
