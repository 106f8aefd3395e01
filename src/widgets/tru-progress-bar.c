/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-progress-bar.h"

#include <glib/gi18n.h>

#define LOOK_MS 100

struct _TruProgress
{
  int permille; /* negative before the work reports */
};

struct _TruProgressBar
{
  AdwBin parent_instance;
  GtkProgressBar *bar;
  guint looking; /* source that shows what was reported */
  TruProgress *progress;
};

G_DEFINE_FINAL_TYPE (TruProgressBar, tru_progress_bar, ADW_TYPE_BIN)

static gboolean
on_look (gpointer bar)
{
  TruProgressBar *self = bar;
  int permille = g_atomic_int_get (&self->progress->permille);

  gtk_progress_bar_set_show_text (self->bar, permille >= 0);
  if (permille < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, permille / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
tru_progress_bar_dispose (GObject *object)
{
  tru_progress_bar_stop (TRU_PROGRESS_BAR (object));
  G_OBJECT_CLASS (tru_progress_bar_parent_class)->dispose (object);
}

static void
tru_progress_bar_class_init (TruProgressBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_progress_bar_dispose;
}

static void
tru_progress_bar_init (TruProgressBar *self)
{
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
}

/**
 * tru_progress_bar_start:
 * @self: a bar
 *
 * Follows a work that begins now.
 *
 * Returns: (transfer full): what the work reports to
 */
TruProgress *
tru_progress_bar_start (TruProgressBar *self)
{
  tru_progress_bar_stop (self);
  self->progress = g_atomic_rc_box_new0 (TruProgress);
  self->progress->permille = -1;
  self->looking = g_timeout_add (LOOK_MS, on_look, self);
  on_look (self);
  return g_atomic_rc_box_acquire (self->progress);
}

/**
 * tru_progress_bar_stop:
 * @self: a bar
 *
 * The work is over.
 */
void
tru_progress_bar_stop (TruProgressBar *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_pointer (&self->progress, tru_progress_unref);
}

/**
 * tru_progress_report:
 * @fraction: how much is done, from 0 to 1
 * @progress: the #TruProgress of the work
 *
 * Called by the work, on its own thread.
 */
void
tru_progress_report (double   fraction,
                     gpointer progress)
{
  TruProgress *self = progress;

  g_atomic_int_set (&self->permille, (int) (CLAMP (fraction, 0, 1) * 1000));
}

/**
 * tru_progress_unref:
 * @self: a progress
 *
 * May be called on any thread.
 */
void
tru_progress_unref (TruProgress *self)
{
  g_atomic_rc_box_release (self);
}
