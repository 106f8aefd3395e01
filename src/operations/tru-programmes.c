/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-programmes.h"

#include <glib/gi18n.h>

#include "tru-axis.h"
#include "tru-eligibility.h"
#include "tru-operation-step.h"
#include "tru-partner-role.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-shipped.h"
#include "tru-text.h"
#include "tru-uid.h"

/* What belongs to a programme and goes with a copy, and by which field. What others refer to comes first. */
static const struct
{
  const TruKind *kind;
  guint programme;
} parts[] = {
  { &tru_axis_kind, TRU_AXIS_PROGRAMME },
  { &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME },
  { &tru_eligibility_kind, TRU_ELIGIBILITY_PROGRAMME },
  { &tru_partner_role_kind, TRU_PARTNER_ROLE_PROGRAMME },
};

/* Kinds whose records stand in an order that a person changes, within what they belong to. */
static const struct
{
  const TruKind *kind;
  guint owner;
  guint position;
} ordered[] = {
  { &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, TRU_PROGRAMME_STEP_POSITION },
  { &tru_axis_kind, TRU_AXIS_PROGRAMME, TRU_AXIS_POSITION },
  { &tru_operation_step_kind, TRU_OPERATION_STEP_OPERATION, TRU_OPERATION_STEP_POSITION },
};

static GPtrArray *
read_shipped (GError **error)
{
  g_autoptr (TruExchangeReader) reader = tru_shipped_open (TRU_SHIPPED_PROGRAMMES, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  while (reader)
    switch (tru_exchange_reader_next (reader, error))
      {
      case TRU_EXCHANGE_RECORD:
        g_ptr_array_add (records, g_object_ref (tru_exchange_reader_get_item (reader)->record));
        break;
      case TRU_EXCHANGE_END:
        return g_steal_pointer (&records);
      case TRU_EXCHANGE_TOMBSTONE:
        break;
      default:
        return NULL;
      }
  return NULL;
}

static gboolean
is_model (TruRecord  *record,
          const char *model)
{
  return tru_record_get_kind (record) == &tru_programme_kind
         && (g_strcmp0 (tru_record_get_uid (record), model) == 0
             || g_strcmp0 (tru_record_get_token (record, TRU_PROGRAMME_SCHEME), model) == 0);
}

static gboolean
belongs (TruRecord  *record,
         const char *programme)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (tru_record_get_kind (record) == parts[i].kind)
      return g_strcmp0 (tru_record_get_text (record, parts[i].programme), programme) == 0;
  return FALSE;
}

static void
point_anew (TruRecord  *record,
            GHashTable *uids)
{
  const TruKind *kind = tru_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *uid = kind->fields[i].type == TRU_TYPE_REF ? tru_record_get_text (record, i) : NULL;
      const char *anew = uid ? g_hash_table_lookup (uids, uid) : NULL;

      if (anew)
        tru_record_set_text (record, i, anew);
    }
}

/* New records with the same values; what they say of each other holds among the new ones. */
static GPtrArray *
renew (GPtrArray *records)
{
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *result = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      TruRecord *record = g_ptr_array_index (records, i);
      TruRecord *copy = tru_record_new (tru_record_get_kind (record));
      g_autofree char *uid = tru_uid_new ();

      for (guint field = 0; field < tru_record_get_kind (record)->n_fields; field++)
        tru_record_copy_field (copy, record, field);
      tru_record_set_uid (copy, uid);
      g_hash_table_insert (uids, (gpointer) tru_record_get_uid (record), (gpointer) tru_record_get_uid (copy));
      g_ptr_array_add (result, copy);
    }
  for (guint i = 0; i < result->len; i++)
    point_anew (g_ptr_array_index (result, i), uids);
  return result;
}

/* “IGLOO” when no programme is called so, otherwise “IGLOO (2)”: two of the same name cannot be told apart in a list. */
static void
name_apart (TruStore  *store,
            TruRecord *programme)
{
  g_autofree char *name = g_strdup (tru_record_get_text (programme, TRU_PROGRAMME_NAME));

  for (guint n = 2;; n++)
    {
      const char *tried = tru_record_get_text (programme, TRU_PROGRAMME_NAME);
      g_autoptr (GPtrArray) found = tru_store_find (store, &tru_programme_kind, TRU_PROGRAMME_NAME, tried, NULL);
      g_autofree char *next = g_strdup_printf ("%s (%u)", name, n);

      if (!found || found->len == 0)
        return;
      tru_record_set_text (programme, TRU_PROGRAMME_NAME, next);
    }
}

