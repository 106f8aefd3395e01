/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* Private to store/. */

/**
 * TruIdReading:
 *
 * The ids of a long list being read on a thread of its own, by a connection of its own. The thread holds nothing of whom it
 * reads for; it hands its ids over on the main context of the thread that began.
 */
typedef struct _TruIdReading TruIdReading;

/**
 * TruIdReadingFunc:
 * @ids: (transfer full): gint64s
 * @data: as given to tru_id_reading_begin()
 */
typedef void (*TruIdReadingFunc) (GArray  *ids,
                                  gpointer data);

GArray       *tru_id_reading_at_once (TruStore         *store,
                                      const char       *sql,
                                      GHashTable       *parameters);
TruIdReading *tru_id_reading_begin   (TruStore         *store,
                                      const char       *sql,
                                      GHashTable       *parameters,
                                      TruIdReadingFunc  func,
                                      gpointer          data);
void          tru_id_reading_end     (TruIdReading     *self);

G_END_DECLS
