/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* What can be done with an item of the calendar, or where there is none, as a menu under the pointer or by the Menu key. */

/**
 * TruCalendarMenuFunc:
 * @view: the view that is asked
 * @item: (nullable): the item that is selected
 * @data: as given
 *
 * Returns: (transfer full): what the menu says
 */
typedef GMenuModel *(*TruCalendarMenuFunc) (TruCalendarView *view,
                                            TruCalendarItem *item,
                                            gpointer         data);

void        tru_calendar_menu_attach   (TruCalendarView     *view,
                                        GtkWidget           *parent,
                                        TruCalendarMenuFunc  func,
                                        gpointer             data);
GMenuModel *tru_calendar_menu_of_item  (TruStore            *store,
                                        TruCalendarItem     *item);
GMenuModel *tru_calendar_menu_of_place (gboolean             can_paste);

G_END_DECLS
