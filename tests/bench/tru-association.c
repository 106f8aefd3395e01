/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-association.h"

#include "tru-clock.h"
#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-household.h"
#include "tru-item.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-organisation.h"
#include "tru-person.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-support-step.h"
#include "tru-support.h"
#include "tru-territory.h"
#include "tru-tool-library.h"
#include "tru-tool.h"
#include "tru-write.h"

#define N_TOOLS 300
#define N_ITEMS 6000
#define N_MEMBERS 10000
#define N_OPEN_LOANS 3000
#define N_TERRITORIES 40
#define EVENT_YEARS 10

static const char *const names[] = {
  "Benali", "Nowak", "Lemaire", "Dubrulle", "Haddad", "Traoré", "Da Silva", "Delattre", "Verbeke", "Wattel",
  "Yildiz", "Zeroual", "N’Guyen", "Lefèvre", "Cœurdevey", "Müller", "Kaci", "Caron", "Six", "Vandenbroucke",
  "Okafor", "Petit-Jean", "Amrani", "Duchêne", "Fontaine", "Marécaux", "Lesage", "Moulin", "Ferreira", "Bouzid",
};
static const char *const first_names[] = {
  "Samira", "Inès", "Yanis", "Lina", "Fatima", "Karim", "Odile", "Jean", "Zoé", "Malik", "Josiane", "Paul", "Aïcha", "Hélène",
  "Mehdi", "Chloé", "Léo", "Noé", "Sofia", "Gérard",
};
static const char *const streets[] = {
  "rue de la Martinoire", "rue Carnot", "rue de la Baillerie", "rue Jules-Guesde", "avenue des Villas", "rue du Fort", "place de l’Église",
};
static const char *const communes[] = { "Wattrelos", "Roubaix", "Tourcoing", "Lille", "Hem" };
static const char *const tools[] = {
  "Perceuse à percussion", "Ponceuse excentrique", "Décolleuse à vapeur", "Escabeau", "Niveau laser", "Scie sauteuse", "Table à tapisser",
};
static const char *const categories[] = { "Perçage", "Ponçage", "Murs", "Accès", "Mesure", "Découpe", "Nettoyage" };

#define PICK(list, i) ((list)[(i) % G_N_ELEMENTS (list)])

typedef struct
{
  TruWrite *write;
  GRand *random;
  TruDate today;
  GPtrArray *territories, *households, *libraries, *items, *members;
  char *programme;
  char *step;
} Generator;

static char *
keep (Generator *self,
      TruRecord *record)
{
  g_autoptr (TruRecord) owned = record;
  g_autoptr (GError) error = NULL;

  if (!tru_write_insert (self->write, record, &error))
    g_error ("The generated association is wrong: %s", error->message);
  return g_strdup (tru_record_get_uid (record));
}

static void
add_frame (Generator *self)
{
  TruRecord *own = tru_record_new (&tru_organisation_kind);
  TruRecord *programme = tru_record_new (&tru_programme_kind);
  TruRecord *step = tru_record_new (&tru_programme_step_kind);

  tru_record_set_text (own, TRU_ORGANISATION_NAME, "L’Espierre");
  tru_record_set_number (own, TRU_ORGANISATION_OWN, 1);
  tru_record_set_number (own, TRU_ORGANISATION_TYPE, TRU_ORGANISATION_TYPE_ASSOCIATION);
  g_free (keep (self, own));
  tru_record_set_text (programme, TRU_PROGRAMME_NAME, "Coup de pouce habitat");
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_MONTHS, 6);
  tru_record_set_number (programme, TRU_PROGRAMME_WORKSITE_MONTHS, 2);
  self->programme = keep (self, programme);
  tru_record_set_text (step, TRU_PROGRAMME_STEP_PROGRAMME, self->programme);
  tru_record_set_number (step, TRU_PROGRAMME_STEP_POSITION, 1);
  tru_record_set_text (step, TRU_PROGRAMME_STEP_NAME, "Orientation");
  self->step = keep (self, step);
  for (guint i = 0; i < N_TERRITORIES; i++)
    {
      TruRecord *territory = tru_record_new (&tru_territory_kind);
      g_autofree char *name = g_strdup_printf ("Quartier %u", i + 1);

      tru_record_set_text (territory, TRU_TERRITORY_NAME, name);
      tru_record_set_number (territory, TRU_TERRITORY_LEVEL, TRU_TERRITORY_LEVEL_NEIGHBOURHOOD);
      g_ptr_array_add (self->territories, keep (self, territory));
    }
}

