/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-rules.h"

#include "tru-commitment.h"
#include "tru-contract.h"
#include "tru-person.h"
#include "tru-signatory.h"

#include <glib/gi18n.h>

#define ADULT_YEARS 18

const TruOption tru_contract_state_options[] = {
  { "draft", N_("Draft") },
  { "printed", N_("Printed") },
  { "partly_signed", N_("Partly signed") },
  { "signed", N_("Signed") },
  { "refused", N_("Refused") },
  { "ended", N_("Ended") },
  { "amended", N_("Amended") },
  { NULL, NULL },
};

const TruOption tru_commitment_state_options[] = {
  { "to_do", N_("To do") },
  { "in_progress", N_("In progress") },
  { "late", N_("Late") },
  { "done", N_("Done") },
  { NULL, NULL },
};

/* The referrer, the landlord and others may sign; household, guardian and association must (domain.md, “contract”). */
static gboolean
must_sign (TruRecord *signatory)
{
  gint64 role = tru_record_get_number (signatory, TRU_SIGNATORY_ROLE);

  return role == TRU_SIGNATORY_ROLE_HOUSEHOLD || role == TRU_SIGNATORY_ROLE_GUARDIAN
         || role == TRU_SIGNATORY_ROLE_ASSOCIATION;
}

static gboolean
has_signed (GPtrArray        *signatories,
            TruSignatoryRole  role,
            const char       *person)
{
  for (guint i = 0; signatories && i < signatories->len; i++)
    {
      TruRecord *signatory = g_ptr_array_index (signatories, i);

      if (tru_record_get_number (signatory, TRU_SIGNATORY_ROLE) == role
          && tru_record_is_known (signatory, TRU_SIGNATORY_SIGNED_ON)
          && (!person || g_strcmp0 (tru_record_get_text (signatory, TRU_SIGNATORY_PERSON), person) == 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_guardian (TruRecord *person)
{
  gint64 guardianship = tru_record_get_number (person, TRU_PERSON_GUARDIANSHIP);

  return guardianship == TRU_PERSON_GUARDIANSHIP_ASSISTED || guardianship == TRU_PERSON_GUARDIANSHIP_FULL;
}

static void
add_missing_of_person (GPtrArray *missing,
                       GPtrArray *signatories,
                       TruRecord *person)
{
  const char *uid = tru_record_get_uid (person);
  /* Who is under full guardianship (tutelle) is represented: the guardian signs alone. */
  gboolean signs = tru_record_get_number (person, TRU_PERSON_GUARDIANSHIP) != TRU_PERSON_GUARDIANSHIP_FULL;
  g_autofree char *name = tru_person_full_name (person);

  if (signs && !has_signed (signatories, TRU_SIGNATORY_ROLE_HOUSEHOLD, uid))
    g_ptr_array_add (missing, g_strdup (name));
  if (has_guardian (person) && !has_signed (signatories, TRU_SIGNATORY_ROLE_GUARDIAN, uid)
      && !has_signed (signatories, TRU_SIGNATORY_ROLE_GUARDIAN, NULL))
    g_ptr_array_add (missing, g_strdup_printf (_("the guardian of %s"), name));
}

/**
 * tru_contract_missing_signatures:
 * @signatories: (nullable) (element-type TruRecord): the contract's signatories
 * @adults: (nullable) (element-type TruRecord): the household's adults
 *
 * Who still has to sign: each adult of the household, a guardian where there is one, and the association (domain.md,
 * “contract”). Nobody of the household counts as a missing signature too.
 *
 * Returns: (transfer full) (element-type utf8): names for people
 */
GPtrArray *
tru_contract_missing_signatures (GPtrArray *signatories,
                                 GPtrArray *adults)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; adults && i < adults->len; i++)
    add_missing_of_person (missing, signatories, g_ptr_array_index (adults, i));
  if ((!adults || adults->len == 0) && !has_signed (signatories, TRU_SIGNATORY_ROLE_HOUSEHOLD, NULL)
      && !has_signed (signatories, TRU_SIGNATORY_ROLE_GUARDIAN, NULL))
    g_ptr_array_add (missing, g_strdup (_("the family")));
  if (!has_signed (signatories, TRU_SIGNATORY_ROLE_ASSOCIATION, NULL))
    g_ptr_array_add (missing, g_strdup (_("the association")));
  return missing;
}

/**
 * tru_contract_is_signed:
 * @signatories: (nullable) (element-type TruRecord): the contract's signatories
 * @adults: (nullable) (element-type TruRecord): the household's adults
 *
 * Returns: whether no signature that is needed is missing
 */
gboolean
tru_contract_is_signed (GPtrArray *signatories,
                        GPtrArray *adults)
{
  g_autoptr (GPtrArray) missing = tru_contract_missing_signatures (signatories, adults);

  return missing->len == 0;
}

/**
 * tru_contract_signed_on:
 * @signatories: (nullable) (element-type TruRecord): the contract's signatories
 *
 * Returns: the day of the last of the needed signatures, or %TRU_UNKNOWN while one is missing
 */
TruDate
tru_contract_signed_on (GPtrArray *signatories)
{
  TruDate last = TRU_UNKNOWN;
  gboolean by_family = FALSE;
  gboolean by_association = FALSE;

  for (guint i = 0; signatories && i < signatories->len; i++)
    {
      TruRecord *signatory = g_ptr_array_index (signatories, i);
      gboolean is_association = tru_record_get_number (signatory, TRU_SIGNATORY_ROLE) == TRU_SIGNATORY_ROLE_ASSOCIATION;

      if (!must_sign (signatory))
        continue;
      if (!tru_record_is_known (signatory, TRU_SIGNATORY_SIGNED_ON))
        return TRU_UNKNOWN;
      by_association = by_association || is_association;
      by_family = by_family || !is_association;
      last = MAX (last, tru_record_get_number (signatory, TRU_SIGNATORY_SIGNED_ON));
    }
  return by_family && by_association ? last : TRU_UNKNOWN;
}

/**
 * tru_contract_state:
 * @contract: a contract
 * @signatories: (nullable) (element-type TruRecord): its signatories
 * @is_amended: whether an amendment that all have signed replaces it
 *
 * Returns: where the contract is: a refusal or an end goes before signatures, signatures before the print; one that is
 *   being amended holds as it is until all have signed the amendment
 */
TruContractState
tru_contract_state (TruRecord *contract,
                    GPtrArray *signatories,
                    gboolean   is_amended)
{
  gboolean any = FALSE;

  if (tru_record_is_known (contract, TRU_CONTRACT_REFUSED_ON))
    return TRU_CONTRACT_STATE_REFUSED;
  if (is_amended)
    return TRU_CONTRACT_STATE_AMENDED;
  if (tru_record_is_known (contract, TRU_CONTRACT_ENDED_ON))
    return TRU_CONTRACT_STATE_ENDED;
  if (tru_contract_signed_on (signatories) != TRU_UNKNOWN)
    return TRU_CONTRACT_STATE_SIGNED;
  for (guint i = 0; signatories && i < signatories->len; i++)
    any = any || tru_record_is_known (g_ptr_array_index (signatories, i), TRU_SIGNATORY_SIGNED_ON);
  if (any)
    return TRU_CONTRACT_STATE_PARTLY_SIGNED;
  return tru_record_is_known (contract, TRU_CONTRACT_PRINTED_ON) ? TRU_CONTRACT_STATE_PRINTED
                                                                 : TRU_CONTRACT_STATE_DRAFT;
}

/**
 * tru_contract_is_open:
 * @contract: a contract
 *
 * Returns: whether it was neither refused nor ended
 */
gboolean
tru_contract_is_open (TruRecord *contract)
{
  return !tru_record_is_known (contract, TRU_CONTRACT_ENDED_ON)
         && !tru_record_is_known (contract, TRU_CONTRACT_REFUSED_ON);
}

/**
 * tru_commitment_state:
 * @commitment: a commitment
 * @today: the day to know it on
 *
 * Returns: done, else late from the day after its due date on, else in progress once started, else to do
 */
TruCommitmentState
tru_commitment_state (TruRecord *commitment,
                      TruDate    today)
{
  TruDate due_on = tru_record_get_number (commitment, TRU_COMMITMENT_DUE_ON);

  if (tru_record_is_known (commitment, TRU_COMMITMENT_DONE_ON))
    return TRU_COMMITMENT_STATE_DONE;
  if (due_on != TRU_UNKNOWN && due_on < today)
    return TRU_COMMITMENT_STATE_LATE;
  if (tru_record_is_known (commitment, TRU_COMMITMENT_STARTED_ON))
    return TRU_COMMITMENT_STATE_IN_PROGRESS;
  return TRU_COMMITMENT_STATE_TO_DO;
}

/**
 * tru_person_is_adult:
 * @person: a person
 * @on: a day
 *
 * Returns: whether the person is of age (18 years, Code civil art. 414) and alive; somebody whose birth date is unknown
 *   counts as an adult, who would else be forgotten among the signatories
 */
gboolean
tru_person_is_adult (TruRecord *person,
                     TruDate    on)
{
  TruDate birth = tru_record_get_number (person, TRU_PERSON_BIRTH_DATE);

  if (tru_record_is_known (person, TRU_PERSON_DIED_ON))
    return FALSE;
  return birth == TRU_UNKNOWN || tru_date_years (birth, on) >= ADULT_YEARS;
}

/**
 * tru_person_full_name:
 * @person: a person
 *
 * Returns: (transfer full): first name and name
 */
char *
tru_person_full_name (TruRecord *person)
{
  const char *first_name = tru_record_get_text (person, TRU_PERSON_FIRST_NAME);
  const char *name = tru_record_get_text (person, TRU_PERSON_NAME);

  if (!first_name)
    return g_strdup (name ? name : "");
  return g_strdup_printf ("%s %s", first_name, name ? name : "");
}
