/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-import-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-closure.h"
#include "tru-text.h"
#include "tru-working-days.h"

/* How calendars of closing days call them, and themselves; folded. */
static const struct
{
  TruClosureType type;
  const char *word;
} words[] = {
  { TRU_CLOSURE_TYPE_SCHOOL, "vacances" },       { TRU_CLOSURE_TYPE_SCHOOL, "scolaire" },
  { TRU_CLOSURE_TYPE_SCHOOL, "school holiday" }, { TRU_CLOSURE_TYPE_HOLIDAY, "ferie" },
  { TRU_CLOSURE_TYPE_HOLIDAY, "public holiday" }, { TRU_CLOSURE_TYPE_HOLIDAY, "bank holiday" },
  { TRU_CLOSURE_TYPE_CLOSED, "fermeture" },      { TRU_CLOSURE_TYPE_CLOSED, "ferme " },
  { TRU_CLOSURE_TYPE_CLOSED, "closed" },         { TRU_CLOSURE_TYPE_CLOSED, "closing" },
};

/* The ministry's calendars list the days on which school begins as well. */
static const char *const returns[] = { "rentree", "prerentree", "reprise", "back to school" };

/* What it says of a type of closing days, or -1. */
static int
type_of_words (const char *text)
{
  g_autofree char *folded = text ? tru_text_fold (text) : NULL;
  g_autofree char *ended = folded ? g_strconcat (folded, " ", NULL) : NULL;

  for (gsize i = 0; ended && i < G_N_ELEMENTS (words); i++)
    if (strstr (ended, words[i].word))
      return (int) words[i].type;
  return -1;
}

/**
 * tru_ical_is_return:
 * @event: a whole day of a calendar of school holidays
 *
 * Returns: whether it is the day on which school begins again
 */
