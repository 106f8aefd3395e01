/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-lending.h"
#include "tru-loan.h"

/* Random acts at the desk and their undoing, held against the simplest model that could be right (issue 5). */

#define N_ACTIONS 100000
#define N_ITEMS 12
#define N_MEMBERS 4
#define N_UNDOABLE 32
#define CHECK_EVERY 250
#define NOBODY -1

typedef struct
{
  int holder;
  gint64 condition;
  guint renewals;
  gboolean is_missing;
  gboolean is_in_repair;
  gboolean is_to_inspect;
} ModelItem;

typedef struct
{
  ModelItem items[N_ITEMS];
  gint64 stock;
  guint n_loans;
} Model;

typedef struct
{
  Desk *desk;
  GRand *random;
  char *items[N_ITEMS];
  char *members[N_MEMBERS];
  char *paper;
  Model model;
  Model before[N_UNDOABLE]; /* the model before each act that can be undone, the last one at the end */
  gint64 acts[N_UNDOABLE];
  guint n_acts;
} Play;

static gboolean
may_go_out (const ModelItem *item)
{
  return item->holder == NOBODY && !item->is_missing && !item->is_in_repair && !item->is_to_inspect
         && item->condition != TRU_ITEM_CONDITION_BROKEN;
}

/* Remembers how the model stood before an act that succeeded. */
static void
remember (Play        *play,
          const Model *before)
{
  if (play->n_acts == N_UNDOABLE)
    {
      memmove (play->before, play->before + 1, sizeof (Model) * (N_UNDOABLE - 1));
      memmove (play->acts, play->acts + 1, sizeof (gint64) * (N_UNDOABLE - 1));
      play->n_acts--;
    }
  play->before[play->n_acts] = *before;
  play->acts[play->n_acts++] = tru_history_newest (play->desk->store);
}

static gboolean
lend (Play *play)
{
  int first = g_rand_int_range (play->random, 0, N_ITEMS);
  int second = g_rand_int_range (play->random, 0, N_ITEMS);
  int member = g_rand_int_range (play->random, 0, N_MEMBERS);
  const char *items[] = { play->items[first], first == second ? NULL : play->items[second], NULL };
  g_autoptr (GPtrArray) loans
    = tru_lending_check_out_all (play->desk->store, items, play->members[member], TRU_UNKNOWN, NULL, NULL);
  Model *model = &play->model;

  g_assert_cmpint (loans != NULL, ==, may_go_out (&model->items[first]) && may_go_out (&model->items[second]));
  if (!loans)
    return FALSE;
  model->n_loans += loans->len;
  model->items[first].holder = model->items[second].holder = member;
  model->items[first].renewals = model->items[second].renewals = 0;
  return TRUE;
}

static gboolean
take_back (Play *play)
{
  int i = g_rand_int_range (play->random, 0, N_ITEMS);
  gint64 condition = g_rand_int_range (play->random, -3, TRU_ITEM_CONDITION_BROKEN + 1);
  gboolean is_part_missing = g_rand_int_range (play->random, 0, 8) == 0;
  TruReturn back = { play->items[i], condition < 0 ? TRU_UNKNOWN : condition, is_part_missing ? "Poignée" : NULL, TRU_UNKNOWN };
  g_autoptr (TruRecord) record = tru_lending_take_back (play->desk->store, &back, NULL, NULL);
  ModelItem *item = &play->model.items[i];

  g_assert_cmpint (record != NULL, ==, item->holder != NOBODY || item->is_missing);
  if (!record)
    return FALSE;
  item->holder = NOBODY;
  item->is_missing = FALSE;
  if (condition >= 0)
    item->condition = condition;
  item->is_in_repair |= condition == TRU_ITEM_CONDITION_BROKEN;
  item->is_to_inspect |= is_part_missing;
  return TRUE;
}

static gboolean
renew (Play *play)
{
  int i = g_rand_int_range (play->random, 0, N_ITEMS);
  g_autoptr (TruRecord) loan = tru_lending_open_loan (play->desk->store, play->items[i], NULL);
  g_autoptr (TruRecord) renewed = NULL;

  g_assert_cmpint (loan != NULL, ==, play->model.items[i].holder != NOBODY);
  if (!loan)
    return FALSE;
  renewed = tru_lending_renew (play->desk->store, tru_record_get_uid (loan), TRU_UNKNOWN, NULL, NULL);
  g_assert_nonnull (renewed);
  play->model.items[i].renewals++;
  return TRUE;
}

