/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-form-row.h"
#include "tru-ref-picker.h"

G_BEGIN_DECLS

#define TRU_TYPE_REF_ROW (tru_ref_row_get_type ())
G_DECLARE_FINAL_TYPE (TruRefRow, tru_ref_row, TRU, REF_ROW, AdwActionRow)

TruFormRow *tru_ref_row_new  (TruStore      *store,
                              const TruKind *kind,
                              guint          field);
void        tru_ref_row_pick (TruRefRow     *self,
                              const char    *uid);
void        tru_ref_row_set_day (TruRefRow  *self,
                                 TruDate     day);
void        tru_ref_row_set_filter (TruRefRow *self,
                                    TruRefFilter filter,
                                    gpointer   data);
void        tru_ref_row_set_none (TruRefRow   *self,
                                  const char  *none);
void        tru_ref_row_hide_new   (TruRefRow    *self);
const char *tru_ref_row_get_words  (TruRefRow    *self);

G_END_DECLS
