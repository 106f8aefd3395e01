/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-export.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-event.h"
#include "tru-exchange-pictures.h"
#include "tru-exchange-writer.h"
#include "tru-export-closure.h"
#include "tru-household.h"
#include "tru-kinds.h"
#include "tru-late.h"
#include "tru-organisation.h"
#include "tru-sending.h"
#include "tru-text.h"
#include "tru-tombstones.h"
#include "tru-tool-library.h"
#include "tru-uid.h"
#include "tru-write.h"

#define RECORDS_BETWEEN_REPORTS 200

typedef struct
{
  TruStore *store;
  TruExchangeWriter *writer;
  GHashTable *pictures; /* that the records name */
  const TruCourse *course;
  gint64 n_expected; /* records */
} Export;

static const char *
usual_motive (TruProfile profile)
{
  switch (profile)
    {
    case TRU_PROFILE_FULL:
      return _("Transfer to another office of the association");
    case TRU_PROFILE_PARTNER:
      return _("Support shared with a partner");
    default:
      return _("Running of the tool library");
    }
}

static char *
content_of (const TruExport *what)
{
  guint n = what->households ? g_strv_length ((char **) what->households) : 0;

  switch (what->scope)
    {
    case TRU_EXPORT_HOUSEHOLDS:
      return g_strdup_printf (ngettext ("%u household file", "%u household files", n), n);
    case TRU_EXPORT_INVENTORY:
      return g_strdup (_("Tool libraries"));
    default:
      return g_strdup (_("Everything that the profile admits"));
    }
}

/* A volunteers' database is nobody's own: its file comes from its tool libraries. */
static char *
name_libraries (TruStore *store)
{
  g_autoptr (GPtrArray) libraries = tru_store_find (store, &tru_tool_library_kind, 0, NULL, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; libraries && i < libraries->len; i++)
    g_ptr_array_add (names, (gpointer) tru_record_get_text (libraries->pdata[i], TRU_TOOL_LIBRARY_NAME));
  g_ptr_array_add (names, NULL);
  return tru_text_join ((const char **) names->pdata, ", ");
}

static TruExchangeHeader *
header_for (TruStore        *store,
            const TruExport *what,
            const char      *motive)
{
  TruExchangeHeader *header = tru_exchange_header_new ();
  g_autoptr (TruRecord) own = tru_store_own (store);

  header->uid = tru_uid_new ();
  header->is_complete = what->scope == TRU_EXPORT_ALL && what->profile == TRU_PROFILE_FULL;
  header->sender = own ? g_strdup (tru_record_get_text (own, TRU_ORGANISATION_NAME)) : name_libraries (store);
  header->sender_uid = own ? g_strdup (tru_record_get_uid (own)) : NULL;
  header->recipient = g_strdup (what->recipient);
  header->purpose = g_strdup (motive);
  header->profile = what->profile;
  header->date = tru_clock_stamp ();
  return header;
}

static gboolean
add_member_of_closure (TruRecord *record,
                       gboolean   is_requested,
                       guint64    withheld,
                       gpointer   data,
                       GError   **error)
{
  Export *export = data;
  gint64 n = tru_exchange_writer_get_count (export->writer);

  if (n % RECORDS_BETWEEN_REPORTS == 0)
    tru_course_report (export->course, (double) n / MAX (n + 1, export->n_expected));
  tru_exchange_pictures_note (export->store, record, export->pictures);
  return tru_course_goes_on (export->course, error)
         && tru_exchange_writer_add (export->writer, record, is_requested, withheld, error);
}

static gboolean
add_record (TruRecord *record,
            gpointer   data,
            GError   **error)
{
  return add_member_of_closure (record, TRUE, 0, data, error);
}

