/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-contract-chain.h"
#include "tru-contract-rules.h"
#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

char            *tru_contracts_draft_in     (TruWrite    *write,
                                             const char  *support,
                                             TruDate      on,
                                             GError     **error);
char            *tru_contracts_draft        (TruStore    *store,
                                             const char  *support,
                                             TruDate      on,
                                             GError     **error);
char            *tru_contracts_amend_in     (TruWrite    *write,
                                             const char  *contract,
                                             TruDate      on,
                                             const char  *motive,
                                             GError     **error);
char            *tru_contracts_amend        (TruStore    *store,
                                             const char  *contract,
                                             TruDate      on,
                                             const char  *motive,
                                             GError     **error);
TruRecord       *tru_contracts_resolve      (TruStore    *store,
                                             const char  *uid,
                                             GError     **error);
gboolean         tru_contracts_mark_printed (TruStore    *store,
                                             const char  *contract,
                                             TruDate      on,
                                             GError     **error);
gboolean         tru_contracts_follow_plan_in (TruWrite  *write,
                                             const char  *support,
                                             TruDate      on,
                                             GError     **error);
GPtrArray       *tru_contracts_check_plan   (TruStore    *store,
                                             TruRecord   *contract);
gboolean         tru_contracts_settle_in    (TruWrite    *write,
                                             TruRecord   *contract,
                                             TruDate      on,
                                             GError     **error);
gboolean         tru_contracts_sign_in      (TruWrite    *write,
                                             const char  *contract,
                                             const char  *signatory,
                                             TruDate      on,
                                             GError     **error);
char            *tru_contracts_find_signatory (TruStore    *store,
                                             const char  *contract,
                                             const char  *word,
                                             GError     **error);
char            *tru_contracts_sign_new     (TruStore    *store,
                                             const char  *support,
                                             const char  *amended,
                                             const char  *object,
                                             const char  *word,
                                             TruDate      on,
                                             GError     **error);
gboolean         tru_contracts_sign         (TruStore    *store,
                                             const char  *contract,
                                             const char  *signatory,
                                             TruDate      on,
                                             GError     **error);
gboolean         tru_contracts_refuse       (TruStore    *store,
                                             const char  *contract,
                                             TruDate      on,
                                             const char  *motive,
                                             GError     **error);
gboolean         tru_contracts_end          (TruStore    *store,
                                             const char  *contract,
                                             TruDate      on,
                                             const char  *motive,
                                             GError     **error);

G_END_DECLS
