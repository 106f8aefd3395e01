/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-acts.h"

#include <glib/gi18n.h>

#include "tru-clashes.h"
#include "tru-motive-dialog.h"
#include "tru-planning.h"
#include "tru-room.h"
#include "tru-scope-dialog.h"
#include "tru-worksites.h"

typedef struct
{
  GtkWidget *widget;
  TruOffice *office;
  char *uid;
  char *done; /* what the toast says */
  TruTime starts;
  TruTime ends;
  int direction;
  TruScope scope;
  gboolean is_repeated;
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

  return tru_planning_copy_event (store, act->uid, act->starts, error);
}

static void
on_move_scope (TruScope scope,
               gpointer data)
{
  Act *act = data;

  act->scope = scope;
  run (act, move_event);
}

static void
ask_move_scope (Act *act)
{
  if (!act->is_repeated)
    run (act, move_event);
  else
    tru_scope_dialog_ask (act->widget, _("Move Which Times?"),
                          _("This appointment repeats. “All” moves those to come; what was held stays where it was."), TRUE,
                          on_move_scope, act, act_free);
}

/* The motive dialog frees the act that it was given when it closes: another one goes on. */
static void
on_move_motive (const TruOverride *override,
                gpointer           data)
{
  Act *act = data;
  Act *next = g_new (Act, 1);

  *next = *act;
  *act = (Act){ 0 };
  next->motive = g_strdup (override->motive);
  ask_move_scope (next);
}

static void
on_cancel_scope (TruScope scope,
                 gpointer data)
{
  Act *act = data;

  act->scope = scope;
  run (act, cancel_event);
}

static TruDate
first_day (GArray *days)
{
  return days != NULL && days->len > 0 ? g_array_index (days, TruDate, 0) : TRU_UNKNOWN;
}

/* Going back, the week before may be closed: then the one before that is tried, and so on for a month. */
static GArray *
find_week (TruStore        *store,
           TruWorksitePlan *plan,
           int              direction,
           GError         **error)
{
  TruDate first = first_day (plan->days);

  for (int week = 1; first != TRU_UNKNOWN && week <= 5; week++)
    {
      TruDate monday = tru_date_monday (first) + 7 * week * direction;
      g_autoptr (GPtrArray) proposals = tru_worksites_propose (store, plan->support, monday, error);
      GArray *days = proposals != NULL && proposals->len > 0 ? g_ptr_array_index (proposals, 0) : NULL;

      if (proposals == NULL)
        return NULL;
      if (first_day (days) != TRU_UNKNOWN && (first_day (days) - first) * direction > 0)
        return g_array_ref (days);
    }
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                       _("No week nearby can take this worksite. Open it to choose its days."));
  return NULL;
}

static gboolean
move_worksite (TruStore *store,
               gpointer  data,
               GError  **error)
{
  Act *act = data;
  g_autoptr (TruWorksitePlan) plan = tru_worksite_plan_of (store, act->uid, error);
  g_autoptr (GArray) days = plan != NULL ? find_week (store, plan, act->direction, error) : NULL;

  return days != NULL && tru_worksites_move (store, act->uid, days, NULL, error);
}

static char *
say_moved (const Act  *act,
           const char *title)
{
  g_autofree char *day = tru_date_format (tru_time_date (act->starts), TRU_DATE_DAY);
  g_autofree char *clock = tru_calendar_format_clock (act->starts);

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
 * Moves or stretches an event. A worksite goes to the next week, or the one before, that its programme's rules
 * allow, whatever the minutes; where a rule forbids it, the toast says which.
 */
void
tru_calendar_act_move (GtkWidget       *widget,
                       TruOffice       *office,
                       TruCalendarItem *item,
                       gint64           start_delta,
                       gint64           end_delta)
{
  Act *act = act_new (widget, office, item);
  g_autoptr (GPtrArray) findings = NULL;

  act->starts = item->starts + start_delta;
  act->ends = item->ends + end_delta;
  act->direction = start_delta < 0 ? -1 : 1;
  if (tru_calendar_item_is_worksite (item))
    {
      act->done = g_strdup_printf (_("Worksite “%s” moved"), item->title);
      run (act, move_worksite);
      return;
    }
  act->done = say_moved (act, item->title);
  act->is_repeated = item->is_repeated;
  findings = tru_clashes_of_move (tru_office_get_store (office), act->uid, act->starts, act->ends);
  if (findings != NULL && tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    tru_motive_dialog_ask (widget, _("Move the Appointment All the Same?"), _("_Move All the Same"), findings, on_move_motive, act,
                           act_free);
  else
    ask_move_scope (act);
}

/**
 * tru_calendar_act_copy:
 * @widget: a widget of the window
 * @office: the office
 * @item: an event
 * @starts: when the copy starts
 *
 * Puts another one there.
 */
void
tru_calendar_act_copy (GtkWidget       *widget,
                       TruOffice       *office,
                       TruCalendarItem *item,
                       TruTime          starts)
{
  Act *act;
  g_autofree char *day = tru_date_format (tru_time_date (starts), TRU_DATE_DAY);
  g_autofree char *clock = tru_calendar_format_clock (starts);

  if (tru_calendar_item_is_worksite (item))
    {
      tru_room_toast (widget, _("A worksite belongs to one household and cannot be copied. Plan a new one."));
      return;
    }
  act = act_new (widget, office, item);
  act->starts = starts;
  /* Translators: an appointment, the copy's day and hour. */
  act->done = g_strdup_printf (_("“%s” copied to %s, %s"), item->title, day, clock);
  run (act, copy_event);
}

/**
 * tru_calendar_act_cancel:
 * @widget: a widget of the window
 * @office: the office
 * @item: an event, or days of a worksite
 *
 * Cancels an event; it stays in the calendar, struck through, since cancellations are part of a household's story. One that is
 * cancelled already is removed.
 */
void
tru_calendar_act_cancel (GtkWidget       *widget,
                         TruOffice       *office,
                         TruCalendarItem *item)
{
  Act *act;

  if (tru_calendar_item_is_worksite (item))
    {
      tru_room_toast (widget, _("A worksite is interrupted or removed on its household’s page."));
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
