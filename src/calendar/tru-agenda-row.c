/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-agenda-row.h"

#include <glib/gi18n.h>

#include "tru-calendar-palette.h"

#define TIME_WIDTH 112

struct _TruAgendaRow
{
  GtkWidget parent_instance;

  GtkLabel *day;
  GtkWidget *line;
  GtkLabel *time;
  GtkLabel *dot;
  GtkLabel *title;
  GtkLabel *details;
  GtkLabel *type;
  TruCalendarType shown_type;
  const TruCalendarItem *item; /* only compared: never read, since the list may let it go first */
};

G_DEFINE_FINAL_TYPE (TruAgendaRow, tru_agenda_row, GTK_TYPE_WIDGET)

static char *
format_details (TruCalendarItem *item)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (tru_calendar_item_get_mark (item) != NULL)
    g_ptr_array_add (parts, (gpointer) tru_calendar_item_get_mark (item));
  if (item->place != NULL)
    g_ptr_array_add (parts, item->place);
  if (item->with != NULL)
    g_ptr_array_add (parts, item->with);
  if (item->household != NULL && !tru_calendar_item_is_worksite (item) && strstr (item->title, item->household) == NULL)
    g_ptr_array_add (parts, item->household);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
set_tone (TruAgendaRow   *self,
          TruCalendarType type)
{
  g_autofree char *old = g_strconcat ("tone-", tru_calendar_type_css (self->shown_type), NULL);
  g_autofree char *tone = g_strconcat ("tone-", tru_calendar_type_css (type), NULL);

  gtk_widget_remove_css_class (GTK_WIDGET (self->dot), old);
  gtk_widget_add_css_class (GTK_WIDGET (self->dot), tone);
  self->shown_type = type;
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
tru_agenda_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tru_agenda_row_parent_class)->dispose (object);
}

static void
tru_agenda_row_class_init (TruAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_agenda_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "agendarow");
}

static void
tru_agenda_row_init (TruAgendaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  self->day = add_label (box, "heading");
  gtk_widget_set_margin_top (GTK_WIDGET (self->day), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->day), 4);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_margin_top (self->line, 6);
  gtk_widget_set_margin_bottom (self->line, 6);
  gtk_box_append (GTK_BOX (box), self->line);
  self->time = add_label (self->line, "row-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->time), "numeric");
  gtk_widget_set_size_request (GTK_WIDGET (self->time), TIME_WIDTH, -1);
  gtk_label_set_ellipsize (self->time, PANGO_ELLIPSIZE_NONE);
  self->dot = add_label (self->line, NULL);
  gtk_label_set_text (self->dot, "●");
  gtk_widget_add_css_class (GTK_WIDGET (self->dot), "dot");
  gtk_label_set_ellipsize (self->dot, PANGO_ELLIPSIZE_NONE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->dot), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (self->line), texts);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  self->title = add_label (texts, "row-text");
  self->details = add_label (texts, "secondary");
  self->type = add_label (self->line, "secondary");
}

GtkWidget *
tru_agenda_row_new (void)
{
  return g_object_new (TRU_TYPE_AGENDA_ROW, NULL);
}

/**
 * tru_agenda_row_show:
 * @self: a row
 * @item: what it shows
 * @first_of_day: whether the day's name stands above it
 * @now: the present minute
 */
void
tru_agenda_row_show (TruAgendaRow    *self,
                     TruCalendarItem *item,
                     gboolean         first_of_day,
                     TruTime          now)
{
  g_autofree char *day = tru_date_format (tru_calendar_item_first_day (item), TRU_DATE_LONG);
  g_autofree char *time = tru_calendar_item_format_time (item);
  g_autofree char *details = format_details (item);
  g_autofree char *description = tru_calendar_item_describe (item);

  self->item = item;
  gtk_label_set_text (self->day, day);
  gtk_widget_set_visible (GTK_WIDGET (self->day), first_of_day);
  gtk_label_set_text (self->time, time);
  gtk_label_set_text (self->title, item->title);
  gtk_label_set_text (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  gtk_label_set_text (self->type, tru_calendar_type_label (item->type));
  set_tone (self, item->type);
  set_class (GTK_WIDGET (self->title), "strong", item->ends > now && !item->is_cancelled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

gboolean
tru_agenda_row_shows (TruAgendaRow          *self,
                      const TruCalendarItem *item)
{
  return self->item == item;
}
