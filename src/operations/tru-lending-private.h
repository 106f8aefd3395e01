/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-lending.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* Who answers for a rule that is set aside. */

gboolean   tru_lending_sign          (TruStore          *store,
                                      const TruOverride *override,
                                      char             **motive,
                                      GError           **error);
gboolean   tru_lending_allow         (TruStore          *store,
                                      GPtrArray         *findings,
                                      const TruOverride *override,
                                      GError           **error);
gboolean   tru_lending_stops         (GPtrArray         *findings,
                                      TruRecord         *item);

TruRecord *tru_lending_find_open     (TruStore          *store,
                                      const char        *item);

/* Nothing is noted before its day. */

gboolean   tru_lending_check_day     (TruDate            on,
                                      GError           **error);

/* One return or renewal of a visit, within the write of the whole. */

TruRecord *tru_lending_take_back_in  (TruWrite          *write,
                                      const TruReturn   *back,
                                      TruItemRoute      *route,
                                      GError           **error);
TruRecord *tru_lending_renew_in      (TruWrite          *write,
                                      const char        *loan,
                                      TruDate            due_on,
                                      const TruOverride *override,
                                      GError           **error);
GPtrArray *tru_lending_check_renewal (TruStore          *store,
                                      TruRecord         *loan,
                                      TruDate            due_on,
                                      GError           **error);

G_END_DECLS
