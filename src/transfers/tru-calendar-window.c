/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-window.h"

#include <glib/gi18n.h>

#include "tru-calendar-report.h"
#include "tru-closure.h"
#include "tru-combo-list.h"
#include "tru-dialog.h"
#include "tru-form-row.h"
#include "tru-ical-import.h"
#include "tru-room.h"

struct _TruCalendarWindow
{
  AdwWindow parent_instance;

  TruOffice *office;
  char *path;
  AdwPreferencesGroup *group;
  AdwComboRow *as;
  TruFormRow *territory; /* where closing days count */
  GtkBox *page;
  GtkBox *result;    /* rebuilt with each preview */
  GHashTable *again; /* uids, as the file has them, of what was deleted here and is wanted again */
  char *touched;     /* (nullable): the one whose switch has the keyboard */
  gboolean is_asked; /* whether somebody, or the file, said what it lists */
  GtkWidget *take;
};

G_DEFINE_FINAL_TYPE (TruCalendarWindow, tru_calendar_window, ADW_TYPE_WINDOW)

/* As what the file's events are taken in; the first are appointments. */
static const struct
{
  const char *token;
  const char *label;
} kinds[] = {
  { NULL, N_("Appointments") },
  { "school", N_("School holidays") },
  { "closed", N_("Closing days of ours") },
  { "holiday", N_("Local holidays") },
};

static void start (TruCalendarWindow *self,
                   gboolean           is_preview);

typedef struct
{
  char *path;
  const char *closures;
  char *territory; /* (nullable) */
  GPtrArray *again;
  gboolean is_preview;
  TruIcalReport *report; /* (nullable): what was found or done */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->report, tru_ical_report_free);
  g_free (job->path);
  g_free (job->territory);
  g_ptr_array_unref (job->again);
  g_free (job);
}

static gboolean
run_job (TruStore *store,
         gpointer  data,
         GError  **error)
{
  Job *job = data;
  TruIcalWish wish = {
    .path = job->path,
    .closures = job->closures,
    .territory = job->territory,
    .again = (const char *const *) job->again->pdata,
    .is_preview = job->is_preview,
  };

  job->report = tru_ical_import (store, &wish, error);
  return job->report != NULL;
}

static void
clear (TruCalendarWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->result))) != NULL)
    gtk_box_remove (self->result, child);
}

static void
on_again (GtkSwitch         *again,
          GParamSpec        *property,
          TruCalendarWindow *self)
{
  const char *source = tru_calendar_report_source (GTK_WIDGET (again));

  g_free (self->touched);
  self->touched = g_strdup (source);
  if (gtk_switch_get_active (again))
    g_hash_table_add (self->again, g_strdup (source));
  else
    g_hash_table_remove (self->again, source);
  start (self, TRUE);
}

static void
show_report (TruCalendarWindow *self,
             TruIcalReport     *report)
{
  clear (self);
  tru_calendar_report_show (self->result, report, self->again, self->touched, G_CALLBACK (on_again), self);
  gtk_widget_set_sensitive (self->take, report->counts[TRU_IMPORT_CREATE] + report->counts[TRU_IMPORT_UPDATE] > 0);
}

/* A file that lists closing days is not asked for appointments; another choice of somebody stands. */
static gboolean
choose_kind (TruCalendarWindow *self,
             TruIcalReport     *report)
{
  gboolean is_first = !self->is_asked;

  self->is_asked = TRUE;
  for (guint i = 0; is_first && i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].token != NULL && g_strcmp0 (kinds[i].token, report->looks_like) == 0)
      {
        adw_combo_row_set_selected (self->as, i);
        return TRUE;
      }
  return FALSE;
}

static void
show_trouble (TruCalendarWindow *self,
              const char        *message)
{
  GtkWidget *page = adw_status_page_new ();

  clear (self);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("This calendar cannot be taken in"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), message);
  gtk_box_append (self->result, page);
  gtk_widget_set_sensitive (self->take, FALSE);
}

typedef struct
{
  TruCalendarWindow *self;
  Job *job;
} Waiting;

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr (TruCalendarWindow) self = waiting->self;
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;
  gboolean done = tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (self->result == NULL)
    g_debug ("The window was closed meanwhile");
  else if (!done)
    show_trouble (self, error->message);
  else if (waiting->job->is_preview && !choose_kind (self, waiting->job->report))
    show_report (self, waiting->job->report);
  else if (waiting->job->is_preview)
    g_debug ("Read again as what it lists");
  else
    {
      if (parent != NULL)
        tru_room_toast_undo (GTK_WIDGET (parent), _("Calendar taken in"), operation);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  job_free (waiting->job);
}

