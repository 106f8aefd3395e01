/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-rows.h"

#include "tru-event-form.h"
#include "tru-ref-row.h"

struct _TruEventRows
{
  TruStore *store;
  GPtrArray *rows; /* of TruFormRow */
};

/**
 * tru_event_rows_new:
 * @store: where references look for records
 *
 * Returns: (transfer full): no rows yet
 */
TruEventRows *
tru_event_rows_new (TruStore *store)
{
  TruEventRows *self = g_new0 (TruEventRows, 1);

  self->store = g_object_ref (store);
  self->rows = g_ptr_array_new ();
  return self;
}

void
tru_event_rows_free (TruEventRows *self)
{
  g_ptr_array_unref (self->rows);
  g_object_unref (self->store);
  g_free (self);
}

/**
 * tru_event_rows_add:
 * @self: the rows
 * @group: where the row stands
 * @field: what it asks
 * @event: the appointment
 *
 * Returns: (transfer none): the row, which shows what is known
 */
TruFormRow *
tru_event_rows_add (TruEventRows        *self,
                    AdwPreferencesGroup *group,
                    guint                field,
                    TruRecord           *event)
{
  TruFormRow *row = tru_form_row_new (self->store, &tru_event_kind, field);

  tru_form_row_show (row, event);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * tru_event_rows_get:
 * @self: the rows
 * @field: a field
 *
 * Returns: (transfer none) (nullable): its row
 */
TruFormRow *
tru_event_rows_get (TruEventRows *self,
                    guint         field)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (tru_form_row_get_index (self->rows->pdata[i]) == field)
      return self->rows->pdata[i];
  return NULL;
}

/**
 * tru_event_rows_read:
 * @self: the rows
 * @event: the appointment, which takes what they say
 * @error: the first thing that cannot be read
 *
 * Returns: whether all could be read
 */
gboolean
tru_event_rows_read (TruEventRows  *self,
                     TruRecord     *event,
                     GError       **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!tru_form_row_read (self->rows->pdata[i], event, error))
      return FALSE;
  return TRUE;
}

/**
 * tru_event_rows_ask:
 * @self: the rows
 * @type: what kind of appointment it is by now
 * @is_ahead: whether it is still to come
 *
 * Shows what such an appointment is asked. A field that is not keeps what it holds: a workshop that becomes a meeting and a workshop
 * again has its places.
 */
void
tru_event_rows_ask (TruEventRows *self,
                    TruEventType  type,
                    gboolean      is_ahead)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (self->rows->pdata[i], tru_event_form_shows (type, tru_form_row_get_index (self->rows->pdata[i]), is_ahead));
}

/**
 * tru_event_rows_set_day:
 * @self: the rows
 * @day: the appointment's: who picks a crew is offered those that work on it
 */
void
tru_event_rows_set_day (TruEventRows *self,
                        TruDate       day)
{
  TruFormRow *crew = tru_event_rows_get (self, TRU_EVENT_CREW);

  if (crew)
    tru_ref_row_set_day (TRU_REF_ROW (crew), day);
}
