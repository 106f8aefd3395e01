/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-partners-room.h"

#include "tru-contact.h"
#include "tru-partner-page.h"
#include "tru-partner-role.h"
#include "tru-partners-list.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-programmes-view.h"

struct _TruPartnersRoom
{
  TruRoom parent_instance;

  AdwViewStack *views;
  AdwViewSwitcher *switcher;
  TruPartnersList *list;
  GtkStack *stack;
  TruPartnerPage *page;
  TruProgrammesView *programmes;
};

G_DEFINE_FINAL_TYPE (TruPartnersRoom, tru_partners_room, TRU_TYPE_ROOM)

static void
on_chosen (TruPartnersRoom *self)
{
  const char *uid = tru_partners_list_get_chosen (self->list);
  gboolean shown = uid && tru_partner_page_show (self->page, tru_room_get_store (TRU_ROOM (self)), uid, NULL);

  gtk_stack_set_visible_child_name (self->stack, shown ? "page" : "none");
}

static gboolean
shows_programmes (TruPartnersRoom *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "programmes") == 0;
}

static void
tru_partners_room_refresh (TruRoom *room)
{
  TruPartnersRoom *self = TRU_PARTNERS_ROOM (room);

  tru_partners_list_refresh (self->list);
  on_chosen (self);
  if (shows_programmes (self))
    tru_programmes_view_refresh (self->programmes);
}

static void
on_view (TruPartnersRoom *self)
{
  if (tru_room_get_office (TRU_ROOM (self)) && shows_programmes (self))
    tru_programmes_view_refresh (self->programmes);
}

static void
show_programme (TruPartnersRoom *self,
                const char      *kind,
                const char      *uid)
{
  gboolean is_step = g_str_equal (kind, "programme_step");
  g_autoptr (TruRecord) step
    = is_step ? tru_store_get (tru_room_get_store (TRU_ROOM (self)), &tru_programme_step_kind, uid, NULL) : NULL;

  if (g_str_equal (kind, "operation"))
    tru_programmes_view_show_operation (self->programmes, uid);
  else
    tru_programmes_view_choose (self->programmes, step ? tru_record_get_text (step, TRU_PROGRAMME_STEP_PROGRAMME) : uid);
  adw_view_stack_set_visible_child_name (self->views, "programmes");
}

/* The organisation in whose page a record shows; NULL when it is gone. */
static char *
organisation_of (TruStore   *store,
                 const char *kind,
                 const char *uid)
{
  gboolean is_role = g_str_equal (kind, tru_partner_role_kind.name);
  g_autoptr (TruRecord) part = NULL;

  if (g_str_equal (kind, "organisation"))
    return g_strdup (uid);
  part = tru_store_get (store, is_role ? &tru_partner_role_kind : &tru_contact_kind, uid, NULL);
  return part ? g_strdup (tru_record_get_text (part, is_role ? TRU_PARTNER_ROLE_ORGANISATION : TRU_CONTACT_ORGANISATION)) : NULL;
}

static gboolean
tru_partners_room_show_record (TruRoom    *room,
                               const char *kind,
                               const char *uid)
{
  static const char *const programme_kinds[] = { "programme", "programme_step", "operation", NULL };
  static const char *const kinds[] = { "organisation", "contact", "partner_role", NULL };
  TruPartnersRoom *self = TRU_PARTNERS_ROOM (room);
  g_autofree char *organisation = NULL;

  if (g_strv_contains (programme_kinds, kind))
    return show_programme (self, kind, uid), TRUE;
  if (!g_strv_contains (kinds, kind))
    return FALSE;
  adw_view_stack_set_visible_child_name (self->views, "partners");
  tru_room_catch_up (room);
  organisation = organisation_of (tru_room_get_store (TRU_ROOM (self)), kind, uid);
  if (organisation)
    tru_partners_list_choose (self->list, organisation);
  return TRUE;
}

static char *
tru_partners_room_save_state (TruRoom *room)
{
  return tru_partners_list_save (TRU_PARTNERS_ROOM (room)->list);
}

static void
tru_partners_room_restore_state (TruRoom    *room,
                                 const char *state)
{
  tru_partners_list_restore (TRU_PARTNERS_ROOM (room)->list, state);
}

static GtkWidget *
tru_partners_room_get_title_widget (TruRoom *room)
{
  return GTK_WIDGET (TRU_PARTNERS_ROOM (room)->switcher);
}

static void
tru_partners_room_constructed (GObject *object)
{
  TruPartnersRoom *self = TRU_PARTNERS_ROOM (object);

  G_OBJECT_CLASS (tru_partners_room_parent_class)->constructed (object);
  tru_programmes_view_set_office (self->programmes, tru_room_get_office (TRU_ROOM (self)));
  tru_partners_list_set_store (self->list, tru_room_get_store (TRU_ROOM (self)));
}

static void
tru_partners_room_class_init (TruPartnersRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruRoomClass *room_class = TRU_ROOM_CLASS (klass);

  object_class->constructed = tru_partners_room_constructed;
  room_class->refresh = tru_partners_room_refresh;
  room_class->get_title_widget = tru_partners_room_get_title_widget;
  room_class->show_record = tru_partners_room_show_record;
  room_class->save_state = tru_partners_room_save_state;
  room_class->restore_state = tru_partners_room_restore_state;
  g_type_ensure (TRU_TYPE_PARTNER_PAGE);
  g_type_ensure (TRU_TYPE_PARTNERS_LIST);
  g_type_ensure (TRU_TYPE_PROGRAMMES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/partners/partners-room.ui");
  gtk_widget_class_bind_template_child (widget_class, TruPartnersRoom, views);
  gtk_widget_class_bind_template_child (widget_class, TruPartnersRoom, switcher);
  gtk_widget_class_bind_template_child (widget_class, TruPartnersRoom, programmes);
  gtk_widget_class_bind_template_child (widget_class, TruPartnersRoom, list);
  gtk_widget_class_bind_template_child (widget_class, TruPartnersRoom, stack);
  gtk_widget_class_bind_template_child (widget_class, TruPartnersRoom, page);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_view);
}

static void
tru_partners_room_init (TruPartnersRoom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
