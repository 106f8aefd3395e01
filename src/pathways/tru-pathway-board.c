/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pathway-board.h"

#include <glib/gi18n.h>

#include "tru-pathway-acts.h"
#include "tru-pathway-card.h"

#define COLUMN_WIDTH 196
#define HEAD_CHARS 32 /* a name as long as that is read whole: the board scrolls sideways, a column may be wider */

struct _TruPathwayBoard
{
  GtkBox parent_instance;
  TruOffice *office;
  char *moved; /* uid of the support whose card the keyboard moved: it keeps the focus */
};

G_DEFINE_FINAL_TYPE (TruPathwayBoard, tru_pathway_board, GTK_TYPE_BOX)

static void
on_activated (GtkListBox    *list,
              GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.show-record", "(ss)", "household", tru_pathway_card_get_household (TRU_PATHWAY_CARD (row)));
}

static void
on_moved (TruPathwayBoard *self,
          int              by,
          TruPathwayCard  *card)
{
  const char *support = tru_pathway_card_get_support (card);

  g_free (self->moved);
  self->moved = g_strdup (support);
  if (by > 0)
    tru_pathway_advance (GTK_WIDGET (self), self->office, support);
  else
    tru_pathway_retreat (GTK_WIDGET (self), self->office, support);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *column)
{
  TruPathwayBoard *self = TRU_PATHWAY_BOARD (gtk_widget_get_ancestor (column, TRU_TYPE_PATHWAY_BOARD));

  tru_pathway_move_to (GTK_WIDGET (self), self->office, g_value_get_string (value), g_object_get_data (G_OBJECT (column), "step"));
  return TRUE;
}

static GtkWidget *
new_head (const char *name,
          guint       n)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (name);
  g_autofree char *number = g_strdup_printf ("%u", n);
  GtkWidget *count = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (title), (int) MIN (g_utf8_strlen (name, -1) + 1, HEAD_CHARS));
  gtk_widget_set_tooltip_text (title, name);
  gtk_widget_add_css_class (title, "row-title");
  gtk_widget_add_css_class (count, "secondary");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), count);
  gtk_widget_add_css_class (head, "pathway-head");
  return head;
}

static GtkWidget *
new_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "pathway-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_activated), NULL);
  return list;
}

static GtkWidget *
new_more (guint n_hidden)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u more, in the table", "%u more, in the table", n_hidden), n_hidden);
  GtkWidget *more = gtk_label_new (words);

  gtk_widget_add_css_class (more, "secondary");
  return more;
}

/* Fills the list with the cards of one step; returns how many stand there. */
static guint
fill (TruPathwayBoard *self,
      GtkWidget       *list,
      GPtrArray       *cards,
      const char      *step)
{
  guint n = 0;

  for (guint i = 0; cards && i < cards->len; i++)
    {
      TruRow *row = g_ptr_array_index (cards, i);
      GtkWidget *card;

      if (g_strcmp0 (tru_row_get_text (row, TRU_PATHWAY_ROW_STEP), step) != 0)
        continue;
      n = (guint) tru_row_get_number (row, TRU_PATHWAY_ROW_IN_STEP);
      card = tru_pathway_card_new (row);
      g_signal_connect_object (card, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (list), card);
      if (g_strcmp0 (self->moved, tru_row_get_text (row, TRU_PATHWAY_ROW_SUPPORT)) == 0)
        g_object_set_data (G_OBJECT (self), "to-focus", card);
    }
  return n;
}

static void
add_column (TruPathwayBoard *self,
            const char      *step,
            const char      *name,
            GPtrArray       *cards)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *list = new_list (name);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);
  guint n = fill (self, list, cards, step);

  g_object_set_data_full (G_OBJECT (column), "step", g_strdup (step), g_free);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), column);
  gtk_widget_add_controller (column, GTK_EVENT_CONTROLLER (target));
  gtk_box_append (GTK_BOX (content), list);
  if (n > TRU_PATHWAY_CARDS)
    gtk_box_append (GTK_BOX (content), new_more (n - TRU_PATHWAY_CARDS));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (column), new_head (name, n));
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_widget_set_size_request (column, COLUMN_WIDTH, -1);
  gtk_widget_add_css_class (column, "pathway-column");
  gtk_box_append (GTK_BOX (self), column);
}

/* The card that the keyboard moved keeps the focus in its new column. */
static void
restore_focus (TruPathwayBoard *self)
{
  GtkWidget *card = g_object_steal_data (G_OBJECT (self), "to-focus");

  if (card)
    gtk_widget_grab_focus (card);
  g_clear_pointer (&self->moved, g_free);
}

/* Whichever card had the focus has it again after a refresh. */
static void
note_focus (TruPathwayBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!self->moved && focus && TRU_IS_PATHWAY_CARD (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    self->moved = g_strdup (tru_pathway_card_get_support (TRU_PATHWAY_CARD (focus)));
}

static void
tru_pathway_board_dispose (GObject *object)
{
  g_clear_object (&TRU_PATHWAY_BOARD (object)->office);
  g_clear_pointer (&TRU_PATHWAY_BOARD (object)->moved, g_free);
  G_OBJECT_CLASS (tru_pathway_board_parent_class)->dispose (object);
}

static void
tru_pathway_board_class_init (TruPathwayBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_pathway_board_dispose;
}

static void
tru_pathway_board_init (TruPathwayBoard *self)
{
}

/**
 * tru_pathway_board_show:
 * @self: a board
 * @office: the database
 * @programme: uid of a programme
 * @follower: (nullable): uid of the only contact whose files it shows
 * @due: (nullable): what tru_watch_next_days() says
 *
 * Reads and shows everything anew; the focus stays with its card.
 */
void
tru_pathway_board_show (TruPathwayBoard *self,
                        TruOffice       *office,
                        const char      *programme,
                        const char      *follower,
                        const char      *due)
{
  TruStore *store = tru_office_get_store (office);
  g_autoptr (GPtrArray) steps = tru_query_run (store, &tru_query_pathway_steps, NULL, "$programme", programme, NULL);
  g_autoptr (GPtrArray) cards
    = tru_query_run (store, &tru_query_pathway_cards, NULL, "$programme", programme, "$follower", follower, "$due", due, NULL);
  GtkWidget *child;

  g_set_object (&self->office, office);
  note_focus (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; steps && i < steps->len; i++)
    add_column (self, tru_row_get_text (steps->pdata[i], TRU_PATHWAY_NAME_UID), tru_row_get_text (steps->pdata[i], TRU_PATHWAY_NAME_NAME), cards);
  add_column (self, NULL, _("All steps passed"), cards);
  restore_focus (self);
}
