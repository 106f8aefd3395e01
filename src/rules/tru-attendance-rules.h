/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

gboolean tru_attendance_takes_place (TruRecord *participant);
guint    tru_attendance_waiting     (GPtrArray *participants,
                                     gint64     places,
                                     guint      index);
guint    tru_attendance_n_registered (GPtrArray *participants);

G_END_DECLS
