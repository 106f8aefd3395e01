/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-desk.h"

#include <glib/gi18n.h>

#include "tru-desk-empty.h"
#include "tru-desk-expected.h"
#include "tru-desk-keys.h"
#include "tru-desk-lending.h"
#include "tru-desk-matches.h"
#include "tru-desk-member.h"
#include "tru-desk-notice.h"
#include "tru-text.h"
#include "tru-tool-acts.h"
#include "tru-tool-look.h"

/* A scanner types a whole code sooner than this: it gets its answer without a list flashing by. */
#define TYPING_PAUSE_MS 150

struct _TruToolDesk
{
  AdwBin parent_instance;

  TruOffice *office;
  char *library;
  char *returned; /* the item that the notice says is back */
  guint search;
  GtkEventController *keys; /* of the window */

  GtkEntry *field;
  TruDeskMatches *matches;
  TruDeskNotice *notice;
  TruDeskMember *member;
  TruDeskLending *lending;
  TruDeskExpected *expected;
  TruDeskEmpty *empty;
};

typedef struct
{
  GWeakRef self;
  TruRow *item;
} Return;

G_DEFINE_FINAL_TYPE (TruToolDesk, tru_tool_desk, ADW_TYPE_BIN)

static void
return_free (Return *self)
{
  g_weak_ref_clear (&self->self);
  g_object_unref (self->item);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Return, return_free)

static void
clear_notice (TruToolDesk *self)
{
  g_clear_pointer (&self->returned, g_free);
  tru_desk_notice_clear (self->notice);
}

static void
show_notice (TruToolDesk *self,
             TruTone      tone,
             const char  *text)
{
  g_clear_pointer (&self->returned, g_free);
  tru_desk_notice_set (self->notice, tone, text, NULL);
}

static void
show_empty (TruToolDesk *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->empty), !tru_desk_member_get_uid (self->member) && tru_desk_lending_get_size (self->lending) == 0
                                         && !gtk_widget_get_visible (GTK_WIDGET (self->matches)));
}

static void
hide_matches (TruToolDesk *self)
{
  g_clear_handle_id (&self->search, g_source_remove);
  tru_desk_matches_set (self->matches, NULL);
  show_empty (self);
}

static void
clear_field (TruToolDesk *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->field), "");
  hide_matches (self);
}

static void
on_returned (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Return) back = user_data;
  g_autoptr (TruToolDesk) self = g_weak_ref_get (&back->self);
  g_autoptr (GError) error = NULL;
  const char *name = tru_row_get_text (back->item, TRU_ITEM_ROW_NAME);
  g_autofree char *named = tru_tool_look_named (name, tru_row_get_text (back->item, TRU_ITEM_ROW_CODE));
  g_autofree char *toast = g_strdup_printf (_("%s: taken back"), name);
  g_autofree char *notice = g_strdup_printf (_("%s: taken back"), named);
  gint64 operation = TRU_UNKNOWN;
  gboolean is_done = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  if (!self)
    return;
  if (!is_done)
    {
      show_notice (self, TRU_TONE_LATE, error->message);
      return;
    }
  tru_room_toast_undo (GTK_WIDGET (self), toast, operation);
  tru_desk_notice_set (self->notice, TRU_TONE_OK, notice, _("Who Had It?"));
  g_free (self->returned);
  self->returned = g_strdup (tru_row_get_text (back->item, TRU_ITEM_ROW_UID));
}

static void
take_back (TruToolDesk *self,
           TruRow      *item)
{
  Return *back = g_new0 (Return, 1);

  g_weak_ref_init (&back->self, self);
  back->item = g_object_ref (item);
  tru_office_run (self->office, tru_tool_acts_check_in, g_strdup (tru_row_get_text (item, TRU_ITEM_ROW_UID)), g_free, on_returned, back);
}

static void
put_into_basket (TruToolDesk *self,
                 TruRow      *item)
{
  g_autofree char *named = tru_tool_look_named (tru_row_get_text (item, TRU_ITEM_ROW_NAME), tru_row_get_text (item, TRU_ITEM_ROW_CODE));
  g_autofree char *text = NULL;

  if (g_strcmp0 (tru_row_get_text (item, TRU_ITEM_ROW_STATE), "withdrawn") == 0)
    {
      text = g_strdup_printf (_("%s is withdrawn: put it back into service on its page first."), named);
      show_notice (self, TRU_TONE_LATE, text);
    }
  else if (!tru_desk_lending_add (self->lending, tru_row_get_text (item, TRU_ITEM_ROW_UID)))
    {
      text = g_strdup_printf (_("%s is on the list already."), named);
      show_notice (self, TRU_TONE_ATTENTION, text);
    }
  show_empty (self);
}

