/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-job.h"

#include "tru-planning.h"
#include "tru-workshop-tools.h"

void
tru_event_job_free (gpointer data)
{
  TruEventJob *self = data;

  g_clear_object (&self->event);
  g_clear_object (&self->before);
  g_clear_pointer (&self->participants, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_pointer (&self->tools, g_ptr_array_unref);
  g_clear_pointer (&self->removed_tools, g_ptr_array_unref);
  g_free (self->rule);
  g_free (self->motive);
  g_free (self->warning);
  g_free (self);
}

static gboolean
is_of_one_time (guint field)
{
  return field == TRU_EVENT_OUTCOME || field == TRU_EVENT_CANCELLED_ON || field == TRU_EVENT_FOUND || field == TRU_EVENT_URGENT;
}

/* Whether it changes when or how often the appointment is, or whom and what it needs. */
static gboolean
may_clash (TruEventJob *self)
{
  static const guint fields[] = { TRU_EVENT_STARTS_AT, TRU_EVENT_ENDS_AT, TRU_EVENT_ORGANISER, TRU_EVENT_CREW,
                                  TRU_EVENT_VENUE,     TRU_EVENT_HOUSEHOLD };

  if (self->before == NULL || self->participants != NULL || self->rule != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!tru_record_field_equal (self->before, self->event, fields[i]))
      return TRUE;
  return FALSE;
}

/* What is left out meets nothing; the first time stays in any case. */
static void
drop_closed (GPtrArray *findings,
             TruDate    first)
{
  for (guint i = findings->len; i > 0; i--)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i - 1);
      gboolean is_closed = g_str_equal (finding->rule, "closing-day") || g_str_equal (finding->rule, "public-holiday");

      if (is_closed && finding->days && g_array_index (finding->days, TruDate, 0) != first)
        g_ptr_array_remove_index (findings, i - 1);
    }
}

/**
 * tru_event_job_find_clashes:
 * @self: what a dialog wants kept
 * @store: a store
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): who and what its times meet, see tru_repeats_clashes(); %NULL when it
 *   changes nothing of that
 */
GPtrArray *
tru_event_job_find_clashes (TruEventJob *self,
                            TruStore    *store)
{
  GPtrArray *findings = NULL;

  if (may_clash (self))
    findings = tru_repeats_clashes (store, self->event, self->participants, self->is_rule_new ? self->rule : NULL, self->scope, NULL);
  if (findings && self->when_open)
    drop_closed (findings, tru_time_date (tru_record_get_number (self->event, TRU_EVENT_STARTS_AT)));
  return findings;
}

/**
 * tru_event_job_wants_scope:
 * @self: what a dialog wants kept
 *
 * Returns: whether it is about a series, so that the person must say how many of its times it is about; what became of one time is
 *   that one's alone
 */
gboolean
tru_event_job_wants_scope (TruEventJob *self)
{
  if (self->before == NULL || !tru_record_is_known (self->before, TRU_EVENT_SERIES))
    return FALSE;
  for (guint i = 0; i < tru_event_kind.n_fields; i++)
    if (!is_of_one_time (i) && !tru_record_field_equal (self->before, self->event, i))
      return TRUE;
  return self->is_rule_new || self->tools != NULL;
}

/* (transfer container) (nullable): two lists as one, none when neither changed. */
static GPtrArray *
join (GPtrArray *first,
      GPtrArray *second)
{
  GPtrArray *both = first != NULL || second != NULL ? g_ptr_array_new () : NULL;

  for (guint i = 0; first != NULL && i < first->len; i++)
    g_ptr_array_add (both, first->pdata[i]);
  for (guint i = 0; second != NULL && i < second->len; i++)
    g_ptr_array_add (both, second->pdata[i]);
  return both;
}

static gboolean
change_series (TruStore    *store,
               TruEventJob *self,
               GError     **error)
{
  g_autoptr (GPtrArray) parts = join (self->participants, self->tools);
  g_autoptr (GPtrArray) removed = join (self->removed, self->removed_tools);
  const TruSeriesChange change = {
    .event = self->event,
    .parts = parts,
    .removed = removed,
    .spreads_tools = self->tools != NULL,
    .stops = self->is_rule_new && self->rule == NULL,
    .rule = self->is_rule_new ? self->rule : NULL,
    .scope = self->scope,
    .motive = self->motive,
  };

  return tru_repeats_edit (store, &change, error);
}

/**
 * tru_event_job_run:
 * @store: the writer's store
 * @data: a #TruEventJob
 * @error: of the operation
 *
 * Returns: whether it is done
 */
gboolean
tru_event_job_run (TruStore *store,
                   gpointer  data,
                   GError  **error)
{
  TruEventJob *self = data;
  g_autoptr (GPtrArray) parts = join (self->participants, self->tools);
  g_autoptr (GPtrArray) removed = join (self->removed, self->removed_tools);
  gboolean is_in_series = self->before != NULL && tru_record_is_known (self->before, TRU_EVENT_SERIES);

  if (!is_in_series && self->rule != NULL && self->when_open)
    return tru_repeats_start_when_open (store, self->event, parts, self->rule, self->motive, error);
  if (!is_in_series && self->rule != NULL)
    return tru_repeats_start (store, self->event, parts, self->rule, self->motive, error);
  if (is_in_series && (self->scope != TRU_SCOPE_THIS || self->is_rule_new))
    return change_series (store, self, error);
  return tru_planning_save_with (store, self->event, parts, removed, self->motive, error);
}
