/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruReferralWish:
 * @referral: a new referral; its programme and its day are known
 * @household: (nullable): uid of the household referred, %NULL when it is new
 * @new_household: (nullable): the new household, with its name
 * @person: (nullable): the new household's person in charge of the file
 * @dwelling: (nullable): where the new household lives
 * @status: #TruOccupancyStatus of the new household in @dwelling, or %TRU_UNKNOWN
 * @follower: (nullable): uid of the contact who follows the household from now on
 * @operation: (nullable): uid of the programme's operation that it is sent to
 * @people: (nullable) (element-type TruRecord): the household's other members, not known yet
 * @memberships: (nullable) (element-type TruRecord): theirs, one for each of them, that say whose they are
 * @told: (nullable): of a household that is known what is said anew of it; what is unknown there stays as it is
 *
 * A household sent to a programme, as a paper, a telephone call or the household itself says. Nothing is owned.
 */
typedef struct
{
  TruRecord *referral;
  const char *household;
  TruRecord *new_household;
  TruRecord *person;
  TruRecord *dwelling;
  gint64 status;
  const char *follower;
  const char *operation;
  GPtrArray *people;
  GPtrArray *memberships;
  TruRecord *told;
} TruReferralWish;

/**
 * TruLikeness:
 * @household: uid of a household that may be the same
 * @title: its name
 * @member: (nullable): its member who is alike, where one person was looked for
 * @reason: what is alike
 * @n_alike: how many of name, birth date and address are
 *
 * A proposal: nothing is ever merged by itself.
 */
typedef struct
{
  char *household;
  char *title;
  char *member;
  char *reason;
  guint n_alike;
} TruLikeness;

char      *tru_referrals_take     (TruStore               *store,
                                   const TruReferralWish  *wish,
                                   GError                **error);
gboolean   tru_referrals_confirm  (TruStore               *store,
                                   const char             *referral,
                                   TruDate                 on,
                                   GError                **error);
gboolean   tru_referrals_receipt  (TruStore               *store,
                                   const char             *referral,
                                   TruDate                 on,
                                   GError                **error);
TruDocument *tru_referrals_receipt_paper (TruStore         *store,
                                          const char       *referral,
                                          GError          **error);
gboolean   tru_referrals_check_referrer (TruStore         *store,
                                         TruRecord        *record,
                                         GError          **error);
GPtrArray *tru_referrals_alike    (TruStore               *store,
                                   const char             *name,
                                   TruDate                 birth_date,
                                   const char             *street,
                                   GError                **error);
GPtrArray *tru_referrals_alike_member (TruStore           *store,
                                       const char         *household,
                                       const char         *first_name,
                                       const char         *name,
                                       TruDate             birth_date);
GPtrArray *tru_referrals_same     (TruStore               *store,
                                   const char             *household);
GPtrArray *tru_referrals_check_known (TruStore            *store,
                                      TruRecord           *household);
GPtrArray *tru_referrals_check_open (TruStore             *store,
                                     const char           *household,
                                     const char           *programme);
TruRecord *tru_referrals_as_entry (TruStore               *store,
                                   TruRecord              *referral);
const char *tru_referrals_family_name (const char         *name);
gboolean   tru_referrals_begins_title (const char         *name);
void       tru_likeness_free      (TruLikeness            *self);

G_END_DECLS
