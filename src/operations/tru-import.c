/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-private.h"

#include <glib/gi18n.h>

#include "tru-kinds.h"
#include "tru-operation-error.h"
#include "tru-organisation.h"
#include "tru-sending.h"
#include "tru-versions.h"
#include "tru-write.h"

#define RECORDS_BETWEEN_REPORTS 200

/* The transaction is the staging: everything is tried for real, and only a file without fault or conflict is kept. */
typedef struct
{
  TruStore *store;
  TruWrite *write;
  TruImportPreview *preview;
  const TruImportDecisions *decisions;
  gboolean *was_empty; /* by kind number: no record was here before */
  char *own;           /* uid of our own organisation */
  TruStamp last_sending;
} Import;

static void
note_empty_kinds (Import *import)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  import->was_empty = g_new0 (gboolean, n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    import->was_empty[i] = tru_store_count (import->store, kinds[i]) == 0;
}

/* A database has one own organisation; another's own one is a partner here. */
static void
settle_own (Import                *import,
            const TruExchangeItem *item)
{
  if (item->kind != &tru_organisation_kind || !tru_record_is_true (item->record, TRU_ORGANISATION_OWN))
    return;
  if (!import->own)
    import->own = g_strdup (item->uid);
  else if (!g_str_equal (import->own, item->uid))
    tru_record_clear (item->record, TRU_ORGANISATION_OWN);
}

static guint64
differing_fields (const TruExchangeItem *item,
                  TruRecord             *here)
{
  guint64 differing = 0;

  for (guint i = 0; i < item->kind->n_fields; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << i;

      if (item->withheld & bit)
        continue;
      if ((item->present & bit) && tru_record_is_known (item->record, i) && !tru_record_field_equal (item->record, here, i))
        differing |= bit;
      if ((item->emptied & bit) && tru_record_is_known (here, i))
        differing |= bit;
    }
  return differing;
}

static gboolean
was_edited_here (Import    *import,
                 TruRecord *here)
{
  TruStamp base = tru_record_get_base (here);

  if (base != TRU_UNKNOWN)
    return tru_record_get_modified (here) != base;
  return import->last_sending == TRU_UNKNOWN || tru_record_get_modified (here) > import->last_sending;
}

/* Who changed the record since both sides last had the same? See src/README.md, “What travels”. */
static TruImportAction
compare_versions (Import    *import,
                  TruRecord *received,
                  TruRecord *here)
{
  TruStamp theirs = tru_record_get_modified (received);
  TruStamp ours = tru_record_get_modified (here);

  if (tru_record_get_base (received) == ours)
    return TRU_IMPORT_UPDATE;
  if (theirs == tru_record_get_base (here) || tru_versions_knows (import->store, tru_record_get_uid (here), theirs))
    return TRU_IMPORT_UNCHANGED;
  if (theirs == ours || was_edited_here (import, here))
    return TRU_IMPORT_CONFLICT;
  return theirs > ours ? TRU_IMPORT_UPDATE : TRU_IMPORT_UNCHANGED;
}

static TruRecord *
merge (const TruExchangeItem *item,
       TruRecord             *here,
       guint64                taken)
{
  TruRecord *merged = tru_record_copy (here);

  for (guint i = 0; i < item->kind->n_fields; i++)
    if (taken >> i & 1)
      tru_record_copy_field (merged, item->record, i);
  return merged;
}

static gboolean
create (Import                 *import,
        const TruExchangeItem  *item,
        GError                **error)
{
  g_autoptr (GError) local = NULL;

  if (tru_import_decisions_is_skipped (import->decisions, item->uid))
    return TRUE;
  settle_own (import, item);
  /* What the sender had received before is of no use here: from now on this is the version both have. */
  tru_record_set_base (item->record, tru_record_get_modified (item->record));
  if (tru_write_insert (import->write, item->record, &local))
    tru_import_preview_add (import->preview, TRU_IMPORT_CREATE, item, NULL, 0, NULL);
  else if (local->domain == TRU_RECORD_ERROR || g_error_matches (local, TRU_STORE_ERROR, TRU_STORE_ERROR_CONSTRAINT))
    tru_import_preview_add (import->preview, TRU_IMPORT_REFUSED, item, NULL, 0, local->message);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return !local;
}

