/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-calendar-data.h"

G_BEGIN_DECLS

/**
 * TruFilterPopover:
 *
 * What the calendar is narrowed down to: a programme, a territory, a person, a crew. Signal `changed`.
 */
#define TRU_TYPE_FILTER_POPOVER (tru_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (TruFilterPopover, tru_filter_popover, TRU, FILTER_POPOVER, GtkPopover)

void        tru_filter_popover_set_store (TruFilterPopover  *self,
                                          TruStore          *store);
const char *tru_filter_popover_get       (TruFilterPopover  *self,
                                          TruCalendarOnly    what);
void        tru_filter_popover_clear     (TruFilterPopover  *self);
char       *tru_filter_popover_describe  (TruFilterPopover  *self);
guint       tru_filter_popover_count     (TruFilterPopover *self);

G_END_DECLS
