/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* The pictures and PDFs that records of an exchange file name: in a folder beside it, of its name and “.photos”. */

char     *tru_exchange_pictures_folder  (const char       *path);
void      tru_exchange_pictures_note    (TruStore         *store,
                                         TruRecord        *record,
                                         GHashTable       *hashes);
gboolean  tru_exchange_pictures_send    (TruStore         *store,
                                         GHashTable       *hashes,
                                         const char       *path,
                                         GError          **error);
void      tru_exchange_pictures_receive (TruStore         *store,
                                         const char       *path,
                                         guint            *n_received,
                                         guint            *n_refused);

G_END_DECLS
