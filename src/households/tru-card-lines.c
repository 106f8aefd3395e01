/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-card-lines.h"
#include "tru-new-record.h"

#include <glib/gi18n.h>

#define PAIR_WIDTH 62

static GtkWidget *
new_line (const char *left,
          const char *right,
          const char *css_class)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *start = tru_card_label (left, "row-text");
  GtkWidget *end = right && *right ? tru_card_label (right, "row-text") : NULL;

  gtk_widget_set_hexpand (start, TRUE);
  gtk_box_append (GTK_BOX (line), start);
  if (end)
    {
      gtk_widget_add_css_class (end, "numeric");
      gtk_label_set_wrap (GTK_LABEL (end), FALSE);
      gtk_box_append (GTK_BOX (line), end);
    }
  if (css_class)
    {
      gtk_widget_add_css_class (start, css_class);
      if (end)
        gtk_widget_add_css_class (end, css_class);
    }
  return line;
}

static GMenuItem *
new_item (const char *label,
          const char *action,
          GVariant   *target)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  return item;
}

/**
 * tru_card_label:
 * @text: a text
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer floating): a label at the start that wraps rather than widen its card
 */
GtkWidget *
tru_card_label (const char *text,
                const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

void
tru_card_line (TruCard    *card,
               const char *left,
               const char *right,
               const char *css_class)
{
  tru_card_append (card, new_line (left, right, css_class));
}

/**
 * tru_card_act_line:
 * @card: a card
 * @left: what it is
 * @right: (nullable): what is said of it
 * @action: what pressing it does
 * @target: (nullable): the action's target, taken if floating
 *
 * Appends a line that is a button.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
tru_card_act_line (TruCard    *card,
                   const char *left,
                   const char *right,
                   const char *action,
                   GVariant   *target)
{
  g_autofree char *name = right && *right ? g_strconcat (left, ", ", right, NULL) : g_strdup (left);
  GtkWidget *button = tru_card_cell_button (left, name, action, target);

  gtk_button_set_child (GTK_BUTTON (button), new_line (left, right, NULL));
  tru_card_append (card, button);
  return button;
}

/**
 * tru_card_record_line:
 * @card: a card
 * @left: what it is
 * @right: (nullable): what is said of it
 * @action: "win.edit-record" or "win.show-record"
 * @kind: name of the record's kind
 * @uid: the record's uid
 *
 * Appends a line that is a button: pressing it opens the record.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
tru_card_record_line (TruCard    *card,
                      const char *left,
                      const char *right,
                      const char *action,
                      const char *kind,
                      const char *uid)
{
  return tru_card_act_line (card, left, right, action, g_variant_new ("(ss)", kind, uid));
}

/**
 * tru_card_cell_button:
 * @text: what the cell says
 * @name: what it is called where it stands alone
 * @action: what pressing it does
 * @target: (nullable): the action's target, taken if floating
 *
 * Returns: (transfer floating): a cell of a card's table that is a button
 */
GtkWidget *
tru_card_cell_button (const char *text,
                      const char *name,
                      const char *action,
                      GVariant   *target)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), tru_card_label (text, "row-text"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-line");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/** tru_card_attach: Puts a cell into a card's table, in the middle of its line. */
void
tru_card_attach (GtkGrid   *grid,
                 GtkWidget *child,
                 int        column,
                 int        row)
{
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_grid_attach (grid, child, column, row, 1, 1);
}

/** tru_card_unknown: Returns: (transfer floating): what stands for a value that nobody knows */
GtkWidget *
tru_card_unknown (void)
{
  return tru_card_label (_("unknown"), "secondary");
}

/**
 * tru_card_pair:
 * @card: a card
 * @label: what it is
 * @value: (nullable): its value; %NULL or empty is said to be unknown
 *
 * Appends a label and its value beside it.
 */
void
tru_card_pair (TruCard    *card,
               const char *label,
               const char *value)
{
  GtkWidget *name = tru_card_label (label, "secondary");
  GtkWidget *text = value && *value ? tru_card_label (value, "row-text") : tru_card_unknown ();

  gtk_widget_set_size_request (name, PAIR_WIDTH, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 14);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  tru_card_append_pair (card, name, text);
}

void
tru_card_note (TruCard    *card,
               const char *text)
{
  tru_card_append (card, tru_card_label (text, "secondary"));
}

/**
 * tru_card_button:
 * @card: a card
 * @label: what it does, with a mnemonic
 * @action: an action
 * @target: (nullable): its target, taken if floating
 *
 * Appends a button, as an empty list offers.
 */
void
tru_card_button (TruCard    *card,
                 const char *label,
                 const char *action,
                 GVariant   *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "card-button");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  tru_card_append (card, button);
}

