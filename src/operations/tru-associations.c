/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-associations.h"

#include <glib/gi18n.h>

#include "tru-household.h"
#include "tru-organisation.h"
#include "tru-programme.h"
#include "tru-programmes.h"
#include "tru-records-desk.h"
#include "tru-text.h"
#include "tru-tool-library.h"
#include "tru-uid.h"

static TruRecord *
new_with_uid (const TruKind *kind)
{
  TruRecord *record = tru_record_new (kind);
  g_autofree char *uid = tru_uid_new ();

  tru_record_set_uid (record, uid);
  return record;
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
 * @model: (nullable): the model of its first programme, as for tru_programmes_start(); %NULL for none yet
 * @library: (nullable): name of a first tool library, blank for none
 * @error: %TRU_OPERATION_ERROR_RULE when the database has an association already; %TRU_OPERATION_ERROR_NOT_FOUND for the
 *   model; %TRU_RECORD_ERROR for a value
 *
 * Sets up an association in a new database.
 *
 * Returns: whether it is set up
 */
gboolean
tru_associations_set_up (TruStore    *store,
                         TruRecord   *organisation,
                         const char  *model,
                         const char  *library,
                         GError     **error)
{
  g_autoptr (TruRecord) own = tru_store_own (store);
  g_autoptr (GPtrArray) records
    = model ? tru_programmes_start (model, error) : g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *uid = tru_uid_new ();

  if (!records)
    return FALSE;
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
  if (model)
    tru_record_set_text (g_ptr_array_index (records, 0), TRU_PROGRAMME_BEARER, tru_record_get_uid (organisation));
  if (library && !tru_text_is_blank (library))
    g_ptr_array_add (records, new_library (organisation, library));
  g_ptr_array_insert (records, 0, g_object_ref (organisation));
  return tru_records_write (store, "set-up", NULL, records, error);
}

/**
 * tru_associations_is_library_alone:
 * @store: a store
 *
 * The mark of whose database it is does not travel: one made of a tool library's file has none, an association that only begins has.
 *
 * Returns: whether it holds a tool library and nothing else, no household: a volunteers' database, with nothing to leak
 */
gboolean
tru_associations_is_library_alone (TruStore *store)
{
  g_autoptr (TruRecord) own = tru_store_own (store);

  return !own && tru_store_has_any (store, &tru_tool_library_kind) && !tru_store_has_any (store, &tru_household_kind);
}
