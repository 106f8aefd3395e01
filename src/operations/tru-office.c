/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-office.h"

#include "tru-office-job.h"
#include "tru-store-sync.h"

#define POLL_MS 500
#define ANSWER_MS 60 /* an answer stands on the screen, even a slow one */

struct _TruOffice
{
  GObject parent_instance;

  TruStore *store;
  TruStore *writer_store; /* the writer thread's while anything is pending, else the main thread's */
  gint64 seen;            /* the store's data version that `changed` told of */
  guint poll;
  guint telling; /* `changed`, after answers that could not wait for it */
  guint syncing; /* the disk, after answers that could not wait for it */
  GMainContext *context;
  GThread *writer;
  GAsyncQueue *jobs;
  GMutex mutex;
  GCond idle;
  guint n_pending;
  /* With the writer's store. */
  gboolean syncs_later; /* it does not wait for the disk */
  gboolean is_cautious; /* the disk failed once */
};

G_DEFINE_FINAL_TYPE (TruOffice, tru_office, G_TYPE_OBJECT)

enum
{
  CHANGED,
  UNSAFE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the queue, tells the writer thread to end. */
static TruOfficeJob last_job;

/* In the queue, tells it to wait for the disk. */
static TruOfficeJob sync_job;

static void
notice_changes (TruOffice *self)
{
  gint64 version = tru_store_data_version (self->store);

  if (version == self->seen)
    return;
  self->seen = version;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_poll (gpointer user_data)
{
  notice_changes (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_answered (gpointer user_data)
{
  TruOffice *self = user_data;

  self->telling = 0;
  notice_changes (self);
  return G_SOURCE_REMOVE;
}

/* Behind the frame that shows the answer, and behind the next answer while they come one after the other; the poll sees to it that this ends. */
static void
tell_later (TruOffice *self)
{
  g_clear_handle_id (&self->telling, g_source_remove);
  self->telling = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, ANSWER_MS, on_answered, self, NULL);
}

/* On the main thread: the office is told first, so that a callback finds its lists up to date; only an answer comes before them. */
static gboolean
on_job_done (gpointer user_data)
{
  TruOfficeJob *job = user_data;
  TruOffice *self = g_task_get_source_object (job->task);

  if (job->is_answer)
    tell_later (self);
  else
    notice_changes (self);
  tru_office_job_return (job);
  return G_SOURCE_REMOVE;
}

/* Never on the writer thread, not even where nobody iterates the context at the moment, as g_main_context_invoke() would. */
static void
tell_main_thread (TruOffice      *self,
                  GSourceFunc     func,
                  gpointer        data,
                  GDestroyNotify  destroy)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, destroy);
  g_source_attach (source, self->context);
}

/* What the writer thread tells the main thread when the disk fails. */
typedef struct
{
  TruOffice *office;
  GError *error;
} Alarm;

static void
alarm_free (gpointer data)
{
  Alarm *alarm = data;

  g_error_free (alarm->error);
  g_object_unref (alarm->office);
  g_free (alarm);
}

static gboolean
on_alarm (gpointer user_data)
{
  Alarm *alarm = user_data;

  g_signal_emit (alarm->office, signals[UNSAFE], 0, alarm->error->message);
  return G_SOURCE_REMOVE;
}

/* An answer was told before the disk had it. A disk that fails once is waited for from then on: its next failure is the operation's. */
static void
catch_up_with_disk (TruOffice *self)
{
  Alarm *alarm;
  GError *error = NULL;

  if (tru_store_sync (self->writer_store, &error))
    return;
  self->is_cautious = TRUE;
  alarm = g_new0 (Alarm, 1);
  alarm->office = g_object_ref (self);
  alarm->error = error;
  tell_main_thread (self, on_alarm, alarm, alarm_free);
}

static void
push (TruOffice    *self,
      TruOfficeJob *job)
{
  g_mutex_lock (&self->mutex);
  self->n_pending++;
  g_mutex_unlock (&self->mutex);
  g_async_queue_push (self->jobs, job);
}

static gboolean
is_idle (TruOffice *self)
{
  gboolean idle;

  g_mutex_lock (&self->mutex);
  idle = self->n_pending == 0;
  g_mutex_unlock (&self->mutex);
  return idle;
}

static gboolean
on_shown (gpointer user_data)
{
  TruOffice *self = user_data;

  self->syncing = 0;
  push (self, &sync_job);
  return G_SOURCE_REMOVE;
}

static void
sync_now (TruOffice *self)
{
  if (self->syncing == 0)
    return;
  g_source_remove (self->syncing);
  on_shown (self);
}

/* Behind the frame that shows the answer: the thread that is woken would stand in its way. */
static void
sync_later (TruOffice *self)
{
  if (self->syncing == 0)
    self->syncing = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_shown, self, NULL);
}

