/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-dialog.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-days-box.h"
#include "tru-dialog.h"
#include "tru-event.h"
#include "tru-findings-box.h"
#include "tru-motive-dialog.h"
#include "tru-room.h"
#include "tru-rooms-box.h"
#include "tru-supports.h"
#include "tru-unsaved-question.h"
#include "tru-worksite-day.h"
#include "tru-worksite-job.h"
#include "tru-worksite-offers.h"
#include "tru-worksite-rows.h"
#include "tru-worksite-ways.h"
#include "tru-worksite.h"
#include "tru-worksites.h"

struct _TruWorksiteDialog
{
  AdwWindow parent_instance;

  GtkWidget *parent;
  TruOffice *office;
  TruRecord *worksite;
  TruRecord *event; /* holds the household while it is chosen */
  TruRecord *day;   /* holds the first day */
  char *support;
  GArray *days;
  TruDate wished; /* from which on times are sought */
  GPtrArray *findings;
  gboolean is_new;
  gboolean rooms_edited;
  gboolean is_edited;
  gboolean is_filling;

  AdwPreferencesGroup *who;
  AdwPreferencesGroup *when;
  AdwPreferencesGroup *preparation;
  TruRoomsBox *rooms;
  TruDaysBox *choices;
  TruFindingsBox *rules;
  GtkLabel *error;
  GtkWidget *save;
  TruFormRow *household_row;
  TruFormRow *day_row;
  TruWorksiteRows *rows;
};

G_DEFINE_FINAL_TYPE (TruWorksiteDialog, tru_worksite_dialog, ADW_TYPE_WINDOW)

static TruStore *
get_store (TruWorksiteDialog *self)
{
  return tru_office_get_store (self->office);
}

static TruWorksitePlan *
make_plan (TruWorksiteDialog *self,
           GError           **error)
{
  g_autoptr (TruWorksitePlan) plan = NULL;

  if (!tru_worksite_rows_read (self->rows, error))
    return NULL;
  plan = tru_worksite_job_plan (self->support, self->worksite, self->is_new, self->days);
  if ((self->is_new || self->rooms_edited) && !tru_rooms_box_apply (self->rooms, plan, error))
    return NULL;
  return g_steal_pointer (&plan);
}

/* A planned worksite that stays as it is can be confirmed: the checklist says what is still missing. */
static gboolean
can_confirm (TruWorksiteDialog *self)
{
  return !self->is_new && !self->is_edited && !tru_record_is_known (self->worksite, TRU_WORKSITE_CONFIRMED_ON);
}

static void
label_save (TruWorksiteDialog *self)
{
  TruSeverity worst = self->findings != NULL ? tru_findings_worst (self->findings) : TRU_SEVERITY_FORBIDS;
  gboolean broken = self->findings != NULL && tru_findings_await_motive (self->findings);

  if (can_confirm (self))
    gtk_button_set_label (GTK_BUTTON (self->save), broken ? _("Confirm all the same…") : _("Confirm the worksite"));
  else
    gtk_button_set_label (GTK_BUTTON (self->save), broken ? _("Plan all the same…") : self->is_new ? _("Plan") : _("Save"));
  gtk_widget_set_sensitive (self->save, self->support != NULL && worst != TRU_SEVERITY_FORBIDS);
}

static GPtrArray *
check (TruWorksiteDialog *self,
       GError           **error)
{
  g_autoptr (TruWorksitePlan) plan = NULL;

  if (can_confirm (self))
    return tru_worksites_check_confirmation (get_store (self), tru_record_get_uid (self->worksite), error);
  plan = make_plan (self, error);
  return plan != NULL ? tru_worksites_check (get_store (self), plan, error) : NULL;
}

/* The rules answer at once: asking them costs a handful of indexed reads. */
static void
ask_rules (TruWorksiteDialog *self)
{
  g_autoptr (GError) error = NULL;

  tru_worksite_rows_set_day (self->rows, tru_record_get_number (self->day, TRU_WORKSITE_DAY_DAY));
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  if (self->support == NULL)
    tru_findings_box_explain (self->rules, _("Choose a household that has an open support."));
  else
    self->findings = check (self, &error);
  if (self->findings != NULL)
    tru_findings_box_show (self->rules, self->findings);
  else if (error != NULL)
    tru_findings_box_explain (self->rules, error->message);
  tru_days_box_offer_any (self->choices, tru_record_is_known (self->worksite, TRU_WORKSITE_CREW));
  label_save (self);
}

