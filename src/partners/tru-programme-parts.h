/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* What belongs to a programme or to an operation, as lines of a list. */

void  tru_programme_parts_fill   (GtkListBox    *list,
                                  TruStore      *store,
                                  const TruKind *kind,
                                  guint          field,
                                  const char    *owner,
                                  GtkWidget     *nothing,
                                  const char    *focused);
guint tru_programme_parts_next   (TruOffice     *office,
                                  const TruKind *kind,
                                  guint          field,
                                  const char    *owner);
void  tru_programme_parts_move   (GtkWidget     *widget,
                                  TruOffice     *office,
                                  const char    *uid,
                                  int            by);
void  tru_programme_parts_remove (GtkWidget     *widget,
                                  TruOffice     *office,
                                  const char    *uid);

G_END_DECLS
