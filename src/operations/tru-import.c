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

static void
note_empty_kinds (TruImportRun *run)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  g_free (run->was_empty);
  run->was_empty = g_new0 (gboolean, n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    run->was_empty[i] = !tru_store_has_any (run->store, kinds[i]);
}

/* A database has one own organisation; another's own one is a partner here. */
static void
settle_own (TruImportRun                *run,
            const TruExchangeItem *item)
{
  if (item->kind != &tru_organisation_kind || !tru_record_is_true (item->record, TRU_ORGANISATION_OWN))
    return;
  if (!run->own)
    run->own = g_strdup (item->uid);
  else if (!g_str_equal (run->own, item->uid))
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

/* Who changed the record since both sides last had the same? See src/README.md, “What travels”. */
static TruImportAction
compare_versions (TruImportRun    *run,
                  TruRecord *received,
                  TruRecord *here)
{
  TruStamp theirs = tru_record_get_modified (received);
  TruStamp ours = tru_record_get_modified (here);

  if (tru_record_get_base (received) == ours)
    return TRU_IMPORT_UPDATE;
  if (theirs == tru_record_get_base (here) || tru_versions_knows (run->store, tru_record_get_uid (here), theirs))
    return TRU_IMPORT_UNCHANGED;
  if (theirs == ours || tru_import_was_edited_here (run, here))
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

/* The deletion counts as of now, after what the sender did: nobody is asked about it again. */
static gboolean
keep_buried (TruImportRun           *run,
             const TruExchangeItem  *item,
             GError                **error)
{
  tru_import_preview_add (run->preview, TRU_IMPORT_UPDATE, item, NULL, 0, NULL);
  return tru_write_set_buried (run->write, item->record, TRUE, error);
}

/* Told as in conflict, a record is kept for the while all the same, so that what refers to it is not refused. */
static gboolean
tell_created (TruImportRun           *run,
              const TruExchangeItem  *item,
              gboolean                is_open,
              GError                **error)
{
  TruImportEntry *entry = tru_import_preview_add (run->preview, is_open ? TRU_IMPORT_CONFLICT : TRU_IMPORT_CREATE, item, NULL, 0,
                                                  is_open ? _("Deleted here, but changed by the sender since") : NULL);

  if (entry)
    entry->is_whole = is_open;
  tru_import_note_created (run, item);
  return !g_hash_table_contains (run->buried, item->uid) || tru_write_set_buried (run->write, item->record, FALSE, error);
}

static void
refuse (TruImportRun          *run,
        const TruExchangeItem *item,
        TruRecord             *here,
        guint64                differing,
        const GError          *why)
{
  g_autofree char *reason = tru_import_explain_refusal (run, item, why);

  tru_import_preview_add (run->preview, TRU_IMPORT_REFUSED, item, here, differing, reason);
}

static gboolean
leave_out (TruImportRun           *run,
           const TruExchangeItem  *item,
           gboolean                is_contested,
           GError                **error)
{
  run->preview->n_left_out++;
  return !is_contested || keep_buried (run, item, error);
}

static gboolean
create (TruImportRun           *run,
        const TruExchangeItem  *item,
        GError                **error)
{
  TruImportBurial burial = tru_import_burial (run, item);
  gboolean is_contested = burial == TRU_IMPORT_CONTESTED;
  g_autoptr (GError) local = NULL;

  if (burial == TRU_IMPORT_BURIED)
    {
      tru_import_preview_add (run->preview, TRU_IMPORT_UNCHANGED, item, NULL, 0, NULL);
      return TRUE;
    }
  if (tru_import_decisions_is_skipped (run->decisions, item->uid))
    return leave_out (run, item, is_contested, error);
  settle_own (run, item);
  /* What the sender had received before is of no use here: from now on this is the version both have. */
  tru_record_set_base (item->record, tru_record_get_modified (item->record));
  if (tru_write_insert (run->write, item->record, &local))
    return tell_created (run, item, is_contested && !tru_import_decisions_takes_whole (run->decisions, item->uid), error);
  if (local->domain == TRU_RECORD_ERROR || g_error_matches (local, TRU_STORE_ERROR, TRU_STORE_ERROR_CONSTRAINT))
    refuse (run, item, NULL, 0, local);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return !local;
}

static gboolean
update (TruImportRun                 *run,
        const TruExchangeItem  *item,
        TruRecord              *here,
        guint64                 differing,
        guint64                 taken,
        gboolean                is_own,
        GError                **error)
{
  g_autoptr (TruRecord) merged = merge (item, here, taken);
  g_autoptr (GError) local = NULL;

  /* A choice among fields, or what both filled, makes a version of its own, derived from what was received. */
  if (!is_own)
    tru_record_set_modified (merged, tru_record_get_modified (item->record));
  tru_record_set_base (merged, tru_record_get_modified (item->record));
  if (tru_write_update (run->write, merged, &local))
    tru_import_preview_add (run->preview, TRU_IMPORT_UPDATE, item, here, differing, NULL);
  else if (local->domain == TRU_RECORD_ERROR || g_error_matches (local, TRU_STORE_ERROR, TRU_STORE_ERROR_CONSTRAINT))
    refuse (run, item, here, differing, local);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return !local;
}

/* What is blank here takes what the sender filled, as it does there: nothing is lost, so nobody is asked. Who emptied a field here
 * meant something by it. */
static gboolean
fills_only_blanks (TruImportRun          *run,
                   const TruExchangeItem *item,
                   TruRecord             *here,
                   guint64                differing)
{
  for (guint i = 0; i < item->kind->n_fields; i++)
    if ((differing >> i & 1)
        && (tru_record_is_known (here, i) || tru_versions_emptied (run->store, item->uid, item->kind->fields[i].name)))
      return FALSE;
  return TRUE;
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
meet (TruImportRun                 *run,
      const TruExchangeItem  *item,
      TruRecord              *here,
      GError                **error)
{
  guint64 differing;
  GArray *decided = tru_import_decisions_get_fields (run->decisions, item->uid);
  TruImportAction action;

  settle_own (run, item);
  differing = differing_fields (item, here);
  action = differing ? compare_versions (run, item->record, here) : TRU_IMPORT_UNCHANGED;
  if (action != TRU_IMPORT_UNCHANGED && tru_import_decisions_is_skipped (run->decisions, item->uid))
    action = TRU_IMPORT_UNCHANGED;
  if (action != TRU_IMPORT_UNCHANGED && decided)
    {
      guint64 taken = decided_fields (decided, differing);

      return update (run, item, here, differing, taken, taken != differing, error);
    }
  if (action == TRU_IMPORT_CONFLICT && fills_only_blanks (run, item, here, differing))
    return update (run, item, here, differing, differing, TRUE, error);
  if (action == TRU_IMPORT_UPDATE)
    return update (run, item, here, differing, differing, FALSE, error);
  tru_import_preview_add (run->preview, action, item, here, differing,
                          action == TRU_IMPORT_CONFLICT ? _("Changed here and by the sender since the last exchange") : NULL);
  return TRUE;
}

static gboolean
take_record (TruImportRun                 *run,
             const TruExchangeItem  *item,
             GError                **error)
{
  g_autoptr (TruRecord) here = NULL;

  if (!run->was_empty[item->kind->number])
    here = tru_store_get (run->store, item->kind, item->uid, NULL);
  return here ? meet (run, item, here, error) : create (run, item, error);
}

static gboolean
take_all (TruImportRun             *run,
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
          if (!take_record (run, tru_exchange_reader_get_item (reader), error) && *error)
            return FALSE;
          break;
        case TRU_EXCHANGE_TOMBSTONE:
          tru_import_note_deletion (run, tru_exchange_reader_get_item (reader));
          break;
        case TRU_EXCHANGE_END:
          return tru_import_delete_all (run, error);
        default:
          return FALSE;
        }
    }
}

/* A file may go on with what the one before it brought. */
static gboolean
take_files (TruImportRun              *run,
            TruExchangeReader *const  *readers,
            const TruCourse           *course,
            GError                   **error)
{
  for (guint i = 0; readers[i]; i++)
    {
      note_empty_kinds (run);
      if (!take_all (run, readers[i], course, error))
        return FALSE;
    }
  return TRUE;
}

/* What could not be taken in has no title yet: it is named after what it refers to, such as the tool and the borrower of a loan. */
static char *
name_by_references (TruStore  *store,
                    TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *title = NULL;

      if (kind->fields[i].type != TRU_TYPE_REF || !(kind->fields[i].flags & TRU_REQUIRED) || !tru_record_is_known (record, i))
        continue;
      title = tru_store_title (store, tru_field_target (&kind->fields[i]), tru_record_get_text (record, i));
      if (title && *title)
        g_string_append_printf (name, "%s%s", name->len ? " · " : "", title);
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Once all are in, those that are named after others have their names. */
static void
name_entries (TruImportRun *run)
{
  for (guint i = 0; i < run->preview->entries->len; i++)
    {
      TruImportEntry *entry = run->preview->entries->pdata[i];
      char *title = tru_store_title (run->store, entry->kind, entry->uid);

      if ((!title || !*title) && entry->received)
        {
          g_free (title);
          title = name_by_references (run->store, entry->received);
        }
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
run_clear (TruImportRun *run)
{
  g_clear_pointer (&run->write, tru_write_free);
  g_clear_pointer (&run->preview, tru_import_preview_free);
  g_free (run->was_empty);
  g_clear_pointer (&run->buried, g_hash_table_unref);
  g_clear_pointer (&run->created, g_hash_table_unref);
  g_clear_pointer (&run->deletions, g_ptr_array_unref);
  g_free (run->own);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TruImportRun, run_clear)

/**
 * tru_import_was_edited_here:
 * @run: an import
 * @here: a record
 *
 * Returns: whether it was changed here since both sides last had the same
 */
gboolean
tru_import_was_edited_here (TruImportRun *run,
                            TruRecord    *here)
{
  TruStamp base = tru_record_get_base (here);

  if (base != TRU_UNKNOWN)
    return tru_record_get_modified (here) != base;
  return run->last_sending == TRU_UNKNOWN || tru_record_get_modified (here) > run->last_sending;
}

/**
 * tru_import_run:
 * @store: a store
 * @readers: files at their first records, ended by %NULL; the first gives the preview its sender
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
                TruExchangeReader *const  *readers,
                const char                *operation,
                const char                *kept,
                const TruImportDecisions  *decisions,
                gboolean                   is_preview,
                const TruCourse           *course,
                GError                   **error)
{
  g_auto (TruImportRun) run = { .store = store, .decisions = decisions };
  g_autoptr (TruRecord) own = tru_store_own (store);
  g_autoptr (GError) local = NULL;

  run.own = own ? g_strdup (tru_record_get_uid (own)) : NULL;
  run.preview = tru_import_preview_new (readers[0]);
  run.write = tru_write_begin_import (store, operation, tru_import_decisions_get_motive (decisions), kept, error);
  if (!run.write)
    return NULL;
  /* Only now does nobody else write. */
  run.last_sending = last_sending (store);
  if (!tru_import_note_buried (&run, error))
    return NULL;
  if (!take_files (&run, readers, course, &local) || !tru_import_check_taken (&run, &local) || !tru_import_open_referred (&run, &local))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  name_entries (&run);
  if (is_preview && !tru_import_propose_alike (&run, course, error))
    return NULL;
  if (is_preview || tru_import_preview_is_idle (run.preview))
    {
      if (is_preview || refuse_if_in_the_way (run.preview, error))
        return g_steal_pointer (&run.preview);
      return NULL;
    }
  if (!refuse_if_in_the_way (run.preview, error) || !tru_course_goes_on (course, error) || !tru_write_commit (run.write, error))
    return NULL;
  return g_steal_pointer (&run.preview);
}
