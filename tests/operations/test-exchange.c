/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-two-offices.h"

#include "tru-contact.h"
#include "tru-contract.h"
#include "tru-signatory.h"

static gboolean
compare_there (TruRecord *record,
               gpointer   data,
               GError   **error)
{
  Fixture *fixture = data;
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (TruRecord) other = tru_store_get (fixture->there, kind, tru_record_get_uid (record), error);

  if (kind == &tru_sending_kind)
    {
      g_clear_error (error);
      return TRUE;
    }
  g_assert_nonnull (other);
  for (guint i = 0; i < kind->n_fields; i++)
    g_assert_true (tru_record_field_equal (record, other, i));
  g_assert_cmpint (tru_record_get_modified (record), ==, tru_record_get_modified (other));
  g_assert_cmpstr (tru_record_get_origin (record), ==, tru_record_get_origin (other));
  return TRUE;
}

static void
test_full_round_trip (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *file = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_autoptr (TruImportPreview) done = receive (fixture, fixture->there);
  g_autoptr (TruImportPreview) again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);
  gint64 newest;

  g_assert_cmpint (done->counts[TRU_IMPORT_CREATE], >=, 8);
  for (guint i = 0; i < n_kinds; i++)
    {
      tru_store_each (fixture->here, kinds[i], compare_there, fixture, &error);
      g_assert_no_error (error);
    }
  newest = tru_history_newest (fixture->there);
  again = receive (fixture, fixture->there);
  g_assert_cmpint (again->counts[TRU_IMPORT_CREATE] + again->counts[TRU_IMPORT_UPDATE], ==, 0);
  g_assert_cmpint (tru_history_newest (fixture->there), ==, newest);
  g_assert_cmpint (tru_history_undo (fixture->there, 0, &error), >, 0);
  g_assert_no_error (error);
  g_assert_true (tru_store_is_empty (fixture->there));
}

static void
test_partner_sees_nothing_sensitive (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autofree char *file = send_file (fixture, fixture->here, TRU_EXPORT_HOUSEHOLDS, TRU_PROFILE_PARTNER);
  g_autoptr (TruImportPreview) done = receive (fixture, fixture->there);
  g_autoptr (TruRecord) household = tru_store_get (fixture->there, &tru_household_kind, fixture->household, NULL);

  g_assert_nonnull (strstr (file, "27 rue de la Martinoire"));
  g_assert_nonnull (strstr (file, "Villas"));
  g_assert_null (strstr (file, ">1412.00<"));
  g_assert_null (strstr (file, "A12B"));
  g_assert_null (strstr (file, "Line one"));
  g_assert_null (strstr (file, "Other family"));
  g_assert_cmpint (tru_store_count (fixture->here, &tru_sending_kind), ==, 1);
  g_assert_false (tru_record_is_known (household, TRU_HOUSEHOLD_RESOURCES));
  g_assert_null (tru_store_own (fixture->there));
  g_assert_cmpuint (done->n_withheld, >, 5);
}

static void
plan_worksite (Fixture *fixture)
{
  g_autoptr (TruRecord) programme = keep (fixture->here, &tru_programme_kind, "name", "Coup de pouce", NULL);
  g_autoptr (TruRecord) support = keep (fixture->here, &tru_support_kind, "household", fixture->household, "programme",
                                        tru_record_get_uid (programme), "opened_on", "2026-09-29", NULL);

  g_object_unref (keep (fixture->here, &tru_worksite_kind, "support", tru_record_get_uid (support), "dwelling", fixture->dwelling, NULL));
}

static void
test_confidential_address_stays (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) household = tru_store_get (fixture->here, &tru_household_kind, fixture->household, &error);
  TruWrite *write = tru_write_begin (fixture->here, "set", NULL, &error);
  TruExportScope scopes[] = { TRU_EXPORT_HOUSEHOLDS, TRU_EXPORT_ALL };

  tru_record_set_number (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, 1);
  g_assert_true (tru_write_update (write, household, &error));
  g_assert_true (tru_write_commit (write, &error));
  tru_write_free (write);
  plan_worksite (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *file = send_file (fixture, fixture->here, scopes[i], TRU_PROFILE_PARTNER);
      g_autoptr (TruImportPreview) done = receive (fixture, fixture->there);

      g_assert_null (strstr (file, "Martinoire"));
      g_assert_null (strstr (file, fixture->dwelling));
    }
}

