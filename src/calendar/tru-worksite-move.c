/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-move.h"

#include <glib/gi18n.h>

#include "tru-crew.h"
#include "tru-motive-dialog.h"
#include "tru-room.h"
#include "tru-worksite-job.h"

#define DAYS_OF_A_WEEK 5

typedef struct
{
  GtkWidget *widget;
  TruOffice *office;
  TruWorksitePlan *plan;
  gboolean is_stretch;
  char *done; /* what the toast says */
} Move;

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->widget);
  g_object_unref (move->office);
  g_clear_pointer (&move->plan, tru_worksite_plan_free);
  g_free (move->done);
  g_free (move);
}

static void
run (Move              *move,
     const TruOverride *override)
{
  g_autofree char *worksite = g_strdup (move->plan->worksite);

  tru_room_do (move->widget, move->office, move->done, tru_worksite_job_run,
               tru_worksite_job_new (g_steal_pointer (&move->plan), worksite, override), tru_worksite_job_free);
}

static void
on_motive (const TruOverride *override,
           gpointer           data)
{
  run (data, override);
}

static gboolean
is_known (GPtrArray        *findings,
          const TruFinding *finding)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *other = g_ptr_array_index (findings, i);

      if (g_str_equal (other->rule, finding->rule) && g_str_equal (other->reason, finding->reason))
        return TRUE;
    }
  return FALSE;
}

/* What only warns stops nobody, but who moves a worksite onto an appointment of its instructor is told so. */
static void
tell_new_warning (Move      *move,
                  GPtrArray *findings)
{
  TruStore *store = tru_office_get_store (move->office);
  g_autoptr (TruWorksitePlan) present = tru_worksite_plan_of (store, move->plan->worksite, NULL);
  g_autoptr (GPtrArray) before = present != NULL ? tru_worksites_check (store, present, NULL) : NULL;

  for (guint i = 0; before != NULL && i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *done = NULL;

      if (finding->severity != TRU_SEVERITY_WARNS || is_known (before, finding))
        continue;
      done = g_steal_pointer (&move->done);
      move->done = g_strdup_printf ("%s · %s", done, finding->title);
      return;
    }
}

static void
judge (Move *move)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = tru_worksites_check (tru_office_get_store (move->office), move->plan, &error);

  if (findings == NULL)
    tru_room_toast (move->widget, error->message);
  else if (tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    {
      tru_motive_dialog_ask (move->widget,
                             move->is_stretch ? _("Change the Days All the Same?") : _("Move the Worksite All the Same?"),
                             move->is_stretch ? _("_Change All the Same") : _("_Move All the Same"), findings, on_motive, move,
                             move_free);
      return;
    }
  else
    {
      tell_new_warning (move, findings);
      run (move, NULL);
    }
  move_free (move);
}

static char *
name_crew (TruStore   *store,
           const char *crew)
{
  g_autoptr (TruRecord) record = crew != NULL ? tru_store_get (store, &tru_crew_kind, crew, NULL) : NULL;

  return g_strdup (record != NULL ? tru_record_get_text (record, TRU_CREW_NAME) : _("No crew"));
}

/* Days that go on after more than a weekend, or in another week although they would fit in one, are said one by one. */
static gboolean
is_torn (const TruWorksitePlan *plan)
{
  guint n = plan->days->len;
  TruDate first = n > 0 ? g_array_index (plan->days, TruDate, 0) : TRU_UNKNOWN;

  return n > 1 && n <= DAYS_OF_A_WEEK && tru_date_monday (first) != tru_date_monday (g_array_index (plan->days, TruDate, n - 1));
}

static char *
say_when (const TruWorksitePlan *plan)
{
  TruDate first = plan->from != TRU_UNKNOWN       ? plan->from
                  : plan->days->len > 0 ? g_array_index (plan->days, TruDate, 0) : TRU_UNKNOWN;
  g_autofree char *days = tru_worksite_format_days (plan->days);

  /* Translators: days of a worksite. */
  return is_torn (plan) ? g_strdup_printf (_("%s (in two parts)"), days) : tru_date_format (first, TRU_DATE_DAY);
}

