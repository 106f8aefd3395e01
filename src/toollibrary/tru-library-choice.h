/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruLibraryChoice:
 *
 * The choice of the tool library that the room shows: one, or all of them. It is in sight where there are several.
 *
 * The signal “chosen” says that somebody chose another.
 */
#define TRU_TYPE_LIBRARY_CHOICE (tru_library_choice_get_type ())
G_DECLARE_FINAL_TYPE (TruLibraryChoice, tru_library_choice, TRU, LIBRARY_CHOICE, AdwBin)

void        tru_library_choice_read       (TruLibraryChoice *self,
                                           TruStore         *store);
void        tru_library_choice_set_chosen (TruLibraryChoice *self,
                                           const char       *library);
const char *tru_library_choice_get_chosen (TruLibraryChoice *self);
const char *tru_library_choice_get_sole   (TruLibraryChoice *self);

G_END_DECLS
