/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  TruJourney *journey;
  GtkSnapshot *snapshot;
  int left; /* of the main window on the screen */
  int top;
  gboolean is_whole; /* nothing waits for its next frame */
  GskRenderNode *node;
} Picture;

typedef struct
{
  TruJourney *journey;
  const char *text;
  const char *type;
  GtkWidget *found;
} Look;

/* A no-break space reads as a space. */
static char *
dup_plain (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text ? text : "", "\302\240", -1);

  return g_strjoinv (" ", parts);
}

/* What a person reads on a widget or a screen reader says of it; not what its children say. */
static gboolean
shows (GtkWidget  *widget,
       const char *text,
       gboolean    whole)
{
  g_autofree char *differs = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
  const char *shown = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget))
                      : GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget))
                      : GTK_IS_TEXT (widget) || GTK_IS_ENTRY (widget) ? gtk_editable_get_text (GTK_EDITABLE (widget))
                      : ADW_IS_ENTRY_ROW (widget) ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget))
                                                  : gtk_widget_get_tooltip_text (widget);
  g_autofree char *plain = dup_plain (shown);
  g_autofree char *wanted = dup_plain (text);

  if (!differs || g_str_equal (plain, wanted))
    return TRUE;
  return !whole && strstr (plain, wanted);
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *text,
      gboolean    whole)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (shows (widget, text, whole))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, text, whole);
  return found;
}

static gboolean
sees_text (gpointer data)
{
  Look *look = data;

  look->found = tru_journey_find (GTK_WIDGET (tru_journey_front (look->journey)), look->text);
  return look->found != NULL;
}

static gboolean
sees_type (gpointer data)
{
  Look *look = data;
  GType type = g_type_from_name (look->type);

  look->found = type ? tru_journey_find_type (GTK_WIDGET (tru_journey_front (look->journey)), type) : NULL;
  return look->found != NULL;
}

static void
describe (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget))
                     : GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (GTK_INSCRIPTION (widget))
                     : GTK_IS_TEXT (widget) ? gtk_editable_get_text (GTK_EDITABLE (widget)) : NULL;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (text && *text)
    g_printerr ("  %s: %s\n", G_OBJECT_TYPE_NAME (widget), text);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    describe (child);
}

/* A widget that waits to be drawn anew has nothing to show. */
static GskRenderNode *
draw_native (GtkWidget *native)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (native);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (native), gtk_widget_get_height (native));
  return gtk_snapshot_free_to_node (snapshot);
}

/* The picture of a widget ends where the widget does: its shadow is drawn here. */
static void
add_shadow (GtkSnapshot *snapshot,
            GtkWidget   *native)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (native), gtk_widget_get_height (native)), 12);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, .35 }, 0, 4, 0, 16);
}

static void
add_surface (Picture   *picture,
             GtkWidget *native)
{
  g_autoptr (GskRenderNode) node = draw_native (native);
  int x, y;

  picture->is_whole = picture->is_whole && node && tru_journey_where (native, 0, 0, &x, &y);
  if (!picture->is_whole)
    return;
  gtk_snapshot_save (picture->snapshot);
  gtk_snapshot_translate (picture->snapshot, &GRAPHENE_POINT_INIT (x - picture->left, y - picture->top));
  if (GTK_IS_WINDOW (native) && !gtk_window_is_maximized (GTK_WINDOW (native)))
    add_shadow (picture->snapshot, native);
  gtk_snapshot_append_node (picture->snapshot, node);
  gtk_snapshot_restore (picture->snapshot);
}

static void
add_popovers (Picture   *picture,
              GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_POPOVER (widget))
    add_surface (picture, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    add_popovers (picture, child);
}

/* The window, then what stands over it, each where it is on the screen. */
static void
add_all (Picture   *picture,
         GtkWindow *front)
{
  if (gtk_window_get_transient_for (front))
    add_all (picture, gtk_window_get_transient_for (front));
  add_surface (picture, GTK_WIDGET (front));
  add_popovers (picture, GTK_WIDGET (front));
}

