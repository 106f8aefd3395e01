/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-people.h"

#include <glib/gi18n.h>

#include "tru-card.h"
#include "tru-committee-act.h"
#include "tru-meeting.h"
#include "tru-new-record.h"
#include "tru-participant.h"
#include "tru-queries-committees.h"

#define UID "tru-uid"
#define VALUE "tru-value"

struct _TruCommitteePeople
{
  AdwBin parent_instance;
  TruOffice *office;
  char *meeting;      /* (nullable) */
  char *shown;        /* (nullable): uids of those shown, so that the keyboard stays where it is */
  GtkListBox *list;
  GtkWidget *all;     /* the button that notes everybody */
  GtkWidget *invite;
  GtkWidget *nobody;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (TruCommitteePeople, tru_committee_people, ADW_TYPE_BIN)

/* In the order in which people say them. */
static const TruParticipantAttendance values[]
  = { TRU_PARTICIPANT_ATTENDANCE_PRESENT, TRU_PARTICIPANT_ATTENDANCE_EXCUSED, TRU_PARTICIPANT_ATTENDANCE_ABSENT };

static void
on_toggled (GtkToggleButton    *button,
            TruCommitteePeople *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  gint64 value = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), VALUE));

  if (self->is_showing)
    return;
  tru_committee_act_attend (GTK_WIDGET (self), self->office, g_object_get_data (G_OBJECT (row), UID),
                            gtk_toggle_button_get_active (button) ? value : TRU_UNKNOWN);
}

static void
on_all_clicked (TruCommitteePeople *self)
{
  tru_committee_act_attend_all (GTK_WIDGET (self), self->office, self->meeting);
}

static void
on_invite_clicked (TruCommitteePeople *self)
{
  g_autoptr (TruRecord) meeting = tru_store_get (tru_office_get_store (self->office), &tru_meeting_kind, self->meeting, NULL);

  if (meeting && tru_record_is_known (meeting, TRU_MEETING_EVENT))
    tru_new_record_ask (GTK_WIDGET (self), "participant", "event", tru_record_get_text (meeting, TRU_MEETING_EVENT), NULL);
}

static GtkWidget *
new_row (TruCommitteePeople *self,
         TruRow             *row)
{
  GtkWidget *line = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const char *name = tru_row_get_text (row, TRU_ATTENDER_NAME);

  g_object_set_data_full (G_OBJECT (line), UID, g_strdup (tru_row_get_text (row, TRU_ATTENDER_UID)), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), name);
  if (tru_row_get_text (row, TRU_ATTENDER_ORGANISATION))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (line), tru_row_get_text (row, TRU_ATTENDER_ORGANISATION));
  gtk_widget_set_focusable (line, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *word = _(tru_participant_attendance_options[values[i]].label);
      GtkWidget *button = gtk_toggle_button_new_with_label (word);
      g_autofree char *label = g_strdup_printf ("%s, %s", name, word);

      g_object_set_data (G_OBJECT (button), VALUE, GINT_TO_POINTER (values[i]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), box);
  g_object_set_data (G_OBJECT (line), "tru-box", box);
  return line;
}

static void
show_row (GtkWidget *line,
          TruRow    *row,
          gboolean   is_open)
{
  int attendance = tru_option_find (tru_participant_attendance_options, tru_row_get_text (row, TRU_ATTENDER_ATTENDANCE));
  GtkWidget *box = g_object_get_data (G_OBJECT (line), "tru-box");

  gtk_widget_set_sensitive (box, is_open);
  for (GtkWidget *button = gtk_widget_get_first_child (box); button; button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), VALUE)) == attendance);
}

static char *
uids_of (GPtrArray *rows)
{
  GString *uids = g_string_new (NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    g_string_append_printf (uids, "%s ", tru_row_get_text (g_ptr_array_index (rows, i), TRU_ATTENDER_UID));
  return g_string_free (uids, FALSE);
}

static void
make_rows (TruCommitteePeople *self,
           GPtrArray          *rows)
{
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (self->list, new_row (self, g_ptr_array_index (rows, i)));
}

static void
tru_committee_people_dispose (GObject *object)
{
  TruCommitteePeople *self = TRU_COMMITTEE_PEOPLE (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (tru_committee_people_parent_class)->dispose (object);
}

static void
tru_committee_people_class_init (TruCommitteePeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_committee_people_dispose;
}

static void
tru_committee_people_init (TruCommitteePeople *self)
{
  GtkWidget *card = g_object_new (TRU_TYPE_CARD, "title", _("Attendance"), NULL);

  self->invite = gtk_button_new_with_mnemonic (_("_Invite…"));
  self->all = gtk_button_new_with_mnemonic (_("The _others are present"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->nobody = gtk_label_new (_("Nobody is invited yet: invite the partners who decide and the families concerned."));
  gtk_label_set_wrap (GTK_LABEL (self->nobody), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->nobody), 0);
  gtk_widget_add_css_class (self->nobody, "dim-label");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Attendance"), -1);
  g_signal_connect_object (self->all, "clicked", G_CALLBACK (on_all_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->invite, "clicked", G_CALLBACK (on_invite_clicked), self, G_CONNECT_SWAPPED);
  tru_card_add_suffix (TRU_CARD (card), self->all);
  tru_card_add_suffix (TRU_CARD (card), self->invite);
  tru_card_append (TRU_CARD (card), self->nobody);
  tru_card_append (TRU_CARD (card), GTK_WIDGET (self->list));
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), card);
}

/**
 * tru_committee_people_show:
 * @self: an attendance
 * @office: an office
 * @meeting: uid of a meeting
 * @rows: (nullable) (element-type TruRow): rows of #tru_attenders_query
 * @is_open: whether its minutes are open
 */
void
tru_committee_people_show (TruCommitteePeople *self,
                           TruOffice          *office,
                           const char         *meeting,
                           GPtrArray          *rows,
                           gboolean            is_open)
{
  g_autofree char *uids = uids_of (rows);
  guint n_unknown = 0;

  g_set_object (&self->office, office);
  g_free (self->meeting);
  self->meeting = g_strdup (meeting);
  self->is_showing = TRUE;
  if (g_strcmp0 (uids, self->shown) != 0)
    make_rows (self, rows);
  for (guint i = 0; rows && i < rows->len; i++)
    {
      show_row (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i)), g_ptr_array_index (rows, i), is_open);
      n_unknown += tru_row_get_text (g_ptr_array_index (rows, i), TRU_ATTENDER_ATTENDANCE) == NULL;
    }
  g_free (self->shown);
  self->shown = g_steal_pointer (&uids);
  gtk_widget_set_sensitive (self->all, is_open && n_unknown > 0);
  gtk_widget_set_sensitive (self->invite, is_open);
  gtk_widget_set_visible (self->nobody, !rows || rows->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), rows && rows->len > 0);
  self->is_showing = FALSE;
}
