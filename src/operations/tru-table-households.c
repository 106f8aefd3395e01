/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-households.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme-step.h"
#include "tru-referral.h"
#include "tru-referrals.h"
#include "tru-support-step.h"
#include "tru-support.h"
#include "tru-table-lines.h"
#include "tru-text.h"

static void
know_household (TruTableRun *run,
                TruRecord   *household)
{
  g_autofree char *name = tru_table_household_key (tru_record_get_text (household, TRU_HOUSEHOLD_NAME));
  GPtrArray *uids = g_hash_table_lookup (run->households, name);

  if (!uids)
    {
      uids = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (run->households, g_strdup (name), uids);
    }
  g_ptr_array_add (uids, g_strdup (tru_record_get_uid (household)));
  if (tru_record_is_known (household, TRU_HOUSEHOLD_FILE_NUMBER))
    g_hash_table_insert (run->numbers, g_strdup (tru_record_get_text (household, TRU_HOUSEHOLD_FILE_NUMBER)), g_strdup (tru_record_get_uid (household)));
}

static char *
key_of_dwelling (TruRecord *dwelling)
{
  g_autofree char *street = tru_text_fold (tru_record_get_text (dwelling, TRU_DWELLING_STREET));
  g_autofree char *complement = tru_text_fold (tru_record_get_text (dwelling, TRU_DWELLING_COMPLEMENT));
  g_autofree char *commune = tru_text_fold (tru_record_get_text (dwelling, TRU_DWELLING_COMMUNE));

  return g_strjoin ("|", street, complement, commune, NULL);
}

static gboolean
collect_household (TruRecord *household,
                   gpointer   data,
                   GError   **error)
{
  know_household (data, household);
  return TRUE;
}

static gboolean
collect_dwelling (TruRecord *dwelling,
                  gpointer   data,
                  GError   **error)
{
  g_hash_table_insert (data, key_of_dwelling (dwelling), g_strdup (tru_record_get_uid (dwelling)));
  return TRUE;
}

static gboolean
know_files (TruTableRun *run,
            GError     **error)
{
  if (run->households)
    return TRUE;
  run->households = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  run->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  run->dwellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return tru_store_each (run->store, &tru_household_kind, collect_household, run, error)
         && tru_store_each (run->store, &tru_dwelling_kind, collect_dwelling, run->dwellings, error);
}

/* Lists name the household, the person, or both. */
static gboolean
name_household (TruTableRun *run,
                guint        place,
                TruTableRow *row,
                GError     **error)
{
  TruRecord *household = tru_table_row_need (row, &tru_household_kind);
  TruRecord *person = tru_table_row_need (row, &tru_person_kind);
  g_autofree char *number = tru_table_lines_number (run, place);

  if (!tru_record_is_known (household, TRU_HOUSEHOLD_NAME))
    tru_record_set_text (household, TRU_HOUSEHOLD_NAME, tru_record_get_text (person, TRU_PERSON_NAME));
  if (!tru_record_is_known (person, TRU_PERSON_NAME))
    tru_record_set_text (person, TRU_PERSON_NAME,
                         tru_record_is_known (household, TRU_HOUSEHOLD_NAME) ? tru_referrals_family_name (tru_record_get_text (household, TRU_HOUSEHOLD_NAME)) : NULL);
  if (!tru_record_is_known (household, TRU_HOUSEHOLD_NAME))
    return tru_table_refuse (error, _("neither the household nor the person has a name"));
  tru_record_set_text (household, TRU_HOUSEHOLD_FILE_NUMBER, number);
  row->title = g_strdup (tru_record_get_text (household, TRU_HOUSEHOLD_NAME));
  return TRUE;
}

/* The first whom a list names of a household is in charge of its file, unless the list says otherwise. */
static void
link_person (TruTableRow *row)
{
  TruRecord *membership = tru_table_row_need (row, &tru_membership_kind);

  tru_record_set_text (membership, TRU_MEMBERSHIP_HOUSEHOLD, tru_record_get_uid (tru_table_row_find (row, &tru_household_kind)));
  tru_record_set_text (membership, TRU_MEMBERSHIP_PERSON, tru_record_get_uid (tru_table_row_find (row, &tru_person_kind)));
  if (!tru_record_is_known (membership, TRU_MEMBERSHIP_LINK))
    tru_record_set_number (membership, TRU_MEMBERSHIP_LINK, TRU_MEMBERSHIP_LINK_REFERENT);
}

