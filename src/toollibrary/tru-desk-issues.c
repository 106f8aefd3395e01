/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-issues.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-desk-sight.h"
#include "tru-queries-consumables.h"
#include "tru-queries-tool-library.h"

#define ONE 100

struct _TruDeskIssues
{
  AdwBin parent_instance;

  GtkListBox *list;
  GArray *issues; /* of TruIssue, which own their uids */
};

G_DEFINE_FINAL_TYPE (TruDeskIssues, tru_desk_issues, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_issue (gpointer data)
{
  g_free ((char *) ((TruIssue *) data)->consumable);
}

static void
show_quantity (TruDeskIssues *self,
               int            position)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, position));
  g_autofree char *text = tru_decimal_format (g_array_index (self->issues, TruIssue, position).quantity);

  gtk_label_set_label (GTK_LABEL (g_object_get_data (G_OBJECT (row), "quantity")), text);
  tru_desk_sight_show (row);
}

static int
position_of (GtkWidget *button)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW)));
}

static void
on_more (GtkWidget     *button,
         TruDeskIssues *self)
{
  int position = position_of (button);

  g_array_index (self->issues, TruIssue, position).quantity += ONE;
  show_quantity (self, position);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* One less than one is none at all. */
static void
give_less (TruDeskIssues *self,
           int            position)
{
  TruIssue *issue = &g_array_index (self->issues, TruIssue, position);

  issue->quantity -= ONE;
  if (issue->quantity > 0)
    show_quantity (self, position);
  else
    {
      gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, position)));
      g_array_remove_index (self->issues, position);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->issues->len > 0);
}

static void
on_less (GtkWidget     *button,
         TruDeskIssues *self)
{
  give_less (self, position_of (button));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tru_desk_issues_finalize (GObject *object)
{
  g_array_unref (TRU_DESK_ISSUES (object)->issues);
  G_OBJECT_CLASS (tru_desk_issues_parent_class)->finalize (object);
}

static void
tru_desk_issues_class_init (TruDeskIssuesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_desk_issues_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_desk_issues_init (TruDeskIssues *self)
{
  self->issues = g_array_new (FALSE, FALSE, sizeof (TruIssue));
  g_array_set_clear_func (self->issues, clear_issue);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Consumables to issue"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
new_words (TruRow *consumable)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gint64 stock = tru_row_get_number (consumable, TRU_CONSUMABLE_ROW_STOCK);
  gint64 minimum = tru_row_get_number (consumable, TRU_CONSUMABLE_ROW_MINIMUM);
  g_autofree char *left = tru_decimal_format (stock);
  g_autofree char *unit = tru_decimal_unit (stock, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_UNIT));
  g_autofree char *text = g_strdup_printf (_("Consumable, issued: %s %s left"), left, unit);
  GtkWidget *below = tru_tool_look_label (text, "secondary");

  if (minimum != TRU_UNKNOWN && stock < minimum)
    {
      g_autofree char *low = g_strdup_printf (_("%s – order again"), text);

      gtk_label_set_label (GTK_LABEL (below), low);
      tru_tone_set_text (below, TRU_TONE_ATTENTION);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), tru_tool_look_label (tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_NAME), "heading"));
  gtk_box_append (GTK_BOX (words), below);
  return words;
}

static GtkWidget *
new_step (TruDeskIssues *self,
          const char    *icon,
          const char    *format_name,
          GCallback      callback)
{
  GtkWidget *button = tru_tool_look_button (icon, format_name);

  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
new_row (TruDeskIssues *self,
         TruRow        *consumable)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *icon = gtk_image_new_from_icon_name ("package-x-generic-symbolic");
  GtkWidget *quantity = gtk_label_new (NULL);
  const char *name = tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_NAME);
  g_autofree char *less = g_strdup_printf (_("Less of %s"), name);
  g_autofree char *more = g_strdup_printf (_("More of %s"), name);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 24);
  gtk_widget_set_size_request (icon, 48, 48);
  gtk_widget_add_css_class (quantity, "heading");
  gtk_widget_add_css_class (quantity, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (quantity), 3);
  g_object_set_data (G_OBJECT (row), "quantity", quantity);
  gtk_widget_add_css_class (box, "basket-row");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), new_words (consumable));
  gtk_box_append (GTK_BOX (box), new_step (self, "list-remove-symbolic", less, G_CALLBACK (on_less)));
  gtk_box_append (GTK_BOX (box), quantity);
  gtk_box_append (GTK_BOX (box), new_step (self, "list-add-symbolic", more, G_CALLBACK (on_more)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/**
 * tru_desk_issues_add:
 * @self: the consumables
 * @office: the office
 * @consumable: uid of one; scanned again, it is one more of it
 */
void
tru_desk_issues_add (TruDeskIssues *self,
                     TruOffice     *office,
                     const char    *consumable)
{
  g_autoptr (TruRow) row = NULL;
  TruIssue issue = { .quantity = ONE };

  for (guint i = 0; i < self->issues->len; i++)
    if (g_str_equal (g_array_index (self->issues, TruIssue, i).consumable, consumable))
      {
        g_array_index (self->issues, TruIssue, i).quantity += ONE;
        show_quantity (self, (int) i);
        return;
      }
  row = tru_query_first (tru_office_get_store (office), &tru_query_consumable_row, NULL, "$uid", consumable, NULL);
  if (!row)
    return;
  issue.consumable = g_strdup (consumable);
  g_array_append_val (self->issues, issue);
  gtk_list_box_append (self->list, new_row (self, row));
  show_quantity (self, (int) self->issues->len - 1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * tru_desk_issues_remove:
 * @self: the consumables
 * @consumable: uid of one, of which there is one less
 *
 * Returns: whether there was any
 */
gboolean
tru_desk_issues_remove (TruDeskIssues *self,
                        const char    *consumable)
{
  for (guint i = 0; i < self->issues->len; i++)
    if (g_str_equal (g_array_index (self->issues, TruIssue, i).consumable, consumable))
      {
        give_less (self, (int) i);
        return TRUE;
      }
  return FALSE;
}

/**
 * tru_desk_issues_clear:
 * @self: the consumables, of which none is left
 */
void
tru_desk_issues_clear (TruDeskIssues *self)
{
  g_array_set_size (self->issues, 0);
  tru_tool_look_clear (GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tru_desk_issues_get_size:
 * @self: the consumables
 *
 * Returns: how many different ones there are
 */
guint
tru_desk_issues_get_size (TruDeskIssues *self)
{
  return self->issues->len;
}

/**
 * tru_desk_issues_get:
 * @self: the consumables
 *
 * Returns: (transfer none) (array): them
 */
const TruIssue *
tru_desk_issues_get (TruDeskIssues *self)
{
  return (const TruIssue *) (gpointer) self->issues->data;
}
