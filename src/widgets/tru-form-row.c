/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-form-row.h"

#include <glib/gi18n.h>

#include "tru-choice-row.h"
#include "tru-entry-row.h"
#include "tru-note-row.h"
#include "tru-picture-row.h"
#include "tru-ref-row.h"
#include "tru-set-row.h"
#include "tru-tool.h"

#define KIND_KEY "tru-kind"
#define FIELD_KEY "tru-field"

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (TruFormRow, tru_form_row, ADW_TYPE_PREFERENCES_ROW)

static void
tru_form_row_default_init (TruFormRowInterface *iface)
{
  signals[EDITED] = g_signal_new ("edited", TRU_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * tru_form_row_new:
 * @store: where a REF looks for records
 * @kind: a kind
 * @field: one of its fields
 *
 * Returns: (transfer floating): an empty row of the field's type
 */
TruFormRow *
tru_form_row_new (TruStore      *store,
                   const TruKind *kind,
                   guint          field)
{
  /* The one text that is not typed: nobody knows the drawings' names. */
  if (kind == &tru_tool_kind && field == TRU_TOOL_PICTURE)
    return tru_picture_row_new (kind, field);
  switch (kind->fields[field].type)
    {
    case TRU_TYPE_REF:
      return tru_ref_row_new (store, kind, field);
    case TRU_TYPE_ENUM:
    case TRU_TYPE_BOOLEAN:
      return tru_choice_row_new (kind, field);
    case TRU_TYPE_NOTE:
      return tru_note_row_new (kind, field);
    case TRU_TYPE_SET:
      return tru_set_row_new (kind, field);
    case TRU_TYPE_INTEGER:
      return kind->fields[field].flags & TRU_WEEKDAYS ? tru_choice_row_new (kind, field) : tru_entry_row_new (kind, field);
    default:
      return kind->fields[field].flags & TRU_WEEKDAYS ? tru_set_row_new (kind, field) : tru_entry_row_new (kind, field);
    }
}

/**
 * tru_form_row_bind:
 * @self: a row being made
 * @kind: a kind
 * @field: the field it will show
 *
 * Gives the row its label, which says how several things are written; a required field's one has an asterisk.
 */
void
tru_form_row_bind (TruFormRow   *self,
                    const TruKind *kind,
                    guint          field)
{
  const TruField *descriptor = &kind->fields[field];
  gboolean required = (descriptor->flags & TRU_REQUIRED) != 0;
  const char *label = tru_field_label (descriptor);
  g_autofree char *several = descriptor->flags & TRU_LIST ? g_strdup_printf (_("%s (a comma between each)"), label) : NULL;
  g_autofree char *title = g_strconcat (several ? several : label, required ? " *" : "", NULL);

  g_object_set_data (G_OBJECT (self), KIND_KEY, (gpointer) kind);
  g_object_set_data (G_OBJECT (self), FIELD_KEY, GUINT_TO_POINTER (field));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

/**
 * tru_form_row_get_index:
 * @self: a row
 *
 * Returns: the field's place in its kind
 */
guint
tru_form_row_get_index (TruFormRow *self)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self), FIELD_KEY));
}

/**
 * tru_form_row_get_field:
 * @self: a row
 *
 * Returns: (transfer none): the field
 */
const TruField *
tru_form_row_get_field (TruFormRow *self)
{
  const TruKind *kind = g_object_get_data (G_OBJECT (self), KIND_KEY);

  return &kind->fields[tru_form_row_get_index (self)];
}

/**
 * tru_form_row_show:
 * @self: a row
 * @record: a record of the row's kind
 *
 * Shows the record's value.
 */
void
tru_form_row_show (TruFormRow *self,
                    TruRecord   *record)
{
  TRU_FORM_ROW_GET_IFACE (self)->show (self, record);
}

/**
 * tru_form_row_read:
 * @self: a row
 * @record: a record of the row's kind, to put the value in
 * @error: what was typed cannot be read as a value of the field
 *
 * Returns: whether it could be read
 */
gboolean
tru_form_row_read (TruFormRow *self,
                    TruRecord   *record,
                    GError     **error)
{
  return TRU_FORM_ROW_GET_IFACE (self)->read (self, record, error);
}

/**
 * tru_form_row_edited:
 * @self: a row
 *
 * For rows: the person changed the value.
 */
void
tru_form_row_edited (TruFormRow *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}
