/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"

G_BEGIN_DECLS

/**
 * TruAgendaView:
 *
 * A month as a list, day by day.
 */
#define TRU_TYPE_AGENDA_VIEW (tru_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (TruAgendaView, tru_agenda_view, TRU, AGENDA_VIEW, TruCalendarView)


G_END_DECLS
