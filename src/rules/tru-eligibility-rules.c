/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-eligibility-rules.h"

#include "tru-contract-rules.h"
#include "tru-decimal.h"
#include "tru-dwelling.h"
#include "tru-eligibility.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-rent-share.h"
#include "tru-territory.h"
#include "tru-text.h"
#include "tru-zoning.h"

#include <glib/gi18n.h>
#include <stdlib.h>

static TruEligibilityAnswer
answer_of (gboolean is_met)
{
  return is_met ? TRU_ELIGIBILITY_MET : TRU_ELIGIBILITY_NOT_MET;
}

/* Whether one of the words of a condition's value, parted by commas, is this one; an empty value admits all. */
static gboolean
is_named (TruRecord  *condition,
          const char *word)
{
  const char *value = tru_record_get_text (condition, TRU_ELIGIBILITY_VALUE);
  g_auto (GStrv) words = value ? g_strsplit (value, ",", -1) : NULL;
  g_autofree char *folded = tru_text_fold (word ? word : "");

  if (!value || tru_text_is_blank (value))
    return TRUE;
  for (char **each = words; *each; each++)
    {
      g_autofree char *one = tru_text_fold (g_strstrip (*each));

      if (*one && g_str_equal (one, folded))
        return TRUE;
    }
  return FALSE;
}

static TruEligibilityAnswer
answer_benefit (TruRecord                 *condition,
                const TruEligibilityFacts *facts)
{
  if (!tru_record_is_known (facts->household, TRU_HOUSEHOLD_BENEFIT))
    return TRU_ELIGIBILITY_TO_ASK;
  return answer_of (tru_record_get_number (facts->household, TRU_HOUSEHOLD_BENEFIT) != TRU_HOUSEHOLD_BENEFIT_NONE
                    && is_named (condition, tru_record_get_token (facts->household, TRU_HOUSEHOLD_BENEFIT)));
}

static TruEligibilityAnswer
answer_children (const TruEligibilityFacts *facts,
                 gboolean                   wants_some)
{
  gboolean has_minor = FALSE;
  gboolean is_unsure = FALSE;

  for (guint i = 0; facts->persons && i < facts->persons->len; i++)
    {
      TruRecord *person = g_ptr_array_index (facts->persons, i);

      is_unsure = is_unsure || !tru_record_is_known (person, TRU_PERSON_BIRTH_DATE);
      has_minor = has_minor || !tru_person_is_adult (person, facts->on);
    }
  if (!facts->persons || facts->persons->len == 0 || (!has_minor && is_unsure && facts->persons->len > 1))
    return TRU_ELIGIBILITY_TO_ASK;
  return answer_of (has_minor == wants_some);
}

static TruEligibilityAnswer
answer_age (TruRecord                 *condition,
            const TruEligibilityFacts *facts)
{
  const char *value = tru_record_get_text (condition, TRU_ELIGIBILITY_VALUE);
  int limit = value ? atoi (value) : 0;
  gboolean is_unsure = !facts->persons || facts->persons->len == 0 || limit <= 0;

  for (guint i = 0; !is_unsure && i < facts->persons->len; i++)
    {
      TruRecord *person = g_ptr_array_index (facts->persons, i);
      TruDate birth = tru_record_get_number (person, TRU_PERSON_BIRTH_DATE);

      if (birth == TRU_UNKNOWN)
        is_unsure = TRUE;
      else if (tru_date_years (birth, facts->on) >= limit)
        return TRU_ELIGIBILITY_NOT_MET;
    }
  return is_unsure ? TRU_ELIGIBILITY_TO_ASK : TRU_ELIGIBILITY_MET;
}

static TruEligibilityAnswer
answer_status (const TruEligibilityFacts *facts,
               gboolean                   wants_owner)
{
  gint64 status = facts->occupancy ? tru_record_get_number (facts->occupancy, TRU_OCCUPANCY_STATUS) : TRU_UNKNOWN;

  if (status == TRU_UNKNOWN)
    return TRU_ELIGIBILITY_TO_ASK;
  if (wants_owner)
    return answer_of (status == TRU_OCCUPANCY_STATUS_OWNER);
  return answer_of (status == TRU_OCCUPANCY_STATUS_TENANT || status == TRU_OCCUPANCY_STATUS_SUBTENANT
                    || status == TRU_OCCUPANCY_STATUS_SLIDING_LEASE);
}

