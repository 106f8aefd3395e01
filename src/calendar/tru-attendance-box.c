/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-attendance-box.h"

#include <glib/gi18n.h>

#include "tru-attendance-rules.h"
#include "tru-calendar-print.h"
#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-member.h"
#include "tru-minutes-entry.h"
#include "tru-organisation.h"
#include "tru-participant.h"
#include "tru-person.h"
#include "tru-ref-picker.h"

#define N_ATTENDANCES 3

/* Somebody in the list. */
typedef struct
{
  TruAttendanceBox *box; /* the box that owns it */
  TruRecord *participant;
  const char *sort; /* what he or she is, in the user's language */
  GtkWidget *row;
  GtkWidget *minutes; /* of who is present */
  GtkWidget *toggles[N_ATTENDANCES];
} Line;

struct _TruAttendanceBox
{
  AdwPreferencesGroup parent_instance;

  TruStore *store;
  GPtrArray *lines;
  GPtrArray *removed; /* of TruRecord */
  gint64 places;
  gint64 length; /* minutes that the event takes, or TRU_UNKNOWN */
  gboolean repeats;
  gboolean is_edited;
  GtkWidget *paper; /* (nullable): the row of the list to print */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (TruAttendanceBox, tru_attendance_box, ADW_TYPE_PREFERENCES_GROUP)

/* Whom a participant can be, in the order of the buttons. */
static const struct
{
  guint field;
  const TruKind *kind;
  const char *label;
} sorts[] = {
  { TRU_PARTICIPANT_PERSON, &tru_person_kind, N_("Person") },
  { TRU_PARTICIPANT_MEMBER, &tru_member_kind, N_("Member") },
  { TRU_PARTICIPANT_CONTACT, &tru_contact_kind, N_("Contact") },
  { TRU_PARTICIPANT_ORGANISATION, &tru_organisation_kind, N_("Organisation") },
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->participant);
  g_free (line);
}

/* (transfer container) (element-type TruRecord): the participants, in the order of the list. */
static GPtrArray *
list (TruAttendanceBox *self)
{
  GPtrArray *participants = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (participants, ((Line *) g_ptr_array_index (self->lines, i))->participant);
  return participants;
}

static guint
count_present (GPtrArray *participants)
{
  guint number = 0;

  for (guint i = 0; i < participants->len; i++)
    number += tru_record_get_number (g_ptr_array_index (participants, i), TRU_PARTICIPANT_ATTENDANCE) == TRU_PARTICIPANT_ATTENDANCE_PRESENT;
  return number;
}

static void
show_line (Line  *line,
           guint  waiting)
{
  gboolean is_present
    = tru_record_get_number (line->participant, TRU_PARTICIPANT_ATTENDANCE) == TRU_PARTICIPANT_ATTENDANCE_PRESENT;
  g_autofree char *length = line->box->length == TRU_UNKNOWN ? NULL : tru_minutes_entry_hint (line->box->length);
  /* Translators: what somebody is, such as “Person”, and the number on the waiting list. */
  g_autofree char *text = waiting == 0 ? g_strdup (line->sort) : g_strdup_printf (_("%s · waiting list: no. %u"), line->sort, waiting);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (line->row), text);
  gtk_widget_set_visible (line->minutes, is_present);
  gtk_entry_set_placeholder_text (GTK_ENTRY (line->minutes), length);
}

/* Too many is said, not forbidden: somebody always stays away, and those who wait move up. */
static void
show_count (TruAttendanceBox *self)
{
  g_autoptr (GPtrArray) participants = list (self);
  guint registered = tru_attendance_n_registered (participants);
  guint present = count_present (participants);
  gboolean is_over = self->places != TRU_UNKNOWN && registered > self->places;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u registered", "%u registered", registered), registered);
  if (self->places != TRU_UNKNOWN)
    g_string_append_printf (text, ngettext (" · %d place", " · %d places", (gulong) self->places), (int) self->places);
  if (is_over)
    g_string_append_printf (text, _(" · %d waiting"), (int) (registered - self->places));
  if (present > 0)
    g_string_append_printf (text, ngettext (" · %u present", " · %u present", present), present);
  if (self->repeats)
    g_string_append_printf (text, "\n%s", _("People and members register for this date alone; contacts and organisations come every time."));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), text->str);
  if (is_over)
    gtk_widget_add_css_class (GTK_WIDGET (self), "over-booked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "over-booked");
  for (guint i = 0; i < self->lines->len; i++)
    show_line (g_ptr_array_index (self->lines, i), tru_attendance_waiting (participants, self->places, i));
}

/* How long is asked only of who came. */
static void
take_attendance (Line   *line,
                 gint64  attendance)
{
  tru_record_set_number (line->participant, TRU_PARTICIPANT_ATTENDANCE, attendance);
  if (attendance != TRU_PARTICIPANT_ATTENDANCE_PRESENT)
    gtk_editable_set_text (GTK_EDITABLE (line->minutes), "");
}

