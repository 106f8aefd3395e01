/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committees-room.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-card.h"
#include "tru-clock.h"
#include "tru-committee-act.h"
#include "tru-committee-case.h"
#include "tru-committee-paper.h"
#include "tru-committee-row.h"
#include "tru-committee-rules.h"
#include "tru-committee-versions.h"
#include "tru-committee.h"
#include "tru-committees.h"
#include "tru-meeting.h"
#include "tru-paper-window.h"
#include "tru-participant.h"
#include "tru-queries-committees.h"

#define USUAL_HOUR (9 * 60 + 30)

struct _TruCommitteesRoom
{
  AdwBin parent_instance;
  TruOffice *office;
  gboolean is_stale;  /* something changed while nobody looked */
  gboolean goes_on;   /* a decision was asked for: the next case comes once it is taken */
  char *meeting;      /* (nullable): uid of the one chosen */
  char *item;         /* (nullable): uid of the case chosen */
  GPtrArray *rows;    /* of the agenda */

  GtkListBox *meetings;
  GtkStack *stack;
  GtkLabel *name;
  GtkLabel *subtitle;
  GtkMenuButton *agenda_button;
  GtkMenuButton *minutes_button;
  GtkWidget *close_button;
  GtkFlowBox *attenders;
  GtkListBox *agenda;
  TruCommitteeCase *file;
};

enum
{
  PROP_0,
  PROP_OFFICE,
  N_PROPS
};

static void tru_committees_room_room_init (TruRoomInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TruCommitteesRoom, tru_committees_room, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (TRU_TYPE_ROOM, tru_committees_room_room_init))

static TruStore *
store_of (TruCommitteesRoom *self)
{
  return tru_office_get_store (self->office);
}

static TruRecord *
chosen_meeting (TruCommitteesRoom *self)
{
  return self->meeting ? tru_store_get (store_of (self), &tru_meeting_kind, self->meeting, NULL) : NULL;
}

static gboolean
is_open (TruCommitteesRoom *self)
{
  g_autoptr (TruRecord) meeting = chosen_meeting (self);

  return meeting && !tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON);
}

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
on_ticked (GtkCheckButton    *tick,
           TruCommitteesRoom *self)
{
  const char *participant = g_object_get_data (G_OBJECT (tick), "tru-uid");

  tru_committee_act_attend (GTK_WIDGET (self), self->office, participant,
                            gtk_check_button_get_active (tick) ? TRU_PARTICIPANT_ATTENDANCE_PRESENT : TRU_PARTICIPANT_ATTENDANCE_ABSENT);
}

static void
show_attenders (TruCommitteesRoom *self)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store_of (self), &tru_attenders_query, NULL, "$meeting", self->meeting, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->attenders))))
    gtk_flow_box_remove (self->attenders, child);
  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      GtkWidget *tick = gtk_check_button_new_with_label (tru_row_get_text (row, TRU_ATTENDER_NAME));

      g_object_set_data_full (G_OBJECT (tick), "tru-uid", g_strdup (tru_row_get_text (row, TRU_ATTENDER_UID)), g_free);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), g_strcmp0 (tru_row_get_text (row, TRU_ATTENDER_ATTENDANCE), "present") == 0);
      gtk_widget_set_sensitive (tick, is_open (self));
      g_signal_connect_object (tick, "toggled", G_CALLBACK (on_ticked), self, 0);
      gtk_flow_box_append (self->attenders, tick);
    }
}

static TruRow *
chosen_row (TruCommitteesRoom *self)
{
  for (guint i = 0; self->rows && i < self->rows->len; i++)
    if (g_strcmp0 (tru_row_get_text (g_ptr_array_index (self->rows, i), TRU_AGENDA_ROW_UID), self->item) == 0)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static void
show_case (TruCommitteesRoom *self)
{
  TruRow *row = chosen_row (self);

  if (!row || !tru_committee_case_keeps (self->file, row))
    tru_committee_case_show (self->file, self->office, row, is_open (self));
}

static void
on_item_selected (TruCommitteesRoom *self,
                  GtkListBoxRow     *row)
{
  if (!row)
    return;
  g_free (self->item);
  self->item = g_strdup (tru_committee_row_get_uid (GTK_WIDGET (row)));
  show_case (self);
}

static GtkListBoxRow *
find_row (GtkListBox *list,
          const char *uid)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    if (g_strcmp0 (tru_committee_row_get_uid (GTK_WIDGET (row)), uid) == 0)
      return row;
  return NULL;
}

/* The next case that waits, from @row on and round. */
static GtkListBoxRow *
next_waiting (GtkListBox    *list,
              GtkListBoxRow *row)
{
  int from = row ? gtk_list_box_row_get_index (row) : 0;
  GtkListBoxRow *first = NULL;
  GtkListBoxRow *other;

  for (int i = 0; (other = gtk_list_box_get_row_at_index (list, i)); i++)
    if (tru_committee_row_waits (GTK_WIDGET (other)))
      {
        if (i >= from)
          return other;
        first = first ? first : other;
      }
  return first;
}

