/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-steps.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-household-words.h"
#include "tru-programme-step.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-support-rules.h"
#include "tru-supports.h"
#include "tru-worksite.h"
#include "tru-worksite-rules.h"

static TruDate
date_of (TruRecord *record,
         guint      field)
{
  return record ? tru_record_get_number (record, field) : TRU_UNKNOWN;
}

static gboolean
is_closed (const TruHouseholdFile *file)
{
  return date_of (file->support, TRU_SUPPORT_CLOSED_ON) != TRU_UNKNOWN;
}

static TruDate
support_limit (const TruHouseholdFile *file)
{
  return tru_support_limit (file->programme, date_of (file->support, TRU_SUPPORT_ACCEPTED_ON),
                            date_of (file->referral, TRU_REFERRAL_RECEIVED_ON), file->signed_on);
}

/* A day of another year than this one says which. */
static char *
say_day (TruDate day,
         TruDate today)
{
  int year = 0, this_year = 0;

  tru_date_get (day, &year, NULL, NULL);
  tru_date_get (today, &this_year, NULL, NULL);
  return tru_date_format (day, year == this_year ? TRU_DATE_SHORT : TRU_DATE_YEAR);
}

/* Before another day of the same month its number is enough, save for the first, which is written otherwise in French. */
static char *
say_first (TruDate first,
           TruDate last,
           TruDate today)
{
  int years[2] = { 0, 0 };
  int months[2] = { 0, 0 };
  int number = 0;

  tru_date_get (first, &years[0], &months[0], &number);
  tru_date_get (last, &years[1], &months[1], NULL);
  if (first == last || number == 1 || years[0] != years[1] || months[0] != months[1])
    return say_day (first, today);
  return g_strdup_printf ("%d", number);
}

/* “30 nov. – 4 déc.”, “14 – 18 déc.” */
static char *
worksite_span (const TruHouseholdFile *file)
{
  g_autoptr (GArray) days = tru_household_file_days (file);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  TruDate begins, ends;

  if (days->len == 0)
    return NULL;
  begins = g_array_index (days, TruDate, 0);
  ends = g_array_index (days, TruDate, days->len - 1);
  first = say_first (begins, ends, file->today);
  last = say_day (ends, file->today);
  return days->len == 1 ? g_steal_pointer (&first) : g_strdup_printf ("%s – %s", first, last);
}

static char *
before (TruDate limit,
        TruDate today)
{
  g_autofree char *day = limit == TRU_UNKNOWN ? NULL : say_day (limit, today);

  return day ? g_strdup_printf (_("before %s"), day) : NULL;
}

static char *
undone_caption (const TruHouseholdFile *file,
                const TruStepOfSupport *step)
{
  int condition = step->condition;
  char *caption = NULL;

  if (is_closed (file))
    return NULL;
  if (condition == TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED && step->state == TRU_STEP_STATE_CURRENT && !file->contract_signed)
    return g_strdup (_("to sign"));
  if (condition == TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED)
    caption = worksite_span (file);
  if (!caption && condition == TRU_PROGRAMME_STEP_CONDITION_REVIEW_DONE)
    caption = before (support_limit (file), file->today);
  if (!caption && condition == TRU_PROGRAMME_STEP_CONDITION_PREPARATION_DONE && date_of (file->worksite, TRU_WORKSITE_PREPARATION_PLANNED) != TRU_UNKNOWN)
    caption = say_day (date_of (file->worksite, TRU_WORKSITE_PREPARATION_PLANNED), file->today);
  if (!caption && step->planned_on != TRU_UNKNOWN)
    caption = say_day (step->planned_on, file->today);
  return caption;
}

static TruStepMark
mark_of (const TruHouseholdFile *file,
         const TruStepOfSupport *step)
{
  if (step->state == TRU_STEP_STATE_DONE)
    return TRU_STEP_MARK_DONE;
  if (step->state == TRU_STEP_STATE_TO_COME || is_closed (file))
    return TRU_STEP_MARK_TO_COME;
  return step->planned_on != TRU_UNKNOWN && step->planned_on < file->today ? TRU_STEP_MARK_LATE : TRU_STEP_MARK_CURRENT;
}

