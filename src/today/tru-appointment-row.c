/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-appointment-row.h"

#include <glib/gi18n.h>

#include "tru-pill.h"
#include "tru-time-rail.h"

struct _TruAppointmentRow
{
  GtkListBoxRow parent_instance;
  TruAppointment *appointment;

  GtkWidget *times;
  GtkLabel *start;
  GtkLabel *span;
  TruTimeRail *rail;
  GtkLabel *title;
  GtkLabel *details;
  TruPill *pill;
};

G_DEFINE_FINAL_TYPE (TruAppointmentRow, tru_appointment_row, GTK_TYPE_LIST_BOX_ROW)

static void
tru_appointment_row_finalize (GObject *object)
{
  TruAppointmentRow *self = TRU_APPOINTMENT_ROW (object);

  g_clear_pointer (&self->appointment, tru_appointment_free);
  G_OBJECT_CLASS (tru_appointment_row_parent_class)->finalize (object);
}

static void
tru_appointment_row_class_init (TruAppointmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_appointment_row_finalize;
  g_type_ensure (TRU_TYPE_PILL);
  g_type_ensure (TRU_TYPE_TIME_RAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/today/appointment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TruAppointmentRow, times);
  gtk_widget_class_bind_template_child (widget_class, TruAppointmentRow, start);
  gtk_widget_class_bind_template_child (widget_class, TruAppointmentRow, span);
  gtk_widget_class_bind_template_child (widget_class, TruAppointmentRow, rail);
  gtk_widget_class_bind_template_child (widget_class, TruAppointmentRow, title);
  gtk_widget_class_bind_template_child (widget_class, TruAppointmentRow, details);
  gtk_widget_class_bind_template_child (widget_class, TruAppointmentRow, pill);
}

static void
tru_appointment_row_init (TruAppointmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_times (TruAppointmentRow *self)
{
  const TruAppointment *appointment = self->appointment;
  g_autofree char *start = NULL;
  g_autofree char *span = NULL;

  if (appointment->starts_at == TRU_UNKNOWN)
    {
      gtk_label_set_label (self->start, _("All day"));
      gtk_widget_add_css_class (GTK_WIDGET (self->start), "secondary");
      gtk_widget_hide (GTK_WIDGET (self->span));
      return;
    }
  start = tru_time_format_in_column (appointment->starts_at);
  span = tru_time_format_span (appointment->ends_at - appointment->starts_at);
  gtk_label_set_label (self->start, start);
  gtk_label_set_label (self->span, span);
  gtk_widget_add_css_class (GTK_WIDGET (self->start), "row-title");
}

static void
show_title (TruAppointmentRow *self)
{
  const TruAppointment *appointment = self->appointment;

  gtk_label_set_label (self->title, appointment->title);
  gtk_label_set_label (self->details, appointment->details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *appointment->details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->details), appointment->details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->rail), appointment->type);
  if (appointment->is_cancelled)
    {
      PangoAttrList *struck = pango_attr_list_new ();

      pango_attr_list_insert (struck, pango_attr_strikethrough_new (TRUE));
      gtk_label_set_attributes (self->title, struck);
      pango_attr_list_unref (struck);
    }
  tru_time_rail_set_tone (self->rail, appointment->is_cancelled ? TRU_TONE_NEUTRAL : appointment->tone);
}

/**
 * tru_appointment_row_new:
 * @appointment: (transfer full): what to show
 * @times: widens the hours of all rows alike
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tru_appointment_row_new (TruAppointment *appointment,
                         GtkSizeGroup   *times)
{
  TruAppointmentRow *self = g_object_new (TRU_TYPE_APPOINTMENT_ROW, NULL);

  self->appointment = appointment;
  gtk_size_group_add_widget (times, self->times);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", appointment->kind, appointment->uid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-record");
  show_times (self);
  show_title (self);
  return GTK_WIDGET (self);
}

/**
 * tru_appointment_row_place:
 * @self: a row
 * @previous: (nullable): the appointment above
 * @is_last: whether nothing comes below
 *
 * Joins the rail to its neighbours; of several worksites only the first says that it takes the day.
 */
void
tru_appointment_row_place (TruAppointmentRow    *self,
                           const TruAppointment *previous,
                           gboolean              is_last)
{
  gboolean says_nothing_new = previous && previous->starts_at == TRU_UNKNOWN && self->appointment->starts_at == TRU_UNKNOWN;

  tru_time_rail_set_joins (self->rail, previous != NULL, !is_last);
  gtk_widget_set_opacity (GTK_WIDGET (self->start), says_nothing_new ? 0 : 1);
}

/**
 * tru_appointment_row_set_now:
 * @self: a row
 * @now: the present minute
 *
 * Shows the state that it has now.
 */
void
tru_appointment_row_set_now (TruAppointmentRow *self,
                             TruTime            now)
{
  g_autofree char *words = tru_appointment_describe (self->appointment, now);
  TruTone tone;
  const char *state = tru_appointment_state (self->appointment, now, &tone);

  tru_pill_set (self->pill, state, tone);
  tru_time_rail_set_now (self->rail, tru_appointment_is_now (self->appointment, now));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
