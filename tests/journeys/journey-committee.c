/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "kept-record.h"
#include "tru-committee-rules.h"
#include "tru-decision.h"
#include "tru-event.h"
#include "tru-form-row.h"
#include "tru-journey-agenda.h"
#include "tru-kinds.h"
#include "tru-meeting.h"
#include "tru-participant.h"
#include "tru-record-form.h"
#include "tru-support-step.h"
#include "tru-support.h"

/* The committee in one hour: a decision body of the fifth scheme meets about twenty cases. Its meeting is prepared, held and
   closed and its minutes are made without leaving the page and without a mouse; then the database says what was decided, and
   that nothing else moved. */

#define SCHEME "8ac48fe2-1712-59ea-8b30-46c91a65547a"
#define NEW_CASES 19

/* What is decided about each new case, in the agenda's order; the twentieth is under way since long and is noted. */
static const struct
{
  const char *name;
  TruDecisionOutcome outcome;
  const char *reason;     /* (nullable) */
  const char *conditions; /* (nullable) */
} cases[NEW_CASES] = {
  { "Famille Adjani", TRU_DECISION_OUTCOME_ACCEPTED, NULL, "Accord du bailleur avant janvier" },
  { "Mme Baudry", TRU_DECISION_OUTCOME_ACCEPTED, NULL, NULL },
  { "M. Caron", TRU_DECISION_OUTCOME_REFUSED, "Hors des trois quartiers", NULL },
  { "Famille Dabrowski", TRU_DECISION_OUTCOME_POSTPONED, "Ressources à vérifier", NULL },
  { "Mme Ebrard", TRU_DECISION_OUTCOME_REDIRECTED, "Relève du FSL", NULL },
  { "M. Ferhat", TRU_DECISION_OUTCOME_ASSESSMENT, NULL, "Avant la prochaine instance" },
  { "Famille Garcia", TRU_DECISION_OUTCOME_SUPPORT, NULL, NULL },
  { "Mme Hamidi", TRU_DECISION_OUTCOME_EXTRA_AID, NULL, "Trois mois au plus" },
  { "M. Ivanov", TRU_DECISION_OUTCOME_NOTED, NULL, NULL },
  { "Famille Jacquet", TRU_DECISION_OUTCOME_ACCEPTED, NULL, NULL },
  { "Mme Kaba", TRU_DECISION_OUTCOME_ACCEPTED, NULL, NULL },
  { "M. Lambert", TRU_DECISION_OUTCOME_POSTPONED, "Absent", NULL },
  { "Famille Morel", TRU_DECISION_OUTCOME_ACCEPTED, NULL, NULL },
  { "Mme Nguyen", TRU_DECISION_OUTCOME_ASSESSMENT, NULL, NULL },
  { "M. Olivier", TRU_DECISION_OUTCOME_REFUSED, "Propriétaire", NULL },
  { "Famille Petit", TRU_DECISION_OUTCOME_ACCEPTED, NULL, NULL },
  { "Mme Quesnel", TRU_DECISION_OUTCOME_POSTPONED, "Dossier incomplet", NULL },
  { "M. Rossi", TRU_DECISION_OUTCOME_ACCEPTED, NULL, NULL },
  { "Famille Sow", TRU_DECISION_OUTCOME_ACCEPTED, NULL, NULL },
};

static char *supports[NEW_CASES];
static char *committee;
static char *meeting;
static guint n_steps_before;
static guint chosen_before;
static guint n_supports_before;

static char *
add (TruStore   *store,
     const char *kind,
     ...)
{
  g_autoptr (TruRecord) record = NULL;
  va_list pairs;

  va_start (pairs, kind);
  record = record_of (tru_kind_by_name (kind), pairs);
  va_end (pairs);
  keep_record (store, record);
  return g_strdup (tru_record_get_uid (record));
}

