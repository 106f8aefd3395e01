/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-search.h"

G_BEGIN_DECLS

/**
 * TruSearchField:
 *
 * The global search: what it finds shows below it, by kind. Down and Up choose, Enter opens through `win.show-record`,
 * Escape clears and then gives the focus back.
 */
#define TRU_TYPE_SEARCH_FIELD (tru_search_field_get_type ())
G_DECLARE_FINAL_TYPE (TruSearchField, tru_search_field, TRU, SEARCH_FIELD, GtkWidget)

void       tru_search_field_set_store (TruSearchField *self,
                                       TruStore       *store);
void       tru_search_field_start     (TruSearchField *self);

G_END_DECLS
