/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pill.h"

struct _TruPill
{
  GtkWidget parent_instance;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TruPill, tru_pill, GTK_TYPE_WIDGET)

static void
tru_pill_dispose (GObject *object)
{
  TruPill *self = TRU_PILL (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (tru_pill_parent_class)->dispose (object);
}

static void
tru_pill_class_init (TruPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_pill_dispose;
  gtk_widget_class_set_css_name (widget_class, "statepill");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tru_pill_init (TruPill *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  tru_tone_set_fill (GTK_WIDGET (self), TRU_TONE_NEUTRAL);
}

/**
 * tru_pill_new:
 * @text: (nullable): the word
 * @tone: what the colour means
 *
 * Returns: (transfer floating): a pill
 */
GtkWidget *
tru_pill_new (const char *text,
              TruTone     tone)
{
  TruPill *self = g_object_new (TRU_TYPE_PILL, NULL);

  tru_pill_set (self, text, tone);
  return GTK_WIDGET (self);
}

/**
 * tru_pill_set:
 * @self: a pill
 * @text: (nullable): the word; without one the pill hides
 * @tone: what the colour means
 */
void
tru_pill_set (TruPill    *self,
              const char *text,
              TruTone     tone)
{
  gtk_label_set_label (GTK_LABEL (self->label), text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text && *text);
  tru_tone_set_fill (GTK_WIDGET (self), tone);
}
