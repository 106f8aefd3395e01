/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pages.h"

#define MOST_HEAD 0.3 /* of a page: a higher head of a table is not repeated */

typedef struct
{
  const TruPageBand *band;
  GPtrArray         *pages; /* of GArray of TruPlaced */
  double             y;
  gboolean           at_top;
} Breaker;

static void
clear_placed (gpointer data)
{
  tru_strip_unref (((TruPlaced *) data)->strip);
}

static void
put (Breaker  *breaker,
     TruStrip *strip)
{
  tru_page_place (breaker->pages->pdata[breaker->pages->len - 1], strip, breaker->y);
  breaker->y += strip->height;
}

static void
begin_page (Breaker *breaker)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (TruPlaced));
  TruStrip *header = breaker->pages->len == 0 && breaker->band->first_header != NULL ? breaker->band->first_header : breaker->band->every_header;

  g_array_set_clear_func (page, clear_placed);
  g_ptr_array_add (breaker->pages, page);
  breaker->y = breaker->band->top;
  if (header != NULL)
    put (breaker, header);
  breaker->at_top = TRUE;
}

static void
place (Breaker  *breaker,
       TruStrip *strip)
{
  const TruPageBand *band = breaker->band;
  /* The first page's header needs the space that a strip would drop at the top of a page. */
  gboolean dropped = breaker->at_top && (breaker->pages->len > 1 || band->first_header == NULL);
  g_autoptr (TruStrip) rest = NULL;

  if (!breaker->at_top && breaker->y + strip->space + strip->height > band->bottom)
    {
      begin_page (breaker);
      dropped = TRUE;
    }
  if (!dropped)
    breaker->y += strip->space;
  if (strip->height <= 0 && strip->marks->len == 0)
    return;
  if (breaker->at_top && strip->repeated != NULL && strip->repeated->height < MOST_HEAD * (band->bottom - band->top))
    {
      put (breaker, strip->repeated);
      breaker->at_top = FALSE;
    }
  rest = tru_strip_ref (dropped && strip->resumed != NULL ? strip->resumed : strip);
  while (rest->height > band->bottom - breaker->y && rest->height > 1)
    {
      TruStrip *next = tru_strip_split (rest, band->bottom - breaker->y);

      put (breaker, rest);
      begin_page (breaker);
      tru_strip_unref (rest);
      rest = next;
    }
  put (breaker, rest);
  breaker->at_top = FALSE;
}

/* The last of the strips up to @end that must stand on one page with the strip at @first, and their height. */
static guint
find_chain (GPtrArray *strips,
            guint      first,
            guint      end,
            gboolean   whole,
            double    *height)
{
  guint last = first;

  *height = ((TruStrip *) strips->pdata[first])->height;
  while (last < end && !((TruStrip *) strips->pdata[last + 1])->breaks_page
         && (((TruStrip *) strips->pdata[last])->keep || (whole && ((TruStrip *) strips->pdata[last])->within)))
    {
      const TruStrip *strip = strips->pdata[++last];

      *height += strip->space + strip->height;
    }
  return last;
}

static void
place_chain (Breaker   *breaker,
             GPtrArray *strips,
             guint      first,
             guint      last,
             double     height)
{
  const TruStrip *strip = strips->pdata[first];
  double bottom = breaker->band->bottom;

  if (!breaker->at_top && breaker->y + strip->space + height > bottom && height <= bottom - breaker->band->top)
    begin_page (breaker);
  for (guint i = first; i <= last; i++)
    place (breaker, strips->pdata[i]);
}

/* What no page can hold whole is broken, but not behind a heading or the head of a table. */
static void
place_parts (Breaker   *breaker,
             GPtrArray *strips,
             guint      first,
             guint      last)
{
  for (guint i = first; i <= last; i++)
    {
      double height;
      guint end = find_chain (strips, i, last, FALSE, &height);

      place_chain (breaker, strips, i, end, height);
      i = end;
    }
}

/**
 * tru_page_place:
 * @page: (element-type TruPlaced): a page
 * @strip: what to print there
 * @y: where, in points from the top of the paper
 */
void
tru_page_place (GArray   *page,
                TruStrip *strip,
                double    y)
{
  TruPlaced placed = { tru_strip_ref (strip), y };

  g_array_append_val (page, placed);
}

/**
 * tru_pages_break:
 * @strips: (element-type TruStrip): strips from top to bottom
 * @band: where they go
 *
 * Fills pages. Strips that keep together go to the next page together, unless no page could hold them. A strip
 * higher than a page is split.
 *
 * Returns: (transfer full) (element-type GArray): at least one page, each a #GArray of #TruPlaced
 */
GPtrArray *
tru_pages_break (GPtrArray         *strips,
                 const TruPageBand *band)
{
  Breaker breaker = { band, g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref), 0, TRUE };

  begin_page (&breaker);
  for (guint i = 0; i < strips->len; i++)
    {
      const TruStrip *strip = strips->pdata[i];
      double height;
      guint last;

      if (strip->breaks_page)
        {
          if (!breaker.at_top)
            begin_page (&breaker);
          continue;
        }
      last = find_chain (strips, i, strips->len - 1, TRUE, &height);
      if (height > band->bottom - band->top)
        place_parts (&breaker, strips, i, last);
      else
        place_chain (&breaker, strips, i, last, height);
      i = last;
    }
  return breaker.pages;
}
