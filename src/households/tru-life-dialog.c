/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-life-dialog.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-contract-rules.h"
#include "tru-household.h"
#include "tru-life.h"
#include "tru-occupancy.h"
#include "tru-person.h"

static GtkWidget *
new_note (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static gboolean
move_household (TruStore           *store,
                TruRecord          *occupancy,
                GPtrArray          *parts,
                const TruOverride  *override,
                gpointer            gives_up,
                GError            **error)
{
  TruRecord *paid = parts->len ? parts->pdata[0] : NULL;
  TruMove move = {
    .household = tru_record_get_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD),
    .occupancy = occupancy,
    .rent = paid ? tru_record_get_number (paid, TRU_HOUSEHOLD_RENT) : TRU_UNKNOWN,
    .charges = paid ? tru_record_get_number (paid, TRU_HOUSEHOLD_CHARGES) : TRU_UNKNOWN,
    .housing_aid = paid ? tru_record_get_number (paid, TRU_HOUSEHOLD_HOUSING_AID) : TRU_UNKNOWN,
    .gives_up_coming = *(gboolean *) gives_up,
  };

  return tru_life_move (store, &move, error);
}

static void
on_given_up (GtkSwitch  *control,
             GParamSpec *pspec,
             gboolean   *gives_up)
{
  *gives_up = gtk_switch_get_active (control);
}

/* A dwelling to come is asked about where the household moves to another one. */
static void
on_dwelling_edited (TruActDialog *dialog,
                    GtkWidget    *row)
{
  g_autoptr (TruRecord) occupancy = tru_act_dialog_peek (dialog);

  gtk_widget_set_visible (row, g_strcmp0 (tru_record_get_text (occupancy, TRU_OCCUPANCY_DWELLING), gtk_widget_get_name (row)) != 0);
}

/* Of where it was to live later: @gives_up is the dialog's, and told. */
static void
ask_coming (TruActDialog           *dialog,
            const TruHouseholdFile *file,
            const char             *dwelling,
            gboolean               *gives_up)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *control = gtk_switch_new ();
  g_autofree char *coming = tru_household_file_coming (file);
  g_autofree char *title = g_strdup_printf (_("Does not move in on %s any more"), coming);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Otherwise it lives in the new dwelling until then."));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_widget_set_name (group, dwelling);
  g_signal_connect (control, "notify::active", G_CALLBACK (on_given_up), gives_up);
  g_signal_connect_object (dialog, "edited", G_CALLBACK (on_dwelling_edited), group, 0);
  tru_act_dialog_append (dialog, group);
  on_dwelling_edited (dialog, group);
}

/* Moving in where it was to live is what is done most often: that dwelling is proposed. */
static TruRecord *
propose_occupancy (const TruHouseholdFile *file,
                   TruRecord              *coming)
{
  TruRecord *occupancy = tru_record_new (&tru_occupancy_kind);
  TruRecord *like = coming ? coming : file->occupancy;

  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, tru_household_file_uid (file));
  tru_record_set_number (occupancy, TRU_OCCUPANCY_SINCE, file->today);
  if (like)
    tru_record_copy_field (occupancy, like, TRU_OCCUPANCY_STATUS);
  if (coming)
    {
      tru_record_copy_field (occupancy, coming, TRU_OCCUPANCY_DWELLING);
      tru_record_copy_field (occupancy, coming, TRU_OCCUPANCY_LEASE_HOLDER);
      tru_record_copy_field (occupancy, coming, TRU_OCCUPANCY_LEASE_UNTIL);
      tru_record_copy_field (occupancy, coming, TRU_OCCUPANCY_ATTRIBUTED_ON);
    }
  return occupancy;
}

static gboolean
end (TruStore          *store,
     TruRecord         *household,
     const TruOverride *override,
     GError           **error)
{
  TruDate on = tru_record_get_number (household, TRU_HOUSEHOLD_ENDED_ON);

  if (on == TRU_UNKNOWN)
    {
      tru_record_set_error (household, TRU_HOUSEHOLD_ENDED_ON, _("say on which day"), error);
      return FALSE;
    }
  return tru_life_end (store, tru_record_get_uid (household), tru_record_get_number (household, TRU_HOUSEHOLD_END_REASON), on,
                       override ? override->motive : NULL, error);
}

static gboolean
die (TruStore          *store,
     TruRecord         *person,
     const TruOverride *override,
     GError           **error)
{
  TruDate on = tru_record_get_number (person, TRU_PERSON_DIED_ON);

  if (on == TRU_UNKNOWN)
    {
      tru_record_set_error (person, TRU_PERSON_DIED_ON, _("say on which day"), error);
      return FALSE;
    }
  return tru_life_die (store, tru_record_get_uid (person), on, error);
}

