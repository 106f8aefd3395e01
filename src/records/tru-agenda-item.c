/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-agenda-item.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruAgendaItem, tru_agenda_item, TRU_AGENDA_ITEM_FIELDS, 38, "agenda_item", "agenda-items", N_("Agenda item"), N_("Agenda items"), NULL)
