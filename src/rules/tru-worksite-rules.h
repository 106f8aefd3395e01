/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-clash-rules.h"
#include "tru-decimal.h"
#include "tru-finding.h"
#include "tru-working-days.h"

G_BEGIN_DECLS

/**
 * TruWorksiteFacts:
 *
 * All that the rules of a worksite look at. Nothing is owned. Lists may be %NULL: nobody, none.
 */
typedef struct
{
  TruRecord *worksite;
  TruRecord *support;
  TruRecord *programme;
  TruRecord *dwelling;    /* (nullable) */
  TruRecord *occupancy;   /* (nullable): the household's, of that dwelling */
  TruRecord *referral;    /* (nullable) */
  TruRecord *contract;    /* (nullable): the support's open contract */
  GPtrArray *signatories; /* of the contract */
  GPtrArray *adults;      /* persons of the household who must sign */
  GPtrArray *rooms;       /* worksite_room */
  GArray *days;           /* TruDate, in order */
  GArray *other_days;     /* TruDate, in order: of the support’s other worksites that are still to be done */
  GPtrArray *holds;       /* TruTaken: crew, its people and the household, as taken or away about the days; closing days */
  TruDate signed_on;      /* day of the last signature needed, for a support counted from the contract */
  TruHolidays holidays;
  gboolean makes_dust;    /* a work chosen from the catalogue strips or sands, whatever the worksite says */
  TruDate today;          /* a new worksite that begins before is noted rather than planned; %TRU_UNKNOWN for a kept one */
  TruDate from;           /* earlier days are done, and nobody asks about them any more; %TRU_UNKNOWN: all are to come */
} TruWorksiteFacts;

GPtrArray       *tru_worksite_check_plan         (const TruWorksiteFacts *facts);
GPtrArray       *tru_worksite_check_planning     (const TruWorksiteFacts *facts);
GPtrArray       *tru_worksite_check_confirmation (const TruWorksiteFacts *facts);
TruDecimal       tru_worksite_area               (GPtrArray              *rooms,
                                                  guint                  *n_unknown);
char            *tru_worksite_format_days        (GArray                 *days);
GPtrArray       *tru_worksite_propose_days       (TruDate                 first,
                                                  guint                   n_days,
                                                  const char             *weekdays,
                                                  TruHolidays             holidays,
                                                  GPtrArray              *closed);
gboolean         tru_worksite_survey_is_missing  (TruDate                 before,
                                                  TruDate                 built_on,
                                                  TruDate                 survey_on);
gboolean         tru_worksite_wants_survey       (TruRecord              *programme,
                                                  TruRecord              *dwelling,
                                                  guint                   before_field,
                                                  guint                   survey_field);
TruDate          tru_worksite_limit              (TruRecord              *programme,
                                                  TruDate                 referred_on);
gboolean         tru_worksite_is_stopped         (TruRecord              *worksite);
void             tru_worksite_check_end          (GPtrArray              *findings,
                                                  TruRecord              *worksite,
                                                  GArray                 *days);
void             tru_worksite_check_second       (GPtrArray              *findings,
                                                  const TruWorksiteFacts *facts);

G_END_DECLS
