/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libical/ical.h>

#include "tru-ical.h"

G_BEGIN_DECLS

#define TRU_ICAL_TYPE "X-TRUELLE-TYPE"
#define TRU_ICAL_WITHHELD "X-TRUELLE-WITHHELD"

/* Wall clocks of France, and what libical makes of times. */

icalcomponent       *tru_ical_zone_component (void);
const icaltimezone  *tru_ical_zone           (void);
const char          *tru_ical_zone_id        (void);
struct icaltimetype  tru_ical_from_time      (TruTime              time);
struct icaltimetype  tru_ical_from_date      (TruDate              date);
struct icaltimetype  tru_ical_utc            (TruTime              time);
TruTime              tru_ical_to_time        (struct icaltimetype  time,
                                              const char          *zone_id);
TruTime              tru_ical_to_zone        (TruTime              time,
                                              const icaltimezone  *zone);
TruTime              tru_ical_rule_time      (const TruIcalEvent  *event,
                                              TruTime              time);
gboolean             tru_ical_zone_is_tame   (icalcomponent       *zone);
const icaltimezone  *tru_ical_zone_named     (const char          *zone_id);

/* What the files of the reader share. */

char       *tru_ical_decode         (const char     *text,
                                     gsize           size,
                                     gsize          *length,
                                     GError        **error);
void        tru_ical_set_too_large  (GError        **error);
gboolean    tru_ical_check_text     (const char     *text,
                                     gsize           size,
                                     GError        **error);
const char *tru_ical_label          (const char     *name);
TruTime     tru_ical_read_time      (TruIcalFile    *file,
                                     TruIcalEvent   *event,
                                     icalcomponent  *component,
                                     icalproperty   *property,
                                     gboolean       *is_date);
void        tru_ical_read_zone      (TruIcalEvent   *event,
                                     icalcomponent  *component,
                                     icalproperty   *start);
void        tru_ical_read_repeats   (TruIcalFile    *file,
                                     TruIcalEvent   *event,
                                     icalcomponent  *component);

G_END_DECLS
