/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-library-room.h"

#include <glib/gi18n.h>

#include "tru-consumables-page.h"
#include "tru-figures-page.h"
#include "tru-inventory.h"
#include "tru-late-page.h"
#include "tru-library-choice.h"
#include "tru-loan.h"
#include "tru-members.h"
#include "tru-queries-tool-library.h"
#include "tru-reservation-page.h"
#include "tru-stock-page.h"
#include "tru-tool-desk.h"

#define N_PAGES 8

struct _TruToolLibraryRoom
{
  TruRoom parent_instance;

  AdwViewStack *stack;
  TruToolDesk *desk;
  GtkStack *shelves; /* the inventory, its consumables, or its stock-takes */
  TruInventory *inventory;
  TruReservationPage *reservations;
  TruLatePage *late;
  TruFiguresPage *figures;
  TruMembers *members;
  TruStockPage *stock;
  TruConsumablesPage *consumables;
  TruToolPage *pages[N_PAGES]; /* all of these */
  AdwViewSwitcher *switcher;
  TruLibraryChoice *sites;
};

G_DEFINE_FINAL_TYPE (TruToolLibraryRoom, tru_tool_library_room, TRU_TYPE_ROOM)

static TruToolPage *
page_in_sight (TruToolLibraryRoom *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);

  return TRU_TOOL_PAGE (page == GTK_WIDGET (self->shelves) ? gtk_stack_get_visible_child (self->shelves) : page);
}

static void
refresh_pages (TruToolLibraryRoom *self)
{
  for (guint i = 0; i < N_PAGES; i++)
    tru_tool_page_refresh (self->pages[i]);
}

/* What is added where there is but one belongs to it without being asked. */
static void
pass_library (TruToolLibraryRoom *self)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      tru_tool_page_set_library (self->pages[i], tru_library_choice_get_chosen (self->sites));
      tru_tool_page_set_sole (self->pages[i], tru_library_choice_get_sole (self->sites));
    }
}

static void
tru_tool_library_room_refresh (TruRoom *room)
{
  TruToolLibraryRoom *self = TRU_TOOL_LIBRARY_ROOM (room);

  tru_library_choice_read (self->sites, tru_room_get_store (room));
  pass_library (self);
  refresh_pages (self);
}

static void
show_library (TruToolLibraryRoom *self,
              const char         *library)
{
  tru_library_choice_set_chosen (self->sites, library);
  tru_tool_library_room_refresh (TRU_ROOM (self));
}

static void
on_site (TruToolLibraryRoom *self)
{
  pass_library (self);
  refresh_pages (self);
}

/* Whoever walks the list of rooms with the arrows keeps the focus there; what stood in this room’s place goes out of sight. */
static gboolean
has_focus_elsewhere (TruToolLibraryRoom *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return GTK_IS_LIST_BOX_ROW (focus) && !gtk_widget_is_ancestor (focus, gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
on_page (TruToolLibraryRoom *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !has_focus_elsewhere (self))
    tru_tool_page_start (page_in_sight (self));
}

static void
on_item_for_desk (TruToolLibraryRoom *self,
                  const char         *item)
{
  adw_view_stack_set_visible_child_name (self->stack, "desk");
  tru_tool_desk_take (self->desk, item);
}

static void
on_member_for_desk (TruToolLibraryRoom *self,
                    const char         *member)
{
  adw_view_stack_set_visible_child_name (self->stack, "desk");
  tru_tool_desk_set_member (self->desk, member);
}

static void
on_hand_over (TruToolLibraryRoom *self,
              const char         *item,
              const char         *member)
{
  adw_view_stack_set_visible_child_name (self->stack, "desk");
  if (member)
    tru_tool_desk_hand_over (self->desk, item, member);
  else
    tru_tool_desk_take (self->desk, item);
}

static void
show_shelves (TruToolLibraryRoom *self,
              GtkWidget          *page)
{
  gtk_stack_set_visible_child (self->shelves, page);
  adw_view_stack_set_visible_child_name (self->stack, "inventory");
  on_page (self);
}

/* The action is named after the page. */
static void
on_page_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  TruToolLibraryRoom *self = TRU_TOOL_LIBRARY_ROOM (widget);

  if (g_str_has_suffix (action, ".reservations"))
    adw_view_stack_set_visible_child_name (self->stack, "reservations");
  else if (g_str_has_suffix (action, ".consumables"))
    show_shelves (self, GTK_WIDGET (self->consumables));
  else
    show_shelves (self, g_str_has_suffix (action, ".count") ? GTK_WIDGET (self->stock) : GTK_WIDGET (self->inventory));
}

