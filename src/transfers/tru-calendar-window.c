/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-window.h"

#include <glib/gi18n.h>

#include "tru-closure.h"
#include "tru-form-row.h"
#include "tru-ical-import.h"
#include "tru-room.h"
#include "tru-time.h"

#define SHOWN_AT_MOST 200

struct _TruCalendarWindow
{
  AdwWindow parent_instance;

  TruOffice *office;
  char *path;
  AdwPreferencesGroup *group;
  AdwComboRow *as;
  TruFormRow *territory; /* where closing days count */
  GtkBox *page;
  GtkBox *result; /* rebuilt with each preview */
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

typedef struct
{
  char *path;
  const char *closures;
  char *territory; /* (nullable) */
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
  g_free (job);
}

static gboolean
run_job (TruStore *store,
         gpointer  data,
         GError  **error)
{
  Job *job = data;
  TruIcalWish wish = { .path = job->path, .closures = job->closures, .territory = job->territory, .is_preview = job->is_preview };

  job->report = tru_ical_import (store, &wish, error);
  return job->report != NULL;
}

static AdwPreferencesGroup *
add_group (TruCalendarWindow *self,
           char              *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->result, group);
  g_free (title);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (escaped != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_preferences_group_add (group, row);
}

static char *
describe (const TruIcalEntry *entry)
{
  g_autofree char *day = tru_date_format (tru_time_date (entry->starts), TRU_DATE_MEDIUM);
  g_autofree char *left = entry->left_out != NULL ? g_strdup_printf (_("without: %s"), entry->left_out) : NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (entry->reason != NULL)
    return g_strdup (entry->reason);
  g_strv_builder_add (parts, day != NULL ? day : "");
  if (entry->repeats)
    g_strv_builder_add (parts, _("repeats"));
  if (left != NULL)
    g_strv_builder_add (parts, left);
  if (entry->is_kept)
    g_strv_builder_add (parts, _("what was changed here since stays"));
  if (entry->warning != NULL)
    g_strv_builder_add (parts, entry->warning);
  all = g_strv_builder_end (parts);
  return g_strjoinv (" · ", all);
}

static void
show_action (TruCalendarWindow *self,
             TruIcalReport     *report,
             TruImportAction    action)
{
  g_autofree char *count = NULL;
  AdwPreferencesGroup *group;
  guint n_shown = 0;

  if (report->counts[action] == 0)
    return;
  count = g_strdup_printf ("%" G_GINT64_FORMAT, report->counts[action]);
  group = add_group (self, g_strdup_printf (_("%s: %s"), tru_import_action_label (action), count));
  for (guint i = 0; i < report->entries->len && n_shown < SHOWN_AT_MOST; i++)
    {
      const TruIcalEntry *entry = g_ptr_array_index (report->entries, i);
      g_autofree char *subtitle = describe (entry);

      if (entry->action != action)
        continue;
      add_row (group, entry->title, subtitle);
      n_shown++;
    }
  if (report->counts[action] > n_shown)
    add_row (group, _("…and others"), NULL);
}

static void
clear (TruCalendarWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->result))) != NULL)
    gtk_box_remove (self->result, child);
}

static void
show_report (TruCalendarWindow *self,
             TruIcalReport     *report)
{
  static const TruImportAction order[] = { TRU_IMPORT_REFUSED, TRU_IMPORT_CREATE, TRU_IMPORT_UPDATE, TRU_IMPORT_UNCHANGED };
  AdwPreferencesGroup *group;

  clear (self);
  if (report->left_out->len > 0)
    {
      group = add_group (self, g_strdup (_("Left out, since Truelle cannot hold it")));
      for (guint i = 0; i < report->left_out->len; i++)
        add_row (group, g_ptr_array_index (report->left_out, i), NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    show_action (self, report, order[i]);
  gtk_widget_set_sensitive (self->take, report->counts[TRU_IMPORT_CREATE] + report->counts[TRU_IMPORT_UPDATE] > 0);
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
  else if (waiting->job->is_preview)
    show_report (self, waiting->job->report);
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

  job->path = g_strdup (self->path);
  job->closures = kinds[adw_combo_row_get_selected (self->as)].token;
  job->territory = read_territory (self);
  job->is_preview = is_preview;
  *waiting = (Waiting){ g_object_ref (self), job };
  gtk_widget_set_sensitive (self->take, FALSE);
  tru_office_run (self->office, run_job, job, NULL, on_done, waiting);
}

/* Appointments have a place of their own; closing days count in a territory, or everywhere. */
static void
on_as_changed (TruCalendarWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->territory), kinds[adw_combo_row_get_selected (self->as)].token != NULL);
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
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "calendar.take", NULL);
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