gboolean
tru_ical_is_return (const TruIcalEvent *event)
{
  g_autofree char *folded = event->title ? tru_text_fold (event->title) : g_strdup ("");

  for (gsize i = 0; i < G_N_ELEMENTS (returns); i++)
    if (g_str_has_prefix (folded, returns[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_public_holiday (const TruIcalEvent *event)
{
  return tru_time_date (event->ends - 1) == tru_time_date (event->starts)
         && tru_holiday_name (tru_time_date (event->starts), TRU_HOLIDAYS_ALSACE_MOSELLE) != NULL;
}

static int
type_of_event (const TruIcalEvent *event)
{
  int type = type_of_words (event->title);

  return type >= 0 ? type : type_of_words (event->categories);
}

/**
 * tru_ical_looks_like:
 * @file: what a file says
 *
 * A calendar of closing days has whole days alone, and says so by its name, its categories, or at least half of its titles; that
 * of public holidays by its days.
 *
 * Returns: (nullable): token of the type of closing days, %NULL for appointments
 */
const char *
tru_ical_looks_like (TruIcalFile *file)
{
  guint counts[TRU_CLOSURE_TYPE_HOLIDAY + 1] = { 0 };
  guint n_holidays = 0;
  int type = type_of_words (file->name);

  for (guint i = 0; i < file->events->len; i++)
    {
      const TruIcalEvent *event = g_ptr_array_index (file->events, i);
      int of_event = type_of_event (event);

      if (!event->is_all_day || event->starts == TRU_UNKNOWN || event->type)
        return NULL;
      n_holidays += is_public_holiday (event);
      if (of_event >= 0)
        counts[of_event]++;
    }
  if (file->events->len == 0)
    return NULL;
  for (int i = 0; type < 0 && i <= TRU_CLOSURE_TYPE_HOLIDAY; i++)
    if (2 * counts[i] >= file->events->len)
      type = i;
  if (type < 0 && n_holidays == file->events->len)
    type = TRU_CLOSURE_TYPE_HOLIDAY;
  return type < 0 ? NULL : tru_closure_type_options[type].token;
}

typedef struct
{
  TruIcalRun *run;
  TruIcalEntry *entry;
  const TruIcalEvent *event;
} Closing;

static void
fill_closure (TruRecord *record,
              gpointer   data)
{
  const Closing *closing = data;
  const TruIcalWish *wish = closing->run->wish;

  tru_record_set_text (record, TRU_CLOSURE_NAME, closing->entry->title);
  tru_record_set_number (record, TRU_CLOSURE_TYPE, tru_option_find (tru_closure_type_options, wish->closures));
  if (wish->territory)
    tru_record_set_text (record, TRU_CLOSURE_TERRITORY, wish->territory);
  tru_record_set_number (record, TRU_CLOSURE_SINCE, tru_time_date (closing->event->starts));
  tru_record_set_number (record, TRU_CLOSURE_UNTIL, tru_time_date (closing->event->ends - 1));
  tru_record_set_text (record, TRU_CLOSURE_SOURCE, closing->event->uid);
}

/* Those of the file's uid: of the territory that is wished, else those of everywhere, which are meant for it from now on. */
static GPtrArray *
find_closures (TruIcalRun *run,
               const char *source)
{
  g_autoptr (GPtrArray) all = tru_store_find (run->store, &tru_closure_kind, TRU_CLOSURE_SOURCE, source, NULL);
  g_autoptr (GPtrArray) there = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) everywhere = g_ptr_array_new_with_free_func (g_object_unref);

  if (!run->wish->territory)
    return g_steal_pointer (&all);
  for (guint i = 0; all && i < all->len; i++)
    {
      const char *territory = tru_record_get_text (all->pdata[i], TRU_CLOSURE_TERRITORY);

      if (!territory)
        g_ptr_array_add (everywhere, g_object_ref (all->pdata[i]));
      else if (g_str_equal (territory, run->wish->territory))
        g_ptr_array_add (there, g_object_ref (all->pdata[i]));
    }
  return there->len > 0 ? g_steal_pointer (&there) : g_steal_pointer (&everywhere);
}

static gboolean
keep_closure (Closing    *closing,
              TruRecord  *before,
              GError    **error)
{
  g_autoptr (TruRecord) record = tru_ical_merge (closing->run, closing->entry, &tru_closure_kind, before, fill_closure, closing);
  TruImportAction action = TRU_IMPORT_UNCHANGED;

  if (!tru_ical_keep (closing->run, closing->entry, record, before, &action, error))
    return FALSE;
  if (action != TRU_IMPORT_UNCHANGED)
    closing->entry->action = action;
  if (!closing->entry->uid)
    closing->entry->uid = g_strdup (tru_record_get_uid (record));
  return TRUE;
}

/**
 * tru_ical_write_closure:
 * @run: an import of closing days
 * @entry: what becomes of the event, filled in
 * @event: one of them
 * @error: what stops it
 *
 * Closing days are known by the file’s uid in their source, and by their territory: those of a zone may count in several.
 *
 * Returns: whether it is written
 */
gboolean
tru_ical_write_closure (TruIcalRun          *run,
                        TruIcalEntry        *entry,
                        const TruIcalEvent  *event,
                        GError             **error)
{
  g_autoptr (GPtrArray) before = find_closures (run, event->uid);
  Closing closing = { run, entry, event };

  entry->action = TRU_IMPORT_UNCHANGED;
  if (before && before->len == 0 && tru_ical_is_deleted (run, &tru_closure_kind, event->uid, TRU_UNKNOWN))
    {
      entry->n_deleted = 1;
      return TRUE;
    }
  if (g_str_equal (run->wish->closures, "school") && tru_ical_is_return (event))
    {
      tru_ical_leave (entry, TRU_IMPORT_UNCHANGED, _("The day on which school begins again is no holiday."));
      return TRUE;
    }
  if (event->is_cancelled && before && before->len == 0)
    {
      tru_ical_leave (entry, TRU_IMPORT_UNCHANGED, _("It is cancelled."));
      return TRUE;
    }
  if (before && before->len == 0)
    return keep_closure (&closing, NULL, error);
  for (guint i = 0; before && i < before->len; i++)
    if (!keep_closure (&closing, g_ptr_array_index (before, i), error))
      return FALSE;
  return before != NULL;
}