static void
set_syncs_later (TruOffice *self,
                 gboolean   syncs_later)
{
  if (syncs_later != self->syncs_later && tru_store_set_syncs_later (self->writer_store, syncs_later, NULL))
    self->syncs_later = syncs_later;
}

/* On the main thread: to wake another thread and be woken by it takes longer than most answers do. */
static void
answer_at_once (TruOffice    *self,
                TruOfficeJob *job)
{
  set_syncs_later (self, TRUE);
  tru_office_job_run (job, self->writer_store);
  sync_later (self);
  on_job_done (job);
  tru_office_job_free (job);
}

static void
write_job (TruOffice    *self,
           TruOfficeJob *job)
{
  if (job == &sync_job)
    {
      catch_up_with_disk (self);
      return;
    }
  set_syncs_later (self, FALSE);
  tru_office_job_run (job, self->writer_store);
  /* From here on the job may be the last to hold the office, on the main thread, which waits for this one before it lets go. */
  tell_main_thread (self, on_job_done, job, tru_office_job_free);
}

static gpointer
write_jobs (gpointer user_data)
{
  TruOffice *self = user_data;
  TruOfficeJob *job;

  while ((job = g_async_queue_pop (self->jobs)) != &last_job)
    {
      write_job (self, job);
      g_mutex_lock (&self->mutex);
      if (--self->n_pending == 0)
        g_cond_broadcast (&self->idle);
      g_mutex_unlock (&self->mutex);
    }
  return NULL;
}

static void
tru_office_dispose (GObject *object)
{
  TruOffice *self = TRU_OFFICE (object);

  if (self->writer)
    {
      sync_now (self);
      g_async_queue_push (self->jobs, &last_job);
      g_thread_join (g_steal_pointer (&self->writer));
    }
  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_object (&self->writer_store);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (tru_office_parent_class)->dispose (object);
}

static void
tru_office_finalize (GObject *object)
{
  TruOffice *self = TRU_OFFICE (object);

  g_async_queue_unref (self->jobs);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->idle);
  G_OBJECT_CLASS (tru_office_parent_class)->finalize (object);
}

