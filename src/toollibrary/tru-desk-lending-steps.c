/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-lending-private.h"

/* What a person puts on the list, step by step, and takes off it again. */

/**
 * tru_desk_lending_add:
 * @self: the basket's widget
 * @item: uid of an item to lend
 *
 * Returns: whether it was not there yet
 */
gboolean
tru_desk_lending_add (TruDeskLending *self,
                      const char     *item)
{
  gboolean is_new = tru_desk_basket_add (self->basket, item);

  if (is_new)
    g_ptr_array_add (self->steps, g_strdup (item));
  tru_desk_lending_refresh (self);
  return is_new;
}

/**
 * tru_desk_lending_end:
 * @self: the basket's widget
 * @item: a row about an item on loan
 * @is_renewal: whether its loan is prolonged rather than ended
 *
 * Returns: whether that was not there yet
 */
gboolean
tru_desk_lending_end (TruDeskLending *self,
                      TruRow         *item,
                      gboolean        is_renewal)
{
  gboolean is_new = tru_desk_ends_add (self->ends, self->office, item, is_renewal);

  if (is_new)
    g_ptr_array_add (self->steps, g_strdup (tru_row_get_text (item, TRU_ITEM_ROW_UID)));
  tru_desk_lending_refresh (self);
  return is_new;
}

/**
 * tru_desk_lending_turn:
 * @self: the basket's widget
 *
 * Returns: tru_desk_ends_turn()
 */
gboolean
tru_desk_lending_turn (TruDeskLending *self)
{
  gboolean is_turned = tru_desk_ends_turn (self->ends, self->office);

  tru_desk_lending_refresh (self);
  return is_turned;
}

/**
 * tru_desk_lending_issue:
 * @self: the basket's widget
 * @consumable: uid of a consumable; one of it is added
 */
void
tru_desk_lending_issue (TruDeskLending *self,
                        const char     *consumable)
{
  tru_desk_issues_add (self->issues, self->office, consumable);
  g_ptr_array_add (self->steps, g_strdup (consumable));
  tru_desk_lending_refresh (self);
}

/**
 * tru_desk_lending_step_back:
 * @self: the basket's widget
 *
 * Takes off the list what was put there last; what a person took off it since is no step any more.
 *
 * Returns: (transfer full) (nullable): uid of the item or consumable, %NULL when nothing is on the list
 */
char *
tru_desk_lending_step_back (TruDeskLending *self)
{
  while (self->steps->len > 0)
    {
      g_autofree char *uid = g_ptr_array_steal_index (self->steps, self->steps->len - 1);

      if (tru_desk_basket_remove (self->basket, uid) || tru_desk_ends_remove (self->ends, uid) || tru_desk_issues_remove (self->issues, uid))
        {
          tru_desk_lending_refresh (self);
          return g_steal_pointer (&uid);
        }
    }
  return NULL;
}
