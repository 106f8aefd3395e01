/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-member-picture.h"

#include <glib/gi18n.h>

#include "tru-care.h"
#include "tru-member.h"
#include "tru-photo-store.h"
#include "tru-photo.h"
#include "tru-records-desk.h"

/**
 * tru_member_picture_path:
 * @store: a store
 * @member: a member
 *
 * Returns: (transfer full) (nullable): the file of the newest picture; %NULL without one, or without the member’s agreement
 */
char *
tru_member_picture_path (TruStore  *store,
                         TruRecord *member)
{
  g_autoptr (GPtrArray) photos = NULL;

  if (!tru_record_is_known (member, TRU_MEMBER_PICTURES_AGREED))
    return NULL;
  photos = tru_store_find (store, &tru_photo_kind, TRU_PHOTO_MEMBER, tru_record_get_uid (member), NULL);
  return photos && photos->len > 0
           ? tru_photo_store_path (store, tru_record_get_text (photos->pdata[photos->len - 1], TRU_PHOTO_HASH)) : NULL;
}

/**
 * tru_member_picture_check:
 * @store: a store
 * @member: uid of a member
 * @error: %TRU_OPERATION_ERROR_RULE
 *
 * Returns: whether the member agreed to be pictured, so that it can be told before a picture is looked for
 */
gboolean
tru_member_picture_check (TruStore    *store,
                          const char  *member,
                          GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_member_kind, member, error);

  if (record && !tru_record_is_known (record, TRU_MEMBER_PICTURES_AGREED))
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                 _("%s has not agreed to be pictured: note the day of the agreement with the member first."),
                 tru_record_get_text (record, TRU_MEMBER_NAME));
  return record && tru_record_is_known (record, TRU_MEMBER_PICTURES_AGREED);
}

/**
 * tru_member_picture_add:
 * @store: a store
 * @member: uid of a member
 * @path: a picture’s file; a copy is kept
 * @error: %TRU_OPERATION_ERROR_RULE when no agreement is noted, else as tru_care_add_photo()
 *
 * Returns: (transfer full) (nullable): uid of the photo
 */
char *
tru_member_picture_add (TruStore    *store,
                        const char  *member,
                        const char  *path,
                        GError     **error)
{
  g_autoptr (TruRecord) photo = tru_record_new (&tru_photo_kind);

  if (!tru_member_picture_check (store, member, error))
    return NULL;
  tru_record_set_text (photo, TRU_PHOTO_MEMBER, member);
  tru_record_set_number (photo, TRU_PHOTO_PEOPLE, 1);
  return tru_care_add_photo (store, photo, path, error);
}
