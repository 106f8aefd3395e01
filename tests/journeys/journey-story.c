/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-calendar-view.h"
#include "tru-date.h"
#include "tru-household.h"
#include "tru-journey.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-sending.h"
#include "tru-worksite-day.h"

/* The story that Truelle exists for: a household, its worksite, two drills, its contract, its file to a partner. */

#define BENALI "214bdfc7-008b-59e4-8698-5806ad6b5ffb"

static char *contract_path;
static char *file_path;
static gint64 n_sendings;

typedef struct
{
  TruJourney *journey;
  const char *code;
  const char *borrower; /* card, %NULL when it is back */
} Loan;

static gboolean
is_lent_to (gpointer data)
{
  Loan *loan = data;
  TruStore *store = tru_journey_store (loan->journey);
  g_autoptr (TruRecord) item = tru_lending_find_item (store, loan->code, NULL);
  g_autoptr (TruRecord) open = tru_lending_open_loan (store, tru_record_get_uid (item), NULL);
  g_autoptr (TruRecord) member = open ? tru_store_find_uid (store, tru_record_get_text (open, TRU_LOAN_MEMBER), NULL) : NULL;

  return g_strcmp0 (member ? tru_record_get_text (member, TRU_MEMBER_CARD) : NULL, loan->borrower) == 0;
}

static void
wait_for_loan (TruJourney *journey,
               const char *code,
               const char *borrower)
{
  Loan loan = { journey, code, borrower };

  tru_journey_wait (journey, code, is_lent_to, &loan);
}

static char *
borrower_of (TruJourney *journey,
             const char *code)
{
  TruStore *store = tru_journey_store (journey);
  g_autoptr (TruRecord) item = tru_lending_find_item (store, code, NULL);
  g_autoptr (TruRecord) loan = tru_lending_open_loan (store, tru_record_get_uid (item), NULL);
  g_autoptr (TruRecord) member = loan ? tru_store_find_uid (store, tru_record_get_text (loan, TRU_LOAN_MEMBER), NULL) : NULL;

  return member ? g_strdup (tru_record_get_text (member, TRU_MEMBER_CARD)) : NULL;
}

static gboolean
is_a_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static gboolean
has_benali (gpointer journey)
{
  g_autoptr (TruRecord) household = tru_store_find_uid (tru_journey_store (journey), BENALI, NULL);

  return household != NULL;
}

static gboolean
has_new_sending (gpointer journey)
{
  return tru_store_count (tru_journey_store (journey), &tru_sending_kind) > n_sendings;
}

static void
find_the_household (TruJourney *journey)
{
  tru_journey_see (journey, tru_journey_word ("Households"));
  tru_journey_picture (journey, "story-1-today");
  tru_journey_press (journey, "<Control>k");
  tru_journey_type (journey, "Benali");
  tru_journey_see (journey, "Famille Benali");
  tru_journey_picture (journey, "story-2-search");
  tru_journey_press (journey, "Return");
}

static void
read_its_file (TruJourney *journey)
{
  tru_journey_see_type (journey, "TruHouseholdPage");
  tru_journey_see (journey, "06 39 98 12 40");
  tru_journey_see (journey, "Samira Benali");
  tru_journey_see (journey, tru_journey_word ("Resources and rent share"));
  tru_journey_picture (journey, "story-3-household");
}

static gboolean
shows_the_week (gpointer view)
{
  return tru_time_date (tru_calendar_view_get_cursor (view)) >= tru_date_new (2026, 11, 30);
}

/* Monday, Tuesday, Thursday and Friday: Wednesday, when children are at home, no worksite works. */
static gboolean
shows_the_worksite (gpointer view)
{
  TruDate monday = tru_date_new (2026, 11, 30);
  GPtrArray *items = tru_calendar_view_get_items (view);
  gboolean days[5] = { FALSE };

  for (guint i = 0; items && i < items->len; i++)
    {
      TruCalendarItem *item = items->pdata[i];

      for (int day = 0; day < 5; day++)
        if (tru_calendar_item_is_worksite (item) && strstr (item->title, "Benali") && tru_calendar_item_covers (item, monday + day))
          days[day] = TRUE;
    }
  return days[0] && days[1] && !days[2] && days[3] && days[4];
}

static void
look_at_its_worksite (TruJourney *journey)
{
  GtkWidget *week;

  tru_journey_press (journey, "<Control>2");
  week = tru_journey_see_type (journey, "TruWeekView");
  tru_journey_press (journey, "Page_Down");
  tru_journey_wait (journey, "the week of 30 November", shows_the_week, week);
  tru_journey_wait (journey, "the worksite on Monday, Tuesday, Thursday and Friday", shows_the_worksite, week);
  tru_journey_picture (journey, "story-4-calendar");
}

static void
lend_a_drill (TruJourney *journey)
{
  g_autofree char *lend = g_strdup_printf (ngettext ("Lend %u tool to %s", "Lend %u tools to %s", 1), 1, "Samira Benali");

  tru_journey_press (journey, "<Control>6");
  tru_journey_see_type (journey, "TruToolDesk");
  tru_journey_type (journey, "C-0244\n");
  tru_journey_see (journey, "Samira Benali");
  tru_journey_type (journey, "OT-0147\n");
  tru_journey_see (journey, "OT-0147");
  tru_journey_picture (journey, "story-5-desk");
  tru_journey_see (journey, lend);
  tru_journey_press (journey, "<Control>Return");
  wait_for_loan (journey, "OT-0147", "C-0244");
}

