/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-office-job.h"

/**
 * tru_office_job_new:
 * @office: whose job it is
 * @func: the operation
 * @data: for @func
 * @callback: (nullable): told of the end
 * @user_data: for @callback
 *
 * Returns: (transfer full): a job that holds its office until it is freed
 */
TruOfficeJob *
tru_office_job_new (TruOffice           *office,
                    TruOfficeFunc        func,
                    gpointer             data,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  TruOfficeJob *self = g_new0 (TruOfficeJob, 1);

  self->func = func;
  self->data = data;
  self->task = g_task_new (office, NULL, callback, user_data);
  return self;
}

/**
 * tru_office_job_run:
 * @self: a job
 * @store: a connection that nobody else touches meanwhile
 *
 * Runs the operation, and frees its data.
 */
void
tru_office_job_run (TruOfficeJob *self,
                    TruStore     *store)
{
  self->done = self->func (store, self->data, &self->error);
  if (!self->done && !self->error)
    g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_FAILED, "An operation failed without saying why");
  self->operation = tru_store_take_operation (store);
  if (self->destroy)
    self->destroy (self->data);
}

/**
 * tru_office_job_return:
 * @self: a job that ran
 *
 * Tells its callback, on the main thread.
 */
void
tru_office_job_return (TruOfficeJob *self)
{
  if (self->done)
    g_task_return_int (self->task, self->operation);
  else
    g_task_return_error (self->task, g_steal_pointer (&self->error));
}

/**
 * tru_office_job_free:
 * @self: a job
 */
void
tru_office_job_free (gpointer self)
{
  TruOfficeJob *job = self;

  g_clear_error (&job->error);
  g_clear_object (&job->task);
  g_free (job);
}
