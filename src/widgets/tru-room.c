/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-room.h"

#include <glib/gi18n.h>

#define MAX_PLAIN_TOAST 60

typedef struct
{
  GWeakRef widget;
  char *done;
} Act;

typedef struct
{
  TruOffice *office;
  gboolean is_stale; /* something changed while nobody looked */
} TruRoomPrivate;

enum
{
  PROP_0,
  PROP_OFFICE,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TruRoom, tru_room, ADW_TYPE_BIN)

static Act *
act_new (GtkWidget  *widget,
         const char *done)
{
  Act *act = g_new0 (Act, 1);

  g_weak_ref_init (&act->widget, widget);
  act->done = g_strdup (done);
  return act;
}

static void
act_free (Act *act)
{
  g_weak_ref_clear (&act->widget);
  g_free (act->done);
  g_free (act);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Act, act_free)

/* A dialog's toasts show in the window behind it, since the dialog is usually about to close. */
static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  while (widget)
    {
      GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
      GtkRoot *root = gtk_widget_get_root (widget);
      GtkWidget *content;

      if (overlay)
        return ADW_TOAST_OVERLAY (overlay);
      content = ADW_IS_APPLICATION_WINDOW (root) ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (root)) : NULL;
      if (ADW_IS_TOAST_OVERLAY (content))
        return ADW_TOAST_OVERLAY (content);
      widget = GTK_IS_WINDOW (root) ? GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root))) : NULL;
    }
  return NULL;
}

static AdwToast *
toast_new (const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (escaped);
  GtkWidget *label;

  if (g_utf8_strlen (message, -1) <= MAX_PLAIN_TOAST)
    return toast;
  /* The plain title is one line that gets cut: a reason must be read to its end. */
  label = gtk_label_new (message);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_PLAIN_TOAST);
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, 10);
  return toast;
}

/* A toast does not wait for those before it: they speak of what is past, and Ctrl+Z still undoes it. */
static void
add_toast (AdwToastOverlay *overlay,
           AdwToast        *toast)
{
  AdwToast *last = g_object_get_data (G_OBJECT (overlay), "tru-last-toast");

  if (last)
    adw_toast_dismiss (last);
  g_object_set_data_full (G_OBJECT (overlay), "tru-last-toast", g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
}

static void
on_act_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Act) act = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&act->widget);
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean done = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  if (!widget)
    return;
  if (!done)
    tru_room_toast (widget, error->message);
  else if (act->done)
    tru_room_toast_undo (widget, act->done, operation);
}

static TruRoomPrivate *
private_of (TruRoom *self)
{
  return tru_room_get_instance_private (self);
}

static void
tru_room_map (GtkWidget *widget)
{
  tru_room_catch_up (TRU_ROOM (widget));
  GTK_WIDGET_CLASS (tru_room_parent_class)->map (widget);
}

static void
tru_room_constructed (GObject *object)
{
  G_OBJECT_CLASS (tru_room_parent_class)->constructed (object);
  g_signal_connect_object (tru_room_get_office (TRU_ROOM (object)), "changed", G_CALLBACK (tru_room_refresh), object, G_CONNECT_SWAPPED);
}

static void
tru_room_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  if (prop_id == PROP_OFFICE)
    private_of (TRU_ROOM (object))->office = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tru_room_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  if (prop_id == PROP_OFFICE)
    g_value_set_object (value, private_of (TRU_ROOM (object))->office);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tru_room_finalize (GObject *object)
{
  g_clear_object (&private_of (TRU_ROOM (object))->office);
  G_OBJECT_CLASS (tru_room_parent_class)->finalize (object);
}

static void
tru_room_class_init (TruRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = tru_room_constructed;
  object_class->set_property = tru_room_set_property;
  object_class->get_property = tru_room_get_property;
  object_class->finalize = tru_room_finalize;
  GTK_WIDGET_CLASS (klass)->map = tru_room_map;
  g_object_class_install_property (object_class, PROP_OFFICE,
                                   g_param_spec_object ("office", NULL, NULL, TRU_TYPE_OFFICE,
                                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
tru_room_init (TruRoom *self)
{
}

/**
 * tru_room_get_office:
 * @self: a room
 *
 * Returns: (transfer none): the office that it works in
 */
TruOffice *
tru_room_get_office (TruRoom *self)
{
  return private_of (self)->office;
}

/**
 * tru_room_get_store:
 * @self: a room
 *
 * Returns: (transfer none): the main thread's store, which only reads
 */
TruStore *
tru_room_get_store (TruRoom *self)
{
  return tru_office_get_store (tru_room_get_office (self));
}

/**
 * tru_room_refresh:
 * @self: a room
 *
 * Reads anew what it shows: at once while it is seen, otherwise when it next is.
 */
void
tru_room_refresh (TruRoom *self)
{
  private_of (self)->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tru_room_catch_up (self);
}

/**
 * tru_room_catch_up:
 * @self: a room
 *
 * Reads anew what it shows, seen or not, if something changed since: what comes next speaks of what is there now.
 */
void
tru_room_catch_up (TruRoom *self)
{
  TruRoomPrivate *priv = private_of (self);
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  if (!priv->is_stale)
    return;
  priv->is_stale = FALSE;
  if (klass->refresh)
    klass->refresh (self);
}

/**
 * tru_room_show_record:
 * @self: a room
 * @kind: a kind's name
 * @uid: a record's uid
 *
 * Returns: whether the room shows records of this kind, and now this one
 */
gboolean
tru_room_show_record (TruRoom    *self,
                      const char *kind,
                      const char *uid)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  return klass->show_record && klass->show_record (self, kind, uid);
}

/**
 * tru_room_settle:
 * @self: a room
 * @kind: name of a kind
 * @uid: a record's uid
 * @rule: of one of its deadlines
 * @about: what that deadline is about
 *
 * Shows the record and opens what settles the deadline.
 *
 * Returns: whether the room knows of such deadlines
 */
gboolean
tru_room_settle (TruRoom    *self,
                 const char *kind,
                 const char *uid,
                 const char *rule,
                 const char *about)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  return klass->settle && klass->settle (self, kind, uid, rule, about);
}

/**
 * tru_room_get_draft:
 * @self: a room
 *
 * Returns: (transfer none) (nullable): what is half done in it and kept nowhere
 */
const TruRoomDraft *
tru_room_get_draft (TruRoom *self)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  return klass->get_draft ? klass->get_draft (self) : NULL;
}

