/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committees-room.h"

#include <glib/gi18n.h>

#include "tru-card.h"
#include "tru-clock.h"
#include "tru-committee-act.h"
#include "tru-committee-agenda.h"
#include "tru-committee-case.h"
#include "tru-committee-keys.h"
#include "tru-committee-minutes.h"
#include "tru-committee-people.h"
#include "tru-committee-row.h"
#include "tru-committee-unprepared.h"
#include "tru-committee-versions.h"
#include "tru-committee.h"
#include "tru-event.h"
#include "tru-meeting.h"
#include "tru-paper.h"
#include "tru-prepare-dialog.h"
#include "tru-queries-committees.h"
#include "tru-text.h"

struct _TruCommitteesRoom
{
  TruRoom parent_instance;

  guint refresh_id;   /* something changed: looked at when all of it has come in */
  gboolean goes_on;   /* a decision was taken: the next case comes */
  gboolean is_new;    /* a meeting was prepared: the keyboard goes to its agenda */
  char *meeting;      /* (nullable): uid of the one chosen */

  GtkListBox *meetings;
  GtkListBox *unprepared;
  TruCommitteeAgenda *agenda;
  GtkStack *stack;
  GtkStack *panels;
  GtkLabel *name;
  GtkLabel *subtitle;
  GtkWidget *when_button;
  GtkMenuButton *agenda_button;
  GtkMenuButton *minutes_button;
  GtkWidget *add_button;
  GtkWidget *agenda_head;
  TruCommitteePeople *people;
  TruCommitteeCase *file;
  TruCommitteeMinutes *minutes;
};

G_DEFINE_FINAL_TYPE (TruCommitteesRoom, tru_committees_room, TRU_TYPE_ROOM)

static TruStore *
store_of (TruCommitteesRoom *self)
{
  return tru_room_get_store (TRU_ROOM (self));
}

static TruRecord *
chosen_meeting (TruCommitteesRoom *self)
{
  return self->meeting ? tru_store_get (store_of (self), &tru_meeting_kind, self->meeting, NULL) : NULL;
}

/* Puts the keyboard where the chosen line of the agenda is worked on. */
static void
enter (TruCommitteesRoom *self)
{
  if (g_strcmp0 (tru_committee_agenda_get_entry (self->agenda), TRU_COMMITTEE_ROW_MINUTES) == 0)
    tru_committee_minutes_enter (self->minutes);
  else if (g_strcmp0 (tru_committee_agenda_get_entry (self->agenda), TRU_COMMITTEE_ROW_PEOPLE) == 0)
    gtk_widget_child_focus (GTK_WIDGET (self->people), GTK_DIR_TAB_FORWARD);
  else
    tru_committee_case_enter (self->file);
}

static void
show_entry (TruCommitteesRoom *self)
{
  g_autoptr (TruRecord) meeting = chosen_meeting (self);
  g_autoptr (GPtrArray) people = NULL;
  TruDate on = meeting ? tru_record_get_number (meeting, TRU_MEETING_HELD_ON) : TRU_UNKNOWN;
  gboolean is_open = meeting && !tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON);

  if (!meeting)
    return;
  if (g_strcmp0 (tru_committee_agenda_get_entry (self->agenda), TRU_COMMITTEE_ROW_PEOPLE) == 0)
    {
      people = tru_query_run (store_of (self), &tru_attenders_query, NULL, "$meeting", self->meeting, NULL);
      tru_committee_people_show (self->people, tru_room_get_office (TRU_ROOM (self)), self->meeting, people, is_open);
      gtk_stack_set_visible_child_name (self->panels, "people");
    }
  else if (g_strcmp0 (tru_committee_agenda_get_entry (self->agenda), TRU_COMMITTEE_ROW_MINUTES) == 0)
    {
      tru_committee_minutes_show (self->minutes, tru_room_get_office (TRU_ROOM (self)), meeting);
      gtk_stack_set_visible_child_name (self->panels, "minutes");
    }
  else
    {
      tru_committee_case_show (self->file, tru_room_get_office (TRU_ROOM (self)), tru_committee_agenda_get_row (self->agenda), on, is_open && on <= tru_clock_today ());
      gtk_stack_set_visible_child_name (self->panels, "case");
    }
}

static void
on_entry_chosen (TruCommitteesRoom *self)
{
  show_entry (self);
}

static void
on_entry_entered (TruCommitteesRoom *self)
{
  enter (self);
}

static char *
describe (TruCommitteesRoom *self,
          TruRecord         *meeting)
{
  const char *uid = tru_record_get_text (meeting, TRU_MEETING_EVENT);
  g_autoptr (TruRecord) event = uid ? tru_store_get (store_of (self), &tru_event_kind, uid, NULL) : NULL;
  g_autofree char *day = tru_date_format (tru_record_get_number (meeting, TRU_MEETING_HELD_ON), TRU_DATE_LONG);
  g_autofree char *hour = event ? tru_time_format_clock (tru_record_get_number (event, TRU_EVENT_STARTS_AT)) : NULL;
  g_autofree char *place = uid ? tru_paper_event_place (store_of (self), uid) : NULL;
  const char *parts[] = { day, hour ? hour : "", place ? place : "", NULL };

  return tru_text_join (parts, " · ");
}

