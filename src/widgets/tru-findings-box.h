/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-finding.h"

G_BEGIN_DECLS

/** TruFindingsBox: what the rules say of a plan, the gravest first: an icon, a title, the reason. */
#define TRU_TYPE_FINDINGS_BOX (tru_findings_box_get_type ())
G_DECLARE_FINAL_TYPE (TruFindingsBox, tru_findings_box, TRU, FINDINGS_BOX, GtkWidget)

void tru_findings_box_show       (TruFindingsBox *self,
                                  GPtrArray      *findings);
void tru_findings_box_show_worst (TruFindingsBox *self,
                                  GPtrArray      *findings,
                                  TruSeverity     at_least,
                                  guint           n_lines);
void tru_findings_box_explain    (TruFindingsBox *self,
                                  const char     *message);

G_END_DECLS
