/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-chore-card.h"

#include <glib/gi18n.h>

#include "tru-chore-row.h"

#define FEW 7
#define PAGE 100 /* rows of a list box are all built: thousands come by pages */

struct _TruChoreCard
{
  GtkBox parent_instance;
  GPtrArray *chores;
  guint n_shown;
  gboolean is_expanded;

  GtkLabel *count;
  GtkButton *expand;
  GtkStack *stack;
  GtkListBox *list;
  GtkButton *next;
  GtkLabel *error;
};

G_DEFINE_FINAL_TYPE (TruChoreCard, tru_chore_card, GTK_TYPE_BOX)

static guint
wanted (TruChoreCard *self,
        guint        pages)
{
  return MIN (self->chores->len, self->is_expanded ? pages * PAGE : FEW);
}

static void
show_rows (TruChoreCard *self,
           guint        n)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = MIN (self->n_shown, n); i < n; i++)
    gtk_list_box_append (self->list, tru_chore_row_new (g_ptr_array_index (self->chores, i)));
  self->n_shown = n;
  gtk_button_set_label (self->expand, self->is_expanded ? _("Show less") : _("Show all"));
  gtk_widget_set_visible (GTK_WIDGET (self->expand), self->chores->len > FEW);
  gtk_widget_set_visible (GTK_WIDGET (self->next), self->is_expanded && n < self->chores->len);
}

static void
on_expand_clicked (TruChoreCard *self)
{
  tru_chore_card_set_expanded (self, !self->is_expanded);
}

static void
on_next_clicked (TruChoreCard *self)
{
  show_rows (self, wanted (self, self->n_shown / PAGE + 1));
}

static void
tru_chore_card_finalize (GObject *object)
{
  TruChoreCard *self = TRU_CHORE_CARD (object);

  g_clear_pointer (&self->chores, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_chore_card_parent_class)->finalize (object);
}

static void
tru_chore_card_class_init (TruChoreCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_chore_card_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/today/chore-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TruChoreCard, count);
  gtk_widget_class_bind_template_child (widget_class, TruChoreCard, expand);
  gtk_widget_class_bind_template_child (widget_class, TruChoreCard, stack);
  gtk_widget_class_bind_template_child (widget_class, TruChoreCard, list);
  gtk_widget_class_bind_template_child (widget_class, TruChoreCard, next);
  gtk_widget_class_bind_template_child (widget_class, TruChoreCard, error);
  gtk_widget_class_bind_template_callback (widget_class, on_expand_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
}

static void
tru_chore_card_init (TruChoreCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chores = g_ptr_array_new ();
}

/**
 * tru_chore_card_show:
 * @self: a card
 * @chores: (element-type TruChore): what waits, in order
 */
void
tru_chore_card_show (TruChoreCard *self,
                    GPtrArray   *chores)
{
  g_autofree char *count = g_strdup_printf ("%u", chores->len);
  guint pages = MAX (1, (self->n_shown + PAGE - 1) / PAGE);

  g_ptr_array_unref (self->chores);
  self->chores = g_ptr_array_ref (chores);
  gtk_label_set_label (self->count, chores->len ? count : "");
  self->n_shown = 0;
  show_rows (self, 0);
  show_rows (self, wanted (self, pages));
  gtk_stack_set_visible_child_name (self->stack, chores->len ? "list" : "empty");
}

/**
 * tru_chore_card_show_error:
 * @self: a card
 * @message: why it is not known what waits
 */
void
tru_chore_card_show_error (TruChoreCard *self,
                          const char  *message)
{
  gtk_label_set_label (self->error, message);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

/**
 * tru_chore_card_get_expanded:
 * @self: a card
 *
 * Returns: whether all lines are shown
 */
gboolean
tru_chore_card_get_expanded (TruChoreCard *self)
{
  return self->is_expanded;
}

/**
 * tru_chore_card_set_expanded:
 * @self: a card
 * @expanded: whether to show all lines
 */
void
tru_chore_card_set_expanded (TruChoreCard *self,
                            gboolean     expanded)
{
  self->is_expanded = expanded;
  show_rows (self, wanted (self, 1));
}