/**
 * tru_household_show_steps:
 * @stepper: an empty stepper
 * @file: a household's file
 *
 * Adds the steps of its support: with the day of those passed, and what is known of those to come.
 */
void
tru_household_show_steps (TruStepper             *stepper,
                          const TruHouseholdFile *file)
{
  for (guint i = 0; i < file->steps->len; i++)
    {
      const TruStepOfSupport *step = file->steps->pdata[i];
      g_autofree char *caption = NULL;

      if (step->state != TRU_STEP_STATE_DONE)
        caption = undone_caption (file, step);
      else if (step->done_on != TRU_UNKNOWN)
        caption = say_day (step->done_on, file->today);
      tru_stepper_add (stepper, step->name, caption, mark_of (file, step));
    }
}

/* The year is only said of a day far off. */
static char *
limit_day (TruDate limit,
           TruDate today)
{
  return tru_date_format (limit, ABS (limit - today) > 60 ? TRU_DATE_YEAR : TRU_DATE_SHORT);
}

static void
append_deadline (GtkBox                 *box,
                 const TruHouseholdFile *file,
                 const char             *icon,
                 const char             *words,
                 TruDate                 limit)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *remaining = tru_household_remaining (limit, file->today);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *rest = tru_card_label (remaining, "strong");

  tru_tone_set_text (image, limit < file->today ? TRU_TONE_LATE : TRU_TONE_ACCENT);
  if (limit < file->today)
    tru_tone_set_text (rest, TRU_TONE_LATE);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), tru_card_label (words, "secondary"));
  gtk_box_append (GTK_BOX (line), rest);
  gtk_box_append (box, line);
}

/* A support that is closed has no deadline, but an end. */
static void
append_closure (GtkBox                 *box,
                const TruHouseholdFile *file)
{
  g_autofree char *day = tru_date_format (date_of (file->support, TRU_SUPPORT_CLOSED_ON), TRU_DATE_YEAR);
  g_autofree char *reason = tru_record_format (file->support, TRU_SUPPORT_EXIT_REASON);
  g_autofree char *closed = g_strdup_printf (_("Support closed on %s"), day);
  g_autofree char *words = tru_household_join (", ", closed, reason ? reason : "", NULL);

  gtk_box_append (box, tru_card_label (words, "strong"));
}

/**
 * tru_household_show_deadlines:
 * @box: an empty box
 * @file: a household's file
 *
 * Adds the days at which the worksite and the support must be over, and how long that is; of a support that is closed the
 * day and the reason of its end.
 */
void
tru_household_show_deadlines (GtkBox                 *box,
                              const TruHouseholdFile *file)
{
  TruDate limit;
  g_autofree char *worksite = NULL;
  g_autofree char *support = NULL;

  if (is_closed (file))
    append_closure (box, file);
  if (!file->programme || is_closed (file))
    return;
  limit = tru_worksite_limit (file->programme, date_of (file->referral, TRU_REFERRAL_RECEIVED_ON));
  if (limit != TRU_UNKNOWN && date_of (file->worksite, TRU_WORKSITE_FINISHED_ON) == TRU_UNKNOWN)
    {
      g_autofree char *day = limit_day (limit, file->today);

      worksite = g_strdup_printf (_("Worksite finished before %s:"), day);
      append_deadline (box, file, "alarm-symbolic", worksite, limit);
    }
  limit = support_limit (file);
  if (limit != TRU_UNKNOWN)
    {
      g_autofree char *day = limit_day (limit, file->today);

      support = g_strdup_printf (_("Support ends on %s:"), day);
      append_deadline (box, file, "x-office-calendar-symbolic", support, limit);
    }
}
