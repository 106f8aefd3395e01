/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reservation-page.h"

#include <glib/gi18n.h>

#include "tru-availability-strip.h"
#include "tru-clock.h"
#include "tru-queries-reservations.h"
#include "tru-reservation-acts.h"
#include "tru-reservation-line.h"

#define DAYS 28
#define WEEK 7

struct _TruReservationPage
{
  TruToolPage parent_instance;

  TruDate first; /* a Monday */

  GtkWidget *reserve_button;
  GtkStack *stack;
  GtkBox *lists;
  GtkLabel *days;
  GtkBox *tools;
};

G_DEFINE_FINAL_TYPE (TruReservationPage, tru_reservation_page, TRU_TYPE_TOOL_PAGE)

enum
{
  HAND_OVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
hand_over (GtkWidget  *page,
           const char *item,
           const char *member)
{
  g_autofree char *item_copy = g_strdup (item);
  g_autofree char *member_copy = g_strdup (member);

  g_signal_emit (page, signals[HAND_OVER], 0, item_copy, member_copy);
}

static void
on_reserve (TruReservationPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);

  tru_reservation_acts_reserve (GTK_WIDGET (self), tru_tool_page_get_office (page), NULL, NULL, tru_tool_page_get_home (page), NULL);
}

static void
on_expire (TruReservationPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);

  tru_reservation_acts_expire (GTK_WIDGET (self), tru_tool_page_get_office (page), tru_tool_page_get_library (page));
}

/* What a reservation waits for: nobody came; its first day is here, or a copy lies aside; all others come later. */
static guint
group_of (TruRow *row)
{
  const char *state = tru_row_get_text (row, TRU_RESERVATION_ROW_STATE);

  if (g_strcmp0 (state, "expired") == 0)
    return 0;
  return g_strcmp0 (state, "set_aside") == 0 || tru_row_get_date (row, TRU_RESERVATION_ROW_STARTS) <= tru_clock_today () + 1 ? 1 : 2;
}

static GtkWidget *
new_list (TruReservationPage *self,
          const char         *title,
          gboolean            is_expired)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = tru_tool_look_label (title, "title-4");
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  if (is_expired)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Let Them Go"));

      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_expire), self);
      gtk_widget_set_tooltip_text (button, _("Cancel all reservations that nobody came for"));
      gtk_box_append (GTK_BOX (head), button);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (self->lists, head);
  gtk_box_append (self->lists, list);
  return list;
}

static void
show_lists (TruReservationPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  const char *titles[] = { _("Not collected"), _("To hand over"), _("Later") };
  GtkWidget *lists[G_N_ELEMENTS (titles)] = { NULL };
  g_autoptr (GPtrArray) rows
    = tru_query_run (tru_tool_page_get_store (page), &tru_query_reservations, NULL, "$library", tru_tool_page_get_library (page), NULL);

  tru_tool_look_clear (GTK_WIDGET (self->lists));
  for (guint group = 0; group < G_N_ELEMENTS (titles); group++)
    for (guint i = 0; rows && i < rows->len; i++)
      {
        if (group_of (rows->pdata[i]) != group)
          continue;
        if (!lists[group])
          lists[group] = new_list (self, titles[group], group == 0);
        gtk_list_box_append (GTK_LIST_BOX (lists[group]),
                             tru_reservation_line_new (tru_tool_page_get_office (page), rows->pdata[i], TRU_RESERVATION_LINE_ROOM, 0,
                                                       GTK_WIDGET (self), hand_over));
      }
  gtk_stack_set_visible_child_name (self->stack, rows && rows->len > 0 ? "lists" : "empty");
}

