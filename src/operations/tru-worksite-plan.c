/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksites.h"

#include "tru-records-desk.h"
#include "tru-support-file.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"

/**
 * tru_worksite_plan_new:
 * @support: uid of a support
 *
 * Returns: (transfer full): a plan without rooms or days
 */
TruWorksitePlan *
tru_worksite_plan_new (const char *support)
{
  TruWorksitePlan *self = g_new0 (TruWorksitePlan, 1);

  self->support = g_strdup (support);
  self->rooms = g_ptr_array_new_with_free_func (g_object_unref);
  self->days = g_array_new (FALSE, FALSE, sizeof (TruDate));
  self->stripping = TRU_UNKNOWN;
  self->preparation_by = TRU_UNKNOWN;
  self->preparation_planned = TRU_UNKNOWN;
  self->planned_cost = TRU_UNKNOWN;
  self->from = TRU_UNKNOWN;
  return self;
}

/**
 * tru_worksite_plan_of:
 * @store: a store
 * @worksite: uid of a worksite
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the worksite as it is planned now, to plan it anew
 */
TruWorksitePlan *
tru_worksite_plan_of (TruStore    *store,
                      const char  *worksite,
                      GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_worksite_kind, worksite, error);
  g_autoptr (GPtrArray) rooms = NULL;
  g_autoptr (GArray) days = NULL;
  TruWorksitePlan *self;

  if (!record)
    return NULL;
  self = tru_worksite_plan_new (tru_record_get_text (record, TRU_WORKSITE_SUPPORT));
  self->worksite = g_strdup (worksite);
  self->dwelling = g_strdup (tru_record_get_text (record, TRU_WORKSITE_DWELLING));
  self->crew = g_strdup (tru_record_get_text (record, TRU_WORKSITE_CREW));
  self->stripping = tru_record_get_number (record, TRU_WORKSITE_STRIPPING);
  self->preparation_by = tru_record_get_number (record, TRU_WORKSITE_PREPARATION_BY);
  self->preparation_planned = tru_record_get_number (record, TRU_WORKSITE_PREPARATION_PLANNED);
  self->planned_cost = tru_record_get_number (record, TRU_WORKSITE_PLANNED_COST);
  rooms = tru_store_find (store, &tru_worksite_room_kind, TRU_WORKSITE_ROOM_WORKSITE, worksite, NULL);
  if (rooms)
    g_ptr_array_extend_and_steal (self->rooms, g_steal_pointer (&rooms));
  days = tru_support_file_days (store, worksite);
  tru_worksite_plan_set_days (self, days);
  return self;
}

/**
 * tru_worksite_plan_add_room:
 * @self: a plan
 * @name: the room's name
 * @area: hundredths of a square metre, or %TRU_UNKNOWN
 *
 * Adds a room to renovate.
 */
void
tru_worksite_plan_add_room (TruWorksitePlan *self,
                            const char      *name,
                            gint64           area)
{
  TruRecord *room = tru_record_new (&tru_worksite_room_kind);

  tru_record_set_text (room, TRU_WORKSITE_ROOM_NAME, name);
  tru_record_set_number (room, TRU_WORKSITE_ROOM_AREA, area);
  g_ptr_array_add (self->rooms, room);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  TruDate first = *(const TruDate *) a;
  TruDate second = *(const TruDate *) b;

  return (first > second) - (first < second);
}

/**
 * tru_worksite_plan_set_days:
 * @self: a plan
 * @days: (nullable) (element-type TruDate): days, copied in order and once each; %NULL for none
 *
 * Chooses the worksite's days.
 */
void
tru_worksite_plan_set_days (TruWorksitePlan *self,
                            GArray          *days)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (TruDate));

  if (days && days->len > 0)
    g_array_append_vals (sorted, days->data, days->len);
  g_array_sort (sorted, compare_days);
  g_array_set_size (self->days, 0);
  for (guint i = 0; i < sorted->len; i++)
    if (i == 0 || g_array_index (sorted, TruDate, i) != g_array_index (sorted, TruDate, i - 1))
      g_array_append_val (self->days, g_array_index (sorted, TruDate, i));
}

/**
 * tru_worksite_plan_free:
 * @self: (nullable): a plan
 */
void
tru_worksite_plan_free (TruWorksitePlan *self)
{
  if (!self)
    return;
  g_free (self->worksite);
  g_free (self->support);
  g_free (self->dwelling);
  g_free (self->crew);
  g_ptr_array_unref (self->rooms);
  g_array_unref (self->days);
  g_free (self);
}
