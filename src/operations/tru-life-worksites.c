/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-life-private.h"

#include <glib/gi18n.h>

#include "tru-household.h"
#include "tru-photo.h"
#include "tru-reservation.h"
#include "tru-room-work.h"
#include "tru-support-file.h"
#include "tru-support.h"
#include "tru-worksite-room.h"
#include "tru-worksite-rules.h"
#include "tru-worksite.h"
#include "tru-worksites.h"

static gboolean
is_open (TruRecord *worksite)
{
  return !tru_record_is_known (worksite, TRU_WORKSITE_FINISHED_ON) && !tru_worksite_is_stopped (worksite);
}

/* Begun before a day, and neither finished nor interrupted. */
static gboolean
is_running (TruStore  *store,
            TruRecord *worksite,
            TruDate    on)
{
  g_autoptr (GArray) days = tru_support_file_days (store, tru_record_get_uid (worksite));

  return is_open (worksite) && days->len > 0 && g_array_index (days, TruDate, 0) < on;
}

/**
 * tru_life_check_support:
 * @store: a store
 * @support: uid of a support
 * @on: the day from which on its dwelling is another one
 * @error: %TRU_OPERATION_ERROR_RULE naming the way out
 *
 * Returns: whether no worksite of the support is under way
 */
gboolean
tru_life_check_support (TruStore    *store,
                        const char  *support,
                        TruDate      on,
                        GError     **error)
{
  g_autoptr (GPtrArray) worksites = tru_store_find (store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support, error);

  for (guint i = 0; worksites && i < worksites->len; i++)
    if (is_running (store, worksites->pdata[i], on))
      return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE,
                                   _("A worksite is under way in the dwelling: finish or interrupt it first."));
  return worksites != NULL;
}

/**
 * tru_life_check_worksites:
 * @store: a store
 * @household: uid of a household
 * @on: the day from which on it is elsewhere
 * @error: %TRU_OPERATION_ERROR_RULE naming the way out
 *
 * Returns: whether no worksite of its open supports is under way
 */
gboolean
tru_life_check_worksites (TruStore    *store,
                          const char  *household,
                          TruDate      on,
                          GError     **error)
{
  g_autoptr (GPtrArray) supports = tru_store_find (store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, household, error);

  for (guint i = 0; supports && i < supports->len; i++)
    if (!tru_record_is_known (supports->pdata[i], TRU_SUPPORT_CLOSED_ON)
        && !tru_life_check_support (store, tru_record_get_uid (supports->pdata[i]), on, error))
      return FALSE;
  return supports != NULL;
}

static gboolean
forget_works (TruWrite    *write,
              const char  *room,
              GError     **error)
{
  g_autoptr (GPtrArray) works = tru_store_find (tru_write_store (write), &tru_room_work_kind, TRU_ROOM_WORK_WORKSITE_ROOM, room, error);

  for (guint i = 0; works && i < works->len; i++)
    if (!tru_write_delete (write, works->pdata[i], error))
      return FALSE;
  return works != NULL;
}

/* A picture stays with the worksite, of no room. */
static gboolean
forget_in_photos (TruWrite    *write,
                  const char  *room,
                  GError     **error)
{
  g_autoptr (GPtrArray) photos = tru_store_find (tru_write_store (write), &tru_photo_kind, TRU_PHOTO_ROOM, room, error);

  for (guint i = 0; photos && i < photos->len; i++)
    {
      tru_record_clear (photos->pdata[i], TRU_PHOTO_ROOM);
      if (!tru_write_update (write, photos->pdata[i], error))
        return FALSE;
    }
  return photos != NULL;
}

/* Rooms, their areas and what is to be done in them are those of the dwelling that was left. */
static gboolean
forget_rooms (TruWrite    *write,
              TruRecord   *worksite,
              GError     **error)
{
  g_autoptr (GPtrArray) rooms = tru_store_find (tru_write_store (write), &tru_worksite_room_kind, TRU_WORKSITE_ROOM_WORKSITE,
                                                tru_record_get_uid (worksite), error);

  for (guint i = 0; rooms && i < rooms->len; i++)
    {
      const char *room = tru_record_get_uid (rooms->pdata[i]);

      if (!forget_works (write, room, error) || !forget_in_photos (write, room, error)
          || !tru_write_delete (write, rooms->pdata[i], error))
        return FALSE;
    }
  return rooms != NULL;
}

