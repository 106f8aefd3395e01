/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-texts.h"

/* Names, places and hours come again from week to week, and shaping them is most of what a week costs. */
#define MANY 600

#define NORMAL_LINE 19.0 /* pixels of a line of Cantarell 11 pt at 96 dpi: at this height sizes are those of the mock-up */

struct _TruCalendarTexts
{
  GtkWidget *widget;
  PangoAttrList *attributes[TRU_CALENDAR_N_TEXTS];
  PangoAttrList *unhyphenated;
  PangoFontDescription *fonts[TRU_CALENDAR_N_TEXTS];
  int heights[TRU_CALENDAR_N_TEXTS];
  double scale;
  GHashTable *recent;  /* Key → PangoLayout, used in this frame or not long before */
  GHashTable *earlier; /* used before those */
};

typedef struct
{
  char *text;
  TruCalendarTextStyle style;
  int width;
  int lines;
} Key;

static const struct
{
  double points;
  PangoWeight weight;
  gboolean struck;
  const char *features;
} styles[TRU_CALENDAR_N_TEXTS] = {
  [TRU_CALENDAR_TEXT_TITLE] = { 9.5, PANGO_WEIGHT_BOLD, FALSE, NULL },
  [TRU_CALENDAR_TEXT_STRUCK] = { 9.5, PANGO_WEIGHT_BOLD, TRUE, NULL },
  [TRU_CALENDAR_TEXT_STRUCK_BODY] = { 9, PANGO_WEIGHT_NORMAL, TRUE, NULL },
  [TRU_CALENDAR_TEXT_BODY] = { 9, PANGO_WEIGHT_NORMAL, FALSE, NULL },
  [TRU_CALENDAR_TEXT_HOUR] = { 9, PANGO_WEIGHT_NORMAL, FALSE, "tnum=1" },
  [TRU_CALENDAR_TEXT_DAY] = { 10, PANGO_WEIGHT_NORMAL, FALSE, "tnum=1" },
  [TRU_CALENDAR_TEXT_STRONG_DAY] = { 10, PANGO_WEIGHT_BOLD, FALSE, "tnum=1" },
  [TRU_CALENDAR_TEXT_NUMBER] = { 12.5, PANGO_WEIGHT_BOLD, FALSE, "tnum=1" },
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) * 31 + key->style * 7 + (guint) key->width * 131 + (guint) key->lines;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->style == other->style && one->width == other->width && one->lines == other->lines &&
         g_str_equal (one->text, other->text);
}

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (key_hash, key_equal, key_free, g_object_unref);
}

/* Only what a font description cannot say: attributes make shaping slower. */
static PangoAttrList *
make_attributes (TruCalendarTextStyle style)
{
  PangoAttrList *list = NULL;

  if (styles[style].struck || styles[style].features != NULL)
    list = pango_attr_list_new ();
  if (styles[style].struck)
    pango_attr_list_insert (list, pango_attr_strikethrough_new (TRUE));
  if (styles[style].features != NULL)
    pango_attr_list_insert (list, pango_attr_font_features_new (styles[style].features));
  return list;
}

static const PangoFontDescription *
get_font (TruCalendarTexts    *self,
          TruCalendarTextStyle style)
{
  const PangoFontDescription *base = pango_context_get_font_description (gtk_widget_get_pango_context (self->widget));
  double size = pango_font_description_get_size (base) * styles[style].points / 11.0;

  if (self->fonts[style] != NULL)
    return self->fonts[style];
  self->fonts[style] = pango_font_description_copy (base);
  pango_font_description_set_weight (self->fonts[style], styles[style].weight);
  if (pango_font_description_get_size_is_absolute (base))
    pango_font_description_set_absolute_size (self->fonts[style], size);
  else
    pango_font_description_set_size (self->fonts[style], (int) size);
  return self->fonts[style];
}

static void
forget_fonts (TruCalendarTexts *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_TEXTS; i++)
    g_clear_pointer (&self->fonts[i], pango_font_description_free);
}

/* Whether a line ends within a word, for want of room; where a space, a hyphen or a break of no width stands, none does. */
static gboolean
breaks_a_word (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i + 1 < n_lines; i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      int end = line->start_index + line->length;

      if (end > 0 && g_ascii_isgraph (text[end]) && !strchr (" -/’\u200b", text[end - 1]) && !g_ascii_isspace (text[end]))
        return TRUE;
    }
  return FALSE;
}

/* Several lines, where each word has room on one; else as much of the first as has. */
static void
wrap (TruCalendarTexts *self,
      PangoLayout      *layout,
      const Key        *key)
{
  if (self->attributes[key->style] == NULL)
    pango_layout_set_attributes (layout, self->unhyphenated);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -key->lines);
  if (!breaks_a_word (layout))
    return;
  pango_layout_set_height (layout, -1);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
}