/**
 * tru_card_menu_button:
 * @card: a card
 * @label: what is chosen
 * @menu: among what
 *
 * Appends a button that asks which.
 */
void
tru_card_menu_button (TruCard    *card,
                      const char *label,
                      GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "card-button");
  tru_card_append (card, button);
}

void
tru_card_icon_line (TruCard    *card,
                    const char *icon,
                    TruTone     tone,
                    const char *text,
                    const char *tooltip)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  tru_tone_set_text (image, tone);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), tru_card_label (text, "row-text"));
  gtk_widget_set_tooltip_text (line, tooltip);
  tru_card_append (card, line);
}

void
tru_menu_act (GMenu      *menu,
              const char *label,
              const char *action,
              GVariant   *target)
{
  g_autoptr (GMenuItem) item = new_item (label, action, target);

  g_menu_append_item (menu, item);
}

void
tru_menu_edit_uid (GMenu      *menu,
                   const char *label,
                   const char *kind,
                   const char *uid)
{
  tru_menu_act (menu, label, "win.edit-record", g_variant_new ("(ss)", kind, uid));
}

/**
 * tru_menu_edit:
 * @menu: a menu
 * @label: what will be edited
 * @record: (nullable): the record; nothing is added without one
 */
void
tru_menu_edit (GMenu      *menu,
               const char *label,
               TruRecord  *record)
{
  if (record)
    tru_menu_edit_uid (menu, label, tru_record_get_kind (record)->name, tru_record_get_uid (record));
}

/**
 * tru_menu_add:
 * @menu: a menu
 * @label: what will be added
 * @kind: name of its kind
 * @...: pairs of a field's name and its value (nullable: left out), ended by %NULL
 */
void
tru_menu_add (GMenu      *menu,
              const char *label,
              const char *kind,
              ...)
{
  GVariant *target;
  va_list pairs;

  va_start (pairs, kind);
  target = tru_new_record_target_valist (kind, pairs);
  va_end (pairs);
  tru_menu_act (menu, label, "win.add-record", target);
}

/* Counts what a menu offers, and remembers where the last of it is. */
static guint
count_entries (GMenuModel  *menu,
               GMenuModel **within,
               int         *place)
{
  guint n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      if (section)
        {
          n += count_entries (section, within, place);
          continue;
        }
      *within = menu;
      *place = i;
      n++;
    }
  return n;
}

/**
 * tru_card_add_pencil:
 * @card: a card with a title
 *
 * Adds a pencil to the title line; whoever fills the card says with tru_card_set_pencil() what it offers.
 *
 * Returns: (transfer none): the pencil
 */
GtkWidget *
tru_card_add_pencil (TruCard *card)
{
  GtkWidget *pencil = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *buttons[] = { gtk_menu_button_new (), gtk_button_new () };
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_object_get (card, "title", &title, NULL);
  /* Translators: the pencil of a card; %s is its title */
  name = g_strdup_printf (_("Edit: %s"), title);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_object_set (buttons[i], "icon-name", "document-edit-symbolic", "valign", GTK_ALIGN_CENTER, "tooltip-text", name, NULL);
      gtk_widget_add_css_class (buttons[i], "flat");
      gtk_widget_add_css_class (buttons[i], "pencil");
      gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_box_append (GTK_BOX (pencil), buttons[i]);
    }
  tru_card_add_suffix (card, pencil);
  return pencil;
}

/**
 * tru_card_set_pencil:
 * @pencil: a card's pencil
 * @menu: what it offers; without an entry it hides
 *
 * A single entry that opens a form needs no menu: the pencil does it at once.
 */
void
tru_card_set_pencil (GtkWidget  *pencil,
                     GMenuModel *menu)
{
  GtkWidget *opens = gtk_widget_get_first_child (pencil);
  GtkWidget *acts = gtk_widget_get_last_child (pencil);
  GMenuModel *within = NULL;
  int place = 0;
  guint n = count_entries (menu, &within, &place);
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  if (n == 1)
    {
      g_menu_model_get_item_attribute (within, place, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_menu_model_get_item_attribute (within, place, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      target = g_menu_model_get_item_attribute_value (within, place, G_MENU_ATTRIBUTE_TARGET, NULL);
    }
  gtk_widget_set_visible (pencil, n > 0);
  gtk_widget_set_visible (acts, label && action && g_str_has_suffix (label, "…"));
  gtk_widget_set_visible (opens, !gtk_widget_get_visible (acts));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (opens), menu);
  /* An action is never named while the target of another stands there. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (acts), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (acts), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (acts), gtk_widget_get_visible (acts) ? action : NULL);
}