static void
on_edited (TruWorksiteDialog *self)
{
  if (self->is_filling)
    return;
  self->is_edited = TRUE;
  ask_rules (self);
}

static void
on_rooms_edited (TruWorksiteDialog *self)
{
  self->rooms_edited = self->rooms_edited || !self->is_filling;
  on_edited (self);
}

/* What is chosen among the times offered says on which day it begins, and with which crew; what follows from a day that is being typed
   leaves that day alone. */
static void
take_choice (TruWorksiteDialog *self)
{
  self->is_filling = TRUE;
  tru_record_set_number (self->day, TRU_WORKSITE_DAY_DAY, g_array_index (self->days, TruDate, 0));
  tru_form_row_show (self->day_row, self->day);
  tru_worksite_rows_set_crew (self->rows, tru_days_box_get_crew (self->choices));
  self->is_filling = FALSE;
}

static void
on_days_chosen (TruWorksiteDialog *self)
{
  g_clear_pointer (&self->days, g_array_unref);
  self->days = g_array_ref (tru_days_box_get_days (self->choices));
  if (!self->is_filling)
    take_choice (self);
  tru_days_box_show_load (self->choices, get_store (self));
  on_edited (self);
}

static TruDate
first_day (TruWorksiteDialog *self)
{
  return tru_form_row_read (self->day_row, self->day, NULL) ? tru_record_get_number (self->day, TRU_WORKSITE_DAY_DAY) : TRU_UNKNOWN;
}

static void
propose_days (TruWorksiteDialog *self)
{
  g_autoptr (GPtrArray) proposals = NULL;
  TruDate first = first_day (self);

  if (self->support != NULL && first != TRU_UNKNOWN)
    proposals = tru_worksites_propose (get_store (self), self->support, first, NULL);
  tru_days_box_show (self->choices, proposals);
}

/* The first times from the day that the person wished, whatever was offered since. */
static void
on_slots_wanted (TruWorksiteDialog *self,
                 gboolean           any)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWorksitePlan) plan = self->support != NULL ? make_plan (self, &error) : NULL;

  if (plan != NULL && any)
    g_clear_pointer (&plan->crew, g_free);
  if (plan != NULL)
    tru_worksite_offers_find (self->choices, get_store (self), plan, self->wished, &error);
  tru_dialog_show_error (self->error, error != NULL ? error->message : NULL);
}

static void
on_day_edited (TruWorksiteDialog *self)
{
  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  self->wished = first_day (self);
  propose_days (self);
  self->is_filling = FALSE;
  on_edited (self);
}

static void
find_support (TruWorksiteDialog *self)
{
  const char *household = tru_record_get_text (self->event, TRU_EVENT_HOUSEHOLD);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) support = NULL;

  if (household != NULL)
    support = tru_supports_current (get_store (self), household, &error);
  g_clear_pointer (&self->support, g_free);
  self->support = support != NULL ? g_strdup (tru_record_get_uid (support)) : NULL;
  tru_dialog_show_error (self->error, household != NULL && support == NULL
                                          ? _("This household has no open support. Open one on its page first.") : NULL);
}

static void
on_household_edited (TruWorksiteDialog *self)
{
  if (tru_form_row_read (self->household_row, self->event, NULL))
    {
      find_support (self);
      self->is_filling = TRUE;
      tru_worksite_rows_set_support (self->rows, self->support);
      self->is_filling = FALSE;
      on_day_edited (self);
    }
}

