/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "tru-code.h"
#include "tru-desk-find.h"
#include "tru-record-acts.h"
#include "tru-search.h"

#include "test-tool-fixture.h"

static void
assert_found (Fixture    *fixture,
              const char *text,
              guint       n_items,
              guint       n_members,
              gboolean    is_exact)
{
  g_autoptr (TruDeskAnswer) answer = tru_desk_find (fixture->store, text, NULL, NULL);

  g_test_message ("%s", text);
  g_assert_cmpuint (answer->items->len, ==, n_items);
  g_assert_cmpuint (answer->members->len, ==, n_members);
  g_assert_cmpint (answer->is_exact, ==, is_exact);
}

static void
test_codes (Fixture      *fixture,
            gconstpointer data)
{
  assert_found (fixture, "OT-0147", 1, 0, TRUE);
  assert_found (fixture, " ot-0147 ", 1, 0, TRUE);
  assert_found (fixture, "ad-231", 0, 1, TRUE);
  assert_found (fixture, "OT-9999", 0, 0, FALSE);
  assert_found (fixture, "", 0, 0, FALSE);
  assert_found (fixture, "  ", 0, 0, FALSE);
}

/* As printed, with the check character behind it, a card is found where words are searched as well. */
static void
test_printed_words (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *printed = tru_code_with_check ("AD-231");
  g_autofree char *small = g_ascii_strdown (printed, -1);
  const char *typed[] = { "AD-231", printed, small };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *match = tru_search_match (typed[i]);
      g_autoptr (GPtrArray) members = tru_query_run (fixture->store, &tru_query_members_by_words, NULL, "$words", match, NULL);

      g_test_message ("%s", match);
      g_assert_cmpuint (members->len, ==, 1);
    }
}

/* Of what words find, what who stands there may have comes first, what somebody else has last. */
static void
test_likely_first (Fixture      *fixture,
                   gconstpointer data)
{
  const struct
  {
    const char *member;
    const char *code;
  } wanted[] = { { NULL, "OT-0147" }, { fixture->yasmine, "OT-0148" }, { fixture->malik, "OT-0148" } };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (TruDeskAnswer) answer = tru_desk_find (fixture->store, "perceuse", NULL, wanted[i].member);

      g_assert_cmpuint (answer->items->len, ==, 2);
      g_assert_cmpstr (tru_row_get_text (answer->items->pdata[0], TRU_ITEM_ROW_CODE), ==, wanted[i].code);
    }
}

/* A label made elsewhere whose last character happens to check: the catcher takes it for the check character. */
static void
test_unchecked_label (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *label = tru_code_with_check ("AB-77");
  g_autoptr (TruRecord) item = tru_store_get (fixture->store, &tru_item_kind, fixture->sander, NULL);
  g_autofree char *other = add_item (fixture, tru_record_get_text (item, TRU_ITEM_TOOL), label);
  g_autoptr (TruDeskAnswer) answer = tru_desk_find_code (fixture->store, "AB-77");

  g_assert_cmpuint (answer->items->len, ==, 1);
  g_assert_cmpstr (tru_row_get_text (answer->items->pdata[0], TRU_ITEM_ROW_UID), ==, other);
}

static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  assert_found (fixture, "perceuse", 2, 0, FALSE);
  assert_found (fixture, "ponç", 1, 0, FALSE);
  assert_found (fixture, "0148", 1, 0, FALSE);
  assert_found (fixture, "HADDAD", 0, 1, FALSE);
}

static guint
count_members (Fixture    *fixture,
               const char *text)
{
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &tru_list_members);

  tru_query_model_set_search (model, text);
  tru_query_model_refresh (model);
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

