/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-rule.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruLendingRule, tru_lending_rule, TRU_LENDING_RULE_FIELDS, 71, "lending_rule", "lending-rules", N_("Lending rule"), N_("Lending rules"), NULL)
