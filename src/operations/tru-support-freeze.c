/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-supports.h"

#include "tru-composition.h"
#include "tru-contract-rules.h"
#include "tru-dwelling.h"
#include "tru-frozen-rules.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-support-step.h"
#include "tru-support.h"
#include "tru-terms.h"

static gboolean
write_terms (TruWrite   *write,
             TruRecord  *support,
             TruDate     on,
             GError    **error)
{
  g_autoptr (TruRecord) terms = tru_record_new (&tru_terms_kind);
  g_autoptr (TruRecord) programme = tru_records_get (tru_write_store (write), &tru_programme_kind,
                                                     tru_record_get_text (support, TRU_SUPPORT_PROGRAMME), error);

  if (!programme)
    return FALSE;
  tru_record_set_text (terms, TRU_TERMS_SUPPORT, tru_record_get_uid (support));
  tru_record_set_number (terms, TRU_TERMS_FIXED_ON, on);
  tru_frozen_rules_copy (terms, programme);
  return tru_write_insert (write, terms, error);
}

static gboolean
write_step (TruWrite                *write,
            const char              *support,
            const TruStepOfSupport  *step,
            GError                 **error)
{
  g_autoptr (TruRecord) kept
    = step->support_step
        ? tru_records_get (tru_write_store (write), &tru_support_step_kind, step->support_step, error)
        : tru_record_new (&tru_support_step_kind);

  if (!kept)
    return FALSE;
  tru_record_set_text (kept, TRU_SUPPORT_STEP_SUPPORT, support);
  tru_record_set_text (kept, TRU_SUPPORT_STEP_STEP, step->step);
  tru_record_set_number (kept, TRU_SUPPORT_STEP_CONDITION, step->condition);
  tru_record_set_number (kept, TRU_SUPPORT_STEP_POSITION, step->position);
  tru_record_set_number (kept, TRU_SUPPORT_STEP_DELAY_DAYS, step->delay_days);
  tru_record_set_number (kept, TRU_SUPPORT_STEP_OPTIONAL, step->is_optional);
  tru_record_set_text (kept, TRU_SUPPORT_STEP_AXIS, step->axis);
  tru_record_set_text (kept, TRU_SUPPORT_STEP_ENTRY, step->entry);
  return step->support_step ? tru_write_update (write, kept, error) : tru_write_insert (write, kept, error);
}

static int
by_age (gconstpointer a,
        gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* Of whom no birth date is known, no age is. */
static void
note_ages (TruRecord *composition,
           GArray    *ages)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (ages->len == 0)
    return;
  g_array_sort (ages, by_age);
  for (guint i = 0; i < ages->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", g_array_index (ages, gint64, i));
  tru_record_set_number (composition, TRU_COMPOSITION_OLDEST, g_array_index (ages, gint64, ages->len - 1));
  tru_record_set_text (composition, TRU_COMPOSITION_AGES, text->str);
}

static void
count_people (TruRecord *composition,
              GPtrArray *persons,
              TruDate    on)
{
  g_autoptr (GArray) ages = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint adults = 0;

  for (guint i = 0; i < persons->len; i++)
    {
      TruRecord *person = g_ptr_array_index (persons, i);
      TruDate birth = tru_record_get_number (person, TRU_PERSON_BIRTH_DATE);

      adults += tru_person_is_adult (person, on);
      if (birth != TRU_UNKNOWN)
        {
          gint64 age = tru_date_years (birth, on);

          g_array_append_val (ages, age);
        }
    }
  if (persons->len == 0)
    return;
  tru_record_set_number (composition, TRU_COMPOSITION_ADULTS, adults);
  tru_record_set_number (composition, TRU_COMPOSITION_MINORS, persons->len - adults);
  note_ages (composition, ages);
}

static void
note_dwelling (TruRecord *composition,
               TruStore  *store,
               TruRecord *occupancy)
{
  g_autoptr (TruRecord) dwelling
    = occupancy ? tru_store_get (store, &tru_dwelling_kind, tru_record_get_text (occupancy, TRU_OCCUPANCY_DWELLING), NULL)
                : NULL;

  if (occupancy)
    tru_record_set_number (composition, TRU_COMPOSITION_STATUS, tru_record_get_number (occupancy, TRU_OCCUPANCY_STATUS));
  if (dwelling)
    tru_record_set_text (composition, TRU_COMPOSITION_TERRITORY, tru_record_get_text (dwelling, TRU_DWELLING_TERRITORY));
}

static gboolean
write_composition (TruWrite   *write,
                   TruRecord  *support,
                   TruDate     on,
                   GError    **error)
{
  TruStore *store = tru_write_store (write);
  const char *household = tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD);
  g_autoptr (TruRecord) composition = tru_record_new (&tru_composition_kind);
  g_autoptr (TruRecord) found = tru_records_get (store, &tru_household_kind, household, error);
  g_autoptr (GPtrArray) persons = found ? tru_supports_members (store, household, on, error) : NULL;
  g_autoptr (TruRecord) occupancy = persons ? tru_supports_occupancy (store, household, on, NULL) : NULL;

  if (!persons)
    return FALSE;
  tru_record_set_text (composition, TRU_COMPOSITION_SUPPORT, tru_record_get_uid (support));
  tru_record_set_number (composition, TRU_COMPOSITION_TAKEN_ON, on);
  count_people (composition, persons, on);
  tru_record_set_number (composition, TRU_COMPOSITION_BENEFIT, tru_record_get_number (found, TRU_HOUSEHOLD_BENEFIT));
  tru_record_set_number (composition, TRU_COMPOSITION_RESOURCES, tru_record_get_number (found, TRU_HOUSEHOLD_RESOURCES));
  note_dwelling (composition, store, occupancy);
  return tru_write_insert (write, composition, error);
}

/**
 * tru_supports_freeze:
 * @write: the operation being written
 * @support: a support that is kept
 * @on: the day of its acceptance
 * @error: a store error
 *
 * Fixes what a running support keeps: the rules of its programme, its steps with their conditions (issue 3: “a running
 * support keeps the rules under which it was decided”), and the household as it is, for statistics. Once fixed, they
 * stay.
 *
 * Returns: whether they are kept
 */
gboolean
tru_supports_freeze (TruWrite   *write,
                     TruRecord  *support,
                     TruDate     on,
                     GError    **error)
{
  TruStore *store = tru_write_store (write);
  const char *uid = tru_record_get_uid (support);
  g_autoptr (TruRecord) terms = tru_store_find_one (store, &tru_terms_kind, TRU_TERMS_SUPPORT, uid, NULL);
  g_autoptr (GPtrArray) steps = terms ? NULL : tru_supports_steps (store, uid, error);

  if (terms)
    return TRUE;
  for (guint i = 0; steps && i < steps->len; i++)
    if (!write_step (write, uid, g_ptr_array_index (steps, i), error))
      return FALSE;
  return steps && write_terms (write, support, on, error) && write_composition (write, support, on, error);
}
