/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-aim.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruAim, tru_aim, TRU_AIM_FIELDS, 47, "aim", "aims", N_("Aim"), N_("Aims"), NULL)
