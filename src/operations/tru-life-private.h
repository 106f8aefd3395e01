/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-life.h"

G_BEGIN_DECLS

void     tru_life_ask_resources    (TruRecord   *household);
gboolean tru_life_is_to_come       (TruRecord   *occupancy,
                                    TruDate      on);
gboolean tru_life_check_day        (TruRecord   *household,
                                    TruDate      on,
                                    GError     **error);
gboolean tru_life_check_support    (TruStore    *store,
                                    const char  *support,
                                    TruDate      on,
                                    GError     **error);
gboolean tru_life_check_worksites  (TruStore    *store,
                                    const char  *household,
                                    TruDate      on,
                                    GError     **error);
gboolean tru_life_carry_worksites  (TruWrite    *write,
                                    const char  *support,
                                    const char  *dwelling,
                                    TruDate      on,
                                    GError     **error);
gboolean tru_life_stop_worksites   (TruWrite    *write,
                                    const char  *support,
                                    TruDate      on,
                                    GError     **error);
gboolean tru_life_pass_charge      (TruWrite    *write,
                                    const char  *household,
                                    TruDate      on,
                                    GError     **error);
gboolean tru_life_forget_signatory (TruWrite    *write,
                                    const char  *household,
                                    const char  *person,
                                    TruDate      on,
                                    GError     **error);
gboolean tru_life_forget_guest     (TruWrite    *write,
                                    const char  *person,
                                    TruDate      on,
                                    GError     **error);

G_END_DECLS
