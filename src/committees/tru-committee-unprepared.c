/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-unprepared.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-committee-row.h"
#include "tru-committees.h"
#include "tru-meeting.h"
#include "tru-queries-committees.h"
#include "tru-room.h"

#define DAYS_AHEAD 15 /* what comes later is prepared later */

typedef struct
{
  GWeakRef row;
  char *event;
  char *meeting;
} Preparation;

static void
preparation_free (gpointer data)
{
  Preparation *self = data;

  g_weak_ref_clear (&self->row);
  g_free (self->event);
  g_free (self->meeting);
  g_free (self);
}

static gboolean
prepare (TruStore  *store,
         gpointer   data,
         GError   **error)
{
  Preparation *self = data;

  self->meeting = tru_committees_prepare_event (store, self->event, error);
  return self->meeting != NULL;
}

static void
on_prepared (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Preparation *self = data;
  g_autoptr (GtkWidget) row = g_weak_ref_get (&self->row);
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean done = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);

  if (row && done)
    {
      tru_room_toast_undo (row, _("Meeting prepared"), operation);
      gtk_widget_activate_action (row, "win.show-record", "(ss)", tru_meeting_kind.name, self->meeting);
    }
  else if (row)
    tru_room_toast (row, error->message);
  preparation_free (self);
}

/**
 * tru_committee_unprepared_show:
 * @list: a list
 * @office: an office
 *
 * Shows the committees' appointments of the two weeks to come that have no agenda yet; without any the list is not seen.
 */
void
tru_committee_unprepared_show (GtkListBox *list,
                               TruOffice  *office)
{
  g_autofree char *from = tru_date_to_iso (tru_clock_today ());
  g_autofree char *until = tru_date_to_iso (tru_clock_today () + DAYS_AHEAD);
  g_autoptr (GPtrArray) rows
    = tru_query_run (tru_office_get_store (office), &tru_unprepared_query, NULL, "$from", from, "$until", until, NULL);

  tru_committee_row_clear (list);
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (list, tru_committee_row_unprepared (g_ptr_array_index (rows, i)));
  gtk_widget_set_visible (GTK_WIDGET (list), rows && rows->len > 0);
}

/**
 * tru_committee_unprepared_prepare:
 * @row: a line of tru_committee_unprepared_show()
 * @office: an office
 *
 * Prepares the meeting of that appointment and shows it; a toast says why where that cannot be.
 */
void
tru_committee_unprepared_prepare (GtkListBoxRow *row,
                                  TruOffice     *office)
{
  Preparation *self = g_new0 (Preparation, 1);

  g_weak_ref_init (&self->row, row);
  self->event = g_strdup (tru_committee_row_get_uid (GTK_WIDGET (row)));
  tru_office_run (office, prepare, self, NULL, on_prepared, self);
}
