/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-month-ink.h"

#include <pango/pangocairo.h>

static const GdkRGBA black = { 0, 0, 0, 1 }, grey = { 0.5, 0.5, 0.5, 1 };

static PangoLayout *
lay_out (const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static GskRenderNode *
flush (TruMonthInk *ink)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  tru_month_ink_flush (ink, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

/* One node for a line in one colour, whatever it holds. */
static void
test_line_is_one_text (void)
{
  g_autoptr (TruMonthInk) ink = tru_month_ink_new ();
  g_autoptr (PangoLayout) layout = lay_out ("Visite");
  g_autoptr (GskRenderNode) line = NULL;
  g_autoptr (GskRenderNode) lines = NULL;

  g_assert_null (flush (ink));
  tru_month_ink_add (ink, layout, &black, 0, 20 * PANGO_SCALE);
  tru_month_ink_add (ink, layout, &black, 100 * PANGO_SCALE, 20 * PANGO_SCALE);
  line = flush (ink);
  g_assert_cmpint (gsk_render_node_get_node_type (line), ==, GSK_TEXT_NODE);
  g_assert_cmpuint (gsk_text_node_get_num_glyphs (line), ==, 12);
  tru_month_ink_add (ink, layout, &black, 0, 20 * PANGO_SCALE);
  tru_month_ink_add (ink, layout, &grey, 0, 20 * PANGO_SCALE);
  tru_month_ink_add (ink, layout, &black, 0, 40 * PANGO_SCALE);
  lines = flush (ink);
  g_assert_cmpuint (gsk_container_node_get_n_children (lines), ==, 3);
}

/* As many letters as Pango leaves, which ends a text with the same ellipsis. */
static void
test_cuts_where_pango_does (void)
{
  g_autoptr (PangoLayout) whole = lay_out ("Permanence à la Maison des Associations");
  g_autoptr (PangoLayout) cut = lay_out (pango_layout_get_text (whole));
  g_autoptr (PangoLayout) ellipsis = lay_out ("…");
  int width, least;

  pango_layout_get_size (whole, &width, NULL);
  pango_layout_get_size (ellipsis, &least, NULL);
  pango_layout_set_ellipsize (cut, PANGO_ELLIPSIZE_END);
  for (int room = least; room < width; room += 1777)
    {
      g_autoptr (TruMonthInk) ink = tru_month_ink_new ();
      g_autoptr (GskRenderNode) ours = NULL;
      g_autoptr (GskRenderNode) theirs = NULL;

      tru_month_ink_add_cut (ink, whole, ellipsis, &black, 0, 0, room);
      ours = flush (ink);
      pango_layout_set_width (cut, room);
      tru_month_ink_add (ink, cut, &black, 0, 0);
      theirs = flush (ink);
      g_assert_cmpuint (gsk_text_node_get_num_glyphs (ours), ==, gsk_text_node_get_num_glyphs (theirs));
    }
}

static void
test_cuts_no_word_from_right_to_left (void)
{
  g_autoptr (PangoLayout) french = lay_out ("Visite chez Mme Haddad");
  g_autoptr (PangoLayout) mixed = lay_out ("Visite chez حداد");

  g_assert_true (tru_month_ink_can_cut (french));
  g_assert_false (tru_month_ink_can_cut (mixed));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/month-ink/line", test_line_is_one_text);
  g_test_add_func ("/calendar/month-ink/cut", test_cuts_where_pango_does);
  g_test_add_func ("/calendar/month-ink/right-to-left", test_cuts_no_word_from_right_to_left);
  return g_test_run ();
}
