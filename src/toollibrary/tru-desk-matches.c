/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-matches.h"

#include <glib/gi18n.h>

#include "tru-desk-sight.h"
#include "tru-queries-consumables.h"
#include "tru-text.h"
#include "tru-tool-look.h"

#define PICTURE 32
#define MAX_MATCHES 7

struct _TruDeskMatches
{
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TruDeskMatches, tru_desk_matches, ADW_TYPE_BIN)

enum
{
  ITEM_CHOSEN,
  MEMBER_CHOSEN,
  CONSUMABLE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_row_activated (TruDeskMatches *self,
                  GtkListBoxRow  *row)
{
  TruRow *item = g_object_get_data (G_OBJECT (row), "item");
  TruRow *member = g_object_get_data (G_OBJECT (row), "member");
  TruRow *consumable = g_object_get_data (G_OBJECT (row), "consumable");
  g_autoptr (TruRow) kept = g_object_ref (item ? item : member ? member : consumable);

  g_signal_emit (self, signals[item ? ITEM_CHOSEN : member ? MEMBER_CHOSEN : CONSUMABLE_CHOSEN], 0, kept);
}

static void
tru_desk_matches_class_init (TruDeskMatchesClass *klass)
{
  signals[ITEM_CHOSEN] = g_signal_new ("item-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, TRU_TYPE_ROW);
  signals[CONSUMABLE_CHOSEN]
    = g_signal_new ("consumable-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, TRU_TYPE_ROW);
  signals[MEMBER_CHOSEN] = g_signal_new ("member-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, TRU_TYPE_ROW);
}

static void
tru_desk_matches_init (TruDeskMatches *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "desk-matches");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Found"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
new_row (GtkWidget  *image,
         const char *title,
         const char *subtitle,
         GtkWidget  *pill)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (box, "match-row");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), tru_tool_look_label (title, "heading"));
  gtk_box_append (GTK_BOX (words), tru_tool_look_label (subtitle, "secondary"));
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), pill);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
add_item (TruDeskMatches *self,
          TruRow         *item)
{
  GtkWidget *picture = tru_tool_picture_new (PICTURE);
  GtkWidget *pill = tru_pill_new (NULL, TRU_TONE_NEUTRAL);
  const char *parts[] = { tru_row_get_text (item, TRU_ITEM_ROW_CODE), tru_row_get_text (item, TRU_ITEM_ROW_SITE), NULL };
  g_autofree char *subtitle = tru_text_join (parts, " · ");
  GtkWidget *row;

  tru_tool_picture_set (picture, tru_row_get_text (item, TRU_ITEM_ROW_PICTURE), PICTURE);
  tru_tool_look_set_state (TRU_PILL (pill), tru_row_get_text (item, TRU_ITEM_ROW_STATE));
  row = new_row (picture, tru_row_get_text (item, TRU_ITEM_ROW_NAME), subtitle, pill);
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static void
add_member (TruDeskMatches *self,
            TruRow         *member)
{
  const char *card = tru_row_get_text (member, TRU_MEMBER_ROW_CARD);
  const char *phone = tru_row_get_text (member, TRU_MEMBER_ROW_PHONE);
  g_autofree char *phone_text = phone ? tru_text_format_phone (phone) : NULL;
  g_autofree char *card_text = card ? g_strdup_printf (_("card %s"), card) : NULL;
  const char *parts[] = { card_text ? card_text : phone_text, card_text ? phone_text : NULL, NULL };
  g_autofree char *subtitle = tru_text_join (parts, " · ");
  GtkWidget *avatar = adw_avatar_new (PICTURE, tru_row_get_text (member, TRU_MEMBER_ROW_NAME), TRUE);
  GtkWidget *row;

  gtk_widget_add_css_class (avatar, "plain");
  row = new_row (avatar, tru_row_get_text (member, TRU_MEMBER_ROW_NAME), subtitle, tru_pill_new (_("Member"), TRU_TONE_NEUTRAL));
  g_object_set_data_full (G_OBJECT (row), "member", g_object_ref (member), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static void
add_consumable (TruDeskMatches *self,
                TruRow         *consumable)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("package-x-generic-symbolic");
  const char *parts[] = { tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_UNIT), tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_SITE), NULL };
  g_autofree char *subtitle = tru_text_join (parts, " · ");
  GtkWidget *row = new_row (icon, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_NAME), subtitle, tru_pill_new (_("Consumable"), TRU_TONE_NEUTRAL));

  gtk_widget_set_size_request (icon, PICTURE, PICTURE);
  g_object_set_data_full (G_OBJECT (row), "consumable", g_object_ref (consumable), g_object_unref);
  gtk_list_box_append (self->list, row);
}

/**
 * tru_desk_matches_set:
 * @self: the list
 * @answer: (nullable): what to choose from; without one, or with an empty one, it hides
 */
void
tru_desk_matches_set (TruDeskMatches *self,
                      TruDeskAnswer  *answer)
{
  guint n_members = answer ? MIN (answer->members->len, MAX_MATCHES / 2 + 1) : 0;
  guint n_consumables = answer ? MIN (answer->consumables->len, MAX_MATCHES - n_members) : 0;
  guint n_items = answer ? MIN (answer->items->len, MAX_MATCHES - n_members - n_consumables) : 0;

  tru_tool_look_clear (GTK_WIDGET (self->list));
  for (guint i = 0; i < n_members; i++)
    add_member (self, answer->members->pdata[i]);
  for (guint i = 0; i < n_items; i++)
    add_item (self, answer->items->pdata[i]);
  for (guint i = 0; i < n_consumables; i++)
    add_consumable (self, answer->consumables->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), n_members + n_items + n_consumables > 0);
}

/**
 * tru_desk_matches_move:
 * @self: the list
 * @by: 1 for the next row, -1 for the one before
 */
void
tru_desk_matches_move (TruDeskMatches *self,
                       int             by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int position = row ? gtk_list_box_row_get_index (row) + by : 0;
  GtkListBoxRow *next = position >= 0 ? gtk_list_box_get_row_at_index (self->list, position) : NULL;

  if (!next)
    return;
  gtk_list_box_select_row (self->list, next);
  tru_desk_sight_show (GTK_WIDGET (next));
}

/**
 * tru_desk_matches_unselect:
 * @self: the list, in which no row is selected from now on
 */
void
tru_desk_matches_unselect (TruDeskMatches *self)
{
  gtk_list_box_unselect_all (self->list);
}

/**
 * tru_desk_matches_activate:
 * @self: the list
 *
 * Returns: whether a row was selected, and is now chosen
 */
gboolean
tru_desk_matches_activate (TruDeskMatches *self)
{
  GtkListBoxRow *row = gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_list_box_get_selected_row (self->list) : NULL;

  if (!row)
    return FALSE;
  on_row_activated (self, row);
  return TRUE;
}
