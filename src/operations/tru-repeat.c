/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-repeat.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-recurrence.h"

static const char *const day_tokens[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/* The fifth Friday of a month is most often none: who chooses one means the last. */
static int
ordinal_of (TruDate day)
{
  int of_month;

  tru_date_get (day, NULL, NULL, &of_month);
  return of_month > 28 ? -1 : (of_month - 1) / 7 + 1;
}

static guint
weekday_bit (TruDate day)
{
  return 1u << (tru_date_weekday (day) - 1);
}

static guint
parse_weekdays (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  guint weekdays = 0;

  for (char **name = names; *name != NULL; name++)
    for (guint i = 0; i < G_N_ELEMENTS (day_tokens); i++)
      if (g_str_equal (*name, day_tokens[i]))
        weekdays |= 1u << i;
  return weekdays;
}

static TruDate
parse_until (const char *text)
{
  g_autofree char *iso = NULL;

  if (strlen (text) < 8)
    return TRU_UNKNOWN;
  iso = g_strdup_printf ("%.4s-%.2s-%.2s", text, text + 4, text + 6);
  return tru_date_parse (iso);
}

static TruRepeatEvery
parse_frequency (const char *text)
{
  return g_str_equal (text, "WEEKLY")    ? TRU_REPEAT_WEEKS
         : g_str_equal (text, "MONTHLY") ? TRU_REPEAT_MONTH_DAY
         : g_str_equal (text, "YEARLY")  ? TRU_REPEAT_YEARS
                                         : TRU_REPEAT_OTHER;
}

/* “2TU”, “-1FR”: the form has a place for it; “MO,TU” of a month, it has not. */
static TruRepeatEvery
refine_by_day (TruRepeat  *self,
               const char *value)
{
  self->weekdays = parse_weekdays (value);
  if (self->every == TRU_REPEAT_WEEKS && self->weekdays != 0)
    return TRU_REPEAT_WEEKS;
  if (self->every == TRU_REPEAT_MONTH_DAY && strchr (value, ',') == NULL && strspn (value, "-12345") > 0)
    return TRU_REPEAT_MONTH_WEEKDAY;
  return TRU_REPEAT_OTHER;
}

static void
take_part (TruRepeat  *self,
           const char *name,
           const char *value)
{
  if (g_str_equal (name, "FREQ"))
    self->every = parse_frequency (value);
  else if (g_str_equal (name, "INTERVAL"))
    self->interval = (guint) MAX (1, g_ascii_strtoull (value, NULL, 10));
  else if (g_str_equal (name, "COUNT"))
    self->count = (guint) g_ascii_strtoull (value, NULL, 10);
  else if (g_str_equal (name, "UNTIL"))
    self->until = parse_until (value);
  else if (g_str_equal (name, "BYDAY"))
    self->every = refine_by_day (self, value);
  else if (!g_str_equal (name, "WKST") && !(g_str_equal (name, "BYMONTHDAY") && self->every == TRU_REPEAT_MONTH_DAY &&
                                            strspn (value, "0123456789") == strlen (value)))
    self->every = TRU_REPEAT_OTHER;
}

/**
 * tru_repeat_from_rule:
 * @rule: (nullable): a rule as in RFC 5545
 *
 * Returns: the rule as a form shows it: %TRU_REPEAT_OTHER where it says more than a form can, %TRU_REPEAT_NEVER for none
 */
TruRepeat
tru_repeat_from_rule (const char *rule)
{
  TruRepeat self = { .every = TRU_REPEAT_NEVER, .interval = 1, .until = TRU_UNKNOWN };
  g_auto (GStrv) parts = NULL;

  if (rule == NULL || rule[0] == '\0')
    return self;
  self.every = TRU_REPEAT_OTHER;
  parts = g_strsplit (rule, ";", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      g_auto (GStrv) pair = g_strsplit (*part, "=", 2);

      if (pair[0] != NULL && pair[1] != NULL)
        take_part (&self, pair[0], pair[1]);
    }
  return self;
}

static void
append_weekdays (GString *rule,
                 guint    weekdays)
{
  const char *separator = ";BYDAY=";

  for (guint i = 0; i < G_N_ELEMENTS (day_tokens); i++)
    if (weekdays & (1u << i))
      {
        g_string_append_printf (rule, "%s%s", separator, day_tokens[i]);
        separator = ",";
      }
}

/**
 * tru_repeat_to_rule:
 * @self: what a form asked, not %TRU_REPEAT_OTHER
 * @starts_at: the first time
 *
 * Returns: (transfer full) (nullable): the rule, %NULL for %TRU_REPEAT_NEVER
 */
char *
tru_repeat_to_rule (const TruRepeat *self,
                    TruTime          starts_at)
{
  static const char *const frequencies[] = { NULL, "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", NULL };
  g_autoptr (GString) rule = g_string_new (NULL);
  TruDate day = tru_time_date (starts_at);

  if (frequencies[self->every] == NULL)
    return NULL;
  g_string_append_printf (rule, "FREQ=%s", frequencies[self->every]);
  if (self->interval > 1)
    g_string_append_printf (rule, ";INTERVAL=%u", self->interval);
  if (self->every == TRU_REPEAT_WEEKS)
    append_weekdays (rule, self->weekdays != 0 ? self->weekdays : weekday_bit (day));
  if (self->every == TRU_REPEAT_MONTH_WEEKDAY)
    g_string_append_printf (rule, ";BYDAY=%d%s", ordinal_of (day), day_tokens[tru_date_weekday (day) - 1]);
  if (self->count > 0)
    g_string_append_printf (rule, ";COUNT=%u", self->count);
  else if (self->until != TRU_UNKNOWN)
    {
      g_autofree char *iso = tru_date_to_iso (self->until);

      g_string_append_printf (rule, ";UNTIL=%.4s%.2s%.2sT235900", iso, iso + 5, iso + 8);
    }
  return g_string_free (g_steal_pointer (&rule), FALSE);
}

static char *
say_weekdays (guint weekdays)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint left = weekdays;

  for (int i = 0; i < 7; i++)
    if (weekdays & (1u << i))
      {
        left &= ~(1u << i);
        /* Translators: between the last two weekdays of a list. */
        g_string_append_printf (text, "%s%s", text->len == 0 ? "" : left == 0 ? _(" and ") : ", ",
                                tru_date_weekday_name (i + 1));
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
say_weeks (const TruRepeat *self,
           TruDate          day)
{
  g_autofree char *days = say_weekdays (self->weekdays != 0 ? self->weekdays : weekday_bit (day));

  /* Translators: weekdays. */
  if (self->interval == 1)
    return g_strdup_printf (_("every week, on %s"), days);
  /* Translators: a number, weekdays. */
  return g_strdup_printf (ngettext ("every %u week, on %s", "every %u weeks, on %s", self->interval), self->interval, days);
}

static char *
say_months (const TruRepeat *self)
{
  if (self->interval == 1)
    return g_strdup (_("every month"));
  return g_strdup_printf (ngettext ("every %u month", "every %u months", self->interval), self->interval);
}

static char *
say_month_weekday (const TruRepeat *self,
                   TruDate          day)
{
  const char *const ordinals[] = { C_ ("weekday of a month", "the last %s"),   NULL,
                                   C_ ("weekday of a month", "the first %s"),  C_ ("weekday of a month", "the second %s"),
                                   C_ ("weekday of a month", "the third %s"), C_ ("weekday of a month", "the fourth %s") };
  g_autofree char *months = say_months (self);
  g_auto (GStrv) around = g_strsplit (ordinals[ordinal_of (day) + 1], "%s", 2);

  return g_strconcat (months, ", ", around[0], tru_date_weekday_name (tru_date_weekday (day)), around[1], NULL);
}

static char *
say_rhythm (const TruRepeat *self,
            TruDate          day)
{
  g_autofree char *months = say_months (self);
  g_autofree char *date = tru_date_format (day, TRU_DATE_SHORT);
  int of_month;

  tru_date_get (day, NULL, NULL, &of_month);
  switch (self->every)
    {
    case TRU_REPEAT_WEEKS:
      return say_weeks (self, day);
    case TRU_REPEAT_MONTH_WEEKDAY:
      return say_month_weekday (self, day);
    case TRU_REPEAT_MONTH_DAY:
      /* Translators: “every month”, the day of the month. */
      return g_strdup_printf (_("%s, on the %d"), months, of_month);
    case TRU_REPEAT_YEARS:
      if (self->interval == 1)
        /* Translators: a date without its year. */
        return g_strdup_printf (_("every year, on %s"), date);
      return g_strdup_printf (ngettext ("every %u year, on %s", "every %u years, on %s", self->interval), self->interval, date);
    default:
      return g_strdup (_("by a rule of another calendar"));
    }
}

/**
 * tru_repeat_describe:
 * @rule: (nullable): a rule
 * @starts_at: the first time
 *
 * Returns: (transfer full): what it means in the user's language: “every week, on Wednesday, until 30 June 2027 (30 times)”
 */
char *
tru_repeat_describe (const char *rule,
                     TruTime     starts_at)
{
  TruRepeat self = tru_repeat_from_rule (rule);
  g_autofree char *rhythm = NULL;
  g_autofree char *until = NULL;

  if (self.every == TRU_REPEAT_NEVER)
    return g_strdup (_("once"));
  rhythm = say_rhythm (&self, tru_time_date (starts_at));
  if (self.count > 0)
    /* Translators: “every week, on Wednesday”, a number. */
    return g_strdup_printf (ngettext ("%s, %u time", "%s, %u times", self.count), rhythm, self.count);
  if (self.until == TRU_UNKNOWN)
    return g_steal_pointer (&rhythm);
  until = tru_date_format (self.until, TRU_DATE_YEAR);
  /* Translators: “every week, on Wednesday”, a date. */
  return g_strdup_printf (_("%s, until %s"), rhythm, until);
}