static void
on_planned (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (TruWorksiteDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_widget_set_sensitive (self->save, TRUE);
  if (!tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error))
    {
      tru_dialog_show_error (self->error, error->message);
      return;
    }
  if (parent != NULL)
    tru_room_toast_undo (GTK_WIDGET (parent), can_confirm (self) ? _("Worksite confirmed")
                                              : self->is_new     ? _("Worksite planned") : _("Saved"), operation);
  if (self->days != NULL && self->days->len > 0)
    tru_worksite_job_show (self->parent, get_store (self), self->support, self->is_new ? NULL : tru_record_get_uid (self->worksite));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_with (const TruOverride *override,
           gpointer           data)
{
  TruWorksiteDialog *self = data;
  g_autoptr (GError) error = NULL;
  TruWorksitePlan *plan = can_confirm (self) ? NULL : make_plan (self, &error);
  TruWorksiteJob *job;

  tru_dialog_show_error (self->error, error != NULL ? error->message : NULL);
  if (error != NULL)
    return;
  job = tru_worksite_job_new (plan, tru_record_get_uid (self->worksite), override);
  gtk_widget_set_sensitive (self->save, FALSE);
  tru_office_run (self->office, tru_worksite_job_run, job, tru_worksite_job_free, on_planned, g_object_ref (self));
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TruWorksiteDialog *self = TRU_WORKSITE_DIALOG (widget);
  TruSeverity worst = self->findings != NULL ? tru_findings_worst (self->findings) : TRU_SEVERITY_FORBIDS;

  if (self->findings != NULL && tru_findings_await_motive (self->findings))
    tru_motive_dialog_ask (widget, can_confirm (self) ? _("Confirm all the same?") : _("Plan All the Same?"),
                           can_confirm (self) ? _("C_onfirm all the same") : _("_Plan All the Same"), self->findings, save_with, g_object_ref (self), g_object_unref);
  else if (worst != TRU_SEVERITY_FORBIDS)
    save_with (NULL, self);
}

static void
save_before_closing (GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "worksite.save", NULL);
}

static gboolean
is_dirty (GtkWindow *window)
{
  return TRU_WORKSITE_DIALOG (window)->is_edited;
}

static void
tru_worksite_dialog_dispose (GObject *object)
{
  TruWorksiteDialog *self = TRU_WORKSITE_DIALOG (object);

  g_clear_object (&self->parent);
  g_clear_object (&self->office);
  g_clear_object (&self->worksite);
  g_clear_object (&self->event);
  g_clear_object (&self->day);
  g_clear_pointer (&self->rows, tru_worksite_rows_free);
  g_clear_pointer (&self->support, g_free);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (tru_worksite_dialog_parent_class)->dispose (object);
}

static void
tru_worksite_dialog_class_init (TruWorksiteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TRU_TYPE_ROOMS_BOX);
  g_type_ensure (TRU_TYPE_DAYS_BOX);
  g_type_ensure (TRU_TYPE_FINDINGS_BOX);
  G_OBJECT_CLASS (klass)->dispose = tru_worksite_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/calendar/worksite-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TruWorksiteDialog, who);
  gtk_widget_class_bind_template_child (widget_class, TruWorksiteDialog, when);
  gtk_widget_class_bind_template_child (widget_class, TruWorksiteDialog, preparation);
  gtk_widget_class_bind_template_child (widget_class, TruWorksiteDialog, rooms);
  gtk_widget_class_bind_template_child (widget_class, TruWorksiteDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, TruWorksiteDialog, rules);
  gtk_widget_class_bind_template_child (widget_class, TruWorksiteDialog, error);
  gtk_widget_class_bind_template_child (widget_class, TruWorksiteDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, on_rooms_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_days_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_slots_wanted);
  gtk_widget_class_install_action (widget_class, "worksite.save", NULL, on_save);
}

static void
tru_worksite_dialog_init (TruWorksiteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_dialog_bind_keys (GTK_WIDGET (self), "worksite.save", NULL);
}

