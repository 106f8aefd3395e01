/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-look.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-item.h"
#include "tru-states.h"

static const struct
{
  const char *state;
  TruTone tone;
} tones[] = {
  { "available", TRU_TONE_OK },
  { "lent", TRU_TONE_ACCENT },
  { "open", TRU_TONE_ACCENT },
  { "late", TRU_TONE_LATE },
  { "returned", TRU_TONE_OK },
  { "check_due", TRU_TONE_ATTENTION },
  { "missing", TRU_TONE_ATTENTION },
  { "on_its_way", TRU_TONE_VISIT },
  { "set_aside", TRU_TONE_OK },
  { "expired", TRU_TONE_ATTENTION },
  { "valid", TRU_TONE_OK },
};

static TruTone
tone_of (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_strcmp0 (tones[i].state, state) == 0)
      return tones[i].tone;
  return TRU_TONE_NEUTRAL;
}

/**
 * tru_tool_look_set_state:
 * @pill: a pill
 * @state: (nullable): the state of an item, loan or member
 */
void
tru_tool_look_set_state (TruPill    *pill,
                         const char *state)
{
  tru_pill_set (pill, g_strcmp0 (state, "returned") == 0 ? _("Taken back") : tru_state_label (state), tone_of (state));
}

/**
 * tru_tool_look_late:
 * @due_on: when a loan was due, before today
 *
 * Returns: (transfer full): how late it is, as on a pill
 */
char *
tru_tool_look_late (TruDate due_on)
{
  guint days = (guint) MAX (tru_clock_today () - due_on, 0);

  return g_strdup_printf (ngettext ("%u day late", "%u days late", days), days);
}

/**
 * tru_tool_look_detail:
 * @item: a row about an item
 *
 * Returns: (transfer full): what stands after the pill of its state: “back on 1 Dec”, “7 days”, or the day since when; empty when nothing does
 */
char *
tru_tool_look_detail (TruRow *item)
{
  const char *state = tru_row_get_text (item, TRU_ITEM_ROW_STATE);
  TruDate due = tru_row_get_date (item, TRU_ITEM_ROW_DUE_ON);
  TruDate since = tru_row_get_date (item, TRU_ITEM_ROW_SINCE);
  g_autofree char *day = tru_date_format (due != TRU_UNKNOWN ? due : since, TRU_DATE_SHORT);
  guint late = due != TRU_UNKNOWN ? (guint) MAX (tru_clock_today () - due, 0) : 0;

  if (g_strcmp0 (state, "late") == 0)
    return g_strdup_printf (ngettext ("%u day", "%u days", late), late);
  if (g_strcmp0 (state, "lent") == 0)
    return due == tru_clock_today () ? g_strdup (_("back today")) : g_strdup_printf (_("back on %s"), day);
  return since != TRU_UNKNOWN ? g_steal_pointer (&day) : g_strdup ("");
}

/**
 * tru_tool_look_named:
 * @name: a tool's name
 * @code: (nullable): an item's code
 *
 * Returns: (transfer full): both, for a sentence
 */
char *
tru_tool_look_named (const char *name,
                     const char *code)
{
  return code ? g_strdup_printf (_("%s (%s)"), name, code) : g_strdup (name);
}

/**
 * tru_tool_look_names:
 * @names: (element-type utf8): tools, each as tru_tool_look_named() has it
 *
 * Returns: (transfer full) (nullable): all of them, for a sentence; %NULL where there is none
 */
char *
tru_tool_look_names (GPtrArray *names)
{
  GString *text = names->len > 0 ? g_string_new (NULL) : NULL;

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (const char *) names->pdata[i]);
  return text ? g_string_free (text, FALSE) : NULL;
}

/**
 * tru_tool_look_condition:
 * @token: (nullable): an item's condition
 *
 * Returns: (transfer none): the word that people read, "" when it is unknown
 */
const char *
tru_tool_look_condition (const char *token)
{
  int option = token ? tru_field_option (&tru_item_kind.fields[TRU_ITEM_CONDITION], token) : -1;

  return option < 0 ? "" : _(tru_item_condition_options[option].label);
}

/**
 * tru_tool_look_label:
 * @text: (nullable): its text
 * @css_class: (nullable): its style
 *
 * Returns: (transfer floating): a label at the start of its line, cut at its end where there is no room
 */
GtkWidget *
tru_tool_look_label (const char *text,
                     const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * tru_tool_look_lines:
 * @text: its text
 * @css_class: (nullable): its style
 *
 * Returns: (transfer floating): such a label that goes on in a second line, for names that must be told from one another
 */
GtkWidget *
tru_tool_look_lines (const char *text,
                     const char *css_class)
{
  GtkWidget *label = tru_tool_look_label (text, css_class);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  return label;
}

/**
 * tru_tool_look_button:
 * @icon: (nullable): an icon, the label then being its name and tooltip
 * @label: what it does
 *
 * Returns: (transfer floating): a flat button in the middle of its line
 */
GtkWidget *
tru_tool_look_button (const char *icon,
                      const char *label)
{
  GtkWidget *button = icon ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (icon)
    {
      gtk_widget_set_tooltip_text (button, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  return button;
}

/**
 * tru_tool_look_set_text:
 * @label: a label
 * @text: (nullable): its text; without one it hides
 */
void
tru_tool_look_set_text (GtkLabel   *label,
                        const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

/**
 * tru_tool_look_clear:
 * @box: a box or a list box, which loses all its children
 */
void
tru_tool_look_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)))
    GTK_IS_LIST_BOX (box) ? gtk_list_box_remove (GTK_LIST_BOX (box), child) : gtk_box_remove (GTK_BOX (box), child);
}
