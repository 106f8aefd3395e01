/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-table-private.h"

G_BEGIN_DECLS

/**
 * TruTableLines: what earlier lines of a list told of one household.
 * @line: the first of them
 * @household: as it is kept, or will be; %NULL while the first line is at fault
 * @is_here: whether it was before the list
 * @home: (nullable): what makes its dwelling the same
 * @persons: (element-type TruRecord): its members
 * @said: (element-type TruRecord): its referrals and supports
 */
typedef struct
{
  guint line;
  TruRecord *household;
  gboolean is_here;
  char *home;
  GPtrArray *persons;
  GPtrArray *said;
} TruTableLines;

TruTableLines *tru_table_lines_find       (TruTableRun   *run,
                                           guint          row);
TruTableLines *tru_table_lines_note       (TruTableRun   *run,
                                           guint          row,
                                           TruTableRow   *built,
                                           const char    *here,
                                           const char    *home);
void           tru_table_lines_note_fault (TruTableRun   *run,
                                           guint          row);
char          *tru_table_lines_number     (TruTableRun   *run,
                                           guint          row);
gboolean       tru_table_lines_join_here  (TruTableLines *self,
                                           TruTableRow   *built);
gboolean       tru_table_lines_join       (TruTableRun   *run,
                                           TruTableLines *lines,
                                           TruTableRow   *built,
                                           const char    *home,
                                           GError       **error);
gboolean       tru_table_lines_end        (TruTableLines *lines,
                                           TruTableRow   *built);

G_END_DECLS
