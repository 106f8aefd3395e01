/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-row.h"

#include <glib/gi18n.h>

#include "tru-agenda-item.h"
#include "tru-agenda.h"
#include "tru-decision.h"
#include "tru-pill.h"
#include "tru-queries-committees.h"

#define UID "tru-uid"
#define WAITS "tru-waits"

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
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

/* Both take as many lines as they need: the end of a name or of a question tells it from its like. The state stands beside
 * the first alone, and leaves the second the whole width. */
static GtkWidget *
new_lines (const char *first,
           const char *second,
           GtkWidget  *pill)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = new_label (first, "heading");

  /* A scrolled window asks for the height at the natural width: that of a pane, not that of the whole name on one line. */
  gtk_label_set_max_width_chars (GTK_LABEL (name), 22);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (top), name);
  /* A label that wraps may be a pixel taller than it says before it has its width. */
  gtk_widget_set_size_request (top, -1, 22);
  if (pill)
    {
      gtk_widget_set_valign (pill, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (top), pill);
    }
  gtk_box_append (GTK_BOX (lines), top);
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
  g_autofree char *date = tru_date_format (day, TRU_DATE_YEAR);
  g_autofree char *count = g_strdup_printf (ngettext ("%d case", "%d cases", n_items), (int) n_items);
  const char *state = is_closed ? _("Closed") : day > today ? _("To come") : _("To hold");
  g_autofree char *decided = g_strdup_printf (ngettext ("%d decided", "%d decided", n_decided), (int) n_decided);
  g_autofree char *second = n_decided > 0 ? g_strdup_printf ("%s · %s, %s", date, count, decided) : g_strdup_printf ("%s · %s", date, count);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", tru_row_get_text (row, TRU_MEETING_ROW_COMMITTEE), second, state);
  GtkWidget *line = new_line ();
  GtkWidget *pill = tru_pill_new (state, is_closed ? TRU_TONE_NEUTRAL : day > today ? TRU_TONE_COMMITTEE : TRU_TONE_ATTENTION);

  gtk_box_append (GTK_BOX (line), new_lines (tru_row_get_text (row, TRU_MEETING_ROW_COMMITTEE), second, pill));
  return new_row (tru_row_get_text (row, TRU_MEETING_ROW_UID), line, name);
}

/**
 * tru_committee_row_unprepared:
 * @row: a row of #tru_unprepared_query
 *
 * Returns: (transfer floating): the line of an appointment without an agenda
 */
GtkWidget *
tru_committee_row_unprepared (TruRow *row)
{
  const char *title = tru_row_get_text (row, TRU_UNPREPARED_TITLE);
  TruTime starts = tru_time_parse (tru_row_get_text (row, TRU_UNPREPARED_STARTS_AT));
  g_autofree char *day = tru_date_format (tru_time_date (starts), TRU_DATE_YEAR);
  g_autofree char *hour = tru_time_format_clock (starts);
  g_autofree char *when = g_strdup_printf ("%s · %s", day, hour);
  g_autofree char *name = g_strdup_printf (_("%s, %s, without an agenda: prepare it"), title, when);
  GtkWidget *line = new_line ();

  gtk_box_append (GTK_BOX (line), new_lines (title, when, tru_pill_new (_("To prepare"), TRU_TONE_ATTENTION)));
  return new_row (tru_row_get_text (row, TRU_UNPREPARED_UID), line, name);
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

/* A pill leaves room for a name. */
static const char *
short_word (int outcome)
{
  switch (outcome)
    {
    case TRU_DECISION_OUTCOME_ASSESSMENT:
      return C_("committee decision", "Assessment");
    case TRU_DECISION_OUTCOME_SUPPORT:
      return C_("committee decision", "Support");
    case TRU_DECISION_OUTCOME_OPINION:
      return C_("committee decision", "Opinion");
    case TRU_DECISION_OUTCOME_NOTED:
      return C_("committee decision", "Noted");
    default:
      return _(tru_decision_outcome_options[outcome].label);
    }
}

static GtkWidget *
new_pill (TruRow *row)
{
  int outcome = tru_option_find (tru_decision_outcome_options, tru_row_get_text (row, TRU_AGENDA_ROW_OUTCOME));
  gboolean is_case = tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT) != NULL;
  GtkWidget *pill;

  if (tru_row_get_text (row, TRU_AGENDA_ROW_DECISION))
    pill = tru_pill_new (short_word (outcome), tone_of (outcome));
  else if (!is_case)
    pill = tru_pill_new (_("Collective"), TRU_TONE_WORKSHOP);
  else
    pill = tru_pill_new (_("To decide"), TRU_TONE_NEUTRAL);
  return pill;
}

