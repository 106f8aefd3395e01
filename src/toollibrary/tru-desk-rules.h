/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-finding.h"
#include "tru-store.h"
#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruDeskRules:
 *
 * What the rules say against a visit, and how a person goes on all the same: why and, where only a person in charge may, who.
 * Signals: `changed`, and `entered` when a person pressed Enter after the motive.
 */
#define TRU_TYPE_DESK_RULES (tru_desk_rules_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskRules, tru_desk_rules, TRU, DESK_RULES, AdwBin)

void        tru_desk_rules_show   (TruDeskRules *self,
                                   TruStore     *store,
                                   GPtrArray    *findings);
TruOverride tru_desk_rules_get    (TruDeskRules *self);
gboolean    tru_desk_rules_answer (TruDeskRules *self);
const char *tru_desk_rules_get_reasons (TruDeskRules *self);
TruTone     tru_desk_rules_get_tone (TruDeskRules *self,
                                     const char   *uid);
const char *tru_desk_rules_get_refusal (TruDeskRules *self,
                                        const char   *uid);
void        tru_desk_rules_forget (TruDeskRules *self);

G_END_DECLS
