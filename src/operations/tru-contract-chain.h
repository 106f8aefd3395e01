/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* A contract and what amends it: which of them holds is derived from the signatures. */

TruRecord *tru_contracts_replacement (TruStore    *store,
                                      TruRecord   *contract);
TruRecord *tru_contracts_pending     (TruStore    *store,
                                      TruRecord   *contract);
gboolean   tru_contracts_is_open     (TruStore    *store,
                                      TruRecord   *contract);
TruDate    tru_contracts_closed_on   (TruStore    *store,
                                      const char  *support);
gboolean   tru_contracts_check_support (TruStore  *store,
                                        const char *support,
                                        GError   **error);
TruRecord *tru_contracts_of_support  (TruStore    *store,
                                      const char  *support,
                                      GError     **error);
GPtrArray *tru_contracts_at_hand     (TruStore    *store,
                                      const char  *support,
                                      GError     **error);
TruRecord *tru_contracts_newest      (TruStore    *store,
                                      const char  *support);
gboolean   tru_contracts_end_in      (TruWrite    *write,
                                      const char  *support,
                                      TruDate      on,
                                      GError     **error);

G_END_DECLS
