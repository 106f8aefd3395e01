/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-lending.h"
#include "tru-office.h"
#include "tru-tool-look.h"

G_BEGIN_DECLS

/**
 * TruDeskIssues:
 *
 * The consumables of a basket, each with its quantity. Signal `changed` when a person removes one or gives more or less of it.
 */
#define TRU_TYPE_DESK_ISSUES (tru_desk_issues_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskIssues, tru_desk_issues, TRU, DESK_ISSUES, AdwBin)

void            tru_desk_issues_add      (TruDeskIssues *self,
                                          TruOffice     *office,
                                          const char    *consumable);
gboolean        tru_desk_issues_remove   (TruDeskIssues *self,
                                          const char    *consumable);
void            tru_desk_issues_clear    (TruDeskIssues *self);
guint           tru_desk_issues_get_size (TruDeskIssues *self);
const TruIssue *tru_desk_issues_get      (TruDeskIssues *self);

G_END_DECLS
