/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document-data.h"
#include "tru-strip.h"
#include "tru-template-node.h"

G_BEGIN_DECLS

/* What text looks like until an element says otherwise. */
typedef struct
{
  double         size; /* points, before the document's scale */
  double         line; /* height of a line as a multiple of size */
  PangoWeight    weight;
  PangoAlignment align;
  TruColor       color;
  gboolean       washed; /* a day off: every colour is muted */
} TruTextStyle;

/**
 * TruTypesetter:
 *
 * Turns elements of a template and data into strips. One is made for one document.
 */
typedef struct
{
  PangoContext *context;
  const char   *family;
  const char   *unknown; /* "empty", "dots" or "dash" */
  const char   *name;    /* of the template, for errors */
  double        scale;
  TruColor      accent;
  int           headings; /* numbered so far */
  int           elements; /* set so far: the guard against repeats of repeats */
} TruTypesetter;

#define TRU_INK   ((TruColor) { 0x2b / 255.0, 0x2b / 255.0, 0x30 / 255.0, TRUE })
#define TRU_MUTED ((TruColor) { 0x73 / 255.0, 0x73 / 255.0, 0x7a / 255.0, TRUE })

/* tru-typesetter-text.c */
TruColor      tru_typesetter_color      (TruTypesetter         *self,
                                         const char            *text);
TruTextStyle  tru_typesetter_style      (TruTypesetter         *self,
                                         const TruTemplateNode *node,
                                         TruTextStyle           style);
char         *tru_typesetter_expand     (TruTypesetter         *self,
                                         const char            *words,
                                         TruDocumentData       *data);
PangoLayout  *tru_typesetter_layout     (TruTypesetter         *self,
                                         const TruTemplateNode *node,
                                         TruDocumentData       *data,
                                         const TruTextStyle    *style);
PangoLayout  *tru_typesetter_plain      (TruTypesetter         *self,
                                         const char            *text,
                                         const TruTextStyle    *style);
double        tru_typesetter_line       (TruTypesetter         *self,
                                         PangoLayout           *layout,
                                         const TruTextStyle    *style);
void          tru_typesetter_add_lines  (TruTypesetter         *self,
                                         PangoLayout           *layout,
                                         const TruTextStyle    *style,
                                         double                 x,
                                         double                 width,
                                         GPtrArray             *strips);

/* tru-typesetter.c */
gboolean      tru_typesetter_shows      (const TruTemplateNode *node,
                                         TruDocumentData       *data);
GPtrArray    *tru_typesetter_instances  (const TruTemplateNode *node,
                                         TruDocumentData       *data);
gboolean      tru_typesetter_count      (TruTypesetter         *self,
                                         const TruTemplateNode *node,
                                         GError               **error);
GPtrArray    *tru_typesetter_set        (TruTypesetter         *self,
                                         const TruTemplateNode *parent,
                                         TruDocumentData       *data,
                                         TruTextStyle           style,
                                         double                 width,
                                         GError               **error);

/* tru-typesetter-boxes.c */
gboolean      tru_typesetter_set_boxes  (TruTypesetter         *self,
                                         const TruTemplateNode *node,
                                         TruDocumentData       *data,
                                         TruTextStyle           style,
                                         double                 width,
                                         GPtrArray             *strips,
                                         GError               **error);
gboolean      tru_typesetter_set_parts  (TruTypesetter         *self,
                                         const TruTemplateNode *node,
                                         TruDocumentData       *data,
                                         TruTextStyle           style,
                                         double                 width,
                                         GPtrArray             *strips,
                                         GError               **error);

/* tru-typesetter-table.c */
gboolean      tru_typesetter_set_table  (TruTypesetter         *self,
                                         const TruTemplateNode *node,
                                         TruDocumentData       *data,
                                         TruTextStyle           style,
                                         double                 width,
                                         GPtrArray             *strips,
                                         GError               **error);
double       *tru_share_widths          (const double          *wanted,
                                         guint                  n,
                                         double                 width,
                                         double                 gap);

G_END_DECLS