static void
show_meeting (TruCommitteesRoom *self)
{
  g_autoptr (TruRecord) meeting = chosen_meeting (self);
  g_autoptr (GPtrArray) audiences = NULL;
  g_autofree char *name = NULL;
  g_autofree char *subtitle = NULL;
  gboolean is_closed = meeting && tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON);
  gboolean goes_on;

  gtk_stack_set_visible_child_name (self->stack, meeting ? "meeting" : "none");
  gtk_widget_set_visible (self->agenda_head, meeting != NULL);
  if (!meeting)
    {
      tru_committee_agenda_show (self->agenda, tru_room_get_office (TRU_ROOM (self)), NULL, FALSE, FALSE);
      return;
    }
  name = tru_store_title (store_of (self), &tru_committee_kind, tru_record_get_text (meeting, TRU_MEETING_COMMITTEE));
  subtitle = describe (self, meeting);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (self->when_button, !is_closed && tru_record_is_known (meeting, TRU_MEETING_EVENT));
  gtk_widget_set_sensitive (self->add_button, !is_closed);
  audiences = tru_query_run (store_of (self), &tru_audiences_query, NULL, "$meeting", self->meeting, NULL);
  tru_committee_versions_set (self->agenda_button, "agenda", audiences);
  tru_committee_versions_set (self->minutes_button, "minutes", audiences);
  goes_on = self->goes_on;
  self->goes_on = FALSE;
  tru_committee_agenda_show (self->agenda, tru_room_get_office (TRU_ROOM (self)), self->meeting, is_closed, goes_on);
  if (goes_on)
    enter (self);
  if (self->is_new)
    tru_committee_agenda_focus (self->agenda);
  self->is_new = FALSE;
}

static void
choose_meeting (TruCommitteesRoom *self,
                const char        *uid)
{
  g_free (self->meeting);
  self->meeting = g_strdup (uid);
}

static void
on_meeting_selected (TruCommitteesRoom *self,
                     GtkListBoxRow     *row)
{
  if (!row)
    return;
  choose_meeting (self, tru_committee_row_get_uid (GTK_WIDGET (row)));
  show_meeting (self);
}

static void
on_unprepared_activated (TruCommitteesRoom *self,
                         GtkListBoxRow     *row)
{
  tru_committee_unprepared_prepare (row, tru_room_get_office (TRU_ROOM (self)));
}

static void
refresh (TruCommitteesRoom *self)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store_of (self), &tru_meetings_query, NULL, NULL);
  gboolean had_keyboard = tru_committee_row_has_keyboard (GTK_WIDGET (self->meetings));
  GtkListBoxRow *row;

  tru_committee_unprepared_show (self->unprepared, tru_room_get_office (TRU_ROOM (self)));
  tru_committee_row_clear (self->meetings);
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (self->meetings, tru_committee_row_meeting (g_ptr_array_index (rows, i), tru_clock_today ()));
  row = tru_committee_row_find (self->meetings, self->meeting);
  if (!row)
    row = gtk_list_box_get_row_at_index (self->meetings, 0);
  if (row)
    gtk_list_box_select_row (self->meetings, row);
  else
    {
      choose_meeting (self, NULL);
      show_meeting (self);
    }
  if (row && had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_refresh (gpointer data)
{
  TruCommitteesRoom *self = data;

  self->refresh_id = 0;
  refresh (self);
}

static void
tru_committees_room_refresh (TruRoom *room)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (room);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else if (!self->refresh_id)
    self->refresh_id = g_idle_add_once (on_refresh, self);
}

static void
on_prepared (TruCommitteesRoom *self,
             const char        *meeting)
{
  choose_meeting (self, meeting);
  self->is_new = TRUE;
  tru_committees_room_refresh (TRU_ROOM (self));
}

static void
prepare (TruCommitteesRoom *self,
         const char        *committee)
{
  TruPrepareDialog *dialog = tru_prepare_dialog_new (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), committee);

  g_signal_connect_object (dialog, "prepared", G_CALLBACK (on_prepared), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* That of the meeting in sight, or else the first that did not end. */
static void
on_prepare_clicked (TruCommitteesRoom *self)
{
  g_autoptr (TruRecord) meeting = chosen_meeting (self);
  g_autoptr (GPtrArray) committees = tru_store_find (store_of (self), &tru_committee_kind, TRU_COMMITTEE_ENDED_ON, NULL, NULL);

  if (meeting)
    prepare (self, tru_record_get_text (meeting, TRU_MEETING_COMMITTEE));
  else if (committees && committees->len > 0)
    prepare (self, tru_record_get_uid (g_ptr_array_index (committees, 0)));
  else
    g_signal_connect_object (tru_committee_act_found (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self))), "saved", G_CALLBACK (prepare), self, G_CONNECT_SWAPPED);
}

