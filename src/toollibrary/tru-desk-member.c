/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-member.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-desk-size.h"
#include "tru-loan-line.h"
#include "tru-member-photo.h"
#include "tru-queries-reservations.h"
#include "tru-reservation-line.h"
#include "tru-text.h"
#include "tru-tool-acts.h"

#define FACE 56

struct _TruDeskMember
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkBox *phone_box;
  GtkLabel *phone;
  GtkLabel *card;
  GtkLabel *membership;
  GtkWidget *renew_button; /* of one that is over */
  TruOffice *office;       /* (nullable) */
  GtkToggleButton *loans_button;
  GtkLabel *n_loans;
  GtkLabel *n_loans_word;
  GtkListBox *ready; /* what lies aside for the member */
  GtkListBox *late;
  GtkListBox *others;
  GtkWidget *close_button;
  gboolean is_staying;
  TruRow *member; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (TruDeskMember, tru_desk_member, ADW_TYPE_BIN)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_close (TruDeskMember *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
on_edit (TruDeskMember *self)
{
  tru_tool_acts_edit (GTK_WIDGET (self), "member", tru_desk_member_get_uid (self));
}

static void
on_renew (TruDeskMember *self)
{
  tru_tool_acts_renew_membership (GTK_WIDGET (self), self->office, tru_desk_member_get_uid (self));
}

static void
on_ready_activated (TruDeskMember *self,
                    GtkListBoxRow *row)
{
  g_autofree char *item = g_strdup (tru_row_get_text (tru_reservation_line_get (GTK_WIDGET (row)), TRU_RESERVATION_ROW_ITEM));

  gtk_widget_activate_action (GTK_WIDGET (self), "desk.take", "s", item);
}

static void
on_loans_toggled (TruDeskMember *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->others), (self->is_staying || gtk_toggle_button_get_active (self->loans_button))
                                                       && gtk_widget_get_first_child (GTK_WIDGET (self->others)));
}

static void
tru_desk_member_dispose (GObject *object)
{
  g_clear_object (&TRU_DESK_MEMBER (object)->member);
  g_clear_object (&TRU_DESK_MEMBER (object)->office);
  G_OBJECT_CLASS (tru_desk_member_parent_class)->dispose (object);
}

static void
tru_desk_member_class_init (TruDeskMemberClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_desk_member_dispose;
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-member.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, avatar);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, name);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, phone_box);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, phone);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, card);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, membership);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, renew_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, loans_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, n_loans);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, n_loans_word);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, ready);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, late);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, others);
  gtk_widget_class_bind_template_child (widget_class, TruDeskMember, close_button);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_bind_template_callback (widget_class, on_edit);
  gtk_widget_class_bind_template_callback (widget_class, on_renew);
  gtk_widget_class_bind_template_callback (widget_class, on_loans_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_ready_activated);
}

static void
tru_desk_member_init (TruDeskMember *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_membership (TruDeskMember *self)
{
  TruDate until = tru_row_get_date (self->member, TRU_MEMBER_ROW_VALID_UNTIL);
  const char *site = tru_row_get_text (self->member, TRU_MEMBER_ROW_SITE);
  gboolean is_over = g_strcmp0 (tru_row_get_text (self->member, TRU_MEMBER_ROW_STATE), "expired") == 0;
  g_autofree char *day = tru_date_format (until, TRU_DATE_YEAR);
  g_autofree char *text = NULL;

  if (until == TRU_UNKNOWN)
    text = g_strdup (site);
  else if (is_over)
    text = g_strdup_printf (_("Membership ended on %s"), day);
  else if (site)
    text = g_strdup_printf (_("Member of %s until %s"), site, day);
  else
    text = g_strdup_printf (_("Member until %s"), day);
  tru_tool_look_set_text (self->membership, text);
  tru_tone_set_text (GTK_WIDGET (self->membership), is_over ? TRU_TONE_ATTENTION : TRU_TONE_NEUTRAL);
  gtk_widget_set_visible (self->renew_button, is_over);
}

static void
show_person (TruDeskMember *self)
{
  const char *name = tru_row_get_text (self->member, TRU_MEMBER_ROW_NAME);
  const char *phone = tru_row_get_text (self->member, TRU_MEMBER_ROW_PHONE);
  const char *card = tru_row_get_text (self->member, TRU_MEMBER_ROW_CARD);
  gint64 n_open = tru_row_get_number (self->member, TRU_MEMBER_ROW_N_OPEN);
  g_autofree char *card_text = card ? g_strdup_printf (_("card %s"), card) : NULL;
  g_autofree char *phone_text = phone ? tru_text_format_phone (phone) : NULL;
  g_autofree char *number = tru_number_format (n_open);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->phone, phone_text ? phone_text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->phone_box), phone_text != NULL);
  tru_tool_look_set_text (self->card, card_text);
  gtk_label_set_label (self->n_loans, number);
  gtk_label_set_label (self->n_loans_word, ngettext ("open loan", "open loans", n_open));
  gtk_widget_set_sensitive (GTK_WIDGET (self->loans_button), n_open > 0 || self->is_staying);
}