static gboolean
is_drawn (gpointer data)
{
  Picture *picture = data;
  GtkWidget *window = GTK_WIDGET (tru_journey_window (picture->journey));

  picture->is_whole = tru_journey_where (window, 0, 0, &picture->left, &picture->top);
  picture->snapshot = gtk_snapshot_new ();
  add_all (picture, tru_journey_front (picture->journey));
  g_clear_pointer (&picture->node, gsk_render_node_unref);
  picture->node = gtk_snapshot_free_to_node (g_steal_pointer (&picture->snapshot));
  return picture->is_whole && picture->node;
}

/**
 * tru_journey_word:
 * @english: a text of the interface, perhaps with a mnemonic
 *
 * Returns: (transfer none): as people read it
 */
const char *
tru_journey_word (const char *english)
{
  g_auto (GStrv) parts = g_strsplit (_(english), "_", -1);
  g_autofree char *text = g_strjoinv ("", parts);

  return g_intern_string (text);
}

/**
 * tru_journey_find:
 * @within: where to look
 * @text: what it says
 *
 * Returns: (transfer none) (nullable): the widget in sight that shows @text or has it as its name, else one that
 *   contains it
 */
GtkWidget *
tru_journey_find (GtkWidget  *within,
                  const char *text)
{
  GtkWidget *found = find (within, text, TRUE);

  return found ? found : find (within, text, FALSE);
}

/**
 * tru_journey_find_type:
 * @within: where to look
 * @type: a type
 *
 * Returns: (transfer none) (nullable): the first widget in sight of that type
 */
GtkWidget *
tru_journey_find_type (GtkWidget *within,
                       GType      type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (within))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child && !found; child = gtk_widget_get_next_sibling (child))
    found = tru_journey_find_type (child, type);
  return found;
}

/**
 * tru_journey_see:
 * @self: a journey
 * @text: what the front window ought to show
 *
 * Returns: (transfer none): what shows it, once it does
 */
GtkWidget *
tru_journey_see (TruJourney *self,
                 const char *text)
{
  Look look = { .journey = self, .text = text };

  tru_journey_wait (self, text, sees_text, &look);
  return look.found;
}

/**
 * tru_journey_see_type:
 * @self: a journey
 * @type: a widget's type that the front window ought to show
 *
 * Returns: (transfer none): the first one, once it is in sight
 */
GtkWidget *
tru_journey_see_type (TruJourney *self,
                      const char *type)
{
  Look look = { .journey = self, .type = type };

  tru_journey_wait (self, type, sees_type, &look);
  return look.found;
}

/**
 * tru_journey_describe:
 * @self: a journey
 *
 * Prints what is in sight: what a failed journey leaves to read.
 */
void
tru_journey_describe (TruJourney *self)
{
  GtkWindow *front = tru_journey_front (self);

  g_printerr ("In sight, in “%s”:\n", front ? gtk_window_get_title (front) : "no window");
  if (front)
    describe (GTK_WIDGET (front));
}

/**
 * tru_journey_picture:
 * @self: a journey
 * @name: the picture's name, without .png
 *
 * Where pictures are wanted: draws the window with its dialogs and popovers.
 */
void
tru_journey_picture (TruJourney *self,
                     const char *name)
{
  GtkWidget *window = GTK_WIDGET (tru_journey_window (self));
  g_autofree char *path = g_strdup_printf ("%s/%s.png", self->pictures ? self->pictures : "", name);
  Picture picture = { .journey = self };
  g_autoptr (GdkTexture) texture = NULL;

  if (!self->pictures)
    return;
  tru_journey_step_back (self);
  tru_journey_settle (self);
  tru_journey_wait (self, "a drawn window", is_drawn, &picture);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), picture.node,
                                         &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window), gtk_widget_get_height (window)));
  gsk_render_node_unref (picture.node);
  g_mkdir_with_parents (self->pictures, 0755);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
