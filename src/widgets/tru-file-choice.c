/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-file-choice.h"

#include <glib/gi18n.h>

#include "tru-room.h"

typedef struct
{
  GWeakRef widget;
  TruFileFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_weak_ref_clear (&choice->widget);
  if (choice->destroy)
    choice->destroy (choice->data);
  g_free (choice);
}

static void
take_file (Choice    *choice,
           GtkWidget *widget,
           GFile     *file)
{
  if (g_file_peek_path (file))
    choice->func (widget, g_file_peek_path (file), choice->data);
  else
    tru_room_toast (widget, _("This place is not on this computer: choose a folder of this computer."));
}

static void
on_response (GtkNativeDialog *chooser,
             int              response,
             Choice          *choice)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&choice->widget);
  g_autoptr (GListModel) files = NULL;

  gtk_native_dialog_hide (chooser);
  if (widget && response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  for (guint i = 0; files && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      take_file (choice, widget, file);
    }
  g_object_unref (chooser);
}

/**
 * tru_file_choice_new:
 * @widget: who asks; when it is gone by then, nothing is done
 * @action: whether a file is opened or saved
 * @title: of the dialog
 * @accept: (nullable): what the button says that takes the file; %NULL for the usual word
 * @func: told of each file that is chosen, never when none is
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * A question for a file, of the desktop’s own kind. The caller adds what it knows of the file, then shows it; it frees
 * itself once it is answered.
 *
 * Returns: (transfer none): the question
 */
GtkFileChooser *
tru_file_choice_new (GtkWidget            *widget,
                     GtkFileChooserAction  action,
                     const char           *title,
                     const char           *accept,
                     TruFileFunc           func,
                     gpointer              data,
                     GDestroyNotify        destroy)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)), action, accept, NULL);
  Choice *choice = g_new0 (Choice, 1);

  g_weak_ref_init (&choice->widget, widget);
  choice->func = func;
  choice->data = data;
  choice->destroy = destroy;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_response), choice, choice_free, 0);
  return GTK_FILE_CHOOSER (chooser);
}

/**
 * tru_file_choice_add_type:
 * @chooser: a question
 * @label: of the type, for people
 * @mime_type: such as "application/pdf"
 *
 * Shows files of this type alone.
 */
void
tru_file_choice_add_type (GtkFileChooser *chooser,
                          const char     *label,
                          const char     *mime_type)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, label);
  gtk_file_filter_add_mime_type (filter, mime_type);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * tru_file_choice_add_pictures:
 * @chooser: a question
 *
 * Shows the pictures that Truelle can keep alone.
 */
void
tru_file_choice_add_pictures (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures (JPEG, PNG)"));
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * tru_file_choice_show:
 * @chooser: a question
 *
 * Asks it.
 */
void
tru_file_choice_show (GtkFileChooser *chooser)
{
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
