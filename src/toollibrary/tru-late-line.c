/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-late-line.h"

#include <glib/gi18n.h>

#include "tru-act-dialog.h"
#include "tru-clock.h"
#include "tru-late.h"
#include "tru-paper-window.h"
#include "tru-reminder.h"
#include "tru-room.h"
#include "tru-text.h"
#include "tru-tool-look.h"

typedef struct
{
  TruOffice *office;
  char *member;
  char *name;
  gboolean is_silent;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->office);
  g_free (line->member);
  g_free (line->name);
  g_free (line);
}

static Line *
line_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)), "line");
}

static gboolean
note (TruStore           *store,
      TruRecord          *reminder,
      const TruOverride  *override,
      GError            **error)
{
  return tru_late_note (store, reminder, error);
}

static gboolean
be_silent (TruStore  *store,
           gpointer   member,
           GError   **error)
{
  return tru_late_set_silent (store, member, TRUE, error);
}

static gboolean
speak_again (TruStore  *store,
             gpointer   member,
             GError   **error)
{
  return tru_late_set_silent (store, member, FALSE, error);
}

/* The form of a reminder, filled in as far as it is known. */
static void
ask_note (GtkWidget        *widget,
          Line             *line,
          TruReminderMeans  means)
{
  static const guint asked[] = { TRU_REMINDER_DAY, TRU_REMINDER_MEANS, TRU_REMINDER_ANSWER, TRU_REMINDER_PROMISED_ON };
  g_autoptr (TruRecord) reminder = tru_record_new (&tru_reminder_kind);
  /* Translators: the title of a dialog; %s is a person's name */
  g_autofree char *title = g_strdup_printf (_("Reminder to %s"), line->name);
  TruActDialog *dialog;

  tru_record_set_text (reminder, TRU_REMINDER_MEMBER, line->member);
  tru_record_set_number (reminder, TRU_REMINDER_DAY, tru_clock_today ());
  tru_record_set_number (reminder, TRU_REMINDER_MEANS, means);
  dialog = tru_act_dialog_new (widget, line->office, title, _("_Note"), reminder, note);
  tru_act_dialog_set_done (dialog, _("Reminder noted"));
  tru_act_dialog_ask (dialog, asked, G_N_ELEMENTS (asked));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_note (GtkWidget *button)
{
  ask_note (button, line_of (button), TRU_REMINDER_MEANS_PHONE);
}

static void
on_letter (GtkWidget *button)
{
  Line *line = line_of (button);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) letter = tru_late_letter (tru_office_get_store (line->office), line->member, &error);
  g_autofree char *file_name = g_strdup_printf (_("Letter to %s.pdf"), line->name);

  if (letter)
    tru_paper_window_open (button, letter, file_name);
  else
    tru_room_toast (button, error->message);
}

static void
on_mail_opened (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (GtkWidget) button = data;

  gboolean is_open = gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL);

  if (!gtk_widget_get_root (button))
    return;
  if (is_open)
    ask_note (button, line_of (button), TRU_REMINDER_MEANS_EMAIL);
  else
    tru_room_toast (button, _("No mail program answered on this computer."));
}

/* The mail program may be closed without sending: where one opened, the person says what was sent. */
static void
on_mail (GtkWidget *button)
{
  Line *line = line_of (button);
  g_autoptr (GError) error = NULL;
  g_autofree char *address = tru_late_mail (tru_office_get_store (line->office), line->member, &error);

  if (!address)
    {
      tru_room_toast (button, error->message);
      return;
    }
  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (button)), address, GDK_CURRENT_TIME, NULL, on_mail_opened, g_object_ref (button));
}

static void
on_silence (GtkWidget *button)
{
  Line *line = line_of (button);

  tru_room_do (button, line->office, line->is_silent ? _("Reminders resumed") : _("Reminders stopped"),
               line->is_silent ? speak_again : be_silent, g_strdup (line->member), g_free);
}