static char *
read_territory (TruCalendarWindow *self)
{
  g_autoptr (TruRecord) closure = tru_record_new (&tru_closure_kind);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->territory)) || !tru_form_row_read (self->territory, closure, NULL))
    return NULL;
  return g_strdup (tru_record_get_text (closure, TRU_CLOSURE_TERRITORY));
}

static void
start (TruCalendarWindow *self,
       gboolean           is_preview)
{
  Job *job = g_new0 (Job, 1);
  Waiting *waiting = g_new (Waiting, 1);
  GHashTableIter iter;
  gpointer source;

  job->path = g_strdup (self->path);
  job->closures = kinds[adw_combo_row_get_selected (self->as)].token;
  job->territory = read_territory (self);
  job->is_preview = is_preview;
  job->again = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, self->again);
  while (g_hash_table_iter_next (&iter, &source, NULL))
    g_ptr_array_add (job->again, g_strdup (source));
  g_ptr_array_add (job->again, NULL);
  *waiting = (Waiting){ g_object_ref (self), job };
  gtk_widget_set_sensitive (self->take, FALSE);
  tru_office_run (self->office, run_job, job, NULL, on_done, waiting);
}

/* Appointments have a place of their own; closing days count in a territory, or everywhere. */
static void
on_as_changed (TruCalendarWindow *self)
{
  gboolean closes = kinds[adw_combo_row_get_selected (self->as)].token != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->territory), closes);
  adw_preferences_group_set_description (self->group, closes ? _("Without a territory these days count everywhere.") : NULL);
  start (self, TRUE);
}

static void
on_territory_changed (TruCalendarWindow *self)
{
  start (self, TRUE);
}

static void
on_take (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  start (TRU_CALENDAR_WINDOW (widget), FALSE);
}

/* An answer may still come. */
static void
tru_calendar_window_dispose (GObject *object)
{
  TRU_CALENDAR_WINDOW (object)->result = NULL;
  G_OBJECT_CLASS (tru_calendar_window_parent_class)->dispose (object);
}

static void
tru_calendar_window_finalize (GObject *object)
{
  TruCalendarWindow *self = TRU_CALENDAR_WINDOW (object);

  g_clear_object (&self->office);
  g_hash_table_unref (self->again);
  g_free (self->touched);
  g_free (self->path);
  G_OBJECT_CLASS (tru_calendar_window_parent_class)->finalize (object);
}

static void
tru_calendar_window_class_init (TruCalendarWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_calendar_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_calendar_window_finalize;
  gtk_widget_class_install_action (widget_class, "calendar.take", NULL, on_take);
}

static GtkWidget *
new_header (TruCalendarWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->take = gtk_button_new_with_mnemonic (_("_Take In"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->take), "calendar.take");
  gtk_widget_add_css_class (self->take, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->take);
  return header;
}

static GtkWidget *
new_as (TruCalendarWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (labels, _(kinds[i].label));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->as = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->as), _("The file lists"));
  adw_combo_row_set_model (self->as, G_LIST_MODEL (labels));
  tru_combo_list_attach (self->as);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->as));
  g_signal_connect_object (self->as, "notify::selected", G_CALLBACK (on_as_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->group);
}

/* Asks nothing until the file lists closing days. */
static void
add_territory (TruCalendarWindow *self)
{
  g_autoptr (TruRecord) closure = tru_record_new (&tru_closure_kind);

  self->territory = tru_form_row_new (tru_office_get_store (self->office), &tru_closure_kind, TRU_CLOSURE_TERRITORY);
  tru_form_row_show (self->territory, closure);
  gtk_widget_hide (GTK_WIDGET (self->territory));
  g_signal_connect_object (self->territory, "edited", G_CALLBACK (on_territory_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->territory));
}

static void
tru_calendar_window_init (TruCalendarWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->again = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->page = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  self->result = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_box_append (GTK_BOX (content), new_header (self));
  gtk_box_append (self->page, new_as (self));
  gtk_box_append (self->page, GTK_WIDGET (self->result));
  g_object_set (self->page, "margin-start", 18, "margin-end", 18, "margin-top", 18, "margin-bottom", 18, NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->page));
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, "vexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->take);
  tru_dialog_bind_keys (GTK_WIDGET (self), NULL, NULL);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 620, 680);
}

/**
 * tru_calendar_window_new:
 * @parent: the window
 * @office: the database that takes it in
 * @path: an iCalendar file
 *
 * Returns: (transfer none): the window, to present
 */
GtkWindow *
tru_calendar_window_new (GtkWindow  *parent,
                         TruOffice  *office,
                         const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  TruCalendarWindow *self = g_object_new (TRU_TYPE_CALENDAR_WINDOW, "transient-for", parent, "title", name, NULL);

  self->office = g_object_ref (office);
  self->path = g_strdup (path);
  add_territory (self);
  start (self, TRUE);
  return GTK_WINDOW (self);
}
