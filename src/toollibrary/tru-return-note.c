/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-return-note.h"

#include <glib/gi18n.h>

#include "tru-condition-choice.h"
#include "tru-lending.h"
#include "tru-part-ticks.h"

struct _TruReturnNote
{
  AdwBin parent_instance;

  TruPartTicks *parts;
  TruConditionChoice *condition;
  gboolean is_condition_noted;
};

G_DEFINE_FINAL_TYPE (TruReturnNote, tru_return_note, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_ticked (TruReturnNote *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_condition (TruReturnNote *self)
{
  self->is_condition_noted = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tru_return_note_class_init (TruReturnNoteClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_return_note_init (TruReturnNote *self)
{
}

static GtkWidget *
new_parts (TruReturnNote *self,
           TruOffice     *office,
           const char    *item)
{
  g_auto (GStrv) parts = tru_lending_accessories_out (tru_office_get_store (office), item);

  self->parts = tru_part_ticks_new ((const char *const *) parts, _("Accessories that came back"));
  g_signal_connect_swapped (self->parts, "changed", G_CALLBACK (on_ticked), self);
  return GTK_WIDGET (self->parts);
}

/**
 * tru_return_note_new:
 * @office: the office
 * @item: a row about an item that comes back
 * @title: what stands above its accessories
 *
 * Returns: (transfer floating): a note of which nothing was changed
 */
TruReturnNote *
tru_return_note_new (TruOffice *office,
                     TruRow    *item,
                     GtkWidget *title)
{
  TruReturnNote *self = g_object_new (TRU_TYPE_RETURN_NOTE, "hexpand", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->condition = TRU_CONDITION_CHOICE (tru_condition_choice_new (tru_row_get_text (item, TRU_ITEM_ROW_CONDITION),
                                                                    tru_row_get_text (item, TRU_ITEM_ROW_NAME)));
  g_signal_connect_swapped (self->condition, "chosen", G_CALLBACK (on_condition), self);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), new_parts (self, office, tru_row_get_text (item, TRU_ITEM_ROW_UID)));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->condition));
  adw_bin_set_child (ADW_BIN (self), box);
  return self;
}

/**
 * tru_return_note_get_missing:
 * @self: a note
 *
 * Returns: (transfer full) (nullable): the accessories that did not come back, %NULL when all did
 */
char *
tru_return_note_get_missing (TruReturnNote *self)
{
  return tru_part_ticks_get_unticked (self->parts);
}

/**
 * tru_return_note_get_condition:
 * @self: a note
 *
 * Returns: the #TruItemCondition that somebody noted, %TRU_UNKNOWN when nobody did
 */
gint64
tru_return_note_get_condition (TruReturnNote *self)
{
  return self->is_condition_noted ? tru_condition_choice_get (self->condition) : TRU_UNKNOWN;
}

/**
 * tru_return_note_resize:
 * @self: a note
 *
 * After the desk became large or ordinary.
 */
void
tru_return_note_resize (TruReturnNote *self)
{
  tru_condition_choice_resize (self->condition);
}
