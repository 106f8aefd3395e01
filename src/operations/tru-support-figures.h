/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/** TruSupportFigure: one line: how many there are of a kind. */
typedef struct
{
  const char *list;  /* token of the list, as in #tru_support_starts_query */
  const char *title; /* of the list, in the user's language */
  const char *key;   /* token of the kind, or a number */
  const char *label; /* in the user's language */
  gint64 count;
} TruSupportFigure;

/* The households that were supported, as they were when their supports began. */

GPtrArray   *tru_support_figures          (TruStore    *store,
                                           const char  *programme,
                                           TruDate      from,
                                           TruDate      until,
                                           GError     **error);
TruDocument *tru_support_figures_document (TruStore    *store,
                                           const char  *programme,
                                           TruDate      from,
                                           TruDate      until,
                                           GError     **error);

G_END_DECLS