static gboolean
show_item (TruToolLibraryRoom *self,
           const char         *uid)
{
  show_shelves (self, GTK_WIDGET (self->inventory));
  if (tru_inventory_show_item (self->inventory, uid) || !tru_library_choice_get_chosen (self->sites))
    return TRUE;
  show_library (self, NULL);
  return tru_inventory_show_item (self->inventory, uid);
}

static gboolean
show_tool (TruToolLibraryRoom *self,
           const char         *uid)
{
  g_autoptr (TruRow) item = tru_query_first (tru_room_get_store (TRU_ROOM (self)), &tru_query_items_of_tool, NULL, "$uid", uid, NULL);

  /* A tool of which there is no item yet has but its form. */
  if (!item)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)", "tool", uid);
  else
    show_item (self, tru_row_get_text (item, TRU_ITEM_ROW_UID));
  return TRUE;
}

static gboolean
show_loan (TruToolLibraryRoom *self,
           const char         *uid)
{
  g_autoptr (TruRecord) loan = tru_store_get (tru_room_get_store (TRU_ROOM (self)), &tru_loan_kind, uid, NULL);

  if (loan)
    show_item (self, tru_record_get_text (loan, TRU_LOAN_ITEM));
  return TRUE;
}

/* Of whatever tool library it is. */
static gboolean
show_consumable (TruToolLibraryRoom *self,
                 const char         *uid)
{
  show_shelves (self, GTK_WIDGET (self->consumables));
  tru_consumables_page_show (self->consumables, uid);
  return TRUE;
}

static gboolean
tru_tool_library_room_show_record (TruRoom    *room,
                                   const char *kind,
                                   const char *uid)
{
  TruToolLibraryRoom *self = TRU_TOOL_LIBRARY_ROOM (room);

  if (g_str_equal (kind, "item"))
    return show_item (self, uid), TRUE;
  if (g_str_equal (kind, "tool"))
    return show_tool (self, uid);
  if (g_str_equal (kind, "loan"))
    return show_loan (self, uid);
  if (g_str_equal (kind, "stock_take"))
    {
      show_shelves (self, GTK_WIDGET (self->stock));
      tru_stock_page_show_take (self->stock, uid);
      return TRUE;
    }
  if (g_str_equal (kind, "consumable"))
    return show_consumable (self, uid);
  if (g_str_equal (kind, "reservation"))
    return adw_view_stack_set_visible_child_name (self->stack, "reservations"), TRUE;
  if (g_str_equal (kind, "member"))
    {
      adw_view_stack_set_visible_child_name (self->stack, "members");
      tru_members_show_member (self->members, uid);
      return TRUE;
    }
  if (!g_str_equal (kind, "tool_library"))
    return FALSE;
  show_library (self, uid);
  /* All that is told of it, its opening hours and rules among that, is in its form. */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)", kind, uid);
  return TRUE;
}

/* Checks that are due on one day are settled one after the other, in whatever tool library. */
static gboolean
tru_tool_library_room_settle (TruRoom    *room,
                              const char *kind,
                              const char *uid,
                              const char *rule,
                              const char *about)
{
  TruToolLibraryRoom *self = TRU_TOOL_LIBRARY_ROOM (room);

  if (!g_str_equal (rule, "check-due"))
    return FALSE;
  if (tru_library_choice_get_chosen (self->sites))
    show_library (self, NULL);
  show_shelves (self, GTK_WIDGET (self->inventory));
  tru_inventory_show_checks (self->inventory, about, uid);
  return TRUE;
}

