/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-paper-print.h"

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              TruDocument       *document)
{
  tru_document_draw_page (document, page, gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
new_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  return setup;
}

/**
 * tru_paper_print_new:
 * @document: laid out pages
 * @copies: how many to propose
 *
 * Returns: (transfer full): a print operation that draws the same pages as the preview, on whole A4 paper
 */
GtkPrintOperation *
tru_paper_print_new (TruDocument *document,
                        int          copies)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup ();

  gtk_print_settings_set_n_copies (settings, copies);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, tru_document_get_title (document) ? tru_document_get_title (document) : "");
  gtk_print_operation_set_n_pages (operation, tru_document_get_n_pages (document));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), g_object_ref (document),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  return operation;
}