static guint
count_steps_done (TruStore *store)
{
  g_autoptr (GPtrArray) steps = tru_store_find (store, &tru_support_step_kind, 0, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    n += tru_record_is_known (g_ptr_array_index (steps, i), TRU_SUPPORT_STEP_DONE_ON);
  return n;
}

/* Nineteen households that wait for a decision, one after the other. */
static void
fill (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_EXISTING, &error);

  g_assert_no_error (error);
  committee = add (store, "committee", "name", "Instance de Dunkerque", "type", "decision", "programme", SCHEME, "months", "1", NULL);
  for (guint i = 0; i < NEW_CASES; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-10-%02u", i + 1);
      g_autofree char *household = add (store, "household", "name", cases[i].name, NULL);
      g_autofree char *referral = add (store, "referral", "household", household, "programme", SCHEME, "received_on", day, NULL);

      supports[i] = add (store, "support", "household", household, "programme", SCHEME, "referral", referral, "opened_on", day, NULL);
    }
  n_steps_before = count_steps_done (store);
  n_supports_before = tru_store_count (store, &tru_support_kind);
}

/* Alt and the letter that the person’s language underlines. */
static void
press_mnemonic (TruJourney *journey,
                const char *english)
{
  const char *underscore = strchr (_(english), '_');
  g_autofree char *letter = NULL;
  g_autofree char *keys = NULL;

  g_assert_nonnull (underscore);
  letter = g_utf8_strdown (underscore + 1, 1);
  keys = g_strdup_printf ("<Alt>%s", letter);
  tru_journey_press (journey, keys);
}

static void
tab_to (TruJourney *journey,
        GtkWidget  *widget,
        const char *key)
{
  for (guint i = 0; i < 40 && !tru_journey_has_keyboard (widget); i++)
    {
      tru_journey_press (journey, key);
      tru_journey_settle (journey);
    }
  tru_journey_wait (journey, "the keyboard there", tru_journey_has_keyboard, widget);
}

static void
press_button (TruJourney *journey,
              GtkWidget  *within,
              const char *english,
              const char *key)
{
  GtkWidget *label = tru_journey_find (within, tru_journey_word (english));

  tab_to (journey, gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), key);
  tru_journey_press (journey, "space");
}

static gboolean
is_prepared (gpointer journey)
{
  g_autoptr (TruRecord) record = tru_store_find_one (tru_journey_store (journey), &tru_meeting_kind, TRU_MEETING_COMMITTEE, committee, NULL);

  if (!record)
    return FALSE;
  g_free (meeting);
  meeting = g_strdup (tru_record_get_uid (record));
  return TRUE;
}

static gboolean
has_no_picker (gpointer journey)
{
  return tru_journey_find_type (GTK_WIDGET (tru_journey_front (journey)), g_type_from_name ("TruRefPicker")) == NULL;
}

static void
prepare (TruJourney *journey)
{
  GtkWidget *which;

  tru_journey_press (journey, "<Control>5");
  tru_journey_see_type (journey, "TruCommitteesRoom");
  press_mnemonic (journey, "_Prepare a meeting…");
  tru_journey_see_type (journey, "TruPrepareDialog");
  which = tru_journey_see_type (journey, "TruRefRow");
  tab_to (journey, which, "<Shift>Tab");
  tru_journey_press (journey, "Return");
  tru_journey_see_type (journey, "TruRefPicker");
  tru_journey_settle (journey);
  tru_journey_type (journey, "Instance de D");
  tru_journey_settle (journey);
  tru_journey_press (journey, "Return");
  tru_journey_wait (journey, "the committee, chosen", has_no_picker, journey);
  tru_journey_see (journey, "Famille Sow");
  tru_journey_picture (journey, "committee-1-prepare");
  tru_journey_press (journey, "<Control>s");
  tru_journey_wait (journey, "the meeting", is_prepared, journey);
  tru_journey_wait_closed (journey);
  tru_journey_wait (journey, "the keyboard in the agenda", tru_journey_has_keyboard, tru_journey_see_type (journey, "TruCommitteeAgenda"));
}

static guint
count_guests (TruJourney *journey,
              gint64      attendance)
{
  TruStore *store = tru_journey_store (journey);
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_meeting_kind, meeting, NULL);
  g_autoptr (GPtrArray) all
    = tru_store_find (store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, tru_record_get_text (record, TRU_MEETING_EVENT), NULL);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += tru_record_get_number (g_ptr_array_index (all, i), TRU_PARTICIPANT_ATTENDANCE) == attendance;
  return n;
}

