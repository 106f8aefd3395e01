/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-scan-catcher.h"

#include "tru-scan.h"

/* After the events that wait already, before anything is drawn. */
#define PRIORITY (G_PRIORITY_DEFAULT + 10)

#define CAUGHT_KEY "tru-scan-catcher" /* on a menu: whose controller it has */

struct _TruScanCatcher
{
  GObject parent_instance;

  TruScan *scan;
  GtkEventController *controller; /* (nullable): held, so that it can be asked whether its window is still there */
  GQueue held;    /* of GdkEvent: perhaps a scan */
  GQueue passing; /* of GdkEvent: typing on its way again to where it was typed */
  guint pause;
  guint down; /* the key that is held down */
  gboolean spares_fields;
};

G_DEFINE_FINAL_TYPE (TruScanCatcher, tru_scan_catcher, G_TYPE_OBJECT)

enum
{
  SCANNED,
  UNREAD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* GTK may hand on an event as a copy, for another surface. */
static gboolean
is_same (GdkEvent *one,
         GdkEvent *other)
{
  return gdk_event_get_event_type (one) == gdk_event_get_event_type (other) && gdk_event_get_time (one) == gdk_event_get_time (other)
         && gdk_key_event_get_keycode (one) == gdk_key_event_get_keycode (other);
}

/* Events come back in the order in which they were put back: what was to come before this one went elsewhere, such as the release
   of a key whose press opened a dialog. Waiting for it would send all later keys round and round. */
static gboolean
has_come_back (TruScanCatcher *self,
               GdkEvent       *event)
{
  guint n_passing = g_queue_get_length (&self->passing);
  guint place = 0;

  while (place < n_passing && !is_same (event, g_queue_peek_nth (&self->passing, place)))
    place++;
  for (guint i = 0; place < n_passing && i <= place; i++)
    gdk_event_unref (g_queue_pop_head (&self->passing));
  return place < n_passing;
}

static void
put_back (TruScanCatcher *self,
          GdkEvent       *event)
{
  g_queue_push_tail (&self->passing, gdk_event_ref (event));
  gdk_display_put_event (gdk_event_get_display (event), event);
}

static void
release_held (TruScanCatcher *self)
{
  GdkEvent *event;

  g_clear_handle_id (&self->pause, g_source_remove);
  while ((event = g_queue_pop_head (&self->held)))
    {
      put_back (self, event);
      gdk_event_unref (event);
    }
}

static gboolean
on_pause (gpointer user_data)
{
  TruScanCatcher *self = user_data;

  self->pause = 0;
  tru_scan_reset (self->scan);
  release_held (self);
  return G_SOURCE_REMOVE;
}

static void
hold (TruScanCatcher *self,
      GdkEvent       *event)
{
  g_queue_push_tail (&self->held, gdk_event_ref (event));
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_full (PRIORITY, TRU_SCAN_GAP + 1, on_pause, self, NULL);
}

/* What comes after keys on their way must not overtake them. */
static gboolean
queue_behind (TruScanCatcher *self,
              GdkEvent       *event)
{
  if (!g_queue_is_empty (&self->held))
    g_queue_push_tail (&self->held, gdk_event_ref (event));
  else if (!g_queue_is_empty (&self->passing))
    put_back (self, event);
  else
    return FALSE;
  return TRUE;
}

static void
drop (GQueue *events)
{
  g_queue_clear_full (events, (GDestroyNotify) gdk_event_unref);
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static TruScanKey
read_key (TruScanCatcher *self,
          GdkEvent       *event)
{
  guint keyval = gdk_key_event_get_keyval (event);
  GdkModifierType modifiers = gdk_event_get_modifier_state (event);
  gboolean is_command = (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0;
  gunichar character = gdk_keyval_to_unicode (keyval);

  return (TruScanKey){
    .at = gdk_event_get_time (event),
    .character = !is_command && g_unichar_isgraph (character) ? character : 0,
    .keycode = gdk_key_event_get_keycode (event),
    .is_shifted = (modifiers & GDK_SHIFT_MASK) != 0,
    .is_end = !is_command && is_enter (keyval),
    .is_repeated = gdk_key_event_get_keycode (event) == self->down,
  };
}

static void
drop_held (TruScanCatcher *self)
{
  drop (&self->held);
  g_clear_handle_id (&self->pause, g_source_remove);
}

static gboolean
stands_in_field (TruScanCatcher *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (gtk_event_controller_get_widget (self->controller)));

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Outside a field it would be lost, and its Enter press a button that nobody pressed. */
static gboolean
take_unread (TruScanCatcher *self)
{
  const char *unread = tru_scan_get_unread (self->scan);

  if (!unread || stands_in_field (self))
    return FALSE;
  drop_held (self);
  g_signal_emit (self, signals[UNREAD], 0, unread);
  return TRUE;
}

static gboolean
on_pressed (TruScanCatcher *self,
            GdkEvent       *event)
{
  TruScanKey key = read_key (self, event);
  gboolean is_taken = TRUE;

  switch (tru_scan_press (self->scan, &key))
    {
    case TRU_SCAN_CODE:
      drop_held (self);
      g_signal_emit (self, signals[SCANNED], 0, tru_scan_get_code (self->scan));
      break;
    case TRU_SCAN_TYPED:
      release_held (self);
      hold (self, event);
      break;
    case TRU_SCAN_HELD:
      hold (self, event);
      break;
    case TRU_SCAN_TYPING:
    default:
      is_taken = take_unread (self) || queue_behind (self, event);
      release_held (self);
    }
  self->down = key.keycode;
  return is_taken;
}

static gboolean
is_spared (TruScanCatcher *self)
{
  return self->spares_fields && g_queue_is_empty (&self->held) && g_queue_is_empty (&self->passing)
         && stands_in_field (self);
}

/* The field keeps what was scanned; the Enter behind it would send off a form that nobody has read. */
static gboolean
ends_in_field (TruScanCatcher *self,
               GdkEvent       *event)
{
  TruScanKey key = read_key (self, event);
  gboolean is_end = tru_scan_press (self->scan, &key) == TRU_SCAN_CODE;

  self->down = key.keycode;
  if (is_end)
    gtk_widget_error_bell (gtk_event_controller_get_widget (self->controller));
  return is_end;
}

/* A key that was let go may be pressed again: a code may have the same character twice, and only a key held down repeats itself. */
static void
let_go (TruScanCatcher *self,
        GdkEvent       *event)
{
  if (gdk_event_get_event_type (event) == GDK_KEY_RELEASE && gdk_key_event_get_keycode (event) == self->down)
    self->down = 0;
}

static gboolean
on_event_in_field (TruScanCatcher *self,
                   GdkEvent       *event)
{
  let_go (self, event);
  return gdk_event_get_event_type (event) == GDK_KEY_PRESS && !gdk_key_event_is_modifier (event) && ends_in_field (self, event);
}

static gboolean
on_event (TruScanCatcher *self,
          GdkEvent       *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  g_autoptr (TruScanCatcher) alive = g_object_ref (self); /* a scan may close its window */

  if (!self->controller || (type != GDK_KEY_PRESS && type != GDK_KEY_RELEASE))
    return FALSE;
  if (is_spared (self))
    return on_event_in_field (self, event);
  if (has_come_back (self, event))
    return FALSE;
  if (gdk_key_event_is_modifier (event))
    return queue_behind (self, event);
  if (type == GDK_KEY_PRESS)
    return on_pressed (self, event);
  let_go (self, event);
  return queue_behind (self, event);
}

static GtkEventController *
new_controller (TruScanCatcher *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  return controller;
}

/* A menu that is open has the keys for itself, the window above it sees none: it gets a catcher of its own, once. */
static void
on_focus_moved (TruScanCatcher *self,
                GParamSpec     *property,
                GtkWidget      *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *menu = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (!menu || g_object_get_data (G_OBJECT (menu), CAUGHT_KEY) == self)
    return;
  g_object_set_data (G_OBJECT (menu), CAUGHT_KEY, self);
  gtk_widget_add_controller (menu, new_controller (self));
}

/* Keys held back still go where they were typed. */
static void
detach (TruScanCatcher *self)
{
  g_autoptr (GtkEventController) controller = g_steal_pointer (&self->controller);
  GtkWidget *window = controller ? gtk_event_controller_get_widget (controller) : NULL;

  release_held (self);
  drop (&self->passing);
  tru_scan_reset (self->scan);
  if (controller)
    g_signal_handlers_disconnect_by_data (controller, self);
  if (!window)
    return;
  g_signal_handlers_disconnect_by_func (window, on_focus_moved, self);
  gtk_widget_remove_controller (window, controller);
}

static void
on_map (TruScanCatcher *self,
        GtkWidget      *page)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));

