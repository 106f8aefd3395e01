/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-agenda-view.h"

#include <glib/gi18n.h>

#include "tru-agenda-row.h"
#include "tru-list-choice.h"

struct _TruAgendaView
{
  TruCalendarView parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GListStore *store;
  GtkSingleSelection *selection;
  gboolean is_filling;
  gboolean wants_focus;
  guint n_frames; /* since the wanted item was last looked for */
  guint tick;
};

G_DEFINE_FINAL_TYPE (TruAgendaView, tru_agenda_view, TRU_TYPE_CALENDAR_VIEW)

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const TruCalendarItem *one = *(TruCalendarItem *const *) a;
  const TruCalendarItem *other = *(TruCalendarItem *const *) b;
  TruDate first = tru_calendar_item_first_day (one);
  TruDate second = tru_calendar_item_first_day (other);

  return first != second ? (first < second ? -1 : 1) : tru_calendar_item_compare (one, other);
}

static GPtrArray *
wanted_items (TruAgendaView *self)
{
  GPtrArray *items = tru_calendar_view_get_items (TRU_CALENDAR_VIEW (self));
  GPtrArray *wanted = g_ptr_array_new ();
  TruDate first, after;

  tru_calendar_view_get_period (TRU_CALENDAR_VIEW (self), &first, &after);
  for (guint i = 0; i < items->len; i++)
    {
      TruCalendarItem *item = g_ptr_array_index (items, i);

      if (tru_calendar_item_first_day (item) < after && tru_calendar_item_last_day (item) >= first)
        g_ptr_array_add (wanted, item);
    }
  g_ptr_array_sort (wanted, compare);
  return wanted;
}

static gboolean
is_shown (TruAgendaView *self,
          GPtrArray     *wanted)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  if (n_items != wanted->len)
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TruCalendarItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (item != g_ptr_array_index (wanted, i))
        return FALSE;
    }
  return TRUE;
}

static void
show_selected (TruAgendaView *self)
{
  TruCalendarItem *selected = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (self));
  guint position = GTK_INVALID_LIST_POSITION;

  if (selected == NULL || !g_list_store_find (self->store, selected, &position))
    position = GTK_INVALID_LIST_POSITION;
  if (gtk_single_selection_get_selected (self->selection) == position)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* Without a selection the list opens at the cursor's day. */
static TruCalendarItem *
find_wanted (TruAgendaView *self,
             guint         *position)
{
  TruCalendarItem *selected = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (self));
  TruDate day = tru_time_date (tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (self)));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TruCalendarItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), i);

      if (item == selected || (selected == NULL && tru_calendar_item_last_day (item) >= day))
        {
          *position = i;
          return item;
        }
    }
  return NULL;
}

static void
scroll_to_wanted (TruAgendaView *self)
{
  guint position;

  if (find_wanted (self, &position) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* GTK 4.8 cannot give the focus to an item, only to the widget that shows it, once it is there. */
static void
focus_wanted (TruAgendaView *self)
{
  guint position;
  TruCalendarItem *item = find_wanted (self, &position);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; item != NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (TRU_IS_AGENDA_ROW (row) && tru_agenda_row_shows (TRU_AGENDA_ROW (row), item))
        {
          gtk_widget_grab_focus (child);
          return;
        }
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* GTK scrolls to an item no further than it must: it ends at the upper edge when coming from below. Each step waits until
 * the one before is laid out. */
static gboolean
on_tick (GtkWidget     *list,
         GdkFrameClock *clock,
         gpointer       data)
{
  TruAgendaView *self = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  self->n_frames++;
  if (self->n_frames == 2)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  if (self->n_frames == 3)
    scroll_to_wanted (self);
  if (self->n_frames < 4)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  if (self->wants_focus)
    focus_wanted (self);
  self->wants_focus = FALSE;
  return G_SOURCE_REMOVE;
}

static void
look_for_wanted (TruAgendaView *self)
{
  self->n_frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), on_tick, self, NULL);
}

static void
on_selected (TruAgendaView *self)
{
  TruCalendarItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_filling && item != tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (self)))
    tru_calendar_view_select (TRU_CALENDAR_VIEW (self), item);
}

static void
on_activate (GtkListView   *list,
             guint          position,
             TruAgendaView *self)
{
  g_autoptr (TruCalendarItem) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  if (item != NULL)
    g_signal_emit_by_name (self, "open", item);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, tru_agenda_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         TruAgendaView            *self)
{
  guint position = gtk_list_item_get_position (list_item);
  TruCalendarItem *item = gtk_list_item_get_item (list_item);
  g_autoptr (TruCalendarItem) previous = NULL;

  if (position > 0)
    previous = g_list_model_get_item (G_LIST_MODEL (self->store), position - 1);
  tru_agenda_row_show (TRU_AGENDA_ROW (gtk_list_item_get_child (list_item)), item,
                       previous == NULL ||
                           tru_calendar_item_first_day (previous) != tru_calendar_item_first_day (item),
                       tru_calendar_view_get_now (TRU_CALENDAR_VIEW (self)));
}