static char *
keep (TruStore    *store,
      GPtrArray   *records,
      const char  *name,
      GError     **error)
{
  TruRecord *programme = g_ptr_array_index (records, 0);

  if (name && !tru_text_is_blank (name))
    tru_record_set_text (programme, TRU_PROGRAMME_NAME, name);
  else
    name_apart (store, programme);
  if (!tru_records_write (store, "add-programme", NULL, records, error))
    return NULL;
  return g_strdup (tru_record_get_uid (programme));
}

/**
 * tru_programmes_models:
 * @error: why the shipped file cannot be read
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): the programmes that an association may start from, in the
 *   order of the five schemes; none of them is kept
 */
GPtrArray *
tru_programmes_models (GError **error)
{
  g_autoptr (GPtrArray) records = read_shipped (error);
  GPtrArray *models = records ? g_ptr_array_new_with_free_func (g_object_unref) : NULL;

  for (guint i = 0; records && i < records->len; i++)
    if (tru_record_get_kind (g_ptr_array_index (records, i)) == &tru_programme_kind)
      g_ptr_array_add (models, g_object_ref (g_ptr_array_index (records, i)));
  return models;
}

/**
 * tru_programmes_start:
 * @model: a model's uid, or its token such as "coup_de_pouce"
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): a programme with the model's rules, then its axes, its steps
 *   and its conditions of eligibility, with uids of their own; none is kept yet
 */
GPtrArray *
tru_programmes_start (const char  *model,
                      GError     **error)
{
  g_autoptr (GPtrArray) records = read_shipped (error);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  const char *programme = NULL;

  if (!records)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      TruRecord *record = g_ptr_array_index (records, i);

      if (is_model (record, model))
        programme = tru_record_get_uid (record);
      if (is_model (record, model) || (programme && belongs (record, programme)))
        g_ptr_array_add (chosen, record);
    }
  if (programme)
    return renew (chosen);
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
               _("There is no model “%s”: choose one of coup_de_pouce, ara, igloo, resource, accompanied."), model);
  return NULL;
}

/**
 * tru_programmes_add:
 * @store: a store
 * @model: as for tru_programmes_start()
 * @name: (nullable): its name, otherwise the model's, with a number where one is called so already
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_RECORD_ERROR for the name, or a store error
 *
 * Sets a programme up from a model (issue 3: “choosing one of the five as a start and changing its rules”).
 *
 * Returns: (transfer full) (nullable): uid of the new programme
 */
char *
tru_programmes_add (TruStore    *store,
                    const char  *model,
                    const char  *name,
                    GError     **error)
{
  g_autoptr (GPtrArray) records = tru_programmes_start (model, error);

  return records ? keep (store, records, name, error) : NULL;
}

/**
 * tru_programmes_copy:
 * @store: a store
 * @programme: uid of a programme
 * @name: (nullable): the copy's name, otherwise the same with a number
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_RECORD_ERROR for the name, or a store error
 *
 * Makes another programme with the same rules, axes, steps, conditions and partners' roles; supports and operations stay
 * with the first. It starts when somebody says so.
 *
 * Returns: (transfer full) (nullable): uid of the new programme
 */
char *
tru_programmes_copy (TruStore    *store,
                     const char  *programme,
                     const char  *name,
                     GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_programme_kind, programme, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) anew = NULL;

  if (!record)
    return NULL;
  g_ptr_array_add (all, g_steal_pointer (&record));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GPtrArray) found = tru_store_find (store, parts[i].kind, parts[i].programme, programme, error);

      if (!found)
        return NULL;
      g_ptr_array_extend (all, found, (GCopyFunc) g_object_ref, NULL);
    }
  anew = renew (all);
  tru_record_clear (g_ptr_array_index (anew, 0), TRU_PROGRAMME_STARTED_ON);
  tru_record_clear (g_ptr_array_index (anew, 0), TRU_PROGRAMME_ENDED_ON);
  return keep (store, anew, name, error);
}

