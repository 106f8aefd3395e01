/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-axis.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruAxis, tru_axis, TRU_AXIS_FIELDS, 31, "axis", "axes", N_("Axis"), N_("Axes"), NULL)