/* What an item is asked for follows from where it is: out, it comes back; here, it goes out. */
static void
on_item_chosen (TruToolDesk *self,
                TruRow      *item)
{
  clear_field (self);
  clear_notice (self);
  if (tru_row_get_text (item, TRU_ITEM_ROW_LOAN))
    take_back (self, item);
  else
    put_into_basket (self, item);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static void
on_member_chosen (TruToolDesk *self,
                  TruRow      *member)
{
  clear_field (self);
  tru_tool_desk_set_member (self, tru_row_get_text (member, TRU_MEMBER_ROW_UID));
}

static void
on_member_closed (TruToolDesk *self)
{
  tru_tool_desk_set_member (self, NULL);
}

static void
on_lent (TruToolDesk *self,
         const char  *done)
{
  on_member_closed (self);
  show_notice (self, TRU_TONE_OK, done);
}

static void
on_refused (TruToolDesk *self,
            const char  *reason)
{
  show_notice (self, TRU_TONE_LATE, reason);
}

static void
on_lending_changed (TruToolDesk *self)
{
  show_empty (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

/* Nobody's name shows at a return unless a person wishes so: the next in the queue reads along. */
static void
on_who_had_it (TruToolDesk *self)
{
  g_autoptr (GPtrArray) loans = self->returned ? tru_query_run (tru_office_get_store (self->office), &tru_query_loans_of_item, NULL,
                                                                "$uid", self->returned, NULL) : NULL;
  g_autofree char *text = NULL;

  if (!loans || loans->len == 0)
    return;
  text = g_strdup_printf (_("%s: taken back from %s"), tru_row_get_text (loans->pdata[0], TRU_LOAN_ROW_NAME),
                          tru_row_get_text (loans->pdata[0], TRU_LOAN_ROW_BORROWER));
  show_notice (self, TRU_TONE_OK, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static void
on_pause (gpointer user_data)
{
  TruToolDesk *self = user_data;
  g_autoptr (TruDeskAnswer) answer = tru_desk_find (tru_office_get_store (self->office), gtk_editable_get_text (GTK_EDITABLE (self->field)), self->library);

  self->search = 0;
  tru_desk_matches_set (self->matches, answer);
  show_empty (self);
}

static void
on_typed (TruToolDesk *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));

  g_clear_handle_id (&self->search, g_source_remove);
  if (*text)
    clear_notice (self);
  /* What was chosen before is not what Enter means now. */
  tru_desk_matches_unselect (self->matches);
  if (g_utf8_strlen (text, -1) < 2)
    hide_matches (self);
  else
    self->search = g_timeout_add_once (TYPING_PAUSE_MS, on_pause, self);
}

static void
show_unknown (TruToolDesk *self,
              const char  *text)
{
  g_autofree char *problem = g_strdup_printf (_("Nothing answers to “%s”: check the label, or type the tool’s or the person’s name."), text);

  show_notice (self, TRU_TONE_LATE, problem);
}

static void
on_entered (TruToolDesk *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->field)));
  g_autoptr (TruDeskAnswer) answer = NULL;

  if (tru_text_is_blank (text) || tru_desk_matches_activate (self->matches))
    return;
  g_clear_handle_id (&self->search, g_source_remove);
  answer = tru_desk_find (tru_office_get_store (self->office), text, self->library);
  tru_desk_matches_set (self->matches, tru_desk_answer_size (answer) > 1 ? answer : NULL);
  /* Selected, so that the next scan replaces it. */
  gtk_editable_select_region (GTK_EDITABLE (self->field), 0, -1);
  if (tru_desk_answer_size (answer) > 1)
    tru_desk_matches_move (self->matches, 1);
  else if (answer->items->len)
    on_item_chosen (self, answer->items->pdata[0]);
  else if (answer->members->len)
    on_member_chosen (self, answer->members->pdata[0]);
  else
    show_unknown (self, text);
  show_empty (self);
}

/* In an empty field there is nothing to undo but the last loan or return. */
static gboolean
on_field_key (TruToolDesk     *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  modifiers)
{
  if (keyval == GDK_KEY_z && (modifiers & GDK_CONTROL_MASK) && !*gtk_editable_get_text (GTK_EDITABLE (self->field)))
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_Up)
    {
      tru_desk_matches_move (self->matches, keyval == GDK_KEY_Down ? 1 : -1);
      return gtk_widget_get_visible (GTK_WIDGET (self->matches));
    }
  if (keyval == GDK_KEY_Escape && *gtk_editable_get_text (GTK_EDITABLE (self->field)))
    {
      clear_field (self);
      clear_notice (self);
      return TRUE;
    }
  return FALSE;
}

static void
on_lend_asked (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  tru_desk_lending_lend (TRU_TOOL_DESK (widget)->lending);
}

static void
tru_tool_desk_map (GtkWidget *widget)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);

  GTK_WIDGET_CLASS (tru_tool_desk_parent_class)->map (widget);
  self->keys = tru_desk_keys_new (self->field);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->keys);
}

static void
tru_tool_desk_unmap (GtkWidget *widget)
{
  TruToolDesk *self = TRU_TOOL_DESK (widget);

  gtk_widget_remove_controller (gtk_event_controller_get_widget (self->keys), self->keys);
  self->keys = NULL;
  GTK_WIDGET_CLASS (tru_tool_desk_parent_class)->unmap (widget);
}

