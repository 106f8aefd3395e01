/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-text.h"

static const char *
fault (TruRecord *self,
       guint      i)
{
  const TruField *field = &tru_record_get_kind (self)->fields[i];

  if (!tru_record_is_known (self, i))
    return field->flags & TRU_REQUIRED ? _("this must be filled in") : NULL;
  if (!tru_field_is_text (field))
    return tru_field_fault (field, tru_record_get_number (self, i));
  if (field->type == TRU_TYPE_PHONE && !tru_text_is_phone (tru_record_get_text (self, i)))
    return _("a telephone number is made of digits, spaces and + . - ( ) /, perhaps with an extension such as “ext. 12”");
  return NULL;
}

/**
 * tru_record_validate:
 * @self: a record
 * @error: %TRU_RECORD_ERROR_INVALID with a sentence naming the field
 *
 * Checks what must always be true: required fields are known, no amount is negative, telephone numbers have digits, and what
 * the kind adds.
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
      const char *message = fault (self, i);

      if (message)
        {
          tru_record_set_error (self, i, message, error);
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
 * tru_record_validate_past:
 * @self: a record
 * @field: id of a DATE field that tells what has happened
 * @error: %TRU_RECORD_ERROR_INVALID
 *
 * Returns: whether the day has come; an unknown one is no fault
 */
gboolean
tru_record_validate_past (TruRecord *self,
                          guint      field,
                          GError   **error)
{
  TruDate day = tru_record_get_number (self, field);

  if (day == TRU_UNKNOWN || day <= tru_clock_today ())
    return TRUE;
  tru_record_set_error (self, field, _("this day has not come yet"), error);
  return FALSE;
}

/**
 * tru_record_validate_range:
 * @self: a record
 * @field: id of a field that holds a number
 * @least: the smallest value admitted, in the field's own unit
 * @most: the largest
 * @error: %TRU_RECORD_ERROR_INVALID
 *
 * Returns: whether the value lies between them; unknown is no value
 */
gboolean
tru_record_validate_range (TruRecord *self,
                           guint      field,
                           gint64     least,
                           gint64     most,
                           GError   **error)
{
  const TruField *described = &tru_record_get_kind (self)->fields[field];
  gint64 value = tru_record_get_number (self, field);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *message = NULL;

  if (value == TRU_UNKNOWN || (value >= least && value <= most))
    return TRUE;
  from = tru_field_format (described, NULL, least);
  to = tru_field_format (described, NULL, most);
  message = g_strdup_printf (_("this must be from %s to %s"), from, to);
  tru_record_set_error (self, field, message, error);
  return FALSE;
}

/**
 * tru_record_validate_any:
 * @self: a record
 * @error: %TRU_RECORD_ERROR_INVALID, naming the first of the fields
 * @n_fields: their number
 * @...: ids of fields of which one at least must be known
 *
 * Returns: whether one is
 */
gboolean
tru_record_validate_any (TruRecord *self,
                         GError   **error,
                         guint      n_fields,
                         ...)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autofree char *message = NULL;
  guint first = 0;
  va_list fields;

  va_start (fields, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      guint field = va_arg (fields, guint);

      if (i == 0)
        first = field;
      if (tru_record_is_known (self, field))
        {
          va_end (fields);
          return TRUE;
        }
      g_string_append_printf (labels, i > 0 ? _(", “%s”") : _("“%s”"), tru_field_label (&tru_record_get_kind (self)->fields[field]));
    }
  va_end (fields);
  message = g_strdup_printf (_("one of these must be filled in: %s"), labels->str);
  tru_record_set_error (self, first, message, error);
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