static char *
say_moved (TruStore              *store,
           const TruCalendarItem *item,
           const TruWorksitePlan *plan,
           gboolean               has_other_days)
{
  g_autofree char *when = say_when (plan);
  g_autofree char *crew = name_crew (store, plan->crew);

  if (g_strcmp0 (item->crew, plan->crew) == 0)
    /* Translators: a worksite, the day on which it begins now. */
    return g_strdup_printf (_("Worksite “%s” moved to %s"), item->title, when);
  if (!has_other_days)
    /* Translators: a worksite, the crew that does it now. */
    return g_strdup_printf (_("Worksite “%s”: %s"), item->title, crew);
  /* Translators: a worksite, the day on which it begins now, the crew that does it now. */
  return g_strdup_printf (_("Worksite “%s” moved to %s, %s"), item->title, when, crew);
}

static char *
say_stretched (const TruCalendarItem *item,
               const TruWorksitePlan *plan)
{
  g_autofree char *days = tru_worksite_format_days (plan->days);

  /* Translators: a worksite, how many days it takes now, which. */
  return g_strdup_printf (ngettext ("Worksite “%s”: %u day, %s", "Worksite “%s”: %u days, %s", plan->days->len), item->title,
                          plan->days->len, days);
}

static void
move_to (GtkWidget       *widget,
         TruOffice       *office,
         TruWorksitePlan *plan,
         gboolean         is_stretch,
         char            *done)
{
  Move *move;

  move = g_new0 (Move, 1);
  move->widget = g_object_ref (widget);
  move->office = g_object_ref (office);
  move->plan = plan;
  move->is_stretch = is_stretch;
  move->done = done;
  judge (move);
}

/**
 * tru_worksite_move_step:
 * @widget: a widget of the window
 * @office: the office
 * @item: days of a worksite
 * @days: 1, -1, 7 or -7, see tru_worksites_plan_step()
 *
 * Moves a worksite to the next day or week that its programme's rules allow. Where a rule stands against it, asks why it moves all the
 * same, or says what to do first.
 */
void
tru_worksite_move_step (GtkWidget       *widget,
                        TruOffice       *office,
                        TruCalendarItem *item,
                        gint64           days)
{
  g_autoptr (GError) error = NULL;
  TruWorksitePlan *plan = tru_worksites_plan_step (tru_office_get_store (office), item->uid, days, &error);

  if (plan != NULL)
    move_to (widget, office, plan, FALSE, say_moved (tru_office_get_store (office), item, plan, TRUE));
  else
    tru_room_toast (widget, error->message);
}

/**
 * tru_worksite_move_stretch:
 * @widget: a widget of the window
 * @office: the office
 * @item: days of a worksite
 * @days: by how many its end moves, see tru_worksites_plan_stretch()
 *
 * The same with more days, or fewer.
 */
void
tru_worksite_move_stretch (GtkWidget       *widget,
                           TruOffice       *office,
                           TruCalendarItem *item,
                           gint64           days)
{
  g_autoptr (GError) error = NULL;
  TruWorksitePlan *plan = tru_worksites_plan_stretch (tru_office_get_store (office), item->uid, days, &error);

  if (plan != NULL)
    move_to (widget, office, plan, TRUE, say_stretched (item, plan));
  else
    tru_room_toast (widget, error->message);
}

/**
 * tru_worksite_move_place:
 * @widget: a widget of the window
 * @office: the office
 * @item: days of a worksite
 * @days: by how many its first day moves
 * @crew: (nullable): uid of the crew that does it
 *
 * The same to a day, and a crew, that somebody chose.
 */
void
tru_worksite_move_place (GtkWidget       *widget,
                         TruOffice       *office,
                         TruCalendarItem *item,
                         gint64           days,
                         const char      *crew)
{
  g_autoptr (GError) error = NULL;
  TruWorksitePlan *plan = tru_worksites_plan_move (tru_office_get_store (office), item->uid, days, crew, &error);

  if (plan != NULL)
    move_to (widget, office, plan, FALSE, say_moved (tru_office_get_store (office), item, plan, days != 0));
  else
    tru_room_toast (widget, error->message);
}
