/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-trouble.h"

#include <glib/gi18n.h>

static GtkWidget *
new_page (const char *title,
          const char *reason)
{
  g_autofree char *escaped = g_markup_escape_text (reason, -1);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open Another…"));
  GtkWidget *page = adw_status_page_new ();

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open-another");
  g_object_set (page, "icon-name", "dialog-warning-symbolic", "title", title, "description", escaped, "child", button,
                "vexpand", TRUE, NULL);
  return page;
}

/**
 * tru_trouble_new:
 * @application: the application
 * @title: in a few words
 * @reason: why the database cannot be opened, in a sentence
 *
 * Returns: (transfer none): a window that says so and offers to open another database
 */
GtkWindow *
tru_trouble_new (AdwApplication *application,
                 const char     *title,
                 const char     *reason)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), new_page (title, reason));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), content);
  gtk_window_set_title (GTK_WINDOW (window), "Truelle");
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 480);
  return GTK_WINDOW (window);
}
