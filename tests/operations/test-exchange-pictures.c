/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-two-offices.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tru-advice-sheet.h"
#include "tru-exchange-pictures.h"
#include "tru-item.h"
#include "tru-late.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-photo-store.h"
#include "tru-photo.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

/* A tool library’s file and the pictures beside it: who gets what, and what is taken in. */

typedef struct
{
  char *item;
  char *agreed;
  char *shy;
  char *sheet;
} Hashes;

static char *
keep_file (Fixture    *fixture,
           const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture", NULL);
  g_autoptr (GError) error = NULL;
  char *hash;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  hash = g_str_has_prefix (content, "%PDF") ? tru_photo_store_keep_pdf (fixture->here, path, &error) : tru_photo_store_keep (fixture->here, path, &error);
  g_assert_no_error (error);
  return hash;
}

static void
hashes_clear (Hashes *hashes)
{
  g_free (hashes->item);
  g_free (hashes->agreed);
  g_free (hashes->shy);
  g_free (hashes->sheet);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Hashes, hashes_clear)

static void
fill (Fixture *fixture,
      Hashes  *hashes)
{
  TruStore *store = fixture->here;
  g_autoptr (TruRecord) library = keep (store, &tru_tool_library_kind, "name", "Beaulieu", NULL);
  g_autoptr (TruRecord) tool = keep (store, &tru_tool_kind, "name", "Drill", NULL);
  g_autoptr (TruRecord) item = keep (store, &tru_item_kind, "tool", tru_record_get_uid (tool), "tool_library", tru_record_get_uid (library), "code", "OT-1", NULL);
  g_autoptr (TruRecord) agreed = keep (store, &tru_member_kind, "name", "Yasmine", "pictures_agreed", "2026-01-10", NULL);
  g_autoptr (TruRecord) shy = keep (store, &tru_member_kind, "name", "Malik", NULL);

  hashes->item = keep_file (fixture, "\x89PNG\r\n\x1a\n item");
  hashes->agreed = keep_file (fixture, "\x89PNG\r\n\x1a\n agreed");
  hashes->shy = keep_file (fixture, "\x89PNG\r\n\x1a\n shy");
  hashes->sheet = keep_file (fixture, "%PDF-1.4 sheet");
  g_object_unref (keep (store, &tru_photo_kind, "item", tru_record_get_uid (item), "hash", hashes->item, NULL));
  g_object_unref (keep (store, &tru_photo_kind, "member", tru_record_get_uid (agreed), "hash", hashes->agreed, NULL));
  g_object_unref (keep (store, &tru_photo_kind, "member", tru_record_get_uid (shy), "hash", hashes->shy, NULL));
  g_object_unref (keep (store, &tru_advice_sheet_kind, "tool", tru_record_get_uid (tool), "title", "Drilling", "hash", hashes->sheet, NULL));
}

static char *
beside (Fixture    *fixture,
        const char *hash)
{
  g_autofree char *folder = tru_exchange_pictures_folder (fixture->file);

  return g_build_filename (folder, hash, NULL);
}

static gboolean
is_beside (Fixture    *fixture,
           const char *hash)
{
  g_autofree char *path = beside (fixture, hash);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_there (Fixture    *fixture,
          const char *hash)
{
  g_autofree char *path = tru_photo_store_path (fixture->there, hash);

  return path != NULL;
}

static void
test_library (Fixture      *fixture,
              gconstpointer data)
{
  g_auto (Hashes) hashes = { NULL };
  g_autofree char *file = NULL;
  g_autoptr (TruImportPreview) done = NULL;
  g_autoptr (TruImportPreview) again = NULL;

  fill (fixture, &hashes);
  file = send_file (fixture, fixture->here, TRU_EXPORT_INVENTORY, TRU_PROFILE_LIBRARY);
  g_assert_true (is_beside (fixture, hashes.item) && is_beside (fixture, hashes.agreed) && is_beside (fixture, hashes.sheet));
  g_assert_false (is_beside (fixture, hashes.shy));
  g_assert_null (strstr (file, hashes.shy));
  done = receive (fixture, fixture->there);
  g_assert_cmpuint (done->n_pictures, ==, 3);
  g_assert_cmpuint (done->n_pictures_refused, ==, 0);
  g_assert_true (is_there (fixture, hashes.item) && is_there (fixture, hashes.agreed) && is_there (fixture, hashes.sheet));
  again = receive (fixture, fixture->there);
  g_assert_cmpuint (again->n_pictures, ==, 0);
}

/* And back: a picture taken at the library reaches the office. */
static void
test_back (Fixture      *fixture,
           gconstpointer data)
{
  g_auto (Hashes) hashes = { NULL };
  g_autofree char *first = NULL, *second = NULL, *path = NULL, *taken = NULL;
  g_autoptr (TruImportPreview) there = NULL;
  g_autoptr (TruImportPreview) here = NULL;
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture, &hashes);
  first = send_file (fixture, fixture->here, TRU_EXPORT_INVENTORY, TRU_PROFILE_LIBRARY);
  there = receive (fixture, fixture->there);
  path = g_build_filename (fixture->folder, "new", NULL);
  g_assert_true (g_file_set_contents (path, "\x89PNG\r\n\x1a\n worn", -1, NULL));
  taken = tru_photo_store_keep (fixture->there, path, &error);
  item = tru_store_find_one (fixture->there, &tru_item_kind, TRU_ITEM_CODE, "OT-1", NULL);
  g_object_unref (keep (fixture->there, &tru_photo_kind, "item", tru_record_get_uid (item), "hash", taken, NULL));
  second = send_file (fixture, fixture->there, TRU_EXPORT_INVENTORY, TRU_PROFILE_LIBRARY);
  here = receive (fixture, fixture->here);
  g_assert_cmpuint (here->n_pictures, ==, 1);
  g_free (path);
  path = tru_photo_store_path (fixture->here, taken);
  g_assert_nonnull (path);
}

