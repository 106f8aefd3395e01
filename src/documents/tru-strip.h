/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue;
  gboolean drawn; /* FALSE: no fill, or no outline */
} TruColor;

typedef enum
{
  TRU_MARK_TEXT,
  TRU_MARK_BOX,
  TRU_MARK_LINE,
  TRU_MARK_DOTS,
  TRU_MARK_SIGN,
  TRU_MARK_PICTURE,
} TruMarkKind;

/* One thing to draw, in points from the corner of its strip. */
typedef struct
{
  TruMarkKind      kind;
  double           x, y, width, height;
  double           baseline; /* of text, from y */
  double           radius, pen;
  TruColor         fill, stroke;
  PangoLayoutLine *line;
  PangoLayout     *layout; /* of the line, which borrows its text from it */
  cairo_surface_t *picture;
} TruMark;

typedef struct _TruStrip TruStrip;

/**
 * TruStrip:
 *
 * A band across the page that no page break may cut: a line of text, a row of a table, a row of boxes.
 * Everything on a page is a strip; marks are drawn in their order.
 */
struct _TruStrip
{
  grefcount  references;
  double     height;
  double     space;       /* above, dropped at the top of a page */
  gboolean   keep;        /* stays on the page of the next strip */
  gboolean   within;      /* so does it as part of something that stays whole, if a page can hold all of that */
  gboolean   breaks_page; /* begins a new page */
  GPtrArray *marks;       /* of TruMark */
  TruStrip  *repeated;    /* (nullable): printed again above when this strip begins a page */
  TruStrip  *resumed;     /* (nullable): printed instead when this strip begins a page */
};

TruStrip *tru_strip_new      (double           height);
TruStrip *tru_strip_ref      (TruStrip        *strip);
void      tru_strip_unref    (TruStrip        *strip);
TruMark  *tru_strip_add      (TruStrip        *strip,
                              TruMarkKind      kind,
                              double           x,
                              double           y,
                              double           width,
                              double           height);
void      tru_strip_add_text (TruStrip        *strip,
                              PangoLayoutLine *line,
                              double           x,
                              double           y,
                              double           height,
                              double           baseline,
                              TruColor         color);
void      tru_strip_absorb   (TruStrip        *strip,
                              const TruStrip  *other,
                              double           dx,
                              double           dy);
TruStrip *tru_strip_stack    (GPtrArray       *strips);
TruStrip *tru_strip_split    (TruStrip        *strip,
                              double           height);
void      tru_strip_draw     (const TruStrip  *strip,
                              cairo_t         *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruStrip, tru_strip_unref)

G_END_DECLS
