/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-prepare-dialog.h"

#include <glib/gi18n.h>

#include "tru-agenda.h"
#include "tru-committee.h"
#include "tru-committees.h"
#include "tru-dialog.h"
#include "tru-event.h"
#include "tru-form-row.h"
#include "tru-meeting.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"
#include "tru-reveal.h"
#include "tru-room.h"

#define MARGIN 18

struct _TruPrepareDialog
{
  AdwWindow parent_instance;
  TruOffice *office;
  GtkWidget *widget;   /* (nullable): who asked; shows the toast */
  char *committee;     /* (nullable): whose cases are shown */
  TruTime starts;      /* as they are shown; unknown without a committee */
  TruTime proposed;    /* for the committee chosen */
  GtkWidget *which;    /* form of a meeting: its committee */
  GtkWidget *when;     /* form of an appointment: its beginning */
  GtkWidget *reason;
  GtkWidget *title;    /* of the cases */
  GtkListBox *cases;
  GtkWidget *button;
};

enum
{
  PREPARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruPrepareDialog, tru_prepare_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  char *committee;
  TruTime starts;
  GPtrArray *supports;
  char *meeting; /* once it is prepared */
} Preparation;

static void
preparation_free (Preparation *self)
{
  g_free (self->committee);
  g_ptr_array_unref (self->supports);
  g_free (self->meeting);
  g_free (self);
}

static gboolean
prepare (TruStore *store,
         gpointer  data,
         GError  **error)
{
  Preparation *preparation = data;

  preparation->meeting = tru_committees_prepare (store, preparation->committee, preparation->starts, preparation->supports, error);
  return preparation->meeting != NULL;
}

static void
say (TruPrepareDialog *self,
     const char       *reason)
{
  gtk_label_set_label (GTK_LABEL (self->reason), reason ? reason : "");
  gtk_widget_set_visible (self->reason, reason != NULL);
}

typedef struct
{
  TruPrepareDialog *dialog;
  Preparation *preparation;
} Asked;

static void
on_prepared (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autofree Asked *asked = data;
  g_autoptr (TruPrepareDialog) self = asked->dialog;
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;

  gtk_widget_set_sensitive (self->button, TRUE);
  if (tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error))
    {
      if (self->widget)
        tru_room_toast_undo (self->widget, _("Meeting prepared"), operation);
      g_signal_emit (self, signals[PREPARED], 0, asked->preparation->meeting);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    {
      say (self, error->message);
    }
  preparation_free (asked->preparation);
}

static GPtrArray *
ticked (TruPrepareDialog *self)
{
  GPtrArray *supports = g_ptr_array_new_with_free_func (g_free);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->cases, i)); i++)
    if (gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "tru-tick")))
      g_ptr_array_add (supports, g_strdup (g_object_get_data (G_OBJECT (row), "tru-uid")));
  return supports;
}

static void
on_confirm (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruPrepareDialog *self = TRU_PREPARE_DIALOG (widget);
  g_autoptr (TruRecord) event = tru_record_form_read (TRU_RECORD_FORM (self->when), NULL);
  Preparation *preparation;
  Asked *asked;

  if (!event || !self->committee || !gtk_widget_get_sensitive (self->button))
    return;
  preparation = g_new0 (Preparation, 1);
  preparation->committee = g_strdup (self->committee);
  preparation->starts = tru_record_get_number (event, TRU_EVENT_STARTS_AT);
  preparation->supports = ticked (self);
  asked = g_new0 (Asked, 1);
  asked->dialog = g_object_ref (self);
  asked->preparation = preparation;
  gtk_widget_set_sensitive (self->button, FALSE);
  tru_office_run (self->office, prepare, preparation, NULL, on_prepared, asked);
}

/* A committee that is made from here. */
static void
on_new_for (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruPrepareDialog *self = TRU_PREPARE_DIALOG (widget);

  tru_record_dialog_new_for (GTK_WINDOW (self), self->office, self->which, g_variant_get_uint32 (parameter));
}

static void
confirm (TruPrepareDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "prepare.confirm", NULL);
}

static char *
describe_standing (const TruProposal *proposal)
{
  g_autofree char *day = tru_date_format (proposal->stands_on, TRU_DATE_YEAR);

  return g_strdup_printf (_("On the agenda of the meeting of %s already"), day);
}

