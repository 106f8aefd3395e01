/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-query-model.h"

G_BEGIN_DECLS

/**
 * TruToolList:
 *
 * The list at the left of a page of the tool library, with the field that searches it: one row is chosen, the first until somebody
 * chooses another, and stays so while rows come and go or the words hide it.
 *
 * Its words and the factory of its rows are properties for the page’s .ui file. Children stand behind the field, those of type “start”
 * before it.
 *
 * Signals:
 *
 * - chosen: another row is chosen, or none is left.
 * - add: the first one is to be made; it is asked for where nothing is listed yet.
 */
#define TRU_TYPE_TOOL_LIST (tru_tool_list_get_type ())
G_DECLARE_FINAL_TYPE (TruToolList, tru_tool_list, TRU, TOOL_LIST, AdwBin)

void        tru_tool_list_set_query   (TruToolList        *self,
                                       TruStore           *store,
                                       const TruListQuery *list,
                                       const TruQuery     *row,
                                       guint               uid_column);
void        tru_tool_list_read        (TruToolList        *self,
                                       const char         *library);
void        tru_tool_list_choose      (TruToolList        *self,
                                       const char         *uid);
const char *tru_tool_list_get_chosen  (TruToolList        *self);
TruRow     *tru_tool_list_read_chosen (TruToolList        *self);
GListModel *tru_tool_list_get_rows    (TruToolList        *self);
void        tru_tool_list_start       (TruToolList        *self);

G_END_DECLS
