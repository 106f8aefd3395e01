/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-join.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-clock.h"
#include "tru-dwelling.h"
#include "tru-occupancy.h"
#include "tru-operation-households.h"
#include "tru-operation.h"
#include "tru-record-form.h"
#include "tru-ref-row.h"
#include "tru-support.h"
#include "tru-uid.h"

#define NOTE_KEY "tru-note"
#define OFFICE_KEY "tru-office"

static gboolean
join (TruStore           *store,
      TruRecord          *support,
      GPtrArray          *parts,
      const TruOverride  *override,
      gpointer            data,
      GError            **error)
{
  const TruOperationJoin wish = {
    .operation = tru_record_get_text (support, TRU_SUPPORT_OPERATION),
    .household = tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD),
    .follower = tru_record_get_text (support, TRU_SUPPORT_FOLLOWER),
    .on = tru_record_get_number (support, TRU_SUPPORT_OPENED_ON),
    .occupancy = parts->len > 0 ? parts->pdata[0] : NULL,
  };
  g_autofree char *uid = tru_operation_households_join (store, &wish, error);

  return uid != NULL;
}

/* What follows from the choice stands below it before anybody presses the button. */
static void
on_edited (TruActDialog *dialog)
{
  static const guint of_new[] = { TRU_SUPPORT_OPENED_ON, TRU_SUPPORT_FOLLOWER };
  TruStore *store = tru_office_get_store (g_object_get_data (G_OBJECT (dialog), OFFICE_KEY));
  GtkWidget *note = g_object_get_data (G_OBJECT (dialog), NOTE_KEY);
  g_autoptr (TruRecord) support = tru_act_dialog_peek (dialog);
  const char *household = tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD);
  g_autofree char *words = household ? tru_operation_households_foretell (store, tru_record_get_text (support, TRU_SUPPORT_OPERATION), household)
                                     : g_strdup (_("A household that is supported in this programme already keeps its support; for another one, one is opened."));
  gboolean is_new = !household || !tru_operation_households_has_support (store, tru_record_get_text (support, TRU_SUPPORT_OPERATION), household);

  gtk_label_set_label (GTK_LABEL (note), words);
  for (guint i = 0; i < G_N_ELEMENTS (of_new); i++)
    tru_record_form_ask (TRU_RECORD_FORM (tru_act_dialog_get_form (dialog)), of_new[i], is_new);
}

static gboolean
is_of_operation (TruRecord *dwelling,
                 gpointer   operation)
{
  return g_strcmp0 (tru_record_get_text (dwelling, TRU_DWELLING_OPERATION), tru_record_get_uid (operation)) == 0;
}

/* The household is only known with the rest of the dialog, and nobody sees the one that stands for it here. */
static void
add_dwelling (TruActDialog *dialog,
              TruRecord    *operation,
              const char   *dwelling)
{
  static const guint asked[] = { TRU_OCCUPANCY_DWELLING, TRU_OCCUPANCY_SINCE, TRU_OCCUPANCY_STATUS };
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);
  g_autofree char *nobody = tru_uid_new ();
  TruDate planned = tru_record_get_number (operation, TRU_OPERATION_PLANNED_END);
  GtkWidget *form, *row;

  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, nobody);
  if (planned > tru_clock_today ())
    tru_record_set_number (occupancy, TRU_OCCUPANCY_SINCE, planned);
  form = tru_act_dialog_append_part (dialog, _("Its dwelling in the operation, where it is known"), occupancy, asked, G_N_ELEMENTS (asked));
  row = tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_OCCUPANCY_DWELLING);
  tru_ref_row_set_filter (TRU_REF_ROW (row), is_of_operation, operation);
  g_object_set_data_full (G_OBJECT (row), "tru-operation", g_object_ref (operation), g_object_unref);
  tru_ref_row_hide_new (TRU_REF_ROW (row));
  /* Nobody has to know the dwelling yet: no asterisk. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tru_field_label (&tru_occupancy_kind.fields[TRU_OCCUPANCY_DWELLING]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_OCCUPANCY_SINCE)),
                                 _("Moves in on"));
  if (dwelling)
    tru_ref_row_pick (TRU_REF_ROW (row), dwelling);
}

static void
add_note (TruActDialog *dialog)
{
  GtkWidget *note = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 60);
  gtk_widget_add_css_class (note, "dim-label");
  g_object_set_data (G_OBJECT (dialog), NOTE_KEY, note);
  tru_act_dialog_append (dialog, note);
  g_signal_connect (dialog, "edited", G_CALLBACK (on_edited), NULL);
  on_edited (dialog);
}

/**
 * tru_operation_join_ask:
 * @widget: a widget of the window
 * @office: the database
 * @operation: an operation
 * @dwelling: (nullable): uid of the operation's dwelling that is to be given
 *
 * Asks which household takes part in the operation, and in which of its dwellings it is to live.
 */
void
tru_operation_join_ask (GtkWidget  *widget,
                        TruOffice  *office,
                        TruRecord  *operation,
                        const char *dwelling)
{
  static const guint asked[] = { TRU_SUPPORT_HOUSEHOLD, TRU_SUPPORT_OPENED_ON, TRU_SUPPORT_FOLLOWER };
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruActDialog *dialog;

  tru_record_set_text (support, TRU_SUPPORT_OPERATION, tru_record_get_uid (operation));
  tru_record_set_text (support, TRU_SUPPORT_PROGRAMME, tru_record_get_text (operation, TRU_OPERATION_PROGRAMME));
  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON, tru_clock_today ());
  dialog = tru_act_dialog_new (widget, office, _("Household of the Operation"), C_("operation", "_Add"), support, NULL);
  g_object_set_data_full (G_OBJECT (dialog), OFFICE_KEY, g_object_ref (office), g_object_unref);
  tru_act_dialog_set_data (dialog, join, NULL, NULL);
  tru_act_dialog_set_done (dialog, _("Household added to the operation"));
  add_dwelling (dialog, operation, dwelling);
  add_note (dialog);
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  gtk_window_present (GTK_WINDOW (dialog));
}
