/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-room.h"

G_BEGIN_DECLS

GdkPaintable *tru_member_photo_read   (TruStore   *store,
                                       const char *member);
void          tru_member_photo_choose (GtkWidget  *widget,
                                       TruOffice  *office,
                                       const char *member);

G_END_DECLS