static GtkWidget *
new_agenda_row (const char *uid,
                const char *mark,
                const char *first,
                const char *second,
                GtkWidget  *pill)
{
  g_autofree char *name = g_strjoin (", ", first, second, NULL);
  GtkWidget *line = new_line ();
  GtkWidget *start = new_label (mark, "numeric");

  gtk_label_set_wrap (GTK_LABEL (start), FALSE);
  gtk_label_set_width_chars (GTK_LABEL (start), 2);
  gtk_label_set_xalign (GTK_LABEL (start), 1);
  gtk_widget_add_css_class (start, "dim-label");
  gtk_box_append (GTK_BOX (line), start);
  gtk_widget_set_valign (start, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), new_lines (first, second, pill));
  return new_row (uid, line, name);
}

/**
 * tru_committee_row_item:
 * @row: a row of #tru_agenda_query
 * @number: its place on the agenda
 *
 * Returns: (transfer floating): its line on the agenda: household, why it is there, and decision
 */
GtkWidget *
tru_committee_row_item (TruRow *row,
                        guint   number)
{
  const char *support = tru_row_get_text (row, TRU_AGENDA_ROW_SUPPORT);
  g_autofree char *subject = tru_agenda_subject_of (row);
  g_autofree char *mark = g_strdup_printf ("%u", number);
  const char *first = support ? tru_row_get_text (row, TRU_AGENDA_ROW_NAME) : subject;
  int why = tru_option_find (tru_agenda_item_why_options, tru_row_get_text (row, TRU_AGENDA_ROW_WHY));
  gboolean was_asked = why == TRU_AGENDA_ITEM_WHY_WAITING && tru_row_get_text (row, TRU_AGENDA_ROW_DECISION);
  const char *label = was_asked ? C_("agenda", "Request") : why < 0 ? subject : _(tru_agenda_item_why_options[why].label);
  const char *second = support ? label : _("Collective question");
  GtkWidget *result = new_agenda_row (tru_row_get_text (row, TRU_AGENDA_ROW_UID), mark, first,
                                      second, new_pill (row));

  if (support && !tru_row_get_text (row, TRU_AGENDA_ROW_DECISION))
    g_object_set_data (G_OBJECT (result), WAITS, GINT_TO_POINTER (1));
  return result;
}

/**
 * tru_committee_row_people:
 * @present: how many came
 * @excused: how many are excused
 * @invited: how many are expected
 *
 * Returns: (transfer floating): the line of the attendance, where a meeting begins
 */
GtkWidget *
tru_committee_row_people (guint present,
                          guint excused,
                          guint invited)
{
  g_autofree char *second = excused > 0 ? g_strdup_printf (_("Present: %u of %u · excused: %u"), present, invited, excused)
                                        : g_strdup_printf (_("Present: %u of %u"), present, invited);

  return new_agenda_row (TRU_COMMITTEE_ROW_PEOPLE, "", _("Attendance"), second, NULL);
}

/**
 * tru_committee_row_minutes:
 * @waiting: how many cases have no decision
 * @is_closed: whether they are closed
 *
 * Returns: (transfer floating): the line of the minutes, where a meeting ends
 */
GtkWidget *
tru_committee_row_minutes (guint    waiting,
                           gboolean is_closed)
{
  g_autofree char *left = g_strdup_printf (ngettext ("%u case to decide", "%u cases to decide", waiting), waiting);

  return new_agenda_row (TRU_COMMITTEE_ROW_MINUTES, "", _("Minutes and next meeting"),
                         is_closed ? _("Closed") : waiting > 0 ? left : _("No case left to decide"), NULL);
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

/**
 * tru_committee_row_find:
 * @list: a list of such rows
 * @uid: (nullable): what a row is about
 *
 * Returns: (transfer none) (nullable): the row
 */
GtkListBoxRow *
tru_committee_row_find (GtkListBox *list,
                        const char *uid)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    if (g_strcmp0 (tru_committee_row_get_uid (GTK_WIDGET (row)), uid) == 0)
      return row;
  return NULL;
}

/**
 * tru_committee_row_clear:
 * @list: a list of such rows, which is emptied
 */
void
tru_committee_row_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * tru_committee_row_has_keyboard:
 * @list: what holds such rows
 *
 * Returns: whether one of them has the keyboard, which it loses when they are made anew
 */
gboolean
tru_committee_row_has_keyboard (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, list);
}