static gboolean
write_all (TruStore  *store,
           Export    *export,
           GError   **error)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);
  g_autoptr (GPtrArray) tombstones = NULL;

  for (guint i = 0; i < n_kinds; i++)
    export->n_expected += tru_store_count (store, kinds[i]);
  for (guint i = 0; i < n_kinds; i++)
    if (!tru_store_each (store, kinds[i], add_record, export, error))
      return FALSE;
  tombstones = tru_tombstones (store, error);
  if (!tombstones)
    return FALSE;
  for (guint i = 0; i < tombstones->len; i++)
    {
      const TruTombstone *tombstone = tombstones->pdata[i];

      if (!tru_exchange_writer_bury (export->writer, tombstone->kind, tombstone->uid, tombstone->deleted, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_records (TruStore         *store,
               const TruExport  *what,
               Export           *export,
               GError          **error)
{
  g_autoptr (TruExportClosure) closure = NULL;

  if (what->scope == TRU_EXPORT_ALL && what->profile == TRU_PROFILE_FULL)
    return write_all (store, export, error);
  closure = tru_export_closure_new (store, what, export->course, error);
  export->n_expected = closure ? tru_export_closure_count (closure) : 0;
  return closure && tru_export_closure_each (closure, add_member_of_closure, export, error);
}

static gboolean
record_sending (TruWrite                 *write,
                const TruExport          *what,
                const TruExchangeHeader  *header,
                gint64                    n_records,
                GError                  **error)
{
  g_autoptr (TruRecord) sending = tru_record_new (&tru_sending_kind);
  g_autofree char *content = content_of (what);

  tru_record_set_number (sending, TRU_SENDING_SENT_AT, tru_clock_now ());
  tru_record_set_number (sending, TRU_SENDING_PROFILE, (gint64) what->profile);
  tru_record_set_text (sending, TRU_SENDING_RECIPIENT, what->recipient);
  tru_record_set_text (sending, TRU_SENDING_MOTIVE, header->purpose);
  tru_record_set_text (sending, TRU_SENDING_CONTENT, content);
  tru_record_set_text (sending, TRU_SENDING_FILE_UID, header->uid);
  tru_record_set_number (sending, TRU_SENDING_RECORDS, n_records);
  return tru_write_insert (write, sending, error);
}

/**
 * tru_export_default_profile:
 * @scope: what is sent
 *
 * Returns: the profile when nobody names one: the narrowest that serves the scope
 */
TruProfile
tru_export_default_profile (TruExportScope scope)
{
  switch (scope)
    {
    case TRU_EXPORT_HOUSEHOLDS:
      return TRU_PROFILE_PARTNER;
    case TRU_EXPORT_INVENTORY:
      return TRU_PROFILE_LIBRARY;
    default:
      return TRU_PROFILE_FULL;
    }
}

static gboolean
write_file (TruStore         *store,
            const TruExport  *what,
            const char       *path,
            const TruCourse  *course,
            gint64           *n_records,
            GError          **error)
{
  const char *motive = what->motive && *what->motive ? what->motive : usual_motive (what->profile);
  g_autoptr (TruExchangeHeader) header = header_for (store, what, motive);
  g_autoptr (TruWrite) write = tru_write_begin (store, "export", motive, error);
  g_autoptr (TruExchangeWriter) writer = NULL;
  g_autoptr (GHashTable) pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Export export = { .store = store, .pictures = pictures, .course = course };

  if (!write)
    return FALSE;
  writer = tru_exchange_writer_open (path, header, error);
  export.writer = writer;
  if (what->profile == TRU_PROFILE_LIBRARY && !tru_late_pass_on (write, error))
    return FALSE;
  if (!writer || !write_records (store, what, &export, error) || !tru_exchange_writer_finish (writer, error))
    return FALSE;
  *n_records = tru_exchange_writer_get_count (writer);
  return tru_course_goes_on (course, error)
         && record_sending (write, what, header, *n_records, error)
         && tru_exchange_pictures_send (store, pictures, path, error)
         && tru_write_commit (write, error)
         && tru_exchange_writer_publish (writer, error);
}

/**
 * tru_export_run:
 * @store: a store
 * @what: what leaves, for whom and why
 * @path: where the file goes
 * @course: (nullable): follows it and stops it
 * @n_records: (out) (optional): how many records it holds
 * @error: a store error, %TRU_STORE_ERROR_NOT_FOUND for an unknown household, or a #GIOErrorEnum, among them
 *   %G_IO_ERROR_CANCELLED
 *
 * Writes an exchange file and records the sending. The file appears only once the sending is recorded; the pictures that its
 * records name lie in a folder beside it.
 *
 * Returns: whether both are done; otherwise neither is
 */
gboolean
tru_export_run (TruStore         *store,
                const TruExport  *what,
                const char       *path,
                const TruCourse  *course,
                gint64           *n_records,
                GError          **error)
{
  GError *local = NULL;
  gint64 n = 0;
  gboolean is_done = write_file (store, what, path, course, &n, &local);

  if (n_records)
    *n_records = n;
  if (!is_done)
    tru_course_propagate (error, local, _("The export was cancelled: nothing was written"));
  return is_done;
}