static char *
describe_tools (TruOffice  *office,
                const char *member)
{
  g_autoptr (GPtrArray) loans = tru_query_run (tru_office_get_store (office), &tru_query_late_loans_of, NULL, "$member", member, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; loans && i < loans->len; i++)
    {
      g_autofree char *named = tru_tool_look_named (tru_row_get_text (loans->pdata[i], TRU_LATE_LOAN_TOOL),
                                                    tru_row_get_text (loans->pdata[i], TRU_LATE_LOAN_CODE));
      g_autofree char *late = tru_tool_look_late (tru_row_get_date (loans->pdata[i], TRU_LATE_LOAN_DUE));

      g_string_append_printf (text, "%s%s · %s", text->len ? "\n" : "", named, late);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_reminder (TruRow *row)
{
  const TruField *means = &tru_reminder_kind.fields[TRU_REMINDER_MEANS];
  int option = tru_field_option (means, tru_row_get_text (row, TRU_REMINDED_MEANS));
  g_autofree char *day = tru_date_format (tru_row_get_date (row, TRU_REMINDED_DAY), TRU_DATE_DAY);
  g_autofree char *promised = tru_date_format (tru_row_get_date (row, TRU_REMINDED_PROMISED), TRU_DATE_DAY);
  g_autofree char *coming = g_strdup_printf (_("promised for %s"), promised);
  const char *parts[5] = { day, option < 0 ? "" : _(means->options[option].label) };
  guint n = 2;

  if (tru_row_get_text (row, TRU_REMINDED_ANSWER))
    parts[n++] = tru_row_get_text (row, TRU_REMINDED_ANSWER);
  if (tru_row_get_text (row, TRU_REMINDED_PROMISED))
    parts[n++] = coming;
  return tru_text_join (parts, " · ");
}

/* What was said and when, the newest first, a line for each. */
static char *
describe_reminders (TruOffice *office,
                    TruRow    *member)
{
  g_autoptr (GPtrArray) rows
    = tru_query_run (tru_office_get_store (office), &tru_query_reminders_of, NULL, "$member", tru_row_get_text (member, TRU_LATE_MEMBER), "$since",
                     tru_row_get_text (member, TRU_LATE_SINCE), NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      g_autofree char *line = describe_reminder (rows->pdata[i]);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : g_strdup (_("Not reminded yet"));
}

static void
add_text (GtkWidget  *box,
          const char *text,
          const char *style)
{
  GtkWidget *label = tru_tool_look_label (text, style);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_button (GtkWidget  *box,
            Line       *line,
            const char *label,
            GCallback   callback)
{
  GtkWidget *button = tru_tool_look_button (NULL, label);
  g_autofree char *full = g_strdup_printf ("%s, %s", label, line->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  g_signal_connect (button, "clicked", callback, NULL);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
new_buttons (Line   *line,
             TruRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_set_margin_top (box, 6);
  if (!line->is_silent)
    {
      add_button (box, line, _("Note a Call…"), G_CALLBACK (on_note));
      add_button (box, line, _("Letter…"), G_CALLBACK (on_letter));
      if (tru_row_get_text (row, TRU_LATE_EMAIL))
        add_button (box, line, _("E-mail…"), G_CALLBACK (on_mail));
    }
  if (!line->is_silent || tru_late_may_speak (tru_office_get_store (line->office), line->member, NULL))
    add_button (box, line, line->is_silent ? _("Remind Again") : _("Leave in Peace"), G_CALLBACK (on_silence));
  return box;
}

static GtkWidget *
new_words (Line   *line,
           TruRow *row)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *phone = tru_text_format_phone (tru_row_get_text (row, TRU_LATE_PHONE));
  g_autofree char *tools = describe_tools (line->office, line->member);
  g_autofree char *said = describe_reminders (line->office, row);
  const char *parts[] = { line->name, line->is_silent ? NULL : phone, NULL };
  g_autofree char *head = tru_text_join (parts, " · ");

  gtk_widget_set_hexpand (words, TRUE);
  add_text (words, head, "heading");
  add_text (words, tools, "row-text");
  add_text (words, line->is_silent ? _("No reminders: ask the office how the tools can be fetched") : said, "secondary");
  gtk_box_append (GTK_BOX (words), new_buttons (line, row));
  return words;
}

static GtkWidget *
new_pill (TruRow *row)
{
  int days = (int) (tru_clock_today () - tru_row_get_date (row, TRU_LATE_SINCE));
  g_autofree char *late = g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);

  if (tru_row_get_number (row, TRU_LATE_SILENT) == 1)
    return tru_pill_new (_("Left in peace"), TRU_TONE_NEUTRAL);
  return tru_pill_new (late, TRU_TONE_LATE);
}

/**
 * tru_late_line_new:
 * @office: the office
 * @member: a row of `tru_query_late`
 *
 * Returns: (transfer floating): a row for a list box: who, which tools, what was said, and what can be done
 */
GtkWidget *
tru_late_line_new (TruOffice *office,
                   TruRow    *member)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *pill = new_pill (member);
  Line *line = g_new0 (Line, 1);

  line->office = g_object_ref (office);
  line->member = g_strdup (tru_row_get_text (member, TRU_LATE_MEMBER));
  line->name = g_strdup (tru_row_get_text (member, TRU_LATE_NAME));
  line->is_silent = tru_row_get_number (member, TRU_LATE_SILENT) == 1;
  g_object_set_data_full (G_OBJECT (row), "line", line, line_free);
  gtk_widget_set_valign (pill, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "loan-line");
  gtk_box_append (GTK_BOX (box), new_words (line, member));
  gtk_box_append (GTK_BOX (box), pill);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, line->name, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}
