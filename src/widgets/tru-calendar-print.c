/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-print.h"

#include "tru-clock.h"
#include "tru-paper-window.h"
#include "tru-room.h"

#define STORE_KEY "store"
#define PAPER_KEY "paper"
#define UID_KEY "uid"

static void
on_activated (GtkWidget *row)
{
  tru_calendar_print (row, g_object_get_data (G_OBJECT (row), STORE_KEY), GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), PAPER_KEY)),
                      g_object_get_data (G_OBJECT (row), UID_KEY), tru_clock_today ());
}

/**
 * tru_calendar_print:
 * @widget: where somebody asked for it
 * @store: a store
 * @paper: which paper
 * @uid: (nullable): whose, see tru_calendar_paper_document()
 * @day: which day
 *
 * Shows a paper of the calendar, to be printed or saved; a toast says why there is none.
 */
void
tru_calendar_print (GtkWidget       *widget,
                    TruStore        *store,
                    TruCalendarPaper paper,
                    const char      *uid,
                    TruDate          day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = tru_calendar_paper_document (store, paper, uid, day, 1, &error);
  g_autofree char *file_name = document ? g_strconcat (tru_document_get_title (document), ".pdf", NULL) : NULL;

  if (document)
    tru_paper_window_open (widget, document, file_name);
  else
    tru_room_toast (widget, error->message);
}

/**
 * tru_calendar_print_add_row:
 * @group: where it is added
 * @store: a store
 * @paper: which paper
 * @uid: whose
 * @title: what the row says
 *
 * Adds the way to a paper.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
tru_calendar_print_add_row (AdwPreferencesGroup *group,
                            TruStore            *store,
                            TruCalendarPaper     paper,
                            const char          *uid,
                            const char          *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "activatable", TRUE, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("printer-symbolic"));
  g_object_set_data_full (G_OBJECT (row), STORE_KEY, g_object_ref (store), g_object_unref);
  g_object_set_data (G_OBJECT (row), PAPER_KEY, GINT_TO_POINTER (paper));
  g_object_set_data_full (G_OBJECT (row), UID_KEY, g_strdup (uid), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (on_activated), NULL);
  adw_preferences_group_add (group, row);
  return row;
}
