/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-motive-box.h"

#include <glib/gi18n.h>

#include "tru-finding.h"
#include "tru-reveal.h"
#include "tru-text.h"
#include "tru-usual-motives.h"

#define WIDTH 60

struct _TruMotiveBox
{
  GtkBox parent_instance;
  GtkWidget *reason;
  GtkWidget *usual; /* holds what tru_usual_motives_new() gives */
  GtkWidget *list;
  GtkWidget *motive;
  GtkWidget *manager;
  gboolean is_asked; /* for the motive of the act itself, refused or not */
};

G_DEFINE_FINAL_TYPE (TruMotiveBox, tru_motive_box, GTK_TYPE_BOX)

enum
{
  CONFIRMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_activated (TruMotiveBox *self)
{
  g_signal_emit (self, signals[CONFIRMED], 0);
}

static void
tru_motive_box_class_init (TruMotiveBoxClass *klass)
{
  signals[CONFIRMED] = g_signal_new ("confirmed", TRU_TYPE_MOTIVE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_motive_box_init (TruMotiveBox *self)
{
  g_object_set (self, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, NULL);
  self->reason = gtk_label_new (NULL);
  self->usual = adw_bin_new ();
  self->list = gtk_list_box_new ();
  self->motive = adw_entry_row_new ();
  self->manager = gtk_check_button_new_with_mnemonic (_("I decide this as a _manager"));
  gtk_label_set_wrap (GTK_LABEL (self->reason), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->reason), WIDTH);
  gtk_label_set_xalign (GTK_LABEL (self->reason), 0);
  gtk_widget_add_css_class (self->reason, "field-error");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->motive), _("Why all the same"));
  g_signal_connect_swapped (self->motive, "entry-activated", G_CALLBACK (on_activated), self);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->motive);
  gtk_box_append (GTK_BOX (self), self->reason);
  gtk_box_append (GTK_BOX (self), self->usual);
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->manager);
  gtk_widget_hide (GTK_WIDGET (self));
}

GtkWidget *
tru_motive_box_new (void)
{
  return g_object_new (TRU_TYPE_MOTIVE_BOX, NULL);
}

/**
 * tru_motive_box_ask:
 * @self: the box
 *
 * Asks for a motive at once, whether a rule stands against the act or not.
 */
void
tru_motive_box_ask (TruMotiveBox *self)
{
  self->is_asked = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->motive), _("Why"));
  gtk_widget_hide (self->manager);
  tru_motive_box_clear (self);
}

/**
 * tru_motive_box_refuse:
 * @self: the box
 * @reason: what stands against the act
 * @findings: (nullable) (element-type TruFinding): what the rules said of it, %NULL where it is refused whatever they say
 *
 * Tells it, and asks why it should go on all the same where that helps, as a manager where only one may.
 */
void
tru_motive_box_refuse (TruMotiveBox *self,
                       const char   *reason,
                       GPtrArray    *findings)
{
  gboolean helps = findings && tru_findings_await_motive (findings);

  gtk_label_set_label (GTK_LABEL (self->reason), reason);
  adw_bin_set_child (ADW_BIN (self->usual), helps ? tru_usual_motives_new (findings, self->motive) : NULL);
  gtk_widget_set_visible (self->list, helps || self->is_asked);
  gtk_widget_set_visible (self->manager, helps && tru_findings_worst (findings) == TRU_SEVERITY_MANAGER_ONLY);
  gtk_widget_show (self->reason);
  gtk_widget_show (GTK_WIDGET (self));
  tru_reveal (GTK_WIDGET (self));
  if (helps)
    gtk_widget_grab_focus (self->motive);
}

/**
 * tru_motive_box_clear:
 * @self: the box
 *
 * Forgets a refusal, as after a change of what is asked.
 */
void
tru_motive_box_clear (TruMotiveBox *self)
{
  gtk_widget_hide (self->reason);
  adw_bin_set_child (ADW_BIN (self->usual), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_asked);
}

/**
 * tru_motive_box_get_motive:
 * @self: the box
 *
 * Returns: (transfer full) (nullable): the motive, where one was asked for and given
 */
char *
tru_motive_box_get_motive (TruMotiveBox *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || !gtk_widget_get_visible (self->list))
    return NULL;
  return tru_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->motive)));
}

gboolean
tru_motive_box_by_manager (TruMotiveBox *self)
{
  return gtk_widget_get_visible (self->manager) && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->manager));
}
