/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-days.h"

#include <glib/gi18n.h>

#include "tru-clock-row.h"
#include "tru-closure.h"
#include "tru-form-row.h"
#include "tru-worksite-day.h"

/* Where both stood at midnight, because the day was whole: a morning to begin with. */
#define MORNING 9 * 60
#define NOON 12 * 60

/* The days of an appointment, and their hours where it does not take whole ones. */
struct _TruEventDays
{
  AdwPreferencesGroup parent_instance;

  TruRecord *first; /* holds the first day while it is typed: the record wants the whole time */
  TruRecord *last;  /* the last one likewise */
  TruFormRow *first_row;
  TruFormRow *last_row; /* of what takes whole days, or goes on past midnight */
  GtkSwitch *whole;
  AdwEntryRow *from;
  AdwEntryRow *to;
  gint64 length;   /* days from the first to the last */
  TruTime minutes; /* from the start to the end, as the rows said last: they stay as many when the start moves */
  gboolean is_end_typed;
  gboolean is_filling;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruEventDays, tru_event_days, ADW_TYPE_PREFERENCES_GROUP)

static TruDate
get_first (TruEventDays *self)
{
  return tru_record_get_number (self->first, TRU_WORKSITE_DAY_DAY);
}

static void
show_last (TruEventDays *self)
{
  tru_record_set_number (self->last, TRU_CLOSURE_UNTIL, get_first (self) + self->length);
  tru_form_row_show (self->last_row, self->last);
}

static void
show_clock (TruEventDays *self,
            AdwEntryRow  *row,
            TruTime       time)
{
  self->is_filling = TRUE;
  tru_clock_row_show (row, time);
  self->is_filling = FALSE;
}

/* What takes whole days has no hours, and what ends on the day when it starts no other day. */
static void
show_rows (TruEventDays *self)
{
  gboolean is_whole = gtk_switch_get_active (self->whole);

  gtk_widget_set_visible (GTK_WIDGET (self->last_row), is_whole || self->length > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->from), !is_whole);
  gtk_widget_set_visible (GTK_WIDGET (self->to), !is_whole);
}

