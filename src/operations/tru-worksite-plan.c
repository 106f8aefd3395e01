/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksites-private.h"

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

/* Of the same support, and still to be done. */
static gboolean
is_other (TruRecord             *worksite,
          const TruWorksitePlan *plan)
{
  return g_strcmp0 (tru_record_get_uid (worksite), plan->worksite) != 0 && !tru_record_is_known (worksite, TRU_WORKSITE_FINISHED_ON)
         && !tru_worksite_is_stopped (worksite);
}

/**
 * tru_worksite_plan_other_days:
 * @store: a store
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type TruDate): days of the support's other worksites that are still to be done, in order
 */
GArray *
tru_worksite_plan_other_days (TruStore              *store,
                              const TruWorksitePlan *plan)
{
  g_autoptr (GPtrArray) worksites = tru_store_find (store, &tru_worksite_kind, TRU_WORKSITE_SUPPORT, plan->support, NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (TruDate));

  for (guint i = 0; worksites && i < worksites->len; i++)
    {
      g_autoptr (GArray) its_days
        = is_other (worksites->pdata[i], plan) ? tru_support_file_days (store, tru_record_get_uid (worksites->pdata[i])) : NULL;

      if (its_days && its_days->len > 0)
        g_array_append_vals (days, its_days->data, its_days->len);
    }
  g_array_sort (days, compare_days);
  return days;
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