/* The value names territories or zones; without a dwelling or its territory nothing can be said. */
static TruEligibilityAnswer
answer_place (TruRecord *condition,
              GPtrArray *territories,
              GPtrArray *records,
              guint      field)
{
  if (!territories || territories->len == 0)
    return TRU_ELIGIBILITY_TO_ASK;
  for (guint i = 0; records && i < records->len; i++)
    {
      TruRecord *record = g_ptr_array_index (records, i);
      const TruField *described = &tru_record_get_kind (record)->fields[field];

      if (is_named (condition, described->type == TRU_TYPE_ENUM ? tru_record_get_token (record, field)
                                                                : tru_record_get_text (record, field))
          || is_named (condition, tru_record_get_uid (record)))
        return TRU_ELIGIBILITY_MET;
    }
  return TRU_ELIGIBILITY_NOT_MET;
}

static TruEligibilityAnswer
answer_landlord (const TruEligibilityFacts *facts)
{
  const char *landlord = facts->dwelling ? tru_record_get_text (facts->dwelling, TRU_DWELLING_LANDLORD) : NULL;
  const char *sender = facts->referral ? tru_record_get_text (facts->referral, TRU_REFERRAL_ORGANISATION) : NULL;

  return landlord && sender ? answer_of (g_str_equal (landlord, sender)) : TRU_ELIGIBILITY_TO_ASK;
}

static TruDecimal
share_threshold (TruRecord                 *condition,
                 const TruEligibilityFacts *facts)
{
  const char *value = tru_record_get_text (condition, TRU_ELIGIBILITY_VALUE);

  return value ? tru_decimal_parse (value) : tru_record_get_number (facts->programme, TRU_PROGRAMME_RENT_SHARE);
}

static TruEligibilityAnswer
answer_share (TruRecord                 *condition,
              const TruEligibilityFacts *facts)
{
  TruDecimal threshold = share_threshold (condition, facts);
  TruRentShare share = tru_rent_share_of_household (facts->household);

  if (share.answer == TRU_RENT_SHARE_UNKNOWN || threshold == TRU_UNKNOWN)
    return TRU_ELIGIBILITY_TO_ASK;
  return answer_of (tru_rent_share_is_above (
    &share, tru_record_get_number (facts->household, TRU_HOUSEHOLD_RESOURCES), threshold));
}

static TruEligibilityAnswer
answer_followed (const TruEligibilityFacts *facts)
{
  gboolean is_followed = tru_record_is_known (facts->household, TRU_HOUSEHOLD_REFERRER)
                         || (facts->referral && tru_record_is_known (facts->referral, TRU_REFERRAL_CONTACT));

  return is_followed ? TRU_ELIGIBILITY_MET : TRU_ELIGIBILITY_TO_ASK;
}

/**
 * tru_eligibility_concerns:
 * @condition: a condition of eligibility
 * @referral: (nullable): who sent the household
 *
 * Returns: whether the condition is asked of the household: it is everybody's, or that of the partner who refers
 *   (domain.md, scheme 2: “each with its own public and conditions”)
 */
gboolean
tru_eligibility_concerns (TruRecord *condition,
                          TruRecord *referral)
{
  const char *partner = tru_record_get_text (condition, TRU_ELIGIBILITY_ORGANISATION);

  return !partner || (referral && g_strcmp0 (partner, tru_record_get_text (referral, TRU_REFERRAL_ORGANISATION)) == 0);
}

/**
 * tru_eligibility_answer:
 * @condition: a condition of eligibility
 * @facts: a household on a day
 *
 * The closed list of conditions that a programme may ask for. What the file does not say is to be asked and refuses
 * nobody.
 *
 * Returns: whether it is met
 */
