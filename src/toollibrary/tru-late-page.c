/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-late-page.h"

#include "tru-late-line.h"
#include "tru-tool-look.h"

struct _TruLatePage
{
  AdwBin parent_instance;

  TruOffice *office;
  char *library;

  GtkStack *stack;
  GtkListBox *members;
};

G_DEFINE_FINAL_TYPE (TruLatePage, tru_late_page, ADW_TYPE_BIN)

static void
tru_late_page_dispose (GObject *object)
{
  TruLatePage *self = TRU_LATE_PAGE (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->library, g_free);
  G_OBJECT_CLASS (tru_late_page_parent_class)->dispose (object);
}

static void
tru_late_page_class_init (TruLatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_late_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/late-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruLatePage, stack);
  gtk_widget_class_bind_template_child (widget_class, TruLatePage, members);
}

static void
tru_late_page_init (TruLatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tru_late_page_set_office:
 * @self: the page
 * @office: the office whose loans it shows; once
 */
void
tru_late_page_set_office (TruLatePage *self,
                          TruOffice   *office)
{
  g_set_object (&self->office, office);
}

/**
 * tru_late_page_set_library:
 * @self: the page
 * @library: (nullable): uid of the only tool library to show, %NULL for all; refresh afterwards
 */
void
tru_late_page_set_library (TruLatePage *self,
                           const char  *library)
{
  g_free (self->library);
  self->library = g_strdup (library);
}

/**
 * tru_late_page_refresh:
 * @self: the page
 *
 * Reads everything anew, after the database changed.
 */
void
tru_late_page_refresh (TruLatePage *self)
{
  g_autoptr (GPtrArray) rows
    = tru_query_run (tru_office_get_store (self->office), &tru_query_late, NULL, "$library", self->library, NULL);
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->members))))
    gtk_list_box_remove (self->members, line);
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (self->members, tru_late_line_new (self->office, rows->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack, rows && rows->len > 0 ? "members" : "empty");
}
