/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-time.h"

G_BEGIN_DECLS

TruDate    tru_committees_after   (TruStore           *store,
                                   const char         *committee,
                                   TruDate             last);
TruDate    tru_committees_following (TruStore         *store,
                                     const char       *committee,
                                     TruDate           held);
TruDate    tru_committees_next    (TruStore           *store,
                                   const char         *committee);
int        tru_committees_hour    (TruStore           *store,
                                   const char         *committee);
char      *tru_committees_prepare (TruStore           *store,
                                   const char         *committee,
                                   TruTime             starts,
                                   GPtrArray          *supports,
                                   GError            **error);
char      *tru_committees_prepare_event (TruStore    *store,
                                         const char  *event,
                                         GError     **error);

G_END_DECLS
