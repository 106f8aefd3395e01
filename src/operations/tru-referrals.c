/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referrals.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-operation.h"
#include "tru-person.h"
#include "tru-programme-step.h"
#include "tru-records-desk.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-text.h"
#include "tru-write.h"

/* How a household is addressed, folded. */
static const char *const titles[] = { "famille", "menage", "madame", "monsieur", "mme", "mr", "m", "m.", NULL };

/* Who sends, or that nobody does; who agreed, when a partner sent it by telephone (domain.md, “Life happens”). */
static gboolean
check_sender (TruRecord  *referral,
              GError    **error)
{
  gboolean is_direct = tru_record_is_true (referral, TRU_REFERRAL_DIRECT);
  gboolean is_sent = tru_record_is_known (referral, TRU_REFERRAL_ORGANISATION);
  const char *agreed = tru_record_get_text (referral, TRU_REFERRAL_AGREED_BY);

  if (!is_direct && !is_sent)
    tru_record_set_error (referral, TRU_REFERRAL_ORGANISATION,
                          _("say which partner sends the household, or that it asks directly"), error);
  else if (is_direct && is_sent)
    tru_record_set_error (referral, TRU_REFERRAL_DIRECT, _("a direct request has no partner that sends it"), error);
  else if (!is_direct && tru_record_is_true (referral, TRU_REFERRAL_ORAL) && (!agreed || tru_text_is_blank (agreed)))
    tru_record_set_error (referral, TRU_REFERRAL_AGREED_BY, _("say who agreed by telephone"), error);
  else if (tru_record_get_number (referral, TRU_REFERRAL_RECEIVED_ON) > tru_clock_today ())
    tru_record_set_error (referral, TRU_REFERRAL_RECEIVED_ON, _("this day is still to come"), error);
  else
    return TRUE;
  return FALSE;
}

static gboolean
add_person (TruWrite               *write,
            const TruReferralWish  *wish,
            TruDate                 on,
            GError                **error)
{
  g_autoptr (TruRecord) membership = tru_record_new (&tru_membership_kind);

  if (!wish->person)
    return TRUE;
  if (!tru_write_insert (write, wish->person, error))
    return FALSE;
  tru_record_set_text (membership, TRU_MEMBERSHIP_HOUSEHOLD, tru_record_get_uid (wish->new_household));
  tru_record_set_text (membership, TRU_MEMBERSHIP_PERSON, tru_record_get_uid (wish->person));
  tru_record_set_number (membership, TRU_MEMBERSHIP_LINK, TRU_MEMBERSHIP_LINK_REFERENT);
  return tru_write_insert (write, membership, error);
}

