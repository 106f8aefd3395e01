/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-decimal.h"

#include "tru-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define HUNDREDTHS 100
#define GROUP_LENGTH 3
#define SHARE_SCALE_AT_MOST 10000000 /* seven decimals of a per cent tell a cent from none of any resources */

static guint64
magnitude (gint64 number)
{
  return number < 0 ? -(guint64) number : (guint64) number;
}

/* Adds decimal digits to a number; FALSE where it would pass G_MAXINT64. */
static gboolean
append_digits (gint64     *number,
               const char *digits,
               gsize       count)
{
  for (gsize i = 0; i < count; i++)
    if (!g_ascii_isdigit (digits[i]) || __builtin_mul_overflow (*number, 10, number) ||
        __builtin_add_overflow (*number, digits[i] - '0', number))
      return FALSE;
  return TRUE;
}

static TruDecimal
make_decimal (gboolean    negative,
              const char *digits,
              gsize       count,
              const char *decimals,
              gsize       decimals_count)
{
  gint64 number = 0;

  if (count == 0 || decimals_count > 2 || !append_digits (&number, digits, count) ||
      !append_digits (&number, decimals, decimals_count) || !append_digits (&number, "00", 2 - decimals_count))
    return TRU_UNKNOWN;
  return negative ? -number : number;
}

/* The separator stands in the middle of a whole message because lone separators are hard to see and to translate. */
static char *
thousands_separator (void)
{
  /* Translators: one thousand in digits, with the separator of your language between 1 and 000 (in French U+00A0). */
  const char *thousand = C_ ("thousands", "1,000");

  if (strlen (thousand) <= 4 || *thousand != '1' || !g_str_has_suffix (thousand, "000"))
    return g_strdup (",");
  return g_strndup (thousand + 1, strlen (thousand) - 4);
}

static void
append_grouped (GString    *text,
                const char *digits)
{
  g_autofree char *separator = thousands_separator ();
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP_LENGTH == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
}

/* The value without its sign; decimals as many as asked for, or for people: none when they are zero. */
static char *
format_unsigned (TruDecimal value,
                 gboolean   both_decimals)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 hundredths = magnitude (value);
  g_autofree char *whole = g_strdup_printf ("%" G_GUINT64_FORMAT, hundredths / HUNDREDTHS);
  int rest = (int) (hundredths % HUNDREDTHS);

  append_grouped (text, whole);
  if (rest == 0)
    return g_string_free (g_steal_pointer (&text), FALSE);
  /* Translators: the sign between a number and its decimals; a comma in French. */
  g_string_append (text, C_ ("decimal separator", "."));
  if (both_decimals || rest % 10 != 0)
    g_string_append_printf (text, "%02d", rest);
  else
    g_string_append_printf (text, "%d", rest / 10);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
with_sign (gboolean    negative,
           const char *text)
{
  return g_strconcat (negative ? "-" : "", text, NULL);
}

/* The typed number in ASCII, without its unit: every space is ' ', every minus '-'. */
static char *
strip_unit (const char *text)
{
  static const char *const tails[] = { "€", "%", "m²", "m2", "eur", "euro", "euros" };
  g_autofree char *clean = tru_text_clean (text);
  g_autoptr (GString) number = g_string_new (NULL);

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (number, ' ');
      else if (c == 0x2212)
        g_string_append_c (number, '-');
      else
        g_string_append_unichar (number, c < 128 ? (gunichar) g_ascii_tolower ((char) c) : c);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (tails); i++)
    if (g_str_has_suffix (number->str, tails[i]))
      {
        g_string_truncate (number, number->len - strlen (tails[i]));
        break;
      }
  return g_strdup (g_strstrip (number->str));
}

/* Where the decimals begin: the last comma or point, unless it only parts thousands. */
static const char *
find_decimal_point (const char *number)
{
  g_autofree char *thousands = thousands_separator ();
  const char *comma = strrchr (number, ',');
  const char *point = strrchr (number, '.');
  const char *last = MAX (comma, point);

  if (last == NULL)
    return NULL;
  if ((comma == NULL || point == NULL) && strchr (number, *last) != last)
    return NULL;
  if (strlen (last + 1) == GROUP_LENGTH && *thousands == *last)
    return NULL;
  return last;
}

/* Copies the digits of a whole number without what parts its thousands; FALSE where groups have not three digits
 * or are parted in two ways. */
