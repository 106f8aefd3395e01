/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-late-page.h"

#include "tru-late-line.h"
#include "tru-tool-look.h"

struct _TruLatePage
{
  TruToolPage parent_instance;

  GtkStack *stack;
  GtkListBox *members;
};

G_DEFINE_FINAL_TYPE (TruLatePage, tru_late_page, TRU_TYPE_TOOL_PAGE)

static void
tru_late_page_refresh (TruToolPage *page)
{
  TruLatePage *self = TRU_LATE_PAGE (page);
  g_autoptr (GPtrArray) rows
    = tru_query_run (tru_tool_page_get_store (page), &tru_query_late, NULL, "$library", tru_tool_page_get_library (page), NULL);
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->members))))
    gtk_list_box_remove (self->members, line);
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (self->members, tru_late_line_new (tru_tool_page_get_office (page), rows->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack, rows && rows->len > 0 ? "members" : "empty");
}

static void
tru_late_page_class_init (TruLatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_late_page_refresh;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/late-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruLatePage, stack);
  gtk_widget_class_bind_template_child (widget_class, TruLatePage, members);
}

static void
tru_late_page_init (TruLatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