static void
show_agenda (TruCommitteesRoom *self)
{
  GtkListBoxRow *row;

  empty_list (self->agenda);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = tru_query_run (store_of (self), &tru_agenda_query, NULL, "$meeting", self->meeting, NULL);
  for (guint i = 0; self->rows && i < self->rows->len; i++)
    gtk_list_box_append (self->agenda, tru_committee_row_item (store_of (self), g_ptr_array_index (self->rows, i), i + 1, tru_clock_today ()));
  row = find_row (self->agenda, self->item);
  if (row && self->goes_on && !tru_committee_row_waits (GTK_WIDGET (row)))
    {
      self->goes_on = FALSE;
      row = next_waiting (self->agenda, row) ? next_waiting (self->agenda, row) : row;
      gtk_widget_child_focus (GTK_WIDGET (self->file), GTK_DIR_TAB_FORWARD);
    }
  if (!row)
    row = next_waiting (self->agenda, NULL);
  if (!row)
    row = gtk_list_box_get_row_at_index (self->agenda, 0);
  if (row)
    gtk_list_box_select_row (self->agenda, row);
  else
    show_case (self);
}

static void
show_meeting (TruCommitteesRoom *self)
{
  g_autoptr (TruRecord) meeting = chosen_meeting (self);
  g_autoptr (GPtrArray) audiences = NULL;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;

  gtk_stack_set_visible_child_name (self->stack, meeting ? "meeting" : "none");
  if (!meeting)
    return;
  name = tru_store_title (store_of (self), &tru_committee_kind, tru_record_get_text (meeting, TRU_MEETING_COMMITTEE));
  day = tru_date_format (tru_record_get_number (meeting, TRU_MEETING_HELD_ON), TRU_DATE_LONG);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->subtitle, day);
  gtk_widget_set_sensitive (self->close_button, is_open (self));
  audiences = tru_query_run (store_of (self), &tru_audiences_query, NULL, "$meeting", self->meeting, NULL);
  tru_committee_versions_set (self->agenda_button, "agenda", audiences);
  tru_committee_versions_set (self->minutes_button, "minutes", audiences);
  show_attenders (self);
  show_agenda (self);
}

static void
on_meeting_selected (TruCommitteesRoom *self,
                     GtkListBoxRow     *row)
{
  const char *uid = row ? tru_committee_row_get_uid (GTK_WIDGET (row)) : NULL;

  if (!uid)
    return;
  if (g_strcmp0 (uid, self->meeting) != 0)
    g_clear_pointer (&self->item, g_free);
  g_free (self->meeting);
  self->meeting = g_strdup (uid);
  show_meeting (self);
}

static void
refresh (TruCommitteesRoom *self)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store_of (self), &tru_meetings_query, NULL, NULL);
  GtkListBoxRow *row;

  self->is_stale = FALSE;
  empty_list (self->meetings);
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (self->meetings, tru_committee_row_meeting (g_ptr_array_index (rows, i), tru_clock_today ()));
  row = find_row (self->meetings, self->meeting);
  if (!row)
    row = gtk_list_box_get_row_at_index (self->meetings, 0);
  if (row)
    gtk_list_box_select_row (self->meetings, row);
  else
    gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
on_changed (TruCommitteesRoom *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->is_stale = TRUE;
}

static gboolean
prepare (TruStore           *store,
         TruRecord          *record,
         const TruOverride  *override,
         GError            **error)
{
  g_autofree char *uid = tru_committees_prepare (store, tru_record_get_text (record, TRU_MEETING_COMMITTEE),
                                                 tru_time_new (tru_record_get_number (record, TRU_MEETING_HELD_ON), USUAL_HOUR), NULL, error);

  return uid != NULL;
}

