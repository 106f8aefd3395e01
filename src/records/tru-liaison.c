/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-liaison.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruLiaison, tru_liaison, TRU_LIAISON_FIELDS, 43, "liaison", "liaisons", N_("Contact to make"), N_("Contacts to make"), NULL)
