/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reservation-facts.h"

#include <glib/gi18n.h>

#include "tru-item.h"
#include "tru-queries-reservations.h"
#include "tru-reservation-rules.h"

static TruHold
hold_of (TruToolHolds *self,
         TruRow       *row)
{
  char *holder = tru_reservation_holder (tru_row_get_text (row, TRU_HOLD_HOLDER), tru_row_get_text (row, TRU_HOLD_CREW));

  g_ptr_array_add (self->holders, holder);
  return (TruHold){
    .uid = tru_row_get_text (row, TRU_HOLD_UID),
    .item = tru_row_get_text (row, TRU_HOLD_ITEM),
    .member = tru_row_get_text (row, TRU_HOLD_MEMBER),
    .holder = holder,
    .from = tru_row_get_date (row, TRU_HOLD_FROM),
    .until = tru_row_get_date (row, TRU_HOLD_UNTIL),
    .is_loan = tru_row_get_number (row, TRU_HOLD_IS_LOAN) == 1,
    .is_aside = tru_row_get_number (row, TRU_HOLD_IS_ASIDE) == 1,
  };
}

/**
 * tru_tool_holds_read:
 * @store: a store
 * @tool: uid of a tool
 * @library: uid of a tool library
 *
 * Returns: (transfer full): its copies in service there, and what holds them from today on
 */
TruToolHolds *
tru_tool_holds_read (TruStore   *store,
                     const char *tool,
                     const char *library)
{
  TruToolHolds *self = g_new0 (TruToolHolds, 1);

  self->rows = tru_query_run (store, &tru_holds_query, NULL, "$tool", tool, "$library", library, NULL);
  self->holders = g_ptr_array_new_with_free_func (g_free);
  self->availability.n_copies = tru_query_count (store, &tru_copies_query, "$tool", tool, "$library", library, NULL);
  self->availability.holds = g_array_new (FALSE, FALSE, sizeof (TruHold));
  for (guint i = 0; self->rows && i < self->rows->len; i++)
    {
      TruHold hold = hold_of (self, self->rows->pdata[i]);

      g_array_append_val (self->availability.holds, hold);
    }
  return self;
}

/**
 * tru_tool_holds_free:
 * @self: an availability
 */
void
tru_tool_holds_free (TruToolHolds *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_ptr_array_unref (self->holders);
  g_array_unref (self->availability.holds);
  g_free (self);
}

/**
 * tru_reservation_holder:
 * @member: (nullable): name of the member who reserved
 * @crew: (nullable): name of the crew of the worksite that the reservation is for
 *
 * Who wants a tool, in words that the tool library may read: a worksite goes by its crew, never by its household.
 *
 * Returns: (transfer full): the words
 */
char *
tru_reservation_holder (const char *member,
                        const char *crew)
{
  if (member)
    return g_strdup (member);
  /* Translators: %s is a crew */
  return crew ? g_strdup_printf (_("worksite of %s"), crew) : g_strdup (_("a worksite"));
}

/**
 * tru_reservations_wanted:
 * @store: a store
 * @item: an item
 *
 * Returns: whether anybody has a reservation open for its tool where it is; much cheaper than who and when
 */
gboolean
tru_reservations_wanted (TruStore  *store,
                         TruRecord *item)
{
  return tru_query_count (store, &tru_tool_reservations_query, "$tool", tru_record_get_text (item, TRU_ITEM_TOOL), "$library",
                          tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), NULL)
         > 0;
}

/**
 * tru_reservations_await:
 * @store: a store
 * @item: an item that came back
 *
 * Whether it is to be put aside: it lies aside for somebody by the book, or somebody who may come for one by tomorrow, as the desk lists
 * them, has no copy aside yet.
 *
 * Returns: whether somebody waits for it
 */
gboolean
tru_reservations_await (TruStore  *store,
                        TruRecord *item)
{
  return tru_query_count (store, &tru_awaiting_reservations_query, "$tool", tru_record_get_text (item, TRU_ITEM_TOOL), "$library",
                          tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), "$item", tru_record_get_uid (item), NULL)
         > 0;
}

/**
 * tru_reservations_read_wanted:
 * @store: a store
 * @item: an item
 *
 * Returns: (transfer full) (nullable): the availability of its tool where it is, %NULL where nobody wants it
 */
TruToolHolds *
tru_reservations_read_wanted (TruStore  *store,
                              TruRecord *item)
{
  return tru_reservations_wanted (store, item) ? tru_tool_holds_read (store, tru_record_get_text (item, TRU_ITEM_TOOL),
                                                                      tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY))
                                               : NULL;
}

/**
 * tru_reservations_check_renewal:
 * @store: a store
 * @item: an item whose loan would be prolonged
 * @loan: its loan
 * @from: the first day more
 * @until: the day on which it would be due
 *
 * Returns: (transfer full) (element-type TruFinding): tru_reservation_rules_check_renewal()
 */
GPtrArray *
tru_reservations_check_renewal (TruStore  *store,
                                TruRecord *item,
                                TruRecord *loan,
                                TruDate    from,
                                TruDate    until)
{
  g_autoptr (TruToolHolds) holds = tru_reservations_read_wanted (store, item);

  return holds ? tru_reservation_rules_check_renewal (&holds->availability, item, loan, from, until) : tru_findings_new ();
}
