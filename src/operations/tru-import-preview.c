/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-private.h"

#include <glib/gi18n.h>

typedef struct
{
  gboolean is_skipped;
  gboolean is_whole; /* the sender's side is taken: the record comes back, or goes */
  GArray *fields; /* (nullable): ids of the fields to take */
} Decision;

struct _TruImportDecisions
{
  GHashTable *decisions; /* uid → Decision */
  char *motive;
};

static void
decision_free (gpointer data)
{
  Decision *decision = data;

  g_clear_pointer (&decision->fields, g_array_unref);
  g_free (decision);
}

static Decision *
decision_for (TruImportDecisions *self,
              const char         *uid)
{
  Decision *decision = g_hash_table_lookup (self->decisions, uid);

  if (!decision)
    {
      decision = g_new0 (Decision, 1);
      g_hash_table_insert (self->decisions, g_strdup (uid), decision);
    }
  return decision;
}

static void
entry_free (gpointer data)
{
  TruImportEntry *entry = data;

  g_clear_object (&entry->here);
  g_clear_object (&entry->received);
  g_clear_pointer (&entry->differing, g_array_unref);
  g_clear_pointer (&entry->withheld, g_array_unref);
  g_free (entry->uid);
  g_free (entry->title);
  g_free (entry->reason);
  g_free (entry);
}

static char *
title_of (TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);
  GString *title = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields && title->len < 60; i++)
    {
      g_autofree char *text = NULL;

      if (kind->fields[i].type == TRU_TYPE_REF || kind->fields[i].type == TRU_TYPE_NOTE || kind->fields[i].type == TRU_TYPE_BOOLEAN)
        continue;
      if (!(kind->fields[i].flags & (TRU_SEARCHED | TRU_REQUIRED)) || !tru_record_is_known (record, i))
        continue;
      text = tru_record_format (record, i);
      g_string_append_printf (title, "%s%s", title->len ? " · " : "", text);
    }
  return g_string_free (title, FALSE);
}

/**
 * tru_import_mask_to_array:
 * @mask: a mask of field ids
 *
 * Returns: (transfer full) (element-type guint): the ids
 */
GArray *
tru_import_mask_to_array (guint64 mask)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < 64; i++)
    if (mask >> i & 1)
      g_array_append_val (fields, i);
  return fields;
}

/**
 * tru_import_preview_new:
 * @reader: a file just opened
 *
 * Returns: (transfer full): a preview that knows the file and no record
 */
