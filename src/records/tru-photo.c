/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-photo.h"

#include <glib/gi18n.h>

const TruOption tru_photo_moment_options[] = {
  { "before", N_("Before") },
  { "during", N_("During") },
  { "after", N_("After") },
  { "other", N_("Other") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruPhoto, tru_photo, TRU_PHOTO_FIELDS, 56, "photo", "photos", N_("Photo"), N_("Photos"), NULL)
