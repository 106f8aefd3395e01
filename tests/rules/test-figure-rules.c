/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-figure-rules.h"

#include <string.h>

static void
assert_hidden (const gint64 *counts,
               const char   *expected)
{
  guint n = strlen (expected);
  g_autofree gboolean *hidden = g_new0 (gboolean, n);

  tru_figures_hide (counts, n, hidden);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (hidden[i], ==, expected[i] == 'x');
}

/* From one to four nobody is shown; five is, and none is no one’s. */
static void
test_borders (void)
{
  assert_hidden ((gint64[]) { 4, 1, 5, 0 }, "xx..");
  assert_hidden ((gint64[]) { 5, 12, 0 }, "...");
}

/* One alone could be had from the sum: the smallest other goes with it. */
static void
test_complement (void)
{
  assert_hidden ((gint64[]) { 3, 12, 7 }, "x.x");
  assert_hidden ((gint64[]) { 3, 0 }, "x.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-rules/borders", test_borders);
  g_test_add_func ("/figure-rules/complement", test_complement);
  return g_test_run ();
}
