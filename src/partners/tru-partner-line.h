/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruPartnerLine:
 *
 * A line of a partner's page: a contact, a role, an event. A click or Enter opens its record.
 */
#define TRU_TYPE_PARTNER_LINE (tru_partner_line_get_type ())
G_DECLARE_FINAL_TYPE (TruPartnerLine, tru_partner_line, TRU, PARTNER_LINE, GtkListBoxRow)

GtkWidget *tru_partner_line_new      (const char     *title,
                                      const char     *details);
void       tru_partner_line_set_pill (TruPartnerLine *self,
                                      const char     *text,
                                      TruTone         tone);
void       tru_partner_line_lead     (TruPartnerLine *self,
                                      const char     *action,
                                      const char     *kind,
                                      const char     *uid);
void       tru_partner_line_append   (TruPartnerLine *self,
                                      GtkWidget      *child);

G_END_DECLS
