/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-window.h"

#include <glib/gi18n.h>

#include "tru-associations.h"
#include "tru-closing.h"
#include "tru-file-drop.h"
#include "tru-history.h"
#include "tru-organisation.h"
#include "tru-place.h"
#include "tru-record-dialog.h"
#include "tru-room-end.h"
#include "tru-room.h"
#include "tru-rooms.h"
#include "tru-search-field.h"
#include "tru-settings.h"
#include "tru-sidebar-row.h"
#include "tru-session.h"
#include "tru-text.h"
#include "tru-volunteer-bar.h"
#include "tru-welcome.h"
#include "tru-window-actions.h"
#include "tru-window-undo.h"

#define WELCOME "welcome"
#define TOOL_LIBRARY "tool-library"

struct _TruWindow
{
  AdwApplicationWindow parent_instance;
  TruOffice *office;
  TruPlace *place;
  guint counting;           /* source that begins to count what waits, after a frame was drawn */
  GArray *counts;           /* being counted: gint64 by room */
  gboolean counts_are_old;  /* something changed meanwhile */
  GtkWidget *before_search; /* had the focus when the search took it */

  GtkListBox *room_list;
  AdwFlap *flap;
  GtkWidget *sidebar;
  TruVolunteerBar *volunteer_bar;
  GtkStack *rooms;
  GtkLabel *room_title;
  GtkStack *middle;
  AdwBin *room_middle;
  GtkBox *room_end;
  GtkWidget *search_button;
  TruSearchField *search;
  AdwAvatar *avatar;
  GtkLabel *person;
  GtkLabel *association;
};

G_DEFINE_FINAL_TYPE (TruWindow, tru_window, ADW_TYPE_APPLICATION_WINDOW)

static void count_soon (TruWindow *self);

static GtkWidget *
build_room (TruWindow          *self,
            const TruRoomEntry *entry)
{
  GtkWidget *room = g_object_new (entry->get_type (), "office", self->office, NULL);
  g_autofree char *state = tru_place_get_state (self->place, entry->name);

  tru_room_restore_state (TRU_ROOM (room), state);
  gtk_stack_add_named (self->rooms, room, entry->name);
  return room;
}

static void
show_header (TruWindow *self)
{
  GtkWidget *room = tru_window_get_room (self);
  GtkWidget *middle = room ? tru_room_get_title_widget (TRU_ROOM (room)) : NULL;

  adw_bin_set_child (self->room_middle, middle);
  tru_room_end_show (self->room_end, room ? tru_room_get_end_widget (TRU_ROOM (room)) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->room_title), middle == NULL);
  gtk_stack_set_visible_child_name (self->middle, middle ? "room" : "search");
  gtk_widget_set_visible (self->search_button, middle != NULL);
}

static void
select_room_row (TruWindow  *self,
                 const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->room_list, i)); i++)
    if (g_str_equal (tru_sidebar_row_get_room (TRU_SIDEBAR_ROW (row)), name))
      gtk_list_box_select_row (self->room_list, row);
}

static void
on_room_selected (TruWindow     *self,
                  GtkListBoxRow *row)
{
  if (row)
    tru_window_show_room (self, tru_sidebar_row_get_room (TRU_SIDEBAR_ROW (row)));
}

/* In a window with room for one of the two, the rooms lie over the one that is seen. */
static void
on_room_activated (TruWindow *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
on_search_closed (TruWindow *self)
{
  GtkWidget *before = self->before_search;

  g_clear_weak_pointer (&self->before_search);
  show_header (self);
  if (before && gtk_widget_get_mapped (before))
    gtk_widget_grab_focus (before);
}

static void
on_search (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  TruWindow *self = TRU_WINDOW (widget);

  g_set_weak_pointer (&self->before_search, gtk_window_get_focus (GTK_WINDOW (self)));
  gtk_stack_set_visible_child_name (self->middle, "search");
  tru_search_field_start (self->search);
}

static void
show_people (TruWindow *self)
{
  g_autofree char *user = tru_settings_user_name ();
  g_autoptr (TruRecord) own = tru_store_own (tru_office_get_store (self->office));
  const char *parts[] = { own ? tru_record_get_text (own, TRU_ORGANISATION_NAME) : NULL,
                          own ? tru_record_get_text (own, TRU_ORGANISATION_COMMUNE) : NULL, NULL };
  g_autofree char *association = own ? g_strjoin (parts[1] ? ", " : NULL, parts[0], parts[1], NULL) : g_strdup ("");

  adw_avatar_set_text (self->avatar, user);
  gtk_label_set_label (self->person, user);
  gtk_label_set_label (self->association, association);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->association), association);
  gtk_widget_set_visible (GTK_WIDGET (self->association), *association != '\0');
}

static gboolean
count_rooms (TruStore *store,
             gpointer  counts,
             GError  **error)
{
  guint n_rooms;
  const TruRoomEntry *entries = tru_rooms (&n_rooms);

  for (guint i = 0; i < n_rooms; i++)
    g_array_append_vals (counts, &(gint64) { entries[i].count ? entries[i].count (store) : 0 }, 1);
  return TRUE;
}

