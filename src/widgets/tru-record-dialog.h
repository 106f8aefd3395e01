/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruRecordDialog:
 *
 * A record's form in a window of its own: Save and Cancel, the records that belong to it, its history. Closing it with
 * changes asks what to do with them. Signal `saved` (s): the uid, or that of the known household which it turned out to be.
 */
#define TRU_TYPE_RECORD_DIALOG (tru_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruRecordDialog, tru_record_dialog, TRU, RECORD_DIALOG, AdwWindow)

GtkWindow *tru_record_dialog_new      (GtkWindow       *parent,
                                       TruOffice       *office,
                                       TruRecord       *record,
                                       gboolean         is_new);
gboolean   tru_record_dialog_is_dirty (TruRecordDialog *self);
GtkWidget *tru_record_dialog_get_form (TruRecordDialog *self);
void       tru_record_dialog_new_for  (GtkWindow       *parent,
                                       TruOffice       *office,
                                       GtkWidget       *form,
                                       guint           field);
void       tru_record_dialog_go_to    (TruRecordDialog *self,
                                       guint            field);

G_END_DECLS