static void
link_dwelling (TruTableRun *run,
               TruTableRow *row)
{
  TruRecord *dwelling = tru_table_row_find (row, &tru_dwelling_kind);
  TruRecord *occupancy = tru_table_row_find (row, &tru_occupancy_kind);
  g_autofree char *key = NULL;
  const char *uid;

  if (!dwelling)
    {
      if (occupancy)
        g_ptr_array_remove (row->records, occupancy);
      return;
    }
  occupancy = tru_table_row_need (row, &tru_occupancy_kind);
  key = key_of_dwelling (dwelling);
  uid = g_hash_table_lookup (run->dwellings, key);
  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, tru_record_get_uid (tru_table_row_find (row, &tru_household_kind)));
  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, uid ? uid : tru_record_get_uid (dwelling));
  if (uid)
    g_ptr_array_remove (row->records, dwelling);
}

static gboolean
has_birth (TruTableRun *run,
           const char  *household,
           TruRecord   *person)
{
  g_autoptr (GPtrArray) members = tru_store_find (run->store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, household, NULL);

  for (guint i = 0; members && i < members->len; i++)
    {
      g_autoptr (TruRecord) other = tru_store_get (run->store, &tru_person_kind, tru_record_get_text (members->pdata[i], TRU_MEMBERSHIP_PERSON), NULL);

      if (other && tru_record_field_equal (other, person, TRU_PERSON_BIRTH_DATE))
        return TRUE;
    }
  return FALSE;
}

static gboolean
lives_at (TruTableRun *run,
          const char  *household,
          const char  *dwelling)
{
  g_autoptr (GPtrArray) homes = tru_store_find (run->store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, household, NULL);

  for (guint i = 0; homes && i < homes->len; i++)
    if (g_strcmp0 (tru_record_get_text (homes->pdata[i], TRU_OCCUPANCY_DWELLING), dwelling) == 0)
      return TRUE;
  return FALSE;
}

/* A name alone says too little where a first name says otherwise. */
static gboolean
is_named_alike (TruTableRun *run,
                const char  *household,
                TruRecord   *person)
{
  g_autoptr (GPtrArray) members = tru_store_find (run->store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, household, NULL);
  g_autofree char *first = tru_text_fold (tru_record_get_text (person, TRU_PERSON_FIRST_NAME));
  gboolean is_otherwise = FALSE;

  for (guint i = 0; *first && members && i < members->len; i++)
    {
      g_autoptr (TruRecord) other = tru_store_get (run->store, &tru_person_kind, tru_record_get_text (members->pdata[i], TRU_MEMBERSHIP_PERSON), NULL);
      g_autofree char *name = tru_text_fold (other ? tru_record_get_text (other, TRU_PERSON_FIRST_NAME) : NULL);

      if (g_str_equal (name, first))
        return TRUE;
      is_otherwise = is_otherwise || *name;
    }
  return !is_otherwise;
}

/* What is the same by more than its name: born on the same day, living at the same address. */
static gboolean
is_alike (TruTableRun *run,
          const char  *household,
          TruRecord   *person,
          const char  *dwelling)
{
  gboolean has_day = tru_record_is_known (person, TRU_PERSON_BIRTH_DATE);

  return (has_day && has_birth (run, household, person)) || (dwelling && lives_at (run, household, dwelling))
         || (!has_day && !dwelling && is_named_alike (run, household, person));
}

static const char *
has_number (TruTableRun *run,
            TruTableRow *row,
            const char  *number)
{
  const char *uid = number ? g_hash_table_lookup (run->numbers, number) : NULL;
  g_autofree char *title = uid ? tru_store_title (run->store, &tru_household_kind, uid) : NULL;
  g_autofree char *theirs = title ? tru_table_household_key (title) : NULL;
  g_autofree char *ours = tru_table_household_key (row->title);

  if (g_strcmp0 (theirs, ours) == 0)
    return uid;
  if (uid)
    row->doubt = g_strdup_printf (_("the file number is that of “%s”, who is here"), title);
  return NULL;
}

/* The same name with the same number, the same birth date or at the same address is the same household; the name alone is a
   doubt, and so is all of it between lines that the list tells apart by numbers, or a name nearly the same. Returns its uid. */
