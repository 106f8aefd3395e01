/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-private.h"

#include <glib/gi18n.h>

#include "tru-household.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-text-near.h"
#include "tru-text.h"

static gboolean
is_near (TruRecord *a,
         TruRecord *b,
         guint      field)
{
  g_autofree char *one = tru_text_fold (tru_record_get_text (a, field));
  g_autofree char *other = tru_text_fold (tru_record_get_text (b, field));

  return g_str_equal (one, other) || (*one && *other && (tru_text_begins_near (one, other) || tru_text_begins_near (other, one)));
}

static gboolean
may_be_same (TruRecord *a,
             TruRecord *b)
{
  gboolean may_be_born = !tru_record_is_known (a, TRU_PERSON_BIRTH_DATE) || !tru_record_is_known (b, TRU_PERSON_BIRTH_DATE)
                         || tru_record_field_equal (a, b, TRU_PERSON_BIRTH_DATE);

  return may_be_born && is_near (a, b, TRU_PERSON_NAME) && is_near (a, b, TRU_PERSON_FIRST_NAME);
}

/* Returns: (nullable): the household that the first of the memberships of somebody spelt nearly as @person says */
static char *
among_members (TruTableRun *run,
               GPtrArray   *memberships,
               TruRecord   *person)
{
  for (guint i = 0; memberships && i < memberships->len; i++)
    {
      const char *uid = tru_record_get_text (memberships->pdata[i], TRU_MEMBERSHIP_PERSON);
      g_autoptr (TruRecord) other = tru_store_get (run->store, &tru_person_kind, uid, NULL);

      if (other && may_be_same (other, person))
        return g_strdup (tru_record_get_text (memberships->pdata[i], TRU_MEMBERSHIP_HOUSEHOLD));
    }
  return NULL;
}

static char *
born_that_day (TruTableRun *run,
               TruRecord   *person)
{
  g_autofree char *day = tru_record_dup_as_text (person, TRU_PERSON_BIRTH_DATE);
  g_autoptr (GPtrArray) persons = day ? tru_store_find (run->store, &tru_person_kind, TRU_PERSON_BIRTH_DATE, day, NULL) : NULL;
  char *household = NULL;

  for (guint i = 0; persons && i < persons->len && !household; i++)
    {
      g_autoptr (GPtrArray) memberships
        = tru_store_find (run->store, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, tru_record_get_uid (persons->pdata[i]), NULL);

      household = among_members (run, memberships, person);
    }
  return household;
}

static char *
living_there (TruTableRun *run,
              TruRecord   *person,
              const char  *dwelling)
{
  g_autoptr (GPtrArray) homes
    = dwelling ? tru_store_find (run->store, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, dwelling, NULL) : NULL;
  char *household = NULL;

  for (guint i = 0; homes && i < homes->len && !household; i++)
    {
      const char *uid = tru_record_get_text (homes->pdata[i], TRU_OCCUPANCY_HOUSEHOLD);
      g_autoptr (GPtrArray) memberships = tru_store_find (run->store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, uid, NULL);

      household = among_members (run, memberships, person);
    }
  return household;
}

/**
 * tru_table_row_doubt_spelling:
 * @run: an import of households
 * @person: who a row names
 * @dwelling: (nullable): uid of the dwelling that it names, if that is known
 *
 * One person is often spelt in two ways, in one list as well as between lists: “Dupont Aïcha”, “Dupond Aicha”.
 *
 * Returns: (transfer full) (nullable): why the row may be a household that is here or that an earlier row made: somebody of nearly
 *   that name was born on the same day or lives at the same address; it is told and never merged
 */
char *
tru_table_row_doubt_spelling (TruTableRun *run,
                              TruRecord   *person,
                              const char  *dwelling)
{
  g_autofree char *born = born_that_day (run, person);
  g_autofree char *living = born ? NULL : living_there (run, person, dwelling);
  g_autofree char *title = born || living ? tru_store_title (run->store, &tru_household_kind, born ? born : living) : NULL;

  if (!title)
    return NULL;
  return born ? g_strdup_printf (_("may be “%s”, spelt otherwise: born on the same day"), title)
              : g_strdup_printf (_("may be “%s”, spelt otherwise: same address"), title);
}
