/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Queries of what waits for somebody. */

/* What deadlines look at: of every open support, or of $support. */
enum
{
  TRU_WATCH_SUPPORT_ID,
  TRU_WATCH_SUPPORT_HOUSEHOLD,
  TRU_WATCH_SUPPORT_NAME,
  TRU_WATCH_SUPPORT_OPENED,
  TRU_WATCH_SUPPORT_ACCEPTED,
  TRU_WATCH_SUPPORT_START,
  TRU_WATCH_SUPPORT_MONTHS,
  TRU_WATCH_SUPPORT_WORKSITE_MONTHS,
  TRU_WATCH_SUPPORT_CONTRACT_REQUIRED,
  TRU_WATCH_SUPPORT_SIGNED,
  TRU_WATCH_SUPPORT_REFERRED,
  TRU_WATCH_SUPPORT_MISSING,
  TRU_WATCH_SUPPORT_ORAL,
  TRU_WATCH_SUPPORT_WORKSITE,
  TRU_WATCH_SUPPORT_FIRST_DAY,
  TRU_WATCH_SUPPORT_LAST_DAY,
  TRU_WATCH_SUPPORT_FINISHED,
  TRU_WATCH_SUPPORT_LANDLORD_MISSING,
  TRU_WATCH_SUPPORT_REVIEW_SETTLED,
  TRU_WATCH_SUPPORT_UID,
  TRU_WATCH_SUPPORT_MOVED,
  TRU_WATCH_SUPPORT_CONFIRMATION_DAYS,
  TRU_WATCH_SUPPORT_RESUME_DAYS,
  TRU_WATCH_SUPPORT_REVIEW_DAYS,
  TRU_WATCH_SUPPORT_CLOSING_DAYS,
  TRU_WATCH_SUPPORT_INTERRUPTED, /* of a worksite that is stopped */
  TRU_WATCH_SUPPORT_MADE_SAFE,
  TRU_WATCH_SUPPORT_FINAL_REVIEW, /* held */
  TRU_WATCH_SUPPORT_DUST,         /* stripping or sanding is ahead */
  TRU_WATCH_SUPPORT_BUILT,
  TRU_WATCH_SUPPORT_LEAD_BEFORE,
  TRU_WATCH_SUPPORT_LEAD_SURVEY,
  TRU_WATCH_SUPPORT_ASBESTOS_BEFORE,
  TRU_WATCH_SUPPORT_ASBESTOS_SURVEY,
  TRU_WATCH_SUPPORT_N_COLUMNS,
};
extern const TruQuery tru_watch_supports_query;
extern const TruQuery tru_watch_support_query;

/* Commitments of open contracts due until $late, of all or of $support. */
enum
{
  TRU_WATCH_COMMITMENTS_ID,
  TRU_WATCH_COMMITMENTS_HOUSEHOLD,
  TRU_WATCH_COMMITMENTS_NAME,
  TRU_WATCH_COMMITMENTS_TASK,
  TRU_WATCH_COMMITMENTS_DUE,
  TRU_WATCH_COMMITMENTS_UID,
  TRU_WATCH_COMMITMENTS_SUPPORT,
  TRU_WATCH_COMMITMENTS_N_COLUMNS,
};
extern const TruQuery tru_watch_commitments_query;

/* What follow-up waits for until $until or $late, of all or of $support: commitments of plans, planned reviews, aids that end or run on
 * alone, assessments that were ordered, risks to act on, contacts to make. WHAT is a token or words. */
enum
{
  TRU_WATCH_FOLLOW_UP_ID,
  TRU_WATCH_FOLLOW_UP_HOUSEHOLD,
  TRU_WATCH_FOLLOW_UP_NAME,
  TRU_WATCH_FOLLOW_UP_WHAT,
  TRU_WATCH_FOLLOW_UP_DUE,
  TRU_WATCH_FOLLOW_UP_UID,
  TRU_WATCH_FOLLOW_UP_SUPPORT,
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};
extern const TruQuery tru_watch_plans_query;
extern const TruQuery tru_watch_reviews_query;
extern const TruQuery tru_watch_funds_query;
extern const TruQuery tru_watch_alone_funds_query;
extern const TruQuery tru_watch_assessments_query;
/** Aids being paid of households that moved since they were asked for. */
extern const TruQuery tru_watch_moved_funds_query;
/** Dwellings without a territory to which a household moved, while it was supported, from one that has one. */
extern const TruQuery tru_watch_moved_homes_query;
extern const TruQuery tru_watch_risks_query;
extern const TruQuery tru_watch_urgent_risks_query;
extern const TruQuery tru_watch_urgent_visits_query;
extern const TruQuery tru_watch_contacts_query;