static GtkWidget *
new_case (const TruProposal *proposal)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();
  gboolean stands = proposal->stands_on != TRU_UNKNOWN;
  g_autofree char *subject = stands ? describe_standing (proposal) : tru_agenda_subject (proposal->why, proposal->since, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), proposal->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subject);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), !stands);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, proposal->name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  g_object_set_data (G_OBJECT (row), "tru-tick", tick);
  g_object_set_data_full (G_OBJECT (row), "tru-uid", g_strdup (proposal->support), g_free);
  return row;
}

static char *
describe_cases (GPtrArray *proposals)
{
  guint n = 0;

  for (guint i = 0; proposals && i < proposals->len; i++)
    n += ((const TruProposal *) g_ptr_array_index (proposals, i))->stands_on == TRU_UNKNOWN;
  if (n > 0)
    return g_strdup_printf (ngettext ("%u case for the agenda", "%u cases for the agenda", n), n);
  if (proposals && proposals->len > 0)
    return g_strdup (_("All cases are on the agenda of another meeting: tick those to speak of at this one too."));
  return g_strdup (_("No case waits: questions can be added afterwards."));
}

static void
show_cases (TruPrepareDialog *self)
{
  TruDate on = tru_time_date (self->starts);
  g_autoptr (GPtrArray) proposals = self->committee ? tru_agenda_propose (tru_office_get_store (self->office), self->committee, on, NULL) : NULL;
  guint n = proposals ? proposals->len : 0;
  g_autofree char *title = describe_cases (proposals);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->cases, 0)))
    gtk_list_box_remove (self->cases, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->cases, new_case (g_ptr_array_index (proposals, i)));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (GTK_WIDGET (self->cases), n > 0);
}

static TruTime
usual_start (TruPrepareDialog *self)
{
  TruStore *store = tru_office_get_store (self->office);

  return tru_time_new (tru_committees_next (store, self->committee), tru_committees_hour (store, self->committee));
}

/* Another committee meets on another day, at its own hour; a time that somebody typed stays. */
static void
on_which_edited (TruPrepareDialog *self)
{
  g_autoptr (TruRecord) meeting = tru_record_new (&tru_meeting_kind);
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  const char *committee;

  tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (self->which), TRU_MEETING_COMMITTEE)), meeting, NULL);
  committee = tru_record_get_text (meeting, TRU_MEETING_COMMITTEE);
  gtk_widget_set_sensitive (self->button, committee != NULL);
  if (g_strcmp0 (committee, self->committee) == 0)
    return;
  g_free (self->committee);
  self->committee = g_strdup (committee);
  if (committee && self->starts == self->proposed)
    {
      self->starts = self->proposed = usual_start (self);
      tru_record_set_number (event, TRU_EVENT_STARTS_AT, self->starts);
      tru_form_row_show (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (self->when), TRU_EVENT_STARTS_AT)), event);
    }
  say (self, NULL);
  show_cases (self);
}

static void
on_when_edited (TruPrepareDialog *self)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  gboolean is_read = tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (self->when), TRU_EVENT_STARTS_AT)), event, NULL);
  TruTime starts = tru_record_get_number (event, TRU_EVENT_STARTS_AT);
  TruDate before = tru_time_date (self->starts);

  say (self, NULL);
  if (!is_read || starts == TRU_UNKNOWN)
    return;
  self->starts = starts;
  if (tru_time_date (starts) != before)
    show_cases (self);
}

static void
tru_prepare_dialog_dispose (GObject *object)
{
  TruPrepareDialog *self = TRU_PREPARE_DIALOG (object);

  g_clear_object (&self->office);
  g_clear_weak_pointer (&self->widget);
  g_clear_pointer (&self->committee, g_free);
  G_OBJECT_CLASS (tru_prepare_dialog_parent_class)->dispose (object);
}

static void
tru_prepare_dialog_class_init (TruPrepareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_prepare_dialog_dispose;
  signals[PREPARED] = g_signal_new ("prepared", TRU_TYPE_PREPARE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "prepare.confirm", NULL, on_confirm);
  gtk_widget_class_install_action (widget_class, "record.new-for", "u", on_new_for);
}

