/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-course.h"

/**
 * tru_course_get_cancellable:
 * @self: (nullable): a course
 *
 * Returns: (transfer none) (nullable): what stops the operation
 */
GCancellable *
tru_course_get_cancellable (const TruCourse *self)
{
  return self ? self->cancellable : NULL;
}

/**
 * tru_course_goes_on:
 * @self: (nullable): a course
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Returns: whether nobody stopped the operation
 */
gboolean
tru_course_goes_on (const TruCourse  *self,
                    GError          **error)
{
  return !g_cancellable_set_error_if_cancelled (tru_course_get_cancellable (self), error);
}

/**
 * tru_course_report:
 * @self: (nullable): a course
 * @fraction: how much is done, from 0 to 1
 */
void
tru_course_report (const TruCourse *self,
                   double           fraction)
{
  if (self && self->report)
    self->report (fraction, self->data);
}

/**
 * tru_course_propagate:
 * @error: (out) (optional): gets the error
 * @local: (transfer full): what an operation failed with
 * @cancelled: the sentence for %G_IO_ERROR_CANCELLED: GLib's own does not say what became of the work
 */
void
tru_course_propagate (GError     **error,
                      GError      *local,
                      const char  *cancelled)
{
  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_free (local->message);
      local->message = g_strdup (cancelled);
    }
  g_propagate_error (error, local);
}
