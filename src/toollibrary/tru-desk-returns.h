/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-lending.h"
#include "tru-office.h"
#include "tru-queries-tool-library.h"
#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruDeskReturnFunc:
 * @owner: who asked
 * @item: a row about the item, as it was
 * @route: where it goes now
 * @operation: the number that an undo takes
 * @error: (nullable): why it was not taken back
 */
typedef void (*TruDeskReturnFunc) (gpointer      owner,
                                   TruRow       *item,
                                   TruItemRoute  route,
                                   gint64        operation,
                                   const GError *error);

void     tru_desk_return       (gpointer           owner,
                                TruOffice         *office,
                                const char        *library,
                                TruRow            *item,
                                const TruReturn   *back,
                                gint64             corrects,
                                TruDeskReturnFunc  done);
char    *tru_desk_say_deposit  (TruRow            *item);
char    *tru_desk_return_words (TruRow            *item,
                                TruStore          *store,
                                TruItemRoute       route);
TruTone  tru_desk_return_tone  (TruRow            *item,
                                TruStore          *store,
                                TruItemRoute       route);
gboolean tru_desk_is_arrival   (TruRow            *item);
gboolean tru_desk_is_coming    (TruStore          *store,
                                TruRow            *item,
                                const char        *library);

G_END_DECLS