/* Who signs for a person under guardianship tells of it as much as the person's own fields do. */
static void
test_guardian_stays (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (TruRecord) programme = keep (fixture->here, &tru_programme_kind, "name", "Coup de pouce", NULL);
  g_autoptr (TruRecord) support = keep (fixture->here, &tru_support_kind, "household", fixture->household, "programme",
                                        tru_record_get_uid (programme), "opened_on", "2026-09-29", NULL);
  g_autoptr (TruRecord) organisation = keep (fixture->here, &tru_organisation_kind, "name", "UDAF du Nord", "type", "association", NULL);
  g_autoptr (TruRecord) guardian = keep (fixture->here, &tru_contact_kind, "organisation", tru_record_get_uid (organisation), "name", "Tutelaire", NULL);
  g_autoptr (TruRecord) contract = keep (fixture->here, &tru_contract_kind, "support", tru_record_get_uid (support), "number", "2026-900",
                                         "drafted_on", "2026-10-01", NULL);
  TruExportScope scopes[] = { TRU_EXPORT_HOUSEHOLDS, TRU_EXPORT_ALL };

  g_object_unref (keep (fixture->here, &tru_signatory_kind, "contract", tru_record_get_uid (contract), "role", "association", NULL));
  g_object_unref (keep (fixture->here, &tru_signatory_kind, "contract", tru_record_get_uid (contract), "role", "guardian", "contact",
                        tru_record_get_uid (guardian), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *file = send_file (fixture, fixture->here, scopes[i], TRU_PROFILE_PARTNER);

      g_assert_nonnull (strstr (file, "2026-900"));
      g_assert_nonnull (strstr (file, "<role>association</role>"));
      g_assert_null (strstr (file, "guardian</"));
      g_assert_true (scopes[i] == TRU_EXPORT_ALL || !strstr (file, "Tutelaire"));
    }
}

/* Records of two kinds with one uid: neither file nor base may hold them. */
static void
test_uid_of_another_kind (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *file = send_file (fixture, fixture->here, TRU_EXPORT_HOUSEHOLDS, TRU_PROFILE_FULL);
  g_autoptr (TruRecord) partner = tru_record_new (&tru_organisation_kind);
  g_autoptr (TruImportPreview) done = NULL;
  g_autoptr (GError) error = NULL;
  TruWrite *write = tru_write_begin (fixture->there, "add", NULL, &error);

  tru_record_set_uid (partner, fixture->household);
  tru_record_set_text (partner, TRU_ORGANISATION_NAME, "Vilogia");
  tru_record_set_number (partner, TRU_ORGANISATION_TYPE, 0);
  g_assert_true (tru_write_insert (write, partner, &error));
  g_assert_true (tru_write_commit (write, &error));
  tru_write_free (write);
  done = tru_import_apply (fixture->there, fixture->file, NULL, NULL, &error);
  g_assert_null (done);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  g_assert_cmpint (tru_store_count (fixture->there, &tru_household_kind), ==, 0);
}

static void
test_withheld_is_not_emptied (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *full = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_autoptr (TruImportPreview) first = receive (fixture, fixture->there);
  g_autofree char *partial = NULL;
  g_autoptr (TruImportPreview) second = NULL;
  g_autoptr (TruRecord) household = NULL;

  set_phone (fixture, fixture->here, NULL);
  partial = send_file (fixture, fixture->here, TRU_EXPORT_HOUSEHOLDS, TRU_PROFILE_PARTNER);
  second = receive (fixture, fixture->there);
  household = tru_store_get (fixture->there, &tru_household_kind, fixture->household, NULL);
  g_assert_cmpint (tru_record_get_number (household, TRU_HOUSEHOLD_RESOURCES), ==, 141200);
  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_PHONE), ==, "06 39 98 41 27");
  g_assert_cmpint (second->counts[TRU_IMPORT_UPDATE], ==, 0);
}

