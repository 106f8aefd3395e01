/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-advice.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tru-advice-sheet.h"
#include "tru-advice.h"
#include "tru-paper-window.h"
#include "tru-room.h"
#include "tru-tool-look.h"

#define SHEET_KEY "sheet"

static void
on_sheet (AdwActionRow *row,
          TruStore     *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = tru_advice_document (store, g_object_get_data (G_OBJECT (row), SHEET_KEY), &error);
  g_autofree char *file_name = g_strconcat (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ".pdf", NULL);

  if (document)
    tru_paper_window_open (GTK_WIDGET (row), document, file_name);
  else
    tru_room_toast (GTK_WIDGET (row), error->message);
}

static void
on_edit (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);

  gtk_widget_activate_action (button, "win.edit-record", "(ss)", tru_advice_sheet_kind.name, g_object_get_data (G_OBJECT (row), SHEET_KEY));
}

static GtkWidget *
new_row (TruStore  *store,
         TruRecord *sheet)
{
  const char *title = tru_record_get_text (sheet, TRU_ADVICE_SHEET_TITLE);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "activatable", TRUE, NULL);
  GtkWidget *edit = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *name = g_strdup_printf (_("Edit the sheet “%s”"), title);

  g_object_set_data_full (G_OBJECT (row), SHEET_KEY, g_strdup (tru_record_get_uid (sheet)), g_free);
  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (edit, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (edit), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (edit, "clicked", G_CALLBACK (on_edit), NULL);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_sheet), store, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("text-x-generic-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), edit);
  return row;
}

/**
 * tru_item_advice_show:
 * @box: where they are shown; hidden when there are none
 * @store: where to read
 * @tool: uid of a tool
 *
 * Lists the sheets of a tool; one opens on its page, to be printed.
 */
void
tru_item_advice_show (GtkListBox *box,
                      TruStore   *store,
                      const char *tool)
{
  g_autoptr (GPtrArray) sheets = tool ? tru_store_find (store, &tru_advice_sheet_kind, TRU_ADVICE_SHEET_TOOL, tool, NULL) : NULL;

  tru_tool_look_clear (GTK_WIDGET (box));
  for (guint i = 0; sheets && i < sheets->len; i++)
    gtk_list_box_append (box, new_row (store, sheets->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (box), sheets && sheets->len > 0);
}
