/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-acts.h"

#include <glib/gi18n.h>

#include "tru-clashes.h"
#include "tru-event-form.h"
#include "tru-motive-dialog.h"
#include "tru-planning.h"
#include "tru-records-desk.h"
#include "tru-room.h"
#include "tru-scope-dialog.h"
#include "tru-worksite-move.h"
#include "tru-worksite-stop.h"

typedef struct
{
  GtkWidget *widget;
  TruOffice *office;
  char *uid;
  char *done; /* what the toast says */
  TruTime starts;
  TruTime ends;
  TruScope scope;
  gint64 outcome; /* of #TruEventOutcome, or %TRU_UNKNOWN */
  char *motive; /* (nullable): why it moves although somebody or something is taken */
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->widget);
  g_clear_object (&act->office);
  g_free (act->uid);
  g_free (act->done);
  g_free (act->motive);
  g_free (act);
}

static Act *
act_new (GtkWidget       *widget,
         TruOffice       *office,
         TruCalendarItem *item)
{
  Act *act = g_new0 (Act, 1);

  act->widget = g_object_ref (widget);
  act->office = g_object_ref (office);
  act->uid = g_strdup (item->uid);
  return act;
}

/* The writer thread frees what it is given: no widget may be among it. */
static void
run (Act          *act,
     TruOfficeFunc func)
{
  g_autoptr (GtkWidget) widget = g_steal_pointer (&act->widget);
  g_autoptr (TruOffice) office = g_steal_pointer (&act->office);
  g_autofree char *done = g_steal_pointer (&act->done);

  tru_room_do (widget, office, done, func, act, act_free);
}

static gboolean
move_event (TruStore *store,
            gpointer  data,
            GError  **error)
{
  Act *act = data;

  return tru_repeats_move (store, act->uid, act->starts, act->ends, act->scope, act->motive, error);
}

static gboolean
cancel_event (TruStore *store,
              gpointer  data,
              GError  **error)
{
  Act *act = data;

  return tru_repeats_cancel (store, act->uid, act->scope, NULL, error);
}

static gboolean
remove_event (TruStore *store,
              gpointer  data,
              GError  **error)
{
  Act *act = data;

  return tru_repeats_remove (store, act->uid, error);
}

static gboolean
copy_event (TruStore *store,
            gpointer  data,
            GError  **error)
{
  Act *act = data;

  return tru_planning_copy_event (store, act->uid, act->starts, act->motive, error);
}

static gboolean
note_outcome (TruStore *store,
              gpointer  data,
              GError  **error)
{
  Act *act = data;

  return tru_planning_note_outcome (store, act->uid, act->outcome, error);
}

/* The motive dialog frees the act that it was given when it closes: another one goes on. */
static Act *
act_take (Act               *act,
          const TruOverride *override)
{
  Act *next = g_new (Act, 1);

  *next = *act;
  *act = (Act){ 0 };
  next->motive = g_strdup (override->motive);
  return next;
}

static void
on_move_motive (const TruOverride *override,
                gpointer           data)
{
  run (act_take (data, override), move_event);
}

static void
on_copy_motive (const TruOverride *override,
                gpointer           data)
{
  run (act_take (data, override), copy_event);
}

/* What only warns, such as a public holiday, stops nobody; but it is said. */
static void
tell_warning (Act       *act,
              GPtrArray *findings)
{
  g_autofree char *reason = tru_event_form_sum_up (findings);
  g_autofree char *done = g_steal_pointer (&act->done);

  act->done = tru_event_form_say_done (done, reason);
}

static GPtrArray *
find_clashes_of_move (Act     *act,
                      GError **error)
{
  TruStore *store = tru_office_get_store (act->office);
  g_autoptr (TruRecord) event = tru_records_get (store, &tru_event_kind, act->uid, error);

  if (event == NULL)
    return NULL;
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, act->starts);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, act->ends);
  return tru_repeats_clashes (store, event, NULL, NULL, act->scope, error);
}

