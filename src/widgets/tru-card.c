/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-card.h"

struct _TruCard
{
  GtkWidget parent_instance;
  GtkWidget *head;
  GtkWidget *title;
  GtkWidget *caption;
  GtkWidget *content;
  GtkSizeGroup *names;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CAPTION,
  N_PROPS
};

static GtkBuildableIface *parent_buildable;

static void
tru_card_add_child (GtkBuildable *buildable,
                    GtkBuilder   *builder,
                    GObject      *child,
                    const char   *type)
{
  TruCard *self = TRU_CARD (buildable);

  if (!GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "suffix") == 0)
    tru_card_add_suffix (self, GTK_WIDGET (child));
  else
    tru_card_append (self, GTK_WIDGET (child));
}

static void
tru_card_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = tru_card_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TruCard, tru_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, tru_card_buildable_init))

static void
tru_card_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  TruCard *self = TRU_CARD (object);

  if (prop_id == PROP_TITLE)
    tru_card_set_title (self, g_value_get_string (value));
  else
    tru_card_set_caption (self, g_value_get_string (value));
}

static void
tru_card_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  TruCard *self = TRU_CARD (object);

  g_value_set_string (value, gtk_label_get_label (GTK_LABEL (prop_id == PROP_TITLE ? self->title : self->caption)));
}

static void
tru_card_dispose (GObject *object)
{
  TruCard *self = TRU_CARD (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (tru_card_parent_class)->dispose (object);
}

static void
tru_card_class_init (TruCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tru_card_dispose;
  object_class->set_property = tru_card_set_property;
  object_class->get_property = tru_card_get_property;
  g_object_class_install_property (object_class, PROP_TITLE,
                                   g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_CAPTION,
                                   g_param_spec_string ("caption", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "trucard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static void
tru_card_init (TruCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->title = new_label ("heading");
  self->caption = new_label ("secondary");
  /* A title is read whole: at large text it takes a second line. */
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->title), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->caption), 24);
  gtk_widget_hide (self->caption);
  gtk_box_append (GTK_BOX (self->head), self->title);
  gtk_box_append (GTK_BOX (self->head), self->caption);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

/**
 * tru_card_set_title:
 * @self: a card
 * @title: (nullable): its title, also its name for a screen reader; without one the title line hides
 */
void
tru_card_set_title (TruCard    *self,
                    const char *title)
{
  gtk_label_set_label (GTK_LABEL (self->title), title ? title : "");
  gtk_widget_set_visible (self->head, title && *title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title ? title : "", -1);
}

/**
 * tru_card_set_caption:
 * @self: a card
 * @caption: (nullable): a few words at the end of the title line
 */
void
tru_card_set_caption (TruCard    *self,
                      const char *caption)
{
  gtk_label_set_label (GTK_LABEL (self->caption), caption ? caption : "");
  gtk_widget_set_visible (self->caption, caption && *caption);
}

/**
 * tru_card_add_suffix:
 * @self: a card
 * @suffix: a widget for the end of the title line
 */
void
tru_card_add_suffix (TruCard   *self,
                     GtkWidget *suffix)
{
  gtk_box_append (GTK_BOX (self->head), suffix);
}

/**
 * tru_card_append:
 * @self: a card
 * @child: a widget for the content
 */
void
tru_card_append (TruCard   *self,
                 GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->content), child);
}

/* Pairs that follow each other share a grid. A box would not do: it gives its children their widths by another sum than the one
 * it told its height by, and a value that wrapped there stood out of the card here. */
static GtkGrid *
last_pairs (TruCard *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->content);
  GtkWidget *grid;

  if (last && gtk_widget_has_css_class (last, "pairs"))
    return GTK_GRID (last);
  grid = gtk_grid_new ();
  gtk_widget_add_css_class (grid, "pairs");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), (guint) gtk_box_get_spacing (GTK_BOX (self->content)));
  tru_card_append (self, grid);
  return GTK_GRID (grid);
}

/**
 * tru_card_append_pair:
 * @self: a card
 * @name: what a value is
 * @value: the value
 *
 * Appends a line of the two. The names of a card are as wide as the widest of them, so that its values stand below each other.
 */
void
tru_card_append_pair (TruCard   *self,
                      GtkWidget *name,
                      GtkWidget *value)
{
  GtkGrid *grid = last_pairs (self);
  GtkWidget *before = gtk_widget_get_last_child (GTK_WIDGET (grid));

  gtk_size_group_add_widget (self->names, name);
  gtk_widget_set_valign (name, GTK_ALIGN_START); /* a grid's baseline puts a name that wraps over the next line */
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_grid_attach_next_to (grid, name, before ? gtk_widget_get_prev_sibling (before) : NULL, GTK_POS_BOTTOM, 1, 1);
  gtk_grid_attach_next_to (grid, value, name, GTK_POS_RIGHT, 1, 1);
}

/**
 * tru_card_clear:
 * @self: a card
 *
 * Removes the content, not the title line.
 */
void
tru_card_clear (TruCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->content)))
    gtk_box_remove (GTK_BOX (self->content), child);
}
