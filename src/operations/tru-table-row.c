/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-private.h"

#include <string.h>

#include "tru-kinds.h"
#include "tru-text.h"
#include "tru-tool.h"
#include "tru-uid.h"

/**
 * tru_table_row_free:
 * @self: (nullable): a row
 */
void
tru_table_row_free (TruTableRow *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->records);
  g_free (self->title);
  g_free (self->doubt);
  g_free (self);
}

/**
 * tru_table_row_find:
 * @self: a row
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the row's record of that kind
 */
TruRecord *
tru_table_row_find (TruTableRow   *self,
                    const TruKind *kind)
{
  for (guint i = 0; i < self->records->len; i++)
    if (tru_record_get_kind (self->records->pdata[i]) == kind)
      return self->records->pdata[i];
  return NULL;
}

/**
 * tru_table_row_need:
 * @self: a row
 * @kind: a kind
 *
 * Returns: (transfer none): the row's record of that kind, made when there is none
 */
TruRecord *
tru_table_row_need (TruTableRow   *self,
                    const TruKind *kind)
{
  TruRecord *record = tru_table_row_find (self, kind);
  g_autofree char *uid = NULL;

  if (record)
    return record;
  record = tru_record_new (kind);
  uid = tru_uid_new ();
  tru_record_set_uid (record, uid);
  g_ptr_array_add (self->records, record);
  return record;
}

/**
 * tru_table_row_is_sound:
 * @self: a row
 * @error: a sentence naming the field
 *
 * Returns: whether each of its records may be kept
 */
gboolean
tru_table_row_is_sound (TruTableRow *self,
                        GError     **error)
{
  for (guint i = 0; i < self->records->len; i++)
    if (!tru_record_validate (self->records->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * tru_table_refuse:
 * @error: gets %TRU_OPERATION_ERROR_INVALID
 * @message: why a row makes no sense
 *
 * Returns: %FALSE
 */
gboolean
tru_table_refuse (GError    **error,
                  const char *message)
{
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, message);
  return FALSE;
}

/* Lend Engine and Shelf know tags, several to a thing: the first one is its category. Shelf writes that there is none. */
static char *
plain_cell (const TruTableTarget *target,
            const char           *title,
            const char           *cell)
{
  if (target->kind != &tru_tool_kind || target->field != TRU_TOOL_CATEGORY)
    return g_strdup (cell);
  if (g_ascii_strcasecmp (cell, "Uncategorized") == 0)
    return g_strdup ("");
  return tru_table_title_is (title, "tags") ? g_strchomp (g_strndup (cell, strcspn (cell, ",;|"))) : g_strdup (cell);
}

/* Two columns for one text are put together in the file's order, but a first name comes before the name. */
static char *
join (const char *known,
      const char *title,
      const char *cell,
      TruFieldType type)
{
  if (tru_table_title_is (title, TRU_TABLE_FIRST_NAMES))
    return g_strconcat (cell, " ", known, NULL);
  return g_strconcat (known, type == TRU_TYPE_NOTE ? "\n" : " ", cell, NULL);
}

static gboolean
fill (TruTableRun          *run,
      TruTableRow          *self,
      const TruTableTarget *target,
      guint                 column,
      const char           *cell,
      GError              **error)
{
  TruRecord *record = tru_table_row_need (self, target->kind);
  const TruFieldType type = target->kind->fields[target->field].type;
  const char *title = tru_table_file_get_title (run->request->file, column);
  g_autofree char *plain = plain_cell (target, title, cell);
  g_autofree char *both = NULL;

  if (tru_text_is_blank (plain))
    return TRUE;
  if (type <= TRU_TYPE_PHONE && tru_record_is_known (record, target->field))
    both = join (tru_record_get_text (record, target->field), title, plain, type);
  return tru_table_values_fill (run, record, target->field, column, both ? both : plain, error);
}

/**
 * tru_table_row_build:
 * @run: an import
 * @row: a row's place
 * @error: a sentence naming the field and the value that cannot be read
 *
 * Makes records of a row's cells; they do not refer to each other yet.
 *
 * Returns: (transfer full) (nullable): the records
 */
TruTableRow *
tru_table_row_build (TruTableRun *run,
                     guint        row,
                     GError     **error)
{
  g_autoptr (TruTableRow) self = g_new0 (TruTableRow, 1);
  const TruTableFile *file = run->request->file;
  guint n_targets;
  const TruTableTarget *targets = tru_table_targets (run->request->subject, &n_targets);

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint column = 0; column < tru_table_file_get_columns (file); column++)
    {
      int place = run->request->mapping[column];
      const char *cell = tru_table_file_get_cell (file, row, column);

      if (place >= 0 && !tru_text_is_blank (cell) && !fill (run, self, &targets[place], column, cell, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}
