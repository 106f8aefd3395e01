/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-households.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-operation.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-write.h"

static gboolean
is_of (TruRecord  *record,
       guint       field,
       const char *uid)
{
  return g_strcmp0 (tru_record_get_text (record, field), uid) == 0;
}

/* A household is in one operation of a programme at a time: leaving the other one is said first. */
static gboolean
refuse_other (TruStore    *store,
              TruRecord   *support,
              const char  *operation,
              GError     **error)
{
  const char *other = tru_record_get_text (support, TRU_SUPPORT_OPERATION);
  g_autofree char *name = NULL;

  if (!other || g_str_equal (other, operation))
    return TRUE;
  name = tru_store_title (store, &tru_operation_kind, other);
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
               _("This household’s support belongs to the operation “%s”: take it out of that one first, on the household’s page."), name);
  return FALSE;
}

/* The open support of the programme is tied to the operation; without one a support is opened. */
static char *
tie (TruWrite               *write,
     const TruOperationJoin *join,
     TruRecord              *operation,
     GError                **error)
{
  TruStore *store = tru_write_store (write);
  const char *programme = tru_record_get_text (operation, TRU_OPERATION_PROGRAMME);
  g_autoptr (TruRecord) support = tru_supports_open_in_programme (store, join->household, programme);
  g_autofree char *opened = NULL;

  if (!support)
    opened = tru_supports_open_in (write, join->household, programme, NULL, join->on, error);
  if (!support && !opened)
    return NULL;
  if (opened)
    support = tru_records_get (store, &tru_support_kind, opened, error);
  if (!support || !refuse_other (store, support, join->operation, error))
    return NULL;
  tru_record_set_text (support, TRU_SUPPORT_OPERATION, join->operation);
  if (opened && join->follower)
    tru_record_set_text (support, TRU_SUPPORT_FOLLOWER, join->follower);
  return tru_write_update (write, support, error) ? g_strdup (tru_record_get_uid (support)) : NULL;
}

static gboolean
check_promise (TruStore                *store,
               const TruOperationJoin  *join,
               TruRecord               *dwelling,
               GError                 **error)
{
  const char *uid = tru_record_get_uid (dwelling);
  g_autoptr (TruRecord) promised = tru_operation_households_promised (store, uid);
  g_autofree char *name = NULL;

  if (!is_of (dwelling, TRU_DWELLING_OPERATION, join->operation))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE, _("This dwelling is none of the operation’s: choose one of these."));
  if (!tru_record_is_known (join->occupancy, TRU_OCCUPANCY_SINCE))
    return tru_operation_refuse (error, TRU_OPERATION_ERROR_RULE,
                                 _("Say since when the household is to live in this dwelling; the day can be corrected later."));
  if (!promised || is_of (promised, TRU_OCCUPANCY_HOUSEHOLD, join->household))
    return TRUE;
  name = tru_store_title (store, &tru_household_kind, tru_record_get_text (promised, TRU_OCCUPANCY_HOUSEHOLD));
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("This dwelling is that of “%s” already: choose another one."), name);
  return FALSE;
}

/* One that it was given before in the same dwelling is corrected. */
static gboolean
give_dwelling (TruWrite                *write,
               const TruOperationJoin  *join,
               GError                 **error)
{
  TruStore *store = tru_write_store (write);
  const char *uid = join->occupancy ? tru_record_get_text (join->occupancy, TRU_OCCUPANCY_DWELLING) : NULL;
  g_autoptr (TruRecord) dwelling = uid ? tru_records_get (store, &tru_dwelling_kind, uid, error) : NULL;
  g_autoptr (TruRecord) given = uid ? tru_operation_households_promised (store, uid) : NULL;

  if (!uid)
    return TRUE;
  if (!dwelling || !check_promise (store, join, dwelling, error))
    return FALSE;
  if (!given)
    {
      tru_record_set_text (join->occupancy, TRU_OCCUPANCY_HOUSEHOLD, join->household);
      return tru_record_validate (join->occupancy, error) && tru_write_insert (write, join->occupancy, error);
    }
  tru_record_copy_field (given, join->occupancy, TRU_OCCUPANCY_SINCE);
  if (tru_record_is_known (join->occupancy, TRU_OCCUPANCY_STATUS))
    tru_record_copy_field (given, join->occupancy, TRU_OCCUPANCY_STATUS);
  return tru_record_validate (given, error) && tru_write_update (write, given, error);
}

