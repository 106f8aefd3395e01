/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

/* What an operation has to do with, each as a line that leads to it. */

GtkWidget *tru_operation_line_operation  (TruStore  *store,
                                          TruRecord *operation);
GtkWidget *tru_operation_line_step       (TruStore  *store,
                                          TruRecord *step);
GtkWidget *tru_operation_line_dwelling   (TruStore  *store,
                                          TruRecord *dwelling);
GtkWidget *tru_operation_line_support    (TruStore  *store,
                                          TruRecord *support);
GtkWidget *tru_operation_line_committee  (TruStore  *store,
                                          TruRecord *committee);
GtkWidget *tru_operation_line_assessment (TruStore  *store,
                                          TruRecord *assessment);

void       tru_operation_lines_set_phase (TruRecord *operation,
                                          GtkWidget *pill);

G_END_DECLS