static TruRecord *
only_loan (TruStore *store)
{
  g_autoptr (GPtrArray) loans = tru_store_find (store, &tru_loan_kind, 0, NULL, NULL);

  g_assert_cmpuint (loans->len, ==, 1);
  return g_object_ref (loans->pdata[0]);
}

static void
go_between (Fixture  *fixture,
            TruStore *from,
            TruStore *to)
{
  g_autofree char *file = send_file (fixture, from, TRU_EXPORT_INVENTORY, TRU_PROFILE_LIBRARY);
  g_autoptr (TruImportPreview) done = receive (fixture, to);

  g_assert_cmpint (done->counts[TRU_IMPORT_CONFLICT], ==, 0);
  g_assert_cmpint (done->counts[TRU_IMPORT_REFUSED], ==, 0);
  g_assert_cmpint (tru_store_count (fixture->there, &tru_household_kind), ==, 0);
  g_assert_cmpint (tru_store_count (fixture->there, &tru_person_kind), ==, 0);
}

/* The office makes the library’s file, the library lends, the office takes the loan in and notes the return, and the library
   hears of it, and of who is left in peace: no question, and never a household. */
static void
test_loans_travel (Fixture      *fixture,
                   gconstpointer data)
{
  g_auto (Hashes) hashes = { NULL };
  g_autoptr (TruRecord) item = NULL, member = NULL, lent = NULL, returned = NULL, silent = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = NULL;

  fill (fixture, &hashes);
  go_between (fixture, fixture->here, fixture->there);
  item = tru_store_find_one (fixture->there, &tru_item_kind, TRU_ITEM_CODE, "OT-1", NULL);
  member = tru_store_find_one (fixture->there, &tru_member_kind, TRU_MEMBER_NAME, "Yasmine", NULL);
  loan = tru_lending_check_out (fixture->there, tru_record_get_uid (item), tru_record_get_uid (member), TRU_UNKNOWN, NULL, &error);
  g_assert_no_error (error);
  go_between (fixture, fixture->there, fixture->here);
  lent = only_loan (fixture->here);
  g_assert_cmpstr (tru_record_get_uid (lent), ==, loan);
  g_assert_false (tru_record_is_known (lent, TRU_LOAN_RETURNED_ON));
  g_object_unref (tru_lending_check_in (fixture->here, tru_record_get_uid (item), TRU_UNKNOWN, &error));
  g_assert_no_error (error);
  g_assert_true (tru_late_set_silent (fixture->here, tru_record_get_uid (member), TRUE, &error));
  go_between (fixture, fixture->here, fixture->there);
  silent = tru_store_get (fixture->there, &tru_member_kind, tru_record_get_uid (member), NULL);
  g_assert_true (tru_record_is_known (silent, TRU_MEMBER_SILENT_SINCE));
  returned = only_loan (fixture->there);
  g_assert_true (tru_record_is_known (returned, TRU_LOAN_RETURNED_ON));
}

/* A partner gets none, and what an earlier file of that name had is gone. */
static void
test_partner (Fixture      *fixture,
              gconstpointer data)
{
  g_auto (Hashes) hashes = { NULL };
  g_autofree char *full = NULL, *partner = NULL, *folder = NULL;

  fill (fixture, &hashes);
  full = send_file (fixture, fixture->here, TRU_EXPORT_ALL, TRU_PROFILE_FULL);
  g_assert_true (is_beside (fixture, hashes.item));
  g_assert_false (is_beside (fixture, hashes.shy));
  partner = send_file (fixture, fixture->here, TRU_EXPORT_HOUSEHOLDS, TRU_PROFILE_PARTNER);
  folder = tru_exchange_pictures_folder (fixture->file);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* Another content under the right name, a film, a pipe, no picture at all: none is taken in, and the records are. */
static void
test_hostile (Fixture      *fixture,
              gconstpointer data)
{
  g_auto (Hashes) hashes = { NULL };
  g_autofree char *file = NULL, *item = NULL, *agreed = NULL, *sheet = NULL;
  g_autoptr (TruImportPreview) done = NULL;
  int fd;

  fill (fixture, &hashes);
  file = send_file (fixture, fixture->here, TRU_EXPORT_INVENTORY, TRU_PROFILE_LIBRARY);
  item = beside (fixture, hashes.item);
  agreed = beside (fixture, hashes.agreed);
  sheet = beside (fixture, hashes.sheet);
  g_assert_true (g_file_set_contents (item, "\x89PNG\r\n\x1a\n something else", -1, NULL));
  fd = g_open (agreed, O_WRONLY, 0600);
  g_assert_cmpint (ftruncate (fd, TRU_PHOTO_MAX_BYTES + 1), ==, 0);
  close (fd);
  g_assert_cmpint (g_unlink (sheet), ==, 0);
  g_assert_cmpint (mkfifo (sheet, 0600), ==, 0);
  done = receive (fixture, fixture->there);
  g_assert_cmpuint (done->n_pictures, ==, 0);
  g_assert_cmpuint (done->n_pictures_refused, ==, 3);
  g_assert_false (is_there (fixture, hashes.item) || is_there (fixture, hashes.agreed) || is_there (fixture, hashes.sheet));
  g_assert_cmpint (tru_store_count (fixture->there, &tru_photo_kind), ==, 2);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/exchange-pictures/library", test_library);
  ADD ("/exchange-pictures/back", test_back);
  ADD ("/exchange-pictures/loans-travel", test_loans_travel);
  ADD ("/exchange-pictures/partner", test_partner);
  ADD ("/exchange-pictures/hostile", test_hostile);
  return g_test_run ();
}
