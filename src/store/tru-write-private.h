/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-write.h"

G_BEGIN_DECLS

/* Private to store/: what undo needs beyond the public interface. */

gboolean tru_write_put    (TruWrite   *self,
                           TruRecord  *record,
                           GError    **error);
gboolean tru_write_replace (TruWrite   *self,
                            TruRecord  *before,
                            TruRecord  *after,
                            GError    **error);
gboolean tru_write_undoes (TruWrite   *self,
                           gint64      operation,
                           GError    **error);

G_END_DECLS
