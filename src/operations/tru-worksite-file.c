/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-file.h"

#include "tru-care.h"
#include "tru-clock.h"
#include "tru-labour-rules.h"
#include "tru-labour.h"
#include "tru-person.h"
#include "tru-photo-rules.h"
#include "tru-photo.h"
#include "tru-queries-households.h"
#include "tru-room-work.h"
#include "tru-support.h"
#include "tru-work-type.h"
#include "tru-worksite-day.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"

static TruRecord *
follow (TruStore      *store,
        const TruKind *kind,
        TruRecord     *record,
        guint          field)
{
  const char *uid = record ? tru_record_get_text (record, field) : NULL;

  return uid ? tru_store_get (store, kind, uid, NULL) : NULL;
}

/* Who lives in the household that the worksite is for. */
static GPtrArray *
members_of (TruStore  *store,
            TruRecord *photo)
{
  GPtrArray *persons = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TruRecord) worksite = follow (store, &tru_worksite_kind, photo, TRU_PHOTO_WORKSITE);
  g_autoptr (TruRecord) support = follow (store, &tru_support_kind, worksite, TRU_WORKSITE_SUPPORT);
  g_autoptr (GPtrArray) rows
    = support ? tru_query_run (store, &tru_query_household_members, NULL, "$household",
                               tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD), NULL)
              : NULL;

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const char *uid = tru_row_get_text (g_ptr_array_index (rows, i), TRU_HOUSEHOLD_MEMBER_PERSON);
      TruRecord *person = tru_store_get (store, &tru_person_kind, uid, NULL);

      if (person)
        g_ptr_array_add (persons, person);
    }
  return persons;
}

static GPtrArray *
check_labour (TruStore  *store,
              TruRecord *labour)
{
  g_autoptr (TruRecord) person = follow (store, &tru_person_kind, labour, TRU_LABOUR_PERSON);
  g_autoptr (TruRecord) day = follow (store, &tru_worksite_day_kind, labour, TRU_LABOUR_WORKSITE_DAY);

  return tru_labour_check (labour, person, day ? tru_record_get_number (day, TRU_WORKSITE_DAY_DAY) : tru_clock_today ());
}

static GPtrArray *
check_photo (TruStore  *store,
             TruRecord *photo)
{
  g_autoptr (GPtrArray) persons = members_of (store, photo);

  return tru_photo_check (photo, persons);
}

/**
 * tru_worksite_file_check:
 * @store: a store
 * @record: a part of a worksite’s file, as a form has it
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of who took part in a day, or of a
 *   picture of a worksite; %NULL for anything else
 */
GPtrArray *
tru_worksite_file_check (TruStore  *store,
                         TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (kind == &tru_labour_kind)
    return check_labour (store, record);
  return kind == &tru_photo_kind && tru_record_is_known (record, TRU_PHOTO_WORKSITE) ? check_photo (store, record) : NULL;
}

/**
 * tru_worksite_file_add_photo:
 * @store: a store
 * @photo: a new picture of a worksite: which, when, whether people can be recognised
 * @path: its file, which stays where it is
 * @error: %TRU_OPERATION_ERROR_RULE where somebody did not agree to be pictured, else as tru_care_add_photo()
 *
 * Keeps a picture beside the database under its content’s hash; one that is refused leaves no copy.
 *
 * Returns: whether it is kept
 */
gboolean
tru_worksite_file_add_photo (TruStore    *store,
                             TruRecord   *photo,
                             const char  *path,
                             GError     **error)
{
  g_autoptr (GPtrArray) findings = check_photo (store, photo);
  g_autofree char *uid = tru_operation_allow (findings, NULL, error) ? tru_care_add_photo (store, photo, path, error) : NULL;

  return uid != NULL;
}

/**
 * tru_worksite_file_makes_dust:
 * @store: a store
 * @worksite: (nullable): uid
 *
 * Returns: whether a work chosen from the catalogue for one of its rooms strips or sands
 */
gboolean
tru_worksite_file_makes_dust (TruStore   *store,
                              const char *worksite)
{
  g_autoptr (GPtrArray) rooms
    = worksite ? tru_store_find (store, &tru_worksite_room_kind, TRU_WORKSITE_ROOM_WORKSITE, worksite, NULL) : NULL;

  for (guint i = 0; rooms && i < rooms->len; i++)
    {
      g_autoptr (GPtrArray) works = tru_store_find (store, &tru_room_work_kind, TRU_ROOM_WORK_WORKSITE_ROOM,
                                                    tru_record_get_uid (g_ptr_array_index (rooms, i)), NULL);

      for (guint j = 0; works && j < works->len; j++)
        {
          g_autoptr (TruRecord) type = follow (store, &tru_work_type_kind, g_ptr_array_index (works, j), TRU_ROOM_WORK_WORK_TYPE);

          if (type && tru_record_is_true (type, TRU_WORK_TYPE_DUST))
            return TRUE;
        }
    }
  return FALSE;
}
