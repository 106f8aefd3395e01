/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-rent-bar.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-tone.h"

#define BAR_HEIGHT 10
#define MARK_WIDTH 2
#define GAP 4

struct _TruRentBar
{
  GtkWidget parent_instance;
  GtkWidget *share_label;
  GtkWidget *threshold_label;
  TruDecimal share;
  TruDecimal threshold;
  TruDecimal whole; /* what fills the bar */
  gboolean is_over;
};

G_DEFINE_FINAL_TYPE (TruRentBar, tru_rent_bar, GTK_TYPE_WIDGET)

static double
fraction (TruRentBar *self,
          TruDecimal  value)
{
  return value == TRU_UNKNOWN || self->whole <= 0 ? 0 : (double) value / self->whole;
}

static int
label_height (TruRentBar *self,
              int         for_size)
{
  int share, threshold;

  gtk_widget_measure (self->share_label, GTK_ORIENTATION_VERTICAL, for_size, NULL, &share, NULL, NULL);
  gtk_widget_measure (self->threshold_label, GTK_ORIENTATION_VERTICAL, for_size, NULL, &threshold, NULL, NULL);
  return MAX (share, threshold);
}

static void
tru_rent_bar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  TruRentBar *self = TRU_RENT_BAR (widget);
  int share, threshold;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = label_height (self, -1) + GAP + BAR_HEIGHT + GAP;
      return;
    }
  gtk_widget_measure (self->share_label, orientation, -1, NULL, &share, NULL, NULL);
  gtk_widget_measure (self->threshold_label, orientation, -1, NULL, &threshold, NULL, NULL);
  *minimum = share + GAP + threshold;
  *natural = MAX (*minimum, 200);
}

static void
tru_rent_bar_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  TruRentBar *self = TRU_RENT_BAR (widget);
  int lines = label_height (self, -1);
  GtkRequisition share, threshold;
  int x;

  gtk_widget_get_preferred_size (self->share_label, NULL, &share);
  gtk_widget_get_preferred_size (self->threshold_label, NULL, &threshold);
  x = CLAMP (fraction (self, self->threshold) * width - threshold.width / 2.0, share.width + GAP, MAX (width - threshold.width, share.width + GAP));
  gtk_widget_size_allocate (self->share_label, &(GtkAllocation) { 0, 0, share.width, lines }, -1);
  gtk_widget_size_allocate (self->threshold_label, &(GtkAllocation) { x, 0, threshold.width, lines }, -1);
}

static void
append_rounded (GtkSnapshot   *snapshot,
                const GdkRGBA *color,
                float          y,
                float          width)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, y, width, BAR_HEIGHT), BAR_HEIGHT / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
tru_rent_bar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  TruRentBar *self = TRU_RENT_BAR (widget);
  int width = gtk_widget_get_width (widget);
  float y = gtk_widget_get_height (widget) - BAR_HEIGHT - GAP;
  GdkRGBA fill, ground, mark;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &mark);
  mark.alpha = 1;
  ground = mark;
  ground.alpha = 0.12;
  tru_tone_get_color (widget, self->is_over ? TRU_TONE_ATTENTION : TRU_TONE_ACCENT, &fill);
  append_rounded (snapshot, &ground, y, width);
  if (self->share > 0)
    append_rounded (snapshot, &fill, y, MAX (BAR_HEIGHT, MIN (fraction (self, self->share), 1) * width));
  if (self->threshold > 0)
    gtk_snapshot_append_color (snapshot, &mark,
                               &GRAPHENE_RECT_INIT (fraction (self, self->threshold) * width - MARK_WIDTH / 2.0, y - GAP,
                                                    MARK_WIDTH, BAR_HEIGHT + 2 * GAP));
  GTK_WIDGET_CLASS (tru_rent_bar_parent_class)->snapshot (widget, snapshot);
}

