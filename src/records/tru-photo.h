/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_PHOTO_MOMENT_BEFORE,
  TRU_PHOTO_MOMENT_DURING,
  TRU_PHOTO_MOMENT_AFTER,
  TRU_PHOTO_MOMENT_OTHER,
} TruPhotoMoment;

extern const TruOption tru_photo_moment_options[];

/**
 * TruPhoto:
 *
 * A picture; its file lies beside the database under its hash.
 */
#define TRU_PHOTO_FIELDS(F)                                                     \
  F (WORKSITE, "worksite", REF (worksite), TRU_OWNER, PERSONAL, N_("Worksite")) \
  F (ROOM, "room", REF (worksite_room), 0, PERSONAL, N_("Room"))                \
  F (ITEM, "item", REF (item), TRU_OWNER, PUBLIC, N_("Item"))                   \
  F (MEMBER, "member", REF (member), TRU_OWNER, PERSONAL, N_("Member"))         \
  F (HASH, "hash", TEXT, TRU_REQUIRED, PERSONAL, N_("Content (SHA-256)"))       \
  F (MOMENT, "moment", ENUM (photo_moment), 0, PERSONAL, N_("Moment"))          \
  F (TAKEN_ON, "taken_on", DATE, 0, PERSONAL, N_("Taken on"))                   \
  F (PEOPLE, "people", BOOLEAN, 0, PERSONAL, N_("People can be recognised"))    \
  F (CAPTION, "caption", TEXT, 0, PERSONAL, N_("Caption"))

enum
{
#define F(ID, ...) TRU_PHOTO_##ID,
  TRU_PHOTO_FIELDS (F)
#undef F
};

#define TRU_TYPE_PHOTO (tru_photo_get_type ())
TRU_DECLARE_RECORD (TruPhoto, tru_photo, PHOTO)

G_END_DECLS
