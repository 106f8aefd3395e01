/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-day.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruWorksiteDay, tru_worksite_day, TRU_WORKSITE_DAY_FIELDS, 22, "worksite_day", "worksite-days", N_("Day of a worksite"), N_("Days of worksites"), NULL)
