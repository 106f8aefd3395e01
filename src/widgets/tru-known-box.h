/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record-form.h"

G_BEGIN_DECLS

/**
 * TruKnownBox:
 *
 * The households that may be meant by what is being typed in the forms below, each with a button that says so: proposed,
 * never merged. Hidden while there are none. Signal `same` (s): the uid of the one that a person says it is.
 */
#define TRU_TYPE_KNOWN_BOX (tru_known_box_get_type ())
G_DECLARE_FINAL_TYPE (TruKnownBox, tru_known_box, TRU, KNOWN_BOX, GtkWidget)

GtkWidget *tru_known_box_new          (void);
void       tru_known_box_watch        (TruKnownBox   *self,
                                       TruStore      *store,
                                       TruRecordForm *household,
                                       TruRecordForm *person,
                                       TruRecordForm *dwelling);
void       tru_known_box_watch_member (TruKnownBox   *self,
                                       TruStore      *store,
                                       const char    *household,
                                       TruRecordForm *person);
void       tru_known_box_leaves_forms (TruKnownBox   *self);
void       tru_known_box_settle       (TruKnownBox   *self);

G_END_DECLS