  detach (self);
  self->controller = g_object_ref (new_controller (self));
  gtk_widget_add_controller (window, self->controller);
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (on_focus_moved), self, G_CONNECT_SWAPPED);
}

static void
tru_scan_catcher_dispose (GObject *object)
{
  detach (TRU_SCAN_CATCHER (object));
  G_OBJECT_CLASS (tru_scan_catcher_parent_class)->dispose (object);
}

static void
tru_scan_catcher_finalize (GObject *object)
{
  tru_scan_free (TRU_SCAN_CATCHER (object)->scan);
  G_OBJECT_CLASS (tru_scan_catcher_parent_class)->finalize (object);
}

static void
tru_scan_catcher_class_init (TruScanCatcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_scan_catcher_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_scan_catcher_finalize;
  signals[SCANNED] = g_signal_new ("scanned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNREAD] = g_signal_new ("unread", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tru_scan_catcher_init (TruScanCatcher *self)
{
  self->scan = tru_scan_new ();
  g_queue_init (&self->held);
  g_queue_init (&self->passing);
}

/**
 * tru_scan_catcher_new:
 * @page: what the scans are meant for
 *
 * Returns: (transfer full): a catcher that sees the keys of the window before any of its widgets, as long as @page is mapped
 */
TruScanCatcher *
tru_scan_catcher_new (GtkWidget *page)
{
  TruScanCatcher *self = g_object_new (TRU_TYPE_SCAN_CATCHER, NULL);

  g_signal_connect_object (page, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (page, "unmap", G_CALLBACK (detach), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * tru_scan_catcher_set_spares_fields:
 * @self: a catcher
 * @spares_fields: whether what is typed into a field is left alone, however fast it comes, but for the Enter that ends a scan
 */
void
tru_scan_catcher_set_spares_fields (TruScanCatcher *self,
                                    gboolean        spares_fields)
{
  self->spares_fields = spares_fields;
}
