/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-kinds.h"
#include "tru-write.h"

/* An association on Tuesday 24 November 2026, as in the mock-up of the room. */

/* Adds a record from names and values as the command line writes them, ended by NULL; a NULL value is unknown; returns its uid, which lives on. */
static inline const char *
put (TruWrite   *write,
     const char *kind,
     ...)
{
  g_autoptr (TruRecord) record = tru_record_new (tru_kind_by_name (kind));
  g_autoptr (GError) error = NULL;
  const char *name;
  va_list values;

  va_start (values, kind);
  while ((name = va_arg (values, const char *)))
    {
      const char *value = va_arg (values, const char *);
      int field = tru_kind_find_field (tru_record_get_kind (record), name);

      g_assert_cmpint (field, >=, 0);
      if (value)
        tru_record_set_from_text (record, field, value, &error);
      g_assert_no_error (error);
    }
  va_end (values);
  tru_write_insert (write, record, &error);
  g_assert_no_error (error);
  return g_intern_string (tru_record_get_uid (record));
}

typedef struct
{
  const char *own;
  const char *nadia;
  const char *programme;
} Office;

static inline Office
put_office (TruWrite *write)
{
  Office office;

  office.own = put (write, "organisation", "name", "L’Espierre", "own", "true", "type", "association", "commune", "Roubaix", NULL);
  office.nadia = put (write, "contact", "organisation", office.own, "first_name", "Nadia", "name", "Lefebvre", NULL);
  office.programme = put (write, "programme", "name", "Coup de pouce habitat", "support_months", "6", "worksite_months", "2",
                          "support_start", "acceptance", "contract_required", "true", NULL);
  return office;
}

typedef struct
{
  const char *household;
  const char *support;
  const char *dwelling;
} File;

static inline File
put_file (TruWrite   *write,
          Office     *office,
          const char *name,
          const char *street,
          const char *commune,
          const char *accepted_on)
{
  File file;

  file.household = put (write, "household", "name", name, "follower", office->nadia, NULL);
  file.dwelling = put (write, "dwelling", "street", street, "commune", commune, NULL);
  put (write, "occupancy", "household", file.household, "dwelling", file.dwelling, "status", "tenant", NULL);
  file.support = put (write, "support", "household", file.household, "programme", office->programme, "opened_on", "2026-05-04",
                      "accepted_on", accepted_on, NULL);
  return file;
}

static inline const char *
put_worksite (TruWrite   *write,
              File       *file,
              const char *crew,
              const char *room,
              ...)
{
  const char *worksite = put (write, "worksite", "support", file->support, "dwelling", file->dwelling, "crew", crew,
                              "confirmed_on", "2026-11-02", NULL);
  const char *day;
  va_list days;

  put (write, "worksite_room", "worksite", worksite, "name", room, NULL);
  va_start (days, room);
  while ((day = va_arg (days, const char *)))
    put (write, "worksite_day", "worksite", worksite, "day", day, NULL);
  va_end (days);
  return worksite;
}

static inline void
put_worksites (TruWrite *write,
               Office   *office)
{
  const char *a = put (write, "crew", "name", "Équipe A", NULL);
  const char *b = put (write, "crew", "name", "Équipe B", NULL);
  File nowak = put_file (write, office, "Nowak", "18 rue Jules-Guesde", "Roubaix", "2026-09-21");
  File lemaire = put_file (write, office, "Lemaire", "6 rue de la Baillerie", "Wattrelos", "2026-09-14");

  put_worksite (write, &nowak, a, "séjour", "2026-11-23", "2026-11-24", "2026-11-26", "2026-11-27", NULL);
  put_worksite (write, &lemaire, b, "chambre", "2026-11-23", "2026-11-24", "2026-11-26", "2026-11-27", NULL);
}

static inline void
put_events (TruWrite *write,
            Office   *office)
{
  File benali = put_file (write, office, "Famille Benali", "27 rue de la Martinoire", "Wattrelos", "2026-10-12");
  const char *library = put (write, "tool_library", "name", "Site de Beaulieu", NULL);

  put (write, "event", "type", "visit", "title", "Visite chez la famille Benali", "starts_at", "2026-11-24T09:00", "ends_at", "2026-11-24T10:00",
       "household", benali.household, "organiser", office->nadia, NULL);
  put (write, "event", "type", "committee", "title", "Comité technique", "starts_at", "2026-11-24T10:30", "ends_at", "2026-11-24T12:00",
       "place", "CCAS de Wattrelos", NULL);
  put (write, "event", "type", "drop_in", "title", "Permanence de l’outil-thèque", "starts_at", "2026-11-24T14:00", "ends_at", "2026-11-24T17:00",
       "tool_library", library, NULL);
  put (write, "event", "type", "visit", "title", "Visite de bilan chez Mme Dubrulle", "starts_at", "2026-11-24T17:00", "ends_at",
       "2026-11-24T18:00", "place", "112 rue Carnot, Wattrelos", NULL);
  put (write, "event", "type", "workshop", "title", "Atelier « Fabriquer une étagère »", "starts_at", "2026-11-25T14:00", "ends_at",
       "2026-11-25T16:00", NULL);
}

static inline void
put_loans (TruWrite *write)
{
  const char *library = put (write, "tool_library", "name", "Site des Villas", NULL);
  const char *tool = put (write, "tool", "name", "Décolleuse à vapeur", NULL);
  const char *item = put (write, "item", "tool", tool, "tool_library", library, "code", "DEC-01", NULL);
  const char *member = put (write, "member", "name", "M. Kaci", NULL);

  put (write, "item", "tool", tool, "tool_library", library, "code", "DEC-02", "check_due", "2026-12-07", NULL);
  put (write, "item", "tool", tool, "tool_library", library, "code", "DEC-03", "check_due", "2026-12-07", NULL);
  put (write, "loan", "item", item, "member", member, "lent_on", "2026-11-03", "due_on", "2026-11-17", NULL);
}

/* Two worksites and four events today, one event tomorrow, two contracts not signed, a late loan, two safety checks on one day. */
static inline void
put_day (TruStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (store, "import", "test", &error);
  Office office;

  g_assert_no_error (error);
  office = put_office (write);
  put_worksites (write, &office);
  put_events (write, &office);
  put_loans (write);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
}