static const char *
look_for_same (TruTableRun *run,
               TruTableRow *row,
               const char  *number)
{
  TruRecord *person = tru_table_row_find (row, &tru_person_kind);
  TruRecord *occupancy = tru_table_row_find (row, &tru_occupancy_kind);
  const char *dwelling = occupancy ? tru_record_get_text (occupancy, TRU_OCCUPANCY_DWELLING) : NULL;
  g_autofree char *name = tru_table_household_key (row->title);
  GPtrArray *uids = g_hash_table_lookup (run->households, name);
  const char *numbered = has_number (run, row, number);

  for (guint i = 0; !numbered && uids && i < uids->len; i++)
    if (is_alike (run, uids->pdata[i], person, dwelling) && !(number && g_hash_table_contains (run->codes, uids->pdata[i])))
      return uids->pdata[i];
  if (!numbered && uids && !row->doubt)
    row->doubt = g_strdup (_("a household of that name is here, born or living otherwise"));
  if (!numbered && !row->doubt)
    row->doubt = tru_table_row_doubt_spelling (run, person, dwelling);
  return numbered;
}

static gboolean
add_steps (TruTableRun *run,
           guint        row,
           TruTableRow *built,
           const char  *support,
           const char  *programme,
           GError     **error)
{
  const TruTableFile *file = run->request->file;
  g_autoptr (GPtrArray) steps = tru_store_find (run->store, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, programme, error);

  for (guint column = 0; steps && column < tru_table_file_get_columns (file); column++)
    {
      const char *cell = tru_table_file_get_cell (file, row, column);
      g_autofree char *title = tru_text_fold (tru_table_file_get_title (file, column));
      TruDate day = tru_table_values_date (run, column, cell);

      if (run->request->mapping[column] != TRU_TABLE_STEP || tru_text_is_blank (cell))
        continue;
      if (day == TRU_UNKNOWN)
        {
          g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("“%s”: “%s” is not a day"),
                       tru_table_file_get_title (file, column), cell);
          return FALSE;
        }
      for (guint i = 0; i < steps->len; i++)
        {
          g_autofree char *name = tru_text_fold (tru_record_get_text (steps->pdata[i], TRU_PROGRAMME_STEP_NAME));
          TruRecord *step;

          if (!g_str_equal (name, title))
            continue;
          step = tru_record_new (&tru_support_step_kind);
          tru_record_set_text (step, TRU_SUPPORT_STEP_SUPPORT, support);
          tru_record_set_text (step, TRU_SUPPORT_STEP_STEP, tru_record_get_uid (steps->pdata[i]));
          tru_record_set_number (step, TRU_SUPPORT_STEP_DONE_ON, day);
          g_ptr_array_add (built->records, step);
        }
    }
  return steps != NULL;
}

/* The first of the days that is known. */
static TruDate
first_day (TruDate a,
           TruDate b,
           TruDate c)
{
  return a != TRU_UNKNOWN ? a : b != TRU_UNKNOWN ? b : c;
}

static gboolean
link_referral (TruTableRow *row,
               const char  *household,
               const char  *programme,
               GError     **error)
{
  TruRecord *referral = tru_table_row_find (row, &tru_referral_kind);
  TruRecord *support = tru_table_row_find (row, &tru_support_kind);

  if (!referral)
    return TRUE;
  if (!programme)
    return tru_table_refuse (error, _("the referral names no programme, and none is chosen for the file"));
  tru_record_set_text (referral, TRU_REFERRAL_HOUSEHOLD, household);
  tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, programme);
  tru_record_set_number (referral, TRU_REFERRAL_RECEIVED_ON,
                         first_day (tru_record_get_number (referral, TRU_REFERRAL_RECEIVED_ON),
                                    support ? tru_record_get_number (support, TRU_SUPPORT_OPENED_ON) : TRU_UNKNOWN,
                                    tru_record_get_number (referral, TRU_REFERRAL_REPLIED_ON)));
  return TRUE;
}

/* Columns come in any order, but what refers to another is written after it, so that undoing takes it away before. */
static void
write_last (TruTableRow *built,
            TruRecord   *record)
{
  guint place;

  if (g_ptr_array_find (built->records, record, &place))
    g_ptr_array_add (built->records, g_ptr_array_steal_index (built->records, place));
}

