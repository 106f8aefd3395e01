/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruRecordParts:
 *
 * The records of one kind that belong to another record, to add, edit and remove: the persons of a household, the rooms
 * of a worksite.
 */
#define TRU_TYPE_RECORD_PARTS (tru_record_parts_get_type ())
G_DECLARE_FINAL_TYPE (TruRecordParts, tru_record_parts, TRU, RECORD_PARTS, AdwBin)

GtkWidget *tru_record_parts_new    (TruOffice     *office,
                                    const TruKind *kind,
                                    guint          field,
                                    const char    *owner);
void       tru_record_parts_append (GtkBox        *page,
                                    TruOffice     *office,
                                    const TruKind *owner,
                                    const char    *uid);
gboolean   tru_record_parts_are_wanted (const TruKind *owner);
void       tru_record_parts_begin      (GtkWidget     *page);

G_END_DECLS
