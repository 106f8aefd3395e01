/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-stop.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-clock.h"
#include "tru-days-box.h"
#include "tru-findings-box.h"
#include "tru-room.h"
#include "tru-text.h"
#include "tru-worksite-day.h"
#include "tru-worksite.h"
#include "tru-worksites.h"

/* What a dialog asks beside the worksite's own fields. */
typedef struct
{
  TruStore *store;
  GtkWidget *reason; /* why it stops */
  GtkLabel *done;
  char *motive;
  TruDaysBox *choices;
  TruFindingsBox *rules;
  TruDate first; /* for which days are proposed */
  GArray *days;  /* (nullable): on which it goes on */
} Stop;

static void
stop_free (gpointer data)
{
  Stop *stop = data;

  g_free (stop->motive);
  g_clear_pointer (&stop->days, g_array_unref);
  g_free (stop);
}

static gboolean
interrupt (TruStore          *store,
           TruRecord         *record,
           GPtrArray         *parts,
           const TruOverride *override,
           gpointer           data,
           GError           **error)
{
  Stop *stop = data;
  TruInterruption interruption = {
    .on = tru_record_get_number (record, TRU_WORKSITE_INTERRUPTED_ON),
    .motive = stop->motive,
    .cost = tru_record_get_number (record, TRU_WORKSITE_COST),
    .made_safe_on = tru_record_get_number (record, TRU_WORKSITE_MADE_SAFE_ON),
  };

  if (interruption.on == TRU_UNKNOWN)
    tru_record_set_error (record, TRU_WORKSITE_INTERRUPTED_ON, _("say from which day on nobody works"), error);
  else if (tru_text_is_blank (stop->motive))
    g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("Say why the worksite stops."));
  else
    return tru_worksites_interrupt (store, tru_record_get_uid (record), &interruption, error);
  return FALSE;
}

static gboolean
resume (TruStore          *store,
        TruRecord         *record,
        GPtrArray         *parts,
        const TruOverride *override,
        gpointer           data,
        GError           **error)
{
  Stop *stop = data;
  gboolean has_days = stop->days != NULL && stop->days->len > 0;
  TruDate on = has_days ? g_array_index (stop->days, TruDate, 0) : tru_record_get_number (record, TRU_WORKSITE_RESUMED_ON);

  if (on != TRU_UNKNOWN)
    return tru_worksites_resume (store, tru_record_get_uid (record), on, has_days ? stop->days : NULL, override, error);
  tru_record_set_error (record, TRU_WORKSITE_RESUMED_ON, _("say on which day it goes on"), error);
  return FALSE;
}

static void
on_motive_edited (GtkEditable *entry,
                  Stop        *stop)
{
  g_free (stop->motive);
  stop->motive = tru_text_clean (gtk_editable_get_text (entry));
}

/* The days before it count as done: whoever asks sees how many. */
static void
on_stop_edited (TruActDialog *dialog,
                Stop         *stop)
{
  g_autoptr (TruRecord) worksite = tru_act_dialog_peek (dialog);
  g_autoptr (GPtrArray) days
    = tru_store_find (stop->store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, tru_record_get_uid (worksite), NULL);
  TruDate on = tru_record_get_number (worksite, TRU_WORKSITE_INTERRUPTED_ON);
  g_autofree char *text = NULL;
  guint n_done = 0;

  for (guint i = 0; days != NULL && i < days->len; i++)
    n_done += on != TRU_UNKNOWN && tru_record_get_number (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DAY) < on;
  /* Translators: days of a worksite that are done, and all of them. */
  text = g_strdup_printf (ngettext ("%u day of %u is done. The crew is free on the others until the worksite is resumed.",
                                    "%u days of %u are done. The crew is free on the others until the worksite is resumed.", n_done),
                          n_done, days != NULL ? days->len : 0);
  gtk_label_set_text (stop->done, text);
}