static void
on_prepare_clicked (TruCommitteesRoom *self)
{
  static const guint fields[] = { TRU_MEETING_COMMITTEE, TRU_MEETING_HELD_ON };
  g_autoptr (GPtrArray) committees = tru_store_find (store_of (self), &tru_committee_kind, TRU_COMMITTEE_ENDED_ON, NULL, NULL);
  g_autoptr (TruRecord) meeting = tru_record_new (&tru_meeting_kind);
  TruActDialog *dialog;

  if (committees && committees->len > 0)
    {
      const char *uid = tru_record_get_uid (g_ptr_array_index (committees, 0));

      tru_record_set_text (meeting, TRU_MEETING_COMMITTEE, uid);
      tru_record_set_number (meeting, TRU_MEETING_HELD_ON, tru_committees_next (store_of (self), uid));
    }
  dialog = tru_act_dialog_new (GTK_WIDGET (self), self->office, _("Prepare a meeting"), _("_Prepare"), meeting, prepare);
  tru_act_dialog_ask (dialog, fields, G_N_ELEMENTS (fields));
  tru_act_dialog_set_done (dialog, _("Meeting prepared"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add_committee_clicked (TruCommitteesRoom *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-record", "(sa{ss})", "committee", NULL);
}

static void
on_add_question_clicked (TruCommitteesRoom *self)
{
  g_autofree char *position = g_strdup_printf ("%u", self->rows ? self->rows->len + 1 : 1);
  GVariantBuilder values;

  g_variant_builder_init (&values, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&values, "{ss}", "meeting", self->meeting);
  g_variant_builder_add (&values, "{ss}", "position", position);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-record", "(sa{ss})", "agenda_item", &values);
}

static void
on_collective_clicked (TruCommitteesRoom *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)", "meeting", self->meeting);
}

static void
on_close_clicked (TruCommitteesRoom *self)
{
  g_autoptr (TruRecord) meeting = chosen_meeting (self);
  g_autoptr (GPtrArray) findings = NULL;
  guint n_undecided = 0;

  for (guint i = 0; self->rows && i < self->rows->len; i++)
    n_undecided += tru_row_get_text (g_ptr_array_index (self->rows, i), TRU_AGENDA_ROW_SUPPORT)
                   && !tru_row_get_text (g_ptr_array_index (self->rows, i), TRU_AGENDA_ROW_DECISION);
  if (!meeting)
    return;
  findings = tru_committee_check_close (meeting, n_undecided, tru_clock_today ());
  tru_committee_act_close (GTK_WIDGET (self), self->office, self->meeting, findings);
}

static void
on_decided (TruCommitteesRoom *self)
{
  self->goes_on = TRUE;
}

static void
on_paper (GtkWidget  *widget,
          const char *action,
          GVariant   *target)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = NULL;
  const char *paper;
  const char *audience;
  g_autofree char *file = NULL;

  g_variant_get (target, "(&s&s)", &paper, &audience);
  document = tru_committee_paper_document (store_of (self), g_str_equal (paper, "agenda") ? TRU_COMMITTEE_PAPER_AGENDA : TRU_COMMITTEE_PAPER_MINUTES,
                                           self->meeting, *audience ? audience : NULL, 1, &error);
  if (!document)
    {
      tru_room_toast (widget, error->message);
      return;
    }
  file = g_strdup_printf ("%s.pdf", g_str_equal (paper, "agenda") ? _("agenda") : _("minutes"));
  tru_paper_window_open (widget, document, file);
}

static gboolean
tru_committees_room_show_record (TruRoom    *room,
                                 const char *kind,
                                 const char *uid)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (room);

  if (g_str_equal (kind, "meeting"))
    {
      g_free (self->meeting);
      self->meeting = g_strdup (uid);
      refresh (self);
    }
  return g_str_equal (kind, "meeting");
}

static void
tru_committees_room_room_init (TruRoomInterface *iface)
{
  iface->show_record = tru_committees_room_show_record;
}

static void
tru_committees_room_map (GtkWidget *widget)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (widget);

  if (self->is_stale)
    refresh (self);
  GTK_WIDGET_CLASS (tru_committees_room_parent_class)->map (widget);
}

static void
tru_committees_room_constructed (GObject *object)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (object);

  G_OBJECT_CLASS (tru_committees_room_parent_class)->constructed (object);
  refresh (self);
  g_signal_connect_object (self->office, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

static void
tru_committees_room_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  g_set_object (&TRU_COMMITTEES_ROOM (object)->office, g_value_get_object (value));
}

static void
tru_committees_room_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_object (value, TRU_COMMITTEES_ROOM (object)->office);
}

static void
tru_committees_room_dispose (GObject *object)
{
  TruCommitteesRoom *self = TRU_COMMITTEES_ROOM (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_committees_room_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/committees/committees-room.ui");
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, meetings);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, stack);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, name);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, agenda_button);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, minutes_button);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, close_button);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, attenders);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, agenda);
  gtk_widget_class_bind_template_child (widget_class, TruCommitteesRoom, file);
  gtk_widget_class_bind_template_callback (widget_class, on_meeting_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_item_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_prepare_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_add_committee_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_add_question_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_collective_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_decided);
}

static void
tru_committees_room_class_init (TruCommitteesRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tru_committees_room_constructed;
  object_class->set_property = tru_committees_room_set_property;
  object_class->get_property = tru_committees_room_get_property;
  object_class->dispose = tru_committees_room_dispose;
  widget_class->map = tru_committees_room_map;
  g_object_class_override_property (object_class, PROP_OFFICE, "office");
  g_type_ensure (TRU_TYPE_CARD);
  g_type_ensure (TRU_TYPE_COMMITTEE_CASE);
  gtk_widget_class_install_action (widget_class, "committees.paper", "(ss)", on_paper);
  bind_template (widget_class);
}

static void
tru_committees_room_init (TruCommitteesRoom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
