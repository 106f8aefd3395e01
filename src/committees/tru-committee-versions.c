/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-versions.h"

#include <glib/gi18n.h>

#include "tru-committee-paper.h"
#include "tru-paper-window.h"
#include "tru-queries-committees.h"
#include "tru-room.h"

static void
add_version (GMenu      *menu,
             const char *label,
             const char *paper,
             const char *audience)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "committees.paper", "(ss)", paper, audience);
  g_menu_append_item (menu, item);
}

/**
 * tru_committee_versions_set:
 * @button: a button that prints
 * @paper: "agenda" or "minutes"
 * @audiences: (nullable) (element-type TruRow): rows of #tru_audiences_query
 *
 * Gives it a menu of the versions of a paper, one for each kind of participant.
 */
void
tru_committee_versions_set (GtkMenuButton *button,
                            const char    *paper,
                            GPtrArray     *audiences)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) whole = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  add_version (whole, _("Everything, for those entitled"), paper, "");
  for (guint i = 0; audiences && i < audiences->len; i++)
    add_version (others, tru_row_get_text (g_ptr_array_index (audiences, i), TRU_AUDIENCE_NAME), paper,
                 tru_row_get_text (g_ptr_array_index (audiences, i), TRU_AUDIENCE_UID));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (whole));
  g_menu_append_section (menu, _("Only what concerns"), G_MENU_MODEL (others));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

typedef struct
{
  TruCommitteePaper paper;
  char *meeting;
  char *audience; /* (nullable) */
} Version;

static Version *
version_new (TruCommitteePaper  paper,
             const char        *meeting,
             const char        *audience)
{
  Version *self = g_new0 (Version, 1);

  self->paper = paper;
  self->meeting = g_strdup (meeting);
  self->audience = g_strdup (audience);
  return self;
}

static void
version_free (gpointer data)
{
  Version *self = data;

  g_free (self->meeting);
  g_free (self->audience);
  g_free (self);
}

static gboolean
leaves (TruStore *store,
        gpointer  data,
        GError  **error)
{
  Version *version = data;

  return tru_committee_paper_leaves (store, version->paper, version->meeting, version->audience, error);
}

/**
 * tru_committee_versions_open:
 * @widget: a widget of the window
 * @office: an office
 * @meeting: uid of a meeting
 * @target: (ss): "agenda" or "minutes", and for whom, as the menus say it
 *
 * Shows the paper, to print or save; that it left the office is recorded.
 */
void
tru_committee_versions_open (GtkWidget  *widget,
                             TruOffice  *office,
                             const char *meeting,
                             GVariant   *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = NULL;
  const char *paper;
  const char *audience;
  g_autofree char *file = NULL;
  TruCommitteePaper which;
  GtkWindow *window;

  g_variant_get (target, "(&s&s)", &paper, &audience);
  audience = *audience ? audience : NULL;
  which = g_str_equal (paper, "agenda") ? TRU_COMMITTEE_PAPER_AGENDA : TRU_COMMITTEE_PAPER_MINUTES;
  document = tru_committee_paper_document (tru_office_get_store (office), which, meeting, audience, 1, &error);
  if (!document)
    {
      tru_room_toast (widget, error->message);
      return;
    }
  file = g_strdup_printf ("%s.pdf", which == TRU_COMMITTEE_PAPER_AGENDA ? _("agenda") : _("minutes"));
  window = tru_paper_window_open (widget, document, file);
  tru_paper_window_note (window, office, leaves, version_new (which, meeting, audience), version_free);
}
