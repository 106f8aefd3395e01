/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-field.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-decimal.h"
#include "tru-text.h"
#include "tru-time.h"
#include "tru-uid.h"

#define MAX_TEXT 500
#define MAX_NOTE 20000

static gint64
parse_integer (const char *input)
{
  char *end = NULL;
  gint64 number;

  errno = 0;
  number = g_ascii_strtoll (input, &end, 10);
  return errno || end == input || *end ? TRU_UNKNOWN : number;
}

static gint64
parse_boolean (const char *input)
{
  if (g_str_equal (input, "true"))
    return 1;
  return g_str_equal (input, "false") ? 0 : TRU_UNKNOWN;
}

static TruDate
parse_date (const TruField *field,
            const char     *input)
{
  TruDate year = (field->flags & TRU_SINCE) ? tru_date_parse_year (input) : TRU_UNKNOWN;

  return year != TRU_UNKNOWN ? year : tru_date_parse (input);
}

static gint64
parse_number (const TruField *field,
              const char     *input)
{
  switch (field->type)
    {
    case TRU_TYPE_INTEGER:
      return parse_integer (input);
    case TRU_TYPE_DECIMAL:
    case TRU_TYPE_MONEY:
      return tru_decimal_parse (input);
    case TRU_TYPE_DATE:
      return parse_date (field, input);
    case TRU_TYPE_TIME:
      return tru_time_parse (input);
    case TRU_TYPE_BOOLEAN:
      return parse_boolean (input);
    case TRU_TYPE_ENUM:
      {
        int option = tru_field_option (field, input);
        return option < 0 ? TRU_UNKNOWN : option;
      }
    default:
      g_assert_not_reached ();
    }
}

/* What can be written there, since who types a command sees no list. */
static char *
expect_option (const TruField *field,
               const char     *input)
{
  g_autoptr (GString) tokens = g_string_new (NULL);

  for (int i = 0; field->options[i].token; i++)
    g_string_append_printf (tokens, "%s%s", i ? ", " : "", field->options[i].token);
  /* Translators: what was typed, and words that can be typed instead */
  return g_strdup_printf (_("“%s” is not one of the possible values: %s"), input, tokens->str);
}

static char *
expectation (const TruField *field,
             const char     *input)
{
  switch (field->type)
    {
    case TRU_TYPE_INTEGER:
      return g_strdup_printf (_("“%s” is not a whole number"), input);
    case TRU_TYPE_DECIMAL:
      return g_strdup_printf (_("“%s” is not a number with at most two decimals"), input);
    case TRU_TYPE_MONEY:
      return g_strdup_printf (_("“%s” is not an amount in euros with at most two decimals"), input);
    case TRU_TYPE_DATE:
      return g_strdup_printf (_("“%s” is not a date of the calendar (year-month-day)"), input);
    case TRU_TYPE_TIME:
      return g_strdup_printf (_("“%s” is not a date and time (year-month-dayThour:minute)"), input);
    case TRU_TYPE_BOOLEAN:
      return g_strdup_printf (_("“%s” is neither true nor false"), input);
    default:
      return expect_option (field, input);
    }
}

static gboolean
refuse (const TruField *field,
        const char     *reason,
        GError        **error)
{
  tru_field_set_error (field, reason, error);
  return FALSE;
}

static gboolean
check_number (const TruField *field,
              const char     *input,
              gint64          number,
              GError        **error)
{
  const char *fault = tru_field_fault (field, number);

  if (number == TRU_UNKNOWN)
    {
      g_autofree char *reason = expectation (field, input);
      return refuse (field, reason, error);
    }
  return !fault || refuse (field, fault, error);
}

/* Who types a date is told how the fields show one, not how files keep it. */
static gboolean
refuse_typed_date (const TruField *field,
                   const char     *input,
                   GError        **error)
{
  g_autofree char *reason
    = g_strdup_printf (_("“%s” is no whole date: type day/month/year, such as 14/03/1987, or leave it empty until it is known"), input);

  return refuse (field, reason, error);
}

