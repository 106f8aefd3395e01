/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruRecordForm:
 *
 * A form for a record of any kind: its rows are made from the kind's field table, so that a new field needs no widget.
 * It edits a copy; what cannot be read or is not valid is marked where it stands, with its reason beneath.
 * Signals: `edited`, after any change by the person; `confirmed`, Enter in a row.
 */
#define TRU_TYPE_RECORD_FORM (tru_record_form_get_type ())
G_DECLARE_FINAL_TYPE (TruRecordForm, tru_record_form, TRU, RECORD_FORM, GtkWidget)

GtkWidget   *tru_record_form_new      (TruStore       *store,
                                       TruRecord      *record);
void         tru_record_form_hide     (TruRecordForm  *self,
                                       guint           field);
void         tru_record_form_ask      (TruRecordForm  *self,
                                       guint           field,
                                       gboolean        is_asked);
void         tru_record_form_show_only (TruRecordForm *self,
                                       const guint    *fields,
                                       guint           n_fields);
void         tru_record_form_order    (TruRecordForm  *self,
                                       const guint    *fields,
                                       guint           n_fields);
void         tru_record_form_lend_row (TruRecordForm  *self,
                                       guint           field,
                                       TruRecordForm  *other,
                                       guint           after);
gboolean     tru_record_form_is_dirty (TruRecordForm  *self);
gboolean     tru_record_form_is_dirty_beside (TruRecordForm *self,
                                       const guint    *fields,
                                       guint           n_fields);
TruRecord   *tru_record_form_read     (TruRecordForm  *self,
                                       GError        **error);
TruRecord   *tru_record_form_peek     (TruRecordForm  *self);
void         tru_record_form_mark     (TruRecordForm  *self,
                                       const GError   *error);
GtkWidget   *tru_record_form_get_row  (TruRecordForm  *self,
                                       guint           field);
const char  *tru_record_form_get_mark (TruRecordForm  *self,
                                       guint           field);

G_END_DECLS