/* What a member offers to show finds that member everywhere but at the desk, where the word means a tool. */
static void
test_know_how (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (TruRecord) yasmine = tru_store_get (fixture->store, &tru_member_kind, fixture->yasmine, NULL);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  TruHit *hit;

  g_assert_cmpuint (count_members (fixture, "perceuse"), ==, 0);
  tru_record_set_text (yasmine, TRU_MEMBER_SKILLS, "Percer à la perceuse, sans éclats");
  g_assert_true (tru_record_acts_keep (fixture->store, yasmine, FALSE, NULL, &error));
  g_assert_cmpuint (count_members (fixture, "perceuse"), ==, 1);
  g_assert_cmpuint (count_members (fixture, "eclat yasmine"), ==, 1);
  hits = tru_search (fixture->store, "eclats", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (hit->kind == &tru_member_kind);
  g_assert_cmpstr (hit->subtitle, ==, "AD-231 · Percer à la perceuse, sans éclats");
  assert_found (fixture, "perceuse", 2, 0, FALSE);
  assert_found (fixture, "HADDAD", 0, 1, FALSE);
  assert_found (fixture, "ad-231", 0, 1, TRUE);
}

/* A scanner set to QWERTY on an AZERTY desktop. */
static void
test_scanner (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *code = tru_desk_decode ("OT)à&'è");
  g_autofree char *card = tru_desk_decode ("QD)é\"&");

  g_assert_cmpstr (code, ==, "OT-0147");
  g_assert_cmpstr (card, ==, "AD-231");
  assert_found (fixture, "OT)à&'è", 1, 0, TRUE);
  assert_found (fixture, "QD)é\"&", 0, 1, TRUE);
}

static guint
count_inventory (Fixture    *fixture,
                 const char *filter,
                 const char *text)
{
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &tru_list_inventory);
  g_autofree char *words = text ? tru_search_match (text) : NULL;

  tru_query_model_set_param (model, "$filter", filter);
  tru_query_model_set_param (model, "$words", words);
  tru_query_model_refresh (model);
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static void
test_inventory (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *words = tru_search_match ("perceuse");
  g_autoptr (TruRow) counts = tru_query_first (fixture->store, &tru_query_item_counts, NULL, NULL);
  g_autoptr (TruRow) found = tru_query_first (fixture->store, &tru_query_item_counts, NULL, "$words", words, NULL);

  g_assert_cmpuint (count_inventory (fixture, "all", NULL), ==, 3);
  g_assert_cmpuint (count_inventory (fixture, "available", NULL), ==, 2);
  g_assert_cmpuint (count_inventory (fixture, "lent", NULL), ==, 1);
  g_assert_cmpuint (count_inventory (fixture, "late", NULL), ==, 1);
  g_assert_cmpuint (count_inventory (fixture, "all", "perceuse"), ==, 2);
  g_assert_cmpuint (count_inventory (fixture, "late", "ponceuse"), ==, 0);
  g_assert_cmpint (tru_row_get_number (counts, TRU_ITEM_COUNTS_ALL), ==, 3);
  g_assert_cmpint (tru_row_get_number (counts, TRU_ITEM_COUNTS_LENT), ==, 1);
  g_assert_cmpint (tru_row_get_number (counts, TRU_ITEM_COUNTS_LATE), ==, 1);
  g_assert_cmpint (tru_row_get_number (found, TRU_ITEM_COUNTS_ALL), ==, 2);
}

static void
test_orders (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->store, &tru_list_inventory);

  for (guint order = TRU_INVENTORY_BY_NAME; order <= TRU_INVENTORY_BY_CHECK; order++)
    {
      tru_query_model_set_order (model, order, TRUE);
      tru_query_model_refresh (model);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 3);
    }
}

/* An accent does not send a category to the end of the list. */
static void
test_categories (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const expected[] = { "Découpe", "Électricité", "enduit", "Nettoyage", "Perçage", "Ponçage" };
  g_autofree char *tester = add_tool (fixture, "Multimètre", "Électricité");
  g_autofree char *vacuum = add_tool (fixture, "Aspirateur", "Nettoyage");
  g_autofree char *knife = add_tool (fixture, "Couteau", "enduit");
  g_autofree char *saw = add_tool (fixture, "Scie", "Découpe");
  g_autoptr (GPtrArray) rows = tru_query_run (fixture->store, &tru_query_tool_categories, NULL, NULL);

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (tru_row_get_text (rows->pdata[i], TRU_NAME_ROW_NAME), ==, expected[i]);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, open_office, test, close_office)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/desk-find/codes", test_codes);
  ADD ("/desk-find/printed-words", test_printed_words);
  ADD ("/desk-find/likely-first", test_likely_first);
  ADD ("/desk-find/words", test_words);
  ADD ("/desk-find/know-how", test_know_how);
  ADD ("/desk-find/unchecked-label", test_unchecked_label);
  ADD ("/desk-find/scanner", test_scanner);
  ADD ("/desk-find/inventory", test_inventory);
  ADD ("/desk-find/orders", test_orders);
  ADD ("/desk-find/categories", test_categories);
  return g_test_run ();
}
