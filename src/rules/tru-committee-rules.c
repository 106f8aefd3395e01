/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-committee-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-decision-rules.h"
#include "tru-decision.h"
#include "tru-meeting.h"
#include "tru-text.h"

/**
 * tru_committee_next_day:
 * @last: the day of a meeting
 * @weeks: weeks between two meetings, or %TRU_UNKNOWN
 * @months: months between two meetings, or %TRU_UNKNOWN; counts when the weeks are unknown
 * @holidays: whose public holidays count
 *
 * The rhythm of a committee (domain.md: a technical committee about every six weeks, the steering committee of an
 * operation monthly): the first day from then on that is from Monday to Friday and no public holiday.
 *
 * Returns: the day, or %TRU_UNKNOWN without a rhythm
 */
TruDate
tru_committee_next_day (TruDate     last,
                        gint64      weeks,
                        gint64      months,
                        TruHolidays holidays)
{
  gboolean has_weeks = weeks != TRU_UNKNOWN && weeks > 0;
  gboolean has_months = months != TRU_UNKNOWN && months > 0;
  TruDate day;

  if (last == TRU_UNKNOWN || (!has_weeks && !has_months))
    return TRU_UNKNOWN;
  day = has_weeks ? last + 7 * weeks : tru_date_add_months (last, (int) months);
  while (!tru_working_days_includes (day, "12345", holidays))
    day++;
  return day;
}

static void
check_meeting (GPtrArray  *findings,
               TruRecord  *meeting,
               TruDate     today,
               const char *early)
{
  g_autofree char *held = tru_record_format (meeting, TRU_MEETING_HELD_ON);
  g_autofree char *when = g_strdup_printf (_("The meeting is on %s."), held);
  g_autofree char *closed = tru_record_format (meeting, TRU_MEETING_CLOSED_ON);

  if (tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON))
    tru_findings_add (findings, "meeting-closed", TRU_SEVERITY_FORBIDS, meeting, _("Minutes closed"),
                      g_strdup_printf (_("The minutes are closed since %s: reopen them to change them."), closed));
  if (tru_record_get_number (meeting, TRU_MEETING_HELD_ON) > today)
    tru_findings_add (findings, "meeting-early", TRU_SEVERITY_FORBIDS, meeting, _("Meeting to come"),
                      g_strdup_printf ("%s %s", when, early));
}

/**
 * tru_committee_check_decision:
 * @meeting: the meeting that would decide
 * @decision: its decision
 * @taken: (element-type TruDecision): what it decided already about the same case
 * @today: the day
 *
 * What the rules say of a meeting's decision: it is held today or was before, its minutes are open, and it answers a
 * request once and gives no decision twice.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_committee_check_decision (TruRecord *meeting,
                              TruRecord *decision,
                              GPtrArray *taken,
                              TruDate    today)
{
  GPtrArray *findings = tru_findings_new ();
  gint64 outcome = tru_record_get_number (decision, TRU_DECISION_OUTCOME);

  check_meeting (findings, meeting, today, _("Its decisions are taken then."));
  for (guint i = 0; i < taken->len; i++)
    {
      TruRecord *other = g_ptr_array_index (taken, i);
      gint64 before = tru_record_get_number (other, TRU_DECISION_OUTCOME);
      g_autofree char *word = tru_record_format (other, TRU_DECISION_OUTCOME);

      if (before == outcome || (tru_decision_is_verdict (before) && tru_decision_is_verdict (outcome)))
        tru_findings_add (findings, "decision-twice", TRU_SEVERITY_FORBIDS, other, _("Decided already"),
                          g_strdup_printf (_("This meeting has decided on it already (%s): take that decision back to take another."), word));
    }
  return findings;
}

/**
 * tru_committee_check_close:
 * @meeting: a meeting whose minutes would be closed
 * @n_undecided: how many supports on its agenda have no decision
 * @n_present: how many are noted as present
 * @n_unnoted: of how many invited nothing is noted
 * @today: the day
 *
 * What stands against closing its minutes. An attendance that is not noted does not stop it, but is asked about: minutes
 * that name nobody present say something false (issue 3, part 6: attendance).
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_committee_check_close (TruRecord *meeting,
                           guint      n_undecided,
                           guint      n_present,
                           guint      n_unnoted,
                           TruDate    today)
{
  GPtrArray *findings = tru_findings_new ();

  check_meeting (findings, meeting, today, _("Its minutes are closed once it was held."));
  if (n_undecided > 0)
    tru_findings_add (findings, "meeting-undecided", TRU_SEVERITY_BLOCKS, meeting, _("Cases without a decision"),
                      g_strdup_printf (ngettext ("%u case of the agenda has no decision: take it, or postpone it.",
                                                    "%u cases of the agenda have no decision: take them, or postpone them.", n_undecided),
                                       n_undecided));
  if (n_present == 0)
    tru_findings_add (findings, "meeting-attendance", TRU_SEVERITY_WARNS, meeting, _("Nobody noted as present"),
                      g_strdup (_("The minutes would say that nobody was there: note who came.")));
  else if (n_unnoted > 0)
    tru_findings_add (findings, "meeting-attendance", TRU_SEVERITY_WARNS, meeting, _("Attendance not complete"),
                      g_strdup_printf (ngettext ("Of %u person invited nothing is noted: present, excused or absent?",
                                                 "Of %u people invited nothing is noted: present, excused or absent?", n_unnoted),
                                       n_unnoted));
  return findings;
}

/* Its words in the form in which they are compared, each between spaces. */
static char *
spaced_words (const char *text)
{
  g_autofree char *folded = tru_text_fold (text);
  GString *words = g_string_new (" ");

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (words, g_utf8_get_char (p));
    else if (words->str[words->len - 1] != ' ')
      g_string_append_c (words, ' ');
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}