static void
tru_agenda_view_refresh (TruCalendarView *view)
{
  TruAgendaView *self = TRU_AGENDA_VIEW (view);
  g_autoptr (GPtrArray) wanted = wanted_items (self);

  if (!is_shown (self, wanted))
    {
      self->is_filling = TRUE;
      g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)), wanted->pdata,
                           wanted->len);
      self->is_filling = FALSE;
      look_for_wanted (self);
    }
  gtk_stack_set_visible_child_name (self->stack, wanted->len > 0 ? "list" : "empty");
  show_selected (self);
}

static void
tru_agenda_view_period (TruCalendarView *view,
                        TruDate          day,
                        TruDate         *first,
                        TruDate         *after)
{
  *first = tru_date_month_start (day);
  *after = *first + tru_date_month_length (day);
}

static TruDate
tru_agenda_view_turn (TruCalendarView *view,
                      TruDate          day,
                      int              pages)
{
  return tru_date_add_months (day, pages);
}

/* Arrows belong to the list itself. */
static void
tru_agenda_view_navigate (TruCalendarView *view,
                          GtkDirectionType direction)
{
}

/* The row at a place of the list, or the one with the focus. */
static GtkWidget *
row_of (GtkWidget *widget)
{
  while (widget != NULL && !TRU_IS_AGENDA_ROW (widget) && !TRU_IS_AGENDA_VIEW (widget))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL && TRU_IS_AGENDA_ROW (widget) ? widget : NULL;
}

static TruCalendarItem *
tru_agenda_view_pick (TruCalendarView *view,
                      double           x,
                      double           y)
{
  GtkWidget *row = row_of (gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT));
  GPtrArray *items = tru_calendar_view_get_items (view);

  for (guint i = 0; row != NULL && i < items->len; i++)
    if (tru_agenda_row_shows (TRU_AGENDA_ROW (row), g_ptr_array_index (items, i)))
      return g_ptr_array_index (items, i);
  return NULL;
}

static gboolean
tru_agenda_view_locate (TruCalendarView *view,
                        graphene_rect_t *box)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (view))
         && gtk_widget_compute_bounds (focus, GTK_WIDGET (view), box);
}

static gint64
tru_agenda_view_step (TruCalendarView *view,
                      GtkDirectionType direction)
{
  return direction == GTK_DIR_LEFT ? -TRU_MINUTES_PER_DAY : direction == GTK_DIR_RIGHT ? TRU_MINUTES_PER_DAY : 0;
}

static gboolean
tru_agenda_view_grab_focus (GtkWidget *widget)
{
  TruAgendaView *self = TRU_AGENDA_VIEW (widget);

  self->wants_focus = TRUE;
  look_for_wanted (self);
  return TRUE;
}

static void
tru_agenda_view_dispose (GObject *object)
{
  TruAgendaView *self = TRU_AGENDA_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->tick);
  self->tick = 0;
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  G_OBJECT_CLASS (tru_agenda_view_parent_class)->dispose (object);
}

static void
tru_agenda_view_class_init (TruAgendaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruCalendarViewClass *view_class = TRU_CALENDAR_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_agenda_view_dispose;
  widget_class->grab_focus = tru_agenda_view_grab_focus;
  view_class->period = tru_agenda_view_period;
  view_class->turn = tru_agenda_view_turn;
  view_class->navigate = tru_agenda_view_navigate;
  view_class->step = tru_agenda_view_step;
  view_class->refresh = tru_agenda_view_refresh;
  view_class->pick = tru_agenda_view_pick;
  view_class->locate = tru_agenda_view_locate;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "agendaview");
}

static GtkWidget *
make_list (TruAgendaView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GListStore) store = g_list_store_new (TRU_TYPE_CALENDAR_ITEM);
  GtkWidget *list;

  self->store = store;
  self->selection = tru_list_choice_new (G_LIST_MODEL (self->store));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Events of the month"), -1);
  g_signal_connect (list, "activate", G_CALLBACK (on_activate), self);
  self->list = GTK_LIST_VIEW (list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static void
tru_agenda_view_init (TruAgendaView *self)
{
  GtkWidget *empty = adw_status_page_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "x-office-calendar-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _("Nothing this month"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty), _("Press N to add an appointment, or show more kinds on the left."));
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}