static GtkWidget *
new_tool (TruReservationPage *self,
          TruRow             *tool)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *strip = tru_availability_strip_new (DAYS);
  gint64 copies = tru_row_get_number (tool, TRU_TOOL_ROW_COPIES);
  g_autofree char *n_copies = g_strdup_printf (ngettext ("%d copy", "%d copies", copies), (int) copies);
  g_autofree char *where
    = tru_tool_page_get_library (page) ? g_strdup (n_copies) : g_strdup_printf ("%s · %s", tru_row_get_text (tool, TRU_TOOL_ROW_SITE), n_copies);

  gtk_box_append (GTK_BOX (head), tru_tool_look_label (tru_row_get_text (tool, TRU_TOOL_ROW_NAME), "heading"));
  gtk_box_append (GTK_BOX (head), tru_tool_look_label (where, "secondary"));
  tru_availability_strip_set (TRU_AVAILABILITY_STRIP (strip), tru_tool_page_get_store (page), tru_row_get_text (tool, TRU_TOOL_ROW_UID),
                              tru_row_get_text (tool, TRU_TOOL_ROW_LIBRARY), self->first);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), strip);
  gtk_widget_add_css_class (box, "availability");
  return box;
}

static void
show_tools (TruReservationPage *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  TruDate last = self->first + DAYS - 1;
  g_autofree char *from = tru_date_to_iso (self->first);
  g_autofree char *until = tru_date_to_iso (last);
  g_autofree char *from_text = tru_date_format (self->first, TRU_DATE_SHORT);
  g_autofree char *until_text = tru_date_format (last, TRU_DATE_YEAR);
  g_autofree char *title = g_strdup_printf (_("%s to %s"), from_text, until_text);
  g_autoptr (GPtrArray) rows = tru_query_run (tru_tool_page_get_store (page), &tru_query_busy_tools, NULL,
                                              "$library", tru_tool_page_get_library (page), "$from", from, "$until", until, NULL);

  gtk_label_set_label (self->days, title);
  tru_tool_look_clear (GTK_WIDGET (self->tools));
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_box_append (self->tools, new_tool (self, rows->pdata[i]));
  if (!rows || rows->len == 0)
    gtk_box_append (self->tools, tru_tool_look_label (_("No tool is reserved in these weeks."), "dim-label"));
}

static void
on_earlier (TruReservationPage *self)
{
  self->first -= WEEK;
  show_tools (self);
}

static void
on_later (TruReservationPage *self)
{
  self->first += WEEK;
  show_tools (self);
}

static void
on_now (TruReservationPage *self)
{
  self->first = tru_date_monday (tru_clock_today ());
  show_tools (self);
}

static void
tru_reservation_page_refresh (TruToolPage *page)
{
  TruReservationPage *self = TRU_RESERVATION_PAGE (page);

  show_lists (self);
  show_tools (self);
}

static void
tru_reservation_page_start (TruToolPage *page)
{
  TruReservationPage *self = TRU_RESERVATION_PAGE (page);

  gtk_widget_grab_focus (self->reserve_button);
}

static void
tru_reservation_page_add (TruToolPage *page)
{
  on_reserve (TRU_RESERVATION_PAGE (page));
}

static void
tru_reservation_page_class_init (TruReservationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_reservation_page_refresh;
  TRU_TOOL_PAGE_CLASS (klass)->start = tru_reservation_page_start;
  TRU_TOOL_PAGE_CLASS (klass)->add = tru_reservation_page_add;
  signals[HAND_OVER]
    = g_signal_new ("hand-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/reservation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruReservationPage, reserve_button);
  gtk_widget_class_bind_template_child (widget_class, TruReservationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TruReservationPage, lists);
  gtk_widget_class_bind_template_child (widget_class, TruReservationPage, days);
  gtk_widget_class_bind_template_child (widget_class, TruReservationPage, tools);
  gtk_widget_class_bind_template_callback (widget_class, on_reserve);
  gtk_widget_class_bind_template_callback (widget_class, on_earlier);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
  gtk_widget_class_bind_template_callback (widget_class, on_now);
}

static void
tru_reservation_page_init (TruReservationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->first = tru_date_monday (tru_clock_today ());
}