/* A paper names who lives there as well; by telephone they come later. */
static gboolean
add_members (TruWrite               *write,
             const TruReferralWish  *wish,
             TruRecord              *household,
             GError                **error)
{
  for (guint i = 0; wish->people && i < wish->people->len; i++)
    {
      TruRecord *person = wish->people->pdata[i];
      TruRecord *membership = wish->memberships->pdata[i];

      if (!tru_record_validate (person, error) || !tru_write_insert (write, person, error))
        return FALSE;
      tru_record_set_text (membership, TRU_MEMBERSHIP_HOUSEHOLD, tru_record_get_uid (household));
      tru_record_set_text (membership, TRU_MEMBERSHIP_PERSON, tru_record_get_uid (person));
      if (!tru_write_insert (write, membership, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_dwelling (TruWrite               *write,
              const TruReferralWish  *wish,
              GError                **error)
{
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);

  if (!wish->dwelling)
    return TRUE;
  if (!tru_write_insert (write, wish->dwelling, error))
    return FALSE;
  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, tru_record_get_uid (wish->new_household));
  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, tru_record_get_uid (wish->dwelling));
  tru_record_set_number (occupancy, TRU_OCCUPANCY_STATUS, wish->status);
  return tru_write_insert (write, occupancy, error);
}

/* A household that comes back is open again; whoever refers it was in contact. */
static gboolean
touch_household (TruWrite               *write,
                 const TruReferralWish  *wish,
                 TruRecord              *household,
                 GError                **error)
{
  TruRecord *referral = wish->referral;
  TruDate on = tru_record_get_number (referral, TRU_REFERRAL_RECEIVED_ON);

  if (!tru_record_is_known (household, TRU_HOUSEHOLD_FIRST_CONTACT))
    tru_record_set_number (household, TRU_HOUSEHOLD_FIRST_CONTACT, on);
  tru_record_set_number (household, TRU_HOUSEHOLD_LAST_CONTACT,
                         MAX (on, tru_record_get_number (household, TRU_HOUSEHOLD_LAST_CONTACT)));
  if (!tru_record_is_known (household, TRU_HOUSEHOLD_REFERRER))
    tru_record_set_text (household, TRU_HOUSEHOLD_REFERRER, tru_record_get_text (referral, TRU_REFERRAL_CONTACT));
  if (wish->follower)
    tru_record_set_text (household, TRU_HOUSEHOLD_FOLLOWER, wish->follower);
  for (guint i = 0; wish->told && i < tru_household_kind.n_fields; i++)
    if (tru_record_is_known (wish->told, i))
      tru_record_copy_field (household, wish->told, i);
  tru_record_clear (household, TRU_HOUSEHOLD_ENDED_ON);
  tru_record_clear (household, TRU_HOUSEHOLD_END_REASON);
  return tru_record_get_id (household) == 0 ? tru_write_insert (write, household, error)
                                            : tru_write_update (write, household, error);
}

/* Sent to an operation, the household is among those of it from the beginning (scheme 3). */
static gboolean
tie_to_operation (TruWrite               *write,
                  const TruReferralWish  *wish,
                  const char             *uid,
                  GError                **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) operation = wish->operation ? tru_records_get (store, &tru_operation_kind, wish->operation, error) : NULL;
  g_autoptr (TruRecord) support = operation ? tru_records_get (store, &tru_support_kind, uid, error) : NULL;

  if (!wish->operation)
    return TRUE;
  if (!support)
    return FALSE;
  if (g_strcmp0 (tru_record_get_text (operation, TRU_OPERATION_PROGRAMME), tru_record_get_text (support, TRU_SUPPORT_PROGRAMME)) != 0)
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This operation belongs to another programme: choose one of the programme’s."));
  tru_record_set_text (support, TRU_SUPPORT_OPERATION, wish->operation);
  return tru_write_update (write, support, error);
}

static char *
write_referral (TruWrite               *write,
                const TruReferralWish  *wish,
                TruRecord              *household,
                GError                **error)
{
  TruRecord *referral = wish->referral;
  TruDate on = tru_record_get_number (referral, TRU_REFERRAL_RECEIVED_ON);
  g_autofree char *support = NULL;

  if (!touch_household (write, wish, household, error) || !add_person (write, wish, on, error)
      || !add_members (write, wish, household, error) || !add_dwelling (write, wish, error))
    return NULL;
  tru_record_set_text (referral, TRU_REFERRAL_HOUSEHOLD, tru_record_get_uid (household));
  if (!tru_record_validate (referral, error) || !tru_write_insert (write, referral, error))
    return NULL;
  support = tru_supports_open_in (write, tru_record_get_uid (household),
                                  tru_record_get_text (referral, TRU_REFERRAL_PROGRAMME),
                                  tru_record_get_uid (referral), on, error);
  if (!support || !tie_to_operation (write, wish, support, error))
    return NULL;
  if (!tru_record_is_known (referral, TRU_REFERRAL_MISSING)
      && !tru_supports_advance (write, support, TRU_PROGRAMME_STEP_CONDITION_REFERRAL_COMPLETE, on, FALSE, error))
    return NULL;
  return tru_write_commit (write, error) ? g_steal_pointer (&support) : NULL;
}

/**
 * tru_referrals_check_referrer:
 * @store: a store
 * @record: a record to be kept
 * @error: %TRU_RECORD_ERROR naming the field
 *
 * A social referrer is the social worker who follows the household, not just any contact (domain.md, “The words”): one of whom
 * it is noted that he or she is none is not taken for one. What was kept already stays.
 *
 * Returns: whether the record names no such contact anew
 */