static gboolean
update (Import                 *import,
        const TruExchangeItem  *item,
        TruRecord              *here,
        guint64                 differing,
        guint64                 taken,
        GError                **error)
{
  g_autoptr (TruRecord) merged = merge (item, here, taken);
  g_autoptr (GError) local = NULL;

  /* A choice among fields makes a version of its own, derived from what was received. */
  if (taken == differing)
    tru_record_set_modified (merged, tru_record_get_modified (item->record));
  tru_record_set_base (merged, tru_record_get_modified (item->record));
  if (tru_write_update (import->write, merged, &local))
    tru_import_preview_add (import->preview, TRU_IMPORT_UPDATE, item, here, differing, NULL);
  else if (local->domain == TRU_RECORD_ERROR || g_error_matches (local, TRU_STORE_ERROR, TRU_STORE_ERROR_CONSTRAINT))
    tru_import_preview_add (import->preview, TRU_IMPORT_REFUSED, item, here, differing, local->message);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return !local;
}

static guint64
decided_fields (GArray  *fields,
                guint64  differing)
{
  guint64 taken = 0;

  for (guint i = 0; i < fields->len; i++)
    taken |= G_GUINT64_CONSTANT (1) << g_array_index (fields, guint, i);
  return taken & differing;
}

static gboolean
meet (Import                 *import,
      const TruExchangeItem  *item,
      TruRecord              *here,
      GError                **error)
{
  guint64 differing;
  GArray *decided = tru_import_decisions_get_fields (import->decisions, item->uid);
  TruImportAction action;

  settle_own (import, item);
  differing = differing_fields (item, here);
  action = differing ? compare_versions (import, item->record, here) : TRU_IMPORT_UNCHANGED;
  if (action != TRU_IMPORT_UNCHANGED && tru_import_decisions_is_skipped (import->decisions, item->uid))
    action = TRU_IMPORT_UNCHANGED;
  if (action != TRU_IMPORT_UNCHANGED && decided)
    return update (import, item, here, differing, decided_fields (decided, differing), error);
  if (action == TRU_IMPORT_UPDATE)
    return update (import, item, here, differing, differing, error);
  tru_import_preview_add (import->preview, action, item, here, differing,
                          action == TRU_IMPORT_CONFLICT ? _("Changed here and by the sender since the last exchange") : NULL);
  return TRUE;
}

static gboolean
take_record (Import                 *import,
             const TruExchangeItem  *item,
             GError                **error)
{
  g_autoptr (TruRecord) here = NULL;

  if (!import->was_empty[item->kind->number])
    here = tru_store_get (import->store, item->kind, item->uid, NULL);
  return here ? meet (import, item, here, error) : create (import, item, error);
}

static gboolean
take_tombstone (Import                 *import,
                const TruExchangeItem  *item,
                GError                **error)
{
  g_autoptr (TruRecord) here = tru_store_get (import->store, item->kind, item->uid, NULL);
  g_autoptr (GPtrArray) referring = NULL;

  if (!here || tru_import_decisions_is_skipped (import->decisions, item->uid))
    return TRUE;
  if (was_edited_here (import, here) && tru_record_get_modified (here) > item->deleted)
    {
      tru_import_preview_add (import->preview, TRU_IMPORT_CONFLICT, item, here, 0,
                              _("Deleted by the sender, but changed here since"));
      return TRUE;
    }
  referring = tru_store_referring (import->store, item->kind, item->uid, error);
  if (!referring)
    return FALSE;
  if (referring->len)
    {
      tru_import_preview_add (import->preview, TRU_IMPORT_CONFLICT, item, here, 0,
                              _("Deleted by the sender, but other records here refer to it"));
      return TRUE;
    }
  tru_import_preview_add (import->preview, TRU_IMPORT_DELETE, item, here, 0, NULL);
  return tru_write_delete (import->write, here, error);
}

