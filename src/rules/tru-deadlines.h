/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_URGENCY_LATE,  /* the day is over, or work is stopped */
  TRU_URGENCY_SOON,  /* within TRU_DEADLINE_SOON days */
  TRU_URGENCY_LATER, /* within TRU_DEADLINE_LATER days, or without a date */
} TruUrgency;

#define TRU_DEADLINE_SOON 14
#define TRU_DEADLINE_LATER 30

/**
 * TruDeadline:
 * @rule: token: "contract-unsigned", "worksite-limit", "support-limit", "review-due", "referral-incomplete",
 *   "confirmation-awaited", "landlord-missing", "commitment-late", "review-planned", "fund-ending", "fund-contributor",
 *   "fund-alone", "territory-missing", "assessment-due", "risk-due", "quick-action", "contact-late", "step-late", "step-expected",
 *   "worksite-unsafe", "worksite-stopped", "lead-survey", "asbestos-survey", "closing-due", "operation-end", "operation-step-late",
 *   "committee-due", "check-due", "loan-late"
 * @urgency: how it presses
 * @due_on: the last day, or %TRU_UNKNOWN when there is none
 * @told_on: the day from which on people are told, %TRU_UNKNOWN for always
 * @title: what is due, such as “Contract not signed”
 * @subject: whom or what it is about, such as “Benali family”
 * @reason: why, as a short sentence naming the values
 * @kind: kind of the record to open
 * @uid: its uid
 * @about_kind: (nullable): kind of @about
 * @about: (nullable): uid of what is settled itself: the commitment, review, risk, contact or aid, else the support; of several
 *   safety checks at once their day
 * @support: (nullable): uid of the support that it is of
 *
 * Something that waits for somebody, and why. Nothing here is stored: it is computed from the facts of the day.
 */
typedef struct
{
  const char *rule;
  TruUrgency urgency;
  TruDate due_on;
  TruDate told_on;
  char *title;
  char *subject;
  char *reason;
  const TruKind *kind;
  char *uid;
  const TruKind *about_kind;
  char *about;
  char *support;
} TruDeadline;

/**
 * TruSupportFacts:
 *
 * What the deadlines of one support look at, as plain values; dates may be %TRU_UNKNOWN, texts %NULL.
 */
typedef struct
{
  const char *support;        /* uid */
  const char *household;      /* uid */
  const char *household_name;
  TruDate opened_on;
  TruDate accepted_on;
  int support_start;          /* TruProgrammeSupportStart, or -1 */
  gint64 support_months;
  gint64 worksite_months;
  gboolean contract_required;
  gboolean contract_signed;
  TruDate signed_on;
  TruDate referred_on;
  const char *missing;        /* what the referral lacks */
  gboolean oral;              /* written confirmation of the referral awaited */
  gboolean has_worksite;
  TruDate first_day;
  TruDate last_day;
  TruDate finished_on;
  gboolean landlord_missing;  /* the landlord's agreement is needed and was not given */
  TruDate moved_on;           /* while it was supported, where the landlord is to agree; %TRU_UNKNOWN otherwise */
  gboolean review_settled;    /* the final review was held, or has a day of its own */
  TruDate final_review_on;    /* held */
  TruDate interrupted_on;     /* of a worksite that is stopped */
  TruDate made_safe_on;
  gboolean makes_dust;        /* stripping or sanding is ahead */
  TruDate built_on;           /* the dwelling of the worksite */
  TruDate lead_before;
  TruDate lead_survey_on;
  TruDate asbestos_before;
  TruDate asbestos_survey_on;
  gint64 confirmation_days;
  gint64 resume_days;
  gint64 review_days;
  gint64 closing_days;
} TruSupportFacts;

GPtrArray   *tru_deadlines_new          (void);
void         tru_deadlines_of_support   (GPtrArray             *deadlines,
                                         const TruSupportFacts *facts,
                                         TruDate                today);
void         tru_deadlines_of_commitment (GPtrArray            *deadlines,
                                         const char            *household,
                                         const char            *household_name,
                                         const char            *task,
                                         TruDate                due_on,
                                         TruDate                today);
void         tru_deadlines_of_household (GPtrArray             *deadlines,
                                         const char            *rule,
                                         const char            *household,
                                         const char            *household_name,
                                         const char            *what,
                                         TruDate                due_on,
                                         TruDate                today);
void         tru_deadlines_of_committee (GPtrArray             *deadlines,
                                         const char            *committee,
                                         const char            *name,
                                         TruDate                due_on,
                                         TruDate                today);
void         tru_deadlines_of_operation (GPtrArray             *deadlines,
                                         const char            *operation,
                                         const char            *name,
                                         TruDate                started_on,
                                         TruDate                planned_end,
                                         gint64                 months,
                                         TruDate                today);
void         tru_deadlines_of_operation_step (GPtrArray        *deadlines,
                                              const char       *operation,
                                              const char       *name,
                                              const char       *step,
                                              TruDate           planned_on,
                                              TruDate           today);
void         tru_deadlines_of_loan      (GPtrArray             *deadlines,
                                         const char            *item,
                                         const char            *title,
                                         const char            *member_name,
                                         TruDate                due_on,
                                         TruDate                today);
void         tru_deadlines_of_check     (GPtrArray             *deadlines,
                                         const char            *item,
                                         const char            *title,
                                         TruDate                check_due,
                                         TruDate                today);
void         tru_deadlines_add_about    (GPtrArray             *deadlines,
                                         guint                  first,
                                         const TruKind         *kind,
                                         const char            *uid);
void         tru_deadlines_set_support  (GPtrArray             *deadlines,
                                         guint                  first,
                                         const char            *support);
void         tru_deadlines_keep_told    (GPtrArray             *deadlines,
                                         TruDate                today);
void         tru_deadlines_sort         (GPtrArray             *deadlines);
char        *tru_deadline_when          (const TruDeadline     *self,
                                         TruDate                today);
void         tru_deadline_free          (TruDeadline           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruDeadline, tru_deadline_free)

G_END_DECLS