/* A referral that was turned down has no support. */
static gboolean
link_support (TruTableRun *run,
              guint        row,
              TruTableRow *built,
              const char  *household,
              const char  *programme,
              GError     **error)
{
  TruRecord *referral = tru_table_row_find (built, &tru_referral_kind);
  TruRecord *support = tru_table_row_find (built, &tru_support_kind);
  gint64 reply = referral ? tru_record_get_number (referral, TRU_REFERRAL_REPLY) : TRU_UNKNOWN;

  if (!support || (reply != TRU_UNKNOWN && reply != TRU_REFERRAL_REPLY_ACCEPTED))
    {
      if (support)
        g_ptr_array_remove (built->records, support);
      return TRUE;
    }
  if (!programme)
    return tru_table_refuse (error, _("the support names no programme, and none is chosen for the file"));
  tru_record_set_text (support, TRU_SUPPORT_HOUSEHOLD, household);
  tru_record_set_text (support, TRU_SUPPORT_PROGRAMME, programme);
  if (referral)
    {
      tru_record_set_text (support, TRU_SUPPORT_REFERRAL, tru_record_get_uid (referral));
      write_last (built, support);
    }
  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON,
                         first_day (tru_record_get_number (support, TRU_SUPPORT_OPENED_ON),
                                    referral ? tru_record_get_number (referral, TRU_REFERRAL_RECEIVED_ON) : TRU_UNKNOWN,
                                    tru_record_get_number (support, TRU_SUPPORT_ACCEPTED_ON)));
  if (!tru_record_is_known (support, TRU_SUPPORT_OPENED_ON))
    return tru_table_refuse (error, _("no day says when the support began: when it was opened or accepted, or when the referral came"));
  return add_steps (run, row, built, tru_record_get_uid (support), programme, error);
}

/* Who sent the household, and the support that it is in. */
static gboolean
link_requests (TruTableRun *run,
               guint        row,
               TruTableRow *built,
               const char  *household,
               const char  *programme,
               GError     **error)
{
  return link_referral (built, household, programme, error) && link_support (run, row, built, household, programme, error)
         && tru_table_row_is_sound (built, error);
}

/* Later lines build on it. */
static void
know_first (TruTableRun *run,
            TruTableRow *built,
            const char  *home)
{
  TruRecord *household = tru_table_row_find (built, &tru_household_kind);
  TruRecord *dwelling = tru_table_row_find (built, &tru_dwelling_kind);

  know_household (run, household);
  g_hash_table_add (run->codes, g_strdup (tru_record_get_uid (household)));
  if (dwelling)
    g_hash_table_insert (run->dwellings, g_strdup (home), g_strdup (tru_record_get_uid (dwelling)));
}

/* A household that no earlier line told of. */
static gboolean
link_first (TruTableRun *run,
            guint        row,
            TruTableRow *built,
            const char  *home,
            const char  *programme,
            GError     **error)
{
  g_autofree char *number = tru_table_lines_number (run, row);
  TruTableLines *lines;
  const char *here;

  link_dwelling (run, built);
  here = look_for_same (run, built, number);
  built->is_here = here != NULL;
  if (!here)
    link_person (built);
  if (!here && !link_requests (run, row, built, tru_record_get_uid (tru_table_row_find (built, &tru_household_kind)), programme, error))
    return FALSE;
  lines = tru_table_lines_note (run, row, built, here, home);
  if (here)
    return !lines || tru_table_lines_join_here (lines, built);
  know_first (run, built, home);
  return TRUE;
}

/**
 * tru_table_household_key:
 * @name: what a list calls a household
 *
 * Returns: (transfer full): the same for “Famille Benali”, “Mme Benali” and “BENALI”
 */
char *
tru_table_household_key (const char *name)
{
  return tru_text_fold (tru_referrals_family_name (name));
}

/**
 * tru_table_link_household:
 * @run: an import
 * @row: the row's place
 * @built: its records
 * @error: a sentence about what is missing
 *
 * A row is a household with the person in charge of its file, where it lives, who sent it and the support that it is in, with
 * the days of the steps passed so far; or it tells more of the household of an earlier row.
 *
 * Returns: whether the row makes sense
 */
gboolean
tru_table_link_household (TruTableRun *run,
                          guint        row,
                          TruTableRow *built,
                          GError     **error)
{
  TruRecord *dwelling = tru_table_row_find (built, &tru_dwelling_kind);
  g_autofree char *home = dwelling ? key_of_dwelling (dwelling) : NULL;
  TruTableLines *lines = tru_table_lines_find (run, row);
  TruRecord *support = tru_table_row_find (built, &tru_support_kind);
  g_autofree char *programme = g_strdup (support && tru_record_is_known (support, TRU_SUPPORT_PROGRAMME)
                                           ? tru_record_get_text (support, TRU_SUPPORT_PROGRAMME)
                                           : run->request->programme);

  if (!know_files (run, error) || !name_household (run, row, built, error))
    return FALSE;
  if (!lines)
    return link_first (run, row, built, home, programme, error);
  if (!tru_table_lines_join (run, lines, built, home, error))
    return FALSE;
  return built->is_here
         || (link_requests (run, row, built, tru_record_get_uid (lines->household), programme, error) && tru_table_lines_end (lines, built));
}
