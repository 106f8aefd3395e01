/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-labour.h"
#include "tru-photo-store.h"
#include "tru-photo.h"
#include "tru-record-acts.h"
#include "tru-worksite-file.h"
#include "tru-worksites.h"

typedef struct
{
  char *worksite;
  char *day;
  char *room;
  char *child;
} Site;

static Site
add_site (Desk *desk)
{
  Site site = { 0 };

  site.worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  site.day = desk_add (desk->store, "worksite_day", "worksite", site.worksite, "day", "2026-11-30", NULL);
  site.room = desk_add (desk->store, "worksite_room", "worksite", site.worksite, "name", "Séjour", "area", "24.00", NULL);
  site.child = desk_add (desk->store, "person", "first_name", "Lina", "name", "Benali", "birth_date", "2015-02-01", NULL);
  g_free (desk_add (desk->store, "membership", "household", desk->household, "person", site.child, "link", "child", NULL));
  return site;
}

static void
clear_site (Site *site)
{
  g_free (site->worksite);
  g_free (site->day);
  g_free (site->room);
  g_free (site->child);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Site, clear_site)

static void
test_labour (Desk          *desk,
             gconstpointer  data)
{
  g_auto (Site) site = add_site (desk);
  g_autoptr (TruRecord) labour = tru_record_new (&tru_labour_kind);
  g_autoptr (GError) error = NULL;

  tru_record_set_text (labour, TRU_LABOUR_WORKSITE_DAY, site.day);
  tru_record_set_text (labour, TRU_LABOUR_PERSON, site.child);
  tru_record_set_number (labour, TRU_LABOUR_HOURS, 200);
  g_assert_false (tru_record_acts_keep (desk->store, labour, TRUE, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Lina Benali is a minor"));
  g_clear_error (&error);
  g_assert_cmpint (tru_store_count (desk->store, &tru_labour_kind), ==, 0);
  tru_record_clear (labour, TRU_LABOUR_HOURS);
  tru_record_set_text (labour, TRU_LABOUR_TECHNIQUE, "Peindre au rouleau");
  g_assert_true (tru_record_acts_keep (desk->store, labour, TRUE, NULL, &error));
  g_assert_no_error (error);
  tru_record_set_number (labour, TRU_LABOUR_HOURS, 200);
  g_assert_false (tru_record_acts_keep (desk->store, labour, FALSE, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* One line is one person’s, and a day has twenty-four hours. */
static void
test_labour_values (Desk          *desk,
                    gconstpointer  data)
{
  g_auto (Site) site = add_site (desk);
  g_autoptr (TruRecord) labour = tru_record_new (&tru_labour_kind);
  g_autoptr (GError) error = NULL;

  tru_record_set_text (labour, TRU_LABOUR_WORKSITE_DAY, site.day);
  tru_record_set_text (labour, TRU_LABOUR_PERSON, desk->person);
  tru_record_set_text (labour, TRU_LABOUR_CONTACT, desk->contact);
  g_assert_false (tru_record_acts_keep (desk->store, labour, TRUE, NULL, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  tru_record_clear (labour, TRU_LABOUR_CONTACT);
  tru_record_set_number (labour, TRU_LABOUR_HOURS, 2401);
  g_assert_false (tru_record_acts_keep (desk->store, labour, TRUE, NULL, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  tru_record_set_number (labour, TRU_LABOUR_HOURS, 2400);
  g_assert_true (tru_record_acts_keep (desk->store, labour, TRUE, NULL, &error));
  g_assert_no_error (error);
}

static char *
picture_file (Desk *desk)
{
  static const char png[] = "\x89PNG\r\n\x1a\n picture";
  char *path = g_build_filename (desk->folder, "before.png", NULL);

  g_assert_true (g_file_set_contents (path, png, sizeof png, NULL));
  return path;
}

static gboolean
has_copy (Desk *desk)
{
  g_autofree char *folder = g_strconcat (desk->path, ".photos", NULL);

  return g_file_test (folder, G_FILE_TEST_IS_DIR);
}

static void
test_photo (Desk          *desk,
            gconstpointer  data)
{
  g_auto (Site) site = add_site (desk);
  g_autofree char *path = picture_file (desk);
  g_autofree char *kept = NULL;
  g_autoptr (TruRecord) photo = tru_record_new (&tru_photo_kind);
  g_autoptr (GPtrArray) persons = NULL;
  g_autoptr (GError) error = NULL;

  tru_record_set_text (photo, TRU_PHOTO_WORKSITE, site.worksite);
  tru_record_set_number (photo, TRU_PHOTO_MOMENT, TRU_PHOTO_MOMENT_BEFORE);
  tru_record_set_number (photo, TRU_PHOTO_PEOPLE, TRUE);
  g_assert_false (tru_worksite_file_add_photo (desk->store, photo, path, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Lina Benali"));
  g_clear_error (&error);
  g_assert_false (has_copy (desk));
  persons = tru_store_find (desk->store, &tru_person_kind, 0, NULL, NULL);
  for (guint i = 0; i < persons->len; i++)
    desk_set (desk->store, tru_record_get_uid (persons->pdata[i]), "pictures_agreed", "2026-11-04");
  g_assert_true (tru_worksite_file_add_photo (desk->store, photo, path, &error));
  g_assert_no_error (error);
  kept = tru_photo_store_path (desk->store, tru_record_get_text (photo, TRU_PHOTO_HASH));
  g_assert_nonnull (kept);
  g_assert_cmpint (tru_record_get_number (photo, TRU_PHOTO_TAKEN_ON), ==, tru_clock_today ());
  /* Who takes the agreement back has the picture’s form refused as well. */
  desk_set (desk->store, site.child, "pictures_agreed", "");
  tru_record_set_text (photo, TRU_PHOTO_CAPTION, "Le séjour");
  g_assert_false (tru_record_acts_keep (desk->store, photo, FALSE, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

/* A work of the catalogue that strips asks for the surveys, though nobody ticked “stripping” on the worksite. */
static void
test_dust (Desk          *desk,
           gconstpointer  data)
{
  g_auto (Site) site = add_site (desk);
  g_autofree char *paint = desk_add (desk->store, "work_type", "name", "Peinture", NULL);
  g_autofree char *strip = desk_add (desk->store, "work_type", "name", "Décollage", "dust", "true", NULL);
  g_autoptr (GPtrArray) findings = NULL;

  desk_set (desk->store, desk->dwelling, "built_on", "1938-01-01");
  g_free (desk_add (desk->store, "room_work", "worksite_room", site.room, "work_type", paint, NULL));
  g_assert_false (tru_worksite_file_makes_dust (desk->store, site.worksite));
  g_free (desk_add (desk->store, "room_work", "worksite_room", site.room, "work_type", strip, NULL));
  g_assert_true (tru_worksite_file_makes_dust (desk->store, site.worksite));
  findings = tru_worksites_check_confirmation (desk->store, site.worksite, NULL);
  g_assert_nonnull (tru_findings_find (findings, "lead-survey"));
  g_assert_nonnull (tru_findings_find (findings, "asbestos-survey"));
}

#define ADD(path, test) g_test_add (path, Desk, NULL, desk_set_up, test, desk_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/worksite-file/labour", test_labour);
  ADD ("/worksite-file/labour-values", test_labour_values);
  ADD ("/worksite-file/photo", test_photo);
  ADD ("/worksite-file/dust", test_dust);
  return g_test_run ();
}
