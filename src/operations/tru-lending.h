/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* The tool library's desk: lend, take back, prolong. */

TruRecord *tru_lending_find_item     (TruStore          *store,
                                      const char        *code,
                                      GError           **error);
TruRecord *tru_lending_find_member   (TruStore          *store,
                                      const char        *words,
                                      GError           **error);
TruRecord *tru_lending_open_loan     (TruStore          *store,
                                      const char        *item,
                                      GError           **error);
TruDate    tru_lending_due           (TruStore          *store,
                                      const char        *item,
                                      TruDate            lent_on);
GPtrArray *tru_lending_check         (TruStore          *store,
                                      const char *const *items,
                                      const char        *member,
                                      GError           **error);
char      *tru_lending_check_out     (TruStore          *store,
                                      const char        *item,
                                      const char        *member,
                                      TruDate            due_on,
                                      const TruOverride *override,
                                      GError           **error);
GPtrArray *tru_lending_check_out_all (TruStore          *store,
                                      const char *const *items,
                                      const char        *member,
                                      TruDate            due_on,
                                      const TruOverride *override,
                                      GError           **error);
TruRecord *tru_lending_check_in      (TruStore          *store,
                                      const char        *item,
                                      gint64             condition,
                                      GError           **error);
TruRecord *tru_lending_renew         (TruStore          *store,
                                      const char        *loan,
                                      TruDate            due_on,
                                      GError           **error);

G_END_DECLS
