/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_SUPPORT_STATE_WAITING,
  TRU_SUPPORT_STATE_UNDER_WAY,
  TRU_SUPPORT_STATE_CLOSED,
} TruSupportState;

extern const TruOption tru_support_state_options[];

/**
 * TruStepFacts:
 *
 * All that the conditions of a programme's steps look at. Nothing is owned.
 */
typedef struct
{
  TruRecord *step;     /* programme_step */
  TruRecord *support;
  TruRecord *referral; /* (nullable) */
  gboolean contract_signed;
  TruDate preparation_done;
  TruDate worksite_finished;
  gboolean earlier_undone; /* an earlier step was not passed */
  TruDate previous_done;  /* day on which the step before was passed, or %TRU_UNKNOWN */
  TruDate on;
  gboolean landlord_agreed;  /* in writing, or nobody's agreement is needed */
  gboolean assessment_done;
  gboolean visit_made;
  gboolean plan_agreed;
  gboolean review_held;      /* of either type */
  gboolean final_held;
  gboolean decision_taken;   /* any that moves a support */
  gboolean decision_accepts; /* one that accepts it */
  gboolean decision_closes;  /* one that refuses or redirects it */
  gboolean decision_required; /* the programme's rule */
  TruDate today;
  const char *open_acceptance; /* (nullable): name of an earlier step, not passed, that waits for the acceptance */
  const char *open_decision;   /* (nullable): of one that waits for any decision */
  gboolean is_passed;          /* the step itself was */
  TruDate passed_on;           /* then, on which day */
} TruStepFacts;

/**
 * TruClosureFacts:
 *
 * What the closing of a support looks at. Nothing is owned.
 */
typedef struct
{
  TruRecord *support;
  TruDate on;
  gint64 exit_reason;      /* #TruSupportExitReason, or %TRU_UNKNOWN */
  gboolean final_required; /* a step of the programme asks for a final review */
  gboolean final_held;
  gboolean decision_required; /* the programme's rule */
  gboolean decision_closes;   /* a decision refused or redirected it */
  guint n_days_left;          /* days of its open worksites after @on, or on it if neither confirmed nor done */
  TruDate first_left;         /* the first of them, without a meaning when there are none */
  TruDate last_left;          /* the last of them, without a meaning when there are none */
  guint n_visits_left;        /* home visits of its household from @on on, neither held nor called off */
  TruDate first_visit;        /* the first of them, without a meaning when there are none */
  TruDate today;
  TruDate worksite_finished;  /* the last day on which one was, or %TRU_UNKNOWN */
  const char *steps_open;     /* (nullable): names of the steps that are neither passed nor left out */
} TruClosureFacts;

/**
 * TruSupportEdit:
 *
 * A support whose fields somebody changes by hand. Nothing is owned.
 */
typedef struct
{
  TruRecord *before;          /* as it is kept */
  TruRecord *after;           /* as it would be */
  gboolean decision_required; /* the programme's rule */
  gboolean decision_accepts;  /* a decision accepted it */
  gboolean decision_closes;   /* a decision refused or redirected it */
} TruSupportEdit;

TruSupportState  tru_support_state      (TruRecord          *support);
TruDate          tru_support_limit      (TruRecord          *programme,
                                         TruDate             accepted_on,
                                         TruDate             referred_on,
                                         TruDate             signed_on);
GPtrArray       *tru_support_check_entry (const TruStepFacts *facts);
GPtrArray       *tru_support_check_step (const TruStepFacts *facts);
GPtrArray       *tru_support_check_skip (const TruStepFacts *facts);
GPtrArray       *tru_support_check_take_back (const TruStepFacts *facts);
GPtrArray       *tru_support_check_closure (const TruClosureFacts *facts);
GPtrArray       *tru_support_check_edit (const TruSupportEdit *edit);

G_END_DECLS
