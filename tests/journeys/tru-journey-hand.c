/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk/x11/gdkx.h>

#define DRAG_STEPS 5

typedef struct
{
  guint keycode;
  guint keyval;
} Mapping;

/* A hand of its own beside GTK's connection, as a person's would be. */
static Display *
hand (void)
{
  static Display *display;

  if (!display)
    display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
  return display;
}

static guint
find_key (guint     keyval,
          gboolean *shifted)
{
  int first, last;

  XDisplayKeycodes (hand (), &first, &last);
  for (guint level = 0; level < 2; level++)
    for (int code = first; code <= last; code++)
      if (XkbKeycodeToKeysym (hand (), code, 0, level) == keyval)
        {
          *shifted = level == 1;
          return code;
        }
  return 0;
}

static guint
find_spare_key (void)
{
  int first, last;

  XDisplayKeycodes (hand (), &first, &last);
  for (int code = last; code >= first; code--)
    if (XkbKeycodeToKeysym (hand (), code, 0, 0) == NoSymbol)
      return code;
  g_assert_not_reached ();
}

static gboolean
gtk_knows_key (gpointer data)
{
  Mapping *mapping = data;
  guint keyval;

  return gdk_display_translate_key (gdk_display_get_default (), mapping->keycode, 0, 0, &keyval, NULL, NULL, NULL)
         && keyval == mapping->keyval;
}

/* A letter that the keyboard lacks gets a key that nothing uses. */
static void
add_key (TruJourney *self,
         guint       keyval)
{
  Mapping mapping = { .keycode = find_spare_key (), .keyval = keyval };
  KeySym both[] = { keyval, keyval };

  XChangeKeyboardMapping (hand (), mapping.keycode, 2, both, 1);
  XSync (hand (), FALSE);
  tru_journey_wait (self, "a key for a letter", gtk_knows_key, &mapping);
}

static guint
letter_key (gunichar letter)
{
  return letter == '\n' ? GDK_KEY_Return : gdk_unicode_to_keyval (letter);
}

static void
tap (guint    keyval,
     gboolean with_shift)
{
  gboolean shifted = FALSE;
  guint code = find_key (keyval, &shifted);
  guint shift = XKeysymToKeycode (hand (), XK_Shift_L);

  g_assert_cmpuint (code, !=, 0);
  if (shifted || with_shift)
    XTestFakeKeyEvent (hand (), shift, True, 0);
  XTestFakeKeyEvent (hand (), code, True, 0);
  XTestFakeKeyEvent (hand (), code, False, 0);
  if (shifted || with_shift)
    XTestFakeKeyEvent (hand (), shift, False, 0);
}

static void
hold (GdkModifierType modifiers,
      gboolean        down)
{
  if (modifiers & GDK_CONTROL_MASK)
    XTestFakeKeyEvent (hand (), XKeysymToKeycode (hand (), XK_Control_L), down, 0);
  if (modifiers & GDK_ALT_MASK)
    XTestFakeKeyEvent (hand (), XKeysymToKeycode (hand (), XK_Alt_L), down, 0);
}

#define CLEARANCE 90 /* of a toast at the window's foot */

/* A person scrolls to what is out of sight, or below a toast. */
static void
bring_into_view (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *child = viewport ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  graphene_rect_t bounds;

  if (!child || !gtk_widget_compute_bounds (widget, child, &bounds))
    return;
  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), bounds.origin.y,
                             bounds.origin.y + bounds.size.height + CLEARANCE);
}

/**
 * tru_journey_wait_for_desktop:
 *
 * Waits until the compositor is there: without it, windows would get a border instead of a shadow.
 */
void
tru_journey_wait_for_desktop (void)
{
  Atom compositor = XInternAtom (hand (), "_NET_WM_CM_S0", False);
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (XGetSelectionOwner (hand (), compositor) == None && g_get_monotonic_time () < end)
    g_usleep (G_USEC_PER_SEC / 100);
}

/**
 * tru_journey_has_keyboard:
 * @widget: a widget
 *
 * Returns: whether the keyboard is in it; for tru_journey_wait()
 */
gboolean
tru_journey_has_keyboard (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/**
 * tru_journey_where:
 * @widget: a widget
 * @x: a place in it
 * @y: a place in it
 * @root_x: (out): the same on the screen
 * @root_y: (out): the same on the screen
 *
 * Returns: whether it is on the screen
 */
gboolean
tru_journey_where (GtkWidget *widget,
                   double     x,
                   double     y,
                   int       *root_x,
                   int       *root_y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native ? gtk_native_get_surface (native) : NULL;
  double left, top;
  Window below;

  if (!surface || !gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &x, &y))
    return FALSE;
  gtk_native_get_surface_transform (native, &left, &top);
  return XTranslateCoordinates (hand (), gdk_x11_surface_get_xid (surface), DefaultRootWindow (hand ()), x + left, y + top,
                                root_x, root_y, &below);
}

