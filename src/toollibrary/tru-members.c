/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-members.h"

#include <glib/gi18n.h>

#include "tru-cell-name.h"
#include "tru-desk-member.h"
#include "tru-label-dialog.h"
#include "tru-list-choice.h"
#include "tru-loan-line.h"
#include "tru-member-photo.h"
#include "tru-member-row.h"
#include "tru-queries-reservations.h"
#include "tru-reservation-acts.h"
#include "tru-reservation-line.h"
#include "tru-text.h"
#include "tru-tool-acts.h"

struct _TruMembers
{
  TruToolPage parent_instance;

  TruQueryModel *model;
  GtkSingleSelection *selection;
  char *member; /* uid of the one chosen */
  gboolean is_awaited; /* the member chosen is to be scrolled to when the list is read */

  GtkSearchEntry *search;
  GtkListView *list;
  GtkStack *list_stack;
  GtkStack *stack;
  TruDeskMember *card;
  GtkWidget *skills_title;
  GtkLabel *skills;
  GtkWidget *reserved_title;
  GtkListBox *reserved;
  GtkWidget *past_title;
  GtkListBox *past;
};

G_DEFINE_FINAL_TYPE (TruMembers, tru_members, TRU_TYPE_TOOL_PAGE)

enum
{
  DESK_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static TruRow *
read_member (TruMembers *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);

  return self->member ? tru_query_first (tru_tool_page_get_store (page), &tru_query_member_row, NULL, "$uid", self->member, NULL) : NULL;
}

static void
show_past (TruMembers *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autoptr (GPtrArray) loans = tru_query_run (tru_tool_page_get_store (page), &tru_query_loans_of_member, NULL, "$uid", self->member, NULL);
  guint n_past = 0;

  tru_tool_look_clear (GTK_WIDGET (self->past));
  for (guint i = 0; loans && i < loans->len; i++)
    if (tru_row_get_text (loans->pdata[i], TRU_LOAN_ROW_RETURNED_ON))
      {
        gtk_list_box_append (self->past, tru_loan_line_new (tru_tool_page_get_office (page), loans->pdata[i], TRU_LOAN_LINE_PAST));
        n_past++;
      }
  gtk_widget_set_visible (self->past_title, n_past > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->past), n_past > 0);
}

static void
show_reserved (TruMembers *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autoptr (GPtrArray) rows
    = tru_query_run (tru_tool_page_get_store (page), &tru_query_reservations_of_member, NULL, "$uid", self->member, NULL);
  gboolean has_some = rows && rows->len > 0;

  tru_tool_look_clear (GTK_WIDGET (self->reserved));
  for (guint i = 0; has_some && i < rows->len; i++)
    gtk_list_box_append (self->reserved, tru_reservation_line_new (tru_tool_page_get_office (page), rows->pdata[i],
                                                                   TRU_RESERVATION_LINE_MEMBER, 0, NULL, NULL));
  gtk_widget_set_visible (self->reserved_title, has_some);
  gtk_widget_set_visible (GTK_WIDGET (self->reserved), has_some);
}

static void
show_member (TruMembers *self)
{
  g_autoptr (TruRow) member = read_member (self);
  const char *skills = member ? tru_row_get_text (member, TRU_MEMBER_ROW_SKILLS) : NULL;

  gtk_stack_set_visible_child_name (self->stack, member ? "member" : "none");
  tru_desk_member_set (self->card, tru_tool_page_get_office (TRU_TOOL_PAGE (self)), member ? self->member : NULL);
  if (!member)
    return;
  tru_tool_look_set_text (self->skills, skills);
  gtk_widget_set_visible (self->skills_title, skills != NULL);
  show_reserved (self);
  show_past (self);
}

static void
restore_selection (TruMembers *self)
{
  g_autoptr (TruRow) member = read_member (self);
  guint position = member ? tru_query_model_find (self->model, tru_row_get_id (member)) : G_MAXUINT;

  if (gtk_single_selection_get_selected (self->selection) != position)
    gtk_single_selection_set_selected (self->selection, position);
}

