/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-card.h"
#include "tru-household-file.h"
#include "tru-office.h"

G_BEGIN_DECLS

void tru_review_versions_add  (TruCard                *card,
                               const TruHouseholdFile *file,
                               const char             *review);
void tru_review_versions_open (GtkWidget              *widget,
                               TruOffice              *office,
                               const char             *review,
                               const char             *reader);

G_END_DECLS
