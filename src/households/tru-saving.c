/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-saving.h"

#include "tru-dialog.h"
#include "tru-record-form.h"
#include "tru-room.h"

/**
 * tru_saving_set_busy:
 * @save_button: a dialog's button
 * @forms: what holds its forms
 * @is_busy: whether the operation is on its way
 *
 * Nothing is changed, and nothing saved twice, meanwhile.
 */
void
tru_saving_set_busy (GtkWidget *save_button,
                     GtkWidget *forms,
                     gboolean   is_busy)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (save_button));

  gtk_widget_set_sensitive (save_button, !is_busy);
  if (is_busy)
    tru_dialog_hold (dialog, forms);
  else
    tru_dialog_release (dialog, forms);
}

/**
 * tru_saving_finish:
 * @dialog: a dialog
 * @office: the database
 * @result: of its operation
 * @form: the form that shows what stopped it
 * @done: what a toast says with the way to undo it
 *
 * Returns: whether it is done, so that the dialog may go
 */
gboolean
tru_saving_finish (GtkWidget    *dialog,
                   TruOffice    *office,
                   GAsyncResult *result,
                   GtkWidget    *form,
                   const char   *done)
{
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;

  if (tru_office_run_finish (office, result, &operation, &error))
    {
      tru_room_toast_undo (dialog, done, operation);
      return TRUE;
    }
  tru_record_form_mark (TRU_RECORD_FORM (form), error);
  return FALSE;
}