static gboolean
is_named (const char *words,
          const char *name)
{
  g_autofree char *sought = spaced_words (name);

  return sought[1] && strstr (words, sought);
}

/**
 * tru_committee_check_names:
 * @meeting: a meeting
 * @text: (nullable): what all read of its papers, the households' own and the landlords' among them
 * @names: (element-type utf8): family names of the cases that not all of them may know of
 *
 * domain.md, “Law and tact”: a landlord or a family in a committee never sees another household's file; free words could
 * still tell of one. Whole words count, however they are written.
 *
 * Returns: (transfer full) (element-type TruFinding): a warning that says which names stand there
 */
GPtrArray *
tru_committee_check_names (TruRecord  *meeting,
                           const char *text,
                           GPtrArray  *names)
{
  GPtrArray *findings = tru_findings_new ();
  g_autofree char *words = spaced_words (text);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < names->len; i++)
    if (is_named (words, g_ptr_array_index (names, i)))
      g_ptr_array_add (found, g_ptr_array_index (names, i));
  if (found->len == 0)
    return findings;
  g_ptr_array_add (found, NULL);
  list = g_strjoinv (", ", (char **) found->pdata);
  tru_findings_add (findings, "meeting-names", TRU_SEVERITY_WARNS, meeting, _("A household is named to all"),
                    g_strdup_printf (_("Everybody reads the collective part and the questions, and the name of a case stands there (%s): take it out, the part by name says what concerns it."), list));
  return findings;
}

/**
 * tru_committee_check_move:
 * @meeting: a meeting whose appointment would go to another day, or be cancelled
 * @has_decided: whether decisions were taken at it
 *
 * A decision is of the day on which its meeting was held: letters and minutes name that day, and no appointment says another.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_committee_check_move (TruRecord *meeting,
                          gboolean   has_decided)
{
  GPtrArray *findings = tru_findings_new ();
  g_autofree char *held = tru_record_format (meeting, TRU_MEETING_HELD_ON);

  if (tru_record_is_known (meeting, TRU_MEETING_CLOSED_ON))
    tru_findings_add (findings, "meeting-closed", TRU_SEVERITY_FORBIDS, meeting, _("Minutes closed"),
                      g_strdup_printf (_("The minutes of the meeting of %s are closed: its appointment stays as it is. Plan another meeting."),
                                       held));
  else if (has_decided)
    tru_findings_add (findings, "meeting-decided", TRU_SEVERITY_FORBIDS, meeting, _("Decisions taken"),
                      g_strdup_printf (_("The meeting of %s has taken decisions: its appointment stays as it is. Plan another meeting, "
                                         "or take the decisions back first."),
                                       held));
  return findings;
}
