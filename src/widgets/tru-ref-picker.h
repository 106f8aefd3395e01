/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruRefFilter:
 * @record: a record of the kind
 * @data: what was given
 *
 * Returns: whether it is offered
 */
typedef gboolean (*TruRefFilter) (TruRecord *record,
                                  gpointer   data);

/**
 * TruRefPicker:
 *
 * A popover to pick a record of one kind: a search over the kind, and what it finds. Signals: `picked` (s), the uid;
 * `new-wanted`, the record is not there yet.
 */
#define TRU_TYPE_REF_PICKER (tru_ref_picker_get_type ())
G_DECLARE_FINAL_TYPE (TruRefPicker, tru_ref_picker, TRU, REF_PICKER, GtkPopover)

GtkWidget *tru_ref_picker_new  (TruStore      *store,
                                const TruKind *kind);
void       tru_ref_picker_fill (TruRefPicker  *self);
void       tru_ref_picker_set_day (TruRefPicker *self,
                                   TruDate       day,
                                   const char   *chosen);
void       tru_ref_picker_set_filter (TruRefPicker *self,
                                      TruRefFilter  filter,
                                      gpointer      data);
void       tru_ref_picker_set_none (TruRefPicker *self,
                                    const char   *none);
void       tru_ref_picker_hide_new (TruRefPicker *self);
const char *tru_ref_picker_get_words (TruRefPicker *self);

G_END_DECLS
