/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-row.h"

#include <glib/gi18n.h>

#include "tru-deadlines.h"
#include "tru-decision.h"
#include "tru-pill.h"
#include "tru-queries-committees.h"
#include "tru-supports.h"
#include "tru-watch.h"

#define UID "tru-uid"
#define WAITS "tru-waits"

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_row (const char *uid,
         GtkWidget  *child,
         const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  g_object_set_data_full (G_OBJECT (row), UID, g_strdup (uid), g_free);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static GtkWidget *
new_lines (const char *first,
           const char *second)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (lines), new_label (first, "heading"));
  gtk_box_append (GTK_BOX (lines), new_label (second, "dim-label"));
  gtk_widget_set_hexpand (lines, TRUE);
  return lines;
}

static GtkWidget *
new_line (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_margin_top (line, 8);
  gtk_widget_set_margin_bottom (line, 8);
  gtk_widget_set_margin_start (line, 12);
  gtk_widget_set_margin_end (line, 12);
  return line;
}

/**
 * tru_committee_row_meeting:
 * @row: a row of #tru_meetings_query
 * @today: the day
 *
 * Returns: (transfer floating): its line in the list of meetings
 */
GtkWidget *
tru_committee_row_meeting (TruRow  *row,
                           TruDate  today)
{
  gint64 n_items = tru_row_get_number (row, TRU_MEETING_ROW_ITEMS);
  gint64 n_decided = tru_row_get_number (row, TRU_MEETING_ROW_DECIDED);
  TruDate day = tru_row_get_date (row, TRU_MEETING_ROW_DAY);
  gboolean is_closed = tru_row_get_text (row, TRU_MEETING_ROW_CLOSED) != NULL;
  g_autofree char *date = tru_date_format (day, TRU_DATE_MEDIUM);
  g_autofree char *count = g_strdup_printf (ngettext ("%d case", "%d cases", n_items), (int) n_items);
  const char *state = is_closed ? _("Closed") : day > today ? _("To come") : _("To hold");
  g_autofree char *second = n_decided > 0 ? g_strdup_printf (_("%s · %s, %d decided"), date, count, (int) n_decided)
                                          : g_strdup_printf ("%s · %s", date, count);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", tru_row_get_text (row, TRU_MEETING_ROW_COMMITTEE), second, state);
  GtkWidget *line = new_line ();
  GtkWidget *pill = tru_pill_new (state, is_closed ? TRU_TONE_NEUTRAL : day > today ? TRU_TONE_COMMITTEE : TRU_TONE_ATTENTION);

  gtk_box_append (GTK_BOX (line), new_lines (tru_row_get_text (row, TRU_MEETING_ROW_COMMITTEE), second));
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), pill);
  return new_row (tru_row_get_text (row, TRU_MEETING_ROW_UID), line, name);
}

static char *
step_of (TruStore   *store,
         const char *support)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (store, support, NULL);

  for (guint i = 0; steps && i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (step->state == TRU_STEP_STATE_CURRENT)
        return g_strdup (step->name);
    }
  return NULL;
}

/* “Contrat signé · dans 6 jours” */
static char *
place_of (TruStore   *store,
          const char *support,
          TruDate     today)
{
  g_autofree char *step = step_of (store, support);
  g_autoptr (GPtrArray) deadlines = tru_watch_deadlines_of_support (store, support, today, NULL);
  g_autofree char *when = deadlines && deadlines->len > 0 ? tru_deadline_when (g_ptr_array_index (deadlines, 0), today) : NULL;

  if (step && when)
    return g_strdup_printf ("%s · %s", step, when);
  return g_strdup (step ? step : when ? when : "");
}

static TruTone
tone_of (int outcome)
{
  switch (outcome)
    {
    case TRU_DECISION_OUTCOME_ACCEPTED:
    case TRU_DECISION_OUTCOME_SUPPORT:
      return TRU_TONE_OK;
    case TRU_DECISION_OUTCOME_REFUSED:
      return TRU_TONE_LATE;
    case TRU_DECISION_OUTCOME_POSTPONED:
      return TRU_TONE_ATTENTION;
    default:
      return TRU_TONE_ACCENT;
    }
}

static GtkWidget *
new_pill (TruRow *row)
{
  int outcome = tru_option_find (tru_decision_outcome_options, tru_row_get_text (row, TRU_AGENDA_ROW_OUTCOME));
  gboolean is_case = tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT) != NULL;
  GtkWidget *pill;

  if (!is_case)
    pill = tru_pill_new (_("Collective"), TRU_TONE_WORKSHOP);
  else if (tru_row_get_text (row, TRU_AGENDA_ROW_DECISION))
    pill = tru_pill_new (_(tru_decision_outcome_options[outcome].label), tone_of (outcome));
  else
    pill = tru_pill_new (_("To decide"), TRU_TONE_NEUTRAL);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  return pill;
}

/**
 * tru_committee_row_item:
 * @store: a store
 * @row: a row of #tru_agenda_query
 * @number: its place on the agenda
 * @today: the day
 *
 * Returns: (transfer floating): its line on the agenda: household, step, days left and decision
 */
GtkWidget *
tru_committee_row_item (TruStore *store,
                        TruRow   *row,
                        guint     number,
                        TruDate   today)
{
  const char *support = tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT);
  const char *subject = tru_row_get_text (row, TRU_AGENDA_ROW_SUBJECT);
  const char *first = support ? tru_row_get_text (row, TRU_AGENDA_ROW_NAME) : subject;
  g_autofree char *place = support ? place_of (store, support, today) : g_strdup ("");
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *name = g_strdup_printf ("%u. %s, %s, %s", number, first, subject, place);
  GtkWidget *line = new_line ();
  GtkWidget *lines = new_lines (first, support ? subject : "");
  GtkWidget *place_label = new_label (place, "dim-label");
  GtkWidget *result;

  gtk_box_append (GTK_BOX (line), new_label (digits, "numeric"));
  gtk_box_append (GTK_BOX (lines), place_label);
  gtk_box_append (GTK_BOX (line), lines);
  gtk_box_append (GTK_BOX (line), new_pill (row));
  result = new_row (tru_row_get_text (row, TRU_AGENDA_ROW_UID), line, name);
  if (support && !tru_row_get_text (row, TRU_AGENDA_ROW_DECISION))
    g_object_set_data (G_OBJECT (result), WAITS, GINT_TO_POINTER (1));
  return result;
}

/**
 * tru_committee_row_get_uid:
 * @row: one of these rows
 *
 * Returns: uid of the meeting or the agenda item
 */
const char *
tru_committee_row_get_uid (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), UID);
}

/**
 * tru_committee_row_waits:
 * @row: a line of an agenda
 *
 * Returns: whether its case waits for a decision
 */
gboolean
tru_committee_row_waits (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), WAITS) != NULL;
}