static gboolean
is_excused (gpointer journey)
{
  return count_guests (journey, TRU_PARTICIPANT_ATTENDANCE_EXCUSED) == 1;
}

static gboolean
are_present (gpointer journey)
{
  return count_guests (journey, TRU_PARTICIPANT_ATTENDANCE_PRESENT) == 2 && is_excused (journey);
}

static void
call_the_roll (TruJourney *journey)
{
  GtkWidget *people;

  tru_journey_press (journey, "<Control>Page_Up");
  people = tru_journey_see_type (journey, "TruCommitteePeople");
  press_button (journey, people, "Excused", "Tab");
  tru_journey_wait (journey, "somebody excused", is_excused, journey);
  press_button (journey, people, "The _others are present", "<Shift>Tab");
  tru_journey_wait (journey, "the others present", are_present, journey);
  tru_journey_picture (journey, "committee-2-attendance");
}

static TruRecordForm *
decision_form (TruJourney *journey)
{
  return TRU_RECORD_FORM (tru_journey_find_type (tru_journey_see_type (journey, "TruCommitteeCase"), TRU_TYPE_RECORD_FORM));
}

static GtkWidget *
field_row (TruJourney *journey,
           guint       field)
{
  return tru_record_form_get_row (decision_form (journey), field);
}

static gboolean
has_changed (gpointer row)
{
  return adw_combo_row_get_selected (row) != chosen_before;
}

/* The keyboard is at the outcome, and a letter chooses: the second “A” is another word than the first. */
static void
choose (TruJourney *journey,
        GtkWidget  *row,
        const char *word,
        guint       choice)
{
  gunichar letter = g_unichar_tolower (g_utf8_get_char (word));
  char text[7] = { 0 };

  g_unichar_to_utf8 (letter, text);
  for (guint i = 0; i < 4 && adw_combo_row_get_selected (ADW_COMBO_ROW (row)) != choice; i++)
    {
      chosen_before = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
      tru_journey_type (journey, text);
      tru_journey_wait (journey, word, has_changed, row);
    }
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, choice);
}

static void
fill_field (TruJourney *journey,
            guint       field,
            const char *text)
{
  if (!text)
    return;
  tab_to (journey, field_row (journey, field), "Tab");
  tru_journey_type (journey, text);
}

typedef struct
{
  TruJourney *journey;
  const char *support;
} Case;

static gboolean
is_decided (gpointer data)
{
  Case *of = data;
  g_autoptr (TruRecord) decision
    = tru_store_find_one (tru_journey_store (of->journey), &tru_decision_kind, TRU_DECISION_SUPPORT, of->support, NULL);

  return decision != NULL;
}

static gboolean
shows_case (gpointer data)
{
  Case *of = data;

  return tru_journey_find (tru_journey_see_type (of->journey, "TruCommitteeCase"), of->support) != NULL
         && tru_journey_has_keyboard (field_row (of->journey, TRU_DECISION_OUTCOME));
}

static void
decide_case (TruJourney *journey,
             guint       n)
{
  Case shown = { journey, cases[n].name };
  Case of = { journey, supports[n] };
  const TruOption *option = &tru_decision_outcome_options[cases[n].outcome];

  tru_journey_wait (journey, cases[n].name, shows_case, &shown);
  choose (journey, field_row (journey, TRU_DECISION_OUTCOME), _(option->label), cases[n].outcome + 1);
  if (cases[n].outcome == TRU_DECISION_OUTCOME_SUPPORT)
    {
      tab_to (journey, field_row (journey, TRU_DECISION_SUPPORT_TYPE), "Tab");
      choose (journey, field_row (journey, TRU_DECISION_SUPPORT_TYPE), _("Keeping the dwelling"), TRU_DECISION_SUPPORT_TYPE_KEEPING + 1);
    }
  if (cases[n].outcome == TRU_DECISION_OUTCOME_EXTRA_AID)
    fill_field (journey, TRU_DECISION_AMOUNT, "120,50");
  fill_field (journey, TRU_DECISION_REASON, cases[n].reason);
  fill_field (journey, TRU_DECISION_CONDITIONS, cases[n].conditions);
  tru_journey_press (journey, "<Control>Return");
  tru_journey_wait (journey, cases[n].name, is_decided, &of);
}

