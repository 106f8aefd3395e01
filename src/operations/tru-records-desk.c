/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-records-desk.h"

#include <glib/gi18n.h>

#include "tru-event.h"
#include "tru-kinds.h"
#include "tru-meetings.h"
#include "tru-referrals.h"
#include "tru-text.h"
#include "tru-uid.h"
#include "tru-write.h"

#define NAMED_AT_MOST 5

static gboolean
is_among (GPtrArray     *records,
          const TruKind *kind,
          const char    *uid)
{
  for (guint i = 0; i < records->len; i++)
    {
      TruRecord *record = g_ptr_array_index (records, i);

      if (tru_record_get_kind (record) == kind && g_strcmp0 (tru_record_get_uid (record), uid) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_reference (TruStore   *store,
                 GPtrArray  *together,
                 TruRecord  *record,
                 guint       field,
                 GError    **error)
{
  const TruKind *target = tru_field_target (&tru_record_get_kind (record)->fields[field]);
  const char *uid = tru_record_get_text (record, field);
  g_autoptr (TruRecord) found = NULL;
  g_autofree char *message = NULL;

  if (!uid || is_among (together, target, uid))
    return TRUE;
  found = tru_store_get (store, target, uid, NULL);
  if (found)
    return TRUE;
  message = g_strdup_printf (_("there is no record “%s” of the kind “%s”"), uid, tru_kind_label (target));
  tru_record_set_error (record, field, message, error);
  return FALSE;
}

static gboolean
check_references (TruStore   *store,
                  GPtrArray  *together,
                  TruRecord  *record,
                  GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == TRU_TYPE_REF && !check_reference (store, together, record, i, error))
      return FALSE;
  return TRUE;
}

/* Somebody else may have changed the record since it was read into a form. */
static gboolean
check_not_changed (TruStore   *store,
                   TruRecord  *record,
                   GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (TruRecord) kept = tru_records_get (store, kind, tru_record_get_uid (record), error);
  g_autofree char *title = NULL;

  if (!kept)
    return FALSE;
  if (tru_record_get_modified (kept) == tru_record_get_modified (record))
    return TRUE;
  title = tru_store_title (store, kind, tru_record_get_uid (record));
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT,
               _("“%s” was changed meanwhile by somebody else; look at it again before you change it."), title);
  return FALSE;
}

static gboolean
write_one (TruWrite   *write,
           TruStore   *store,
           GPtrArray  *together,
           TruRecord  *record,
           GError    **error)
{
  if (!tru_record_validate (record, error) || !check_references (store, together, record, error)
      || !tru_referrals_check_referrer (store, record, error))
    return FALSE;
  if (tru_record_get_id (record) == 0)
    return tru_write_insert (write, record, error);
  return check_not_changed (store, record, error) && tru_records_update_in (write, record, error);
}

static gboolean
set_not_found (const char  *uid,
               GError     **error)
{
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("No record has the identifier “%s”."),
               uid ? uid : "");
  return FALSE;
}

/**
 * tru_records_find:
 * @store: a store
 * @uid: a uid
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the record, of whatever kind
 */
TruRecord *
tru_records_find (TruStore    *store,
                  const char  *uid,
                  GError     **error)
{
  TruRecord *record = uid && tru_uid_is_valid (uid) ? tru_store_find_uid (store, uid, NULL) : NULL;

  if (!record)
    set_not_found (uid, error);
  return record;
}

/**
 * tru_records_get:
 * @store: a store
 * @kind: a kind
 * @uid: (nullable): a uid
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, naming kind and uid
 *
 * Returns: (transfer full) (nullable): the record
 */
TruRecord *
tru_records_get (TruStore       *store,
                 const TruKind  *kind,
                 const char     *uid,
                 GError        **error)
{
  TruRecord *record = uid ? tru_store_get (store, kind, uid, NULL) : NULL;

  if (!record)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                 _("There is no record “%s” of the kind “%s”."), uid ? uid : "", tru_kind_label (kind));
  return record;
}

/**
 * tru_records_write:
 * @store: a store
 * @operation: the operation's name in the history
 * @motive: (nullable): why
 * @records: (element-type TruRecord): records; those without an id are new, in an order in which any may refer to any
 * @error: %TRU_RECORD_ERROR for a value, %TRU_OPERATION_ERROR_CONFLICT when one was changed meanwhile, or a store error
 *
 * Keeps several records at once, all or none. New records get their identity; give a new one its uid beforehand when
 * another of
 * @records refers to it.
 *
 * Returns: whether they are kept
 */
gboolean
tru_records_write (TruStore    *store,
                   const char  *operation,
                   const char  *motive,
                   GPtrArray   *records,
                   GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, operation, motive, error);

  return write && tru_records_write_in (write, records, error) && tru_write_commit (write, error);
}

/**
 * tru_records_write_in:
 * @write: an operation
 * @records: (element-type TruRecord): as for tru_records_write()
 * @error: as tru_records_write()
 *
 * The part of tru_records_write() that keeps the records, for an operation that does more.
 *
 * Returns: whether they are kept, once @write is committed
 */
