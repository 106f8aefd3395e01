/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-item-advice.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tru-advice-sheet.h"
#include "tru-advice.h"
#include "tru-file-choice.h"
#include "tru-paper-window.h"
#include "tru-room.h"
#include "tru-tool-look.h"

#define SHEET_KEY "sheet"

/* A PDF opens in the desktop’s viewer, which prints it; the copy is gone with the session. */
static gboolean
open_pdf (GtkWidget   *row,
          TruStore    *store,
          GError     **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "truelle", NULL);
  g_autofree char *path = tru_advice_copy (store, g_object_get_data (G_OBJECT (row), SHEET_KEY), folder, error);
  g_autofree char *uri = path ? g_filename_to_uri (path, NULL, NULL) : NULL;

  if (uri)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (row)), uri, GDK_CURRENT_TIME);
  return uri != NULL;
}

static void
show_text (AdwActionRow *row,
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
on_sheet (AdwActionRow *row,
          TruStore     *store)
{
  g_autoptr (GError) error = NULL;

  if (open_pdf (GTK_WIDGET (row), store, &error))
    return;
  if (error)
    tru_room_toast (GTK_WIDGET (row), error->message);
  else
    show_text (row, store);
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
  if (tru_record_is_known (sheet, TRU_ADVICE_SHEET_HASH))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "PDF");
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

/* What is attached to what: the uid of the tool, then the path of the PDF. */
static gboolean
attach (TruStore  *store,
        gpointer   data,
        GError   **error)
{
  GStrv pair = data;
  g_autofree char *sheet = tru_advice_attach (store, pair[0], pair[1], error);

  return sheet != NULL;
}

typedef struct
{
  TruOffice *office;
  char *tool;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->office);
  g_free (choice->tool);
  g_free (choice);
}

static void
on_chosen (GtkWidget  *widget,
           const char *path,
           gpointer    data)
{
  Choice *choice = data;

  tru_item_advice_attach (widget, choice->office, choice->tool, path);
}

/**
 * tru_item_advice_choose:
 * @widget: a widget of the window
 * @office: the office
 * @tool: uid of a tool
 *
 * Asks for a PDF and attaches it to the tool as an advice sheet.
 */
void
tru_item_advice_choose (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *tool)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkFileChooser *chooser;

  choice->office = g_object_ref (office);
  choice->tool = g_strdup (tool);
  chooser = tru_file_choice_new (widget, GTK_FILE_CHOOSER_ACTION_OPEN, _("Attach an Advice Sheet"), _("_Attach"), on_chosen, choice, choice_free);
  tru_file_choice_add_type (chooser, _("PDF documents"), "application/pdf");
  tru_file_choice_show (chooser);
}

/**
 * tru_item_advice_attach:
 * @widget: a widget of the window
 * @office: the office
 * @tool: uid of a tool
 * @path: a PDF
 */
void
tru_item_advice_attach (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *tool,
                        const char *path)
{
  const char *pair[] = { tool, path, NULL };

  tru_room_do (widget, office, _("Advice sheet attached"), attach, g_strdupv ((char **) pair), (GDestroyNotify) g_strfreev);
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
