/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-item.h"

#include <glib/gi18n.h>

#include "tru-date.h"
#include "tru-event.h"

G_DEFINE_FINAL_TYPE (TruCalendarItem, tru_calendar_item, G_TYPE_OBJECT)

static const struct
{
  const char *token;
  const char *label;
  const char *plural;
} types[TRU_CALENDAR_N_TYPES] = {
  { "worksite", N_("Worksite"), N_("Worksites") },  { "visit", N_("Home visit"), N_("Home visits") },
  { "committee", N_("Committee"), N_("Committees") }, { "drop_in", N_("Drop-in"), N_("Drop-ins") },
  { "workshop", N_("Workshop"), N_("Workshops") },  { "meeting", N_("Interview"), N_("Interviews") },
  { "opening", N_("Opening of the tool library"), N_("Openings") }, { "other", N_("Other"), N_("Others") },
};

static void
tru_calendar_item_finalize (GObject *object)
{
  TruCalendarItem *self = TRU_CALENDAR_ITEM (object);

  g_free (self->uid);
  g_free (self->title);
  g_free (self->place);
  g_free (self->with);
  g_free (self->household);
  g_free (self->crew);
  G_OBJECT_CLASS (tru_calendar_item_parent_class)->finalize (object);
}

static void
tru_calendar_item_class_init (TruCalendarItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_calendar_item_finalize;
}

static void
tru_calendar_item_init (TruCalendarItem *self)
{
}

/**
 * tru_calendar_item_new:
 * @type: what it is
 * @uid: of the event or the worksite
 * @title: what is written first
 * @starts: first minute
 * @ends: the minute after the last one; for a worksite midnight after its last day here
 *
 * Returns: (transfer full): an item
 */
TruCalendarItem *
tru_calendar_item_new (TruCalendarType type,
                       const char     *uid,
                       const char     *title,
                       TruTime         starts,
                       TruTime         ends)
{
  TruCalendarItem *self = g_object_new (TRU_TYPE_CALENDAR_ITEM, NULL);

  self->type = type;
  self->uid = g_strdup (uid);
  self->title = g_strdup (title);
  self->starts = starts;
  self->ends = MAX (ends, starts + 1);
  self->places = -1;
  self->outcome = -1;
  return self;
}

gboolean
tru_calendar_item_is_worksite (const TruCalendarItem *self)
{
  return self->type == TRU_CALENDAR_WORKSITE;
}

/**
 * tru_calendar_item_stands_above:
 *
 * Returns: whether it has no hour: the days of a worksite, and events that take whole days
 */
gboolean
tru_calendar_item_stands_above (const TruCalendarItem *self)
{
  return tru_calendar_item_is_worksite (self) || (tru_time_minutes (self->starts) == 0 && tru_time_minutes (self->ends) == 0);
}

TruDate
tru_calendar_item_first_day (const TruCalendarItem *self)
{
  return tru_time_date (self->starts);
}

TruDate
tru_calendar_item_last_day (const TruCalendarItem *self)
{
  return tru_time_date (self->ends - 1);
}

gboolean
tru_calendar_item_covers (const TruCalendarItem *self,
                          TruDate                day)
{
  return tru_calendar_item_first_day (self) <= day && day <= tru_calendar_item_last_day (self);
}

/**
 * tru_calendar_item_compare:
 *
 * Order of a day: worksites first, then what takes whole days, then by start, the longer first, then by title.
 */
int
tru_calendar_item_compare (const TruCalendarItem *a,
                           const TruCalendarItem *b)
{
  gboolean worksite_a = tru_calendar_item_is_worksite (a);
  gboolean worksite_b = tru_calendar_item_is_worksite (b);

  if (worksite_a != worksite_b)
    return worksite_a ? -1 : 1;
  if (tru_calendar_item_stands_above (a) != tru_calendar_item_stands_above (b))
    return tru_calendar_item_stands_above (a) ? -1 : 1;
  if (a->starts != b->starts)
    return a->starts < b->starts ? -1 : 1;
  if (a->ends != b->ends)
    return a->ends > b->ends ? -1 : 1;
  return g_strcmp0 (a->title, b->title);
}

/**
 * tru_calendar_item_format_time:
 * @self: an item
 *
 * Returns: (transfer full): “9:30 – 12:00” for an event, “all day” for one of whole days, its days for a worksite
 */
