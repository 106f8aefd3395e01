/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-associations.h"

#include <glib/gi18n.h>

#include "tru-organisation.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-text.h"
#include "tru-tool-library.h"
#include "tru-uid.h"

static const struct
{
  const char *name;
  TruProgrammeStepCondition condition;
} steps[] = {
  { N_("Referral"), TRU_PROGRAMME_STEP_CONDITION_REFERRAL_COMPLETE },
  { N_("Assessment"), TRU_PROGRAMME_STEP_CONDITION_NONE },
  { N_("Committee"), TRU_PROGRAMME_STEP_CONDITION_ACCEPTED },
  { N_("Contract"), TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED },
  { N_("Preparation"), TRU_PROGRAMME_STEP_CONDITION_PREPARATION_DONE },
  { N_("Worksite"), TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED },
  { N_("Review"), TRU_PROGRAMME_STEP_CONDITION_NONE },
};

static TruRecord *
new_with_uid (const TruKind *kind)
{
  TruRecord *record = tru_record_new (kind);
  g_autofree char *uid = tru_uid_new ();

  tru_record_set_uid (record, uid);
  return record;
}

/* Every number as domain.md's table ships it. */
static TruRecord *
new_programme (void)
{
  TruRecord *programme = new_with_uid (&tru_programme_kind);

  tru_record_set_text (programme, TRU_PROGRAMME_NAME, _("Coup de pouce habitat"));
  tru_record_set_number (programme, TRU_PROGRAMME_MAX_AREA, 3000);
  tru_record_set_number (programme, TRU_PROGRAMME_WORKSITE_DAYS, 4);
  tru_record_set_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS, "1245");
  tru_record_set_number (programme, TRU_PROGRAMME_WORKSITE_COST, 130000);
  tru_record_set_number (programme, TRU_PROGRAMME_WORKSITE_MONTHS, 2);
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_MONTHS, 6);
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_START, TRU_PROGRAMME_SUPPORT_START_ACCEPTANCE);
  tru_record_set_number (programme, TRU_PROGRAMME_CONTRACT_REQUIRED, TRUE);
  tru_record_set_number (programme, TRU_PROGRAMME_LANDLORD_REQUIRED, TRUE);
  tru_record_set_number (programme, TRU_PROGRAMME_PREPARATION_REQUIRED, TRUE);
  tru_record_set_number (programme, TRU_PROGRAMME_LEAD_BEFORE, tru_date_new (1949, 1, 1));
  tru_record_set_number (programme, TRU_PROGRAMME_ASBESTOS_BEFORE, tru_date_new (1997, 7, 1));
  tru_record_set_number (programme, TRU_PROGRAMME_COMMITTEE_WEEKS, 6);
  tru_record_set_number (programme, TRU_PROGRAMME_VISIT_MINUTES, 60);
  tru_record_set_number (programme, TRU_PROGRAMME_RENT_SHARE, 3000);
  return programme;
}

/**
 * tru_associations_first_programme:
 *
 * Returns: (transfer full) (element-type TruRecord): a programme with the shipped values of domain.md's “Rules to keep”
 * (scheme 1), and its steps after it; none is kept yet
 */
GPtrArray *
tru_associations_first_programme (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  TruRecord *programme = new_programme ();

  g_ptr_array_add (records, programme);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      TruRecord *step = new_with_uid (&tru_programme_step_kind);

      tru_record_set_text (step, TRU_PROGRAMME_STEP_PROGRAMME, tru_record_get_uid (programme));
      tru_record_set_number (step, TRU_PROGRAMME_STEP_POSITION, i + 1);
      tru_record_set_text (step, TRU_PROGRAMME_STEP_NAME, _ (steps[i].name));
      tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, steps[i].condition);
      g_ptr_array_add (records, step);
    }
  return records;
}

static TruRecord *
new_library (TruRecord  *organisation,
             const char *name)
{
  TruRecord *library = new_with_uid (&tru_tool_library_kind);

  tru_record_set_text (library, TRU_TOOL_LIBRARY_NAME, name);
  tru_record_set_text (library, TRU_TOOL_LIBRARY_ORGANISATION, tru_record_get_uid (organisation));
  tru_record_set_text (library, TRU_TOOL_LIBRARY_COMMUNE, tru_record_get_text (organisation, TRU_ORGANISATION_COMMUNE));
  tru_record_set_number (library, TRU_TOOL_LIBRARY_LOAN_DAYS, 14);
  return library;
}

/**
 * tru_associations_set_up:
 * @store: an empty store
 * @organisation: a new organisation with its name; becomes our own
 * @with_programme: whether a first programme is added with it
 * @library: (nullable): name of a first tool library, blank for none
 * @error: %TRU_OPERATION_ERROR_RULE when the database has an association already; %TRU_RECORD_ERROR for a value
 *
 * Sets up an association in a new database.
 *
 * Returns: whether it is set up
 */
gboolean
tru_associations_set_up (TruStore    *store,
                         TruRecord   *organisation,
                         gboolean     with_programme,
                         const char  *library,
                         GError     **error)
{
  g_autoptr (TruRecord) own = tru_store_own (store);
  g_autoptr (GPtrArray) records
    = with_programme ? tru_associations_first_programme () : g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *uid = tru_uid_new ();

  if (own)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("This database is already that of “%s”."),
                   tru_record_get_text (own, TRU_ORGANISATION_NAME));
      return FALSE;
    }
  if (!tru_record_get_uid (organisation))
    tru_record_set_uid (organisation, uid);
  tru_record_set_number (organisation, TRU_ORGANISATION_OWN, TRUE);
  if (!tru_record_is_known (organisation, TRU_ORGANISATION_TYPE))
    tru_record_set_number (organisation, TRU_ORGANISATION_TYPE, TRU_ORGANISATION_TYPE_ASSOCIATION);
  if (with_programme)
    tru_record_set_text (g_ptr_array_index (records, 0), TRU_PROGRAMME_BEARER, tru_record_get_uid (organisation));
  if (library && !tru_text_is_blank (library))
    g_ptr_array_add (records, new_library (organisation, library));
  g_ptr_array_insert (records, 0, g_object_ref (organisation));
  return tru_records_write (store, "set-up", NULL, records, error);
}