/**
 * tru_operation_households_join:
 * @store: a store
 * @join: who takes part in what
 * @error: %TRU_OPERATION_ERROR_RULE when its support is in another operation, its file is closed, or the dwelling is somebody's;
 *   %TRU_OPERATION_ERROR_NOT_FOUND, or a value that cannot be kept
 *
 * Ties the household's open support in the programme to the operation, or opens one: nobody is supported twice in a programme.
 * Scheme 3 builds or renovates dwellings with their future occupants (domain.md): the household may get one of the operation's
 * at once, by an occupancy to come.
 *
 * Returns: (transfer full) (nullable): uid of the support
 */
char *
tru_operation_households_join (TruStore                *store,
                               const TruOperationJoin  *join,
                               GError                 **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "join-operation", NULL, error);
  g_autoptr (TruRecord) operation = write ? tru_records_get (store, &tru_operation_kind, join->operation, error) : NULL;
  g_autofree char *support = operation && tru_supports_refuse_ended (store, join->household, error) ? tie (write, join, operation, error) : NULL;

  return support && give_dwelling (write, join, error) && tru_write_commit (write, error) ? g_steal_pointer (&support) : NULL;
}

static TruRecord *
find_support (TruStore   *store,
              const char *operation,
              const char *household)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_operation_kind, operation, NULL);

  return record ? tru_supports_open_in_programme (store, household, tru_record_get_text (record, TRU_OPERATION_PROGRAMME)) : NULL;
}

/**
 * tru_operation_households_has_support:
 * @store: a store
 * @operation: uid of an operation
 * @household: uid of a household
 *
 * Returns: whether a support of the household is open in the operation's programme
 */
gboolean
tru_operation_households_has_support (TruStore   *store,
                                      const char *operation,
                                      const char *household)
{
  g_autoptr (TruRecord) support = find_support (store, operation, household);

  return support != NULL;
}

/**
 * tru_operation_households_foretell:
 * @store: a store
 * @operation: uid of an operation
 * @household: uid of a household
 *
 * Returns: (transfer full): what tru_operation_households_join() will do, for who is about to choose
 */
char *
tru_operation_households_foretell (TruStore   *store,
                                   const char *operation,
                                   const char *household)
{
  g_autoptr (TruRecord) support = find_support (store, operation, household);
  g_autoptr (GError) error = NULL;
  g_autofree char *since = NULL;

  if (!support)
    return g_strdup (_("A support in the operation’s programme is opened for this household."));
  if (!refuse_other (store, support, operation, &error))
    return g_strdup (error->message);
  if (tru_record_is_known (support, TRU_SUPPORT_OPERATION))
    return g_strdup (_("This household takes part in the operation already; its dwelling can be chosen."));
  since = tru_record_format (support, TRU_SUPPORT_OPENED_ON);
  return g_strdup_printf (_("This household’s support, open since %s, will belong to the operation; no second one is opened."), since);
}

/**
 * tru_operation_households_promised:
 * @store: a store
 * @dwelling: uid of a dwelling
 *
 * Returns: (transfer full) (nullable): the occupancy of who lives there today or is to, the newest
 */
TruRecord *
tru_operation_households_promised (TruStore   *store,
                                   const char *dwelling)
{
  g_autoptr (GPtrArray) occupancies = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, dwelling, NULL);

  for (guint i = occupancies ? occupancies->len : 0; i > 0; i--)
    {
      TruDate until = tru_record_get_number (occupancies->pdata[i - 1], TRU_OCCUPANCY_UNTIL);

      if (until == TRU_UNKNOWN || until >= tru_clock_today ())
        return g_object_ref (occupancies->pdata[i - 1]);
    }
  return NULL;
}