static char *
tru_tool_library_room_save_state (TruRoom *room)
{
  TruToolLibraryRoom *self = TRU_TOOL_LIBRARY_ROOM (room);
  g_autoptr (GKeyFile) state = g_key_file_new ();
  const struct
  {
    const char *key;
    const char *value;
  } values[] = {
    { "page", adw_view_stack_get_visible_child_name (self->stack) },
    { "library", tru_library_choice_get_chosen (self->sites) },
    { "filter", tru_inventory_get_filter (self->inventory) },
    { "category", tru_inventory_get_category (self->inventory) },
    { "item", tru_inventory_get_item (self->inventory) },
    { "member", tru_members_get_member (self->members) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].value)
      g_key_file_set_string (state, "tool-library", values[i].key, values[i].value);
  return g_key_file_to_data (state, NULL, NULL);
}

static char *
read_state (GKeyFile   *state,
            const char *key)
{
  return g_key_file_get_string (state, "tool-library", key, NULL);
}

static void
tru_tool_library_room_restore_state (TruRoom    *room,
                                     const char *text)
{
  TruToolLibraryRoom *self = TRU_TOOL_LIBRARY_ROOM (room);
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_autofree char *page = NULL, *library = NULL, *filter = NULL, *category = NULL, *item = NULL, *member = NULL;

  if (!g_key_file_load_from_data (state, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return;
  page = read_state (state, "page");
  library = read_state (state, "library");
  filter = read_state (state, "filter");
  category = read_state (state, "category");
  item = read_state (state, "item");
  member = read_state (state, "member");
  show_library (self, library);
  tru_inventory_restore (self->inventory, filter, category, item);
  tru_members_show_member (self->members, member);
  if (page && adw_view_stack_get_child_by_name (self->stack, page))
    adw_view_stack_set_visible_child_name (self->stack, page);
}

static GtkWidget *
tru_tool_library_room_get_title_widget (TruRoom *room)
{
  return GTK_WIDGET (TRU_TOOL_LIBRARY_ROOM (room)->switcher);
}

static GtkWidget *
tru_tool_library_room_get_end_widget (TruRoom *room)
{
  return GTK_WIDGET (TRU_TOOL_LIBRARY_ROOM (room)->sites);
}

static gboolean
count (TruToolLibraryRoom *self,
       const char         *code)
{
  return page_in_sight (self) == TRU_TOOL_PAGE (self->stock) && tru_stock_page_take_scan (self->stock, code);
}

/* A count notes what it does not know, too. At the desk it may have been the card of who comes next. */
static gboolean
tru_tool_library_room_take_unread (TruRoom    *room,
                                   const char *typed)
{
  tru_tool_desk_suspect (TRU_TOOL_LIBRARY_ROOM (room)->desk, typed);
  return count (TRU_TOOL_LIBRARY_ROOM (room), typed);
}

/* Shelves that are being counted keep their scans; all others are for the desk. */
static gboolean
tru_tool_library_room_take_scan (TruRoom    *room,
                                 const char *code)
{
  TruToolLibraryRoom *self = TRU_TOOL_LIBRARY_ROOM (room);

  if (count (self, code))
    return TRUE;
  adw_view_stack_set_visible_child_name (self->stack, "desk");
  tru_tool_desk_scan (self->desk, code);
  return TRUE;
}

static void
tru_tool_library_room_constructed (GObject *object)
{
  TruToolLibraryRoom *self = TRU_TOOL_LIBRARY_ROOM (object);
  TruOffice *office = tru_room_get_office (TRU_ROOM (object));

  G_OBJECT_CLASS (tru_tool_library_room_parent_class)->constructed (object);
  for (guint i = 0; i < N_PAGES; i++)
    tru_tool_page_set_office (self->pages[i], office);
  tru_tool_library_room_refresh (TRU_ROOM (self));
}

/* What waits at the desk is written by nobody yet. */
static const TruRoomDraft *
tru_tool_library_room_get_draft (TruRoom *room)
{
  static const TruRoomDraft draft = { N_("Quit with a Visit Half Done?"),
                                      N_("What is on the list at the desk is neither lent nor taken back yet, and the list is lost.") };

  return tru_tool_desk_is_waiting (TRU_TOOL_LIBRARY_ROOM (room)->desk) ? &draft : NULL;
}

static void
ensure_types (void)
{
  g_type_ensure (TRU_TYPE_TOOL_DESK);
  g_type_ensure (TRU_TYPE_INVENTORY);
  g_type_ensure (TRU_TYPE_RESERVATION_PAGE);
  g_type_ensure (TRU_TYPE_LATE_PAGE);
  g_type_ensure (TRU_TYPE_FIGURES_PAGE);
  g_type_ensure (TRU_TYPE_MEMBERS);
  g_type_ensure (TRU_TYPE_STOCK_PAGE);
  g_type_ensure (TRU_TYPE_CONSUMABLES_PAGE);
  g_type_ensure (TRU_TYPE_LIBRARY_CHOICE);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/tool-library-room.ui");
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, stack);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, desk);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, shelves);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, inventory);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, reservations);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, late);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, figures);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, members);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, stock);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, consumables);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, switcher);
  gtk_widget_class_bind_template_child (widget_class, TruToolLibraryRoom, sites);
  gtk_widget_class_bind_template_callback (widget_class, on_site);
  gtk_widget_class_bind_template_callback (widget_class, on_page);
  gtk_widget_class_bind_template_callback (widget_class, on_item_for_desk);
  gtk_widget_class_bind_template_callback (widget_class, on_member_for_desk);
  gtk_widget_class_bind_template_callback (widget_class, on_hand_over);
}