static void
scroll_to_chosen (TruMembers *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* As in the other rooms, the page opens on the first of its list. */
static void
choose_first (TruMembers *self)
{
  g_autoptr (TruRow) first = g_list_model_get_item (G_LIST_MODEL (self->model), 0);

  if (!first)
    return;
  self->member = g_strdup (tru_row_get_text (first, TRU_MEMBER_ROW_UID));
  gtk_single_selection_set_selected (self->selection, 0);
  show_member (self);
}

static void
on_refreshed (TruMembers *self)
{
  gboolean is_searching = !tru_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  if (self->member)
    restore_selection (self);
  else
    choose_first (self);
  if (self->is_awaited)
    scroll_to_chosen (self);
  self->is_awaited = FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_stack_set_visible_child_name (self->list_stack, "list");
  else
    gtk_stack_set_visible_child_name (self->list_stack, is_searching ? "nobody" : "empty");
}

static void
read_list (TruMembers *self)
{
  if (!self->model)
    return;
  tru_query_model_set_param (self->model, "$library", tru_tool_page_get_library (TRU_TOOL_PAGE (self)));
  tru_query_model_set_search (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  tru_query_model_refresh (self->model);
}

static void
on_searched (TruMembers *self)
{
  read_list (self);
}

static void
on_search_stopped (TruMembers *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
on_search_entered (TruMembers *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
on_selected (TruMembers *self)
{
  TruRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (tru_query_model_is_changing (self->model))
    return;
  g_free (self->member);
  self->member = row ? g_strdup (tru_row_get_text (row, TRU_MEMBER_ROW_UID)) : NULL;
  show_member (self);
}

static void
on_cards (TruMembers *self)
{
  TruLabelDialog *dialog = tru_label_dialog_new (GTK_WIDGET (self), tru_tool_page_get_office (TRU_TOOL_PAGE (self)), TRUE);

  tru_label_dialog_offer (dialog, _("All that are listed"), G_LIST_MODEL (self->model));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add (TruMembers *self)
{
  tru_tool_acts_add (GTK_WIDGET (self), "member", "tool_library", tru_tool_page_get_home (TRU_TOOL_PAGE (self)));
}

static void
on_lend (TruMembers *self)
{
  g_signal_emit (self, signals[DESK_ASKED], 0, self->member);
}

static void
on_reserve (TruMembers *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);

  tru_reservation_acts_reserve (GTK_WIDGET (self), tru_tool_page_get_office (page), NULL, NULL, tru_tool_page_get_home (page), self->member);
}

static void
on_photo (TruMembers *self)
{
  tru_member_photo_choose (GTK_WIDGET (self), tru_tool_page_get_office (TRU_TOOL_PAGE (self)), self->member);
}

static void
on_set_up (GtkSignalListItemFactory *factory,
           GtkListItem              *cell)
{
  gtk_list_item_set_child (cell, tru_member_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *cell)
{
  TruRow *member = gtk_list_item_get_item (cell);

  if (tru_row_get_id (member) <= 0)
    return;
  tru_member_row_set (TRU_MEMBER_ROW (gtk_list_item_get_child (cell)), member);
  tru_cell_name (cell, tru_row_get_text (member, TRU_MEMBER_ROW_NAME));
}

static void
tru_members_set_office (TruToolPage *page,
                        TruOffice   *office)
{
  TruMembers *self = TRU_MEMBERS (page);

  TRU_TOOL_PAGE_CLASS (tru_members_parent_class)->set_office (page, office);
  self->model = tru_query_model_new (tru_office_get_store (office), &tru_list_members);
  g_signal_connect_object (self->model, "refreshed", G_CALLBACK (on_refreshed), self, G_CONNECT_SWAPPED);
  self->selection = tru_list_choice_new (G_LIST_MODEL (self->model));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
tru_members_refresh (TruToolPage *page)
{
  TruMembers *self = TRU_MEMBERS (page);

  read_list (self);
  show_member (self);
}

static void
tru_members_start (TruToolPage *page)
{
  TruMembers *self = TRU_MEMBERS (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
tru_members_dispose (GObject *object)
{
  TruMembers *self = TRU_MEMBERS (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->member, g_free);
  G_OBJECT_CLASS (tru_members_parent_class)->dispose (object);
}

static void
tru_members_add (TruToolPage *page)
{
  on_add (TRU_MEMBERS (page));
}

static void
tru_members_class_init (TruMembersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_members_dispose;
  TRU_TOOL_PAGE_CLASS (klass)->set_office = tru_members_set_office;
  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_members_refresh;
  TRU_TOOL_PAGE_CLASS (klass)->add = tru_members_add;
  TRU_TOOL_PAGE_CLASS (klass)->start = tru_members_start;
  g_type_ensure (TRU_TYPE_DESK_MEMBER);
  signals[DESK_ASKED] = g_signal_new ("desk-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/members.ui");
  gtk_widget_class_bind_template_child (widget_class, TruMembers, search);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, list);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, list_stack);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, stack);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, card);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, skills_title);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, skills);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, reserved_title);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, reserved);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, past_title);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, past);
  gtk_widget_class_bind_template_callback (widget_class, on_searched);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_cards);
  gtk_widget_class_bind_template_callback (widget_class, on_lend);
  gtk_widget_class_bind_template_callback (widget_class, on_reserve);
  gtk_widget_class_bind_template_callback (widget_class, on_photo);
  gtk_widget_class_bind_template_callback (widget_class, on_set_up);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
tru_members_init (TruMembers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_desk_member_stay (self->card);
}

/**
 * tru_members_show_member:
 * @self: the page
 * @uid: (nullable): uid of a member, who is chosen from now on
 */
void
tru_members_show_member (TruMembers *self,
                         const char *uid)
{
  g_free (self->member);
  self->member = g_strdup (uid);
  self->is_awaited = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  tru_tool_page_refresh (TRU_TOOL_PAGE (self));
}

/**
 * tru_members_get_member:
 * @self: the page
 *
 * Returns: (nullable) (transfer none): uid of the member chosen
 */
const char *
tru_members_get_member (TruMembers *self)
{
  return self->member;
}
