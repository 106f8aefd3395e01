/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"
#include "tru-photo.h"

G_BEGIN_DECLS

void tru_photo_desk_choose (GtkWidget      *widget,
                            TruOffice      *office,
                            const char     *worksite,
                            TruPhotoMoment  moment);
void tru_photo_desk_ask    (GtkWidget      *widget,
                            TruOffice      *office,
                            const char     *worksite,
                            TruPhotoMoment  moment,
                            const char     *path);

G_END_DECLS
