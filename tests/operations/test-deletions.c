/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-two-offices.h"

#include "tru-tombstones.h"

/* A household that both offices have, and nothing else refers to. */
static char *
share_household (Fixture *fixture)
{
  g_autoptr (TruRecord) household = keep (fixture->here, &tru_household_kind, "name", "Okafor", NULL);
  g_autofree char *file = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_autoptr (TruImportPreview) done = receive (fixture, fixture->there);

  return g_strdup (tru_record_get_uid (household));
}

static gboolean
has (TruStore   *store,
     const char *uid)
{
  g_autoptr (TruRecord) household = tru_store_get (store, &tru_household_kind, uid, NULL);

  return household != NULL;
}

static void
delete (TruStore      *store,
        const TruKind *kind,
        const char    *uid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (store, "remove", NULL, &error);
  g_autoptr (TruRecord) record = tru_store_get (store, kind, uid, &error);

  g_assert_no_error (error);
  g_assert_true (tru_write_delete (write, record, &error));
  g_assert_true (tru_write_commit (write, &error));
}

static void
change (TruStore   *store,
        const char *uid,
        const char *email)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (store, "set", NULL, &error);
  g_autoptr (TruRecord) household = tru_store_get (store, &tru_household_kind, uid, &error);

  g_assert_no_error (error);
  tru_record_set_text (household, TRU_HOUSEHOLD_EMAIL, email);
  g_assert_true (tru_write_update (write, household, &error));
  g_assert_true (tru_write_commit (write, &error));
}

static void
send_all (Fixture  *fixture,
          TruStore *from)
{
  g_free (send_file (fixture, from, TRU_EXPORT_ALL, TRU_PROFILE_FULL));
}

/* The one conflict that a preview shows, whose entry lives as long as the preview. */
static const TruImportEntry *
conflict_of (TruImportPreview *preview)
{
  const TruImportEntry *found = NULL;

  g_assert_cmpint (preview->counts[TRU_IMPORT_CONFLICT], ==, 1);
  for (guint i = 0; i < preview->entries->len; i++)
    if (((TruImportEntry *) preview->entries->pdata[i])->action == TRU_IMPORT_CONFLICT)
      found = preview->entries->pdata[i];
  g_assert_true (found->is_whole);
  g_assert_nonnull (found->reason);
  return found;
}

static void
assert_conflict (Fixture    *fixture,
                 TruStore   *store,
                 const char *uid,
                 gboolean    is_here)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruImportPreview) preview = tru_import_preview (store, fixture->file, NULL, &error);
  const TruImportEntry *entry = conflict_of (preview);

  g_assert_cmpstr (entry->uid, ==, uid);
  g_assert_cmpint (entry->here != NULL, ==, is_here);
  g_assert_cmpint (entry->received != NULL, ==, !is_here);
  g_assert_false (entry->is_bound);
  g_assert_null (tru_import_apply (store, fixture->file, NULL, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, entry->reason));
  g_assert_cmpint (has (store, uid), ==, is_here);
}

static void
decide (Fixture    *fixture,
        TruStore   *store,
        const char *uid,
        gboolean    takes)
{
  g_autoptr (TruImportDecisions) decisions = tru_import_decisions_new ();
  g_autoptr (TruImportPreview) done = NULL;
  g_autoptr (GError) error = NULL;

  if (takes)
    tru_import_decisions_take_whole (decisions, uid);
  else
    tru_import_decisions_skip (decisions, uid);
  done = tru_import_apply (store, fixture->file, decisions, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (done->counts[TRU_IMPORT_CONFLICT], ==, 0);
}

/* The same file again asks nothing and changes nothing. */
static void
assert_quiet (Fixture  *fixture,
              TruStore *store)
{
  gint64 newest = tru_history_newest (store);
  g_autoptr (TruImportPreview) again = receive (fixture, store);

  g_assert_cmpint (tru_history_newest (store), ==, newest);
}

static void
test_deleted_there (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *uid = share_household (fixture);
  g_autoptr (GError) error = NULL;

  delete (fixture->here, &tru_household_kind, uid);
  change (fixture->there, uid, "okafor@example.org");
  send_all (fixture, fixture->here);
  assert_conflict (fixture, fixture->there, uid, TRUE);
  decide (fixture, fixture->there, uid, TRUE);
  g_assert_false (has (fixture->there, uid));
  g_assert_cmpint (tru_history_undo (fixture->there, 0, &error), >, 0);
  g_assert_true (has (fixture->there, uid));
  decide (fixture, fixture->there, uid, FALSE);
  g_assert_true (has (fixture->there, uid));
  assert_quiet (fixture, fixture->there);
}

/* Who deleted it gets it back without being asked: the other side knew of the deletion when it kept the record. */
static void
test_kept_comes_back (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *uid = share_household (fixture);
  g_autoptr (TruImportPreview) done = NULL;

  delete (fixture->here, &tru_household_kind, uid);
  change (fixture->there, uid, "okafor@example.org");
  send_all (fixture, fixture->here);
  decide (fixture, fixture->there, uid, FALSE);
  send_all (fixture, fixture->there);
  done = receive (fixture, fixture->here);
  g_assert_true (has (fixture->here, uid));
}

static gboolean
is_buried (TruStore   *store,
           const char *uid)
{
  g_autoptr (GPtrArray) tombstones = tru_tombstones (store, NULL);

  for (guint i = 0; i < tombstones->len; i++)
    if (g_str_equal (((TruTombstone *) tombstones->pdata[i])->uid, uid))
      return TRUE;
  return FALSE;
}

static void
test_deleted_here (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *uid = share_household (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) household = NULL;

  delete (fixture->there, &tru_household_kind, uid);
  change (fixture->here, uid, "okafor@example.org");
  send_all (fixture, fixture->here);
  assert_conflict (fixture, fixture->there, uid, FALSE);
  decide (fixture, fixture->there, uid, FALSE);
  g_assert_false (has (fixture->there, uid));
  assert_quiet (fixture, fixture->there);
  change (fixture->here, uid, "famille@example.org");
  send_all (fixture, fixture->here);
  assert_conflict (fixture, fixture->there, uid, FALSE);
  decide (fixture, fixture->there, uid, TRUE);
  household = tru_store_get (fixture->there, &tru_household_kind, uid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_EMAIL), ==, "famille@example.org");
  g_assert_false (is_buried (fixture->there, uid));
  assert_quiet (fixture, fixture->there);
}

