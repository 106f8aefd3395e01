/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TruMotiveBox:
 *
 * Why an act was refused, and the motive with which it goes on all the same, given by whom. Signal `confirmed`: Enter in the
 * motive.
 */
#define TRU_TYPE_MOTIVE_BOX (tru_motive_box_get_type ())
G_DECLARE_FINAL_TYPE (TruMotiveBox, tru_motive_box, TRU, MOTIVE_BOX, GtkBox)

GtkWidget *tru_motive_box_new        (void);
void       tru_motive_box_ask        (TruMotiveBox *self);
void       tru_motive_box_refuse     (TruMotiveBox *self,
                                      const char   *reason,
                                      GPtrArray    *findings);
void       tru_motive_box_clear      (TruMotiveBox *self);
char      *tru_motive_box_get_motive (TruMotiveBox *self);
gboolean   tru_motive_box_by_manager (TruMotiveBox *self);

G_END_DECLS