/**
 * tru_room_save_state:
 * @self: a room
 *
 * Returns: (transfer full) (nullable): what tru_room_restore_state() takes at the next start
 */
char *
tru_room_save_state (TruRoom *self)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  return klass->save_state ? klass->save_state (self) : NULL;
}

/**
 * tru_room_restore_state:
 * @self: a room that was not seen yet
 * @state: (nullable): what tru_room_save_state() once returned
 */
void
tru_room_restore_state (TruRoom    *self,
                        const char *state)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  if (state && klass->restore_state)
    klass->restore_state (self, state);
}

/**
 * tru_room_get_title_widget:
 * @self: a room
 *
 * Returns: (transfer none) (nullable): what stands in the header bar instead of the global search; the room keeps it
 */
GtkWidget *
tru_room_get_title_widget (TruRoom *self)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  return klass->get_title_widget ? klass->get_title_widget (self) : NULL;
}

/**
 * tru_room_get_end_widget:
 * @self: a room
 *
 * Returns: (transfer none) (nullable): what stands at the end of the header bar; the room keeps it
 */
GtkWidget *
tru_room_get_end_widget (TruRoom *self)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  return klass->get_end_widget ? klass->get_end_widget (self) : NULL;
}

/**
 * tru_room_take_scan:
 * @self: a room
 * @code: what a scanner read anywhere in the window, without its check character
 *
 * Returns: whether the room did something with it
 */
gboolean
tru_room_take_scan (TruRoom    *self,
                    const char *code)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  return klass->take_scan && klass->take_scan (self, code);
}

/**
 * tru_room_take_unread:
 * @self: the room in sight
 * @typed: what came at a scanner's pace while no field had the focus, and is no code
 *
 * Returns: whether the room did something with it
 */
gboolean
tru_room_take_unread (TruRoom    *self,
                      const char *typed)
{
  TruRoomClass *klass = TRU_ROOM_GET_CLASS (self);

  return klass->take_unread && klass->take_unread (self, typed);
}

/**
 * tru_room_do:
 * @widget: any widget of the window, or of a dialog over it
 * @office: the office to write in
 * @done: (nullable): what to say once it is done, in the user's language: “Drill taken back”
 * @func: the operation
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Runs an operation on the writer thread. Then a toast says @done and offers to undo exactly that operation, or
 * gives the error's sentence.
 */
void
tru_room_do (GtkWidget      *widget,
             TruOffice      *office,
             const char     *done,
             TruOfficeFunc   func,
             gpointer        data,
             GDestroyNotify  destroy)
{
  tru_office_run (office, func, data, destroy, on_act_done, act_new (widget, done));
}

/**
 * tru_room_toast:
 * @widget: any widget of the window, or of a dialog over it
 * @message: a sentence in the user's language; a long one wraps and stays longer
 *
 * Returns: (transfer none) (nullable): what tells it, to be dismissed where it holds no longer
 */
AdwToast *
tru_room_toast (GtkWidget  *widget,
                const char *message)
{
  AdwToastOverlay *overlay = find_overlay (widget);
  AdwToast *toast = overlay ? toast_new (message) : NULL;

  if (toast)
    add_toast (overlay, toast);
  return toast;
}

/**
 * tru_room_toast_undo:
 * @widget: any widget of the window, or of a dialog over it
 * @message: what was done, in the user's language
 * @operation: number of the operation to offer to undo, or %TRU_UNKNOWN
 */
void
tru_room_toast_undo (GtkWidget  *widget,
                     const char *message,
                     gint64      operation)
{
  if (operation != TRU_UNKNOWN && operation != 0)
    tru_room_toast_action (widget, message, _("Undo"), "win.undo-operation", g_variant_new_int64 (operation));
  else
    tru_room_toast (widget, message);
}

/**
 * tru_room_toast_action:
 * @widget: any widget of the window, or of a dialog over it
 * @message: what was done, in the user's language
 * @label: what can be done about it
 * @action: an action of the window
 * @target: (transfer floating): its parameter
 *
 * Tells what was done, with a button.
 */
void
tru_room_toast_action (GtkWidget  *widget,
                       const char *message,
                       const char *label,
                       const char *action,
                       GVariant   *target)
{
  AdwToastOverlay *overlay = find_overlay (widget);
  g_autoptr (GVariant) owned = g_variant_ref_sink (target);
  AdwToast *toast;

  if (!overlay)
    return;
  toast = toast_new (message);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, owned);
  adw_toast_set_timeout (toast, 8);
  add_toast (overlay, toast);
}
