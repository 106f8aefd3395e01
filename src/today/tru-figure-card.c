/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-figure-card.h"

#include "tru-decimal.h"
#include "tru-text.h"

struct _TruFigureCard
{
  GtkButton parent_instance;

  GtkImage *icon;
  GtkLabel *figure;
  GtkLabel *caption;
  GtkLabel *label;
};

enum
{
  PROP_0,
  PROP_ICON,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (TruFigureCard, tru_figure_card, GTK_TYPE_BUTTON)

static void
tru_figure_card_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  gtk_image_set_from_icon_name (TRU_FIGURE_CARD (object)->icon, g_value_get_string (value));
}

static void
tru_figure_card_class_init (TruFigureCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = tru_figure_card_set_property;
  g_object_class_install_property (object_class, PROP_ICON,
                                   g_param_spec_string ("icon", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/today/figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TruFigureCard, icon);
  gtk_widget_class_bind_template_child (widget_class, TruFigureCard, figure);
  gtk_widget_class_bind_template_child (widget_class, TruFigureCard, caption);
  gtk_widget_class_bind_template_child (widget_class, TruFigureCard, label);
}

static void
tru_figure_card_init (TruFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_figure_card_set:
 * @self: a card
 * @figure: the number
 * @label: what it counts
 * @caption: (nullable): a few words beside the number
 * @tone: colour of the icon; %TRU_TONE_LATE colours the words as well
 */
void
tru_figure_card_set (TruFigureCard *self,
                     gint64         figure,
                     const char    *label,
                     const char    *caption,
                     TruTone        tone)
{
  g_autofree char *number = tru_number_format (figure);
  const char *parts[] = { number, label, NULL };
  g_autofree char *head = tru_text_join (parts, " ");
  const char *all[] = { head, caption ? caption : "", NULL };
  g_autofree char *words = tru_text_join (all, ", ");

  gtk_label_set_label (self->figure, number);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->caption, caption ? caption : "");
  tru_tone_set_fill (GTK_WIDGET (self->icon), tone);
  if (tone == TRU_TONE_LATE)
    gtk_widget_add_css_class (GTK_WIDGET (self->caption), "tone-late");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), "tone-late");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
