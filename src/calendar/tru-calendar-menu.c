/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-menu.h"

#include <glib/gi18n.h>

#include "tru-calendar-papers.h"
#include "tru-clock.h"
#include "tru-event-form.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-support.h"
#include "tru-worksite.h"

/* Who asks for menus, and who makes them. */
typedef struct
{
  TruCalendarView *view;
  GtkWidget *parent; /* over which they stand */
  TruCalendarMenuFunc func;
  gpointer data;
} Menu;

static void
free_menu (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

/* The act that was chosen comes after the end of the menu, and needs its place. */
static gboolean
take_away (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkPopover *popover,
           GtkWidget  *view)
{
  gtk_widget_grab_focus (view);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_away, g_object_ref (popover), g_object_unref);
}

static void
pop_up (Menu                  *self,
        const graphene_rect_t *at)
{
  g_autoptr (GMenuModel) model = self->func (self->view, tru_calendar_view_get_selected (self->view), self->data);
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);
  double x = at->origin.x, y = at->origin.y;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), self->parent, x, y, &x, &y);
  gtk_widget_set_parent (popover, self->parent);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, MAX (1, (int) at->size.width),
                                                                       MAX (1, (int) at->size.height) });
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What can be done here"), -1);
  g_signal_connect_object (self->parent, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_closed), self->view, 0);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* What is under the pointer is what the menu is about. */
static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Menu            *self)
{
  const TruCalendarViewClass *klass = TRU_CALENDAR_VIEW_GET_CLASS (self->view);
  TruCalendarItem *item = klass->pick != NULL ? klass->pick (self->view, x, y) : NULL;
  const char *crew = NULL;
  TruDate day;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (item != NULL)
    tru_calendar_view_select (self->view, item);
  else if (klass->place_at != NULL && klass->place_at (self->view, x, y, &day, &crew))
    klass->pressed (self->view, 0, x, y);
  else
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, &GRAPHENE_RECT_INIT ((float) x, (float) y, 1, 1));
}

static gboolean
on_key (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  Menu *self = data;
  graphene_rect_t at = GRAPHENE_RECT_INIT (gtk_widget_get_width (widget) / 2.0f, 80, 1, 1);

  if (TRU_CALENDAR_VIEW_GET_CLASS (self->view)->locate != NULL)
    TRU_CALENDAR_VIEW_GET_CLASS (self->view)->locate (self->view, &at);
  pop_up (self, &at);
  return TRUE;
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *keys)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (keys != NULL)
    g_menu_item_set_attribute (item, "accel", "s", keys);
  g_menu_append_item (menu, item);
}

static void
append_record (GMenu      *menu,
               const char *label,
               const char *action,
               GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_file (GMenu      *menu,
             const char *household)
{
  if (household != NULL)
    append_record (menu, _("Household’s _File"), "win.show-record", g_variant_new ("(ss)", tru_household_kind.name, household));
}

static void
append_weeks (GMenu *menu)
{
  append (menu, _("A _Week Later"), "calendar.move-item(7)", "<Control><Shift>Right");
  append (menu, _("A Week _Earlier"), "calendar.move-item(-7)", "<Control><Shift>Left");
}

/* Of what is still to come one knows at most that somebody excused himself. */
static void
append_outcomes (GMenu     *menu,
                 TruRecord *event)
{
  g_autoptr (GMenu) section = g_menu_new ();
  gboolean is_ahead = tru_time_date (tru_record_get_number (event, TRU_EVENT_STARTS_AT)) > tru_clock_today ();

  if (tru_record_is_known (event, TRU_EVENT_CANCELLED_ON))
    return;
  for (const TruOption *option = tru_event_outcome_options; option->token != NULL; option++)
    if (!is_ahead || option - tru_event_outcome_options == TRU_EVENT_OUTCOME_EXCUSED)
      append_record (section, _(option->label), "calendar.outcome", g_variant_new_string (option->token));
  append_record (section, C_ ("outcome", "Not noted"), "calendar.outcome", g_variant_new_string (""));
  g_menu_append_submenu (menu, _("O_utcome"), G_MENU_MODEL (section));
}

static void
append_papers (GMenu     *menu,
               TruRecord *event)
{
  g_autoptr (GMenu) section = g_menu_new ();
  const char *uid = tru_record_get_uid (event);

  if (tru_event_form_registers ((TruEventType) tru_record_get_number (event, TRU_EVENT_TYPE)))
    append_record (section, _("_Attendance List…"), "calendar.print-item", g_variant_new_int32 (TRU_CALENDAR_PAPER_ATTENDANCE));
  append_record (section, _("_For Another Program’s Calendar…"), "win.export-event", g_variant_new_string (uid));
  append_section (menu, section);
}

static void
append_event (GMenu           *menu,
              TruStore        *store,
              TruCalendarItem *item)
{
  g_autoptr (TruRecord) event = tru_store_get (store, &tru_event_kind, item->uid, NULL);
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) acts = g_menu_new ();

  append (open, _("_Open…"), "calendar.item::open", "Return");
  if (event != NULL)
    append_file (open, tru_record_get_text (event, TRU_EVENT_HOUSEHOLD));
  if (event != NULL)
    append_outcomes (open, event);
  append_section (menu, open);
  append (acts, _("_Copy"), "calendar.item::copy", "<Control>c");
  append_weeks (acts);
  append (acts, item->is_cancelled ? _("_Remove") : item->is_repeated ? _("Ca_ncel…") : C_ ("appointment", "Ca_ncel"),
          "calendar.item::delete", "Delete");
  append_section (menu, acts);
  if (event != NULL)
    append_papers (menu, event);
}

