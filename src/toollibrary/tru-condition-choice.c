/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-condition-choice.h"

#include <glib/gi18n.h>

#include "tru-desk-notice.h"
#include "tru-desk-size.h"
#include "tru-item.h"

/* What a large desk offers: a scratched tool is a worn one to who reads no words. */
static const struct
{
  gint64 condition;
  TruTone tone;
} shapes[] = {
  { TRU_ITEM_CONDITION_GOOD, TRU_TONE_OK },
  { TRU_ITEM_CONDITION_WORN, TRU_TONE_ATTENTION },
  { TRU_ITEM_CONDITION_BROKEN, TRU_TONE_LATE },
};

#define N_SHAPES G_N_ELEMENTS (shapes)

struct _TruConditionChoice
{
  AdwBin parent_instance;

  GtkDropDown *words;
  char *name;
  GtkWidget *shape_box; /* (nullable): made for a large desk alone, for each line waits for it */
  GtkToggleButton *toggles[N_SHAPES];
  gboolean is_showing; /* what was chosen, nobody chooses */
};

G_DEFINE_FINAL_TYPE (TruConditionChoice, tru_condition_choice, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
shape_of (gint64 condition)
{
  return condition == TRU_ITEM_CONDITION_SCRATCHED ? TRU_ITEM_CONDITION_WORN : condition;
}

static void
show_shape (TruConditionChoice *self)
{
  gint64 shape = shape_of (tru_condition_choice_get (self));

  self->is_showing = TRUE;
  for (guint i = 0; self->shape_box && i < N_SHAPES; i++)
    gtk_toggle_button_set_active (self->toggles[i], shapes[i].condition == shape);
  self->is_showing = FALSE;
}

static void
on_selected (TruConditionChoice *self)
{
  show_shape (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The drop-down knows what is chosen, whichever of the two is in sight. */
static void
on_toggled (TruConditionChoice *self,
            GtkToggleButton    *toggle)
{
  for (guint i = 0; i < N_SHAPES; i++)
    if (self->toggles[i] == toggle && !self->is_showing && gtk_toggle_button_get_active (toggle))
      gtk_drop_down_set_selected (self->words, (guint) shapes[i].condition);
  /* One that is pressed again stays pressed. */
  show_shape (self);
}

static void
tru_condition_choice_finalize (GObject *object)
{
  g_free (TRU_CONDITION_CHOICE (object)->name);
  G_OBJECT_CLASS (tru_condition_choice_parent_class)->finalize (object);
}

static void
tru_condition_choice_class_init (TruConditionChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_condition_choice_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_condition_choice_init (TruConditionChoice *self)
{
}

static GtkDropDown *
new_words (const char *token)
{
  int option = token ? tru_field_option (&tru_item_kind.fields[TRU_ITEM_CONDITION], token) : -1;
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; tru_item_condition_options[i].token; i++)
    gtk_string_list_append (words, _(tru_item_condition_options[i].label));
  /* GTK would say “(None)” of a tool in a condition that nobody noted; of all the words this one alone does not tell what it is about. */
  if (option < 0)
    {
      option = (int) g_list_model_get_n_items (G_LIST_MODEL (words));
      gtk_string_list_append (words, _("Condition not noted"));
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), (guint) option);
  gtk_widget_add_css_class (choice, "flat");
  return GTK_DROP_DOWN (choice);
}

static void
add_shape (TruConditionChoice *self,
           guint               i)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *shape = gtk_image_new_from_icon_name (tru_desk_notice_icon (shapes[i].tone));
  /* Translators: the condition of a tool, the tool */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), _(tru_item_condition_options[shapes[i].condition].label), self->name);

  tru_tone_set_text (shape, shapes[i].tone);
  gtk_button_set_child (GTK_BUTTON (toggle), shape);
  gtk_widget_set_tooltip_text (toggle, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (self->shape_box), toggle);
  self->toggles[i] = GTK_TOGGLE_BUTTON (toggle);
}

static void
add_shapes (TruConditionChoice *self)
{
  self->shape_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->shape_box, "linked");
  gtk_widget_add_css_class (self->shape_box, "condition-shapes");
  self->is_showing = TRUE;
  for (guint i = 0; i < N_SHAPES; i++)
    add_shape (self, i);
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), self->shape_box);
  show_shape (self);
}

/**
 * tru_condition_choice_new:
 * @token: (nullable): the condition as it is known
 * @name: name of the tool, for who does not see the row
 *
 * Returns: (transfer floating): a choice
 */
GtkWidget *
tru_condition_choice_new (const char *token,
                          const char *name)
{
  TruConditionChoice *self = g_object_new (TRU_TYPE_CONDITION_CHOICE, "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *full = g_strdup_printf (_("Condition of %s"), name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->name = g_strdup (name);
  self->words = new_words (token);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), full);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  g_signal_connect_swapped (self->words, "notify::selected", G_CALLBACK (on_selected), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  adw_bin_set_child (ADW_BIN (self), box);
  tru_condition_choice_resize (self);
  return GTK_WIDGET (self);
}

/**
 * tru_condition_choice_get:
 * @self: a choice
 *
 * Returns: the #TruItemCondition chosen, %TRU_UNKNOWN
 */
gint64
tru_condition_choice_get (TruConditionChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->words);

  return selected != GTK_INVALID_LIST_POSITION && tru_item_condition_options[selected].token ? (gint64) selected : TRU_UNKNOWN;
}

/**
 * tru_condition_choice_resize:
 * @self: a choice
 *
 * After the desk became large or ordinary.
 */
void
tru_condition_choice_resize (TruConditionChoice *self)
{
  gboolean is_large = tru_desk_is_large ();

  if (is_large && !self->shape_box)
    add_shapes (self);
  gtk_widget_set_visible (GTK_WIDGET (self->words), !is_large);
  if (self->shape_box)
    gtk_widget_set_visible (self->shape_box, is_large);
}
