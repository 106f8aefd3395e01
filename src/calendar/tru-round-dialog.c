/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-round-dialog.h"

#include <glib/gi18n.h>

#include "tru-calendar-papers.h"
#include "tru-combo-list.h"
#include "tru-paper-window.h"
#include "tru-round.h"
#include "tru-settings.h"
#include "tru-text.h"

struct _TruRoundDialog
{
  AdwWindow parent_instance;

  TruStore *store;
  TruDate day;
  GPtrArray *people; /* of TruRoundPerson, as listed after everybody */
  GPtrArray *stops;  /* of TruRoundStop, in the order in which one goes */
  AdwComboRow *whose;
  GtkListBox *list;
  AdwStatusPage *nothing;
  AdwToastOverlay *toasts;
  GtkWidget *print;
};

G_DEFINE_FINAL_TYPE (TruRoundDialog, tru_round_dialog, ADW_TYPE_WINDOW)

static void show_stops (TruRoundDialog *self);

static void
add_part (GString    *text,
          const char *label,
          const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "", label, value);
}

/* The row that moved keeps the focus, so that it can go on. */
static void
move_stop (TruRoundDialog *self,
           int             place,
           int             by)
{
  gpointer stop;

  if (place + by < 0 || place + by >= (int) self->stops->len)
    return;
  stop = g_ptr_array_steal_index (self->stops, (guint) place);
  g_ptr_array_insert (self->stops, place + by, stop);
  show_stops (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, place + by)));
}

static void
on_move (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  int place, by;

  g_variant_get (parameter, "(ii)", &place, &by);
  move_stop (TRU_ROUND_DIALOG (widget), place, by);
}

static gboolean
on_move_key (GtkWidget *widget,
             GVariant  *by,
             gpointer   data)
{
  TruRoundDialog *self = TRU_ROUND_DIALOG (widget);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *row = focus ? (GTK_IS_LIST_BOX_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW)) : NULL;

  if (!row || gtk_widget_get_parent (row) != GTK_WIDGET (self->list))
    return FALSE;
  move_stop (self, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), g_variant_get_int32 (by));
  return TRUE;
}

static void
add_move (TruRoundDialog *self,
          GtkWidget      *row,
          const char     *icon,
          const char     *words,
          int             place,
          int             by)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_widget_set_sensitive (button, place + by >= 0 && place + by < (int) self->stops->len);
  if (!gtk_widget_get_sensitive (button))
    return;
  /* A button with an action is as sensitive as its action. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ii)", place, by);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "round.move");
}

static GtkWidget *
make_row (TruRoundDialog *self,
          guint           place)
{
  const TruRoundStop *stop = g_ptr_array_index (self->stops, place);
  const char *name = stop->household != NULL ? stop->household : stop->title;
  g_autofree char *hours = tru_round_stop_hours (stop, self->day);
  g_autofree char *title = g_strdup_printf ("%s  %s", hours, name);
  g_autofree char *upwards = g_strdup_printf (_("Move “%s” up (Alt+↑)"), name);
  g_autofree char *downwards = g_strdup_printf (_("Move “%s” down (Alt+↓)"), name);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle-lines", 0, NULL);

  add_part (text, "", stop->is_confidential ? _("Confidential address: ask the person in charge of the file") : stop->address);
  add_part (text, _("Phone: "), stop->phone);
  add_part (text, _("Access: "), stop->access);
  add_part (text, _("With: "), stop->with);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->str);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (self->stops->len > 1)
    {
      add_move (self, row, "go-up-symbolic", upwards, (int) place, -1);
      add_move (self, row, "go-down-symbolic", downwards, (int) place, 1);
    }
  return row;
}

static void
show_stops (TruRoundDialog *self)
{
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->stops->len; i++)
    gtk_list_box_append (self->list, make_row (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->stops->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->stops->len == 0);
  gtk_widget_set_sensitive (self->print, self->stops->len > 0);
}

/* uid of the one whose round is shown, NULL for everybody's */
static const char *
get_contact (TruRoundDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->whose);

  if (selected == 0 || selected > self->people->len)
    return NULL;
  return ((TruRoundPerson *) g_ptr_array_index (self->people, selected - 1))->contact;
}

static void
on_whose_changed (TruRoundDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stops = tru_round_of_day (self->store, self->day, get_contact (self), &error);

  if (error)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
  if (!stops)
    return;
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  self->stops = g_steal_pointer (&stops);
  show_stops (self);
}

