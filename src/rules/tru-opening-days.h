/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-working-days.h"

G_BEGIN_DECLS

/**
 * TruOpeningDays:
 *
 * The days on which a tool library is open: its weekdays, less public holidays and closing days.
 */
typedef struct _TruOpeningDays TruOpeningDays;

TruOpeningDays *tru_opening_days_new         (TruHolidays           holidays);
void            tru_opening_days_free        (TruOpeningDays       *self);
void            tru_opening_days_add_weekday (TruOpeningDays       *self,
                                              gint64                weekday);
void            tru_opening_days_add_closure (TruOpeningDays       *self,
                                              TruDate               since,
                                              TruDate               until);
gboolean        tru_opening_days_includes    (const TruOpeningDays *self,
                                              TruDate               day);
TruDate         tru_opening_days_next        (const TruOpeningDays *self,
                                              TruDate               from);
TruDate         tru_opening_days_nth         (const TruOpeningDays *self,
                                              TruDate               from,
                                              guint                 n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruOpeningDays, tru_opening_days_free)

G_END_DECLS