static void
add_person (Generator  *self,
            const char *household,
            const char *name,
            guint       i)
{
  TruRecord *person = tru_record_new (&tru_person_kind);
  TruRecord *membership = tru_record_new (&tru_membership_kind);
  g_autofree char *uid = NULL;

  tru_record_set_text (person, TRU_PERSON_NAME, name);
  tru_record_set_text (person, TRU_PERSON_FIRST_NAME, PICK (first_names, i * 7 + i / 3));
  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, self->today - g_rand_int_range (self->random, 300, 30000));
  uid = keep (self, person);
  tru_record_set_text (membership, TRU_MEMBERSHIP_HOUSEHOLD, household);
  tru_record_set_text (membership, TRU_MEMBERSHIP_PERSON, uid);
  tru_record_set_number (membership, TRU_MEMBERSHIP_LINK, i % 3 ? TRU_MEMBERSHIP_LINK_CHILD : TRU_MEMBERSHIP_LINK_REFERENT);
  g_free (keep (self, membership));
}

static void
add_home (Generator  *self,
          const char *household,
          guint       i)
{
  TruRecord *dwelling = tru_record_new (&tru_dwelling_kind);
  TruRecord *occupancy = tru_record_new (&tru_occupancy_kind);
  g_autofree char *street = g_strdup_printf ("%u %s", i % 200 + 1, PICK (streets, i / 5));
  g_autofree char *uid = NULL;

  tru_record_set_text (dwelling, TRU_DWELLING_STREET, street);
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, PICK (communes, i));
  tru_record_set_text (dwelling, TRU_DWELLING_POSTCODE, "59150");
  tru_record_set_text (dwelling, TRU_DWELLING_TERRITORY, self->territories->pdata[i % N_TERRITORIES]);
  tru_record_set_number (dwelling, TRU_DWELLING_AREA, g_rand_int_range (self->random, 2000, 12000));
  uid = keep (self, dwelling);
  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, household);
  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, uid);
  tru_record_set_number (occupancy, TRU_OCCUPANCY_STATUS, TRU_OCCUPANCY_STATUS_TENANT);
  tru_record_set_number (occupancy, TRU_OCCUPANCY_SINCE, self->today - g_rand_int_range (self->random, 100, 5000));
  g_free (keep (self, occupancy));
}

/* Most supports are long closed; some hundred are under way, as in an association of this size. */
static void
add_support (Generator  *self,
             const char *household,
             guint       i)
{
  TruRecord *support = tru_record_new (&tru_support_kind);
  TruRecord *step = tru_record_new (&tru_support_step_kind);
  gboolean is_open = i % 100 == 0;
  TruDate opened = self->today - (is_open ? g_rand_int_range (self->random, 1, 150) : g_rand_int_range (self->random, 300, 4000));
  g_autofree char *uid = NULL;

  tru_record_set_text (support, TRU_SUPPORT_HOUSEHOLD, household);
  tru_record_set_text (support, TRU_SUPPORT_PROGRAMME, self->programme);
  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON, opened);
  tru_record_set_number (support, TRU_SUPPORT_ACCEPTED_ON, opened + 1);
  tru_record_set_number (support, TRU_SUPPORT_CLOSED_ON, is_open ? TRU_UNKNOWN : opened + 150);
  uid = keep (self, support);
  tru_record_set_text (step, TRU_SUPPORT_STEP_SUPPORT, uid);
  tru_record_set_text (step, TRU_SUPPORT_STEP_STEP, self->step);
  tru_record_set_number (step, TRU_SUPPORT_STEP_DONE_ON, opened);
  g_free (keep (self, step));
}

