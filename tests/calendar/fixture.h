/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "tru-crew.h"
#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-office.h"
#include "tru-programme.h"
#include "tru-support.h"
#include "tru-worksite-day.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"
#include "tru-write.h"

/* An office with a household, a crew and a worksite on Monday, Tuesday, Thursday and Friday of the week of 23 November 2026. */
typedef struct
{
  char *folder;
  TruOffice *office;
  TruStore *store;
  TruDate monday;
  char *household;
  char *support;
  char *crew;
  char *worksite;
} Fixture;

static inline char *
keep (TruWrite  *write,
      TruRecord *record)
{
  g_autoptr (GError) error = NULL;

  tru_write_insert (write, record, &error);
  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (record));
}

static inline char *
add_event (Fixture     *fixture,
           TruEventType type,
           const char  *title,
           TruDate      day,
           int          from,
           int          to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  char *uid;

  tru_record_set_number (event, TRU_EVENT_TYPE, type);
  tru_record_set_text (event, TRU_EVENT_TITLE, title);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, tru_time_new (day, from));
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, tru_time_new (day, 0) + to);
  tru_record_set_text (event, TRU_EVENT_HOUSEHOLD, fixture->household);
  tru_record_set_text (event, TRU_EVENT_PLACE, "Site des Villas");
  uid = keep (write, event);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
  return uid;
}

static inline void
add_support (Fixture  *fixture,
             TruWrite *write)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  g_autofree char *scheme = NULL;

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Famille Nowak");
  fixture->household = keep (write, household);
  tru_record_set_text (programme, TRU_PROGRAMME_NAME, "Coup de pouce habitat");
  tru_record_set_number (programme, TRU_PROGRAMME_WORKSITE_DAYS, 4);
  tru_record_set_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS, "1245");
  scheme = keep (write, programme);
  tru_record_set_text (support, TRU_SUPPORT_HOUSEHOLD, fixture->household);
  tru_record_set_text (support, TRU_SUPPORT_PROGRAMME, scheme);
  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON, fixture->monday - 60);
  fixture->support = keep (write, support);
}

static inline void
add_worksite_day (Fixture  *fixture,
                  TruWrite *write,
                  TruDate   date)
{
  g_autoptr (TruRecord) day = tru_record_new (&tru_worksite_day_kind);

  tru_record_set_text (day, TRU_WORKSITE_DAY_WORKSITE, fixture->worksite);
  tru_record_set_number (day, TRU_WORKSITE_DAY_DAY, date);
  g_free (keep (write, day));
}

static inline void
add_worksite (Fixture  *fixture,
              TruWrite *write)
{
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  g_autoptr (TruRecord) crew = tru_record_new (&tru_crew_kind);
  g_autoptr (TruRecord) worksite = tru_record_new (&tru_worksite_kind);
  g_autoptr (TruRecord) room = tru_record_new (&tru_worksite_room_kind);
  g_autofree char *home = NULL;

  tru_record_set_text (dwelling, TRU_DWELLING_STREET, "12 rue des Longues-Haies");
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Roubaix");
  home = keep (write, dwelling);
  tru_record_set_text (crew, TRU_CREW_NAME, "Équipe A");
  tru_record_set_number (crew, TRU_CREW_WORKERS, 4);
  fixture->crew = keep (write, crew);
  tru_record_set_text (worksite, TRU_WORKSITE_SUPPORT, fixture->support);
  tru_record_set_text (worksite, TRU_WORKSITE_DWELLING, home);
  tru_record_set_text (worksite, TRU_WORKSITE_CREW, fixture->crew);
  fixture->worksite = keep (write, worksite);
  tru_record_set_text (room, TRU_WORKSITE_ROOM_WORKSITE, fixture->worksite);
  tru_record_set_text (room, TRU_WORKSITE_ROOM_NAME, "Séjour");
  tru_record_set_number (room, TRU_WORKSITE_ROOM_AREA, 1800);
  g_free (keep (write, room));
  add_worksite_day (fixture, write, fixture->monday);
  add_worksite_day (fixture, write, fixture->monday + 1);
  add_worksite_day (fixture, write, fixture->monday + 3);
  add_worksite_day (fixture, write, fixture->monday + 4);
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "office", "truelle.db", NULL);
  fixture->office = tru_office_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture->store = tru_office_get_store (fixture->office);
  fixture->monday = tru_date_new (2026, 11, 23);
  write = tru_write_begin (fixture->store, "add", NULL, &error);
  g_assert_no_error (error);
  add_support (fixture, write);
  add_worksite (fixture, write);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_clear_object (&fixture->office);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->household);
  g_free (fixture->support);
  g_free (fixture->crew);
  g_free (fixture->worksite);
}
