/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-field.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-text.h"
#include "tru-time.h"

#define MAX_INTEGER G_GINT64_CONSTANT (1000000000)
#define MAX_AMOUNT G_GINT64_CONSTANT (100000000000000) /* a million millions */

typedef struct
{
  const TruField *field;
} TruRecordErrorPrivate;

static void
tru_record_error_private_init (TruRecordErrorPrivate *priv)
{
}

static void
tru_record_error_private_copy (const TruRecordErrorPrivate *from,
                               TruRecordErrorPrivate       *to)
{
  to->field = from->field;
}

static void
tru_record_error_private_clear (TruRecordErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (TruRecordError, tru_record_error)

static gboolean
is_quantity (const TruField *field)
{
  return field->type == TRU_TYPE_INTEGER || field->type == TRU_TYPE_DECIMAL || field->type == TRU_TYPE_MONEY;
}

static char *
format_set (const TruField *field,
            const char     *set)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = 0; field->options[i].token; i++)
    if (tru_field_set_has (field, set, i))
      g_string_append_printf (words, "%s%s", words->len ? ", " : "", _(field->options[i].label));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * tru_field_is_text:
 * @field: a field
 *
 * Returns: whether a value is a text in memory, otherwise it is a number
 */
gboolean
tru_field_is_text (const TruField *field)
{
  return field->type <= TRU_TYPE_REF;
}

/**
 * tru_field_is_count:
 * @field: a field
 *
 * Returns: whether a value is a count or an amount, which is never negative
 */
gboolean
tru_field_is_count (const TruField *field)
{
  return is_quantity (field) && !(field->flags & TRU_SIGNED);
}

/**
 * tru_field_fault:
 * @field: a field that is no text
 * @number: a value
 *
 * The bounds are those of the exchange format, so that what is kept can travel.
 *
 * Returns: (nullable) (transfer none): what is wrong with the value, in the user's language; %NULL for an unknown one
 */
const char *
tru_field_fault (const TruField *field,
                 gint64          number)
{
  gint64 most = field->type == TRU_TYPE_INTEGER ? MAX_INTEGER : MAX_AMOUNT;

  if (number == TRU_UNKNOWN || !is_quantity (field))
    return NULL;
  if (number < 0 && tru_field_is_count (field))
    return _("this must not be negative");
  return number > most || number < -most ? _("this number is too large") : NULL;
}

/**
 * tru_option_find:
 * @options: options, the last with a %NULL token
 * @token: (nullable): a token
 *
 * Returns: the option's index, or -1
 */
int
tru_option_find (const TruOption *options,
                 const char      *token)
{
  for (int i = 0; options[i].token; i++)
    if (g_strcmp0 (options[i].token, token) == 0)
      return i;
  return -1;
}

/**
 * tru_field_set_has:
 * @field: a SET field
 * @set: (nullable): its value
 * @option: index of one of its options
 *
 * Returns: whether the option is in it
 */
gboolean
tru_field_set_has (const TruField *field,
                   const char     *set,
                   int             option)
{
  g_auto (GStrv) tokens = g_strsplit (set ? set : "", " ", -1);

  return g_strv_contains ((const char *const *) tokens, field->options[option].token);
}

/**
 * tru_field_option:
 * @field: an ENUM field
 * @token: (nullable): a token
 *
 * Returns: the option's index, or -1
 */
int
tru_field_option (const TruField *field,
                  const char     *token)
{
  return tru_option_find (field->options, token);
}

/**
 * tru_field_to_text:
 * @field: a field
 * @text: (nullable): the value of a text field
 * @number: the value of another
 *
 * The value as wire, SQL text, JSON and command line write it: ISO dates, euros with a point, tokens.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for unknown
 */
char *
tru_field_to_text (const TruField *field,
                   const char     *text,
                   gint64          number)
{
  if (tru_field_is_text (field))
    return g_strdup (text);
  if (number == TRU_UNKNOWN)
    return NULL;
  switch (field->type)
    {
    case TRU_TYPE_DECIMAL:
    case TRU_TYPE_MONEY:
      return tru_decimal_to_text (number);
    case TRU_TYPE_DATE:
      return tru_date_to_iso (number);
    case TRU_TYPE_TIME:
      return tru_time_to_iso (number);
    case TRU_TYPE_BOOLEAN:
      return g_strdup (number ? "true" : "false");
    case TRU_TYPE_ENUM:
      return g_strdup (field->options[number].token);
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

/**
 * tru_field_format:
 * @field: a field
 * @text: (nullable): the value of a text field
 * @number: the value of another
 *
 * Returns: (transfer full): the value as a person reads it, "" for unknown; a REF stays a uid
 */
char *
tru_field_format (const TruField *field,
                  const char     *text,
                  gint64          number)
{
  if (field->type == TRU_TYPE_PHONE)
    return text ? tru_text_format_phone (text) : g_strdup ("");
  if (field->type == TRU_TYPE_SET)
    return format_set (field, text);
  if (tru_field_is_text (field))
    return g_strdup (text ? text : "");
  if (number == TRU_UNKNOWN)
    return g_strdup ("");
  switch (field->type)
    {
    case TRU_TYPE_DECIMAL:
      return tru_decimal_format (number);
    case TRU_TYPE_MONEY:
      return tru_money_format (number);
    case TRU_TYPE_DATE:
      return tru_date_format (number, TRU_DATE_MEDIUM);
    case TRU_TYPE_TIME:
      {
        g_autofree char *day = tru_date_format (tru_time_date (number), TRU_DATE_MEDIUM);
        g_autofree char *clock = tru_time_format_clock (number);
        return g_strdup_printf ("%s, %s", day, clock);
      }
    case TRU_TYPE_BOOLEAN:
      return g_strdup (number ? _("Yes") : _("No"));
    case TRU_TYPE_ENUM:
      return g_strdup (_(field->options[number].label));
    default:
      return field->flags & TRU_WEEKDAYS ? g_strdup (tru_date_weekday_name (number)) : tru_number_format (number);
    }
}

/**
 * tru_field_label:
 * @field: a field
 *
 * Returns: (transfer none): its label in the user's language
 */
const char *
tru_field_label (const TruField *field)
{
  return _(field->label);
}

/**
 * tru_field_set_error:
 * @field: the field that is wrong
 * @message: what is wrong, in the user's language
 * @error: (out) (optional): gets %TRU_RECORD_ERROR_INVALID, its message beginning with the field's label
 */
void
tru_field_set_error (const TruField *field,
                     const char     *message,
                     GError        **error)
{
  if (!error)
    return;
  /* Translators: a field's label, then what is wrong with it */
  g_set_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID, _("%s: %s"), tru_field_label (field), message);
  tru_record_error_get_private (*error)->field = field;
}

/**
 * tru_record_error_field:
 * @error: (nullable): any error
 *
 * Returns: (nullable): the field that a %TRU_RECORD_ERROR is about, so that a form can mark it
 */
const TruField *
tru_record_error_field (const GError *error)
{
  return error && error->domain == TRU_RECORD_ERROR ? tru_record_error_get_private (error)->field : NULL;
}