static void
show_loans (TruDeskMember *self,
            TruOffice     *office)
{
  g_autoptr (GPtrArray) loans = tru_query_run (tru_office_get_store (office), &tru_query_loans_of_member, NULL, "$uid",
                                               tru_desk_member_get_uid (self), NULL);

  tru_tool_look_clear (GTK_WIDGET (self->late));
  tru_tool_look_clear (GTK_WIDGET (self->others));
  for (guint i = 0; loans && i < loans->len; i++)
    {
      const char *state = tru_row_get_text (loans->pdata[i], TRU_LOAN_ROW_STATE);
      GtkListBox *list = g_strcmp0 (state, "late") == 0 ? self->late : self->others;

      if (g_strcmp0 (state, "returned") != 0)
        gtk_list_box_append (list, tru_loan_line_new (office, loans->pdata[i], TRU_LOAN_LINE_OPEN));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->late), gtk_widget_get_first_child (GTK_WIDGET (self->late)) != NULL);
  on_loans_toggled (self);
}

/* On a page about the member all reservations have a list of their own. */
static void
show_ready (TruDeskMember *self,
            TruOffice     *office)
{
  g_autoptr (GPtrArray) rows = self->is_staying ? NULL : tru_query_run (tru_office_get_store (office), &tru_query_reservations_of_member, NULL,
                                                                        "$uid", tru_desk_member_get_uid (self), NULL);

  tru_tool_look_clear (GTK_WIDGET (self->ready));
  for (guint i = 0; rows && i < rows->len; i++)
    if (g_strcmp0 (tru_row_get_text (rows->pdata[i], TRU_RESERVATION_ROW_STATE), "set_aside") == 0)
      {
        GtkWidget *line = tru_reservation_line_new (office, rows->pdata[i], TRU_RESERVATION_LINE_MEMBER, 0, NULL, NULL);

        gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
        gtk_widget_set_tooltip_text (line, _("Put it into the basket"));
        gtk_list_box_append (self->ready, line);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->ready), gtk_widget_get_first_child (GTK_WIDGET (self->ready)) != NULL);
}

/**
 * tru_desk_member_set:
 * @self: the card
 * @office: the office
 * @uid: (nullable): whose card, read anew; one that is gone hides the card
 */
void
tru_desk_member_set (TruDeskMember *self,
                     TruOffice     *office,
                     const char    *uid)
{
  TruRow *member = uid ? tru_query_first (tru_office_get_store (office), &tru_query_member_row, NULL, "$uid", uid, NULL) : NULL;
  g_autoptr (GdkPaintable) picture = NULL;

  if (g_strcmp0 (uid, tru_desk_member_get_uid (self)) != 0)
    gtk_toggle_button_set_active (self->loans_button, FALSE);
  g_clear_object (&self->member);
  g_set_object (&self->office, office);
  self->member = member;
  gtk_widget_set_visible (GTK_WIDGET (self), member != NULL);
  if (!member)
    return;
  picture = tru_member_photo_read (tru_office_get_store (office), uid);
  adw_avatar_set_custom_image (self->avatar, picture);
  adw_avatar_set_size (self->avatar, tru_desk_is_large () ? 2 * FACE : FACE);
  show_person (self);
  show_membership (self);
  show_ready (self, office);
  show_loans (self, office);
}

/**
 * tru_desk_member_stay:
 * @self: the card
 *
 * Makes it the card of a page about the member: it shows every open loan, and cannot be closed.
 */
void
tru_desk_member_stay (TruDeskMember *self)
{
  self->is_staying = TRUE;
  gtk_widget_set_visible (self->close_button, FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->loans_button), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->loans_button), FALSE);
}

/**
 * tru_desk_member_look:
 * @self: the card
 *
 * Shows every open loan and gives the keyboard to what prolongs the first.
 *
 * Returns: whether there is one
 */
gboolean
tru_desk_member_look (TruDeskMember *self)
{
  GtkListBox *list = gtk_widget_get_first_child (GTK_WIDGET (self->late)) ? self->late : self->others;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list));

  if (!self->member || !row)
    return FALSE;
  gtk_toggle_button_set_active (self->loans_button, TRUE);
  return tru_loan_line_offer_renewal (row);
}

/**
 * tru_desk_member_get_uid:
 * @self: the card
 *
 * Returns: (nullable) (transfer none): uid of the member at the desk
 */
const char *
tru_desk_member_get_uid (TruDeskMember *self)
{
  return self->member ? tru_row_get_text (self->member, TRU_MEMBER_ROW_UID) : NULL;
}

/**
 * tru_desk_member_get_name:
 * @self: the card
 *
 * Returns: (nullable) (transfer none): that member's name
 */
const char *
tru_desk_member_get_name (TruDeskMember *self)
{
  return self->member ? tru_row_get_text (self->member, TRU_MEMBER_ROW_NAME) : NULL;
}
