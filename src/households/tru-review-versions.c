/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-review-versions.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-paper-window.h"
#include "tru-queries-reviews.h"
#include "tru-review-paper.h"
#include "tru-room.h"

/* A review, and for whom it is on paper, %NULL for those entitled to all. */
static gboolean
leaves (TruStore *store,
        gpointer  pair,
        GError  **error)
{
  GStrv version = pair;

  return tru_review_paper_leaves (store, version[0], version[1], error);
}

/**
 * tru_review_versions_add:
 * @card: a card
 * @file: a household's file
 * @review: uid of a review that was held
 *
 * Appends a button that asks for whom the review is to be printed or saved.
 */
void
tru_review_versions_add (TruCard                *card,
                         const TruHouseholdFile *file,
                         const char             *review)
{
  g_autoptr (GPtrArray) readers = tru_review_paper_readers (file->store, review, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) whole = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  tru_menu_act (whole, _("Everything, for those entitled"), "support.print-review", g_variant_new ("(ss)", review, ""));
  for (guint i = 0; readers && i < readers->len; i++)
    tru_menu_act (others, tru_row_get_text (readers->pdata[i], TRU_REVIEW_READER_NAME), "support.print-review",
                  g_variant_new ("(ss)", review, tru_row_get_text (readers->pdata[i], TRU_REVIEW_READER_UID)));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (whole));
  g_menu_append_section (menu, _("The version of"), G_MENU_MODEL (others));
  tru_card_menu_button (card, _("_Print or Save For"), G_MENU_MODEL (menu));
}

/**
 * tru_review_versions_open:
 * @widget: a widget of the window
 * @office: the database
 * @review: uid of a review that was held
 * @reader: (nullable): uid of who gets it, %NULL for those entitled to all
 *
 * Shows the paper, to print or save; who got it is noted then.
 */
void
tru_review_versions_open (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *review,
                          const char *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = tru_review_paper_document (tru_office_get_store (office), review, reader, 1, &error);
  g_autofree char *file = g_strdup_printf ("%s.pdf", _("review"));
  const char *const version[] = { review, reader, NULL };
  GtkWindow *window;

  if (!document)
    {
      tru_room_toast (widget, error->message);
      return;
    }
  window = tru_paper_window_open (widget, document, file);
  tru_paper_window_note (window, office, leaves, g_strdupv ((GStrv) version), (GDestroyNotify) g_strfreev);
}
