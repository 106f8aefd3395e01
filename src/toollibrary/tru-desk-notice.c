/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-notice.h"

#define BEEP_PAUSE_MS 180

struct _TruDeskNotice
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *label;
  GtkButton *button;
  guint beeps;
  guint n_beeps;
};

G_DEFINE_FINAL_TYPE (TruDeskNotice, tru_desk_notice, ADW_TYPE_BIN)

enum
{
  ACTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_clicked (TruDeskNotice *self)
{
  g_signal_emit (self, signals[ACTED], 0);
}

static void
tru_desk_notice_dispose (GObject *object)
{
  g_clear_handle_id (&TRU_DESK_NOTICE (object)->beeps, g_source_remove);
  G_OBJECT_CLASS (tru_desk_notice_parent_class)->dispose (object);
}

static void
tru_desk_notice_class_init (TruDeskNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_desk_notice_dispose;
  signals[ACTED] = g_signal_new ("acted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/desk-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, icon);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, label);
  gtk_widget_class_bind_template_child (widget_class, TruDeskNotice, button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
tru_desk_notice_init (TruDeskNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_beeps_over (gpointer user_data)
{
  TRU_DESK_NOTICE (user_data)->beeps = 0;
}

static gboolean
on_next_beep (gpointer user_data)
{
  TruDeskNotice *self = user_data;

  gtk_widget_error_bell (GTK_WIDGET (self));
  return --self->n_beeps > 0;
}

/* One beep for done, two for attention, three for refused; none where the desktop's alert sounds are off. */
static void
sound (TruDeskNotice *self,
       TruTone        tone)
{
  static const guint more[] = { [TRU_TONE_ATTENTION] = 1, [TRU_TONE_LATE] = 2 };

  gtk_widget_error_bell (GTK_WIDGET (self));
  g_clear_handle_id (&self->beeps, g_source_remove);
  self->n_beeps = tone < G_N_ELEMENTS (more) ? more[tone] : 0;
  if (self->n_beeps > 0)
    self->beeps = g_timeout_add_full (G_PRIORITY_DEFAULT, BEEP_PAUSE_MS, on_next_beep, self, on_beeps_over);
}

/**
 * tru_desk_notice_icon:
 * @tone: ok for done, attention, late for refused
 *
 * Returns: the shape that says so without its colour
 */
const char *
tru_desk_notice_icon (TruTone tone)
{
  switch (tone)
    {
    case TRU_TONE_OK:
      return "emblem-ok-symbolic";
    case TRU_TONE_LATE:
      return "dialog-error-symbolic";
    default:
      return "dialog-warning-symbolic";
    }
}

/**
 * tru_desk_notice_set:
 * @self: a notice, which shows from now on
 * @tone: ok for done, attention, late for refused
 * @text: a sentence
 * @action: (nullable): what its button says
 */
void
tru_desk_notice_set (TruDeskNotice *self,
                     TruTone        tone,
                     const char    *text,
                     const char    *action)
{
  tru_tone_set_fill (GTK_WIDGET (self), tone);
  gtk_image_set_from_icon_name (self->icon, tru_desk_notice_icon (tone));
  gtk_label_set_label (self->label, text);
  gtk_button_set_label (self->button, action ? action : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), action != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  sound (self, tone);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * tru_desk_notice_clear:
 * @self: a notice, which hides
 */
void
tru_desk_notice_clear (TruDeskNotice *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
