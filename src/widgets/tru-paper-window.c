/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-paper-window.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-date.h"
#include "tru-dialog.h"
#include "tru-file-choice.h"
#include "tru-paper-preview.h"
#include "tru-paper-print.h"
#include "tru-room.h"

struct _TruPaperWindow
{
  AdwWindow parent_instance;
  TruDocument *document;
  char *file_name;
  AdwToastOverlay *toasts;
  TruPaperPreview *preview;
  AdwWindowTitle *title;
};

/* How it is written down that the paper left; the writer thread may still be at it when the window is gone. */
typedef struct
{
  TruOffice *office;
  TruOfficeFunc func;
  gpointer data;
  GDestroyNotify destroy; /* (nullable) */
} Note;

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruPaperWindow, tru_paper_window, ADW_TYPE_WINDOW)

static void
say (TruPaperWindow *self,
     const char     *message)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (message));
}

static void
on_print (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  TruPaperWindow *self = TRU_PAPER_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = tru_paper_print_new (self->document, 1);
  g_autoptr (GError) error = NULL;

  switch (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error))
    {
    case GTK_PRINT_OPERATION_RESULT_ERROR:
      say (self, error->message);
      break;
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      g_signal_emit (self, signals[LEFT], 0);
      break;
    default:
      break;
    }
}

static void
on_file_chosen (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  TruPaperWindow *self = TRU_PAPER_WINDOW (widget);
  g_autofree char *today = tru_date_to_iso (tru_clock_today ());
  g_autoptr (GError) error = NULL;

  if (!tru_document_save_pdf (self->document, path, today, NULL, &error))
    {
      say (self, error->message);
      return;
    }
  say (self, _("Saved as a PDF file"));
  g_signal_emit (self, signals[LEFT], 0);
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TruPaperWindow *self = TRU_PAPER_WINDOW (widget);
  GtkFileChooser *chooser = tru_file_choice_new (widget, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save as PDF"), NULL, on_file_chosen, NULL, NULL);

  gtk_file_chooser_set_current_name (chooser, self->file_name);
  tru_file_choice_show (chooser);
}

static GtkWidget *
new_button (const char *icon,
            const char *label,
            const char *action,
            const char *style)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, style);
  return button;
}

static GtkWidget *
new_header (TruPaperWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *close = gtk_button_new_with_mnemonic (_("_Close"));

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "window.close");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), close);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), new_button ("printer-symbolic", _("_Print…"), "paper.print", "suggested-action"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), new_button ("document-save-symbolic", _("Save as P_DF…"), "paper.save", "flat"));
  return header;
}

static void
tru_paper_window_dispose (GObject *object)
{
  TruPaperWindow *self = TRU_PAPER_WINDOW (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->file_name, g_free);
  G_OBJECT_CLASS (tru_paper_window_parent_class)->dispose (object);
}

static void
tru_paper_window_class_init (TruPaperWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_paper_window_dispose;
  signals[LEFT] = g_signal_new ("left", TRU_TYPE_PAPER_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tru_paper_window_init (TruPaperWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->preview = g_object_new (TRU_TYPE_PAPER_PREVIEW, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->preview));
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_widget_add_css_class (scroll, "paper-desk");
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), scroll);
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 720);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  tru_dialog_set_gives_way (GTK_WINDOW (self));
}

static void
note_clear (gpointer data)
{
  Note *note = data;

  g_object_unref (note->office);
  if (note->destroy)
    note->destroy (note->data);
}

static void
note_unref (gpointer note)
{
  g_atomic_rc_box_release_full (note, note_clear);
}

static gboolean
write_note (TruStore *store,
            gpointer  data,
            GError  **error)
{
  Note *note = data;

  return note->func (store, note->data, error);
}

static void
on_left (GtkWidget *window,
         Note      *note)
{
  tru_room_do (window, note->office, NULL, write_note, g_atomic_rc_box_acquire (note), note_unref);
}

static void
on_closed (gpointer  note,
           GClosure *closure)
{
  note_unref (note);
}

/**
 * tru_paper_window_new:
 * @document: a paper
 * @file_name: the name proposed for its PDF file, with its ending
 *
 * Returns: (transfer floating): a window that shows it
 */
GtkWindow *
tru_paper_window_new (TruDocument *document,
                      const char  *file_name)
{
  TruPaperWindow *self = g_object_new (TRU_TYPE_PAPER_WINDOW, NULL);
  int n_pages = tru_document_get_n_pages (document);
  g_autofree char *pages = g_strdup_printf (ngettext ("%d page", "%d pages", n_pages), n_pages);

  self->document = g_object_ref (document);
  self->file_name = g_strdelimit (g_strdup (file_name), "/", '-');
  adw_window_title_set_title (self->title, tru_document_get_title (document));
  adw_window_title_set_subtitle (self->title, pages);
  gtk_window_set_title (GTK_WINDOW (self), tru_document_get_title (document));
  tru_paper_preview_show (self->preview, document);
  return GTK_WINDOW (self);
}

/**
 * tru_paper_window_open:
 * @widget: where somebody asked for it
 * @document: a paper
 * @file_name: the name proposed for its PDF file, with its ending
 *
 * Shows the paper in a window of its own.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
tru_paper_window_open (GtkWidget   *widget,
                       TruDocument *document,
                       const char  *file_name)
{
  GtkWindow *window = tru_paper_window_new (document, file_name);

  gtk_window_set_transient_for (window, GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (window);
  return window;
}

/**
 * tru_paper_window_note:
 * @self: a paper's window
 * @office: the office to write in
 * @func: writes down that the paper left the office, and to whom
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Runs @func on the writer thread each time that the paper is printed or saved.
 */
void
tru_paper_window_note (GtkWindow      *self,
                       TruOffice      *office,
                       TruOfficeFunc   func,
                       gpointer        data,
                       GDestroyNotify  destroy)
{
  Note *note = g_atomic_rc_box_new0 (Note);

  note->office = g_object_ref (office);
  note->func = func;
  note->data = data;
  note->destroy = destroy;
  g_signal_connect_data (self, "left", G_CALLBACK (on_left), note, on_closed, 0);
}
