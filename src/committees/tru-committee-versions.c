/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-versions.h"

#include <glib/gi18n.h>

#include "tru-committee-names.h"
#include "tru-committee-paper.h"
#include "tru-meeting.h"
#include "tru-paper-window.h"
#include "tru-queries-committees.h"
#include "tru-room.h"
#include "tru-warning-dialog.h"

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
  GWeakRef widget;
  TruOffice *office;
  TruCommitteePaper paper;
  char *meeting;
  char *audience; /* (nullable) */
} Version;

static Version *
version_new (GtkWidget  *widget,
             TruOffice  *office,
             GVariant   *target,
             const char *meeting)
{
  Version *self = g_rc_box_new0 (Version);
  const char *paper;
  const char *audience;

  g_variant_get (target, "(&s&s)", &paper, &audience);
  g_weak_ref_init (&self->widget, widget);
  self->office = g_object_ref (office);
  self->paper = g_str_equal (paper, "agenda") ? TRU_COMMITTEE_PAPER_AGENDA : TRU_COMMITTEE_PAPER_MINUTES;
  self->meeting = g_strdup (meeting);
  self->audience = *audience ? g_strdup (audience) : NULL;
  return self;
}

static void
version_clear (gpointer data)
{
  Version *self = data;

  g_weak_ref_clear (&self->widget);
  g_object_unref (self->office);
  g_free (self->meeting);
  g_free (self->audience);
}

static void
version_release (gpointer data)
{
  g_rc_box_release_full (data, version_clear);
}

static gboolean
leaves (TruStore *store,
        gpointer  data,
        GError  **error)
{
  Version *version = data;

  return tru_committee_paper_leaves (store, version->paper, version->meeting, version->audience, error);
}

static void
show (gpointer data)
{
  Version *version = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&version->widget);
  g_autoptr (TruDocument) document
    = tru_committee_paper_document (tru_office_get_store (version->office), version->paper, version->meeting, version->audience, 1, &error);
  g_autofree char *file = g_strdup_printf ("%s.pdf", version->paper == TRU_COMMITTEE_PAPER_AGENDA ? _("agenda") : _("minutes"));

  if (!widget)
    return;
  if (document)
    tru_paper_window_note (tru_paper_window_open (widget, document, file), version->office, leaves, g_rc_box_acquire (version), version_release);
  else
    tru_room_toast (widget, error->message);
}

/* Those entitled to the whole know every name. */
static GPtrArray *
check_names (Version *version)
{
  TruStore *store = tru_office_get_store (version->office);
  g_autoptr (TruRecord) meeting = version->audience ? tru_store_get (store, &tru_meeting_kind, version->meeting, NULL) : NULL;

  return meeting ? tru_committee_names_check (store, version->paper, meeting, version->audience, NULL) : NULL;
}

/**
 * tru_committee_versions_open:
 * @widget: a widget of the window
 * @office: an office
 * @meeting: uid of a meeting
 * @target: (ss): "agenda" or "minutes", and for whom, as the menus say it
 *
 * Shows the paper, to print or save; that it left the office is recorded. It asks first where words that all read would
 * name another household to whom it is for.
 */
void
tru_committee_versions_open (GtkWidget  *widget,
                             TruOffice  *office,
                             const char *meeting,
                             GVariant   *target)
{
  Version *version = version_new (widget, office, target, meeting);
  g_autoptr (GPtrArray) findings = check_names (version);

  if (findings && findings->len > 0)
    {
      tru_warning_dialog_ask (widget, _("Show this version all the same?"), _("_Show"), findings, show, version, version_release);
      return;
    }
  show (version);
  version_release (version);
}
