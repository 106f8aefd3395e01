/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-findings-box.h"

#include <glib/gi18n.h>

struct _TruFindingsBox
{
  GtkWidget parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (TruFindingsBox, tru_findings_box, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon;
  const char *tone;
  const char *name;
} looks[] = {
  [TRU_SEVERITY_OK] = { "emblem-ok-symbolic", "tone-ok", N_("All right") },
  [TRU_SEVERITY_WARNS] = { "dialog-warning-symbolic", "tone-attention", N_("To be watched") },
  [TRU_SEVERITY_BLOCKS] = { "dialog-warning-symbolic", "tone-late", N_("Needs a motive") },
  [TRU_SEVERITY_MANAGER_ONLY] = { "changes-prevent-symbolic", "tone-late", N_("Needs a manager’s motive") },
  [TRU_SEVERITY_FORBIDS] = { "changes-prevent-symbolic", "tone-late", N_("Not possible") },
};

static void
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_line (TruFindingsBox *self,
          TruSeverity     severity,
          const char     *title,
          const char     *reason)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[severity].icon);

  gtk_widget_add_css_class (icon, looks[severity].tone);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_widget_set_tooltip_text (icon, _(looks[severity].name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _(looks[severity].name), -1);
  if (title != NULL)
    add_label (texts, title, "heading");
  if (reason != NULL)
    add_label (texts, reason, "secondary");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (self->box, line);
}

static void
clear (TruFindingsBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

static void
tru_findings_box_dispose (GObject *object)
{
  TruFindingsBox *self = TRU_FINDINGS_BOX (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  G_OBJECT_CLASS (tru_findings_box_parent_class)->dispose (object);
}

static void
tru_findings_box_class_init (TruFindingsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_findings_box_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
tru_findings_box_init (TruFindingsBox *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * tru_findings_box_show:
 * @self: a box
 * @findings: (element-type TruFinding): what the rules say
 */
void
tru_findings_box_show (TruFindingsBox *self,
                       GPtrArray      *findings)
{
  tru_findings_box_show_worst (self, findings, TRU_SEVERITY_OK, G_MAXUINT);
  if (findings->len == 0)
    add_line (self, TRU_SEVERITY_OK, _("No rule stands against it"), NULL);
}

/**
 * tru_findings_box_show_worst:
 * @self: a box
 * @findings: (element-type TruFinding): what the rules say
 * @at_least: the mildest severity to show
 * @n_lines: how many at the most, the gravest first; of the others the number is told
 */
void
tru_findings_box_show_worst (TruFindingsBox *self,
                             GPtrArray      *findings,
                             TruSeverity     at_least,
                             guint           n_lines)
{
  guint n_found = 0;
  g_autofree char *others = NULL;

  clear (self);
  for (int severity = TRU_SEVERITY_FORBIDS; severity >= (int) at_least; severity--)
    for (guint i = 0; i < findings->len; i++)
      {
        const TruFinding *finding = g_ptr_array_index (findings, i);

        if ((int) finding->severity == severity && n_found++ < n_lines)
          add_line (self, finding->severity, finding->title, finding->reason);
      }
  if (n_found <= n_lines)
    return;
  others = g_strdup_printf (ngettext ("And one more of the kind", "And %u more", n_found - n_lines), n_found - n_lines);
  add_label (GTK_WIDGET (self->box), others, "dim-label");
}

/**
 * tru_findings_box_explain:
 * @self: a box
 * @message: why the rules cannot be asked yet
 */
void
tru_findings_box_explain (TruFindingsBox *self,
                          const char     *message)
{
  clear (self);
  add_line (self, TRU_SEVERITY_WARNS, NULL, message);
}