static PangoLayout *
make_layout (TruCalendarTexts *self,
             const Key        *key)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, key->text);

  pango_layout_set_font_description (layout, get_font (self, key->style));
  pango_layout_set_attributes (layout, self->attributes[key->style]);
  pango_layout_set_single_paragraph_mode (layout, key->lines == 1);
  if (key->width < 0)
    return layout;
  pango_layout_set_width (layout, key->width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (key->lines > 1)
    wrap (self, layout, key);
  return layout;
}

/**
 * tru_calendar_texts_new:
 * @widget: (transfer none): whose font is used; outlives the texts
 *
 * Returns: (transfer full): an empty cache
 */
TruCalendarTexts *
tru_calendar_texts_new (GtkWidget *widget)
{
  TruCalendarTexts *self = g_new0 (TruCalendarTexts, 1);

  self->widget = widget;
  self->recent = new_table ();
  self->earlier = new_table ();
  for (guint i = 0; i < TRU_CALENDAR_N_TEXTS; i++)
    self->attributes[i] = make_attributes (i);
  self->unhyphenated = pango_attr_list_new ();
  pango_attr_list_insert (self->unhyphenated, pango_attr_insert_hyphens_new (FALSE));
  return self;
}

void
tru_calendar_texts_free (TruCalendarTexts *self)
{
  for (guint i = 0; i < TRU_CALENDAR_N_TEXTS; i++)
    g_clear_pointer (&self->attributes[i], pango_attr_list_unref);
  pango_attr_list_unref (self->unhyphenated);
  forget_fonts (self);
  g_hash_table_unref (self->recent);
  g_hash_table_unref (self->earlier);
  g_free (self);
}

/**
 * tru_calendar_texts_clear:
 * @self: the cache
 *
 * Forgets everything: the font or the language changed.
 */
void
tru_calendar_texts_clear (TruCalendarTexts *self)
{
  g_hash_table_remove_all (self->recent);
  g_hash_table_remove_all (self->earlier);
  forget_fonts (self);
  memset (self->heights, 0, sizeof self->heights);
  self->scale = 0;
}

/**
 * tru_calendar_texts_start_frame:
 * @self: the cache
 *
 * Says that drawing begins anew: what was not used for long is forgotten.
 */
void
tru_calendar_texts_start_frame (TruCalendarTexts *self)
{
  if (g_hash_table_size (self->recent) < MANY)
    return;
  g_hash_table_unref (self->earlier);
  self->earlier = self->recent;
  self->recent = new_table ();
}

/**
 * tru_calendar_texts_get:
 * @self: the cache
 * @style: how it looks
 * @text: what it says
 * @width: pixels after which it is wrapped or cut with an ellipsis, or -1
 * @lines: lines after which it is cut
 *
 * Returns: (transfer none): the layout, valid during this frame and the next
 */
PangoLayout *
tru_calendar_texts_get (TruCalendarTexts     *self,
                        TruCalendarTextStyle  style,
                        const char           *text,
                        int                   width,
                        int                   lines)
{
  Key wanted = { .text = (char *) text, .style = style, .width = width, .lines = lines };
  PangoLayout *layout = g_hash_table_lookup (self->recent, &wanted);
  gpointer key, value;

  if (layout != NULL)
    return layout;
  if (g_hash_table_steal_extended (self->earlier, &wanted, &key, &value))
    {
      g_hash_table_insert (self->recent, key, value);
      return value;
    }
  layout = make_layout (self, &wanted);
  wanted.text = g_strdup (text);
  g_hash_table_insert (self->recent, g_memdup2 (&wanted, sizeof wanted), layout);
  return layout;
}

/**
 * tru_calendar_texts_line_height:
 * @self: the cache
 * @style: a style
 *
 * Returns: pixels between two lines of it
 */
int
tru_calendar_texts_line_height (TruCalendarTexts     *self,
                                TruCalendarTextStyle  style)
{
  if (self->heights[style] == 0)
    {
      Key key = { .text = (char *) "Ég", .style = style, .width = -1, .lines = 1 };
      g_autoptr (PangoLayout) layout = make_layout (self, &key);

      pango_layout_get_pixel_size (layout, NULL, &self->heights[style]);
    }
  return self->heights[style];
}

/**
 * tru_calendar_texts_scale:
 * @self: the cache
 *
 * Returns: how much larger than usual the person wants text: lengths that hold text are multiplied by it
 */
double
tru_calendar_texts_scale (TruCalendarTexts *self)
{
  if (self->scale == 0)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, "Ég");
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      self->scale = MAX (1.0, height / NORMAL_LINE);
    }
  return self->scale;
}

void
tru_calendar_texts_draw (GtkSnapshot   *snapshot,
                         PangoLayout   *layout,
                         const GdkRGBA *colour,
                         double         x,
                         double         y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (int) x, (float) (int) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}
