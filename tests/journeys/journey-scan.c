/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

#include "tru-code.h"
#include "tru-finding.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"

/* A busy Saturday: forty labels scanned in a row, cards in between, no mouse; then exactly these forty facts are there. */

#define N_FACTS 40
#define PER_MEMBER 3

typedef struct
{
  GPtrArray *coming; /* of items on loan */
  GPtrArray *going;  /* of items, beside who takes them */
  GPtrArray *takers; /* of members */
  gint64 n_loans;
  TruJourney *journey;
} Saturday;

static gboolean
has_state (TruStore   *store,
           TruRecord  *item,
           const char *wanted)
{
  g_autofree char *state = tru_store_state (store, &tru_item_kind, tru_record_get_uid (item));

  return g_strcmp0 (state, wanted) == 0;
}

/* Gives a member what the rules let out without a word. */
static void
choose_for (Saturday  *saturday,
            TruStore  *store,
            TruRecord *member,
            GPtrArray *free_items)
{
  const char *basket[PER_MEMBER + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < free_items->len && n < PER_MEMBER && saturday->going->len + saturday->coming->len < N_FACTS;)
    {
      g_autoptr (GPtrArray) findings = NULL;

      basket[n] = tru_record_get_uid (free_items->pdata[i]);
      findings = tru_lending_check (store, basket, tru_record_get_uid (member), NULL);
      if (tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
        {
          basket[n] = NULL;
          i++;
          continue;
        }
      g_ptr_array_add (saturday->going, g_object_ref (free_items->pdata[i]));
      g_ptr_array_add (saturday->takers, g_object_ref (member));
      g_ptr_array_remove_index (free_items, i);
      n++;
    }
}

static void
choose (Saturday *saturday,
        TruStore *store)
{
  g_autoptr (GPtrArray) items = tru_store_find (store, &tru_item_kind, TRU_ITEM_CODE, NULL, NULL);
  g_autoptr (GPtrArray) members = tru_store_find (store, &tru_member_kind, TRU_MEMBER_CARD, NULL, NULL);
  g_autoptr (GPtrArray) free_items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    if (has_state (store, items->pdata[i], "available"))
      g_ptr_array_add (free_items, g_object_ref (items->pdata[i]));
    else if (has_state (store, items->pdata[i], "lent") || has_state (store, items->pdata[i], "late"))
      g_ptr_array_add (saturday->coming, g_object_ref (items->pdata[i]));
  for (guint i = 0; i < members->len; i++)
    if (tru_record_is_known (members->pdata[i], TRU_MEMBER_CARD))
      choose_for (saturday, store, members->pdata[i], free_items);
  g_assert_cmpuint (saturday->coming->len + saturday->going->len, ==, N_FACTS);
  saturday->n_loans = tru_store_count (store, &tru_loan_kind);
}

static void
scan (TruJourney *journey,
      const char *code)
{
  g_autofree char *label = tru_code_with_check (code);
  g_autofree char *keys = g_strdup_printf ("%s\n", label);

  tru_journey_type (journey, keys);
}

static gboolean
all_is_there (gpointer data)
{
  Saturday *saturday = data;
  TruStore *store = tru_journey_store (saturday->journey);

  if (tru_store_count (store, &tru_loan_kind) != saturday->n_loans + saturday->going->len)
    return FALSE;
  for (guint i = 0; i < saturday->coming->len; i++)
    if (has_state (store, saturday->coming->pdata[i], "lent") || has_state (store, saturday->coming->pdata[i], "late"))
      return FALSE;
  return TRUE;
}

static void
check_facts (Saturday *saturday,
             TruStore *store)
{
  for (guint i = 0; i < saturday->going->len; i++)
    {
      g_autoptr (TruRecord) loan = tru_lending_open_loan (store, tru_record_get_uid (saturday->going->pdata[i]), NULL);

      g_assert_nonnull (loan);
      g_assert_cmpstr (tru_record_get_text (loan, TRU_LOAN_MEMBER), ==, tru_record_get_uid (saturday->takers->pdata[i]));
    }
  for (guint i = 0; i < saturday->coming->len; i++)
    g_assert_null (tru_lending_open_loan (store, tru_record_get_uid (saturday->coming->pdata[i]), NULL));
  g_assert_cmpint (tru_store_count (store, &tru_loan_kind), ==, saturday->n_loans + saturday->going->len);
}

static gboolean
field_reads (gpointer data)
{
  Saturday *saturday = data;
  GtkWidget *desk = tru_journey_see_type (saturday->journey, "TruToolDesk");
  GtkWidget *entry = tru_journey_find_type (desk, GTK_TYPE_ENTRY);

  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "Perc-12");
}

/* What is no scan arrives where it was typed, be it as fast as one. */
static void
type_words (Saturday *saturday)
{
  tru_journey_type (saturday->journey, "Perc-12");
  tru_journey_wait (saturday->journey, "what was typed, all of it", field_reads, saturday);
  tru_journey_press (saturday->journey, "Escape");
}

static gboolean
stands_in_menu (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (tru_journey_window (data)));

  return focus && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
}

/* Somebody left it open: the next scan closes it, and its Enter chooses nothing there. */
static void
open_menu (TruJourney *journey)
{
  tru_journey_press (journey, "F10");
  tru_journey_wait (journey, "the menu", stands_in_menu, journey);
}

static void
play (TruJourney *journey)
{
  Saturday saturday = { .journey = journey };
  TruStore *store = tru_journey_store (journey);
  TruRecord *last = NULL;

  saturday.coming = g_ptr_array_new_with_free_func (g_object_unref);
  saturday.going = g_ptr_array_new_with_free_func (g_object_unref);
  saturday.takers = g_ptr_array_new_with_free_func (g_object_unref);
  choose (&saturday, store);
  tru_journey_act (journey, "win.show-room", "s", "tool-library");
  tru_journey_see_type (journey, "TruToolDesk");
  tru_journey_settle (journey);
  type_words (&saturday);
  for (guint i = 0; i < saturday.coming->len; i++)
    scan (journey, tru_record_get_text (saturday.coming->pdata[i], TRU_ITEM_CODE));
  tru_journey_press (journey, "Tab"); /* wherever the focus is */
  for (guint i = 0; i < saturday.going->len; i++)
    {
      if (saturday.takers->pdata[i] != last)
        scan (journey, tru_record_get_text (saturday.takers->pdata[i], TRU_MEMBER_CARD));
      last = saturday.takers->pdata[i];
      if (i == saturday.going->len / 2)
        open_menu (journey);
      scan (journey, tru_record_get_text (saturday.going->pdata[i], TRU_ITEM_CODE));
    }
  tru_journey_settle (journey);
  tru_journey_picture (journey, "scan");
  tru_journey_press (journey, "<Control>Return");
  tru_journey_wait (journey, "forty facts", all_is_there, &saturday);
  check_facts (&saturday, store);
  g_ptr_array_unref (saturday.coming);
  g_ptr_array_unref (saturday.going);
  g_ptr_array_unref (saturday.takers);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
