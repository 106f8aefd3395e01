/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruPartnerPage:
 *
 * All about one organisation: facts, people, roles per programme, programmes that it bears, events.
 */
#define TRU_TYPE_PARTNER_PAGE (tru_partner_page_get_type ())
G_DECLARE_FINAL_TYPE (TruPartnerPage, tru_partner_page, TRU, PARTNER_PAGE, GtkBox)

gboolean tru_partner_page_show (TruPartnerPage *self,
                                TruStore       *store,
                                const char     *uid,
                                GError        **error);

G_END_DECLS