static void
test_update_and_back (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *full = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_autoptr (TruImportPreview) first = receive (fixture, fixture->there);
  g_autofree char *changed = NULL, *back = NULL, *old = g_strdup (full);
  g_autoptr (TruImportPreview) second = NULL, third = NULL, fourth = NULL;

  set_phone (fixture, fixture->here, "06 39 98 00 01");
  changed = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  second = receive (fixture, fixture->there);
  g_assert_cmpint (second->counts[TRU_IMPORT_UPDATE], ==, 1);
  assert_phone (fixture, fixture->there, "06 39 98 00 01");
  set_phone (fixture, fixture->there, "06 39 98 00 02");
  back = send_file (fixture, fixture->there, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  third = receive (fixture, fixture->here);
  g_assert_cmpint (third->counts[TRU_IMPORT_UPDATE], ==, 1);
  assert_phone (fixture, fixture->here, "06 39 98 00 02");
  /* A file of long ago takes nothing back. */
  g_assert_true (g_file_set_contents (fixture->file, old, -1, NULL));
  fourth = receive (fixture, fixture->here);
  g_assert_cmpint (fourth->counts[TRU_IMPORT_UPDATE], ==, 0);
  assert_phone (fixture, fixture->here, "06 39 98 00 02");
}

static void
test_conflict (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *full = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_autoptr (TruImportPreview) first = receive (fixture, fixture->there);
  g_autoptr (TruImportPreview) preview = NULL, decided = NULL;
  g_autoptr (TruImportDecisions) decisions = tru_import_decisions_new ();
  g_autofree char *changed = NULL;
  g_autoptr (GError) error = NULL;
  const guint phone = TRU_HOUSEHOLD_PHONE;
  const TruImportEntry *entry;

  set_phone (fixture, fixture->here, "06 39 98 00 01");
  set_phone (fixture, fixture->there, "06 39 98 00 02");
  changed = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  preview = tru_import_preview (fixture->there, fixture->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (preview->counts[TRU_IMPORT_CONFLICT], ==, 1);
  entry = NULL;
  for (guint i = 0; i < preview->entries->len; i++)
    if (((TruImportEntry *) preview->entries->pdata[i])->action == TRU_IMPORT_CONFLICT)
      entry = preview->entries->pdata[i];
  g_assert_cmpuint (entry->differing->len, ==, 1);
  g_assert_cmpuint (g_array_index (entry->differing, guint, 0), ==, TRU_HOUSEHOLD_PHONE);
  g_assert_null (tru_import_apply (fixture->there, fixture->file, NULL, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  assert_phone (fixture, fixture->there, "06 39 98 00 02");
  g_clear_error (&error);
  tru_import_decisions_take (decisions, fixture->household, &phone, 1);
  decided = tru_import_apply (fixture->there, fixture->file, decisions, NULL, &error);
  g_assert_no_error (error);
  assert_phone (fixture, fixture->there, "06 39 98 00 01");
}

/* The same record twice, with counts that say so. */
static void
test_twice_in_a_file (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *file = send_file (fixture, fixture->here, TRU_EXPORT_HOUSEHOLDS, TRU_PROFILE_FULL);
  char *first = strstr (file, "<territory ");
  char *next = strstr (first, "<household ");
  g_autofree char *twice = g_strdup_printf ("%.*s%.*s%s", (int) (next - file), file, (int) (next - first), first, next);
  g_auto (GStrv) parts = g_strsplit (twice, "kind=\"territory\" records=\"1\"", 2);
  g_autofree char *counted = g_strjoinv ("kind=\"territory\" records=\"2\"", parts);
  g_auto (GStrv) halves = g_strsplit (counted, "<totals records=\"6\"", 2);
  g_autofree char *whole = g_strjoinv ("<totals records=\"7\"", halves);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  g_assert_true (g_file_set_contents (fixture->file, whole, -1, NULL));
  g_assert_null (tru_import_apply (fixture->there, fixture->file, NULL, NULL, &error));
  g_assert_error (error, TRU_XML_ERROR, TRU_XML_ERROR_INVALID);
  g_assert_true (tru_store_is_empty (fixture->there));
}

static void
test_spoiled_files_change_nothing (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *file = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  const char *spoilt[][2] = {
    { "<totals records=\"", "<totals records=\"9" },
    { "minor=\"1\"", "minor=\"7\"" },
    { "minor=\"1\"", "minor=\"7\" later=\"1\"" },
    { "<link>referent</link>", "<link>boss</link>" },
    { "</exchange>", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_auto (GStrv) parts = g_strsplit (file, spoilt[i][0], 2);
      g_autofree char *wrong = g_strjoinv (spoilt[i][1], parts);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      g_assert_true (g_file_set_contents (fixture->file, wrong, -1, NULL));
      g_assert_null (tru_import_apply (fixture->there, fixture->file, NULL, NULL, &error));
      g_assert_nonnull (error);
      g_assert_true (tru_store_is_empty (fixture->there));
      g_assert_cmpint (tru_history_newest (fixture->there), ==, 0);
    }
}

static void
test_dangling_is_refused (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *file = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_autofree char *stranger = tru_uid_new ();
  g_autofree char *wanted = g_strdup_printf ("<household>%s</household>", fixture->household);
  g_autofree char *other = g_strdup_printf ("<household>%s</household>", stranger);
  g_auto (GStrv) parts = g_strsplit (file, wanted, 2);
  g_autofree char *wrong = g_strjoinv (other, parts);
  g_autoptr (TruImportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->file, wrong, -1, NULL));
  preview = tru_import_preview (fixture->there, fixture->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (preview->counts[TRU_IMPORT_REFUSED], ==, 1);
  g_assert_null (tru_import_apply (fixture->there, fixture->file, NULL, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT);
  g_assert_true (tru_store_is_empty (fixture->there));
}

static void
test_deletion_travels (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (TruRecord) doomed = keep (fixture->here, &tru_territory_kind, "name", "Gone", "level", "commune", NULL);
  g_autofree char *full = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_autoptr (TruImportPreview) first = receive (fixture, fixture->there);
  g_autoptr (TruImportPreview) second = NULL;
  g_autofree char *later = NULL;
  g_autoptr (GError) error = NULL;
  TruWrite *write = tru_write_begin (fixture->here, "remove", NULL, &error);

  g_assert_true (tru_write_delete (write, doomed, &error));
  g_assert_true (tru_write_commit (write, &error));
  tru_write_free (write);
  later = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  second = receive (fixture, fixture->there);
  g_assert_cmpint (second->counts[TRU_IMPORT_DELETE], ==, 1);
  g_assert_null (tru_store_get (fixture->there, &tru_territory_kind, tru_record_get_uid (doomed), NULL));
}

static void
on_report_cancel (double   fraction,
                  gpointer cancellable)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled_leaves_nothing (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *file = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_autofree char *kept = g_build_filename (fixture->folder, "there.db.imports", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  TruCourse course = { cancellable, on_report_cancel, cancellable };
  g_autoptr (TruImportPreview) later = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tru_import_apply (fixture->there, fixture->file, NULL, &course, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (tru_store_is_empty (fixture->there));
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_cancellable_reset (cancellable);
  g_assert_null (tru_import_preview (fixture->there, fixture->file, &course, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  later = receive (fixture, fixture->there);
  g_assert_cmpint (later->counts[TRU_IMPORT_CREATE], >, 0);
}

static void
assert_no_part (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    g_assert_false (g_str_has_suffix (name, ".part"));
}

/* The file of earlier stays, nothing half-written lies beside it, and no sending is recorded. */
static void
test_cancelled_export (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *earlier = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  const TruProfile profiles[] = { TRU_PROFILE_FULL, TRU_PROFILE_PARTNER };
  g_autofree char *later = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      TruExport what = { TRU_EXPORT_ALL, profiles[i], NULL, "CCAS", "Support shared" };
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      TruCourse course = { cancellable, on_report_cancel, cancellable };
      g_autoptr (GError) error = NULL;

      g_assert_false (tru_export_run (fixture->here, &what, fixture->file, &course, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      course.report = NULL;
      g_assert_false (tru_export_run (fixture->here, &what, fixture->file, &course, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  g_assert_true (g_file_get_contents (fixture->file, &later, NULL, NULL));
  g_assert_cmpstr (earlier, ==, later);
  assert_no_part (fixture->folder);
  g_assert_cmpint (tru_store_count (fixture->here, &tru_sending_kind), ==, 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/exchange/full-round-trip", test_full_round_trip);
  ADD ("/exchange/partner-sees-nothing-sensitive", test_partner_sees_nothing_sensitive);
  ADD ("/exchange/confidential-address-stays", test_confidential_address_stays);
  ADD ("/exchange/guardian-stays", test_guardian_stays);
  ADD ("/exchange/uid-of-another-kind", test_uid_of_another_kind);
  ADD ("/exchange/withheld-is-not-emptied", test_withheld_is_not_emptied);
  ADD ("/exchange/update-and-back", test_update_and_back);
  ADD ("/exchange/conflict", test_conflict);
  ADD ("/exchange/spoiled-files-change-nothing", test_spoiled_files_change_nothing);
  ADD ("/exchange/twice-in-a-file", test_twice_in_a_file);
  ADD ("/exchange/dangling-is-refused", test_dangling_is_refused);
  ADD ("/exchange/deletion-travels", test_deletion_travels);
  ADD ("/exchange/cancelled-leaves-nothing", test_cancelled_leaves_nothing);
  ADD ("/exchange/cancelled-export", test_cancelled_export);
  return g_test_run ();
}