static gboolean
carry (TruWrite    *write,
       TruRecord   *worksite,
       const char  *dwelling,
       GError     **error)
{
  gboolean is_elsewhere = dwelling && g_strcmp0 (tru_record_get_text (worksite, TRU_WORKSITE_DWELLING), dwelling) != 0;

  if (is_elsewhere && !forget_rooms (write, worksite, error))
    return FALSE;
  if (dwelling)
    {
      tru_record_set_text (worksite, TRU_WORKSITE_DWELLING, dwelling);
      tru_record_clear (worksite, TRU_WORKSITE_PREPARATION_DONE);
    }
  tru_record_clear (worksite, TRU_WORKSITE_CONFIRMED_ON);
  tru_record_clear (worksite, TRU_WORKSITE_OVERRIDE);
  return tru_write_update (write, worksite, error);
}

/**
 * tru_life_carry_worksites:
 * @write: the operation being written
 * @support: uid of a support
 * @dwelling: (nullable): where its household lives from now on; %NULL when that stays
 * @on: from which day on
 * @error: a store error
 *
 * A worksite not begun goes where the household goes, else the crew would ring at the old door; its rooms are those of the new
 * dwelling, to be named anew, and it is to be prepared and confirmed anew.
 *
 * Returns: whether it is noted
 */
gboolean
tru_life_carry_worksites (TruWrite    *write,
                          const char  *support,
                          const char  *dwelling,
                          TruDate      on,
                          GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) worksites = tru_store_find (store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support, error);

  for (guint i = 0; worksites && i < worksites->len; i++)
    if (is_open (worksites->pdata[i]) && !is_running (store, worksites->pdata[i], on)
        && !carry (write, worksites->pdata[i], dwelling, error))
      return FALSE;
  return worksites != NULL;
}

/* Tools kept for days that will not come. */
static gboolean
release_tools (TruWrite    *write,
               const char  *worksite,
               TruDate      on,
               GError     **error)
{
  g_autoptr (GPtrArray) found
    = tru_store_find (tru_write_store (write), &tru_reservation_kind, TRU_RESERVATION_WORKSITE, worksite, error);

  for (guint i = 0; found && i < found->len; i++)
    {
      TruRecord *reservation = found->pdata[i];

      if (tru_record_is_known (reservation, TRU_RESERVATION_CANCELLED_ON) || tru_record_is_known (reservation, TRU_RESERVATION_LOAN))
        continue;
      tru_record_set_number (reservation, TRU_RESERVATION_CANCELLED_ON, on);
      if (!tru_write_update (write, reservation, error))
        return FALSE;
    }
  return found != NULL;
}

/**
 * tru_life_stop_worksites:
 * @write: the operation being written
 * @support: uid of a support
 * @on: the first day without work
 * @error: a store error
 *
 * What a support leaves when it ends early: days done and costs so far stay, crew and tools are free for others.
 *
 * Returns: whether it is noted
 */
gboolean
tru_life_stop_worksites (TruWrite    *write,
                         const char  *support,
                         TruDate      on,
                         GError     **error)
{
  TruInterruption interruption = { .on = on, .cost = TRU_UNKNOWN, .made_safe_on = TRU_UNKNOWN };
  g_autoptr (GPtrArray) worksites
    = tru_store_find (tru_write_store (write), &tru_worksite_kind, TRU_WORKSITE_SUPPORT, support, error);

  for (guint i = 0; worksites && i < worksites->len; i++)
    if (is_open (worksites->pdata[i])
        && (!tru_worksites_interrupt_in (write, worksites->pdata[i], &interruption, error)
            || !release_tools (write, tru_record_get_uid (worksites->pdata[i]), on, error)))
      return FALSE;
  return worksites != NULL;
}
