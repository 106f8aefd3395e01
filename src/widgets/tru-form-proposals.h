/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

/* Words that come again and again, such as a shelf: those that there are are proposed beside the field, any other can be typed. */

gboolean   tru_form_proposals_has   (const TruKind *kind,
                                     guint          field);
GStrv      tru_form_proposals_list  (TruStore      *store,
                                     TruRecord     *record,
                                     guint          field);
GtkWidget *tru_form_proposals_popover (GtkEditable   *editable,
                                       GStrv          words);

G_END_DECLS
