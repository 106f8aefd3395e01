/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-condition-note.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-care.h"
#include "tru-clock.h"
#include "tru-file-choice.h"
#include "tru-item.h"
#include "tru-maintenance.h"

#define NOTE_KEY "note"

/* What the dialog asks beside the note itself. */
typedef struct
{
  gint64 condition; /* TRU_UNKNOWN: as before */
  GPtrArray *pictures;
  AdwActionRow *row;
} Note;

static void
note_free (gpointer data)
{
  Note *note = data;

  g_ptr_array_unref (note->pictures);
  g_free (note);
}

static gboolean
keep (TruStore           *store,
      TruRecord          *record,
      GPtrArray          *parts,
      const TruOverride  *override,
      gpointer            data,
      GError            **error)
{
  Note *note = data;

  return tru_care_note_condition (store, record, note->condition, note->pictures, error);
}

static void
on_condition (AdwComboRow *row,
              GParamSpec  *pspec,
              Note        *note)
{
  guint chosen = adw_combo_row_get_selected (row);

  note->condition = chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ? TRU_UNKNOWN : (gint64) chosen - 1;
}

static void
on_chosen (GtkWidget  *dialog,
           const char *path,
           gpointer    data)
{
  tru_condition_note_add_file (GTK_WINDOW (dialog), path);
}

static void
on_add (GtkWidget *button)
{
  GtkFileChooser *chooser = tru_file_choice_new (GTK_WIDGET (gtk_widget_get_root (button)), GTK_FILE_CHOOSER_ACTION_OPEN,
                                                 _("Add a Picture"), _("_Add"), on_chosen, NULL, NULL);

  tru_file_choice_add_pictures (chooser);
  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  tru_file_choice_show (chooser);
}

static GtkWidget *
new_condition_row (Note *note)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("As before"));
  for (const TruOption *option = tru_item_condition_options; option->token; option++)
    gtk_string_list_append (words, _(option->label));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Condition"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_condition), note);
  return row;
}

static GtkWidget *
new_pictures_row (Note *note)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add a Picture…"));

  note->row = ADW_ACTION_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Pictures"));
  adw_action_row_set_subtitle (note->row, _("No picture yet"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (on_add), NULL);
  adw_action_row_add_suffix (note->row, button);
  adw_action_row_set_activatable_widget (note->row, button);
  return row;
}

/**
 * tru_condition_note_new:
 * @widget: a widget of the window
 * @office: the office
 * @item: uid of an item
 *
 * Asks in what condition an item is, in words, and with pictures that show it.
 *
 * Returns: (transfer none): the dialog, to present
 */
GtkWindow *
tru_condition_note_new (GtkWidget  *widget,
                        TruOffice  *office,
                        const char *item)
{
  static const guint fields[] = { TRU_MAINTENANCE_NOTE, TRU_MAINTENANCE_DONE_ON, TRU_MAINTENANCE_DONE_BY };
  g_autoptr (TruRecord) record = tru_record_new (&tru_maintenance_kind);
  GtkWidget *list = gtk_list_box_new ();
  Note *note = g_new0 (Note, 1);
  TruActDialog *dialog;

  note->condition = TRU_UNKNOWN;
  note->pictures = g_ptr_array_new_with_free_func (g_free);
  tru_record_set_text (record, TRU_MAINTENANCE_ITEM, item);
  tru_record_set_number (record, TRU_MAINTENANCE_TYPE, TRU_MAINTENANCE_TYPE_NOTE);
  tru_record_set_number (record, TRU_MAINTENANCE_DONE_ON, tru_clock_today ());
  dialog = tru_act_dialog_new (widget, office, _("Note the Condition"), _("_Note"), record, NULL);
  tru_act_dialog_set_data (dialog, keep, note, note_free);
  g_object_set_data (G_OBJECT (dialog), NOTE_KEY, note);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), new_condition_row (note));
  gtk_list_box_append (GTK_LIST_BOX (list), new_pictures_row (note));
  tru_act_dialog_append (dialog, list);
  tru_act_dialog_set_done (dialog, _("Condition noted"));
  tru_act_dialog_ask (dialog, fields, G_N_ELEMENTS (fields));
  return GTK_WINDOW (dialog);
}

/**
 * tru_condition_note_add_file:
 * @dialog: one that tru_condition_note_new() made
 * @path: (nullable): a picture's file; nothing happens without one
 */
void
tru_condition_note_add_file (GtkWindow  *dialog,
                             const char *path)
{
  Note *note = g_object_get_data (G_OBJECT (dialog), NOTE_KEY);
  g_autoptr (GString) names = g_string_new (NULL);

  if (!path)
    return;
  g_ptr_array_add (note->pictures, g_strdup (path));
  for (guint i = 0; i < note->pictures->len; i++)
    {
      g_autofree char *name = g_path_get_basename (note->pictures->pdata[i]);
      g_autofree char *shown = g_filename_display_name (name);
      g_autofree char *escaped = g_markup_escape_text (shown, -1);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", escaped);
    }
  adw_action_row_set_subtitle (note->row, names->str);
}