/* What is typed is there again when the person comes back from another case. */
static void
look_elsewhere (TruJourney *journey)
{
  Case first = { journey, cases[0].name };
  g_autoptr (TruRecord) typed = tru_record_new (&tru_decision_kind);

  tru_journey_wait (journey, cases[0].name, shows_case, &first);
  fill_field (journey, TRU_DECISION_REASON, "Une phrase en cours");
  tru_journey_press (journey, "<Control>Page_Down");
  tru_journey_see (journey, "Mme Baudry");
  tru_journey_press (journey, "<Control>Page_Up");
  tru_journey_wait (journey, cases[0].name, shows_case, &first);
  tru_form_row_read (TRU_FORM_ROW (field_row (journey, TRU_DECISION_REASON)), typed, NULL);
  g_assert_cmpstr (tru_record_get_text (typed, TRU_DECISION_REASON), ==, "Une phrase en cours");
  tab_to (journey, field_row (journey, TRU_DECISION_REASON), "Tab");
  tru_journey_press (journey, "<Control>a");
  tru_journey_press (journey, "Delete");
  tab_to (journey, field_row (journey, TRU_DECISION_OUTCOME), "<Shift>Tab");
}

static void
hold (TruJourney *journey)
{
  tru_journey_press (journey, "<Control>Page_Down");
  look_elsewhere (journey);
  for (guint i = 0; i < NEW_CASES; i++)
    decide_case (journey, i);
}

static gboolean
has_twenty (gpointer journey)
{
  g_autoptr (GPtrArray) taken = tru_store_find (tru_journey_store (journey), &tru_decision_kind, TRU_DECISION_MEETING, meeting, NULL);

  return taken->len == NEW_CASES + 1;
}

/* The case that has been under way for months comes last. */
static void
note_the_last (TruJourney *journey)
{
  GtkWidget *row;

  tru_journey_settle (journey);
  row = field_row (journey, TRU_DECISION_OUTCOME);
  tru_journey_wait (journey, "the last case", tru_journey_has_keyboard, row);
  tru_journey_reorder_agenda (journey, meeting, row);
  choose (journey, row, _("Progress noted"), TRU_DECISION_OUTCOME_NOTED + 1);
  tru_journey_press (journey, "<Control>Return");
  tru_journey_wait (journey, "twenty decisions", has_twenty, journey);
}

static gboolean
is_closed (gpointer journey)
{
  g_autoptr (TruRecord) record = tru_store_get (tru_journey_store (journey), &tru_meeting_kind, meeting, NULL);

  return tru_record_is_known (record, TRU_MEETING_CLOSED_ON);
}

static void
close_the_minutes (TruJourney *journey)
{
  GtkWidget *minutes = tru_journey_see_type (journey, "TruCommitteeMinutes");

  tru_journey_wait (journey, "the keyboard in the collective part", tru_journey_has_keyboard, minutes);
  tru_journey_type (journey, "Trois ateliers au printemps.");
  tru_journey_picture (journey, "committee-4-minutes");
  press_button (journey, minutes, "Close the m_inutes", "Tab");
  tru_journey_wait (journey, "the minutes, closed", is_closed, journey);
}

static void
read_the_minutes (TruJourney *journey)
{
  press_mnemonic (journey, "_Minutes…");
  tru_journey_see (journey, tru_journey_word ("Everything, for those entitled"));
  tru_journey_settle (journey);
  tru_journey_press (journey, "Return");
  tru_journey_see_type (journey, "TruPaperPreview");
  tru_journey_wait_front (journey);
  tru_journey_picture (journey, "committee-5-paper");
  tru_journey_press (journey, "Escape");
  tru_journey_wait_closed (journey);
}