TruImportPreview *
tru_import_preview_new (TruExchangeReader *reader)
{
  const TruExchangeHeader *header = tru_exchange_reader_get_header (reader);
  TruImportPreview *self = g_new0 (TruImportPreview, 1);

  self->file_name = g_strdup (tru_exchange_reader_get_name (reader));
  self->file_uid = g_strdup (header->uid);
  self->sender = g_strdup (header->sender);
  self->purpose = g_strdup (header->purpose);
  self->profile = g_strdup (tru_profile_token (header->profile));
  self->date = header->date;
  self->n_withheld = tru_exchange_reader_n_withheld (reader);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

/**
 * tru_import_preview_add:
 * @self: a preview
 * @action: what happens
 * @item: the record as the file has it
 * @here: (nullable): the record as it is here
 * @differing: mask of the fields that differ
 * @reason: (nullable): why it is refused or in conflict
 *
 * Returns: (transfer none) (nullable): its entry, if it has one
 */
TruImportEntry *
tru_import_preview_add (TruImportPreview      *self,
                        TruImportAction        action,
                        const TruExchangeItem *item,
                        TruRecord             *here,
                        guint64                differing,
                        const char            *reason)
{
  TruImportEntry *entry;

  self->counts[action]++;
  if (action == TRU_IMPORT_UNCHANGED || (action == TRU_IMPORT_CREATE && self->counts[action] > TRU_IMPORT_MAX_CREATED))
    return NULL;
  entry = g_new0 (TruImportEntry, 1);
  entry->action = action;
  entry->kind = item->kind;
  entry->uid = g_strdup (item->uid);
  entry->here = here ? g_object_ref (here) : NULL;
  entry->received = item->record ? g_object_ref (item->record) : NULL;
  entry->title = here || item->record ? title_of (here ? here : item->record) : g_strdup (item->uid);
  entry->differing = tru_import_mask_to_array (differing);
  entry->withheld = tru_import_mask_to_array (item->withheld);
  entry->reason = g_strdup (reason);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/**
 * tru_import_preview_free:
 * @self: (nullable): a preview
 */
void
tru_import_preview_free (TruImportPreview *self)
{
  if (!self)
    return;
  g_free (self->file_name);
  g_free (self->file_uid);
  g_free (self->sender);
  g_free (self->profile);
  g_free (self->purpose);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * tru_import_decisions_new:
 *
 * Returns: (transfer full): no decision yet
 */
TruImportDecisions *
tru_import_decisions_new (void)
{
  TruImportDecisions *self = g_new0 (TruImportDecisions, 1);

  self->decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, decision_free);
  return self;
}

/**
 * tru_import_decisions_free:
 * @self: (nullable): decisions
 */
void
tru_import_decisions_free (TruImportDecisions *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->decisions);
  g_free (self->motive);
  g_free (self);
}

/**
 * tru_import_decisions_skip:
 * @self: decisions
 * @uid: uid of a record that stays as it is here: with its values, or deleted, or not created
 */
void
tru_import_decisions_skip (TruImportDecisions *self,
                           const char         *uid)
{
  Decision *decision = decision_for (self, uid);

  decision->is_skipped = TRUE;
  decision->is_whole = FALSE;
}

/**
 * tru_import_decisions_take:
 * @self: decisions
 * @uid: uid of a record that is here too
 * @fields: (array length=n_fields): ids of the fields that take the received value
 * @n_fields: their number; with 0 all is kept as it is here
 */
void
tru_import_decisions_take (TruImportDecisions *self,
                           const char         *uid,
                           const guint        *fields,
                           guint               n_fields)
{
  Decision *decision = decision_for (self, uid);

  g_clear_pointer (&decision->fields, g_array_unref);
  decision->is_skipped = FALSE;
  decision->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (decision->fields, fields, n_fields);
}

/**
 * tru_import_decisions_take_whole:
 * @self: decisions
 * @uid: uid of a record that one side deleted and the other changed: what the sender did with it is done here too
 */
void
tru_import_decisions_take_whole (TruImportDecisions *self,
                                 const char         *uid)
{
  Decision *decision = decision_for (self, uid);

  decision->is_skipped = FALSE;
  decision->is_whole = TRUE;
}

/**
 * tru_import_decisions_set_motive:
 * @self: decisions
 * @motive: (nullable): why, kept in the history
 */
void
tru_import_decisions_set_motive (TruImportDecisions *self,
                                 const char         *motive)
{
  g_free (self->motive);
  self->motive = g_strdup (motive);
}

/**
 * tru_import_decisions_get_motive:
 * @self: (nullable): decisions
 *
 * Returns: (transfer none) (nullable): why
 */
const char *
tru_import_decisions_get_motive (const TruImportDecisions *self)
{
  return self ? self->motive : NULL;
}

/**
 * tru_import_decisions_is_skipped:
 * @self: (nullable): decisions
 * @uid: uid of a record
 *
 * Returns: whether it must be left alone
 */
gboolean
tru_import_decisions_is_skipped (const TruImportDecisions *self,
                                 const char               *uid)
{
  const Decision *decision = self ? g_hash_table_lookup (self->decisions, uid) : NULL;

  return decision && decision->is_skipped;
}

/**
 * tru_import_decisions_takes_whole:
 * @self: (nullable): decisions
 * @uid: uid of a record that one side deleted
 *
 * Returns: whether the sender's side was chosen
 */
gboolean
tru_import_decisions_takes_whole (const TruImportDecisions *self,
                                  const char               *uid)
{
  const Decision *decision = self ? g_hash_table_lookup (self->decisions, uid) : NULL;

  return decision && decision->is_whole;
}

/**
 * tru_import_decisions_get_fields:
 * @self: (nullable): decisions
 * @uid: uid of a record
 *
 * Returns: (transfer none) (nullable) (element-type guint): the fields to take; %NULL when nobody decided
 */
GArray *
tru_import_decisions_get_fields (const TruImportDecisions *self,
                                 const char               *uid)
{
  const Decision *decision = self ? g_hash_table_lookup (self->decisions, uid) : NULL;

  return decision ? decision->fields : NULL;
}

/**
 * tru_import_action_label:
 * @action: what happens to a record
 *
 * Returns: (transfer none): its name for people
 */
const char *
tru_import_action_label (TruImportAction action)
{
  switch (action)
    {
    case TRU_IMPORT_CREATE:
      return _("To create");
    case TRU_IMPORT_UPDATE:
      return _("To update");
    case TRU_IMPORT_UNCHANGED:
      return _("Unchanged");
    case TRU_IMPORT_CONFLICT:
      return _("In conflict");
    case TRU_IMPORT_DELETE:
      return _("To delete");
    default:
      return _("Cannot be imported");
    }
}

/**
 * tru_import_preview_is_idle:
 * @self: a preview
 *
 * Returns: whether nothing is created, updated or deleted
 */
gboolean
tru_import_preview_is_idle (const TruImportPreview *self)
{
  return self->counts[TRU_IMPORT_CREATE] + self->counts[TRU_IMPORT_UPDATE] + self->counts[TRU_IMPORT_DELETE] == 0;
}
