/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-row.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-deadlines.h"
#include "tru-household-words.h"
#include "tru-pill.h"
#include "tru-programme.h"
#include "tru-programme-step.h"
#include "tru-queries-households.h"
#include "tru-states.h"
#include "tru-support-rules.h"

#define LINE_LETTERS 30 /* that a place and a step may have on one line of the pane */

struct _TruHouseholdRow
{
  GtkWidget parent_instance;
  GtkWidget *words;
  GtkWidget *name;
  GtkWidget *line; /* place and pill: beside each other, or one below the other */
  GtkWidget *place;
  GtkWidget *pill;
};

G_DEFINE_FINAL_TYPE (TruHouseholdRow, tru_household_row, GTK_TYPE_WIDGET)

static gboolean
is_under_way (TruRow *row)
{
  return g_strcmp0 (tru_row_get_text (row, TRU_HOUSEHOLD_ROW_STATE), "under_way") == 0;
}

/* The last day of the support, by the rule of its programme. */
static TruDate
support_limit (TruRow *row)
{
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);
  const char *start = tru_row_get_text (row, TRU_HOUSEHOLD_ROW_SUPPORT_START);

  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_MONTHS, tru_row_get_number (row, TRU_HOUSEHOLD_ROW_SUPPORT_MONTHS));
  if (start)
    tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_START,
                           tru_field_option (&tru_programme_kind.fields[TRU_PROGRAMME_SUPPORT_START], start));
  return tru_support_limit (programme, tru_row_get_date (row, TRU_HOUSEHOLD_ROW_ACCEPTED_ON), tru_row_get_date (row, TRU_HOUSEHOLD_ROW_RECEIVED_ON),
                            tru_row_get_date (row, TRU_HOUSEHOLD_ROW_SIGNED_ON));
}

static gboolean
is_soon (TruDate day,
         TruDate today)
{
  return day != TRU_UNKNOWN && day <= today + TRU_DEADLINE_SOON;
}

static gboolean
has_condition (TruRow                   *row,
               TruProgrammeStepCondition condition)
{
  return g_strcmp0 (tru_row_get_text (row, TRU_HOUSEHOLD_ROW_CONDITION), tru_programme_step_condition_options[condition].token) == 0;
}

/* Late when a day is over, attention when it comes near, the accent for a worksite under way: the word says the step. */
static TruTone
tone_of (TruRow *row)
{
  TruDate today = tru_clock_today ();
  TruDate planned = tru_row_get_date (row, TRU_HOUSEHOLD_ROW_PLANNED_ON);
  TruDate limit = support_limit (row);
  TruDate first_day = tru_row_get_date (row, TRU_HOUSEHOLD_ROW_FIRST_DAY);

  if (!is_under_way (row))
    return TRU_TONE_NEUTRAL;
  if ((limit != TRU_UNKNOWN && limit < today) || (planned != TRU_UNKNOWN && planned < today))
    return TRU_TONE_LATE;
  if (has_condition (row, TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED))
    return TRU_TONE_ACCENT;
  if (is_soon (limit, today) || (has_condition (row, TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED) && is_soon (first_day, today)))
    return TRU_TONE_ATTENTION;
  return TRU_TONE_NEUTRAL;
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
tru_household_row_dispose (GObject *object)
{
  TruHouseholdRow *self = TRU_HOUSEHOLD_ROW (object);

  g_clear_pointer (&self->words, gtk_widget_unparent);
  G_OBJECT_CLASS (tru_household_row_parent_class)->dispose (object);
}

static void
tru_household_row_class_init (TruHouseholdRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_household_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "household");
}

static void
tru_household_row_init (TruHouseholdRow *self)
{
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->name = new_label ("name");
  self->place = new_label ("place");
  self->pill = tru_pill_new ("", TRU_TONE_NEUTRAL);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_first_child (self->pill)), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_hexpand (self->place, TRUE);
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->words), self->name);
  gtk_box_append (GTK_BOX (self->words), self->line);
  gtk_box_append (GTK_BOX (self->line), self->place);
  gtk_box_append (GTK_BOX (self->line), self->pill);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

GtkWidget *
tru_household_row_new (void)
{
  return g_object_new (TRU_TYPE_HOUSEHOLD_ROW, NULL);
}

/* Neither the place nor the step is cut: where both do not fit, the step goes below. */
static void
break_line (TruHouseholdRow *self,
            const char      *step)
{
  glong letters = g_utf8_strlen (gtk_label_get_label (GTK_LABEL (self->place)), -1) + (step ? g_utf8_strlen (step, -1) : 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line), letters > LINE_LETTERS ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * tru_household_row_show:
 * @self: a row widget
 * @row: a row of tru_list_households
 */
void
tru_household_row_show (TruHouseholdRow *self,
                        TruRow          *row)
{
  const char *name = tru_row_get_text (row, TRU_HOUSEHOLD_ROW_NAME);
  const char *state = tru_row_get_text (row, TRU_HOUSEHOLD_ROW_STATE);
  const char *step = tru_row_get_text (row, TRU_HOUSEHOLD_ROW_STEP);
  const char *word;
  g_autofree char *tooltip = NULL;
  gboolean hidden = tru_row_get_number (row, TRU_HOUSEHOLD_ROW_CONFIDENTIAL) == 1;
  g_autofree char *place = tru_household_place (tru_row_get_text (row, TRU_HOUSEHOLD_ROW_COMMUNE), tru_row_get_text (row, TRU_HOUSEHOLD_ROW_TERRITORY));

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_label (GTK_LABEL (self->place), hidden ? _("Confidential address") : *place ? place : _("No dwelling"));
  word = step && g_strcmp0 (state, "closed") ? step : tru_state_label (state);
  tru_pill_set (TRU_PILL (self->pill), word, tone_of (row));
  break_line (self, word);
  tooltip = tru_household_join (" · ", name, word, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}
