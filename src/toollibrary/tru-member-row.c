/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-member-row.h"

#include <glib/gi18n.h>

#include "tru-text.h"
#include "tru-tool-look.h"

struct _TruMemberRow
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *detail;
  TruPill *pill;
};

G_DEFINE_FINAL_TYPE (TruMemberRow, tru_member_row, ADW_TYPE_BIN)

static void
tru_member_row_class_init (TruMemberRowClass *klass)
{
}

static void
tru_member_row_init (TruMemberRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->avatar = ADW_AVATAR (adw_avatar_new (32, NULL, TRUE));
  self->name = GTK_LABEL (tru_tool_look_label (NULL, "heading"));
  self->detail = GTK_LABEL (tru_tool_look_label (NULL, "secondary"));
  self->pill = TRU_PILL (tru_pill_new (NULL, TRU_TONE_NEUTRAL));
  gtk_widget_add_css_class (GTK_WIDGET (self->avatar), "plain");
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "row-text");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->detail));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->avatar));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pill));
  gtk_widget_add_css_class (box, "member-row");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * tru_member_row_new:
 *
 * Returns: (transfer floating): a row about nobody yet
 */
GtkWidget *
tru_member_row_new (void)
{
  return g_object_new (TRU_TYPE_MEMBER_ROW, NULL);
}

/**
 * tru_member_row_set:
 * @self: a row
 * @member: whom it is about
 */
void
tru_member_row_set (TruMemberRow *self,
                    TruRow       *member)
{
  const char *name = tru_row_get_text (member, TRU_MEMBER_ROW_NAME);
  const char *card = tru_row_get_text (member, TRU_MEMBER_ROW_CARD);
  const char *phone = tru_row_get_text (member, TRU_MEMBER_ROW_PHONE);
  gint64 n_open = tru_row_get_number (member, TRU_MEMBER_ROW_N_OPEN);
  gint64 n_late = tru_row_get_number (member, TRU_MEMBER_ROW_N_LATE);
  g_autofree char *phone_text = phone ? tru_text_format_phone (phone) : NULL;
  g_autofree char *card_text = card ? g_strdup_printf (_("card %s"), card) : NULL;
  gboolean is_volunteer = tru_row_get_number (member, TRU_MEMBER_ROW_VOLUNTEER) == 1;
  gboolean is_expired = g_strcmp0 (tru_row_get_text (member, TRU_MEMBER_ROW_STATE), "expired") == 0;
  const char *ended = is_expired ? _("membership ended") : NULL;
  const char *who = is_volunteer ? _("volunteer") : card_text ? card_text : phone_text;
  const char *also = is_volunteer ? card_text : NULL;
  const char *parts[] = { ended ? ended : who, ended ? who : also, ended && who ? also : NULL, NULL };
  g_autofree char *detail = parts[0] ? tru_text_join (parts, " · ") : NULL;
  g_autofree char *late = g_strdup_printf (ngettext ("%d late", "%d late", n_late), (int) n_late);
  g_autofree char *open = g_strdup_printf (ngettext ("%d loan", "%d loans", n_open), (int) n_open);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name, name);
  tru_tool_look_set_text (self->detail, detail);
  tru_pill_set (self->pill, n_late ? late : open, n_late ? TRU_TONE_LATE : TRU_TONE_ACCENT);
  gtk_widget_set_visible (GTK_WIDGET (self->pill), n_open > 0);
}
