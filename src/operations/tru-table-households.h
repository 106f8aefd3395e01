/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-table-private.h"

G_BEGIN_DECLS

char    *tru_table_household_key  (const char  *name);
gboolean tru_table_link_household (TruTableRun *run,
                                   guint        row,
                                   TruTableRow *built,
                                   GError     **error);

G_END_DECLS