/* The paper is made of what is kept: a list that was changed is saved first. */
static void
mark_edited (TruAttendanceBox *self)
{
  self->is_edited = TRUE;
  if (self->paper == NULL)
    return;
  /* It rests, and its reason can be read. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->paper), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->paper), _("Save first: the list was changed"));
}

static void
on_toggled (GtkToggleButton *toggle,
            Line            *line)
{
  gboolean is_active = gtk_toggle_button_get_active (toggle);

  if (line->box->is_filling)
    return;
  line->box->is_filling = TRUE;
  take_attendance (line, TRU_UNKNOWN);
  for (guint i = 0; i < N_ATTENDANCES; i++)
    if (line->toggles[i] != GTK_WIDGET (toggle))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (line->toggles[i]), FALSE);
    else if (is_active)
      take_attendance (line, i);
  line->box->is_filling = FALSE;
  mark_edited (line->box);
  show_count (line->box);
}

static void
on_minutes_changed (GtkEditable *entry,
                    Line        *line)
{
  tru_record_set_number (line->participant, TRU_PARTICIPANT_MINUTES, tru_minutes_entry_get (line->minutes));
  mark_edited (line->box);
}

static void
on_remove (GtkButton *button,
           Line      *line)
{
  TruAttendanceBox *self = line->box;

  if (tru_record_get_id (line->participant) != 0)
    g_ptr_array_add (self->removed, g_object_ref (line->participant));
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), line->row);
  g_ptr_array_remove (self->lines, line);
  mark_edited (self);
  show_count (self);
}

static char *
name_of (TruAttendanceBox *self,
         TruRecord        *participant,
         const char      **sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (tru_record_is_known (participant, sorts[i].field))
      {
        *sort = _(sorts[i].label);
        return tru_store_title (self->store, sorts[i].kind, tru_record_get_text (participant, sorts[i].field));
      }
  return NULL;
}

static GtkWidget *
make_toggles (Line       *line,
              const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < N_ATTENDANCES; i++)
    {
      const char *label = _(tru_participant_attendance_options[i].label);
      g_autofree char *spoken = g_strdup_printf ("%s: %s", name, label);

      line->toggles[i] = gtk_toggle_button_new_with_label (label);
      gtk_widget_add_css_class (line->toggles[i], "attendance");
      gtk_accessible_update_property (GTK_ACCESSIBLE (line->toggles[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (line->toggles[i]),
                                    tru_record_get_number (line->participant, TRU_PARTICIPANT_ATTENDANCE) == (gint64) i);
      g_signal_connect (line->toggles[i], "toggled", G_CALLBACK (on_toggled), line);
      gtk_box_append (GTK_BOX (box), line->toggles[i]);
    }
  return box;
}

static void
add_line (TruAttendanceBox *self,
          TruRecord        *participant)
{
  Line *line = g_new0 (Line, 1);
  const char *sort = NULL;
  g_autofree char *name = name_of (self, participant, &sort);
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *spoken = g_strdup_printf (_("Remove: %s"), name != NULL ? name : "");

  line->box = self;
  line->participant = g_object_ref (participant);
  line->row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), name != NULL ? name : _("Somebody"));
  line->sort = sort != NULL ? sort : "";
  line->minutes = tru_minutes_entry_new (name != NULL ? name : "", tru_record_get_number (participant, TRU_PARTICIPANT_MINUTES));
  g_signal_connect (line->minutes, "changed", G_CALLBACK (on_minutes_changed), line);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), line->minutes);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), make_toggles (line, name != NULL ? name : ""));
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Not expected any more"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove), line);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line->row), remove);
  g_ptr_array_add (self->lines, line);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), line->row);
}

static gboolean
is_listed (TruAttendanceBox *self,
           guint             field,
           const char       *uid)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_strcmp0 (tru_record_get_text (((Line *) g_ptr_array_index (self->lines, i))->participant, field), uid) == 0)
      return TRUE;
  return FALSE;
}

static void
on_picked (GtkWidget  *picker,
           const char *uid,
           gpointer    data)
{
  TruAttendanceBox *self = TRU_ATTENDANCE_BOX (data);
  guint field = sorts[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (picker), "sort"))].field;
  g_autoptr (TruRecord) participant = NULL;

  if (is_listed (self, field, uid))
    return;
  participant = tru_record_new (&tru_participant_kind);
  tru_record_set_text (participant, field, uid);
  tru_record_set_number (participant, TRU_PARTICIPANT_REGISTERED_ON, tru_clock_today ());
  add_line (self, participant);
  mark_edited (self);
  show_count (self);
}

static void
on_new_wanted (GtkWidget *picker,
               gpointer   data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (data));
  guint sort = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (picker), "sort"));
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.add-record", "(sa{ss})", sorts[sort].kind->name, NULL);
}

static void
build_picker (GtkMenuButton *button,
              gpointer       data)
{
  TruAttendanceBox *self = data;
  gpointer sort = g_object_get_data (G_OBJECT (button), "sort");
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL)
    {
      popover = GTK_POPOVER (tru_ref_picker_new (self->store, sorts[GPOINTER_TO_UINT (sort)].kind));
      g_object_set_data (G_OBJECT (popover), "sort", sort);
      g_signal_connect_object (popover, "picked", G_CALLBACK (on_picked), self, 0);
      g_signal_connect_object (popover, "new-wanted", G_CALLBACK (on_new_wanted), self, 0);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  tru_ref_picker_fill (TRU_REF_PICKER (popover));
}

static void
add_buttons (TruAttendanceBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      GtkWidget *button = gtk_menu_button_new ();
      g_autofree char *spoken = g_strdup_printf (_("Add: %s"), _(sorts[i].label));

      gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _(sorts[i].label));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      g_object_set_data (G_OBJECT (button), "sort", GUINT_TO_POINTER (i));
      gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), build_picker, self, NULL);
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), box);
}

static void
tru_attendance_box_dispose (GObject *object)
{
  TruAttendanceBox *self = TRU_ATTENDANCE_BOX (object);

  g_clear_object (&self->store);
  G_OBJECT_CLASS (tru_attendance_box_parent_class)->dispose (object);
}

static void
tru_attendance_box_finalize (GObject *object)
{
  TruAttendanceBox *self = TRU_ATTENDANCE_BOX (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->removed);
  G_OBJECT_CLASS (tru_attendance_box_parent_class)->finalize (object);
}

static void
tru_attendance_box_class_init (TruAttendanceBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_attendance_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_attendance_box_finalize;
}

static void
tru_attendance_box_init (TruAttendanceBox *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = TRU_UNKNOWN;
  self->length = TRU_UNKNOWN;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Participants"));
  add_buttons (self);
}

GtkWidget *
tru_attendance_box_new (TruStore *store)
{
  TruAttendanceBox *self = g_object_new (TRU_TYPE_ATTENDANCE_BOX, NULL);

  self->store = g_object_ref (store);
  show_count (self);
  return GTK_WIDGET (self);
}

/**
 * tru_attendance_box_show:
 * @self: a list that is empty
 * @event: (nullable): uid of a kept event
 */
void
tru_attendance_box_show (TruAttendanceBox *self,
                         const char       *event)
{
  g_autoptr (GPtrArray) participants = event != NULL ? tru_store_find (self->store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, event, NULL) : NULL;

  self->is_filling = TRUE;
  for (guint i = 0; participants != NULL && i < participants->len; i++)
    add_line (self, g_ptr_array_index (participants, i));
  self->is_filling = FALSE;
  show_count (self);
}

/** tru_attendance_box_set_repeats: whether there are other dates, so that it must be said for which of them somebody registers. */
void
tru_attendance_box_set_repeats (TruAttendanceBox *self,
                                gboolean          repeats)
{
  self->repeats = repeats;
  show_count (self);
}

/** tru_attendance_box_set_places: how many can come, or %TRU_UNKNOWN for any number. */
void
tru_attendance_box_set_places (TruAttendanceBox *self,
                               gint64            places)
{
  self->places = places;
  show_count (self);
}

/** tru_attendance_box_set_length: how many minutes the event takes: those who came are taken to have stayed so long. */
void
tru_attendance_box_set_length (TruAttendanceBox *self,
                               gint64            minutes)
{
  self->length = minutes;
  show_count (self);
}

gboolean
tru_attendance_box_is_edited (TruAttendanceBox *self)
{
  return self->is_edited;
}

/** tru_attendance_box_dup_records: (transfer full) (element-type TruRecord): the participants as the list says. */
GPtrArray *
tru_attendance_box_dup_records (TruAttendanceBox *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (records, tru_record_copy (((Line *) g_ptr_array_index (self->lines, i))->participant));
  return records;
}

/** tru_attendance_box_dup_removed: (transfer full) (element-type TruRecord): those who were taken off the list. */
GPtrArray *
tru_attendance_box_dup_removed (TruAttendanceBox *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->removed->len; i++)
    g_ptr_array_add (records, tru_record_copy (g_ptr_array_index (self->removed, i)));
  return records;
}

/**
 * tru_attendance_box_add_paper:
 * @self: a box that shows a kept event
 * @event: its uid
 *
 * Offers the list to print, as long as it is as it was kept.
 */
void
tru_attendance_box_add_paper (TruAttendanceBox *self,
                              const char       *event)
{
  self->paper = tru_calendar_print_add_row (ADW_PREFERENCES_GROUP (self), self->store, TRU_CALENDAR_PAPER_ATTENDANCE, event,
                                            _("Attendance list…"));
}