static void
take_one_back_and_undo_it (TruJourney *journey)
{
  g_autofree char *borrower = borrower_of (journey, "OT-0149");

  g_assert_nonnull (borrower);
  tru_journey_type (journey, "OT-0149\n");
  wait_for_loan (journey, "OT-0149", NULL);
  tru_journey_see (journey, tru_journey_word ("Undo"));
  tru_journey_picture (journey, "story-6-taken-back");
  tru_journey_press (journey, "<Control>z");
  wait_for_loan (journey, "OT-0149", borrower);
  tru_journey_picture (journey, "story-7-undone");
}

static void
print_its_contract (TruJourney *journey)
{
  tru_journey_press (journey, "<Control>3");
  tru_journey_see_type (journey, "TruHouseholdPage");
  tru_journey_click_text (journey, tru_journey_word ("_Contract…"));
  tru_journey_see_type (journey, "TruPaperPreview");
  tru_journey_picture (journey, "story-8-contract");
  tru_journey_press (journey, "<Control>s");
  tru_journey_see_type (journey, "GtkFileChooserWidget");
  tru_journey_press (journey, "<Control>a");
  tru_journey_type (journey, contract_path);
  tru_journey_press (journey, "Return");
  tru_journey_wait (journey, "the contract’s file", is_a_file, contract_path);
  tru_journey_press (journey, "Escape");
  tru_journey_wait_closed (journey);
}

static void
send_its_file (TruJourney *journey)
{
  n_sendings = tru_store_count (tru_journey_store (journey), &tru_sending_kind);
  tru_journey_click_text (journey, tru_journey_word ("E_xport…"));
  tru_journey_click_into (journey, tru_journey_word ("Recipient’s name"));
  tru_journey_type (journey, "Maison des solidarités");
  tru_journey_see (journey, "Maison des solidarités");
  tru_journey_click_into (journey, tru_journey_word ("Why it is sent (required)"));
  tru_journey_type (journey, "Présentée à la commission du 4 décembre");
  tru_journey_see (journey, "Présentée à la commission du 4 décembre");
  tru_journey_picture (journey, "story-9-export");
  tru_journey_press (journey, "Return");
  tru_journey_see_type (journey, "GtkFileChooserWidget");
  tru_journey_press (journey, "<Control>a");
  tru_journey_type (journey, file_path);
  tru_journey_press (journey, "Return");
  tru_journey_wait (journey, "the exported file", is_a_file, file_path);
  tru_journey_wait (journey, "a recorded sending", has_new_sending, journey);
  tru_journey_wait_closed (journey);
}

static void
at_the_association (TruJourney *journey)
{
  find_the_household (journey);
  read_its_file (journey);
  look_at_its_worksite (journey);
  lend_a_drill (journey);
  take_one_back_and_undo_it (journey);
  print_its_contract (journey);
  send_its_file (journey);
}

static void
at_the_partner (TruJourney *journey)
{
  tru_journey_click_text (journey, tru_journey_word ("Import a file"));
  tru_journey_see_type (journey, "GtkFileChooserWidget");
  tru_journey_type (journey, file_path);
  tru_journey_press (journey, "Return");
  tru_journey_see_type (journey, "TruImportWindow");
  tru_journey_see (journey, "Famille Benali");
  g_assert_false (has_benali (journey));
  tru_journey_picture (journey, "story-10-preview");
  tru_journey_click_text (journey, tru_journey_word ("_Import"));
  tru_journey_wait (journey, "the imported household", has_benali, journey);
  tru_journey_wait_closed (journey);
  tru_journey_press (journey, "<Control>3");
  tru_journey_see (journey, "Famille Benali");
  tru_journey_picture (journey, "story-11-partner");
}

/* What the story left behind, read from the files alone. */
static void
check_association (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_EXISTING, &error);
  g_autoptr (TruRecord) drill = tru_lending_find_item (store, "OT-0147", NULL);
  g_autoptr (TruRecord) other = tru_lending_find_item (store, "OT-0149", NULL);
  g_autoptr (TruRecord) lent = tru_lending_open_loan (store, tru_record_get_uid (drill), NULL);
  g_autoptr (TruRecord) kept = tru_lending_open_loan (store, tru_record_get_uid (other), NULL);
  g_autoptr (TruRecord) sending = tru_store_find_one (store, &tru_sending_kind, TRU_SENDING_RECIPIENT, "Maison des solidarités", NULL);

  g_assert_nonnull (lent);
  g_assert_cmpint (tru_record_get_number (lent, TRU_LOAN_LENT_ON), ==, tru_date_new (2026, 11, 24));
  g_assert_nonnull (kept);
  g_assert_nonnull (sending);
  g_assert_cmpstr (tru_record_get_text (sending, TRU_SENDING_MOTIVE), ==, "Présentée à la commission du 4 décembre");
  g_assert_cmpint (tru_record_get_number (sending, TRU_SENDING_PROFILE), ==, TRU_SENDING_PROFILE_PARTNER);
}

static void
check_partner (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_EXISTING, &error);
  g_autoptr (TruRecord) household = tru_store_find_uid (store, BENALI, NULL);

  g_assert_nonnull (household);
  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_NAME), ==, "Famille Benali");
  g_assert_false (tru_record_is_known (household, TRU_HOUSEHOLD_RESOURCES));
  g_assert_false (tru_record_is_known (household, TRU_HOUSEHOLD_RENT));
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *association = tru_journey_demo (journey);
  g_autofree char *partner = tru_journey_path (journey, "partner.db");

  contract_path = tru_journey_path (journey, "contract.pdf");
  file_path = tru_journey_path (journey, "benali.xml");
  tru_journey_run (journey, association, at_the_association);
  check_association (association);
  tru_journey_run (journey, partner, at_the_partner);
  check_partner (partner);
  g_free (contract_path);
  g_free (file_path);
  return 0;
}
