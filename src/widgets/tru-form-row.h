/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruFormRow:
 *
 * A row of a form that shows and reads one field of a record. Its signal `edited` says that the person changed it.
 */
#define TRU_TYPE_FORM_ROW (tru_form_row_get_type ())
G_DECLARE_INTERFACE (TruFormRow, tru_form_row, TRU, FORM_ROW, AdwPreferencesRow)

struct _TruFormRowInterface
{
  GTypeInterface parent_iface;

  void     (*show) (TruFormRow *self,
                    TruRecord   *record);
  gboolean (*read) (TruFormRow *self,
                    TruRecord   *record,
                    GError     **error);
};

TruFormRow    *tru_form_row_new       (TruStore      *store,
                                         const TruKind *kind,
                                         guint          field);
guint           tru_form_row_get_index (TruFormRow   *self);
const TruField *tru_form_row_get_field (TruFormRow   *self);
void            tru_form_row_bind      (TruFormRow   *self,
                                         const TruKind *kind,
                                         guint          field);
void            tru_form_row_show      (TruFormRow   *self,
                                         TruRecord     *record);
gboolean        tru_form_row_read      (TruFormRow   *self,
                                         TruRecord     *record,
                                         GError       **error);
void            tru_form_row_edited    (TruFormRow   *self);

G_END_DECLS
