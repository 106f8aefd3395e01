/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pages.h"

#define LINE 10
#define LINES_PER_PAGE 20

static void
add (GPtrArray *strips,
     gboolean   keep,
     gboolean   within)
{
  TruStrip *strip = tru_strip_new (LINE);

  tru_strip_add (strip, TRU_MARK_BOX, 0, 0, LINE, LINE);
  strip->keep = keep;
  strip->within = within;
  g_ptr_array_add (strips, strip);
}

/* So many lines before something kept whole: a heading, the head of a table, and its rows. */
static GPtrArray *
make (guint n_before,
      guint n_rows)
{
  GPtrArray *strips = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_strip_unref);

  for (guint i = 0; i < n_before; i++)
    add (strips, FALSE, FALSE);
  add (strips, TRUE, TRUE);
  add (strips, TRUE, TRUE);
  for (guint i = 0; i < n_rows; i++)
    add (strips, FALSE, i + 1 < n_rows);
  return strips;
}

static guint
page_of (GPtrArray *pages,
         TruStrip  *strip)
{
  for (guint page = 0; page < pages->len; page++)
    for (guint i = 0; i < ((GArray *) pages->pdata[page])->len; i++)
      if (g_array_index ((GArray *) pages->pdata[page], TruPlaced, i).strip == strip)
        return page;
  g_assert_not_reached ();
}

static const TruPageBand band = { 0, LINE * LINES_PER_PAGE, NULL, NULL };

/* What a page can hold goes to the next one whole. */
static void
test_whole (void)
{
  g_autoptr (GPtrArray) strips = make (15, 6);
  g_autoptr (GPtrArray) pages = tru_pages_break (strips, &band);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (page_of (pages, strips->pdata[14]), ==, 0);
  g_assert_cmpuint (page_of (pages, strips->pdata[15]), ==, 1);
  g_assert_cmpuint (page_of (pages, strips->pdata[22]), ==, 1);
}

/* What no page can hold begins where there is room for its heading, the head of its table and a row, and fills each page. */
static void
test_too_long (void)
{
  for (guint n_before = 10; n_before < LINES_PER_PAGE; n_before++)
    {
      g_autoptr (GPtrArray) strips = make (n_before, 30);
      g_autoptr (GPtrArray) pages = tru_pages_break (strips, &band);
      guint first = page_of (pages, strips->pdata[n_before]);

      g_assert_cmpuint (first, ==, n_before + 3 <= LINES_PER_PAGE ? 0 : 1);
      g_assert_cmpuint (page_of (pages, strips->pdata[n_before + 1]), ==, first);
      g_assert_cmpuint (page_of (pages, strips->pdata[n_before + 2]), ==, first);
      if (first == 0)
        g_assert_cmpuint (page_of (pages, strips->pdata[LINES_PER_PAGE - 1]), ==, 0);
      g_assert_cmpuint (page_of (pages, strips->pdata[first == 0 ? LINES_PER_PAGE : n_before + LINES_PER_PAGE - 1]), ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/whole", test_whole);
  g_test_add_func ("/pages/too-long", test_too_long);
  return g_test_run ();
}
