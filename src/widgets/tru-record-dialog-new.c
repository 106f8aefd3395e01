/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-form-row.h"
#include "tru-kinds.h"
#include "tru-new-records.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"
#include "tru-ref-row.h"
#include "tru-text.h"

/* Whoever looked for “CCAS de Lille” in vain has typed its name already. What bears a label is looked for by other words than
 * those of its own that are asked for. */
static void
propose_name (TruRecord  *target,
              const char *words)
{
  const TruKind *kind = tru_record_get_kind (target);

  if (!words || tru_text_is_blank (words) || tru_new_records_has_another (kind))
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == TRU_TYPE_TEXT && (kind->fields[i].flags & TRU_REQUIRED) && (kind->fields[i].flags & TRU_SEARCHED))
      {
        tru_record_set_text (target, i, words);
        return;
      }
}

static void
on_target_added (TruRefRow  *row,
                 const char *uid)
{
  tru_ref_row_pick (row, uid);
}

/**
 * tru_record_dialog_new_for:
 * @parent: the window it stands over
 * @office: the database
 * @form: its #TruRecordForm, or of several the first
 * @field: a REF field of the form that has the keyboard
 *
 * A reference to a record that is not there yet: shows its form, named as it was looked for, and comes back with it.
 */
void
tru_record_dialog_new_for (GtkWindow *parent,
                           TruOffice *office,
                           GtkWidget *form,
                           guint      field)
{
  GtkWidget *focus = gtk_window_get_focus (parent);
  GtkWidget *asking = focus ? gtk_widget_get_ancestor (focus, TRU_TYPE_RECORD_FORM) : NULL;
  GtkWidget *row = tru_record_form_get_row (TRU_RECORD_FORM (asking ? asking : form), field);
  g_autoptr (TruRecord) target = tru_record_new (tru_field_target (tru_form_row_get_field (TRU_FORM_ROW (row))));
  GtkWindow *dialog;

  propose_name (target, tru_ref_row_get_words (TRU_REF_ROW (row)));
  dialog = tru_record_dialog_new (parent, office, target, TRUE);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_target_added), row, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
}
