/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* Pictures, and advice sheets as PDF, lie beside the database, in a folder of its name and “.photos”, each under its SHA-256;
   records name the hash. They travel in a folder of the same kind beside an exchange file. */

/** No picture of a tool or a room needs more; a film would. */
#define TRU_PHOTO_MAX_BYTES (32 * 1024 * 1024)

char     *tru_photo_store_keep     (TruStore    *store,
                                    const char  *path,
                                    GError     **error);
char     *tru_photo_store_keep_pdf (TruStore    *store,
                                    const char  *path,
                                    GError     **error);
char     *tru_photo_store_path     (TruStore    *store,
                                    const char  *hash);
gboolean  tru_photo_store_send     (TruStore    *store,
                                    const char  *hash,
                                    const char  *folder,
                                    GError     **error);
gboolean  tru_photo_store_receive  (TruStore    *store,
                                    const char  *hash,
                                    const char  *folder,
                                    GError     **error);
gboolean  tru_photo_store_is_hash  (const char  *name);

G_END_DECLS