static void
on_counted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (TruWindow) self = g_weak_ref_get (weak);
  GtkListBoxRow *row;

  g_weak_ref_clear (weak);
  if (!self || !self->counts)
    return;
  for (guint i = 0; i < self->counts->len && (row = gtk_list_box_get_row_at_index (self->room_list, i)); i++)
    tru_sidebar_row_set_count (TRU_SIDEBAR_ROW (row), g_array_index (self->counts, gint64, i));
  g_clear_pointer (&self->counts, g_array_unref);
  if (self->counts_are_old)
    count_soon (self);
}

/* What waits may take long to reckon in a large database: the writer's thread does it. */
static gboolean
start_counting (gpointer window)
{
  TruWindow *self = window;
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  self->counting = 0;
  self->counts_are_old = FALSE;
  self->counts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_weak_ref_init (weak, self);
  tru_office_run (self->office, count_rooms, g_array_ref (self->counts), (GDestroyNotify) g_array_unref, on_counted, weak);
  return G_SOURCE_REMOVE;
}

/* Counters are not worth a later first frame, nor one reckoning per operation of many. */
static void
count_soon (TruWindow *self)
{
  if (self->counts)
    self->counts_are_old = TRUE;
  else if (!self->counting)
    self->counting = g_timeout_add_full (G_PRIORITY_LOW, 200, start_counting, self, NULL);
}

static void
show_last_room (TruWindow *self)
{
  g_autofree char *last = tru_place_get_room (self->place);
  guint n_rooms;
  const TruRoomEntry *entries = tru_rooms (&n_rooms);

  if (tru_rooms_by_name (last))
    tru_window_show_room (self, last);
  else if (n_rooms > 0)
    tru_window_show_room (self, entries[0].name);
}

static gboolean
is_welcoming (TruWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->rooms), WELCOME) == 0;
}

static void
show_welcome (TruWindow *self)
{
  gtk_stack_add_named (self->rooms, tru_welcome_new (self->office), WELCOME);
  gtk_stack_set_visible_child_name (self->rooms, WELCOME);
  gtk_widget_set_sensitive (GTK_WIDGET (self->room_list), FALSE);
}

static void
leave_welcome (TruWindow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->room_list), TRUE);
  show_last_room (self);
  gtk_stack_remove (self->rooms, gtk_stack_get_child_by_name (self->rooms, WELCOME));
}

/* A volunteer, and whoever opens a volunteers' database, sees the tool library alone. */
static void
show_session (TruWindow *self)
{
  gboolean is_alone = tru_associations_is_library_alone (tru_office_get_store (self->office));
  gboolean is_narrow = !is_welcoming (self) && (tru_session_is_volunteer () || is_alone);

  gtk_widget_set_visible (self->sidebar, !is_narrow);
  tru_window_narrow_actions (self, is_narrow, is_narrow && !is_alone);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.volunteer", !is_alone && !is_welcoming (self));
  tru_volunteer_bar_refresh (self->volunteer_bar, tru_office_get_store (self->office));
  if (is_narrow)
    tru_window_show_room (self, TOOL_LIBRARY);
}

static void
on_volunteer (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  tru_session_set_since (tru_history_newest (tru_office_get_store (TRU_WINDOW (widget)->office)));
  tru_session_set_volunteer (!tru_session_is_volunteer ());
  show_session (TRU_WINDOW (widget));
}

static void
on_office_changed (TruWindow *self)
{
  if (is_welcoming (self) && !tru_store_is_empty (tru_office_get_store (self->office)))
    leave_welcome (self);
  show_session (self);
  show_people (self);
  count_soon (self);
}

static void
keep_place (TruWindow *self)
{
  GtkWidget *room = gtk_widget_get_first_child (GTK_WIDGET (self->rooms));

  for (; room; room = gtk_widget_get_next_sibling (room))
    if (TRU_IS_ROOM (room))
      {
        GtkStackPage *page = gtk_stack_get_page (self->rooms, room);
        g_autofree char *state = tru_room_save_state (TRU_ROOM (room));

        tru_place_set_state (self->place, gtk_stack_page_get_name (page), state);
      }
  tru_place_save (self->place);
}

static void
keep_size (TruWindow *self)
{
  int width, height;

  tru_settings_set ("window-maximized", g_variant_new_boolean (gtk_window_is_maximized (GTK_WINDOW (self))));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  tru_settings_set ("window-width", g_variant_new_int32 (width));
  tru_settings_set ("window-height", g_variant_new_int32 (height));
}

static gboolean
tru_window_close_request (GtkWindow *window)
{
  TruWindow *self = TRU_WINDOW (window);

  if (tru_closing_waits (window, GTK_WIDGET (self->rooms)))
    return TRUE;
  keep_place (self);
  keep_size (self);
  /* Rooms keep what was typed as they go out of sight. */
  gtk_widget_hide (GTK_WIDGET (self));
  tru_office_flush (self->office);
  return GTK_WINDOW_CLASS (tru_window_parent_class)->close_request (window);
}

