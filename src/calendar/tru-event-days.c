/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-days.h"

#include <glib/gi18n.h>

#include "tru-closure.h"
#include "tru-form-row.h"
#include "tru-worksite-day.h"

struct _TruEventDays
{
  AdwPreferencesGroup parent_instance;

  TruRecord *first; /* holds the first day while it is typed: the record wants the whole time */
  TruRecord *last;  /* the last one likewise */
  TruFormRow *first_row;
  TruFormRow *last_row; /* of what takes whole days, or goes on past midnight */
  GtkSwitch *whole;
  gint64 length; /* days from the first to the last */
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
    }
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_whole_changed (TruEventDays *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->last_row), gtk_switch_get_active (self->whole) || self->length > 0);
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

/**
 * tru_event_days_show:
 * @self: a group of rows, shown once
 * @store: a store
 * @starts: when an appointment starts
 * @ends: when it ends
 *
 * Shows on which days it takes place, and whether it takes the whole of them.
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
  self->length = tru_time_date (is_whole ? ends - 1 : ends) - tru_time_date (starts);
  tru_record_set_number (self->first, TRU_WORKSITE_DAY_DAY, tru_time_date (starts));
  tru_form_row_show (self->first_row, self->first);
  show_last (self);
  gtk_switch_set_active (self->whole, is_whole);
  on_whole_changed (self);
}

gboolean
tru_event_days_is_whole (TruEventDays *self)
{
  return gtk_switch_get_active (self->whole);
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
 * @from: in minutes of the first day, when it starts; not looked at for whole days
 * @to: in minutes of the last day, when it ends
 * @starts: (out): when it starts
 * @ends: (out): when it ends
 * @error: %TRU_RECORD_ERROR for a day that is missing or cannot be read, and for an end that is not after the start
 *
 * Returns: whether it could be read
 */
gboolean
tru_event_days_read (TruEventDays  *self,
                     int            from,
                     int            to,
                     TruTime       *starts,
                     TruTime       *ends,
                     GError       **error)
{
  gboolean is_whole = tru_event_days_is_whole (self);
  TruDate last;

  if (!read_days (self, &last, error))
    return FALSE;
  *starts = tru_time_new (get_first (self), is_whole ? 0 : from);
  *ends = is_whole ? tru_time_new (last + 1, 0) : tru_time_new (last, to);
  if (*ends > *starts)
    return TRUE;
  g_set_error_literal (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID,
                       is_whole ? _("The last day is before the first one. Change one of the two.")
                                : _("The appointment ends before it starts. Change one of the two times."));
  return FALSE;
}