static void
on_print (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  TruRoundDialog *self = TRU_ROUND_DIALOG (widget);
  g_auto (GStrv) order = tru_round_dialog_get_order (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = NULL;
  g_autofree char *file_name = NULL;

  if (self->stops->len == 0)
    return;
  document = tru_calendar_round_document (self->store, get_contact (self), self->day, (const char *const *) order, 1, &error);
  if (!document)
    {
      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
      return;
    }
  file_name = g_strconcat (tru_document_get_title (document), ".pdf", NULL);
  tru_paper_window_open (widget, document, file_name);
}

static void
tru_round_dialog_finalize (GObject *object)
{
  TruRoundDialog *self = TRU_ROUND_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_round_dialog_parent_class)->finalize (object);
}

static void
tru_round_dialog_class_init (TruRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_round_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "round.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "round.move", "(ii)", on_move);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "round.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_move_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_move_key, "i", 1);
}

static GtkWidget *
make_whose (TruRoundDialog *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->whose = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->whose), _("Whose round"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->whose));
  return list;
}

static GtkWidget *
make_content (TruRoundDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "child", content, "margin-top", 18, "margin-bottom", 18, "margin-start", 12,
                                   "margin-end", 12, NULL);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Visits in order"), -1);
  self->nothing = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "user-home-symbolic", "title", _("No Home Visit on This Day"),
                                "description", _("Visits that you add to the calendar stand here in order, with address, "
                                                 "telephone and entry code."), "vexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (content), make_whose (self));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->nothing));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, "vexpand", TRUE, NULL);
}

static void
tru_round_dialog_init (TruRoundDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();

  self->print = gtk_button_new_from_icon_name ("printer-symbolic");
  gtk_widget_set_tooltip_text (self->print, _("Print the round (Ctrl+P)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->print), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Print the round (Ctrl+P)"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print), "round.print");
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), self->print);
  gtk_box_append (GTK_BOX (box), bar);
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, make_content (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toasts));
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 600);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/* Everybody first, then each who has something on that day; whoever sits here is chosen when among them. */
static void
list_people (TruRoundDialog *self,
             const char     *user)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *wanted = user ? tru_text_fold (user) : NULL;
  guint chosen = 0;

  gtk_string_list_append (names, _("Everybody: home visits"));
  for (guint i = 0; i < self->people->len; i++)
    {
      const TruRoundPerson *person = g_ptr_array_index (self->people, i);
      g_autofree char *folded = tru_text_fold (person->name);

      gtk_string_list_append (names, person->name);
      if (chosen == 0 && g_strcmp0 (folded, wanted) == 0)
        chosen = i + 1;
    }
  adw_combo_row_set_model (self->whose, G_LIST_MODEL (names));
  tru_combo_list_attach (self->whose);
  adw_combo_row_set_selected (self->whose, chosen);
  g_signal_connect_swapped (self->whose, "notify::selected", G_CALLBACK (on_whose_changed), self);
}

/**
 * tru_round_dialog_new:
 * @store: a store
 * @day: a day
 * @user: (nullable): name of who sits here: their round is shown first, if they have one
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWidget *
tru_round_dialog_new (TruStore   *store,
                      TruDate     day,
                      const char *user)
{
  TruRoundDialog *self = g_object_new (TRU_TYPE_ROUND_DIALOG, NULL);
  g_autofree char *date = tru_date_format (day, TRU_DATE_LONG);
  g_autofree char *title = g_strdup_printf (_("Round of %s"), date);

  self->store = g_object_ref (store);
  self->day = day;
  self->people = tru_round_people (store, day, NULL);
  if (!self->people)
    self->people = g_ptr_array_new ();
  self->stops = g_ptr_array_new ();
  gtk_window_set_title (GTK_WINDOW (self), title);
  list_people (self, user);
  on_whose_changed (self);
  return GTK_WIDGET (self);
}

/** tru_round_dialog_get_order: (transfer full): uids of the appointments as somebody put them in order. */
GStrv
tru_round_dialog_get_order (TruRoundDialog *self)
{
  GStrv order = g_new0 (char *, self->stops->len + 1);

  for (guint i = 0; i < self->stops->len; i++)
    order[i] = g_strdup (((TruRoundStop *) g_ptr_array_index (self->stops, i))->event);
  return order;
}

/**
 * tru_round_dialog_show:
 * @parent: a widget of the window
 * @store: a store
 * @day: a day
 *
 * Shows the round of a day, that of who sits here when they have one.
 */
void
tru_round_dialog_show (GtkWidget *parent,
                       TruStore  *store,
                       TruDate    day)
{
  g_autofree char *user = tru_settings_user_name ();
  GtkWidget *window = tru_round_dialog_new (store, day, user);

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_present (GTK_WINDOW (window));
}