gboolean
tru_records_write_in (TruWrite   *write,
                      GPtrArray  *records,
                      GError    **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!write_one (write, tru_write_store (write), records, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
}

/**
 * tru_records_update_in:
 * @write: an operation
 * @record: a record read from the store and changed
 * @error: return location
 *
 * Writes a record of whatever kind, and of an appointment the meeting that is held then, see tru_meetings_update_event().
 *
 * Returns: whether it is written
 */
gboolean
tru_records_update_in (TruWrite   *write,
                       TruRecord  *record,
                       GError    **error)
{
  return tru_record_get_kind (record) == &tru_event_kind ? tru_meetings_update_event (write, record, error)
                                                         : tru_write_update (write, record, error);
}

/**
 * tru_records_add:
 * @store: a store
 * @record: a new record; gets its id and, unless it has one, its uid
 * @error: as tru_records_write()
 *
 * Returns: whether it is kept
 */
gboolean
tru_records_add (TruStore   *store,
                 TruRecord  *record,
                 GError    **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return tru_records_write (store, "add", NULL, records, error);
}

/**
 * tru_records_is_kept:
 * @store: a store
 * @record: a record read from the store
 *
 * Returns: whether it is kept just as it is
 */
gboolean
tru_records_is_kept (TruStore  *store,
                     TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (TruRecord) kept = tru_store_get (store, kind, tru_record_get_uid (record), NULL);
  gboolean is_same = kept != NULL;

  for (guint i = 0; is_same && i < kind->n_fields; i++)
    is_same = tru_record_field_equal (kept, record, i);
  return is_same;
}

/**
 * tru_records_save:
 * @store: a store
 * @record: a record read from the store and changed
 * @error: as tru_records_write()
 *
 * Keeps a changed record. One in which nothing changed leaves no trace.
 *
 * Returns: whether it is kept
 */
gboolean
tru_records_save (TruStore   *store,
                  TruRecord  *record,
                  GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (TruRecord) kept = tru_records_get (store, kind, tru_record_get_uid (record), error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!kept)
    return FALSE;
  if (tru_records_is_kept (store, record))
    return TRUE;
  g_ptr_array_add (records, record);
  return tru_records_write (store, "edit", NULL, records, error);
}

static char *
name_referring (TruStore  *store,
                GPtrArray *referring)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (referring->len, NAMED_AT_MOST); i++)
    {
      TruRecord *record = g_ptr_array_index (referring, i);
      const TruKind *kind = tru_record_get_kind (record);
      g_autofree char *title = tru_store_title (store, kind, tru_record_get_uid (record));

      g_string_append_printf (names, _("%s%s “%s”"), i > 0 ? ", " : "", tru_kind_label (kind), title);
    }
  if (referring->len > NAMED_AT_MOST)
    g_string_append_printf (names, ngettext (" and %u other", " and %u others", referring->len - NAMED_AT_MOST),
                            referring->len - NAMED_AT_MOST);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
check_not_referred (TruStore   *store,
                    TruRecord  *record,
                    GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (GPtrArray) referring = tru_store_referring (store, kind, tru_record_get_uid (record), error);
  g_autofree char *title = NULL;
  g_autofree char *names = NULL;

  if (!referring)
    return FALSE;
  if (referring->len == 0)
    return TRUE;
  title = tru_store_title (store, kind, tru_record_get_uid (record));
  names = name_referring (store, referring);
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT,
               _("“%s” cannot be removed, because others refer to it: %s. Change or remove these first."), title,
               names);
  return FALSE;
}

/**
 * tru_records_set_date:
 * @store: a store
 * @operation: name of the operation
 * @motive: (nullable): why; the history keeps it
 * @kind: a kind
 * @uid: uid of a record of @kind
 * @field: id of a DATE field
 * @on: the day, or %TRU_UNKNOWN
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, or a value that cannot be kept
 *
 * What an operation does that only notes on which day something happened.
 *
 * Returns: whether it is noted
 */
gboolean
tru_records_set_date (TruStore      *store,
                      const char    *operation,
                      const char    *motive,
                      const TruKind *kind,
                      const char    *uid,
                      guint          field,
                      TruDate        on,
                      GError       **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, operation, motive, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, kind, uid, error) : NULL;

  if (!record)
    return FALSE;
  tru_record_set_number (record, field, on);
  return tru_write_update (write, record, error) && tru_write_commit (write, error);
}

/**
 * tru_records_remove:
 * @store: a store
 * @uid: uid of a record of any kind
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_CONFLICT naming what still refers to it
 *
 * Returns: whether it is removed; the history can bring it back
 */
gboolean
tru_records_remove (TruStore    *store,
                    const char  *uid,
                    GError     **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "remove", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_find (store, uid, error) : NULL;

  return record && check_not_referred (store, record, error) && tru_write_delete (write, record, error)
         && tru_write_commit (write, error);
}
