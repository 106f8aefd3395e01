/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-lines.h"

#include <glib/gi18n.h>

#include "tru-assessment.h"
#include "tru-axis.h"
#include "tru-clock.h"
#include "tru-committee.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-operation-households.h"
#include "tru-operation-step.h"
#include "tru-operation.h"
#include "tru-pill.h"
#include "tru-place-line.h"
#include "tru-support-rules.h"
#include "tru-support.h"
#include "tru-text.h"

static TruTone
tone_of (gint64 phase)
{
  if (phase == TRU_OPERATION_PHASE_OPERATIONAL)
    return TRU_TONE_ACCENT;
  return phase == TRU_OPERATION_PHASE_FINISHED ? TRU_TONE_OK : TRU_TONE_NEUTRAL;
}

static char *
month_of (TruRecord *record,
          guint      field)
{
  TruDate day = tru_record_get_number (record, field);

  return day == TRU_UNKNOWN ? g_strdup ("") : tru_date_format (day, TRU_DATE_MEDIUM);
}

/**
 * tru_operation_lines_set_phase:
 * @operation: an operation
 * @pill: a #TruPill
 */
void
tru_operation_lines_set_phase (TruRecord *operation,
                               GtkWidget *pill)
{
  g_autofree char *phase = tru_record_format (operation, TRU_OPERATION_PHASE);

  tru_pill_set (TRU_PILL (pill), phase, tone_of (tru_record_get_number (operation, TRU_OPERATION_PHASE)));
}

/**
 * tru_operation_line_operation:
 * @store: the reading store of the main thread
 * @operation: an operation
 *
 * Returns: (transfer floating): a line that leads to its page
 */
GtkWidget *
tru_operation_line_operation (TruStore  *store,
                              TruRecord *operation)
{
  const char *reason = tru_record_get_text (operation, TRU_OPERATION_REASON);
  g_autofree char *started = month_of (operation, TRU_OPERATION_STARTED_ON);
  g_autofree char *ended = month_of (operation, TRU_OPERATION_ENDED_ON);
  const char *days[] = { started, ended, NULL };
  g_autofree char *span = tru_text_join (days, " – ");
  const char *words[] = { span, reason ? reason : "", NULL };
  g_autofree char *details = tru_text_join (words, " · ");
  g_autofree char *phase = tru_record_format (operation, TRU_OPERATION_PHASE);
  GtkWidget *line = tru_place_line_new (operation, tru_record_get_text (operation, TRU_OPERATION_NAME), details);

  tru_partner_line_set_pill (TRU_PARTNER_LINE (line), phase, tone_of (tru_record_get_number (operation, TRU_OPERATION_PHASE)));
  tru_partner_line_lead (TRU_PARTNER_LINE (line), "win.show-record", "operation", tru_record_get_uid (operation));
  return line;
}

/* Nobody waits for the steps of an operation that was given up or is finished. */
static gboolean
is_late (TruStore  *store,
         TruRecord *step)
{
  const char *uid = tru_record_get_text (step, TRU_OPERATION_STEP_OPERATION);
  TruDate planned = tru_record_get_number (step, TRU_OPERATION_STEP_PLANNED_ON);
  g_autoptr (TruRecord) operation = uid ? tru_store_get (store, &tru_operation_kind, uid, NULL) : NULL;
  gint64 phase = operation ? tru_record_get_number (operation, TRU_OPERATION_PHASE) : TRU_UNKNOWN;

  return planned != TRU_UNKNOWN && planned < tru_clock_today () && phase != TRU_OPERATION_PHASE_FINISHED
         && phase != TRU_OPERATION_PHASE_GIVEN_UP;
}

/**
 * tru_operation_line_step:
 * @store: the reading store of the main thread
 * @step: a step of an operation
 *
 * Returns: (transfer floating): a line with its axis and its days, marked when it is done or late
 */
GtkWidget *
tru_operation_line_step (TruStore  *store,
                         TruRecord *step)
{
  const char *axis = tru_record_get_text (step, TRU_OPERATION_STEP_AXIS);
  g_autofree char *axis_name = axis ? tru_store_title (store, &tru_axis_kind, axis) : g_strdup ("");
  g_autofree char *done = month_of (step, TRU_OPERATION_STEP_DONE_ON);
  g_autofree char *due = month_of (step, TRU_OPERATION_STEP_PLANNED_ON);
  g_autofree char *when = *done ? g_strdup_printf (C_("step", "done on %s"), done)
                                : *due ? g_strdup_printf (C_("step", "planned on %s"), due) : g_strdup ("");
  const char *words[] = { axis_name, when, NULL };
  g_autofree char *details = tru_text_join (words, " · ");
  g_autofree char *title = g_strdup_printf ("%d. %s", (int) tru_record_get_number (step, TRU_OPERATION_STEP_POSITION),
                                            tru_record_get_text (step, TRU_OPERATION_STEP_NAME));
  GtkWidget *line = tru_place_line_new (step, title, details);

  if (*done)
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), C_("step", "Done"), TRU_TONE_OK);
  else if (is_late (store, step))
    tru_partner_line_set_pill (TRU_PARTNER_LINE (line), C_("step", "Late"), TRU_TONE_LATE);
  return line;
}

