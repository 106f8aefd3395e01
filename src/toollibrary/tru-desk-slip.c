/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-slip.h"

#include <glib/gi18n.h>

#include "tru-paper-window.h"
#include "tru-room.h"
#include "tru-slip.h"

/**
 * tru_desk_slip_open:
 * @widget: a widget of the window
 * @store: a store
 * @member: (nullable): uid of whose visit it was; %NULL when nobody came yet
 * @day: the day of the visit, %TRU_UNKNOWN for today
 * @with_advice: whether the advice sheets of the tools that went out follow
 *
 * Shows the slip of a visit, to be printed.
 */
void
tru_desk_slip_open (GtkWidget  *widget,
                    TruStore   *store,
                    const char *member,
                    TruDate     day,
                    gboolean    with_advice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = member ? tru_slip_document (store, member, day, with_advice, &error) : NULL;
  g_autofree char *name = document ? g_strconcat (tru_document_get_title (document), ".pdf", NULL) : NULL;

  if (document)
    tru_paper_window_open (widget, document, name);
  else
    tru_room_toast (widget, error ? error->message : _("Nobody’s visit to print a slip of yet: scan a card first."));
}