/**
 * tru_programmes_retire_step:
 * @store: a store
 * @step: uid of a step of a programme
 * @on: the day from which new supports have it no more
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, or a store error
 *
 * Takes a step out of its programme. Running supports keep it, and so it is kept where one refers to it.
 *
 * Returns: whether it is out
 */
gboolean
tru_programmes_retire_step (TruStore    *store,
                            const char  *step,
                            TruDate      on,
                            GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_programme_step_kind, step, error);
  g_autoptr (GPtrArray) referring = record ? tru_store_referring (store, &tru_programme_step_kind, step, error) : NULL;

  if (!referring)
    return FALSE;
  if (referring->len == 0)
    return tru_records_remove (store, step, error);
  return tru_records_set_date (store, "retire-step", NULL, &tru_programme_step_kind, step, TRU_PROGRAMME_STEP_RETIRED_ON, on, error);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer      position)
{
  gint64 first = tru_record_get_number (*(TruRecord *const *) a, GPOINTER_TO_UINT (position));
  gint64 second = tru_record_get_number (*(TruRecord *const *) b, GPOINTER_TO_UINT (position));

  return (first > second) - (first < second);
}

static guint
place_of (GPtrArray  *records,
          const char *uid)
{
  guint place = 0;

  while (place < records->len && !g_str_equal (tru_record_get_uid (g_ptr_array_index (records, place)), uid))
    place++;
  return place;
}

/* Two records may not stand at one place even for a moment: those that move go behind all others first. */
static gboolean
write_order (TruStore   *store,
             GPtrArray  *records,
             guint       position,
             GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "reorder", NULL, error);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  gint64 free_place = records->len + 1;

  for (guint i = 0; i < records->len; i++)
    free_place = MAX (free_place, tru_record_get_number (g_ptr_array_index (records, i), position) + 1);
  for (guint i = 0; write && i < records->len; i++)
    {
      TruRecord *record = g_ptr_array_index (records, i);

      if (tru_record_get_number (record, position) == (gint64) i + 1)
        continue;
      tru_record_set_number (record, position, free_place + i);
      if (!tru_write_update (write, record, error))
        return FALSE;
      g_ptr_array_add (moved, record);
    }
  for (guint i = 0; write && i < moved->len; i++)
    {
      TruRecord *record = g_ptr_array_index (moved, i);

      tru_record_set_number (record, position, tru_record_get_number (record, position) - free_place + 1);
      if (!tru_write_update (write, record, error))
        return FALSE;
    }
  return write && tru_write_commit (write, error);
}

/**
 * tru_programmes_move:
 * @store: a store
 * @uid: uid of a step or an axis of a programme, or of an operation's step
 * @by: by how many places, downwards; upwards below zero
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_INVALID for a record without an order, or a store error
 *
 * Moves it among its fellows, which close up. At the end of the list it stays.
 *
 * Returns: whether all stand in the order wished
 */
gboolean
tru_programmes_move (TruStore    *store,
                     const char  *uid,
                     int          by,
                     GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_find (store, uid, error);
  g_autoptr (GPtrArray) fellows = NULL;
  guint from, to, kind = 0;

  if (!record)
    return FALSE;
  while (kind < G_N_ELEMENTS (ordered) && ordered[kind].kind != tru_record_get_kind (record))
    kind++;
  if (kind == G_N_ELEMENTS (ordered))
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("Records of the kind “%s” stand in no order."),
                   tru_kind_label (tru_record_get_kind (record)));
      return FALSE;
    }
  fellows = tru_store_find (store, ordered[kind].kind, ordered[kind].owner, tru_record_get_text (record, ordered[kind].owner), error);
  if (!fellows)
    return FALSE;
  g_ptr_array_sort_with_data (fellows, compare_positions, GUINT_TO_POINTER (ordered[kind].position));
  from = place_of (fellows, uid);
  to = CLAMP ((int) from + by, 0, (int) fellows->len - 1);
  g_ptr_array_insert (fellows, to, g_ptr_array_steal_index (fellows, from));
  return write_order (store, fellows, ordered[kind].position, error);
}