static void
on_days_chosen (TruDaysBox   *choices,
                TruActDialog *dialog)
{
  Stop *stop = g_object_get_data (G_OBJECT (dialog), "stop");
  g_autoptr (TruRecord) worksite = tru_act_dialog_peek (dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_clear_pointer (&stop->days, g_array_unref);
  stop->days = g_array_ref (tru_days_box_get_days (choices));
  tru_days_box_show_load (choices, stop->store);
  findings = tru_worksites_check_resumption (stop->store, tru_record_get_uid (worksite), g_array_index (stop->days, TruDate, 0),
                                             stop->days, &error);
  if (findings != NULL)
    tru_findings_box_show_worst (stop->rules, findings, TRU_SEVERITY_WARNS, G_MAXUINT);
  else
    tru_findings_box_explain (stop->rules, error->message);
}

/* Another first day brings other proposals. */
static void
on_resumption_edited (TruActDialog *dialog,
                      Stop         *stop)
{
  g_autoptr (TruRecord) worksite = tru_act_dialog_peek (dialog);
  TruDate first = tru_record_get_number (worksite, TRU_WORKSITE_RESUMED_ON);
  g_autoptr (GPtrArray) proposals = NULL;

  if (first == stop->first)
    return;
  stop->first = first;
  g_clear_pointer (&stop->days, g_array_unref);
  if (first != TRU_UNKNOWN)
    proposals = tru_worksites_propose_rest (stop->store, tru_record_get_uid (worksite), first, NULL);
  tru_days_box_show (stop->choices, proposals);
  if (stop->days == NULL)
    tru_findings_box_explain (stop->rules, first == TRU_UNKNOWN
                                               ? _("Say on which day the worksite goes on.")
                                               : _("Every day that was planned is done: resume the worksite to finish it, or plan another day."));
}

static GtkLabel *
new_note (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_widget_add_css_class (label, "secondary");
  return GTK_LABEL (label);
}

static TruActDialog *
new_dialog (GtkWidget     *widget,
            TruOffice     *office,
            const char    *title,
            const char    *confirm,
            TruRecord     *worksite,
            TruActPartsFunc func)
{
  TruActDialog *dialog = tru_act_dialog_new (widget, office, title, confirm, worksite, NULL);
  Stop *stop = g_new0 (Stop, 1);

  stop->store = tru_office_get_store (office);
  stop->first = TRU_UNKNOWN;
  tru_act_dialog_set_data (dialog, func, stop, stop_free);
  g_object_set_data (G_OBJECT (dialog), "stop", stop);
  return dialog;
}

static void
ask_interruption (GtkWidget *widget,
                  TruOffice *office,
                  TruRecord *worksite)
{
  static const guint fields[] = { TRU_WORKSITE_INTERRUPTED_ON, TRU_WORKSITE_MADE_SAFE_ON, TRU_WORKSITE_COST };
  TruActDialog *dialog;
  GtkWidget *list = gtk_list_box_new ();
  Stop *stop;

  tru_record_set_number (worksite, TRU_WORKSITE_INTERRUPTED_ON, tru_clock_today ());
  tru_record_set_number (worksite, TRU_WORKSITE_MADE_SAFE_ON, TRU_UNKNOWN);
  dialog = new_dialog (widget, office, _("Interrupt the Worksite"), _("_Interrupt"), worksite, interrupt);
  stop = g_object_get_data (G_OBJECT (dialog), "stop");
  stop->reason = adw_entry_row_new ();
  stop->done = new_note ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (stop->reason), _("Why it stops"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), stop->reason);
  tru_act_dialog_append (dialog, list);
  tru_act_dialog_append (dialog, GTK_WIDGET (stop->done));
  g_signal_connect (stop->reason, "changed", G_CALLBACK (on_motive_edited), stop);
  g_signal_connect (dialog, "edited", G_CALLBACK (on_stop_edited), stop);
  tru_act_dialog_set_done (dialog, _("Worksite interrupted"));
  tru_act_dialog_ask (dialog, fields, G_N_ELEMENTS (fields));
  on_stop_edited (dialog, stop);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (stop->reason);
}

static void
ask_resumption (GtkWidget *widget,
                TruOffice *office,
                TruRecord *worksite)
{
  static const guint fields[] = { TRU_WORKSITE_RESUMED_ON };
  TruActDialog *dialog;
  Stop *stop;

  tru_record_set_number (worksite, TRU_WORKSITE_RESUMED_ON, tru_clock_today () + 1);
  dialog = new_dialog (widget, office, _("Resume the Worksite"), _("_Resume"), worksite, resume);
  stop = g_object_get_data (G_OBJECT (dialog), "stop");
  stop->choices = g_object_new (TRU_TYPE_DAYS_BOX, NULL);
  stop->rules = g_object_new (TRU_TYPE_FINDINGS_BOX, NULL);
  tru_days_box_hide_slots (stop->choices);
  tru_act_dialog_append (dialog, GTK_WIDGET (stop->choices));
  tru_act_dialog_append (dialog, GTK_WIDGET (stop->rules));
  g_signal_connect_object (stop->choices, "chosen", G_CALLBACK (on_days_chosen), dialog, 0);
  g_signal_connect (dialog, "edited", G_CALLBACK (on_resumption_edited), stop);
  tru_act_dialog_set_done (dialog, _("Worksite resumed"));
  tru_act_dialog_ask (dialog, fields, G_N_ELEMENTS (fields));
  on_resumption_edited (dialog, stop);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_worksite_stop_ask:
 * @widget: a widget of the window
 * @office: the office
 * @worksite: uid of a worksite
 *
 * Asks why a worksite stops and from which day on; of one that is stopped, on which of the days that the programme's rules propose it
 * goes on.
 */
void
tru_worksite_stop_ask (GtkWidget  *widget,
                       TruOffice  *office,
                       const char *worksite)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) record = tru_store_get (tru_office_get_store (office), &tru_worksite_kind, worksite, &error);

  if (record == NULL)
    tru_room_toast (widget, error->message);
  else if (tru_record_is_known (record, TRU_WORKSITE_FINISHED_ON))
    tru_room_toast (widget, _("This worksite is finished; it cannot be interrupted any more."));
  else if (tru_worksite_is_stopped (record))
    ask_resumption (widget, office, record);
  else
    ask_interruption (widget, office, record);
}
