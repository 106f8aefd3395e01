/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-households-room.h"

#include "tru-household-file.h"
#include "tru-household-page.h"
#include "tru-households-list.h"
#include "tru-room.h"

struct _TruHouseholdsRoom
{
  TruRoom parent_instance;

  TruHouseholdsList *list;
  TruHouseholdPage *page;
};

G_DEFINE_FINAL_TYPE (TruHouseholdsRoom, tru_households_room, TRU_TYPE_ROOM)

static void
on_chosen (TruHouseholdsRoom *self,
           const char        *household)
{
  tru_household_page_show (self->page, household);
}

/* From its beginning, wherever in it the keyboard was before. */
static void
on_opened (TruHouseholdsRoom *self)
{
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

static gboolean
on_shortcut (GtkWidget *widget,
             GVariant  *action,
             gpointer   data)
{
  TruHouseholdsRoom *self = TRU_HOUSEHOLDS_ROOM (widget);
  const char *name = g_variant_get_string (action, NULL);

  return gtk_widget_activate_action (GTK_WIDGET (self->list), name, NULL)
         || gtk_widget_activate_action (GTK_WIDGET (self->page), name, NULL);
}

static void
tru_households_room_refresh (TruRoom *room)
{
  TruHouseholdsRoom *self = TRU_HOUSEHOLDS_ROOM (room);

  tru_households_list_refresh (self->list);
  tru_household_page_show (self->page, tru_households_list_get_chosen (self->list));
}

static gboolean
tru_households_room_show_record (TruRoom    *room,
                                 const char *kind,
                                 const char *uid)
{
  TruHouseholdsRoom *self = TRU_HOUSEHOLDS_ROOM (room);
  g_autofree char *household = tru_household_of_record (tru_room_get_store (TRU_ROOM (self)), kind, uid);

  if (!household)
    return FALSE;
  tru_households_list_choose (self->list, household);
  if (g_str_equal (kind, "entry"))
    gtk_widget_activate_action (GTK_WIDGET (self->page), "household.show-tab", "s", "journal");
  on_opened (self);
  return TRUE;
}

static gboolean
tru_households_room_settle (TruRoom    *room,
                            const char *kind,
                            const char *uid,
                            const char *rule,
                            const char *about)
{
  if (!tru_households_room_show_record (room, kind, uid))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (TRU_HOUSEHOLDS_ROOM (room)->page), "household.settle", "(ss)", rule, about);
  return TRUE;
}

/* "state order uid": nothing personal, the uid says nothing without the database. */
static char *
tru_households_room_save_state (TruRoom *room)
{
  TruHouseholdsRoom *self = TRU_HOUSEHOLDS_ROOM (room);
  const char *chosen = tru_households_list_get_chosen (self->list);

  return g_strdup_printf ("%s %s %s", tru_households_list_get_state (self->list), tru_households_list_get_order (self->list), chosen ? chosen : "");
}

static void
tru_households_room_restore_state (TruRoom    *room,
                                   const char *state)
{
  TruHouseholdsRoom *self = TRU_HOUSEHOLDS_ROOM (room);
  g_auto (GStrv) words = g_strsplit (state, " ", 3);

  if (g_strv_length (words) < 3)
    return;
  tru_households_list_restore (self->list, words[0], words[1]);
  if (*words[2])
    tru_households_list_choose (self->list, words[2]);
}

static void
tru_households_room_constructed (GObject *object)
{
  TruHouseholdsRoom *self = TRU_HOUSEHOLDS_ROOM (object);

  G_OBJECT_CLASS (tru_households_room_parent_class)->constructed (object);
  tru_household_page_set_office (self->page, tru_room_get_office (TRU_ROOM (self)));
  tru_households_list_set_office (self->list, tru_room_get_office (TRU_ROOM (self)));
  tru_households_list_choose (self->list, NULL);
}

static void
tru_households_room_class_init (TruHouseholdsRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruRoomClass *room_class = TRU_ROOM_CLASS (klass);

  object_class->constructed = tru_households_room_constructed;
  room_class->refresh = tru_households_room_refresh;
  room_class->show_record = tru_households_room_show_record;
  room_class->settle = tru_households_room_settle;
  room_class->save_state = tru_households_room_save_state;
  room_class->restore_state = tru_households_room_restore_state;
  g_type_ensure (TRU_TYPE_HOUSEHOLDS_LIST);
  g_type_ensure (TRU_TYPE_HOUSEHOLD_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/households/households-room.ui");
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsRoom, list);
  gtk_widget_class_bind_template_child (widget_class, TruHouseholdsRoom, page);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, on_shortcut, "s", "households.find");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, on_shortcut, "s", "households.add");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_r, GDK_CONTROL_MASK, on_shortcut, "s", "households.refer");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_shortcut, "s", "household.edit");
}

static void
tru_households_room_init (TruHouseholdsRoom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
