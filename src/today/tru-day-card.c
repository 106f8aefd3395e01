/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-day-card.h"

#include <glib/gi18n.h>

#include "tru-appointment-row.h"
#include "tru-time-rail.h"

/* Rows cost time at the start; the calendar shows a fuller day. */
#define MAX_TODAY 12
#define MAX_TOMORROW 4

struct _TruDayCard
{
  GtkBox parent_instance;

  GtkStack *stack;
  GtkListBox *today;
  GtkLabel *today_more;
  GtkLabel *tomorrow_title;
  GtkListBox *tomorrow;
  GtkLabel *tomorrow_more;
  GtkSizeGroup *times;
};

G_DEFINE_FINAL_TYPE (TruDayCard, tru_day_card, GTK_TYPE_BOX)

static void
tru_day_card_class_init (TruDayCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/today/day-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDayCard, stack);
  gtk_widget_class_bind_template_child (widget_class, TruDayCard, today);
  gtk_widget_class_bind_template_child (widget_class, TruDayCard, today_more);
  gtk_widget_class_bind_template_child (widget_class, TruDayCard, tomorrow_title);
  gtk_widget_class_bind_template_child (widget_class, TruDayCard, tomorrow);
  gtk_widget_class_bind_template_child (widget_class, TruDayCard, tomorrow_more);
  gtk_widget_class_bind_template_child (widget_class, TruDayCard, times);
}

static void
tru_day_card_init (TruDayCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, row);
}

static void
show_more (GtkLabel *label,
           guint     n,
           guint     shown)
{
  g_autofree char *text = NULL;

  if (n > shown)
    text = g_strdup_printf (ngettext ("and %u more in the calendar", "and %u more in the calendar", n - shown), n - shown);
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
fill_today (TruDayCard *self,
            GPtrArray  *today)
{
  guint n = MIN (today->len, MAX_TODAY);
  const TruAppointment *previous = NULL;

  clear (self->today);
  for (guint i = 0; i < n; i++)
    {
      TruAppointment *appointment = g_steal_pointer (&g_ptr_array_index (today, i));
      GtkWidget *row = tru_appointment_row_new (appointment, self->times);

      tru_appointment_row_place (TRU_APPOINTMENT_ROW (row), previous, i + 1 == n);
      previous = appointment;
      gtk_list_box_append (self->today, row);
    }
  show_more (self->today_more, today->len, n);
  gtk_stack_set_visible_child_name (self->stack, n ? "day" : "empty");
}

static GtkWidget *
new_label (const char *text,
           float       xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), xalign > 0 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "row-text");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
new_small_row (const TruAppointment *appointment,
               GtkSizeGroup         *times)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *rail = g_object_new (TRU_TYPE_TIME_RAIL, NULL);
  g_autofree char *words = tru_appointment_describe (appointment, TRU_UNKNOWN);
  g_autofree char *start = appointment->starts_at == TRU_UNKNOWN ? g_strdup (_("All day")) : tru_time_format_in_column (appointment->starts_at);
  GtkWidget *time = new_label (start, 1);

  tru_time_rail_set_tone (TRU_TIME_RAIL (rail), appointment->tone);
  tru_time_rail_set_small (TRU_TIME_RAIL (rail), TRUE);
  gtk_widget_set_tooltip_text (rail, appointment->type);
  gtk_size_group_add_widget (times, time);
  gtk_box_append (GTK_BOX (box), time);
  gtk_box_append (GTK_BOX (box), rail);
  gtk_box_append (GTK_BOX (box), new_label (appointment->title, 0));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", appointment->kind, appointment->uid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static void
fill_tomorrow (TruDayCard *self,
               GPtrArray  *tomorrow,
               TruDate     day)
{
  g_autofree char *date = tru_date_format (day, TRU_DATE_DAY);
  /* Translators: %s is a day: “Tomorrow, Wed 25 Nov” */
  g_autofree char *title = g_strdup_printf (tomorrow->len ? _("Tomorrow, %s") : _("Tomorrow, %s: nothing planned"), date);
  guint n = 0;

  clear (self->tomorrow);
  for (guint i = 0; i < tomorrow->len && n < MAX_TOMORROW; i++)
    {
      const TruAppointment *appointment = g_ptr_array_index (tomorrow, i);

      gtk_list_box_append (self->tomorrow, new_small_row (appointment, self->times));
      n++;
    }
  gtk_label_set_label (self->tomorrow_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->tomorrow), n > 0);
  show_more (self->tomorrow_more, tomorrow->len, n);
}

/**
 * tru_day_card_show:
 * @self: a card
 * @today: (element-type TruAppointment): the day, whose appointments the rows take over
 * @tomorrow: (element-type TruAppointment): the next day
 * @now: the present minute
 */
void
tru_day_card_show (TruDayCard *self,
                   GPtrArray  *today,
                   GPtrArray  *tomorrow,
                   TruTime     now)
{
  fill_today (self, today);
  fill_tomorrow (self, tomorrow, tru_time_date (now) + 1);
  tru_day_card_set_now (self, now);
}

/**
 * tru_day_card_set_now:
 * @self: a card
 * @now: the present minute: what is going on, what is over
 */
void
tru_day_card_set_now (TruDayCard *self,
                      TruTime     now)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->today)); row; row = gtk_widget_get_next_sibling (row))
    tru_appointment_row_set_now (TRU_APPOINTMENT_ROW (row), now);
}
