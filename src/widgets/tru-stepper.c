/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stepper.h"

#include <glib/gi18n.h>

#include "tru-tone.h"

#define GAP 5

struct _TruStepper
{
  GtkWidget parent_instance;
  GPtrArray *marks;
};

G_DEFINE_FINAL_TYPE (TruStepper, tru_stepper, GTK_TYPE_WIDGET)

enum
{
  STEP_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const state_classes[] = { "to-come", "current", "done", "late" };

static gboolean
is_done (GtkWidget *mark)
{
  return gtk_widget_has_css_class (mark, "done");
}

static void
draw_line (TruStepper  *self,
           GtkSnapshot *snapshot,
           GtkWidget   *from,
           GtkWidget   *to)
{
  graphene_rect_t start, end, line;
  GdkRGBA color;
  float left, right;

  if (!gtk_widget_compute_bounds (from, GTK_WIDGET (self), &start) || !gtk_widget_compute_bounds (to, GTK_WIDGET (self), &end))
    return;
  if (start.origin.x > end.origin.x)
    {
      graphene_rect_t swap = start;
      start = end;
      end = swap;
    }
  left = start.origin.x + start.size.width + GAP;
  right = end.origin.x - GAP;
  graphene_rect_init (&line, left, start.origin.y + start.size.height / 2 - 1, MAX (right - left, 0), 2);
  tru_tone_get_color (GTK_WIDGET (self), is_done (from) ? TRU_TONE_ACCENT : TRU_TONE_NEUTRAL, &color);
  if (!is_done (from))
    color.alpha *= 0.35;
  gtk_snapshot_append_color (snapshot, &color, &line);
}

static void
on_step_clicked (TruStepper *self,
                 GtkWidget  *step)
{
  guint index = 0;

  while ((step = gtk_widget_get_prev_sibling (step)))
    index++;
  g_signal_emit (self, signals[STEP_ACTIVATED], 0, index);
}

static void
tru_stepper_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  TruStepper *self = TRU_STEPPER (widget);

  GTK_WIDGET_CLASS (tru_stepper_parent_class)->snapshot (widget, snapshot);
  for (guint i = 1; i < self->marks->len; i++)
    draw_line (self, snapshot, self->marks->pdata[i - 1], self->marks->pdata[i]);
}

static void
tru_stepper_dispose (GObject *object)
{
  tru_stepper_clear (TRU_STEPPER (object));
  G_OBJECT_CLASS (tru_stepper_parent_class)->dispose (object);
}

static void
tru_stepper_finalize (GObject *object)
{
  g_ptr_array_unref (TRU_STEPPER (object)->marks);
  G_OBJECT_CLASS (tru_stepper_parent_class)->finalize (object);
}

static void
tru_stepper_class_init (TruStepperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_stepper_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_stepper_finalize;
  widget_class->snapshot = tru_stepper_snapshot;
  signals[STEP_ACTIVATED] =
      g_signal_new ("step-activated", TRU_TYPE_STEPPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "stepper");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tru_stepper_init (TruStepper *self)
{
  self->marks = g_ptr_array_new ();
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"), -1);
}

static GtkWidget *
new_mark (TruStepMark state,
          guint        number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *mark = state == TRU_STEP_MARK_DONE ? gtk_image_new_from_icon_name ("object-select-symbolic") : gtk_label_new (text);

  gtk_widget_add_css_class (mark, "mark");
  gtk_widget_add_css_class (mark, state_classes[state]);
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  return mark;
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Names and days take a second line rather than be cut, however many steps there are. */
static GtkWidget *
new_lines (const char *text,
           const char *css_class)
{
  GtkWidget *label = new_label (text, css_class);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return label;
}

static const char *
state_word (TruStepMark state)
{
  switch (state)
    {
    case TRU_STEP_MARK_DONE:
      return _("done");
    case TRU_STEP_MARK_CURRENT:
      return _("current step");
    case TRU_STEP_MARK_LATE:
      return _("late");
    default:
      return _("to come");
    }
}

/**
 * tru_stepper_clear:
 * @self: a stepper
 *
 * Removes every step.
 */
void
tru_stepper_clear (TruStepper *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->marks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}

/**
 * tru_stepper_add:
 * @self: a stepper
 * @label: the step's name
 * @caption: (nullable): when, or what is missing: "4 nov.", "to sign"
 * @state: how far it is
 */
void
tru_stepper_add (TruStepper  *self,
                 const char  *label,
                 const char  *caption,
                 TruStepMark state)
{
  GtkWidget *step = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = new_mark (state, self->marks->len + 1);
  g_autofree char *name = g_strdup_printf ("%s, %s%s%s", label, state_word (state), caption ? ", " : "", caption ? caption : "");

  gtk_widget_add_css_class (step, "step");
  gtk_widget_add_css_class (step, state_classes[state]);
  gtk_widget_add_css_class (step, "flat");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), new_lines (label, "label"));
  gtk_box_append (GTK_BOX (box), new_lines (caption ? caption : "", "caption"));
  gtk_button_set_child (GTK_BUTTON (step), box);
  gtk_widget_set_tooltip_text (step, name);
  g_signal_connect_swapped (step, "clicked", G_CALLBACK (on_step_clicked), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (step), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (step, GTK_WIDGET (self));
  g_ptr_array_add (self->marks, mark);
}
