/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-value.h"

#include <glib/gi18n.h>

#define VALUE_CHARS 24

/**
 * tru_import_text_new:
 * @text: a text
 * @css_class: how it looks
 * @max_width_chars: where it wraps
 *
 * Returns: (transfer floating): a label that wraps rather than widen its pane
 */
GtkWidget *
tru_import_text_new (const char *text,
                     const char *css_class,
                     int         max_width_chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (max_width_chars, 10));
  gtk_label_set_max_width_chars (GTK_LABEL (label), max_width_chars);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * tru_import_value_new:
 * @value: a field's value for people
 * @is_known: whether it is one, or says that there is none
 *
 * Returns: (transfer floating): the value in its frame
 */
GtkWidget *
tru_import_value_new (const char *value,
                      gboolean    is_known)
{
  GtkWidget *label = tru_import_text_new (value, "import-value", VALUE_CHARS);

  if (!is_known)
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/**
 * tru_import_value_new_withheld:
 *
 * Returns: (transfer floating): what stands for a value that the sender does not share
 */
GtkWidget *
tru_import_value_new_withheld (void)
{
  GtkWidget *value = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (value, "import-value");
  gtk_widget_add_css_class (value, "dim-label");
  gtk_box_append (GTK_BOX (value), gtk_image_new_from_icon_name ("view-conceal-symbolic"));
  gtk_box_append (GTK_BOX (value), tru_import_text_new (_("not shared"), "row-text", VALUE_CHARS));
  return value;
}

/**
 * tru_import_value_new_choice:
 * @value: a field's value for people
 *
 * Returns: (transfer floating): a check button, to be grouped as a radio with the other value's
 */
GtkWidget *
tru_import_value_new_choice (const char *value)
{
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), tru_import_text_new (value, "row-text", VALUE_CHARS));
  gtk_widget_add_css_class (button, "import-choice");
  return button;
}