gboolean
tru_referrals_check_referrer (TruStore   *store,
                              TruRecord  *record,
                              GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  guint field = kind == &tru_household_kind ? TRU_HOUSEHOLD_REFERRER : TRU_REFERRAL_CONTACT;
  g_autoptr (TruRecord) contact = NULL;
  g_autoptr (TruRecord) before = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if ((kind != &tru_household_kind && kind != &tru_referral_kind) || !tru_record_is_known (record, field))
    return TRUE;
  contact = tru_store_get (store, &tru_contact_kind, tru_record_get_text (record, field), NULL);
  if (!contact || tru_record_get_number (contact, TRU_CONTACT_REFERRER) != FALSE)
    return TRUE;
  before = tru_store_get (store, kind, tru_record_get_uid (record), NULL);
  if (before && tru_record_field_equal (before, record, field))
    return TRUE;
  name = tru_store_title (store, &tru_contact_kind, tru_record_get_uid (contact));
  message = g_strdup_printf (_("“%s” is noted as no social referrer; choose another contact, or change it on the contact"), name);
  tru_record_set_error (record, field, message, error);
  return FALSE;
}

/**
 * tru_referrals_take:
 * @store: a store
 * @wish: who is referred by whom to what
 * @error: %TRU_RECORD_ERROR naming what is missing, %TRU_OPERATION_ERROR_RULE when the household has an open support in
 *   the programme
 *
 * Takes a referral down, from its paper, by telephone or at the household's own request, with the new household where
 * it is not known yet, and opens its support. A complete one passes the step that waits for it.
 *
 * Returns: (transfer full) (nullable): uid of the new support
 */
char *
tru_referrals_take (TruStore               *store,
                    const TruReferralWish  *wish,
                    GError                **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "refer", NULL, error);
  g_autoptr (TruRecord) household = NULL;

  if (!write || !check_sender (wish->referral, error) || !tru_referrals_check_referrer (store, wish->referral, error))
    return NULL;
  household = wish->household ? tru_records_get (store, &tru_household_kind, wish->household, error)
                              : g_object_ref (wish->new_household);
  return household ? write_referral (write, wish, household, error) : NULL;
}

/**
 * tru_referrals_confirm:
 * @store: a store
 * @referral: uid of a referral taken by telephone
 * @on: the day on which its written confirmation came, or %TRU_UNKNOWN to take that back
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether it is noted
 */
gboolean
tru_referrals_confirm (TruStore    *store,
                       const char  *referral,
                       TruDate      on,
                       GError     **error)
{
  return tru_records_set_date (store, "confirm-referral", NULL, &tru_referral_kind, referral, TRU_REFERRAL_CONFIRMED_ON,
                               on, error);
}

/**
 * tru_referrals_receipt:
 * @store: a store
 * @referral: uid of a referral
 * @on: the day on which its receipt was sent, or %TRU_UNKNOWN to take that back
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether it is noted
 */
gboolean
tru_referrals_receipt (TruStore    *store,
                       const char  *referral,
                       TruDate      on,
                       GError     **error)
{
  return tru_records_set_date (store, "receipt", NULL, &tru_referral_kind, referral, TRU_REFERRAL_RECEIPT_ON, on, error);
}

/**
 * tru_referrals_family_name:
 * @name: what a household is called
 *
 * Returns: (transfer none): the name of its people, “Benali” of “Famille Benali” and of “Mme Benali”
 */
const char *
tru_referrals_family_name (const char *name)
{
  const char *space;

  while ((space = strchr (name, ' ')))
    {
      g_autofree char *word = g_strndup (name, (gsize) (space - name));
      g_autofree char *folded = tru_text_fold (word);

      if (!g_strv_contains (titles, folded))
        break;
      name = space + strspn (space, " ");
    }
  return name;
}

/**
 * tru_referrals_begins_title:
 * @name: what was typed of a household's name
 *
 * Returns: whether no more than a form of address can be seen yet, “Fam” or “Madame”: every other household bears it
 */
gboolean
tru_referrals_begins_title (const char *name)
{
  g_autofree char *folded = tru_text_fold (name);

  for (guint i = 0; titles[i]; i++)
    if (g_str_has_prefix (titles[i], folded))
      return TRUE;
  return FALSE;
}
