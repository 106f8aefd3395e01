/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-empty.h"

#include <glib/gi18n.h>

#include "tru-tool-acts.h"
#include "tru-tool-library.h"

struct _TruDeskEmpty
{
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (TruDeskEmpty, tru_desk_empty, ADW_TYPE_BIN)

static void
on_add (TruDeskEmpty *self)
{
  tru_tool_acts_add (GTK_WIDGET (self), "tool_library", NULL, NULL);
}

static void
tru_desk_empty_class_init (TruDeskEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDeskEmpty, page);
  gtk_widget_class_bind_template_child (widget_class, TruDeskEmpty, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
tru_desk_empty_init (TruDeskEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_desk_empty_refresh:
 * @self: an empty desk
 * @store: a store, which has tool libraries or not
 */
void
tru_desk_empty_refresh (TruDeskEmpty *self,
                        TruStore     *store)
{
  gboolean is_founded = tru_store_count (store, &tru_tool_library_kind) > 0;

  adw_status_page_set_title (self->page, is_founded ? _("Who is next?") : _("No Tool Library Yet"));
  adw_status_page_set_description (self->page,
                                   is_founded ? _("Scan the member’s card, then the tools to lend. A tool that comes back: scan it, and that is all.")
                                              : _("Say where tools are lent; then add tools in the inventory, and members."));
  gtk_widget_set_visible (self->add_button, !is_founded);
}

/**
 * tru_desk_empty_begin:
 * @self: an empty desk
 *
 * Gives the focus to what comes first where nothing can be lent yet.
 *
 * Returns: whether there is such a thing
 */
gboolean
tru_desk_empty_begin (TruDeskEmpty *self)
{
  return gtk_widget_get_visible (self->add_button) && gtk_widget_grab_focus (self->add_button);
}