char *
tru_calendar_item_format_time (const TruCalendarItem *self)
{
  if (tru_calendar_item_is_worksite (self))
    return tru_calendar_item_format_days (self);
  return tru_calendar_item_stands_above (self) ? g_strdup (_("all day")) : tru_time_format_hours (self->starts, self->ends);
}

static char *
format_numbers (const TruCalendarItem *self)
{
  if (self->first_number == self->last_number)
    return g_strdup_printf (_("day %d"), self->first_number);
  if (self->first_number + 1 == self->last_number)
    return g_strdup_printf (_("days %d and %d"), self->first_number, self->last_number);
  return g_strdup_printf (_("days %d to %d"), self->first_number, self->last_number);
}

/**
 * tru_calendar_item_format_days:
 * @self: an item of a worksite
 *
 * Returns: (transfer full): “day 1”, “days 1 and 2”, “days 1 to 4”, or that they are interrupted or were
 *   never carried out; and that they are not confirmed
 */
char *
tru_calendar_item_format_days (const TruCalendarItem *self)
{
  g_autofree char *numbers = NULL;

  if (self->is_cancelled)
    /* Translators: days of a worksite on which nobody works. */
    return g_strdup (self->is_left ? C_ ("worksite", "not carried out") : C_ ("worksite", "interrupted"));
  numbers = format_numbers (self);
  /* Translators: days of a worksite that is planned, but not confirmed. */
  return self->is_unconfirmed ? g_strdup_printf (C_ ("worksite", "%s, to confirm"), numbers) : g_steal_pointer (&numbers);
}

/**
 * tru_calendar_item_format_places:
 * @self: an item
 *
 * Returns: (transfer full) (nullable): “7 registered of 10”, %NULL where nobody registers
 */
char *
tru_calendar_item_format_places (const TruCalendarItem *self)
{
  if (self->places < 0)
    return NULL;
  if (self->registered > self->places)
    /* Translators: people registered for an event, its places. */
    return g_strdup_printf (_("%d registered for %d places"), self->registered, self->places);
  return g_strdup_printf (ngettext ("%d registered of %d", "%d registered of %d", (gulong) self->registered), self->registered,
                          self->places);
}

/**
 * tru_calendar_item_get_mark:
 * @self: an item
 *
 * Returns: (nullable): “Cancelled”, “Missed” or “Excused”, of an event to which nobody came
 */
const char *
tru_calendar_item_get_mark (const TruCalendarItem *self)
{
  if (tru_calendar_item_is_worksite (self))
    return NULL;
  if (self->is_cancelled)
    return _("Cancelled");
  if (self->outcome == TRU_EVENT_OUTCOME_MISSED || self->outcome == TRU_EVENT_OUTCOME_EXCUSED)
    return _(tru_event_outcome_options[self->outcome].label);
  return NULL;
}

/**
 * tru_calendar_item_describe:
 * @self: an item
 *
 * Everything that its picture says, in words: for a screen reader and a tooltip.
 *
 * Returns: (transfer full): a phrase
 */
char *
tru_calendar_item_describe (const TruCalendarItem *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char *places = tru_calendar_item_format_places (self);
  const char *mark = tru_calendar_item_get_mark (self);

  g_ptr_array_add (parts, g_strdup (self->title));
  g_ptr_array_add (parts, g_strdup (tru_calendar_type_label (self->type)));
  if (mark != NULL)
    g_ptr_array_add (parts, g_utf8_strdown (mark, -1));
  g_ptr_array_add (parts, tru_date_format (tru_calendar_item_first_day (self), TRU_DATE_LONG));
  g_ptr_array_add (parts, tru_calendar_item_format_time (self));
  if (self->place != NULL)
    g_ptr_array_add (parts, g_strdup (self->place));
  if (self->with != NULL)
    g_ptr_array_add (parts, g_strdup (self->with));
  if (places != NULL)
    g_ptr_array_add (parts, places);
  if (self->is_repeated)
    g_ptr_array_add (parts, g_strdup (_("repeated")));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

TruCalendarType
tru_calendar_type_from_token (const char *token)
{
  for (guint i = 0; i < TRU_CALENDAR_N_TYPES; i++)
    if (g_strcmp0 (types[i].token, token) == 0)
      return i;
  return TRU_CALENDAR_OTHER;
}

const char *
tru_calendar_type_token (TruCalendarType type)
{
  return types[type].token;
}

const char *
tru_calendar_type_label (TruCalendarType type)
{
  return _(types[type].label);
}

const char *
tru_calendar_type_plural (TruCalendarType type)
{
  return _(types[type].plural);
}
