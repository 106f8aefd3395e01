/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-empty.h"

#include <glib/gi18n.h>

#include "tru-item.h"
#include "tru-member.h"
#include "tru-tool-acts.h"
#include "tru-tool-library.h"

struct _TruDeskEmpty
{
  AdwBin parent_instance;

  TruOffice *office;
  char *library; /* (nullable): the one that gets what is added */

  AdwStatusPage *page;
  GtkWidget *library_button;
  GtkWidget *tool_button;
  GtkWidget *member_button;
  GtkWidget *import_button;
};

G_DEFINE_FINAL_TYPE (TruDeskEmpty, tru_desk_empty, ADW_TYPE_BIN)

static void
on_add_library (TruDeskEmpty *self)
{
  tru_tool_acts_add (GTK_WIDGET (self), "tool_library", NULL, NULL);
}

static void
on_add_tool (TruDeskEmpty *self)
{
  tru_tool_acts_add_item (GTK_WIDGET (self), self->office, self->library);
}

static void
on_add_member (TruDeskEmpty *self)
{
  tru_tool_acts_add (GTK_WIDGET (self), "member", "tool_library", self->library);
}

static void
tru_desk_empty_dispose (GObject *object)
{
  TruDeskEmpty *self = TRU_DESK_EMPTY (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->library, g_free);
  G_OBJECT_CLASS (tru_desk_empty_parent_class)->dispose (object);
}

static void
tru_desk_empty_class_init (TruDeskEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_desk_empty_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDeskEmpty, page);
  gtk_widget_class_bind_template_child (widget_class, TruDeskEmpty, library_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskEmpty, tool_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskEmpty, member_button);
  gtk_widget_class_bind_template_child (widget_class, TruDeskEmpty, import_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add_library);
  gtk_widget_class_bind_template_callback (widget_class, on_add_tool);
  gtk_widget_class_bind_template_callback (widget_class, on_add_member);
}

static void
tru_desk_empty_init (TruDeskEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say (TruDeskEmpty *self,
     const char   *title,
     const char   *description)
{
  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, description);
}

/**
 * tru_desk_empty_refresh:
 * @self: an empty desk
 * @office: an office, which has tool libraries, items and members or not
 * @library: (nullable): uid of the tool library that gets what is added
 */
void
tru_desk_empty_refresh (TruDeskEmpty *self,
                        TruOffice    *office,
                        const char   *library)
{
  TruStore *store = tru_office_get_store (office);
  gboolean is_founded = tru_store_has_any (store, &tru_tool_library_kind);
  gboolean has_items = tru_store_has_any (store, &tru_item_kind);
  gboolean has_members = tru_store_has_any (store, &tru_member_kind);

  g_set_object (&self->office, office);
  g_free (self->library);
  self->library = g_strdup (library);
  if (!is_founded)
    say (self, _("No Tool Library Yet"), _("Say where tools are lent; then add tools in the inventory, and members."));
  else if (!has_items)
    say (self, _("Nothing to Lend Yet"), _("Add the first tool, or bring in the list that you have; then whoever borrows."));
  else if (!has_members)
    say (self, _("Nobody to Lend To Yet"), _("Add the first member, or bring in the list that you have. The card is scanned when somebody comes."));
  else
    say (self, _("Who is next?"), _("Scan the member’s card, then the tools to lend. A tool that comes back: scan it, and that is all."));
  gtk_button_set_label (GTK_BUTTON (self->tool_button), tru_tool_acts_add_label (office));
  gtk_widget_set_visible (self->library_button, !is_founded);
  gtk_widget_set_visible (self->tool_button, is_founded && !has_items);
  gtk_widget_set_visible (self->member_button, is_founded && !has_members);
  gtk_widget_set_visible (self->import_button, is_founded && !(has_items && has_members));
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
  GtkWidget *const steps[] = { self->library_button, self->tool_button };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (gtk_widget_get_visible (steps[i]) && gtk_widget_grab_focus (steps[i]))
      return TRUE;
  return FALSE;
}
