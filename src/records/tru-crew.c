/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-crew.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruCrew, tru_crew, TRU_CREW_FIELDS, 19, "crew", "crews", N_("Crew"), N_("Crews"), NULL)