static void
tru_prepare_dialog_init (TruPrepareDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 640);
  tru_dialog_bind_keys (GTK_WIDGET (self), "prepare.confirm", NULL);
}

static GtkWidget *
new_header (TruPrepareDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->button = gtk_button_new_with_mnemonic (_("_Prepare"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "prepare.confirm");
  gtk_widget_add_css_class (self->button, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->button);
  return header;
}

/* One field of a record's form. */
static GtkWidget *
new_form (TruPrepareDialog *self,
          TruRecord        *record,
          guint             field,
          GCallback         edited)
{
  GtkWidget *form = tru_record_form_new (tru_office_get_store (self->office), record);

  for (guint i = 0; i < tru_record_get_kind (record)->n_fields; i++)
    if (i != field)
      tru_record_form_hide (TRU_RECORD_FORM (form), i);
  g_signal_connect_object (form, "edited", edited, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "confirmed", G_CALLBACK (confirm), self, G_CONNECT_SWAPPED);
  return form;
}

static void
add_forms (TruPrepareDialog *self,
           GtkWidget        *page)
{
  g_autoptr (TruRecord) meeting = tru_record_new (&tru_meeting_kind);
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  TruTime starts = self->starts;

  tru_record_set_text (meeting, TRU_MEETING_COMMITTEE, self->committee);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, starts);
  /* What the operation fills in stands there already, so that the form is whole. */
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, tru_time_new (tru_date_new (2199, 12, 31), 0));
  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_COMMITTEE);
  tru_record_set_text (event, TRU_EVENT_TITLE, _("Committee"));
  self->which = new_form (self, meeting, TRU_MEETING_COMMITTEE, G_CALLBACK (on_which_edited));
  self->when = new_form (self, event, TRU_EVENT_STARTS_AT, G_CALLBACK (on_when_edited));
  gtk_box_append (GTK_BOX (page), self->which);
  gtk_box_append (GTK_BOX (page), self->when);
}

static void
add_cases (TruPrepareDialog *self,
           GtkWidget        *page)
{
  self->reason = gtk_label_new (NULL);
  self->title = gtk_label_new (NULL);
  self->cases = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (self->reason, "field-error");
  gtk_widget_add_css_class (self->title, "heading");
  gtk_label_set_xalign (GTK_LABEL (self->reason), 0);
  gtk_label_set_wrap (GTK_LABEL (self->reason), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_list_box_set_selection_mode (self->cases, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->cases), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cases), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Agenda"), -1);
  gtk_box_append (GTK_BOX (page), self->reason);
  gtk_box_append (GTK_BOX (page), self->title);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->cases));
  gtk_widget_hide (self->reason);
}

static void
build (TruPrepareDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (content), new_header (self));
  add_forms (self, page);
  add_cases (self, page);
  g_object_set (page, "margin-start", MARGIN, "margin-end", MARGIN, "margin-top", MARGIN, "margin-bottom", MARGIN, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_widget_set_sensitive (self->button, self->committee != NULL);
}

/**
 * tru_prepare_dialog_new:
 * @widget: a widget of the window that it stands over
 * @office: an office
 * @committee: (nullable): uid of the committee that meets
 *
 * Returns: (transfer none): the dialog, to present; its day and hour are those that the rhythm and the last meeting give
 */
TruPrepareDialog *
tru_prepare_dialog_new (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *committee)
{
  TruPrepareDialog *self = g_object_new (TRU_TYPE_PREPARE_DIALOG, "transient-for", gtk_widget_get_root (widget), "title",
                                         _("Prepare a meeting"), NULL);

  self->office = g_object_ref (office);
  self->committee = g_strdup (committee);
  g_set_weak_pointer (&self->widget, widget);
  self->starts = self->proposed = committee ? usual_start (self) : TRU_UNKNOWN;
  build (self);
  show_cases (self);
  tru_reveal_begin_at (committee ? tru_record_form_get_row (TRU_RECORD_FORM (self->when), TRU_EVENT_STARTS_AT)
                                 : tru_record_form_get_row (TRU_RECORD_FORM (self->which), TRU_MEETING_COMMITTEE));
  return self;
}
