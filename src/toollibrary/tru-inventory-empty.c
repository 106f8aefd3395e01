/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-inventory-empty.h"

#include <glib/gi18n.h>

#include "tru-tool-acts.h"
#include "tru-tool.h"

struct _TruInventoryEmpty
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget *clear_button;
  GtkWidget *first_steps;
  GtkButton *add_button;
};

G_DEFINE_FINAL_TYPE (TruInventoryEmpty, tru_inventory_empty, ADW_TYPE_BIN)

enum
{
  CLEAR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_clear (TruInventoryEmpty *self)
{
  g_signal_emit (self, signals[CLEAR], 0);
}

static void
tru_inventory_empty_class_init (TruInventoryEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CLEAR] = g_signal_new ("clear", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/inventory-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, TruInventoryEmpty, page);
  gtk_widget_class_bind_template_child (widget_class, TruInventoryEmpty, clear_button);
  gtk_widget_class_bind_template_child (widget_class, TruInventoryEmpty, first_steps);
  gtk_widget_class_bind_template_child (widget_class, TruInventoryEmpty, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
}

static void
tru_inventory_empty_init (TruInventoryEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say (TruInventoryEmpty *self,
     const char        *title,
     const char        *description)
{
  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, description);
}

/**
 * tru_inventory_empty_show:
 * @self: the page
 * @office: an office, which knows tools or not
 * @is_filtered: whether nothing but a search or a filter leaves the list empty
 */
void
tru_inventory_empty_show (TruInventoryEmpty *self,
                          TruOffice         *office,
                          gboolean           is_filtered)
{
  if (is_filtered)
    say (self, _("No Tool Like This"), _("Search for other words, or look at all tools."));
  else if (tru_store_has_any (tru_office_get_store (office), &tru_tool_kind))
    say (self, _("No Item Yet"), _("Items are what is lent: each carries a label of its own."));
  else
    say (self, _("No Tool Yet"), _("Add a tool, then the items that carry its labels."));
  gtk_button_set_label (self->add_button, tru_tool_acts_add_label (office));
  gtk_widget_set_visible (self->clear_button, is_filtered);
  gtk_widget_set_visible (self->first_steps, !is_filtered);
}
