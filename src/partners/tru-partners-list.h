/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruPartnersList:
 *
 * Organisations, filtered by words and by type. Its property `chosen` is the uid of the one selected.
 */
#define TRU_TYPE_PARTNERS_LIST (tru_partners_list_get_type ())
G_DECLARE_FINAL_TYPE (TruPartnersList, tru_partners_list, TRU, PARTNERS_LIST, GtkBox)

void        tru_partners_list_set_store  (TruPartnersList *self,
                                          TruStore        *store);
void        tru_partners_list_refresh    (TruPartnersList *self);
gboolean    tru_partners_list_choose     (TruPartnersList *self,
                                          const char      *uid);
const char *tru_partners_list_get_chosen (TruPartnersList *self);
char       *tru_partners_list_save       (TruPartnersList *self);
void        tru_partners_list_restore    (TruPartnersList *self,
                                          const char      *state);

G_END_DECLS