static void
check_meeting (TruJourney *journey)
{
  TruStore *store = tru_journey_store (journey);
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_meeting_kind, meeting, NULL);
  g_autoptr (TruRecord) event = tru_store_get (store, &tru_event_kind, tru_record_get_text (record, TRU_MEETING_EVENT), NULL);
  TruDate held = tru_date_new (2026, 11, 24);

  g_assert_cmpstr (tru_record_get_text (record, TRU_MEETING_COLLECTIVE), ==, "Trois ateliers au printemps.");
  g_assert_cmpint (tru_record_get_number (record, TRU_MEETING_HELD_ON), ==, held);
  g_assert_cmpint (tru_record_get_number (record, TRU_MEETING_NEXT_ON), ==,
                   tru_committee_next_day (held, TRU_UNKNOWN, 1, TRU_HOLIDAYS_FRANCE));
  g_assert_cmpint (tru_record_get_number (event, TRU_EVENT_OUTCOME), ==, TRU_EVENT_OUTCOME_HELD);
}

static void
check_case (TruStore *store,
            guint     n)
{
  g_autoptr (TruRecord) support = tru_store_get (store, &tru_support_kind, supports[n], NULL);
  g_autoptr (TruRecord) decision = tru_store_find_one (store, &tru_decision_kind, TRU_DECISION_SUPPORT, supports[n], NULL);
  TruDecisionOutcome outcome = cases[n].outcome;
  gboolean closes = outcome == TRU_DECISION_OUTCOME_REFUSED || outcome == TRU_DECISION_OUTCOME_REDIRECTED;

  g_assert_cmpint (tru_record_get_number (decision, TRU_DECISION_OUTCOME), ==, outcome);
  g_assert_cmpstr (tru_record_get_text (decision, TRU_DECISION_REASON), ==, cases[n].reason);
  g_assert_cmpstr (tru_record_get_text (decision, TRU_DECISION_CONDITIONS), ==, cases[n].conditions);
  g_assert_cmpint (tru_record_is_known (support, TRU_SUPPORT_ACCEPTED_ON), ==, outcome == TRU_DECISION_OUTCOME_ACCEPTED);
  g_assert_cmpint (tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON), ==, closes);
  if (outcome == TRU_DECISION_OUTCOME_EXTRA_AID)
    g_assert_cmpint (tru_record_get_number (decision, TRU_DECISION_AMOUNT), ==, 12050);
  if (outcome == TRU_DECISION_OUTCOME_SUPPORT)
    g_assert_cmpint (tru_record_get_number (support, TRU_SUPPORT_SUPPORT_TYPE), ==, TRU_DECISION_SUPPORT_TYPE_KEEPING);
}

/* Eight accepted pass the committee's step and the two before it; two assessments ordered and a kind of support pass that of
   the decision body and the one before it; nobody else's support moved. */
static void
check_steps (TruJourney *journey)
{
  TruStore *store = tru_journey_store (journey);
  guint n_moved = 0;

  for (guint i = 0; i < NEW_CASES; i++)
    {
      g_autoptr (GPtrArray) steps = tru_store_find (store, &tru_support_step_kind, TRU_SUPPORT_STEP_SUPPORT, supports[i], NULL);

      for (guint j = 0; j < steps->len; j++)
        n_moved += tru_record_is_known (g_ptr_array_index (steps, j), TRU_SUPPORT_STEP_DONE_ON);
      check_case (store, i);
    }
  g_assert_cmpuint (n_moved, ==, 8 * 3 + 3 * 2);
  g_assert_cmpuint (count_steps_done (store), ==, n_steps_before + n_moved);
  g_assert_cmpuint (tru_store_count (store, &tru_support_kind), ==, n_supports_before);
}

static void
play (TruJourney *journey)
{
  prepare (journey);
  call_the_roll (journey);
  hold (journey);
  note_the_last (journey);
  close_the_minutes (journey);
  read_the_minutes (journey);
  check_meeting (journey);
  check_steps (journey);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  fill (path);
  tru_journey_run (journey, path, play);
  for (guint i = 0; i < NEW_CASES; i++)
    g_free (supports[i]);
  g_free (committee);
  g_free (meeting);
  return 0;
}