static void
on_add_committee_clicked (TruCommitteesRoom *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-record", "(sa{ss})", "committee", NULL);
}

static void
on_add_clicked (TruCommitteesRoom *self)
{
  tru_committee_act_add (GTK_WIDGET (self), tru_room_get_office (TRU_ROOM (self)), self->meeting, tru_committee_agenda_get_length (self->agenda) + 1);
}

static void
on_when_clicked (TruCommitteesRoom *self)
{
  g_autoptr (TruRecord) meeting = chosen_meeting (self);

  if (meeting)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)", "event", tru_record_get_text (meeting, TRU_MEETING_EVENT));
}

static void
on_decided (TruCommitteesRoom *self)
{
  self->goes_on = TRUE;
  tru_committees_room_refresh (TRU_ROOM (self));
}

static gboolean
on_step_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (widget);

  if (!gtk_widget_get_mapped (widget) || !tru_committee_agenda_step (self->agenda, g_variant_get_int32 (args)))
    return FALSE;
  enter (self);
  return TRUE;
}

static gboolean
on_move_key (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  return gtk_widget_get_mapped (widget)
         && tru_committee_agenda_move (TRU_COMMITTEES_ROOM (widget)->agenda, g_variant_get_int32 (args));
}

static void
on_paper (GtkWidget  *widget,
          const char *action,
          GVariant   *target)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (widget);

  tru_committee_versions_open (widget, tru_room_get_office (TRU_ROOM (self)), self->meeting, target);
}

static gboolean
tru_committees_room_show_record (TruRoom    *room,
                                 const char *kind,
                                 const char *uid)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (room);

  if (g_str_equal (kind, "meeting"))
    {
      choose_meeting (self, uid);
      refresh (self);
    }
  return g_str_equal (kind, "meeting");
}

/* A committee that is due is settled by preparing its next meeting. */
static gboolean
tru_committees_room_settle (TruRoom    *room,
                            const char *kind,
                            const char *uid,
                            const char *rule,
                            const char *about)
{
  if (!g_str_equal (rule, "committee-due"))
    return FALSE;
  prepare (TRU_COMMITTEES_ROOM (room), about);
  return TRUE;
}

static const TruRoomDraft *
tru_committees_room_get_draft (TruRoom *room)
{
  static const TruRoomDraft draft = { N_("Quit with a Decision Half Typed?"), N_("It is not taken yet, and what was typed is lost.") };

  return tru_committee_case_has_draft (TRU_COMMITTEES_ROOM (room)->file) ? &draft : NULL;
}

static void
tru_committees_room_constructed (GObject *object)
{
  G_OBJECT_CLASS (tru_committees_room_parent_class)->constructed (object);
  tru_room_refresh (TRU_ROOM (object));
}

static void
tru_committees_room_dispose (GObject *object)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_pointer (&self->meeting, g_free);
  G_OBJECT_CLASS (tru_committees_room_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/committees/committees-room.ui");
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, meetings);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, unprepared);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, agenda);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, stack);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, panels);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, name);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, when_button);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, agenda_button);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, minutes_button);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, add_button);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, agenda_head);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, people);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, file);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, minutes);
  gtk_widget_class_bind_template_callback (widget_class, on_meeting_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_unprepared_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_prepare_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_add_committee_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_when_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_decided);
}

static void
tru_committees_room_class_init (TruCommitteesRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TruRoomClass *room_class = TRU_ROOM_CLASS (klass);

  object_class->constructed = tru_committees_room_constructed;
  object_class->dispose = tru_committees_room_dispose;
  room_class->refresh = tru_committees_room_refresh;
  room_class->settle = tru_committees_room_settle;
  room_class->get_draft = tru_committees_room_get_draft;
  room_class->show_record = tru_committees_room_show_record;
  g_type_ensure (TRU_TYPE_CARD);
  g_type_ensure (TRU_TYPE_COMMITTEE_AGENDA);
  g_type_ensure (TRU_TYPE_COMMITTEE_CASE);
  g_type_ensure (TRU_TYPE_COMMITTEE_MINUTES);
  g_type_ensure (TRU_TYPE_COMMITTEE_PEOPLE);
  gtk_widget_class_install_action (widget_class, "committees.paper", "(ss)", on_paper);
  bind_template (widget_class);
}

static void
tru_committees_room_init (TruCommitteesRoom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_committee_keys_add (GTK_WIDGET (self), on_step_key, on_move_key);
  tru_committee_agenda_follow (self->agenda, GTK_WIDGET (self->meetings));
}