static TruFormRow *
add_row (TruWorksiteDialog   *self,
         AdwPreferencesGroup *group,
         const TruKind       *kind,
         guint                field,
         TruRecord           *record,
         GCallback            edited)
{
  TruFormRow *row = tru_form_row_new (get_store (self), kind, field);

  tru_form_row_show (row, record);
  g_signal_connect_object (row, "edited", edited, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

static void
show_planned (TruWorksiteDialog *self)
{
  g_autoptr (GPtrArray) planned = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  g_ptr_array_add (planned, g_array_ref (self->days));
  tru_days_box_show (self->choices, planned);
}

static void
build (TruWorksiteDialog *self)
{
  self->is_filling = TRUE;
  self->rows = tru_worksite_rows_new (get_store (self), self->worksite, G_OBJECT (self), G_CALLBACK (on_edited));
  if (self->is_new)
    self->household_row = add_row (self, self->who, &tru_event_kind, TRU_EVENT_HOUSEHOLD, self->event, G_CALLBACK (on_household_edited));
  tru_worksite_rows_add_who (self->rows, self->who);
  tru_worksite_rows_set_support (self->rows, self->support);
  if (!self->is_new)
    tru_worksite_ways_add (self->who, self->parent, get_store (self), tru_record_get_uid (self->worksite));
  tru_rooms_box_show (self->rooms, get_store (self), self->is_new ? NULL : tru_record_get_uid (self->worksite));
  self->day_row = add_row (self, self->when, &tru_worksite_day_kind, TRU_WORKSITE_DAY_DAY, self->day, G_CALLBACK (on_day_edited));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), _("First day"));
  tru_worksite_rows_add_preparation (self->rows, self->preparation);
  self->wished = tru_record_get_number (self->day, TRU_WORKSITE_DAY_DAY);
  if (self->days != NULL && self->days->len > 0)
    show_planned (self);
  else
    propose_days (self);
  self->is_filling = FALSE;
  ask_rules (self);
}

static void
present (TruWorksiteDialog *self,
         GtkWidget         *parent)
{
  GtkRoot *root = gtk_widget_get_root (parent);

  self->parent = g_object_ref (parent);
  build (self);
  tru_unsaved_question_guard (GTK_WINDOW (self), is_dirty, save_before_closing);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (self->support == NULL ? GTK_WIDGET (self->who) : GTK_WIDGET (self->rooms), GTK_DIR_TAB_FORWARD);
}

/**
 * tru_worksite_dialog_create:
 * @parent: a widget of the window
 * @office: the office
 * @household: (nullable): whose worksite it will be
 * @first: the day on which it might begin
 */
void
tru_worksite_dialog_create (GtkWidget  *parent,
                            TruOffice  *office,
                            const char *household,
                            TruDate     first)
{
  TruWorksiteDialog *self = g_object_new (TRU_TYPE_WORKSITE_DIALOG, "title", _("New worksite"), NULL);

  self->office = g_object_ref (office);
  self->is_new = TRUE;
  self->worksite = tru_record_new (&tru_worksite_kind);
  self->event = tru_record_new (&tru_event_kind);
  tru_record_set_text (self->event, TRU_EVENT_HOUSEHOLD, household);
  self->day = tru_record_new (&tru_worksite_day_kind);
  tru_record_set_number (self->day, TRU_WORKSITE_DAY_DAY, MAX (first, tru_clock_today ()));
  find_support (self);
  present (self, parent);
}

/**
 * tru_worksite_dialog_edit:
 * @parent: a widget of the window
 * @office: the office
 * @uid: a worksite
 *
 * Opens a worksite to plan it anew; when it is gone meanwhile, a toast says so.
 */
void
tru_worksite_dialog_edit (GtkWidget  *parent,
                          TruOffice  *office,
                          const char *uid)
{
  g_autoptr (GError) error = NULL;
  TruStore *store = tru_office_get_store (office);
  g_autoptr (TruRecord) worksite = tru_store_get (store, &tru_worksite_kind, uid, &error);
  g_autoptr (TruWorksitePlan) plan = worksite != NULL ? tru_worksite_plan_of (store, uid, &error) : NULL;
  g_autofree char *title = NULL;
  TruWorksiteDialog *self;

  if (plan == NULL)
    {
      tru_room_toast (parent, error->message);
      return;
    }
  title = tru_store_title (store, &tru_worksite_kind, uid);
  self = g_object_new (TRU_TYPE_WORKSITE_DIALOG, "title", title, NULL);
  self->office = g_object_ref (office);
  self->worksite = g_steal_pointer (&worksite);
  self->support = g_strdup (plan->support);
  self->days = g_array_ref (plan->days);
  self->day = tru_record_new (&tru_worksite_day_kind);
  tru_record_set_number (self->day, TRU_WORKSITE_DAY_DAY,
                         self->days->len > 0 ? g_array_index (self->days, TruDate, 0) : tru_clock_today ());
  present (self, parent);
}
