/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-member-renewal.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-member.h"
#include "tru-records-desk.h"
#include "tru-write.h"

#define MONTHS 12

/**
 * tru_member_renewal_proposal:
 * @member: a member of a tool library
 *
 * Returns: the day until which a renewal is proposed: a year after the membership ends or, where it ended already, after today
 */
TruDate
tru_member_renewal_proposal (TruRecord *member)
{
  TruDate until = tru_record_get_number (member, TRU_MEMBER_VALID_UNTIL);

  return tru_date_add_months (until == TRU_UNKNOWN ? tru_clock_today () : MAX (until, tru_clock_today ()), MONTHS);
}

/**
 * tru_member_renew:
 * @store: a store
 * @member: uid of a member
 * @until: the last day of the membership from now on
 * @error: %TRU_OPERATION_ERROR_INVALID for no day, one that is over or one that would shorten it, %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether the membership is renewed
 */
gboolean
tru_member_renew (TruStore    *store,
                  const char  *member,
                  TruDate      until,
                  GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "renew-membership", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_member_kind, member, error) : NULL;
  TruDate before;

  if (!record)
    return FALSE;
  before = tru_record_get_number (record, TRU_MEMBER_VALID_UNTIL);
  if (until == TRU_UNKNOWN || until < tru_clock_today () || (before != TRU_UNKNOWN && until <= before))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                           _("Say a day to come, later than the one on which the membership ends now."));
      return FALSE;
    }
  tru_record_set_number (record, TRU_MEMBER_VALID_UNTIL, until);
  return tru_write_update (write, record, error) && tru_write_commit (write, error);
}