/**
 * tru_journey_press:
 * @self: a journey
 * @accelerator: keys, as in gtk_accelerator_parse()
 *
 * Presses them together in the front window.
 */
void
tru_journey_press (TruJourney *self,
                   const char *accelerator)
{
  GdkModifierType modifiers;
  guint keyval;

  g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &modifiers));
  tru_journey_wait_front (self);
  tru_journey_settle (self);
  hold (modifiers, TRUE);
  tap (keyval, modifiers & GDK_SHIFT_MASK);
  hold (modifiers, FALSE);
  XSync (hand (), FALSE);
}

/**
 * tru_journey_type:
 * @self: a journey
 * @text: what to type; a line break is the Return key
 *
 * Types it letter by letter where the keyboard is, as fast as a scanner does.
 */
void
tru_journey_type (TruJourney *self,
                  const char *text)
{
  gboolean shifted;

  tru_journey_wait_front (self);
  tru_journey_settle (self);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (!find_key (letter_key (g_utf8_get_char (p)), &shifted))
      add_key (self, letter_key (g_utf8_get_char (p)));
  tru_journey_tap (text);
}

/**
 * tru_journey_tap:
 * @text: letters that the keyboard has; a line break is the Return key
 *
 * Types it as it stands, waiting for nobody: for measures.
 */
void
tru_journey_tap (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    tap (letter_key (g_utf8_get_char (p)), FALSE);
  XSync (hand (), FALSE);
}

/**
 * tru_journey_click:
 * @self: a journey
 * @widget: a widget in sight
 *
 * Scrolls to it, moves the pointer to its middle, and clicks.
 */
void
tru_journey_click (TruJourney *self,
                   GtkWidget  *widget)
{
  int x, y;

  bring_into_view (widget);
  tru_journey_settle (self);
  g_assert_true (tru_journey_where (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0, &x, &y));
  XTestFakeMotionEvent (hand (), -1, x, y, 0);
  XTestFakeButtonEvent (hand (), 1, True, 0);
  XTestFakeButtonEvent (hand (), 1, False, 0);
  XSync (hand (), FALSE);
}

/**
 * tru_journey_drag:
 * @self: a journey
 * @widget: a widget in sight
 * @from: where something in it is taken
 * @to: where it is let go
 * @modifiers: keys held meanwhile
 *
 * Presses, moves in steps as a hand does, and lets go.
 */
void
tru_journey_drag (TruJourney             *self,
                  GtkWidget              *widget,
                  const graphene_point_t *from,
                  const graphene_point_t *to,
                  GdkModifierType         modifiers)
{
  int x, y, end_x, end_y;

  tru_journey_wait_front (self);
  tru_journey_settle (self);
  g_assert_true (tru_journey_where (widget, from->x, from->y, &x, &y));
  g_assert_true (tru_journey_where (widget, to->x, to->y, &end_x, &end_y));
  XTestFakeMotionEvent (hand (), -1, x, y, 0);
  hold (modifiers, TRUE);
  XTestFakeButtonEvent (hand (), 1, True, 0);
  for (int step = 1; step <= DRAG_STEPS; step++)
    XTestFakeMotionEvent (hand (), -1, x + (end_x - x) * step / DRAG_STEPS, y + (end_y - y) * step / DRAG_STEPS, 0);
  XTestFakeButtonEvent (hand (), 1, False, 0);
  hold (modifiers, FALSE);
  XSync (hand (), FALSE);
}

/**
 * tru_journey_step_back:
 * @self: a journey
 *
 * Puts the pointer where it points at nothing.
 */
void
tru_journey_step_back (TruJourney *self)
{
  XTestFakeMotionEvent (hand (), -1, 0, DisplayHeight (hand (), DefaultScreen (hand ())) / 2, 0);
  XSync (hand (), FALSE);
}

/**
 * tru_journey_click_text:
 * @self: a journey
 * @text: what a widget shows
 *
 * Waits for it, and clicks it.
 */
void
tru_journey_click_text (TruJourney *self,
                        const char *text)
{
  tru_journey_click (self, tru_journey_see (self, text));
}

/**
 * tru_journey_click_into:
 * @self: a journey
 * @text: title of an entry row
 *
 * Waits for it, clicks it, and waits until it has the keyboard.
 */
void
tru_journey_click_into (TruJourney *self,
                        const char *text)
{
  GtkWidget *row = gtk_widget_get_ancestor (tru_journey_see (self, text), ADW_TYPE_ENTRY_ROW);

  g_assert_nonnull (row);
  tru_journey_click (self, row);
  tru_journey_wait (self, text, tru_journey_has_keyboard, row);
}
