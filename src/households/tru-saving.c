/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-saving.h"

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
  gtk_widget_set_sensitive (save_button, !is_busy);
  gtk_widget_set_sensitive (forms, !is_busy);
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
