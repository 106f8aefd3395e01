/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-opening-hours.h"

#include "tru-clashes.h"
#include "tru-closure.h"
#include "tru-opening.h"
#include "tru-tool-library.h"

/* School holidays close no desk; a closure that names a place concerns those there. */
static gboolean
closes (TruRecord  *closure,
        TruRecord  *library)
{
  const char *only = tru_record_get_text (closure, TRU_CLOSURE_TOOL_LIBRARY);
  const char *territory = tru_record_get_text (closure, TRU_CLOSURE_TERRITORY);

  if (tru_record_get_number (closure, TRU_CLOSURE_TYPE) == TRU_CLOSURE_TYPE_SCHOOL)
    return FALSE;
  if (only)
    return library && g_str_equal (only, tru_record_get_uid (library));
  return !territory || (library && g_strcmp0 (territory, tru_record_get_text (library, TRU_TOOL_LIBRARY_TERRITORY)) == 0);
}

/**
 * tru_opening_hours_of:
 * @store: a store
 * @library: (nullable): a tool library
 *
 * Returns: (transfer full): when it is open, by its opening hours, public holidays and the calendar's closing days
 */
TruOpeningDays *
tru_opening_hours_of (TruStore  *store,
                      TruRecord *library)
{
  TruOpeningDays *days = tru_opening_days_new (tru_clashes_region (store, library ? tru_record_get_uid (library) : NULL));
  g_autoptr (GPtrArray) openings
    = library ? tru_store_find (store, &tru_opening_kind, TRU_OPENING_TOOL_LIBRARY, tru_record_get_uid (library), NULL) : NULL;
  g_autoptr (GPtrArray) closures = tru_store_find (store, &tru_closure_kind, TRU_CLOSURE_NAME, NULL, NULL);

  for (guint i = 0; openings && i < openings->len; i++)
    tru_opening_days_add_weekday (days, tru_record_get_number (openings->pdata[i], TRU_OPENING_WEEKDAY));
  for (guint i = 0; closures && i < closures->len; i++)
    if (closes (closures->pdata[i], library))
      tru_opening_days_add_closure (days, tru_record_get_number (closures->pdata[i], TRU_CLOSURE_SINCE),
                                    tru_record_get_number (closures->pdata[i], TRU_CLOSURE_UNTIL));
  return days;
}

/**
 * tru_opening_hours_read:
 * @store: a store
 * @library: (nullable): uid of a tool library
 *
 * Returns: (transfer full): tru_opening_hours_of() it
 */
TruOpeningDays *
tru_opening_hours_read (TruStore   *store,
                        const char *library)
{
  g_autoptr (TruRecord) record = library ? tru_store_get (store, &tru_tool_library_kind, library, NULL) : NULL;

  return tru_opening_hours_of (store, record);
}
