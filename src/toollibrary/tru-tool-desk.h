/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruToolDesk:
 *
 * Loans and returns: one field takes a code or words, from a scanner or a keyboard, and always gets the focus back.
 */
#define TRU_TYPE_TOOL_DESK (tru_tool_desk_get_type ())
G_DECLARE_FINAL_TYPE (TruToolDesk, tru_tool_desk, TRU, TOOL_DESK, AdwBin)

void        tru_tool_desk_set_office  (TruToolDesk *self,
                                       TruOffice   *office);
void        tru_tool_desk_set_library (TruToolDesk *self,
                                       const char  *library);
void        tru_tool_desk_refresh     (TruToolDesk *self);
void        tru_tool_desk_set_member  (TruToolDesk *self,
                                       const char  *member);
const char *tru_tool_desk_get_member  (TruToolDesk *self);
void        tru_tool_desk_take        (TruToolDesk *self,
                                       const char  *item);
void        tru_tool_desk_scan        (TruToolDesk *self,
                                       const char  *code);
GtkWidget  *tru_tool_desk_get_field   (TruToolDesk *self);

G_END_DECLS
