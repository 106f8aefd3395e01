/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-hand-over-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-combo-list.h"
#include "tru-hand-over.h"
#include "tru-queries-pathways.h"
#include "tru-room.h"

typedef struct
{
  GtkWidget *widget;
  TruOffice *office;
  GPtrArray *staff;
  GtkWidget *dialog, *from, *to, *leaves;
} Asked;

typedef struct
{
  char *from, *to;
  TruDate left_on;
} HandOver;

static void
hand_over_free (gpointer data)
{
  HandOver *act = data;

  g_free (act->from);
  g_free (act->to);
  g_free (act);
}

static gboolean
hand_over (TruStore *store,
           gpointer  data,
           GError  **error)
{
  HandOver *act = data;

  return tru_hand_over (store, act->from, act->to, act->left_on, error) >= 0;
}

static void
asked_free (gpointer  data,
            GClosure *closure)
{
  Asked *asked = data;

  g_object_unref (asked->widget);
  g_object_unref (asked->office);
  g_ptr_array_unref (asked->staff);
  g_free (asked);
}

/* Returns: (nullable): who is chosen there by now */
static TruRow *
chosen (Asked     *asked,
        GtkWidget *row)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  return selected < asked->staff->len ? g_ptr_array_index (asked->staff, selected) : NULL;
}

/* A name and a number side by side would be cut. */
static void
say_files (Asked     *asked,
           GtkWidget *row)
{
  TruRow *person = chosen (asked, row);
  guint n = person ? (guint) tru_row_get_number (person, TRU_PATHWAY_STAFF_N_FILES) : 0;
  g_autofree char *files = g_strdup_printf (ngettext ("%u open file", "%u open files", n), n);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), person ? files : _("Choose who takes the files over"));
}

static void
on_chosen (Asked *asked)
{
  TruRow *to = chosen (asked, asked->to);
  gboolean is_possible = to && chosen (asked, asked->from) != to && tru_row_get_date (to, TRU_PATHWAY_STAFF_LEFT_ON) == TRU_UNKNOWN;

  say_files (asked, asked->from);
  say_files (asked, asked->to);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (asked->dialog), "confirm", is_possible);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Asked            *asked)
{
  TruRow *from = chosen (asked, asked->from);
  TruRow *to = chosen (asked, asked->to);
  HandOver *act;
  g_autofree char *done = NULL;

  if (!g_str_equal (response, "confirm"))
    return;
  act = g_new0 (HandOver, 1);
  act->from = g_strdup (tru_row_get_text (from, TRU_PATHWAY_STAFF_UID));
  act->to = g_strdup (tru_row_get_text (to, TRU_PATHWAY_STAFF_UID));
  act->left_on = gtk_switch_get_active (GTK_SWITCH (asked->leaves)) ? tru_clock_today () : TRU_UNKNOWN;
  done = g_strdup_printf (_("Files of %s handed over to %s"), tru_row_get_text (from, TRU_PATHWAY_STAFF_NAME),
                          tru_row_get_text (to, TRU_PATHWAY_STAFF_NAME));
  tru_room_do (asked->widget, asked->office, done, hand_over, act, hand_over_free);
}

static GtkWidget *
new_choice (Asked      *asked,
            const char *title,
            guint       selected)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < asked->staff->len; i++)
    gtk_string_list_append (names, tru_row_get_text (g_ptr_array_index (asked->staff, i), TRU_PATHWAY_STAFF_NAME));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  tru_combo_list_attach (ADW_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  return row;
}

static GtkWidget *
new_leaves (Asked *asked)
{
  GtkWidget *row = adw_action_row_new ();

  asked->leaves = gtk_switch_new ();
  gtk_widget_set_valign (asked->leaves, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Leaves today"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), asked->leaves);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), asked->leaves);
  return row;
}

/* Whose files are shown, else the first who has some; whoever has none hands nothing over. */
static guint
likely_from (Asked      *asked,
             const char *from)
{
  guint first = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < asked->staff->len; i++)
    {
      TruRow *person = g_ptr_array_index (asked->staff, i);

      if (from && g_strcmp0 (tru_row_get_text (person, TRU_PATHWAY_STAFF_UID), from) == 0)
        return i;
      if (first == GTK_INVALID_LIST_POSITION && tru_row_get_number (person, TRU_PATHWAY_STAFF_N_FILES) > 0)
        first = i;
    }
  return first == GTK_INVALID_LIST_POSITION ? 0 : first;
}

/* Whose files go is likely; who takes over a colleague’s families is a decision, and nobody’s by default. */
static void
add_choices (Asked      *asked,
             GtkWidget  *list,
             const char *from)
{
  asked->from = new_choice (asked, C_ ("of a person", "From"), likely_from (asked, from));
  asked->to = new_choice (asked, C_ ("of a person", "To"), GTK_INVALID_LIST_POSITION);
  g_signal_connect_swapped (asked->from, "notify::selected", G_CALLBACK (on_chosen), asked);
  g_signal_connect_swapped (asked->to, "notify::selected", G_CALLBACK (on_chosen), asked);
  gtk_list_box_append (GTK_LIST_BOX (list), asked->from);
  gtk_list_box_append (GTK_LIST_BOX (list), new_leaves (asked));
  gtk_list_box_append (GTK_LIST_BOX (list), asked->to);
}

/**
 * tru_hand_over_dialog_open:
 * @widget: who asks; shows the toast
 * @office: the database
 * @from: (nullable): uid of the contact whose files are shown just now
 *
 * Asks whose open files go to whom, and hands them over.
 */
void
tru_hand_over_dialog_open (GtkWidget  *widget,
                           TruOffice  *office,
                           const char *from)
{
  g_autoptr (GPtrArray) staff = tru_query_run (tru_office_get_store (office), &tru_query_pathway_staff, NULL, NULL);
  GtkWidget *list = gtk_list_box_new ();
  Asked *asked;

  if (!staff || staff->len < 2)
    {
      tru_room_toast (widget, _("Files are handed over between two colleagues: add them to your organisation under Partners."));
      return;
    }
  asked = g_new0 (Asked, 1);
  asked->widget = g_object_ref (widget);
  asked->office = g_object_ref (office);
  asked->staff = g_steal_pointer (&staff);
  asked->dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Hand Over All Files"),
                                          _("Households, supports, assessments and commitments still open, and appointments to come, go to the other person."));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, 460, -1);
  add_choices (asked, list, from);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (asked->dialog), list);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (asked->dialog), "cancel", _("_Cancel"), "confirm", _("_Hand Over"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (asked->dialog), "confirm", ADW_RESPONSE_SUGGESTED);
  on_chosen (asked);
  g_signal_connect_data (asked->dialog, "response", G_CALLBACK (on_response), asked, asked_free, 0);
  gtk_window_present (GTK_WINDOW (asked->dialog));
}
