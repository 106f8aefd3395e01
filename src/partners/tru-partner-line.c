/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-partner-line.h"

#include "tru-pill.h"
#include "tru-text.h"

struct _TruPartnerLine
{
  GtkListBoxRow parent_instance;

  GtkBox *box;
  GtkLabel *title;
  GtkLabel *details;
  TruPill *pill;
};

G_DEFINE_FINAL_TYPE (TruPartnerLine, tru_partner_line, GTK_TYPE_LIST_BOX_ROW)

static void
tru_partner_line_class_init (TruPartnerLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRU_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/partners/partner-line.ui");
  gtk_widget_class_bind_template_child (widget_class, TruPartnerLine, box);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerLine, title);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerLine, details);
  gtk_widget_class_bind_template_child (widget_class, TruPartnerLine, pill);
}

static void
tru_partner_line_init (TruPartnerLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_for_reader (TruPartnerLine *self,
                 const char     *state)
{
  const char *parts[] = { gtk_label_get_label (self->title), gtk_label_get_label (self->details), state ? state : "", NULL };
  g_autofree char *words = tru_text_join (parts, ", ");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strdelimit (words, "\n", ' '), -1);
}

/**
 * tru_partner_line_new:
 * @title: whom or what
 * @details: (nullable): a few words more, in one or several lines
 *
 * Returns: (transfer floating): a line
 */
GtkWidget *
tru_partner_line_new (const char *title,
                      const char *details)
{
  TruPartnerLine *self = g_object_new (TRU_TYPE_PARTNER_LINE, NULL);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->details, details ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details), details && *details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->details), details);
  name_for_reader (self, NULL);
  return GTK_WIDGET (self);
}

/**
 * tru_partner_line_set_pill:
 * @self: a line
 * @text: (nullable): a state
 * @tone: its colour
 */
void
tru_partner_line_set_pill (TruPartnerLine *self,
                           const char     *text,
                           TruTone         tone)
{
  tru_pill_set (self->pill, text, tone);
  name_for_reader (self, text);
}

/**
 * tru_partner_line_lead:
 * @self: a line
 * @action: the window's action that it asks for: "win.edit-record"
 * @kind: kind's name of the record
 * @uid: its uid
 */
void
tru_partner_line_lead (TruPartnerLine *self,
                       const char     *action,
                       const char     *kind,
                       const char     *uid)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", kind, uid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

/**
 * tru_partner_line_append:
 * @self: a line
 * @child: a button at its end
 */
void
tru_partner_line_append (TruPartnerLine *self,
                         GtkWidget      *child)
{
  gtk_box_append (self->box, child);
}