static gboolean
ungroup (const char *number,
         gsize       length,
         GString    *digits)
{
  char separator = '\0';
  gsize in_group = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (number[i]))
        {
          g_string_append_c (digits, number[i]);
          in_group++;
          continue;
        }
      if (strchr (" ,.", number[i]) == NULL || (separator != '\0' && (number[i] != separator || in_group != GROUP_LENGTH)))
        return FALSE;
      if (in_group == 0 || in_group > GROUP_LENGTH)
        return FALSE;
      separator = number[i];
      in_group = 0;
    }
  return separator == '\0' || in_group == GROUP_LENGTH;
}

/**
 * tru_decimal_parse:
 * @text: (nullable): an optional "-", digits, then optionally "." and one or two digits
 *
 * Reads a number as files hold it, whatever the locale. What two decimals cannot hold is refused and never rounded.
 *
 * Returns: the number in hundredths, or %TRU_UNKNOWN when @text is anything else or too large
 */
TruDecimal
tru_decimal_parse (const char *text)
{
  gboolean negative = text != NULL && *text == '-';
  gsize digits, decimals;

  if (text == NULL)
    return TRU_UNKNOWN;
  text += negative;
  digits = strspn (text, "0123456789");
  if (text[digits] == '\0')
    return make_decimal (negative, text, digits, "", 0);
  decimals = strspn (text + digits + 1, "0123456789");
  if (text[digits] != '.' || decimals == 0 || text[digits + 1 + decimals] != '\0')
    return TRU_UNKNOWN;
  return make_decimal (negative, text, digits, text + digits + 1, decimals);
}

/**
 * tru_decimal_parse_typed:
 * @text: (nullable): what a person typed
 *
 * Reads a number as people type or paste it: comma or point before at most two decimals, thousands parted by any
 * kind of space, comma or point in whole groups of three, "€", "m²" or "%" around it. A lone comma or point before
 * three digits parts thousands only where the interface's language writes them so; elsewhere it is refused, since
 * three decimals are more than fit.
 *
 * Returns: the number in hundredths, or %TRU_UNKNOWN when @text is no such number
 */
TruDecimal
tru_decimal_parse_typed (const char *text)
{
  g_autofree char *stripped = text == NULL ? NULL : strip_unit (text);
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *number = stripped;
  const char *point;
  gboolean negative;
  gsize decimals;

  if (number == NULL)
    return TRU_UNKNOWN;
  negative = *number == '-';
  number += negative;
  number += g_str_has_prefix (number, "€") ? strlen ("€") : 0;
  number += *number == ' ';

  point = find_decimal_point (number);
  decimals = point == NULL ? 0 : strlen (point + 1);
  if (point != NULL && decimals == 0)
    return TRU_UNKNOWN;
  if (!ungroup (number, point == NULL ? strlen (number) : (gsize) (point - number), digits))
    return TRU_UNKNOWN;
  return make_decimal (negative, digits->str, digits->len, point == NULL ? "" : point + 1, decimals);
}

/**
 * tru_decimal_to_text:
 * @value: a number in hundredths
 *
 * Writes a number for files: "1300.00", always two decimals, whatever the locale.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when @value is unknown
 */
char *
tru_decimal_to_text (TruDecimal value)
{
  guint64 hundredths = magnitude (value);

  if (value == TRU_UNKNOWN)
    return NULL;
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02d", value < 0 ? "-" : "", hundredths / HUNDREDTHS,
                          (int) (hundredths % HUNDREDTHS));
}

/**
 * tru_decimal_format:
 * @value: a number in hundredths
 *
 * Writes a number for people without useless zeros, in the language of the interface: “1,412.5”, «1 412,5».
 *
 * Returns: (transfer full): the text, empty when @value is unknown
 */
char *
tru_decimal_format (TruDecimal value)
{
  g_autofree char *text = NULL;

  if (value == TRU_UNKNOWN)
    return g_strdup ("");
  text = format_unsigned (value, FALSE);
  return with_sign (value < 0, text);
}

static gint64
round_share (gint64 part,
             gint64 whole,
             gint64 scale)
{
  return (part * 100 * scale + whole / 2) / whole;
}

static int
compare (gint64 one,
         gint64 other)
{
  return (one > other) - (one < other);
}

/**
 * tru_decimal_share:
 * @part: a number, not below zero
 * @whole: what it is a part of, above zero
 * @decimals: how many decimals are enough, at most 2
 * @limit: the share that it is held against, in hundredths of a per cent, or %TRU_UNKNOWN
 *
 * Writes a share in per cent, without the sign, rounded; with as many more decimals as it takes to see on which side of @limit it
 * lies: 30.001 and not 30 beside a limit of 30.
 *
 * Returns: (transfer full): the text
 */