/**
 * tru_life_dialog_move:
 * @widget: the page
 * @office: the database
 * @file: its file
 *
 * Asks where the household lives from now on, in a dwelling that is known or a new one, and what it pays there.
 */
void
tru_life_dialog_move (GtkWidget              *widget,
                      TruOffice              *office,
                      const TruHouseholdFile *file)
{
  static const guint asked[] = { TRU_OCCUPANCY_DWELLING,     TRU_OCCUPANCY_SINCE,       TRU_OCCUPANCY_STATUS,
                                 TRU_OCCUPANCY_LEASE_HOLDER, TRU_OCCUPANCY_LEASE_UNTIL, TRU_OCCUPANCY_ATTRIBUTED_ON };
  static const guint paid[] = { TRU_HOUSEHOLD_RENT, TRU_HOUSEHOLD_CHARGES, TRU_HOUSEHOLD_HOUSING_AID };
  g_autoptr (TruRecord) coming = tru_life_coming (file->store, tru_household_file_uid (file));
  g_autoptr (TruRecord) occupancy = propose_occupancy (file, coming);
  g_autoptr (TruRecord) household = tru_record_copy (file->household);
  gboolean *gives_up = g_new0 (gboolean, 1);
  TruActDialog *dialog;

  for (guint i = 0; i < G_N_ELEMENTS (paid); i++)
    tru_record_clear (household, paid[i]);
  dialog = tru_act_dialog_new (widget, office, _("Move to Another Dwelling"), _("_Move"), occupancy, NULL);
  tru_act_dialog_set_data (dialog, move_household, gives_up, g_free);
  tru_act_dialog_set_done (dialog, _("Household moved; ask its new landlord for the agreement"));
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  if (coming)
    ask_coming (dialog, file, tru_record_get_text (coming, TRU_OCCUPANCY_DWELLING), gives_up);
  tru_act_dialog_append_part (dialog, _("What it pays there"), household, paid, G_N_ELEMENTS (paid));
  tru_act_dialog_append (dialog, new_note (_("The landlord’s agreement is asked anew, and so is the territory where the new dwelling has none. A worksite not "
                                             "begun is to be prepared and confirmed anew, and visits planned at the old address go to the new one.")));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_life_dialog_end:
 * @widget: the page
 * @office: the database
 * @file: its file
 * @reason: #TruHouseholdEndReason
 *
 * Asks on which day and why the household withdraws, leaves or is evicted, and closes its file.
 */
void
tru_life_dialog_end (GtkWidget              *widget,
                     TruOffice              *office,
                     const TruHouseholdFile *file,
                     int                     reason)
{
  static const guint asked[] = { TRU_HOUSEHOLD_ENDED_ON, TRU_HOUSEHOLD_END_REASON };
  g_autoptr (TruRecord) household = tru_record_copy (file->household);
  TruActDialog *dialog;

  tru_record_set_number (household, TRU_HOUSEHOLD_ENDED_ON, file->today);
  tru_record_set_number (household, TRU_HOUSEHOLD_END_REASON, reason);
  dialog = tru_act_dialog_new (widget, office, _("Close the Household’s File?"), _("_Close the File"), household, end);
  tru_act_dialog_ask_motive (dialog);
  tru_act_dialog_set_done (dialog, _("File closed"));
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  tru_act_dialog_append (dialog, new_note (_("Its open supports and contracts end with it, and what is planned is called off. All that was "
                                             "noted stays, and it may come back.")));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * tru_life_dialog_die:
 * @widget: the page
 * @office: the database
 * @file: its file
 * @person: uid of a member
 *
 * Asks on which day the person died.
 */
void
tru_life_dialog_die (GtkWidget              *widget,
                     TruOffice              *office,
                     const TruHouseholdFile *file,
                     const char             *person)
{
  static const guint asked[] = { TRU_PERSON_DIED_ON };
  g_autoptr (TruRecord) record = tru_store_get (file->store, &tru_person_kind, person, NULL);
  g_autofree char *name = record ? tru_person_full_name (record) : NULL;
  g_autofree char *title = name ? g_strdup_printf (_("Death of %s"), name) : NULL;
  TruActDialog *dialog;

  if (!record)
    return;
  tru_record_set_number (record, TRU_PERSON_DIED_ON, file->today);
  dialog = tru_act_dialog_new (widget, office, title, _("_Note the Death"), record, die);
  tru_act_dialog_set_done (dialog, _("Death noted; letters are stopped"));
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  tru_act_dialog_append (dialog, new_note (_("Letters and reminders stop at once, and tools on loan are asked for politely. When nobody of age "
                                             "is left, the file is closed.")));
  gtk_window_present (GTK_WINDOW (dialog));
}