static gboolean
issue (Play *play)
{
  TruIssue given = { play->paper, g_rand_int_range (play->random, 1, 500) };
  TruVisit visit = { .issues = &given, .n_issues = 1, .member = play->members[0], .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  TruOverride counted = { .motive = "Compté" };
  g_autoptr (GPtrArray) moves = tru_lending_visit (play->desk->store, &visit, NULL, NULL);

  g_assert_cmpint (moves != NULL, ==, given.quantity <= play->model.stock);
  if (!moves)
    moves = tru_lending_visit (play->desk->store, &visit, &counted, NULL);
  g_assert_nonnull (moves);
  play->model.stock -= given.quantity;
  return TRUE;
}

/* One basket: something comes back, something stays, something goes out, or none of it. */
static gboolean
whole_visit (Play *play)
{
  Model *model = &play->model;
  int member = g_rand_int_range (play->random, 0, N_MEMBERS);
  int in = g_rand_int_range (play->random, 0, N_ITEMS);
  int stay = g_rand_int_range (play->random, 0, N_ITEMS);
  int out = g_rand_int_range (play->random, 0, N_ITEMS);
  g_autoptr (TruRecord) loan = tru_lending_open_loan (play->desk->store, play->items[stay], NULL);
  const char *items[] = { play->items[out], NULL };
  const char *renewals[] = { loan ? tru_record_get_uid (loan) : NULL, NULL };
  TruReturn back = { .item = play->items[in], .condition = TRU_ITEM_CONDITION_WORN, .on = TRU_UNKNOWN };
  TruVisit visit = { .items = items, .returns = &back, .n_returns = 1, .renewals = renewals, .member = play->members[member],
                     .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  gboolean comes = model->items[in].holder != NOBODY || model->items[in].is_missing;
  gboolean stays = !loan || stay != in;
  ModelItem after = model->items[out];
  g_autoptr (GPtrArray) records = tru_lending_visit (play->desk->store, &visit, NULL, NULL);

  if (in == out)
    after.holder = NOBODY, after.is_missing = FALSE, after.condition = TRU_ITEM_CONDITION_WORN;
  g_assert_cmpint (records != NULL, ==, comes && stays && may_go_out (&after));
  if (!records)
    return FALSE;
  model->items[in].holder = NOBODY;
  model->items[in].is_missing = FALSE;
  model->items[in].condition = TRU_ITEM_CONDITION_WORN;
  if (loan)
    model->items[stay].renewals++;
  model->items[out].holder = member;
  model->items[out].renewals = 0;
  model->n_loans++;
  return TRUE;
}

/* Somebody notes on the item’s page that it is gone, or in order again. */
static gboolean
note (Play *play)
{
  int i = g_rand_int_range (play->random, 0, N_ITEMS);
  gboolean is_lost = g_rand_int_range (play->random, 0, 3) == 0;
  ModelItem *item = &play->model.items[i];
  g_autoptr (TruRecord) record = tru_store_get (play->desk->store, &tru_item_kind, play->items[i], NULL);
  gboolean is_change = is_lost ? !item->is_missing : item->is_in_repair || item->is_to_inspect;

  if (!is_change)
    return FALSE;
  if (is_lost)
    tru_record_set_number (record, TRU_ITEM_MISSING_SINCE, tru_clock_today ());
  else
    {
      tru_record_clear (record, TRU_ITEM_REPAIR_SINCE);
      tru_record_clear (record, TRU_ITEM_INSPECT_SINCE);
      item->is_in_repair = item->is_to_inspect = FALSE;
    }
  item->is_missing |= is_lost;
  return tru_records_save (play->desk->store, record, NULL);
}

static void
undo (Play *play)
{
  g_autoptr (GError) error = NULL;

  if (play->n_acts == 0)
    return;
  play->n_acts--;
  tru_history_undo (play->desk->store, play->acts[play->n_acts], &error);
  g_assert_no_error (error);
  play->model = play->before[play->n_acts];
}

static void
act (Play *play)
{
  static gboolean (*const acts[]) (Play *) = { lend, lend, take_back, take_back, renew, issue, note, whole_visit };
  int which = g_rand_int_range (play->random, 0, G_N_ELEMENTS (acts) + 3);
  Model before = play->model;

  if (which >= (int) G_N_ELEMENTS (acts))
    undo (play);
  else if (acts[which](play))
    remember (play, &before);
}

static const char *
state_of (const ModelItem *item)
{
  if (item->is_missing)
    return "missing";
  if (item->holder != NOBODY)
    return "lent";
  if (item->is_in_repair)
    return "in_repair";
  return item->is_to_inspect ? "to_inspect" : "available";
}

static void
compare_item (Play *play,
              guint i)
{
  const ModelItem *expected = &play->model.items[i];
  g_autoptr (TruRecord) item = tru_store_get (play->desk->store, &tru_item_kind, play->items[i], NULL);
  g_autoptr (TruRecord) loan = tru_lending_open_loan (play->desk->store, play->items[i], NULL);
  g_autofree char *state = tru_store_state (play->desk->store, &tru_item_kind, play->items[i]);

  g_assert_cmpstr (state, ==, state_of (expected));
  g_assert_cmpint (tru_record_get_number (item, TRU_ITEM_CONDITION), ==, expected->condition);
  g_assert_cmpint (tru_record_is_known (item, TRU_ITEM_REPAIR_SINCE), ==, expected->is_in_repair);
  g_assert_cmpint (tru_record_is_known (item, TRU_ITEM_INSPECT_SINCE), ==, expected->is_to_inspect);
  g_assert_cmpint (loan != NULL, ==, expected->holder != NOBODY);
  if (!loan)
    return;
  g_assert_cmpstr (tru_record_get_text (loan, TRU_LOAN_MEMBER), ==, play->members[expected->holder]);
  g_assert_cmpint (MAX (tru_record_get_number (loan, TRU_LOAN_RENEWALS), 0), ==, expected->renewals);
}

static void
compare (Play *play)
{
  for (guint i = 0; i < N_ITEMS; i++)
    compare_item (play, i);
  g_assert_cmpint (tru_store_count (play->desk->store, &tru_loan_kind), ==, play->model.n_loans);
  g_assert_cmpint (tru_lending_stock (play->desk->store, play->paper), ==, play->model.stock);
}

static void
fill (Play *play)
{
  TruStore *store = play->desk->store;
  g_autofree char *tool = desk_add (store, "tool", "name", "Ponceuse", "category", "Finition", NULL);

  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autofree char *code = g_strdup_printf ("OT-%04u", 500 + i);

      play->items[i] = desk_add (store, "item", "tool", tool, "tool_library", play->desk->library, "code", code, NULL);
      play->model.items[i] = (ModelItem){ .holder = NOBODY, .condition = TRU_UNKNOWN };
    }
  for (guint i = 0; i < N_MEMBERS; i++)
    play->members[i] = desk_add (store, "member", "name", "Adhérent", NULL);
  play->paper = desk_add (store, "consumable", "tool_library", play->desk->library, "name", "Enduit", "unit", "kg", NULL);
}

static void
test_random (Desk          *desk,
             gconstpointer  data)
{
  Play *play = g_new0 (Play, 1);

  play->desk = desk;
  play->random = g_rand_new_with_seed (g_test_rand_int ());
  fill (play);
  for (guint i = 1; i <= N_ACTIONS; i++)
    {
      act (play);
      if (i % CHECK_EVERY == 0)
        compare (play);
    }
  compare (play);
  for (guint i = 0; i < N_ITEMS; i++)
    g_free (play->items[i]);
  for (guint i = 0; i < N_MEMBERS; i++)
    g_free (play->members[i]);
  g_free (play->paper);
  g_rand_free (play->random);
  g_free (play);
}

int
main (int    argc,
      char **argv)
{
  /* A hundred thousand commits wait for no disk where memory can hold them. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/desk-property/random", test_random);
  return g_test_run ();
}