static void
add_household (Generator *self,
               guint      i)
{
  TruRecord *household = tru_record_new (&tru_household_kind);
  const char *name = PICK (names, i * 13 + i / 30);
  g_autofree char *title = g_strdup_printf ("Famille %s %u", name, i);
  g_autofree char *phone = g_strdup_printf ("06 39 98 %02u %02u", i / 100 % 100, i % 100);
  char *uid;

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, title);
  tru_record_set_text (household, TRU_HOUSEHOLD_PHONE, phone);
  tru_record_set_number (household, TRU_HOUSEHOLD_RESOURCES, g_rand_int_range (self->random, 60000, 250000));
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, g_rand_int_range (self->random, 30000, 80000));
  tru_record_set_number (household, TRU_HOUSEHOLD_LAST_CONTACT, self->today - i % 700);
  uid = keep (self, household);
  g_ptr_array_add (self->households, uid);
  for (guint p = 0; p < TRU_ASSOCIATION_PEOPLE / TRU_ASSOCIATION_HOUSEHOLDS; p++)
    add_person (self, uid, name, i * 3 + p);
  add_home (self, uid, i);
  add_support (self, uid, i);
}

static void
add_stock (Generator *self)
{
  g_autoptr (GPtrArray) models = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 2; i++)
    {
      TruRecord *library = tru_record_new (&tru_tool_library_kind);

      tru_record_set_text (library, TRU_TOOL_LIBRARY_NAME, i ? "Villas" : "Beaulieu");
      tru_record_set_number (library, TRU_TOOL_LIBRARY_LOAN_DAYS, 14);
      g_ptr_array_add (self->libraries, keep (self, library));
    }
  for (guint i = 0; i < N_TOOLS; i++)
    {
      TruRecord *tool = tru_record_new (&tru_tool_kind);
      g_autofree char *name = g_strdup_printf ("%s %u", PICK (tools, i), i / 7 + 1);

      tru_record_set_text (tool, TRU_TOOL_NAME, name);
      tru_record_set_text (tool, TRU_TOOL_CATEGORY, PICK (categories, i));
      g_ptr_array_add (models, keep (self, tool));
    }
  for (guint i = 0; i < N_ITEMS; i++)
    {
      TruRecord *item = tru_record_new (&tru_item_kind);
      g_autofree char *code = g_strdup_printf ("OT-%05u", i + 1);

      tru_record_set_text (item, TRU_ITEM_TOOL, models->pdata[i % N_TOOLS]);
      tru_record_set_text (item, TRU_ITEM_TOOL_LIBRARY, self->libraries->pdata[i % 2]);
      tru_record_set_text (item, TRU_ITEM_CODE, code);
      tru_record_set_number (item, TRU_ITEM_CONDITION, TRU_ITEM_CONDITION_GOOD);
      g_ptr_array_add (self->items, keep (self, item));
    }
}

static void
add_member (Generator *self,
            guint      i)
{
  TruRecord *member = tru_record_new (&tru_member_kind);
  g_autofree char *name = g_strdup_printf ("%s %s %u", PICK (first_names, i), PICK (names, i / 3), i);
  g_autofree char *card = g_strdup_printf ("C-%05u", i + 1);
  g_autofree char *phone = g_strdup_printf ("06 39 98 %02u %02u", i / 100 % 100, i % 100);

  tru_record_set_text (member, TRU_MEMBER_NAME, name);
  tru_record_set_text (member, TRU_MEMBER_CARD, card);
  tru_record_set_text (member, TRU_MEMBER_PHONE, phone);
  tru_record_set_text (member, TRU_MEMBER_TOOL_LIBRARY, self->libraries->pdata[i % 2]);
  g_ptr_array_add (self->members, keep (self, member));
}

