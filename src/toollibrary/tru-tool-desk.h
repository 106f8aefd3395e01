/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-page.h"

G_BEGIN_DECLS

/**
 * TruToolDesk:
 *
 * Loans and returns: one field takes a code or words, from a scanner or a keyboard, and always gets the focus back.
 */
#define TRU_TYPE_TOOL_DESK (tru_tool_desk_get_type ())
G_DECLARE_FINAL_TYPE (TruToolDesk, tru_tool_desk, TRU, TOOL_DESK, TruToolPage)

void        tru_tool_desk_set_member (TruToolDesk *self,
                                      const char  *member);
gboolean    tru_tool_desk_is_waiting (TruToolDesk *self);
const char *tru_tool_desk_get_member (TruToolDesk *self);
void        tru_tool_desk_hand_over  (TruToolDesk *self,
                                      const char  *item,
                                      const char  *member);
void        tru_tool_desk_take       (TruToolDesk *self,
                                      const char  *item);
void        tru_tool_desk_scan       (TruToolDesk *self,
                                      const char  *code);
void        tru_tool_desk_suspect    (TruToolDesk *self,
                                      const char  *code);
GtkWidget  *tru_tool_desk_get_field  (TruToolDesk *self);

G_END_DECLS