/* The focus comes back to the field, unless a person is typing somewhere else. */
static void
start (TruToolDesk *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !GTK_IS_EDITABLE (focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static void
tru_tool_desk_dispose (GObject *object)
{
  TruToolDesk *self = TRU_TOOL_DESK (object);

  g_clear_handle_id (&self->search, g_source_remove);
  g_clear_object (&self->office);
  g_clear_pointer (&self->library, g_free);
  g_clear_pointer (&self->returned, g_free);
  G_OBJECT_CLASS (tru_tool_desk_parent_class)->dispose (object);
}

static void
tru_tool_desk_class_init (TruToolDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_tool_desk_dispose;
  widget_class->map = tru_tool_desk_map;
  widget_class->unmap = tru_tool_desk_unmap;
  g_type_ensure (TRU_TYPE_DESK_EMPTY);
  g_type_ensure (TRU_TYPE_DESK_EXPECTED);
  g_type_ensure (TRU_TYPE_DESK_LENDING);
  g_type_ensure (TRU_TYPE_DESK_MATCHES);
  g_type_ensure (TRU_TYPE_DESK_MEMBER);
  g_type_ensure (TRU_TYPE_DESK_NOTICE);
  gtk_widget_class_install_action (widget_class, "desk.lend", NULL, on_lend_asked);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/tool-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, field);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, matches);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, notice);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, member);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, lending);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, expected);
  gtk_widget_class_bind_template_child (widget_class, TruToolDesk, empty);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_field_key);
  gtk_widget_class_bind_template_callback (widget_class, on_item_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_member_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_member_closed);
  gtk_widget_class_bind_template_callback (widget_class, tru_tool_desk_set_member);
  gtk_widget_class_bind_template_callback (widget_class, on_lent);
  gtk_widget_class_bind_template_callback (widget_class, on_refused);
  gtk_widget_class_bind_template_callback (widget_class, on_lending_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_who_had_it);
}

static void
tru_tool_desk_init (TruToolDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_tool_desk_set_office:
 * @self: a desk
 * @office: where it lends
 */
void
tru_tool_desk_set_office (TruToolDesk *self,
                          TruOffice   *office)
{
  g_set_object (&self->office, office);
  tru_desk_lending_set_office (self->lending, office);
}

/**
 * tru_tool_desk_set_library:
 * @self: a desk
 * @library: (nullable): uid of the tool library it stands in, %NULL for all; refresh afterwards
 */
void
tru_tool_desk_set_library (TruToolDesk *self,
                           const char  *library)
{
  g_free (self->library);
  self->library = g_strdup (library);
}

/**
 * tru_tool_desk_refresh:
 * @self: a desk
 *
 * Reads everything anew, after the database changed. Basket, field and focus stay.
 */
void
tru_tool_desk_refresh (TruToolDesk *self)
{
  g_autofree char *member = g_strdup (tru_desk_member_get_uid (self->member));
  g_autoptr (TruRow) returned = self->returned ? tru_query_first (tru_office_get_store (self->office), &tru_query_item_row, NULL,
                                                                  "$uid", self->returned, NULL) : NULL;

  if (returned && tru_row_get_text (returned, TRU_ITEM_ROW_LOAN))
    clear_notice (self);
  tru_desk_member_set (self->member, self->office, member);
  tru_desk_lending_set_member (self->lending, tru_desk_member_get_uid (self->member), tru_desk_member_get_name (self->member));
  tru_desk_expected_show (self->expected, self->office, self->library);
  tru_desk_empty_refresh (self->empty, tru_office_get_store (self->office));
  show_empty (self);
  start (self);
}

/**
 * tru_tool_desk_set_member:
 * @self: a desk
 * @member: (nullable): uid of the member who stands there now
 */
void
tru_tool_desk_set_member (TruToolDesk *self,
                          const char  *member)
{
  clear_notice (self);
  tru_desk_member_set (self->member, self->office, member);
  tru_desk_lending_set_member (self->lending, tru_desk_member_get_uid (self->member), tru_desk_member_get_name (self->member));
  show_empty (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

/**
 * tru_tool_desk_get_member:
 * @self: a desk
 *
 * Returns: (nullable) (transfer none): uid of the member who stands there
 */
const char *
tru_tool_desk_get_member (TruToolDesk *self)
{
  return tru_desk_member_get_uid (self->member);
}

/**
 * tru_tool_desk_take:
 * @self: a desk
 * @item: uid of an item: on loan, it comes back; else it goes into the basket
 */
void
tru_tool_desk_take (TruToolDesk *self,
                    const char  *item)
{
  g_autoptr (TruRow) row = tru_query_first (tru_office_get_store (self->office), &tru_query_item_row, NULL, "$uid", item, NULL);

  if (row)
    on_item_chosen (self, row);
}

/**
 * tru_tool_desk_get_field:
 * @self: a desk
 *
 * Returns: (transfer none): the field that takes codes and words
 */
GtkWidget *
tru_tool_desk_get_field (TruToolDesk *self)
{
  return GTK_WIDGET (self->field);
}
