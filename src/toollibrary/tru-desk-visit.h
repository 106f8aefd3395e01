/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-lending.h"

G_BEGIN_DECLS

/* A visit as it goes to the writer thread: a copy that owns what it names. */

typedef struct _TruDeskVisit TruDeskVisit;

TruDeskVisit *tru_desk_visit_new   (const TruVisit    *visit,
                                    const TruOverride *override);
void          tru_desk_visit_free  (gpointer           self);
gboolean      tru_desk_visit_write (TruStore          *store,
                                    gpointer           self,
                                    GError           **error);
TruDate *tru_desk_visit_due_days (const TruVisit *visit,
                                  TruStore       *store);
char         *tru_desk_visit_label (const TruVisit    *visit,
                                    const char        *member);
char         *tru_desk_visit_words (const TruVisit    *visit,
                                    TruStore          *store,
                                    const char        *member);
GStrv         tru_desk_visit_pictures (const TruVisit *visit,
                                       TruStore       *store);

G_END_DECLS
