/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-worksites.h"

G_BEGIN_DECLS

/** TruRoomsBox: the rooms of a worksite, each with its area, as a person types them. Signal `edited`. */
#define TRU_TYPE_ROOMS_BOX (tru_rooms_box_get_type ())
G_DECLARE_FINAL_TYPE (TruRoomsBox, tru_rooms_box, TRU, ROOMS_BOX, GtkWidget)

void     tru_rooms_box_show  (TruRoomsBox     *self,
                              TruStore        *store,
                              const char      *worksite);
void     tru_rooms_box_add   (TruRoomsBox     *self,
                              const char      *name,
                              TruDecimal       area);
gboolean tru_rooms_box_apply (TruRoomsBox     *self,
                              TruWorksitePlan *plan,
                              GError         **error);

G_END_DECLS