static void
tru_office_class_init (TruOfficeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tru_office_dispose;
  object_class->finalize = tru_office_finalize;
  /**
   * TruOffice::changed:
   *
   * Something was written to the database, by this office or by another program. Emitted on the main thread.
   */
  signals[CHANGED] = g_signal_new ("changed", TRU_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TruOffice::unsafe:
   * @message: a sentence
   *
   * The disk may have lost what an answer already said to be written. Emitted on the main thread.
   */
  signals[UNSAFE] = g_signal_new ("unsafe", TRU_TYPE_OFFICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tru_office_init (TruOffice *self)
{
  self->jobs = g_async_queue_new ();
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->idle);
}

/**
 * tru_office_open:
 * @path: the database file
 * @flags: whether it may be made
 * @error: a store error
 *
 * Opens a database at a desk, on the thread whose main context runs: that of the window.
 *
 * Returns: (transfer full) (nullable): the office
 */
TruOffice *
tru_office_open (const char     *path,
                 TruStoreFlags   flags,
                 GError        **error)
{
  g_autoptr (TruStore) store = tru_store_open (path, flags, error);
  g_autoptr (TruStore) writer_store = store ? tru_store_open_again (store, error) : NULL;
  TruOffice *self;

  if (!writer_store)
    return NULL;
  self = g_object_new (TRU_TYPE_OFFICE, NULL);
  self->store = g_steal_pointer (&store);
  self->writer_store = g_steal_pointer (&writer_store);
  self->seen = tru_store_data_version (self->store);
  self->poll = g_timeout_add (POLL_MS, on_poll, self);
  self->writer = g_thread_new ("writer", write_jobs, self);
  return self;
}

/**
 * tru_office_get_store:
 * @self: an office
 *
 * Returns: (transfer none): the connection for reading on the main thread
 */
TruStore *
tru_office_get_store (TruOffice *self)
{
  g_return_val_if_fail (TRU_IS_OFFICE (self), NULL);
  return self->store;
}

/**
 * tru_office_run:
 * @self: an office
 * @func: an operation; runs on the writer thread, after those asked for before it
 * @data: for @func, which alone may touch it until it is destroyed
 * @destroy: (nullable): frees @data, on the writer thread
 * @callback: (nullable): told on the main thread when it is done, after `changed`
 * @user_data: for @callback
 *
 * Does what a person asks for without holding up the window.
 */
void
tru_office_run (TruOffice           *self,
                TruOfficeFunc        func,
                gpointer             data,
                GDestroyNotify       destroy,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  TruOfficeJob *job;

  g_return_if_fail (TRU_IS_OFFICE (self));
  job = tru_office_job_new (self, func, data, callback, user_data);
  job->destroy = destroy;
  push (self, job);
}

/**
 * tru_office_answer:
 * @self: an office
 * @func: an operation, as for tru_office_run(); it runs on the main thread where nothing else is being written
 * @data: for @func, and left to @callback
 * @callback: told on the main thread as soon as it is written or refused, before `changed`; never before this returns
 * @user_data: for @callback
 *
 * Does what a person waits for with the next thing in the hand, and what is done in a moment: the answer is seen first, `changed`
 * follows after it, and the disk catches up meanwhile. What was answered outlives the program; a power cut in the very moment may
 * take it.
 */
void
tru_office_answer (TruOffice           *self,
                   TruOfficeFunc        func,
                   gpointer             data,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  TruOfficeJob *job;

  g_return_if_fail (TRU_IS_OFFICE (self));
  job = tru_office_job_new (self, func, data, callback, user_data);
  job->is_answer = TRUE;
  if (is_idle (self) && !self->is_cautious && tru_store_may_write (self->writer_store))
    answer_at_once (self, job);
  else
    push (self, job);
}

/**
 * tru_office_run_finish:
 * @self: an office
 * @result: what the callback got
 * @operation: (out) (optional): number of the operation in the history, which an undo takes; 0 when nothing was written
 * @error: what the operation said
 *
 * Returns: whether the operation was done
 */
gboolean
tru_office_run_finish (TruOffice     *self,
                       GAsyncResult  *result,
                       gint64        *operation,
                       GError       **error)
{
  gssize number;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  number = g_task_propagate_int (G_TASK (result), error);
  if (operation)
    *operation = MAX (number, 0);
  return number >= 0;
}

/**
 * tru_office_flush:
 * @self: an office
 *
 * Waits until everything asked for is written: a window calls it before it quits.
 */
void
tru_office_flush (TruOffice *self)
{
  g_return_if_fail (TRU_IS_OFFICE (self));
  sync_now (self);
  g_mutex_lock (&self->mutex);
  while (self->n_pending > 0)
    g_cond_wait (&self->idle, &self->mutex);
  g_mutex_unlock (&self->mutex);
}