static gboolean
take_all (Import             *import,
          TruExchangeReader  *reader,
          const TruCourse    *course,
          GError            **error)
{
  for (guint n_taken = 0;; n_taken++)
    {
      if (n_taken % RECORDS_BETWEEN_REPORTS == 0)
        tru_course_report (course, tru_exchange_reader_get_progress (reader));
      if (!tru_course_goes_on (course, error))
        return FALSE;
      switch (tru_exchange_reader_next (reader, error))
        {
        case TRU_EXCHANGE_RECORD:
          if (!take_record (import, tru_exchange_reader_get_item (reader), error) && *error)
            return FALSE;
          break;
        case TRU_EXCHANGE_TOMBSTONE:
          if (!take_tombstone (import, tru_exchange_reader_get_item (reader), error))
            return FALSE;
          break;
        case TRU_EXCHANGE_END:
          return TRUE;
        default:
          return FALSE;
        }
    }
}

/* Once all are in, those that are named after others have their names. */
static void
name_entries (Import *import)
{
  for (guint i = 0; i < import->preview->entries->len; i++)
    {
      TruImportEntry *entry = import->preview->entries->pdata[i];
      char *title = tru_store_title (import->store, entry->kind, entry->uid);

      if (!title || !*title)
        {
          g_free (title);
          continue;
        }
      g_free (entry->title);
      entry->title = title;
    }
}

static const TruImportEntry *
first_in_the_way (TruImportPreview *preview)
{
  for (guint i = 0; i < preview->entries->len; i++)
    {
      const TruImportEntry *entry = preview->entries->pdata[i];

      if (entry->action == TRU_IMPORT_CONFLICT || entry->action == TRU_IMPORT_REFUSED)
        return entry;
    }
  return NULL;
}

static gboolean
refuse_if_in_the_way (TruImportPreview  *preview,
                      GError           **error)
{
  const TruImportEntry *entry = first_in_the_way (preview);
  gint64 n = preview->counts[TRU_IMPORT_CONFLICT] + preview->counts[TRU_IMPORT_REFUSED];

  if (!entry)
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT,
               ngettext ("Nothing was imported: %d record needs a decision, %s “%s” (%s): %s",
                         "Nothing was imported: %d records need a decision, the first %s “%s” (%s): %s", n),
               (int) n, tru_kind_label (entry->kind), entry->title, entry->uid, entry->reason);
  return FALSE;
}

static TruStamp
last_sending (TruStore *store)
{
  return tru_versions_newest (store, &tru_sending_kind);
}

static void
import_clear (Import *import)
{
  g_clear_pointer (&import->write, tru_write_free);
  g_clear_pointer (&import->preview, tru_import_preview_free);
  g_free (import->was_empty);
  g_free (import->own);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/**
 * tru_import_run:
 * @store: a store
 * @reader: a file at its first record
 * @operation: name in the history
 * @kept: name of the kept file
 * @decisions: (nullable): what a person chose
 * @is_preview: whether to only tell
 * @course: (nullable): follows it and stops it
 * @error: %TRU_XML_ERROR, a store error, %TRU_OPERATION_ERROR_CONFLICT or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was done, or would be
 */
TruImportPreview *
tru_import_run (TruStore                  *store,
                TruExchangeReader         *reader,
                const char                *operation,
                const char                *kept,
                const TruImportDecisions  *decisions,
                gboolean                   is_preview,
                const TruCourse           *course,
                GError                   **error)
{
  g_auto (Import) import = { .store = store, .decisions = decisions };
  g_autoptr (TruRecord) own = tru_store_own (store);
  g_autoptr (GError) local = NULL;

  import.own = own ? g_strdup (tru_record_get_uid (own)) : NULL;
  import.preview = tru_import_preview_new (reader);
  import.write = tru_write_begin_import (store, operation, tru_import_decisions_get_motive (decisions), kept, error);
  if (!import.write)
    return NULL;
  /* Only now does nobody else write. */
  import.last_sending = last_sending (store);
  note_empty_kinds (&import);
  if (!take_all (&import, reader, course, &local) || !tru_import_check_taken (import.preview, import.write, &local))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  name_entries (&import);
  if (is_preview || tru_import_preview_is_idle (import.preview))
    {
      if (is_preview || refuse_if_in_the_way (import.preview, error))
        return g_steal_pointer (&import.preview);
      return NULL;
    }
  if (!refuse_if_in_the_way (import.preview, error) || !tru_course_goes_on (course, error) || !tru_write_commit (import.write, error))
    return NULL;
  return g_steal_pointer (&import.preview);
}
