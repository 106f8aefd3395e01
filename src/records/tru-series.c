/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-series.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruSeries, tru_series, TRU_SERIES_FIELDS, 57, "series", "series", N_("Series"), N_("Series"), NULL)
