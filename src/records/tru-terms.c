/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-terms.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruTerms, tru_terms, TRU_TERMS_FIELDS, 33, "terms", "terms", N_("Terms"), N_("Terms of supports"), NULL)