char *
tru_decimal_share (gint64     part,
                   gint64     whole,
                   guint      decimals,
                   TruDecimal limit)
{
  int side = limit == TRU_UNKNOWN ? 0 : compare (part * 10000, limit * whole);
  gint64 scale = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
  g_autofree char *text = NULL;
  g_autofree char *fraction = NULL;
  gint64 shown;

  shown = round_share (part, whole, scale);
  while (limit != TRU_UNKNOWN && scale < SHARE_SCALE_AT_MOST && compare (shown * 100, limit * scale) != side)
    shown = round_share (part, whole, scale *= 10);
  text = tru_number_format (shown / scale);
  fraction = g_strdup_printf ("%" G_GINT64_FORMAT, scale + shown % scale);
  for (gsize end = strlen (fraction); end > 1 && fraction[end - 1] == '0'; end--)
    fraction[end - 1] = '\0';
  return fraction[1] ? g_strconcat (text, C_ ("decimal separator", "."), fraction + 1, NULL) : g_steal_pointer (&text);
}

/**
 * tru_money_format:
 * @cents: an amount in cents of a euro
 *
 * Writes an amount for people, with cents only if there are any: “€1,412.50”, «1 412,50 €».
 *
 * Returns: (transfer full): the text, empty when @cents is unknown
 */
char *
tru_money_format (TruDecimal cents)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (cents == TRU_UNKNOWN)
    return g_strdup ("");
  number = format_unsigned (cents, TRUE);
  /* Translators: an amount in euros; French puts the sign behind, after U+00A0. */
  text = g_strdup_printf (C_ ("money", "€%s"), number);
  return with_sign (cents < 0, text);
}

/**
 * tru_number_format:
 * @number: a whole number
 *
 * Writes a whole number for people, its thousands parted: “12,500”, «12 500».
 *
 * Returns: (transfer full): the text, empty when @number is unknown
 */
char *
tru_number_format (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude (number));
  g_autoptr (GString) text = g_string_new (number < 0 ? "-" : "");

  if (number == TRU_UNKNOWN)
    return g_strdup ("");
  append_grouped (text, digits);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Of French words, in which units are written: what stands for several by an “s” or an “x” alone. Of “kg” or “m²” nothing does, and
 * “colis” is one as well. */
static gboolean
is_plural (const char *word,
           gsize       length)
{
  const char *end = word + length;

  if (length > 4 && strncmp (end - 4, "eaux", 4) == 0)
    return TRUE;
  return length > 3 && end[-1] == 's' && !strchr ("iauos", end[-2]);
}

/* A whole word, as “paire” or “sac”, that says it of one: several take an “s”, or an “x” after “eau”. “kg” and “m²” are signs. */
static gboolean
is_singular (const char *word,
             gsize       length)
{
  gboolean has_vowel = FALSE;

  if (length < 3 || strchr ("sxz", word[length - 1]))
    return FALSE;
  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isalpha (g_utf8_get_char (p)))
        return FALSE;
      has_vowel |= (guchar) *p >= 0x80 || strchr ("aeiouyAEIOUY", *p) != NULL;
    }
  return has_vowel;
}

/**
 * tru_decimal_unit:
 * @value: how much there is, in hundredths
 * @unit: (nullable): in what it is counted, as a person wrote it: “feuilles”, “rouleaux”, “kg”
 *
 * One sheet is no sheets, and two are no “sheet”, however the unit was written. In the association’s language, French, all below two is one.
 *
 * Returns: (transfer full): the unit as it stands after that number, empty without one
 */
char *
tru_decimal_unit (TruDecimal  value,
                  const char *unit)
{
  gsize length = unit ? strcspn (unit, " ") : 0;

  gboolean is_several = value <= -200 || value >= 200;

  if (is_several && is_singular (unit ? unit : "", length))
    return g_strdup_printf ("%.*s%s%s", (int) length, unit, length > 3 && strncmp (unit + length - 3, "eau", 3) == 0 ? "x" : "s", unit + length);
  if (is_several || !is_plural (unit ? unit : "", length))
    return g_strdup (unit ? unit : "");
  return g_strdup_printf ("%.*s%s", (int) length - 1, unit, unit + length);
}