static void
tru_window_dispose (GObject *object)
{
  TruWindow *self = TRU_WINDOW (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  g_clear_weak_pointer (&self->before_search);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->place, tru_place_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (tru_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/app/window.ui");
  gtk_widget_class_bind_template_child (widget_class, TruWindow, room_list);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, rooms);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, volunteer_bar);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, room_title);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, middle);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, room_middle);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, room_end);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, search);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, avatar);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, person);
  gtk_widget_class_bind_template_child (widget_class, TruWindow, association);
  gtk_widget_class_bind_template_callback (widget_class, on_room_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_room_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_closed);
}

static void
tru_window_class_init (TruWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tru_window_close_request;
  g_type_ensure (TRU_TYPE_SEARCH_FIELD);
  g_type_ensure (TRU_TYPE_VOLUNTEER_BAR);
  bind_children (widget_class);
  tru_window_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search);
  gtk_widget_class_install_action (widget_class, "win.volunteer", NULL, on_volunteer);
}

static void
fill_sidebar (TruWindow *self)
{
  guint n_rooms;
  const TruRoomEntry *entries = tru_rooms (&n_rooms);

  for (guint i = 0; i < n_rooms; i++)
    gtk_list_box_append (self->room_list, tru_sidebar_row_new (entries[i].name, _(entries[i].title), entries[i].icon));
}

static void
tru_window_init (TruWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_sidebar (self);
  tru_file_drop_install (GTK_WIDGET (self));
  tru_window_watch_undo (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), tru_settings_number ("window-width", 1280),
                               tru_settings_number ("window-height", 800));
  if (tru_settings_is_true ("window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/**
 * tru_window_new:
 * @application: the application
 * @office: a database
 * @key: its key, see tru_lock_key()
 *
 * Returns: (transfer none): its window, at the place where it was left, or welcoming when the database is empty
 */
GtkWindow *
tru_window_new (AdwApplication *application,
                TruOffice      *office,
                const char     *key)
{
  TruWindow *self = g_object_new (TRU_TYPE_WINDOW, "application", application, NULL);
  TruStore *store = tru_office_get_store (office);

  self->office = g_object_ref (office);
  self->place = tru_place_load (key);
  tru_search_field_set_store (self->search, store);
  g_signal_connect_object (office, "changed", G_CALLBACK (on_office_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (office, "unsafe", G_CALLBACK (tru_room_toast), self, G_CONNECT_SWAPPED);
  if (tru_store_is_empty (store))
    show_welcome (self);
  else
    show_last_room (self);
  show_session (self);
  show_people (self);
  count_soon (self);
  return GTK_WINDOW (self);
}

/**
 * tru_window_get_office:
 * @self: a window
 *
 * Returns: (transfer none): its database
 */
TruOffice *
tru_window_get_office (TruWindow *self)
{
  return self->office;
}

/**
 * tru_window_show_room:
 * @self: a window
 * @name: a room's name; another is ignored
 */
void
tru_window_show_room (TruWindow  *self,
                      const char *name)
{
  const TruRoomEntry *entry = tru_rooms_by_name (name);
  gboolean has_left = FALSE;

  if (!entry || g_strcmp0 (gtk_stack_get_visible_child_name (self->rooms), name) == 0
      || (tru_session_is_volunteer () && !g_str_equal (name, TOOL_LIBRARY)))
    return;
  if (!gtk_stack_get_child_by_name (self->rooms, name))
    has_left = build_room (self, entry) && tru_window_leave_room (self);
  gtk_stack_set_visible_child_name (self->rooms, name);
  gtk_label_set_label (self->room_title, _(entry->title));
  tru_place_set_room (self->place, name);
  show_header (self);
  select_room_row (self, name);
  if (has_left)
    tru_window_focus_room (self);
}

/**
 * tru_window_get_room:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the room that shows
 */
GtkWidget *
tru_window_get_room (TruWindow *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->rooms);

  return TRU_IS_ROOM (child) ? child : NULL;
}

/**
 * tru_window_show_record:
 * @self: a window
 * @kind: name of a kind
 * @uid: a record's uid
 *
 * Shows the record in the room of its kind, else its form.
 */
void
tru_window_show_record (TruWindow  *self,
                        const char *kind,
                        const char *uid)
{
  const TruRoomEntry *entry = tru_rooms_of_kind (kind);

  if (tru_session_is_volunteer () && !(entry && g_str_equal (entry->name, TOOL_LIBRARY)))
    return;
  if (entry)
    tru_window_show_room (self, entry->name);
  if (!entry || !tru_room_show_record (TRU_ROOM (tru_window_get_room (self)), kind, uid))
    tru_window_edit_record (self, kind, uid, NULL);
  else
    tru_window_focus_room (self);
}
