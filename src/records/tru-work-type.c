/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-work-type.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruWorkType, tru_work_type, TRU_WORK_TYPE_FIELDS, 52, "work_type", "work-types", N_("Kind of works"), N_("Kinds of works"), NULL)
