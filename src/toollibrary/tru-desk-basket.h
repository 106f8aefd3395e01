/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruDeskBasket:
 *
 * The items about to be lent, the accessories that go along, and what the rules say of each. Signal `changed` when a person
 * removed one, or noted its condition, which is kept with the loan; before that `removed` (its uid).
 */
#define TRU_TYPE_DESK_BASKET (tru_desk_basket_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskBasket, tru_desk_basket, TRU, DESK_BASKET, AdwBin)

gboolean           tru_desk_basket_add            (TruDeskBasket *self,
                                                   const char    *item);
gboolean           tru_desk_basket_remove         (TruDeskBasket *self,
                                                   const char    *item);
void               tru_desk_basket_clear          (TruDeskBasket *self);
guint              tru_desk_basket_get_size       (TruDeskBasket *self);
const char *const *tru_desk_basket_get_items      (TruDeskBasket *self);
const char *const *tru_desk_basket_get_stayed     (TruDeskBasket *self);
const gint64      *tru_desk_basket_get_conditions (TruDeskBasket *self);
void               tru_desk_basket_show           (TruDeskBasket *self,
                                                   TruOffice     *office,
                                                   GPtrArray     *findings);

gboolean tru_desk_basket_look (TruDeskBasket *self);
void tru_desk_basket_tell_days (TruDeskBasket *self,
                                const TruDate *days);

G_END_DECLS
