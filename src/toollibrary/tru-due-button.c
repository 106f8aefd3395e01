/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-due-button.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-today-mark.h"

struct _TruDueButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkEntry *entry;
  GtkLabel *problem;
  GtkCalendar *calendar;
  TruDate date;
  gboolean is_past; /* no day to come */
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (TruDueButton, tru_due_button, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (TruDueButton *self,
        TruDate       date)
{
  tru_due_button_set (self, date);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static gboolean
may_choose (TruDueButton *self,
            TruDate       date)
{
  return self->is_past ? date <= tru_clock_today () : date >= tru_clock_today ();
}

static const char *
problem_of (TruDueButton *self)
{
  return self->is_past ? _("This day is still to come: choose an earlier one.") : _("This day is over: choose a later one.");
}

static void
on_typed (TruDueButton *self)
{
  TruDate date = tru_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->entry)), tru_clock_today ());
  gboolean is_good = date != TRU_UNKNOWN && may_choose (self, date);

  gtk_widget_set_visible (GTK_WIDGET (self->problem), !is_good);
  if (is_good)
    {
      choose (self, date);
      gtk_menu_button_popdown (self->button);
      return;
    }
  gtk_label_set_label (self->problem, date == TRU_UNKNOWN ? _("Type a day such as 1/12.") : problem_of (self));
}

/* Turning the calendar's pages picks days too: the popover stays until it is left. */
static void
on_picked (TruDueButton *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  TruDate date = tru_date_new (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day));

  if (self->is_setting)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->problem), !may_choose (self, date));
  gtk_label_set_label (self->problem, problem_of (self));
  if (may_choose (self, date))
    choose (self, date);
}

static void
on_opened (TruDueButton *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  tru_due_button_set (self, self->date);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
tru_due_button_class_init (TruDueButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/due-button.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDueButton, button);
  gtk_widget_class_bind_template_child (widget_class, TruDueButton, label);
  gtk_widget_class_bind_template_child (widget_class, TruDueButton, entry);
  gtk_widget_class_bind_template_child (widget_class, TruDueButton, problem);
  gtk_widget_class_bind_template_child (widget_class, TruDueButton, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
}

static void
tru_due_button_init (TruDueButton *self)
{
  self->date = TRU_UNKNOWN;
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_today_mark (self->calendar);
}

/**
 * tru_due_button_get:
 * @self: a button
 *
 * Returns: its day
 */
TruDate
tru_due_button_get (TruDueButton *self)
{
  return self->date;
}

/**
 * tru_due_button_set:
 * @self: a button
 * @date: its day
 */
void
tru_due_button_set (TruDueButton *self,
                    TruDate       date)
{
  g_autofree char *text = tru_date_format (date, TRU_DATE_MEDIUM);
  g_autofree char *typed = tru_date_format (date, TRU_DATE_NUMERIC);
  g_autofree char *name = g_strdup_printf (self->is_past ? _("Counts for %s") : _("Due on %s"), text);
  int year, month, day;

  self->date = date;
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
  if (tru_date_get (date, &year, &month, &day))
    {
      g_autoptr (GDateTime) moment = g_date_time_new_local (year, month, day, 12, 0, 0);

      self->is_setting = TRUE;
      gtk_calendar_select_day (self->calendar, moment);
      self->is_setting = FALSE;
    }
}

/**
 * tru_due_button_set_several:
 * @self: a button
 * @first: the first of several days, from which a person may choose one for all
 * @last: the last of them
 */
void
tru_due_button_set_several (TruDueButton *self,
                            TruDate       first,
                            TruDate       last)
{
  g_autofree char *from = tru_date_format (first, TRU_DATE_DAY);
  g_autofree char *to = tru_date_format (last, TRU_DATE_DAY);
  g_autofree char *text = g_strdup_printf (_("%s – %s"), from, to);
  g_autofree char *name = g_strdup_printf (_("Due on %s"), text);

  tru_due_button_set (self, first);
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * tru_due_button_set_past:
 * @self: a button, which from now on takes the day of what was done: today or an earlier one
 */
void
tru_due_button_set_past (TruDueButton *self)
{
  const char *name = _("Day that counts");

  self->is_past = TRUE;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