TruEligibilityAnswer
tru_eligibility_answer (TruRecord                 *condition,
                        const TruEligibilityFacts *facts)
{
  switch (tru_record_get_number (condition, TRU_ELIGIBILITY_CONDITION))
    {
    case TRU_ELIGIBILITY_CONDITION_FOLLOWED:
      return answer_followed (facts);
    case TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT:
      return answer_benefit (condition, facts);
    case TRU_ELIGIBILITY_CONDITION_ISOLATED:
      return facts->persons && facts->persons->len > 0 ? answer_of (facts->persons->len == 1) : TRU_ELIGIBILITY_TO_ASK;
    case TRU_ELIGIBILITY_CONDITION_CHILDLESS:
      return answer_children (facts, FALSE);
    case TRU_ELIGIBILITY_CONDITION_CHILDREN:
      return answer_children (facts, TRUE);
    case TRU_ELIGIBILITY_CONDITION_NOT_RETIRED:
      return answer_age (condition, facts);
    case TRU_ELIGIBILITY_CONDITION_TENANT:
      return answer_status (facts, FALSE);
    case TRU_ELIGIBILITY_CONDITION_OWNER:
      return answer_status (facts, TRUE);
    case TRU_ELIGIBILITY_CONDITION_TERRITORY:
      return answer_place (condition, facts->territories, facts->territories, TRU_TERRITORY_NAME);
    case TRU_ELIGIBILITY_CONDITION_ZONING:
      return answer_place (condition, facts->territories, facts->zonings, TRU_ZONING_ZONE);
    case TRU_ELIGIBILITY_CONDITION_LANDLORD:
      return answer_landlord (facts);
    case TRU_ELIGIBILITY_CONDITION_RENT_SHARE:
      return answer_share (condition, facts);
    case TRU_ELIGIBILITY_CONDITION_REFERRED:
      return answer_of (facts->referral && tru_record_is_known (facts->referral, TRU_REFERRAL_ORGANISATION)
                        && !tru_record_is_true (facts->referral, TRU_REFERRAL_DIRECT));
    default:
      return TRU_ELIGIBILITY_TO_ASK;
    }
}

/* Who is too old has an age to tell. */
static char *
oldest_words (const TruEligibilityFacts *facts)
{
  int oldest = 0;

  for (guint i = 0; facts->persons && i < facts->persons->len; i++)
    {
      TruDate birth = tru_record_get_number (g_ptr_array_index (facts->persons, i), TRU_PERSON_BIRTH_DATE);

      if (birth != TRU_UNKNOWN)
        oldest = MAX (oldest, tru_date_years (birth, facts->on));
    }
  return g_strdup_printf (ngettext ("%d year old", "%d years old", oldest), oldest);
}

/* What the file says, in words. */
static char *
found_words (TruRecord                 *condition,
             const TruEligibilityFacts *facts)
{
  TruRentShare share;
  guint n = facts->persons ? facts->persons->len : 0;

  switch (tru_record_get_number (condition, TRU_ELIGIBILITY_CONDITION))
    {
    case TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT:
      return tru_record_format (facts->household, TRU_HOUSEHOLD_BENEFIT);
    case TRU_ELIGIBILITY_CONDITION_ISOLATED:
    case TRU_ELIGIBILITY_CONDITION_CHILDLESS:
    case TRU_ELIGIBILITY_CONDITION_CHILDREN:
      return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
    case TRU_ELIGIBILITY_CONDITION_NOT_RETIRED:
      return oldest_words (facts);
    case TRU_ELIGIBILITY_CONDITION_TENANT:
    case TRU_ELIGIBILITY_CONDITION_OWNER:
      return tru_record_format (facts->occupancy, TRU_OCCUPANCY_STATUS);
    case TRU_ELIGIBILITY_CONDITION_TERRITORY:
    case TRU_ELIGIBILITY_CONDITION_ZONING:
      return g_strdup (tru_record_get_text (g_ptr_array_index (facts->territories, 0), TRU_TERRITORY_NAME));
    case TRU_ELIGIBILITY_CONDITION_LANDLORD:
      return g_strdup (_("another landlord"));
    case TRU_ELIGIBILITY_CONDITION_RENT_SHARE:
      share = tru_rent_share_of_household (facts->household);
      return tru_rent_share_format (&share, share_threshold (condition, facts));
    default:
      return g_strdup (_("direct request"));
    }
}

/* What to ask the household or its referrer for. */
static const char *
question (TruRecord *condition)
{
  switch (tru_record_get_number (condition, TRU_ELIGIBILITY_CONDITION))
    {
    case TRU_ELIGIBILITY_CONDITION_FOLLOWED:
      return _("who follows the household");
    case TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT:
      return _("the benefit it lives on");
    case TRU_ELIGIBILITY_CONDITION_ISOLATED:
    case TRU_ELIGIBILITY_CONDITION_CHILDLESS:
    case TRU_ELIGIBILITY_CONDITION_CHILDREN:
    case TRU_ELIGIBILITY_CONDITION_NOT_RETIRED:
      return _("who lives in the dwelling, and their birth dates");
    case TRU_ELIGIBILITY_CONDITION_TENANT:
    case TRU_ELIGIBILITY_CONDITION_OWNER:
      return _("whether it rents or owns");
    case TRU_ELIGIBILITY_CONDITION_RENT_SHARE:
      return _("rent, charges, housing aid and resources");
    default:
      return _("the dwelling, its territory and its landlord");
    }
}