static void
tru_tool_library_room_class_init (TruToolLibraryRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruRoomClass *room_class = TRU_ROOM_CLASS (klass);

  object_class->constructed = tru_tool_library_room_constructed;
  room_class->refresh = tru_tool_library_room_refresh;
  room_class->show_record = tru_tool_library_room_show_record;
  room_class->settle = tru_tool_library_room_settle;
  room_class->get_draft = tru_tool_library_room_get_draft;
  room_class->save_state = tru_tool_library_room_save_state;
  room_class->restore_state = tru_tool_library_room_restore_state;
  room_class->get_title_widget = tru_tool_library_room_get_title_widget;
  room_class->get_end_widget = tru_tool_library_room_get_end_widget;
  room_class->take_scan = tru_tool_library_room_take_scan;
  room_class->take_unread = tru_tool_library_room_take_unread;
  ensure_types ();
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "tool-library.count", NULL, on_page_asked);
  gtk_widget_class_install_action (widget_class, "tool-library.consumables", NULL, on_page_asked);
  gtk_widget_class_install_action (widget_class, "tool-library.inventory", NULL, on_page_asked);
  gtk_widget_class_install_action (widget_class, "tool-library.reservations", NULL, on_page_asked);
}

static void
tru_tool_library_room_init (TruToolLibraryRoom *self)
{
  guint n = 0;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages[n++] = TRU_TOOL_PAGE (self->desk);
  self->pages[n++] = TRU_TOOL_PAGE (self->inventory);
  self->pages[n++] = TRU_TOOL_PAGE (self->stock);
  self->pages[n++] = TRU_TOOL_PAGE (self->consumables);
  self->pages[n++] = TRU_TOOL_PAGE (self->reservations);
  self->pages[n++] = TRU_TOOL_PAGE (self->late);
  self->pages[n++] = TRU_TOOL_PAGE (self->members);
  self->pages[n++] = TRU_TOOL_PAGE (self->figures);
  g_assert (n == N_PAGES);
}