static void
append_worksite (GMenu           *menu,
                 TruStore        *store,
                 TruCalendarItem *item)
{
  g_autoptr (TruRecord) worksite = tru_store_get (store, &tru_worksite_kind, item->uid, NULL);
  g_autoptr (TruRecord) support
    = worksite != NULL ? tru_store_get (store, &tru_support_kind, tru_record_get_text (worksite, TRU_WORKSITE_SUPPORT), NULL) : NULL;
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) days = g_menu_new ();
  g_autoptr (GMenu) papers = g_menu_new ();

  append (open, _("_Open…"), "calendar.item::open", "Return");
  if (support != NULL)
    append_file (open, tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD));
  append_section (menu, open);
  append_weeks (days);
  append (days, _("A Day _More"), "calendar.stretch-item(1)", "<Control><Shift>Down");
  append (days, _("A Day _Fewer"), "calendar.stretch-item(-1)", "<Control><Shift>Up");
  append (days, _("_Interrupt or Go On…"), "calendar.item::delete", "Delete");
  append_section (menu, days);
  append_record (papers, _("_Crew Sheet…"), "calendar.print-item", g_variant_new_int32 (TRU_CALENDAR_PAPER_CREW_SHEET));
  append_record (papers, _("_Reserve a Tool…"), "win.reserve-tool", g_variant_new_string (item->uid));
  append_section (menu, papers);
}

/**
 * tru_calendar_menu_of_item:
 * @store: a store
 * @item: what is selected
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
tru_calendar_menu_of_item (TruStore        *store,
                           TruCalendarItem *item)
{
  GMenu *menu = g_menu_new ();

  if (tru_calendar_item_is_worksite (item))
    append_worksite (menu, store, item);
  else
    append_event (menu, store, item);
  return G_MENU_MODEL (menu);
}

/**
 * tru_calendar_menu_of_place:
 * @can_paste: whether something was copied
 *
 * Returns: (transfer full): what can be done where nothing is planned
 */
GMenuModel *
tru_calendar_menu_of_place (gboolean can_paste)
{
  GMenu *menu = g_menu_new ();

  append (menu, _("New _Appointment…"), "calendar.create-here", "n");
  append (menu, _("New _Worksite…"), "calendar.new-worksite", "<Shift>n");
  if (can_paste)
    append (menu, _("_Paste"), "calendar.paste", "<Control>v");
  append (menu, _("_Round of the Day…"), "calendar.round", "r");
  return G_MENU_MODEL (menu);
}

/**
 * tru_calendar_menu_attach:
 * @view: a view
 * @parent: a widget around it that lays out popovers, and whose actions the menus name
 * @func: makes a menu
 * @data: for @func
 *
 * Opens a menu with the pointer’s second button, the Menu key and Shift+F10.
 */
void
tru_calendar_menu_attach (TruCalendarView     *view,
                          GtkWidget           *parent,
                          TruCalendarMenuFunc  func,
                          gpointer             data)
{
  Menu *self = g_new (Menu, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10");

  *self = (Menu){ view, parent, func, data };
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_data (click, "pressed", G_CALLBACK (on_pressed), self, free_menu, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (on_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}