/* Every time that moves is asked about, not only the one that is seen. */
static void
on_move_scope (TruScope scope,
               gpointer data)
{
  Act *act = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  act->scope = scope;
  findings = find_clashes_of_move (act, &error);
  if (findings == NULL)
    {
      tru_room_toast (act->widget, error->message);
      act_free (act);
      return;
    }
  if (tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    {
      tru_motive_dialog_ask (act->widget, _("Move the Appointment All the Same?"), _("_Move All the Same"), findings, on_move_motive,
                             act, act_free);
      return;
    }
  tell_warning (act, findings);
  run (act, move_event);
}

static void
on_cancel_scope (TruScope scope,
                 gpointer data)
{
  Act *act = data;

  act->scope = scope;
  run (act, cancel_event);
}

static char *
say_stretched (const Act  *act,
               const char *title)
{
  g_autofree char *from = tru_time_format_clock (act->starts);
  g_autofree char *to = tru_time_format_clock (act->ends);

  /* Translators: an appointment, from which hour to which it goes now. */
  return g_strdup_printf (_("“%s”: from %s to %s"), title, from, to);
}

static char *
say_moved (const Act  *act,
           const char *title)
{
  g_autofree char *day = tru_date_format (tru_time_date (act->starts), TRU_DATE_DAY);
  g_autofree char *clock = tru_time_format_clock (act->starts);

  /* Translators: an appointment, its new day and hour. */
  return g_strdup_printf (_("“%s” moved to %s, %s"), title, day, clock);
}

/**
 * tru_calendar_act_move:
 * @widget: a widget of the window
 * @office: the office
 * @item: an event, or days of a worksite
 * @start_delta: minutes to add to the start
 * @end_delta: minutes to add to the end
 *
 * Moves or stretches an event; asks first how many of its times when it repeats, and why where somebody or something is taken
 * then. A worksite goes to the next day or week, see tru_worksite_move_step(), or takes more days or fewer when only its end moves.
 */
void
tru_calendar_act_move (GtkWidget       *widget,
                       TruOffice       *office,
                       TruCalendarItem *item,
                       gint64           start_delta,
                       gint64           end_delta)
{
  Act *act;

  if (tru_calendar_item_is_worksite (item))
    {
      if (start_delta == 0)
        tru_worksite_move_stretch (widget, office, item, end_delta / TRU_MINUTES_PER_DAY);
      else
        tru_worksite_move_step (widget, office, item, start_delta / TRU_MINUTES_PER_DAY);
      return;
    }
  act = act_new (widget, office, item);
  act->starts = item->starts + start_delta;
  act->ends = item->ends + end_delta;
  act->done = start_delta == end_delta ? say_moved (act, item->title) : say_stretched (act, item->title);
  if (item->is_repeated)
    tru_scope_dialog_ask (widget, _("Move Which Times?"),
                          _("This appointment repeats. “All” moves those to come; what was held stays where it was."), TRUE,
                          on_move_scope, act, act_free);
  else
    on_move_scope (TRU_SCOPE_THIS, act);
}

/**
 * tru_calendar_act_copy:
 * @widget: a widget of the window
 * @office: the office
 * @item: an event
 * @starts: when the copy starts
 *
 * Puts another one there; asks why where somebody or something that it needs is taken then.
 */
void
tru_calendar_act_copy (GtkWidget       *widget,
                       TruOffice       *office,
                       TruCalendarItem *item,
                       TruTime          starts)
{
  Act *act;
  g_autofree char *day = tru_date_format (tru_time_date (starts), TRU_DATE_DAY);
  g_autofree char *clock = tru_time_format_clock (starts);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (tru_calendar_item_is_worksite (item))
    {
      tru_room_toast (widget, _("A worksite belongs to one household and cannot be copied. Plan a new one."));
      return;
    }
  act = act_new (widget, office, item);
  act->starts = starts;
  /* Translators: an appointment, the copy's day and hour. */
  act->done = g_strdup_printf (_("“%s” copied to %s, %s"), item->title, day, clock);
  findings = tru_clashes_of_copy (tru_office_get_store (office), act->uid, starts, &error);
  if (findings != NULL && tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    {
      tru_motive_dialog_ask (widget, _("Copy the Appointment All the Same?"), _("_Copy All the Same"), findings, on_copy_motive, act,
                             act_free);
      return;
    }
  if (findings != NULL)
    tell_warning (act, findings);
  run (act, copy_event);
}

/**
 * tru_calendar_act_cancel:
 * @widget: a widget of the window
 * @office: the office
 * @item: an event, or days of a worksite
 *
 * Cancels an event; it stays in the calendar, struck through, since cancellations are part of a household's story. One that is
 * cancelled already is removed. A worksite is interrupted, or goes on, see tru_worksite_stop_ask().
 */
void
tru_calendar_act_cancel (GtkWidget       *widget,
                         TruOffice       *office,
                         TruCalendarItem *item)
{
  Act *act;

  if (tru_calendar_item_is_worksite (item))
    {
      tru_worksite_stop_ask (widget, office, item->uid);
      return;
    }
  act = act_new (widget, office, item);
  act->done = g_strdup_printf (item->is_cancelled ? _("“%s” removed") : _("“%s” cancelled"), item->title);
  if (item->is_cancelled)
    run (act, remove_event);
  else if (item->is_repeated)
    tru_scope_dialog_ask (widget, _("Cancel Which Times?"),
                          _("This time alone stays in the calendar as cancelled. Those that follow, or all to come, disappear; "
                            "what was held, missed or cancelled stays on record."),
                          TRUE, on_cancel_scope, act, act_free);
  else
    run (act, cancel_event);
}

/**
 * tru_calendar_act_note_outcome:
 * @widget: a widget of the window
 * @office: the office
 * @item: an event
 * @outcome: a #TruEventOutcome, or %TRU_UNKNOWN to take back what was noted
 *
 * Notes what became of an event.
 */
void
tru_calendar_act_note_outcome (GtkWidget       *widget,
                               TruOffice       *office,
                               TruCalendarItem *item,
                               gint64           outcome)
{
  Act *act = act_new (widget, office, item);

  act->outcome = outcome;
  /* Translators: an appointment, what became of it. */
  act->done = outcome == TRU_UNKNOWN ? g_strdup_printf (_("“%s”: no outcome any more"), item->title)
                                     : g_strdup_printf (C_ ("outcome", "“%s”: %s"), item->title,
                                                        _(tru_event_outcome_options[outcome].label));
  run (act, note_outcome);
}