/* Who lives there or is to: “for Famille Benali from 23 May 2027”. */
static char *
whose_dwelling (TruStore  *store,
                TruRecord *dwelling)
{
  g_autoptr (TruRecord) occupancy = tru_operation_households_promised (store, tru_record_get_uid (dwelling));
  TruDate since = occupancy ? tru_record_get_number (occupancy, TRU_OCCUPANCY_SINCE) : TRU_UNKNOWN;
  g_autofree char *name
    = occupancy ? tru_store_title (store, &tru_household_kind, tru_record_get_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD)) : NULL;
  g_autofree char *day = since > tru_clock_today () ? tru_date_format (since, TRU_DATE_MEDIUM) : NULL;

  if (!name || !day)
    return g_steal_pointer (&name);
  /* Translators: a household, and the day on which it moves into the dwelling */
  return g_strdup_printf (_("%s, from %s"), name, day);
}

/**
 * tru_operation_line_dwelling:
 * @store: the reading store of the main thread
 * @dwelling: a dwelling
 *
 * Returns: (transfer floating): a line with its address, type, area and whose it is or will be, or a button to give it
 */
GtkWidget *
tru_operation_line_dwelling (TruStore  *store,
                             TruRecord *dwelling)
{
  g_autofree char *title = tru_store_title (store, &tru_dwelling_kind, tru_record_get_uid (dwelling));
  g_autofree char *type = tru_record_format (dwelling, TRU_DWELLING_TYPE);
  g_autofree char *number = tru_record_format (dwelling, TRU_DWELLING_AREA);
  g_autofree char *area = *number ? g_strdup_printf (_("%s m²"), number) : g_strdup ("");
  g_autofree char *whose = whose_dwelling (store, dwelling);
  const char *words[] = { type, area, whose ? whose : "", NULL };
  g_autofree char *details = tru_text_join (words, " · ");
  GtkWidget *line = tru_place_line_new (dwelling, title ? title : "", details);

  if (!whose)
    tru_place_line_add_give (line);
  return line;
}

/**
 * tru_operation_line_support:
 * @store: the reading store of the main thread
 * @support: a support within an operation
 *
 * Returns: (transfer floating): a line with its household and its state, which leads to the household's page
 */
GtkWidget *
tru_operation_line_support (TruStore  *store,
                            TruRecord *support)
{
  const char *household = tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD);
  g_autofree char *name = tru_store_title (store, &tru_household_kind, household);
  g_autofree char *opened = month_of (support, TRU_SUPPORT_OPENED_ON);
  g_autofree char *details = g_strdup_printf (_("since %s"), opened);
  GtkWidget *line = tru_place_line_new (support, name ? name : "", details);
  TruSupportState state = tru_support_state (support);

  tru_partner_line_set_pill (TRU_PARTNER_LINE (line), _(tru_support_state_options[state].label),
                             state == TRU_SUPPORT_STATE_UNDER_WAY ? TRU_TONE_ACCENT : TRU_TONE_NEUTRAL);
  tru_partner_line_lead (TRU_PARTNER_LINE (line), "win.show-record", "household", household);
  return line;
}

/**
 * tru_operation_line_committee:
 * @store: the reading store of the main thread
 * @committee: a committee
 *
 * Returns: (transfer floating): a line with its kind and its place
 */
GtkWidget *
tru_operation_line_committee (TruStore  *store,
                              TruRecord *committee)
{
  const char *place = tru_record_get_text (committee, TRU_COMMITTEE_PLACE);
  g_autofree char *type = tru_record_format (committee, TRU_COMMITTEE_TYPE);
  const char *words[] = { type, place ? place : "", NULL };
  g_autofree char *details = tru_text_join (words, " · ");

  return tru_place_line_new (committee, tru_record_get_text (committee, TRU_COMMITTEE_NAME), details);
}

/**
 * tru_operation_line_assessment:
 * @store: the reading store of the main thread
 * @assessment: an assessment of an operation
 *
 * Returns: (transfer floating): a line with its day and what was found
 */
GtkWidget *
tru_operation_line_assessment (TruStore  *store,
                               TruRecord *assessment)
{
  const char *situation = tru_record_get_text (assessment, TRU_ASSESSMENT_SITUATION);
  g_autofree char *type = tru_record_format (assessment, TRU_ASSESSMENT_TYPE);
  g_autofree char *day = month_of (assessment, TRU_ASSESSMENT_STARTED_ON);
  const char *words[] = { day, situation ? situation : "", NULL };
  g_autofree char *details = tru_text_join (words, " · ");

  return tru_place_line_new (assessment, type, details);
}
