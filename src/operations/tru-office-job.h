/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-office.h"

G_BEGIN_DECLS

/* Private to TruOffice: an operation that was asked for, on its way between the threads. */
typedef struct
{
  TruOfficeFunc func;
  gpointer data;
  GDestroyNotify destroy;
  GTask *task;
  gboolean is_answer;

  /* Once it ran. */
  gboolean done;
  GError *error;
  gint64 operation;
} TruOfficeJob;

TruOfficeJob *tru_office_job_new    (TruOffice            *office,
                                     TruOfficeFunc         func,
                                     gpointer              data,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void          tru_office_job_run    (TruOfficeJob         *self,
                                     TruStore             *store);
void          tru_office_job_return (TruOfficeJob         *self);
void          tru_office_job_free   (gpointer              self);

G_END_DECLS