/* Steps of every open support, or of $support, in order: as the support keeps them, else as its programme has them. */
enum
{
  TRU_WATCH_STEPS_ID,
  TRU_WATCH_STEPS_HOUSEHOLD,
  TRU_WATCH_STEPS_NAME,
  TRU_WATCH_STEPS_SUPPORT,
  TRU_WATCH_STEPS_UID,      /* of the support_step, NULL when nothing is kept of it */
  TRU_WATCH_STEPS_STEP,     /* its name */
  TRU_WATCH_STEPS_POSITION,
  TRU_WATCH_STEPS_AXIS,
  TRU_WATCH_STEPS_DELAY,
  TRU_WATCH_STEPS_OPTIONAL,
  TRU_WATCH_STEPS_PLANNED,
  TRU_WATCH_STEPS_DONE,
  TRU_WATCH_STEPS_SKIPPED,
  TRU_WATCH_STEPS_STANDS,   /* what it waits for has another deadline, or a day in the calendar */
  TRU_WATCH_STEPS_N_COLUMNS,
};
extern const TruQuery tru_watch_steps_query;

/* Operations that run. */
enum
{
  TRU_WATCH_OPERATIONS_ID,
  TRU_WATCH_OPERATIONS_UID,
  TRU_WATCH_OPERATIONS_NAME,
  TRU_WATCH_OPERATIONS_STARTED,
  TRU_WATCH_OPERATIONS_PLANNED_END,
  TRU_WATCH_OPERATIONS_MONTHS,
  TRU_WATCH_OPERATIONS_N_COLUMNS,
};
extern const TruQuery tru_watch_operations_query;

/* Their steps that are late. */
enum
{
  TRU_WATCH_OPERATION_STEPS_ID,
  TRU_WATCH_OPERATION_STEPS_OPERATION,
  TRU_WATCH_OPERATION_STEPS_NAME,
  TRU_WATCH_OPERATION_STEPS_STEP,
  TRU_WATCH_OPERATION_STEPS_PLANNED,
  TRU_WATCH_OPERATION_STEPS_UID,
  TRU_WATCH_OPERATION_STEPS_N_COLUMNS,
};
extern const TruQuery tru_watch_operation_steps_query;

/* Committees that meet, with the last meeting. */
enum
{
  TRU_WATCH_COMMITTEES_ID,
  TRU_WATCH_COMMITTEES_COMMITTEE,
  TRU_WATCH_COMMITTEES_NAME,
  TRU_WATCH_COMMITTEES_HELD,
  TRU_WATCH_COMMITTEES_NEXT,
  TRU_WATCH_COMMITTEES_N_COLUMNS,
};
extern const TruQuery tru_watch_committees_query;

/* Late loans. */
enum
{
  TRU_WATCH_LOANS_ID,
  TRU_WATCH_LOANS_ITEM,
  TRU_WATCH_LOANS_TITLE,
  TRU_WATCH_LOANS_MEMBER,
  TRU_WATCH_LOANS_DUE,
  TRU_WATCH_LOANS_N_COLUMNS,
};
extern const TruQuery tru_watch_loans_query;

/* Items in service whose safety check is due until $until. */
enum
{
  TRU_WATCH_CHECKS_ID,
  TRU_WATCH_CHECKS_ITEM,
  TRU_WATCH_CHECKS_TITLE,
  TRU_WATCH_CHECKS_DUE,
  TRU_WATCH_CHECKS_N_COLUMNS,
};
extern const TruQuery tru_watch_checks_query;

G_END_DECLS