/* The newest loans are open, each of another item; some of them are late. */
static void
add_loan (Generator *self,
          guint      i)
{
  TruRecord *loan = tru_record_new (&tru_loan_kind);
  gboolean is_open = i < N_OPEN_LOANS;
  TruDate lent = self->today - (is_open ? (int) i % 16 : 30 + g_rand_int_range (self->random, 0, 3000));

  tru_record_set_text (loan, TRU_LOAN_ITEM, self->items->pdata[i % N_ITEMS]);
  tru_record_set_text (loan, TRU_LOAN_MEMBER, self->members->pdata[(i * 17) % N_MEMBERS]);
  tru_record_set_number (loan, TRU_LOAN_LENT_ON, lent);
  tru_record_set_number (loan, TRU_LOAN_DUE_ON, lent + 14);
  tru_record_set_number (loan, TRU_LOAN_RETURNED_ON, is_open ? TRU_UNKNOWN : lent + 10);
  g_free (keep (self, loan));
}

static void
add_event (Generator *self,
           guint      i)
{
  TruRecord *event = tru_record_new (&tru_event_kind);
  /* Written down roughly in the order in which they take place. */
  TruDate day = self->today + (gint64) i * EVENT_YEARS * 365 / TRU_ASSOCIATION_EVENTS - EVENT_YEARS * 365 / 2
                + g_rand_int_range (self->random, -30, 30);
  TruTime start = tru_time_new (day, 8 * 60 + 30 * g_rand_int_range (self->random, 0, 20));
  g_autofree char *title = g_strdup_printf ("Visite chez %s", PICK (names, i));

  tru_record_set_number (event, TRU_EVENT_TYPE, i % 5);
  tru_record_set_text (event, TRU_EVENT_TITLE, title);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, start);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, start + 60);
  tru_record_set_text (event, TRU_EVENT_PLACE, PICK (streets, i));
  if (i % 5 == TRU_EVENT_TYPE_VISIT)
    tru_record_set_text (event, TRU_EVENT_HOUSEHOLD, self->households->pdata[i % self->households->len]);
  g_free (keep (self, event));
}

static void
generator_clear (Generator *self)
{
  GPtrArray *arrays[] = { self->territories, self->households, self->libraries, self->items, self->members };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_ptr_array_unref (arrays[i]);
  g_rand_free (self->random);
  g_free (self->programme);
  g_free (self->step);
  tru_write_free (self->write);
}

/**
 * tru_association_generate:
 * @store: an empty store
 *
 * Fills it with a large association, always the same around a given day.
 */
void
tru_association_generate (TruStore *store)
{
  g_autoptr (GError) error = NULL;
  Generator self = {
    .write = tru_write_begin_import (store, "generate", NULL, "generated", &error),
    .random = g_rand_new_with_seed (20261124),
    .today = tru_clock_today (),
    .territories = g_ptr_array_new_with_free_func (g_free),
    .households = g_ptr_array_new_with_free_func (g_free),
    .libraries = g_ptr_array_new_with_free_func (g_free),
    .items = g_ptr_array_new_with_free_func (g_free),
    .members = g_ptr_array_new_with_free_func (g_free),
  };

  if (!self.write)
    g_error ("The generated association cannot be written: %s", error->message);
  add_frame (&self);
  for (guint i = 0; i < TRU_ASSOCIATION_HOUSEHOLDS; i++)
    add_household (&self, i);
  add_stock (&self);
  for (guint i = 0; i < N_MEMBERS; i++)
    add_member (&self, i);
  for (guint i = 0; i < TRU_ASSOCIATION_LOANS; i++)
    add_loan (&self, i);
  for (guint i = 0; i < TRU_ASSOCIATION_EVENTS; i++)
    add_event (&self, i);
  if (!tru_write_commit (self.write, &error))
    g_error ("The generated association cannot be written: %s", error->message);
  generator_clear (&self);
}
