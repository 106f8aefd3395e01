/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TruCourseReport:
 *
 * Told on the thread that works, now and then, how much is done: from 0 to 1.
 */
typedef void (*TruCourseReport) (double   fraction,
                                 gpointer data);

/**
 * TruCourse: how somebody follows a long operation, and stops it.
 * @cancellable: (nullable): once cancelled, nothing of the operation is kept
 * @report: (nullable): told of the progress
 * @data: for @report
 */
typedef struct
{
  GCancellable *cancellable;
  TruCourseReport report;
  gpointer data;
} TruCourse;

GCancellable *tru_course_get_cancellable (const TruCourse  *self);
gboolean      tru_course_goes_on         (const TruCourse  *self,
                                          GError          **error);
void          tru_course_report          (const TruCourse  *self,
                                          double            fraction);
void          tru_course_propagate       (GError          **error,
                                          GError           *local,
                                          const char       *cancelled);

G_END_DECLS
