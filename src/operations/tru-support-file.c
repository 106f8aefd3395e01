/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-file.h"

#include "tru-contracts.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-referral.h"
#include "tru-signatory.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-worksite-day.h"
#include "tru-worksite.h"

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  TruDate first = *(const TruDate *) a;
  TruDate second = *(const TruDate *) b;

  return (first > second) - (first < second);
}

/**
 * tru_support_file_last:
 * @store: a store
 * @kind: a kind
 * @field: id of a REF field
 * @uid: whom it refers to
 *
 * Returns: (transfer full) (nullable): the newest record of the kind that refers to it
 */
TruRecord *
tru_support_file_last (TruStore      *store,
                       const TruKind *kind,
                       guint          field,
                       const char    *uid)
{
  g_autoptr (GPtrArray) records = tru_store_find (store, kind, field, uid, NULL);

  return records && records->len > 0 ? g_object_ref (g_ptr_array_index (records, records->len - 1)) : NULL;
}

/**
 * tru_support_file_days:
 * @store: a store
 * @worksite: (nullable): uid of a worksite
 *
 * Returns: (transfer full) (element-type TruDate): its days in order
 */
GArray *
tru_support_file_days (TruStore   *store,
                       const char *worksite)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (TruDate));
  g_autoptr (GPtrArray) records
    = worksite ? tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, worksite, NULL) : NULL;

  for (guint i = 0; records && i < records->len; i++)
    {
      TruDate day = tru_record_get_number (g_ptr_array_index (records, i), TRU_WORKSITE_DAY_DAY);

      g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);
  return days;
}

static void
load_household (TruSupportFile *self,
                TruStore       *store,
                TruDate         on)
{
  const char *household = tru_record_get_text (self->support, TRU_SUPPORT_HOUSEHOLD);

  self->household = tru_store_get (store, &tru_household_kind, household, NULL);
  self->adults = tru_supports_adults (store, household, on, NULL);
  self->occupancy = tru_supports_home (store, self->support, on);
  if (self->occupancy)
    self->dwelling
      = tru_store_get (store, &tru_dwelling_kind, tru_record_get_text (self->occupancy, TRU_OCCUPANCY_DWELLING), NULL);
  if (!self->adults)
    self->adults = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tru_support_file_load:
 * @store: a store
 * @support: uid of a support
 * @on: the day on which household and dwelling are looked at
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the support with all around it
 */
TruSupportFile *
tru_support_file_load (TruStore    *store,
                       const char  *support,
                       TruDate      on,
                       GError     **error)
{
  g_autoptr (TruSupportFile) self = g_new0 (TruSupportFile, 1);

  self->support = tru_records_get (store, &tru_support_kind, support, error);
  if (!self->support)
    return NULL;
  self->programme = tru_supports_programme (store, self->support, error);
  if (!self->programme)
    return NULL;
  self->referral
    = tru_store_get (store, &tru_referral_kind, tru_record_get_text (self->support, TRU_SUPPORT_REFERRAL), NULL);
  self->contract = tru_contracts_of_support (store, support, NULL);
  if (self->contract)
    self->signatories
      = tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, tru_record_get_uid (self->contract), NULL);
  if (!self->signatories)
    self->signatories = g_ptr_array_new_with_free_func (g_object_unref);
  self->worksite = tru_support_file_last (store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support);
  load_household (self, store, on);
  return g_steal_pointer (&self);
}

/**
 * tru_support_file_free:
 * @self: (nullable): a support file
 */
void
tru_support_file_free (TruSupportFile *self)
{
  if (!self)
    return;
  g_clear_object (&self->support);
  g_clear_object (&self->household);
  g_clear_object (&self->programme);
  g_clear_object (&self->referral);
  g_clear_object (&self->contract);
  g_clear_pointer (&self->signatories, g_ptr_array_unref);
  g_clear_pointer (&self->adults, g_ptr_array_unref);
  g_clear_object (&self->occupancy);
  g_clear_object (&self->dwelling);
  g_clear_object (&self->worksite);
  g_free (self);
}

/**
 * tru_support_file_is_about_worksites:
 * @self: a support's file
 *
 * Returns: whether its contract goes by a worksite: it has one, or its programme says on how many days one lasts
 */
gboolean
tru_support_file_is_about_worksites (const TruSupportFile *self)
{
  return self->worksite || tru_record_is_known (self->programme, TRU_PROGRAMME_WORKSITE_DAYS);
}
