/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-members.h"

#include <glib/gi18n.h>

#include "tru-cell-name.h"
#include "tru-desk-member.h"
#include "tru-label-dialog.h"
#include "tru-loan-line.h"
#include "tru-member-photo.h"
#include "tru-member-row.h"
#include "tru-queries-reservations.h"
#include "tru-reservation-acts.h"
#include "tru-reservation-line.h"
#include "tru-tool-acts.h"
#include "tru-tool-list.h"

struct _TruMembers
{
  TruToolPage parent_instance;

  TruToolList *list;
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

static void
show_past (TruMembers *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autoptr (GPtrArray) loans
    = tru_query_run (tru_tool_page_get_store (page), &tru_query_loans_of_member, NULL, "$uid", tru_members_get_member (self), NULL);
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
    = tru_query_run (tru_tool_page_get_store (page), &tru_query_reservations_of_member, NULL, "$uid", tru_members_get_member (self), NULL);
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
  g_autoptr (TruRow) member = tru_tool_list_read_chosen (self->list);
  const char *skills = member ? tru_row_get_text (member, TRU_MEMBER_ROW_SKILLS) : NULL;

  gtk_stack_set_visible_child_name (self->stack, member ? "member" : "none");
  tru_desk_member_set (self->card, tru_tool_page_get_office (TRU_TOOL_PAGE (self)), member ? tru_members_get_member (self) : NULL);
  if (!member)
    return;
  tru_tool_look_set_text (self->skills, skills);
  gtk_widget_set_visible (self->skills_title, skills != NULL);
  show_reserved (self);
  show_past (self);
}

static void
on_chosen (TruMembers *self)
{
  show_member (self);
}

static void
on_cards (TruMembers *self)
{
  TruLabelDialog *dialog = tru_label_dialog_new (GTK_WIDGET (self), tru_tool_page_get_office (TRU_TOOL_PAGE (self)), TRUE);

  tru_label_dialog_offer (dialog, _("All that are listed"), tru_tool_list_get_rows (self->list));
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
  g_signal_emit (self, signals[DESK_ASKED], 0, tru_members_get_member (self));
}

static void
on_reserve (TruMembers *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);

  tru_reservation_acts_reserve (GTK_WIDGET (self), tru_tool_page_get_office (page), NULL, NULL, tru_tool_page_get_home (page),
                                tru_members_get_member (self));
}

static void
on_photo (TruMembers *self)
{
  tru_member_photo_choose (GTK_WIDGET (self), tru_tool_page_get_office (TRU_TOOL_PAGE (self)), tru_members_get_member (self));
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
  tru_tool_list_set_query (self->list, tru_office_get_store (office), &tru_list_members, &tru_query_member_row, TRU_MEMBER_ROW_UID);
}

static void
tru_members_refresh (TruToolPage *page)
{
  TruMembers *self = TRU_MEMBERS (page);

  tru_tool_list_read (self->list, tru_tool_page_get_library (page));
  show_member (self);
}

static void
tru_members_start (TruToolPage *page)
{
  TruMembers *self = TRU_MEMBERS (page);

  tru_tool_list_start (self->list);
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

  TRU_TOOL_PAGE_CLASS (klass)->set_office = tru_members_set_office;
  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_members_refresh;
  TRU_TOOL_PAGE_CLASS (klass)->add = tru_members_add;
  TRU_TOOL_PAGE_CLASS (klass)->start = tru_members_start;
  g_type_ensure (TRU_TYPE_DESK_MEMBER);
  g_type_ensure (TRU_TYPE_TOOL_LIST);
  signals[DESK_ASKED] = g_signal_new ("desk-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/members.ui");
  gtk_widget_class_bind_template_child (widget_class, TruMembers, list);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, stack);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, card);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, skills_title);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, skills);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, reserved_title);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, reserved);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, past_title);
  gtk_widget_class_bind_template_child (widget_class, TruMembers, past);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
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
  tru_tool_list_choose (self->list, uid);
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
  return tru_tool_list_get_chosen (self->list);
}
