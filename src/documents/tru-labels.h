/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-barcode.h"
#include "tru-document.h"

G_BEGIN_DECLS

/** TruLabelSheet: how labels stand on A4 paper, in millimetres. */
typedef struct
{
  int columns;
  int rows;
  double width; /* of a label */
  double height;
  double left; /* of the first label */
  double top;
  double across; /* from a label's right edge to the next */
  double down;
} TruLabelSheet;

/**
 * TruLabel: what one label says.
 * @code: what the bars say and people read
 * @title: (nullable): what it is stuck on, or whose card it is
 * @subtitle: (nullable): whose it is
 * @picture: (nullable): file of a photo
 */
typedef struct
{
  char *code;
  char *title;
  char *subtitle;
  char *picture;
} TruLabel;

TruLabel    *tru_label_new        (const char           *code,
                                   const char           *title,
                                   const char           *subtitle,
                                   const char           *picture);
void         tru_label_free       (TruLabel             *self);
const char  *tru_label_stock      (guint                 place,
                                   const char          **token);
gboolean     tru_label_sheet_read (const char           *text,
                                   TruLabelSheet        *sheet,
                                   GError              **error);
TruDocument *tru_labels_layout    (const TruLabelSheet  *sheet,
                                   TruBarcodeType        type,
                                   GPtrArray            *labels,
                                   guint                 skipped,
                                   const char           *title,
                                   GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruLabel, tru_label_free)

G_END_DECLS