/* The tokens in the order of the options, so that two sets with the same in them are the same text. */
static gboolean
parse_set (const TruField *field,
           const char     *clean,
           char          **text,
           GError        **error)
{
  g_auto (GStrv) tokens = g_strsplit (clean, " ", -1);
  g_autoptr (GString) set = g_string_new (NULL);

  for (guint i = 0; *clean && tokens[i]; i++)
    if (tru_option_find (field->options, tokens[i]) < 0)
      {
        g_autofree char *reason = expectation (field, tokens[i]);

        return refuse (field, reason, error);
      }
  for (int i = 0; field->options[i].token; i++)
    if (tru_field_set_has (field, clean, i))
      g_string_append_printf (set, "%s%s", set->len ? " " : "", field->options[i].token);
  *text = set->len ? g_string_free (g_steal_pointer (&set), FALSE) : NULL;
  return TRUE;
}

static gboolean
parse_text (const TruField *field,
            const char     *input,
            char          **text,
            GError        **error)
{
  gboolean is_note = field->type == TRU_TYPE_NOTE;
  g_autofree char *clean = NULL;

  if (!g_utf8_validate (input, -1, NULL))
    return refuse (field, _("the text is not valid UTF-8"), error);
  clean = is_note ? tru_text_clean_lines (input) : tru_text_clean (input);
  if (g_utf8_strlen (clean, -1) > (is_note ? MAX_NOTE : MAX_TEXT))
    return refuse (field, _("the text is too long"), error);
  if (field->type == TRU_TYPE_REF && *clean && !tru_uid_is_valid (clean))
    return refuse (field, _("this is not the identifier (uid) of a record"), error);
  if (field->type == TRU_TYPE_SET)
    return parse_set (field, clean, text, error);
  /* Labels are printed in capitals, and nobody reads ab-1 and AB-1 as two. */
  if (field->type == TRU_TYPE_CODE && *clean)
    {
      *text = g_utf8_strup (clean, -1);
      return TRUE;
    }
  *text = *clean ? g_steal_pointer (&clean) : NULL;
  return TRUE;
}

/**
 * tru_field_parse:
 * @field: a field
 * @input: what tru_field_to_text() writes; empty is unknown
 * @text: (out): the value of a text field, cleaned
 * @number: (out): the value of another
 * @error: %TRU_RECORD_ERROR_INVALID with a sentence naming field and value
 *
 * Returns: whether @input could be read
 */
gboolean
tru_field_parse (const TruField *field,
                 const char     *input,
                 char          **text,
                 gint64         *number,
                 GError        **error)
{
  *text = NULL;
  *number = TRU_UNKNOWN;
  if (tru_field_is_text (field))
    return parse_text (field, input, text, error);
  if (!*input)
    return TRUE;
  *number = parse_number (field, input);
  return check_number (field, input, *number, error);
}

/**
 * tru_field_parse_typed:
 * @field: a field
 * @input: what a person typed: "12/3", "1 300,50 €"; empty is unknown
 * @text: (out): the value of a text field, cleaned
 * @number: (out): the value of another
 * @error: %TRU_RECORD_ERROR_INVALID with a sentence naming field and value
 *
 * Returns: whether @input could be read
 */
gboolean
tru_field_parse_typed (const TruField *field,
                       const char     *input,
                       char          **text,
                       gint64         *number,
                       GError        **error)
{
  gboolean is_amount = field->type == TRU_TYPE_DECIMAL || field->type == TRU_TYPE_MONEY;
  gboolean is_year = (field->flags & TRU_SINCE) && tru_date_parse_year (input) != TRU_UNKNOWN;

  if (is_year || tru_text_is_blank (input) || !(is_amount || field->type == TRU_TYPE_DATE))
    return tru_field_parse (field, tru_text_is_blank (input) ? "" : input, text, number, error);
  *text = NULL;
  *number = is_amount ? tru_decimal_parse_typed (input) : tru_date_parse_typed (input, tru_clock_today ());
  if (!is_amount && *number == TRU_UNKNOWN)
    return refuse_typed_date (field, input, error);
  return check_number (field, input, *number, error);
}