/* An hour that cannot be read yet is one that is being typed. */
static int
peek (AdwEntryRow *row)
{
  return tru_time_parse_typed (gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* Past midnight the last day is another one. */
static void
show_end (TruEventDays *self)
{
  TruTime ends = tru_time_new (get_first (self), peek (self->from)) + self->minutes;

  self->length = tru_time_date (ends) - get_first (self);
  show_last (self);
  show_clock (self, self->to, ends);
  show_rows (self);
}

static void
note_minutes (TruEventDays *self)
{
  int from = peek (self->from), to = peek (self->to);
  TruTime minutes = from < 0 || to < 0 ? 0 : self->length * TRU_MINUTES_PER_DAY + to - from;

  if (minutes > 0)
    self->minutes = minutes;
}

static void
on_from_edited (TruEventDays *self)
{
  if (self->is_filling)
    return;
  if (peek (self->from) >= 0 && get_first (self) != TRU_UNKNOWN)
    show_end (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_to_edited (TruEventDays *self)
{
  if (self->is_filling)
    return;
  self->is_end_typed = TRUE;
  note_minutes (self);
  g_signal_emit (self, signals[EDITED], 0);
}

/* What takes several days keeps taking as many. */
static void
on_first_edited (TruEventDays *self)
{
  if (tru_form_row_read (self->first_row, self->first, NULL) && get_first (self) != TRU_UNKNOWN)
    show_last (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_last_edited (TruEventDays *self)
{
  TruDate last;

  if (tru_form_row_read (self->last_row, self->last, NULL))
    {
      last = tru_record_get_number (self->last, TRU_CLOSURE_UNTIL);
      self->length = last != TRU_UNKNOWN && last >= get_first (self) ? last - get_first (self) : self->length;
      note_minutes (self);
    }
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_whole_changed (TruEventDays *self)
{
  if (!gtk_switch_get_active (self->whole) && peek (self->from) == 0 && peek (self->to) == 0)
    {
      show_clock (self, self->from, MORNING);
      show_clock (self, self->to, NOON);
      note_minutes (self);
    }
  show_rows (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
tru_event_days_dispose (GObject *object)
{
  TruEventDays *self = TRU_EVENT_DAYS (object);

  g_clear_object (&self->first);
  g_clear_object (&self->last);
  G_OBJECT_CLASS (tru_event_days_parent_class)->dispose (object);
}

static void
tru_event_days_class_init (TruEventDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_event_days_dispose;
  signals[EDITED] = g_signal_new ("edited", TRU_TYPE_EVENT_DAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_event_days_init (TruEventDays *self)
{
  self->first = tru_record_new (&tru_worksite_day_kind);
  self->last = tru_record_new (&tru_closure_kind);
}

static TruFormRow *
add_day (TruEventDays  *self,
         TruStore      *store,
         const TruKind *kind,
         guint          field,
         GCallback      callback)
{
  TruFormRow *row = tru_form_row_new (store, kind, field);

  g_signal_connect_object (row, "edited", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  return row;
}

static void
add_switch (TruEventDays *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Whole days"), NULL);

  self->whole = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->whole), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->whole));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->whole));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->whole), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whole days"), -1);
  g_signal_connect_object (self->whole, "notify::active", G_CALLBACK (on_whole_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static AdwEntryRow *
add_clock (TruEventDays *self,
           const char   *title,
           TruTime       time,
           GCallback     callback)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, NULL);

  tru_clock_row_show (ADW_ENTRY_ROW (row), time);
  g_signal_connect_object (row, "changed", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return ADW_ENTRY_ROW (row);
}

/**
 * tru_event_days_show:
 * @self: a group of rows, shown once
 * @store: a store
 * @starts: when an appointment starts
 * @ends: when it ends
 *
 * Shows when it takes place, and whether it takes whole days. Whoever moves its start moves its end with it.
 */
void
tru_event_days_show (TruEventDays *self,
                     TruStore     *store,
                     TruTime       starts,
                     TruTime       ends)
{
  gboolean is_whole = tru_time_minutes (starts) == 0 && tru_time_minutes (ends) == 0;

  self->first_row = add_day (self, store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_DAY, G_CALLBACK (on_first_edited));
  add_switch (self);
  self->last_row = add_day (self, store, &tru_closure_kind, TRU_CLOSURE_UNTIL, G_CALLBACK (on_last_edited));
  self->from = add_clock (self, C_ ("time of day", "From"), starts, G_CALLBACK (on_from_edited));
  self->to = add_clock (self, C_ ("time of day", "To"), ends, G_CALLBACK (on_to_edited));
  self->length = tru_time_date (is_whole ? ends - 1 : ends) - tru_time_date (starts);
  self->minutes = ends - starts;
  tru_record_set_number (self->first, TRU_WORKSITE_DAY_DAY, tru_time_date (starts));
  tru_form_row_show (self->first_row, self->first);
  show_last (self);
  gtk_switch_set_active (self->whole, is_whole);
  show_rows (self);
}

/**
 * tru_event_days_propose:
 * @self: a group of rows
 * @minutes: how long such an appointment takes as a rule
 *
 * Ends it after @minutes, unless somebody said when it ends.
 */
void
tru_event_days_propose (TruEventDays *self,
                        TruTime       minutes)
{
  if (self->is_end_typed || minutes <= 0 || peek (self->from) < 0 || get_first (self) == TRU_UNKNOWN)
    return;
  self->minutes = minutes;
  show_end (self);
  g_signal_emit (self, signals[EDITED], 0);
}

/** tru_event_days_keep_end: says that its end was chosen, by whoever made it. */
void
tru_event_days_keep_end (TruEventDays *self)
{
  self->is_end_typed = TRUE;
}

static gboolean
read_days (TruEventDays  *self,
           TruDate       *last,
           GError       **error)
{
  if (!tru_form_row_read (self->first_row, self->first, error))
    return FALSE;
  *last = get_first (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->last_row)))
    {
      if (!tru_form_row_read (self->last_row, self->last, error))
        return FALSE;
      *last = tru_record_get_number (self->last, TRU_CLOSURE_UNTIL);
    }
  if (get_first (self) != TRU_UNKNOWN && *last != TRU_UNKNOWN)
    return TRUE;
  g_set_error_literal (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID, _("The day is missing."));
  return FALSE;
}

/**
 * tru_event_days_read:
 * @self: a group of rows
 * @starts: (out): when it starts
 * @ends: (out): when it ends
 * @error: %TRU_RECORD_ERROR for a day or an hour that is missing or cannot be read, and for an end that is not after the start
 *
 * Returns: whether it could be read
 */
gboolean
tru_event_days_read (TruEventDays  *self,
                     TruTime       *starts,
                     TruTime       *ends,
                     GError       **error)
{
  gboolean is_whole = gtk_switch_get_active (self->whole);
  int from = 0, to = 0;
  TruDate last;

  if (!is_whole && (!tru_clock_row_read (self->from, &from, error) || !tru_clock_row_read (self->to, &to, error)))
    return FALSE;
  if (!read_days (self, &last, error))
    return FALSE;
  *starts = tru_time_new (get_first (self), from);
  *ends = is_whole ? tru_time_new (last + 1, 0) : tru_time_new (last, to);
  if (*ends > *starts)
    return TRUE;
  g_set_error_literal (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID,
                       is_whole ? _("The last day is before the first one. Change one of the two.")
                                : _("The appointment ends before it starts. Change one of the two times."));
  return FALSE;
}