static void
tru_rent_bar_dispose (GObject *object)
{
  TruRentBar *self = TRU_RENT_BAR (object);

  g_clear_pointer (&self->share_label, gtk_widget_unparent);
  g_clear_pointer (&self->threshold_label, gtk_widget_unparent);
  G_OBJECT_CLASS (tru_rent_bar_parent_class)->dispose (object);
}

static void
tru_rent_bar_class_init (TruRentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_rent_bar_dispose;
  widget_class->measure = tru_rent_bar_measure;
  widget_class->size_allocate = tru_rent_bar_size_allocate;
  widget_class->snapshot = tru_rent_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "rentbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
tru_rent_bar_init (TruRentBar *self)
{
  self->share = self->threshold = TRU_UNKNOWN;
  self->share_label = gtk_label_new (NULL);
  self->threshold_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->share_label, "heading");
  gtk_widget_add_css_class (self->threshold_label, "caption");
  gtk_widget_set_parent (self->share_label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->threshold_label, GTK_WIDGET (self));
}

/**
 * tru_rent_bar_new:
 *
 * Returns: (transfer floating): a bar without value
 */
GtkWidget *
tru_rent_bar_new (void)
{
  return g_object_new (TRU_TYPE_RENT_BAR, NULL);
}

static void
set_words (TruRentBar *self,
           TruDecimal  value,
           TruDecimal  mark,
           gboolean    is_over,
           const char *name,
           const char *value_text,
           const char *mark_text)
{
  g_autofree char *spoken = g_strdup_printf ("%s, %s", value_text, mark_text);

  self->share = value;
  self->threshold = mark;
  self->is_over = is_over;
  gtk_label_set_label (GTK_LABEL (self->share_label), value_text);
  gtk_label_set_label (GTK_LABEL (self->threshold_label), mark_text);
  tru_tone_set_text (self->share_label, is_over ? TRU_TONE_ATTENTION : TRU_TONE_ACCENT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  spoken, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tru_rent_bar_set:
 * @self: a bar
 * @share: what remains of the rent to pay
 * @threshold: share above which the hardship fund may help, in hundredths of a per cent, or %TRU_UNKNOWN
 */
void
tru_rent_bar_set (TruRentBar         *self,
                  const TruRentShare *share,
                  TruDecimal          threshold)
{
  gboolean is_known = share->answer == TRU_RENT_SHARE_KNOWN;
  g_autofree char *number = is_known ? tru_rent_share_number (share, 1, threshold) : NULL;
  g_autofree char *most = tru_decimal_format (threshold);
  g_autofree char *share_text = number ? g_strdup_printf (_("%s %%"), number) : g_strdup (_("unknown"));
  g_autofree char *threshold_percent = threshold == TRU_UNKNOWN ? NULL : g_strdup_printf (_("%s %%"), most);
  g_autofree char *threshold_text = threshold_percent ? g_strdup_printf (_("threshold %s"), threshold_percent) : g_strdup ("");

  /* Half of the resources fills the bar, so that the usual threshold stands out; a higher share changes the scale. */
  self->whole = MAX (share->share, threshold) > 5000 ? MAX (10000, share->share) : 5000;
  set_words (self, share->share, threshold, tru_rent_share_is_above (share, share->resources, threshold), _("Rent share"), share_text,
             threshold_text);
}

/**
 * tru_rent_bar_set_cost:
 * @self: a bar
 * @cost: what a worksite costs, in cents
 * @benchmark: what one costs on average
 *
 * Holds a cost against the benchmark, whose mark stands at two thirds of the bar or, beside a high cost, further left.
 */
void
tru_rent_bar_set_cost (TruRentBar *self,
                       gint64      cost,
                       gint64      benchmark)
{
  g_autofree char *cost_text = tru_money_format (cost);
  g_autofree char *amount = tru_money_format (benchmark);
  g_autofree char *benchmark_text = g_strdup_printf (_("benchmark %s"), amount);

  self->whole = MAX (benchmark * 3 / 2, cost);
  set_words (self, cost, benchmark, benchmark != TRU_UNKNOWN && cost > benchmark, _("Cost of the worksite"), cost_text, benchmark_text);
}
