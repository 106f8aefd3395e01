/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-lending-private.h"

/* What a person puts on the list, step by step, and takes off it again. */

/**
 * tru_desk_step_free:
 * @step: (type TruDeskStep): a step
 */
void
tru_desk_step_free (gpointer step)
{
  g_free (((TruDeskStep *) step)->uid);
  g_free (step);
}

/**
 * tru_desk_lending_add_step:
 * @self: the basket's widget
 * @uid: uid of an item or consumable
 * @is_removal: whether it was taken off the list
 */
void
tru_desk_lending_add_step (TruDeskLending *self,
                           const char     *uid,
                           gboolean        is_removal)
{
  TruDeskStep *step = g_new (TruDeskStep, 1);

  *step = (TruDeskStep){ g_strdup (uid), is_removal };
  g_ptr_array_add (self->steps, step);
}

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
    tru_desk_lending_add_step (self, item, FALSE);
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
    tru_desk_lending_add_step (self, tru_row_get_text (item, TRU_ITEM_ROW_UID), FALSE);
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
  tru_desk_lending_add_step (self, consumable, FALSE);
  tru_desk_lending_refresh (self);
}

static gboolean
take_back (TruDeskLending    *self,
           const TruDeskStep *step)
{
  if (step->is_removal)
    return tru_desk_basket_add (self->basket, step->uid);
  return tru_desk_basket_remove (self->basket, step->uid) || tru_desk_ends_remove (self->ends, step->uid)
         || tru_desk_issues_remove (self->issues, step->uid);
}

/**
 * tru_desk_lending_step_back:
 * @self: the basket's widget
 * @is_back: (out): whether it is on the list again
 *
 * Takes off the list what was put there last, or puts back the tool that was taken off it last.
 *
 * Returns: (transfer full) (nullable): uid of the item or consumable, %NULL when there is no such step
 */
char *
tru_desk_lending_step_back (TruDeskLending *self,
                            gboolean       *is_back)
{
  g_autofree char *uid = NULL;

  while (self->steps->len > 0 && !uid)
    {
      TruDeskStep *step = g_ptr_array_steal_index (self->steps, self->steps->len - 1);

      if (take_back (self, step))
        uid = g_strdup (step->uid);
      *is_back = step->is_removal;
      tru_desk_step_free (step);
    }
  if (uid)
    tru_desk_lending_refresh (self);
  return g_steal_pointer (&uid);
}

/**
 * tru_desk_lending_empty:
 * @self: the basket's widget, on whose list nothing is from now on
 */
void
tru_desk_lending_empty (TruDeskLending *self)
{
  tru_desk_ends_clear (self->ends);
  tru_desk_basket_clear (self->basket);
  tru_desk_issues_clear (self->issues);
  g_ptr_array_set_size (self->steps, 0);
  tru_desk_lending_refresh (self);
}

/**
 * tru_desk_lending_look:
 * @self: the basket's widget
 *
 * Returns: tru_desk_basket_look()
 */
gboolean
tru_desk_lending_look (TruDeskLending *self)
{
  return tru_desk_basket_look (self->basket);
}
