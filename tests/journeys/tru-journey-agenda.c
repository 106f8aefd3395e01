/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-agenda.h"

#include "tru-queries-committees.h"
#include "tru-query.h"

typedef struct
{
  TruJourney *journey;
  const char *meeting;
  char *moved;
} Move;

static char *
last_item (TruJourney *journey,
           const char *meeting)
{
  g_autoptr (GPtrArray) rows = tru_query_run (tru_journey_store (journey), &tru_agenda_query, NULL, "$meeting", meeting, NULL);

  return g_strdup (tru_row_get_text (g_ptr_array_index (rows, rows->len - 1), TRU_AGENDA_ROW_UID));
}

static gboolean
is_last (gpointer data)
{
  Move *move = data;
  g_autofree char *last = last_item (move->journey, move->meeting);

  return g_strcmp0 (last, move->moved) == 0;
}

static gboolean
is_not_last (gpointer data)
{
  return !is_last (data);
}

/**
 * tru_journey_reorder_agenda:
 * @self: a journey whose agenda has its last case chosen
 * @meeting: uid of its meeting
 * @row: where the keyboard is
 *
 * Moves the case up and down again: the order is changed wherever somebody types, and the keyboard stays there.
 */
void
tru_journey_reorder_agenda (TruJourney *self,
                            const char *meeting,
                            GtkWidget  *row)
{
  Move move = { self, meeting, last_item (self, meeting) };

  tru_journey_press (self, "<Alt>Up");
  tru_journey_wait (self, "the case, moved up", is_not_last, &move);
  tru_journey_settle (self);
  tru_journey_wait (self, "the keyboard where it was", tru_journey_has_keyboard, row);
  tru_journey_press (self, "<Alt>Down");
  tru_journey_wait (self, "the case, moved down", is_last, &move);
  tru_journey_settle (self);
  g_free (move.moved);
}