static char *
condition_words (TruRecord *condition)
{
  g_autofree char *label = tru_record_format (condition, TRU_ELIGIBILITY_CONDITION);
  const char *value = tru_record_get_text (condition, TRU_ELIGIBILITY_VALUE);

  /* Translators: a condition of eligibility and its value, such as “Not retired (62)” */
  return value ? g_strdup_printf (_("%s (%s)"), label, value) : g_strdup (label);
}

static void
add_finding (GPtrArray                 *findings,
             TruRecord                 *condition,
             const TruEligibilityFacts *facts)
{
  TruEligibilityAnswer answer = tru_eligibility_answer (condition, facts);
  gboolean only_warns = tru_record_is_true (condition, TRU_ELIGIBILITY_WARNS);
  g_autofree char *words = condition_words (condition);
  g_autofree char *found = answer == TRU_ELIGIBILITY_NOT_MET ? found_words (condition, facts) : NULL;

  if (answer == TRU_ELIGIBILITY_MET)
    tru_findings_add (findings, "eligibility", TRU_SEVERITY_OK, condition, words, g_strdup (_("The condition is met.")));
  else if (answer == TRU_ELIGIBILITY_TO_ASK)
    tru_findings_add (findings, "eligibility-unknown", TRU_SEVERITY_WARNS, condition, words,
                      g_strdup_printf (_("“%s” is not known yet: ask for %s."), words, question (condition)));
  else
    tru_findings_add (
      findings, "eligibility", only_warns ? TRU_SEVERITY_WARNS : TRU_SEVERITY_BLOCKS, condition, words,
      g_strdup_printf (_("“%s” is asked for, the file says: %s. Refuse, redirect, or say why it is accepted all the same."),
                       words, found));
}

/**
 * tru_eligibility_check:
 * @conditions: (element-type TruRecord): conditions of a programme
 * @facts: a household on a day
 *
 * Holds a household against the conditions of its programme that concern it (domain.md, schemes 1 and 2): one finding
 * each, with what the file says and the way out.
 *
 * Returns: (transfer full) (element-type TruFinding): what is met, broken, or to be asked
 */
GPtrArray *
tru_eligibility_check (GPtrArray                 *conditions,
                       const TruEligibilityFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();

  for (guint i = 0; i < conditions->len; i++)
    if (tru_eligibility_concerns (g_ptr_array_index (conditions, i), facts->referral))
      add_finding (findings, g_ptr_array_index (conditions, i), facts);
  return findings;
}

/**
 * tru_eligibility_questions:
 * @conditions: (element-type TruRecord): conditions of a programme
 * @facts: a household on a day
 *
 * What a referral still has to say for the conditions that concern it to be answered, whatever the answer: a programme, or one
 * referring partner's public, asks for it (domain.md, scheme 2: “each with its own public and conditions”).
 *
 * Returns: (transfer full) (nullable): what to ask for, each once; %NULL where nothing is
 */
char *
tru_eligibility_questions (GPtrArray                 *conditions,
                           const TruEligibilityFacts *facts)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();

  for (guint i = 0; i < conditions->len; i++)
    {
      TruRecord *condition = g_ptr_array_index (conditions, i);
      const char *asked = question (condition);

      if (tru_eligibility_concerns (condition, facts->referral)
          && tru_eligibility_answer (condition, facts) == TRU_ELIGIBILITY_TO_ASK
          && !g_ptr_array_find_with_equal_func (questions, asked, g_str_equal, NULL))
        g_ptr_array_add (questions, (char *) asked);
    }
  g_ptr_array_add (questions, NULL);
  /* Translators: between two things to ask for, as in “the benefit it lives on; whether it rents or owns” */
  return questions->len > 1 ? g_strjoinv (_("; "), (char **) questions->pdata) : NULL;
}

/**
 * tru_eligibility_doubts:
 * @conditions: (element-type TruRecord): conditions of a programme
 * @facts: a household on a day
 *
 * Returns: (transfer full) (nullable): why the household is not eligible, or what only warns of it, a line each; %NULL where
 *   nothing that the file says is against it
 */
char *
tru_eligibility_doubts (GPtrArray                 *conditions,
                        const TruEligibilityFacts *facts)
{
  g_autoptr (GPtrArray) findings = tru_eligibility_check (conditions, facts);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity > TRU_SEVERITY_OK && g_str_equal (finding->rule, "eligibility"))
        g_ptr_array_add (reasons, finding->reason);
    }
  g_ptr_array_add (reasons, NULL);
  return reasons->len > 1 ? g_strjoinv ("\n", (char **) reasons->pdata) : NULL;
}
