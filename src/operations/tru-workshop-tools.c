/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-workshop-tools.h"

#include "tru-clock.h"
#include "tru-records-desk.h"
#include "tru-repeats-private.h"
#include "tru-text.h"
#include "tru-tool.h"

/**
 * tru_workshop_tools_of:
 * @store: a store
 * @event: uid of a workshop
 * @error: return location
 *
 * Returns: (transfer full) (element-type TruWorkshopTool): the tools that it uses
 */
GPtrArray *
tru_workshop_tools_of (TruStore   *store,
                       const char *event,
                       GError    **error)
{
  return tru_store_find (store, &tru_workshop_tool_kind, TRU_WORKSHOP_TOOL_EVENT, event, error);
}

/**
 * tru_workshop_tools_copy:
 * @write: the operation
 * @from: uid of a workshop
 * @to: uid of one that uses the same tools
 * @error: return location
 *
 * Returns: whether they are written
 */
gboolean
tru_workshop_tools_copy (TruWrite   *write,
                         const char *from,
                         const char *to,
                         GError    **error)
{
  g_autoptr (GPtrArray) tools = tru_workshop_tools_of (tru_write_store (write), from, error);

  for (guint i = 0; tools && i < tools->len; i++)
    {
      g_autoptr (TruRecord) copy = tru_record_new (&tru_workshop_tool_kind);

      tru_record_set_text (copy, TRU_WORKSHOP_TOOL_EVENT, to);
      tru_record_copy_field (copy, tools->pdata[i], TRU_WORKSHOP_TOOL_TOOL);
      tru_record_copy_field (copy, tools->pdata[i], TRU_WORKSHOP_TOOL_QUANTITY);
      if (!tru_write_insert (write, copy, error))
        return FALSE;
    }
  return tools != NULL;
}

/**
 * tru_workshop_tools_delete:
 * @write: the operation
 * @event: uid of a workshop that uses none any more
 * @error: return location
 *
 * Returns: whether they are deleted
 */
gboolean
tru_workshop_tools_delete (TruWrite   *write,
                           const char *event,
                           GError    **error)
{
  g_autoptr (GPtrArray) tools = tru_workshop_tools_of (tru_write_store (write), event, error);

  for (guint i = 0; tools && i < tools->len; i++)
    if (!tru_write_delete (write, tools->pdata[i], error))
      return FALSE;
  return tools != NULL;
}

/**
 * tru_workshop_tools_spread_in:
 * @write: the operation
 * @event: one time of a workshop that repeats
 * @scope: which of the others use the same tools as this one; what was held already keeps those that it had
 * @error: return location
 *
 * Returns: whether they do
 */
gboolean
tru_workshop_tools_spread_in (TruWrite   *write,
                              TruRecord  *event,
                              TruScope    scope,
                              GError    **error)
{
  const char *uid = tru_record_get_uid (event);
  const char *series = tru_record_get_text (event, TRU_EVENT_SERIES);
  TruTime from = scope == TRU_SCOPE_ALL ? tru_time_new (tru_clock_today (), 0) : tru_record_get_number (event, TRU_EVENT_OCCURRENCE);
  g_autoptr (GPtrArray) others = tru_series_events (tru_write_store (write), series, error);

  for (guint i = 0; others && i < others->len; i++)
    {
      const char *other = tru_record_get_uid (others->pdata[i]);

      if (tru_record_get_number (others->pdata[i], TRU_EVENT_OCCURRENCE) < from || g_str_equal (other, uid))
        continue;
      if (!tru_workshop_tools_delete (write, other, error) || !tru_workshop_tools_copy (write, uid, other, error))
        return FALSE;
    }
  return others != NULL;
}

/**
 * tru_workshop_tools_spread:
 * @store: a store
 * @event: uid of one time of a workshop that repeats
 * @scope: as for tru_workshop_tools_spread_in()
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether they do
 */
gboolean
tru_workshop_tools_spread (TruStore   *store,
                           const char *event,
                           TruScope    scope,
                           GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "edit-series", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_event_kind, event, error) : NULL;

  return record && tru_workshop_tools_spread_in (write, record, scope, error) && tru_write_commit (write, error);
}

/**
 * tru_workshop_tools_words:
 * @store: a store
 * @event: uid of a workshop
 * @error: return location
 *
 * Returns: (transfer full) (nullable): such as “Ponceuse (× 2), Scie sauteuse”, empty when it uses none
 */
char *
tru_workshop_tools_words (TruStore   *store,
                          const char *event,
                          GError    **error)
{
  g_autoptr (GPtrArray) tools = tru_workshop_tools_of (store, event, error);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (!tools)
    return NULL;
  for (guint i = 0; i < tools->len; i++)
    {
      g_autofree char *name = tru_store_title (store, &tru_tool_kind, tru_record_get_text (tools->pdata[i], TRU_WORKSHOP_TOOL_TOOL));
      gint64 quantity = tru_record_get_number (tools->pdata[i], TRU_WORKSHOP_TOOL_QUANTITY);

      if (name)
        g_ptr_array_add (words, quantity == TRU_UNKNOWN || quantity <= 1 ? g_strdup (name) : g_strdup_printf ("%s (× %d)", name, (int) quantity));
    }
  g_ptr_array_add (words, NULL);
  return tru_text_join ((const char **) words->pdata, ", ");
}
