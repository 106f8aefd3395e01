/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-chore-row.h"

#include "tru-pill.h"
#include "tru-text.h"

struct _TruChoreRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *reason;
  TruPill *pill;
};

G_DEFINE_FINAL_TYPE (TruChoreRow, tru_chore_row, GTK_TYPE_LIST_BOX_ROW)

static void
tru_chore_row_class_init (TruChoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRU_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/today/chore-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TruChoreRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TruChoreRow, title);
  gtk_widget_class_bind_template_child (widget_class, TruChoreRow, reason);
  gtk_widget_class_bind_template_child (widget_class, TruChoreRow, pill);
}

static void
tru_chore_row_init (TruChoreRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
lead (TruChoreRow    *self,
      const TruChore *chore)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self);

  if (chore->about)
    {
      gtk_actionable_set_action_target (actionable, "(ssss)", chore->kind, chore->uid, chore->rule, chore->about);
      gtk_actionable_set_action_name (actionable, "win.settle");
      return;
    }
  gtk_actionable_set_action_target (actionable, "(ss)", chore->kind, chore->uid);
  gtk_actionable_set_action_name (actionable, "win.show-record");
}

/**
 * tru_chore_row_new:
 * @chore: what to show
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tru_chore_row_new (const TruChore *chore)
{
  TruChoreRow *self = g_object_new (TRU_TYPE_CHORE_ROW, NULL);
  const char *parts[] = { chore->title, chore->reason ? chore->reason : "", chore->when, NULL };
  g_autofree char *words = tru_text_join (parts, ", ");

  gtk_image_set_from_icon_name (self->icon, chore->icon);
  tru_tone_set_fill (GTK_WIDGET (self->icon), chore->tone);
  gtk_label_set_label (self->title, chore->title);
  gtk_label_set_label (self->reason, chore->reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reason), chore->reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), chore->reason != NULL);
  tru_pill_set (self->pill, chore->when, chore->tone);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  lead (self, chore);
  return GTK_WIDGET (self);
}
