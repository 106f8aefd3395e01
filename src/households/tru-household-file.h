/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-queries-households.h"
#include "tru-finding.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruHouseholdFile:
 *
 * All that the page of one household shows, read at once. Records are %NULL and lists empty where there is nothing.
 */
typedef struct
{
  TruStore *store;        /* not owned: the office keeps it */
  TruDate today;
  TruRecord *household;
  TruRecord *occupancy;   /* the present one */
  TruRecord *dwelling;
  TruRecord *support;     /* the open one, else the newest */
  TruRecord *programme;
  TruRecord *referral;
  TruRecord *contract;    /* of the support: the open one, else the newest */
  TruRecord *worksite;    /* of the support: the one under way, else the newest */
  char *worksite_state;   /* token */
  char *crew;
  GPtrArray *members;     /* TruRow, as the other lists without a note */
  GPtrArray *dwellings;
  GPtrArray *commitments;
  GPtrArray *plan_actions; /* of the plan in force, in the columns of commitments */
  GPtrArray *loans;
  GPtrArray *events;
  GPtrArray *steps;       /* TruStepOfSupport */
  GPtrArray *signatories; /* TruRecord */
  GPtrArray *rooms;       /* TruRecord */
  GPtrArray *days;        /* TruRecord, by day */
  GPtrArray *findings;    /* TruFinding of the worksite's confirmation */
  gboolean contract_signed;
  TruDate signed_on;
} TruHouseholdFile;

TruHouseholdFile *tru_household_file_load         (TruStore               *store,
                                                   const char             *household,
                                                   GError                **error);
void              tru_household_file_free         (TruHouseholdFile       *self);
const char       *tru_household_file_uid          (const TruHouseholdFile *self);
gboolean          tru_household_file_is_hidden    (const TruHouseholdFile *self);
GArray           *tru_household_file_days         (const TruHouseholdFile *self);
gboolean          tru_household_file_needs_motive (const TruHouseholdFile *self);
char             *tru_household_file_subtitle     (const TruHouseholdFile *self);
char             *tru_household_file_coming       (const TruHouseholdFile *self);
char             *tru_household_file_finding      (const TruHouseholdFile *file);
char             *tru_household_file_initials     (const TruHouseholdFile *self);
gboolean          tru_household_file_has_contract (const TruHouseholdFile *self);
GPtrArray        *tru_household_file_living       (const TruHouseholdFile *self);
char             *tru_household_file_member       (TruRow                 *row,
                                                   const char             *family);
char             *tru_household_of_record         (TruStore               *store,
                                                   const char             *kind,
                                                   const char             *uid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruHouseholdFile, tru_household_file_free)

G_END_DECLS