/* A copy of before the deletion brings nothing back. */
static void
test_old_copy (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *uid = share_household (fixture);

  delete (fixture->there, &tru_household_kind, uid);
  assert_quiet (fixture, fixture->there);
  g_assert_false (has (fixture->there, uid));
  g_assert_true (is_buried (fixture->there, uid));
}

/* A household goes with its people, in whatever order the file names them. */
static void
test_family (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *household = share_household (fixture);
  g_autoptr (TruImportPreview) first = NULL, second = NULL;
  char *people[8], *memberships[8];

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (TruRecord) person = keep (fixture->here, &tru_person_kind, "name", "Okafor", NULL);
      g_autoptr (TruRecord) membership = keep (fixture->here, &tru_membership_kind, "household", household, "person",
                                               tru_record_get_uid (person), "link", "child", NULL);

      people[i] = g_strdup (tru_record_get_uid (person));
      memberships[i] = g_strdup (tru_record_get_uid (membership));
    }
  send_all (fixture, fixture->here);
  first = receive (fixture, fixture->there);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      delete (fixture->here, &tru_membership_kind, memberships[i]);
      delete (fixture->here, &tru_person_kind, people[i]);
      g_free (memberships[i]);
      g_free (people[i]);
    }
  delete (fixture->here, &tru_household_kind, household);
  send_all (fixture, fixture->here);
  second = receive (fixture, fixture->there);
  g_assert_cmpint (second->counts[TRU_IMPORT_DELETE], ==, 2 * G_N_ELEMENTS (people) + 1);
  g_assert_false (has (fixture->there, household));
}

/* What stays here refers to it: it cannot go. */
static void
test_bound (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *uid = share_household (fixture);
  g_autoptr (TruRecord) person = keep (fixture->there, &tru_person_kind, "name", "Okafor", NULL);
  g_autoptr (TruRecord) membership = keep (fixture->there, &tru_membership_kind, "household", uid, "person", tru_record_get_uid (person),
                                           "link", "referent", NULL);
  g_autoptr (TruImportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  delete (fixture->here, &tru_household_kind, uid);
  send_all (fixture, fixture->here);
  preview = tru_import_preview (fixture->there, fixture->file, NULL, &error);
  g_assert_true (conflict_of (preview)->is_bound);
  decide (fixture, fixture->there, uid, FALSE);
  g_assert_true (has (fixture->there, uid));
  assert_quiet (fixture, fixture->there);
}

/* Somebody new belongs to the household that was deleted here: who brings it back has both. */
static void
test_back_with_what_is_new (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *uid = share_household (fixture);
  g_autoptr (TruRecord) person = keep (fixture->here, &tru_person_kind, "name", "Okafor", NULL);

  g_object_unref (keep (fixture->here, &tru_membership_kind, "household", uid, "person", tru_record_get_uid (person), "link", "referent", NULL));
  delete (fixture->there, &tru_household_kind, uid);
  change (fixture->here, uid, "okafor@example.org");
  send_all (fixture, fixture->here);
  assert_conflict (fixture, fixture->there, uid, FALSE);
  decide (fixture, fixture->there, uid, TRUE);
  g_assert_true (has (fixture->there, uid));
  g_assert_cmpint (tru_store_count (fixture->there, &tru_membership_kind), ==, tru_store_count (fixture->here, &tru_membership_kind));
}

/* Nothing that belongs to it comes without it, and the sentence says why. */
static void
test_belongs_to_deleted (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *uid = share_household (fixture);
  g_autoptr (TruRecord) person = keep (fixture->here, &tru_person_kind, "name", "Okafor", NULL);
  g_autoptr (GError) error = NULL;

  g_object_unref (keep (fixture->here, &tru_membership_kind, "household", uid, "person", tru_record_get_uid (person), "link", "referent", NULL));
  delete (fixture->there, &tru_household_kind, uid);
  send_all (fixture, fixture->here);
  g_assert_null (tru_import_apply (fixture->there, fixture->file, NULL, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "deleted here"));
  g_assert_cmpint (tru_store_count (fixture->there, &tru_membership_kind), ==, 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/deletions/deleted-there", test_deleted_there);
  ADD ("/deletions/kept-comes-back", test_kept_comes_back);
  ADD ("/deletions/deleted-here", test_deleted_here);
  ADD ("/deletions/old-copy", test_old_copy);
  ADD ("/deletions/family", test_family);
  ADD ("/deletions/bound", test_bound);
  ADD ("/deletions/back-with-what-is-new", test_back_with_what_is_new);
  ADD ("/deletions/belongs-to-deleted", test_belongs_to_deleted);
  return g_test_run ();
}
