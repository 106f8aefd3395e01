/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record-private.h"

#include <glib/gi18n.h>

/**
 * tru_record_validate:
 * @self: a record
 * @error: %TRU_RECORD_ERROR_INVALID with a sentence naming the field
 *
 * Checks what must always be true: required fields are known, no amount is negative, and what the kind adds.
 *
 * Returns: whether the record may be kept
 */
gboolean
tru_record_validate (TruRecord *self,
                     GError   **error)
{
  const TruKind *kind = tru_record_get_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const TruField *field = &kind->fields[i];
      gboolean is_count = field->type == TRU_TYPE_INTEGER || field->type == TRU_TYPE_DECIMAL
                          || field->type == TRU_TYPE_MONEY;
      gboolean is_known = tru_record_is_known (self, i);

      if ((field->flags & TRU_REQUIRED) && !is_known)
        {
          tru_record_set_error (self, i, _("this must be filled in"), error);
          return FALSE;
        }
      if (is_count && is_known && tru_record_private (self)->values[i].number < 0)
        {
          tru_record_set_error (self, i, _("this must not be negative"), error);
          return FALSE;
        }
    }
  return !kind->validate || kind->validate (self, error);
}

/**
 * tru_record_validate_order:
 * @self: a record
 * @first: id of a DATE or TIME field
 * @second: id of another that must not come before it
 * @error: %TRU_RECORD_ERROR_INVALID
 *
 * Returns: whether the order holds; an unknown date breaks none
 */
gboolean
tru_record_validate_order (TruRecord *self,
                           guint      first,
                           guint      second,
                           GError   **error)
{
  gint64 a = tru_record_get_number (self, first);
  gint64 b = tru_record_get_number (self, second);
  g_autofree char *message = NULL;

  if (a == TRU_UNKNOWN || b == TRU_UNKNOWN || a <= b)
    return TRUE;
  message = g_strdup_printf (_("this must not come before “%s”"), tru_field_label (&tru_record_get_kind (self)->fields[first]));
  tru_record_set_error (self, second, message, error);
  return FALSE;
}

/**
 * tru_record_set_error:
 * @self: a record
 * @field: id of the field that is wrong
 * @message: what is wrong, in the user's language
 * @error: (out) (optional): gets %TRU_RECORD_ERROR_INVALID, its message beginning with the field's label
 */
void
tru_record_set_error (TruRecord  *self,
                      guint       field,
                      const char *message,
                      GError    **error)
{
  tru_field_set_error (&tru_record_get_kind (self)->fields[field], message, error);
}
