/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-composition.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruComposition, tru_composition, TRU_COMPOSITION_FIELDS, 34, "composition", "compositions", N_("Composition"), N_("Compositions"), NULL)
