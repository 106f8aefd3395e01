/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-file.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contract-rules.h"
#include "tru-contracts.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-household-words.h"
#include "tru-kinds.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-operation-households.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-signatory.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-worksite.h"
#include "tru-worksite-day.h"
#include "tru-worksite-room.h"
#include "tru-worksites.h"
#include "tru-zoning.h"

#define MAX_OWNERS 8 /* how many records stand between any one and its household, and more */

static TruRecord *
follow (TruStore  *store,
        TruRecord *record,
        guint      field)
{
  const char *uid = record ? tru_record_get_text (record, field) : NULL;

  return uid ? tru_store_get (store, tru_field_target (&tru_record_get_kind (record)->fields[field]), uid, NULL) : NULL;
}

/* A list that cannot be read is shown as empty: the page says so once, through the household's own error. */
static GPtrArray *
or_empty (GPtrArray     *list,
          GDestroyNotify destroy)
{
  return list ? list : g_ptr_array_new_with_free_func (destroy);
}

static GPtrArray *
parts_of (TruStore      *store,
          const TruKind *kind,
          guint          owner,
          TruRecord     *record)
{
  return or_empty (record ? tru_store_find (store, kind, owner, tru_record_get_uid (record), NULL) : NULL, g_object_unref);
}

static GPtrArray *
rows (TruHouseholdFile *self,
      const TruQuery   *query,
      const char       *parameter,
      TruRecord        *record)
{
  GPtrArray *found = record ? tru_query_run (self->store, query, NULL, parameter, tru_record_get_uid (record), NULL) : NULL;

  return or_empty (found, g_object_unref);
}

static void
load_home (TruHouseholdFile *self)
{
  const char *uid = tru_household_file_uid (self);

  self->members = rows (self, &tru_query_household_members, "$household", self->household);
  self->dwellings = rows (self, &tru_query_household_dwellings, "$household", self->household);
  self->loans = rows (self, &tru_query_household_loans, "$household", self->household);
  self->events = rows (self, &tru_query_household_events, "$household", self->household);
  self->occupancy = tru_supports_occupancy (self->store, uid, self->today, NULL);
  self->dwelling = follow (self->store, self->occupancy, TRU_OCCUPANCY_DWELLING);
}

static void
load_support (TruHouseholdFile *self)
{
  const char *support;

  self->support = tru_supports_current (self->store, tru_household_file_uid (self), NULL);
  self->programme = self->support ? tru_supports_programme (self->store, self->support, NULL) : NULL;
  self->referral = follow (self->store, self->support, TRU_SUPPORT_REFERRAL);
  support = self->support ? tru_record_get_uid (self->support) : NULL;
  self->steps = support ? tru_supports_steps (self->store, support, NULL) : NULL;
  self->contract = support ? tru_contracts_of_support (self->store, support, NULL) : NULL;
}

static void
load_contract (TruHouseholdFile *self)
{
  g_autoptr (GPtrArray) adults = NULL;

  self->commitments = rows (self, &tru_query_household_commitments, "$contract", self->contract);
  self->plan_actions = rows (self, &tru_query_household_plan_actions, "$support", self->support);
  self->signatories = parts_of (self->store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, self->contract);
  self->signed_on = TRU_UNKNOWN;
  if (!self->contract)
    return;
  adults = tru_supports_adults (self->store, tru_household_file_uid (self), self->today, NULL);
  self->contract_signed = tru_contract_is_signed (self->signatories, adults);
  self->signed_on = tru_contract_signed_on (self->signatories);
}

static int
by_day (gconstpointer a,
        gconstpointer b)
{
  TruDate first = tru_record_get_number (*(TruRecord *const *) a, TRU_WORKSITE_DAY_DAY);
  TruDate second = tru_record_get_number (*(TruRecord *const *) b, TRU_WORKSITE_DAY_DAY);

  return (first > second) - (first < second);
}

static void
load_worksite (TruHouseholdFile *self)
{
  g_autoptr (GPtrArray) worksites = rows (self, &tru_query_household_worksites, "$support", self->support);

  if (worksites->len)
    {
      TruRow *row = g_ptr_array_index (worksites, 0);

      self->worksite = tru_store_get (self->store, &tru_worksite_kind, tru_row_get_text (row, TRU_HOUSEHOLD_WORKSITE_UID), NULL);
      self->worksite_state = g_strdup (tru_row_get_text (row, TRU_HOUSEHOLD_WORKSITE_STATE));
      self->crew = g_strdup (tru_row_get_text (row, TRU_HOUSEHOLD_WORKSITE_CREW));
    }
  self->rooms = parts_of (self->store, &tru_worksite_room_kind, TRU_WORKSITE_ROOM_WORKSITE, self->worksite);
  self->days = parts_of (self->store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, self->worksite);
  g_ptr_array_sort (self->days, by_day);
  /* What stands against beginning is not asked of one that is stopped, nor of one that nobody will begin. */
  if (self->worksite && !tru_record_is_known (self->support, TRU_SUPPORT_CLOSED_ON) && !tru_worksite_is_stopped (self->worksite))
    self->findings = tru_worksites_check_confirmation (self->store, tru_record_get_uid (self->worksite), NULL);
}

static char *
zoning_words (const TruHouseholdFile *self)
{
  const char *territory = self->dwelling ? tru_record_get_text (self->dwelling, TRU_DWELLING_TERRITORY) : NULL;
  g_autoptr (TruRow) row = NULL;
  int zone;

  if (territory)
    row = tru_query_first (self->store, &tru_query_household_zonings, NULL, "$territory", territory, NULL);
  if (!row)
    return g_strdup ("");
  zone = tru_field_option (&tru_zoning_kind.fields[TRU_ZONING_ZONE], tru_row_get_text (row, TRU_HOUSEHOLD_ZONING_ZONE));
  return g_strdup_printf ("%s\302\240%s", _(tru_zoning_zone_options[MAX (zone, 0)].label), tru_row_get_text (row, TRU_HOUSEHOLD_ZONING_TERRITORY));
}

/**
 * tru_household_file_load:
 * @store: the store of the main thread
 * @household: uid
 * @error: %TRU_STORE_ERROR_NOT_FOUND when it is gone
 *
 * Returns: (transfer full) (nullable): the file
 */
TruHouseholdFile *
tru_household_file_load (TruStore   *store,
                         const char *household,
                         GError    **error)
{
  TruRecord *record = tru_store_get (store, &tru_household_kind, household, error);
  TruHouseholdFile *self;

  if (!record)
    return NULL;
  self = g_new0 (TruHouseholdFile, 1);
  self->store = store;
  self->today = tru_clock_today ();
  self->household = record;
  load_home (self);
  load_support (self);
  load_contract (self);
  load_worksite (self);
  self->steps = or_empty (self->steps, NULL);
  self->findings = or_empty (self->findings, NULL);
  return self;
}

void
tru_household_file_free (TruHouseholdFile *self)
{
  TruRecord **records[] = { &self->household, &self->occupancy, &self->dwelling, &self->support, &self->programme,
                            &self->referral, &self->contract, &self->worksite };
  GPtrArray **lists[] = { &self->members, &self->dwellings, &self->commitments, &self->plan_actions, &self->loans, &self->events,
                          &self->steps, &self->signatories, &self->rooms, &self->days, &self->findings };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    g_clear_object (records[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_free (self->worksite_state);
  g_free (self->crew);
  g_free (self);
}

const char *
tru_household_file_uid (const TruHouseholdFile *self)
{
  return tru_record_get_uid (self->household);
}

/**
 * tru_household_file_is_hidden:
 * @self: a file
 *
 * Returns: whether the address is confidential and must appear nowhere on the page
 */
gboolean
tru_household_file_is_hidden (const TruHouseholdFile *self)
{
  return tru_record_is_true (self->household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS);
}

/**
 * tru_household_file_days:
 * @self: a file
 *
 * Returns: (transfer full) (element-type TruDate): the days of its worksite, in order
 */
GArray *
tru_household_file_days (const TruHouseholdFile *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (TruDate));

  for (guint i = 0; i < self->days->len; i++)
    {
      TruDate day = tru_record_get_number (g_ptr_array_index (self->days, i), TRU_WORKSITE_DAY_DAY);
      g_array_append_val (days, day);
    }
  return days;
}

/**
 * tru_household_file_needs_motive:
 * @self: a file
 *
 * Returns: whether its worksite waits for a confirmation that the rules stop; none does once the support is closed
 */
gboolean
tru_household_file_needs_motive (const TruHouseholdFile *self)
{
  return g_strcmp0 (self->worksite_state, "to_confirm") == 0 && !tru_record_is_known (self->support, TRU_SUPPORT_CLOSED_ON)
         && tru_findings_worst (self->findings) >= TRU_SEVERITY_BLOCKS;
}

/* “File closed on 24 Nov 2026, withdrawn”, or nothing while it is open. */
static char *
closed_words (const TruHouseholdFile *self)
{
  g_autofree char *day = tru_date_format (tru_record_get_number (self->household, TRU_HOUSEHOLD_ENDED_ON), TRU_DATE_YEAR);
  g_autofree char *reason = tru_record_format (self->household, TRU_HOUSEHOLD_END_REASON);
  g_autofree char *closed = *day ? g_strdup_printf (_("File closed on %s"), day) : g_strdup ("");

  return tru_household_join (", ", closed, *day ? reason : "", NULL);
}

/**
 * tru_household_file_coming:
 * @self: a file
 *
 * Returns: (transfer full) (nullable): days on which the household is to move, and where to unless its address is confidential;
 *   %NULL when no dwelling is noted for a later day
 */
char *
tru_household_file_coming (const TruHouseholdFile *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = self->dwellings->len; i > 0; i--)
    {
      TruRow *row = self->dwellings->pdata[i - 1];
      TruDate since = tru_row_get_date (row, TRU_HOUSEHOLD_DWELLING_SINCE);
      g_autofree char *day = tru_date_format (since, TRU_DATE_YEAR);

      if (since == TRU_UNKNOWN || since <= self->today)
        continue;
      g_string_append (words, words->len ? " ; " : "");
      if (tru_household_file_is_hidden (self))
        g_string_append (words, day);
      else
        /* Translators: a day, and the address at which a household lives from then on */
        g_string_append_printf (words, _("%s at %s"), day, tru_row_get_text (row, TRU_HOUSEHOLD_DWELLING_ADDRESS));
    }
  return words->len ? g_strdup (words->str) : NULL;
}

/* Of a household that lives nowhere yet, where it is to live is what there is to say. */
static char *
homeless_words (const TruHouseholdFile *self)
{
  g_autofree char *coming = tru_household_file_coming (self);

  /* Translators: a day, and an address */
  return coming ? g_strdup_printf (_("moves in on %s"), coming) : g_strdup (_("No dwelling"));
}

/**
 * tru_household_file_subtitle:
 * @self: a file
 *
 * Returns: (transfer full): since when the file is closed, programme, address and zoning; a confidential address is only said to be so
 */
char *
tru_household_file_subtitle (const TruHouseholdFile *self)
{
  const char *programme = self->programme ? tru_record_get_text (self->programme, TRU_PROGRAMME_NAME) : _("No support yet");
  g_autofree char *closed = closed_words (self);
  g_autofree char *address = NULL;
  g_autofree char *zoning = NULL;

  if (tru_household_file_is_hidden (self))
    return tru_household_join (" · ", closed, programme, _("Confidential address"), NULL);
  if (!self->dwelling)
    {
      address = homeless_words (self);
      return tru_household_join (" · ", closed, programme, address, NULL);
    }
  address = tru_household_join (", ", tru_record_get_text (self->dwelling, TRU_DWELLING_STREET),
                                tru_record_get_text (self->dwelling, TRU_DWELLING_COMMUNE), NULL);
  zoning = zoning_words (self);
  return tru_household_join (" · ", closed, programme, address, zoning, NULL);
}

char *
tru_household_file_initials (const TruHouseholdFile *self)
{
  TruRow *first = self->members->len ? g_ptr_array_index (self->members, 0) : NULL;

  if (first && g_strcmp0 (tru_row_get_text (first, TRU_HOUSEHOLD_MEMBER_LINK), "referent") == 0)
    return tru_household_initials (tru_row_get_text (first, TRU_HOUSEHOLD_MEMBER_FIRST_NAME),
                                   tru_row_get_text (first, TRU_HOUSEHOLD_MEMBER_NAME));
  return tru_household_initials (NULL, tru_record_get_text (self->household, TRU_HOUSEHOLD_NAME));
}

/**
 * tru_household_file_has_contract:
 * @self: a file
 *
 * Returns: whether there is a contract to show, or one to draft: a support that is closed gets none any more
 */
gboolean
tru_household_file_has_contract (const TruHouseholdFile *self)
{
  return self->support && (self->contract || !tru_record_is_known (self->support, TRU_SUPPORT_CLOSED_ON));
}

/**
 * tru_household_file_living:
 * @self: a file
 *
 * Returns: (transfer container) (element-type TruRow): its members without those who died: the page shows them all, and counts
 *   these
 */
GPtrArray *
tru_household_file_living (const TruHouseholdFile *self)
{
  GPtrArray *living = g_ptr_array_new ();

  for (guint i = 0; i < self->members->len; i++)
    if (!tru_row_get_text (self->members->pdata[i], TRU_HOUSEHOLD_MEMBER_DIED_ON))
      g_ptr_array_add (living, self->members->pdata[i]);
  return living;
}

static int
option (const TruKind *kind,
        guint          field,
        const char    *token)
{
  return token ? tru_field_option (&kind->fields[field], token) : -1;
}

/**
 * tru_household_file_member:
 * @row: a line of its members
 * @family: (nullable): the household's own name
 *
 * Children who bear the family's name are called by their first name, as at home.
 *
 * Returns: (transfer full): who it is, and whose
 */
char *
tru_household_file_member (TruRow     *row,
                           const char *family)
{
  const char *first = tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_FIRST_NAME);
  const char *name = tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_NAME);
  int link = option (&tru_membership_kind, TRU_MEMBERSHIP_LINK, tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_LINK));
  int civility = option (&tru_person_kind, TRU_PERSON_CIVILITY, tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_CIVILITY));
  const char *word = tru_household_link_word (link, civility);
  gboolean short_name = first && link == TRU_MEMBERSHIP_LINK_CHILD && g_strcmp0 (name, family) == 0;
  g_autofree char *whole = tru_household_join (" ", first ? first : "", short_name ? "" : name, NULL);

  return tru_household_join (", ", whole, word ? word : "", NULL);
}

/* People and dwellings belong to no household: a place in one, or a lease, joins them. */
static TruRecord *
owner_of (TruStore  *store,
          TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (kind == &tru_person_kind)
    return tru_store_find_one (store, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, tru_record_get_uid (record), NULL);
  if (kind == &tru_dwelling_kind)
    {
      TruRecord *present = tru_operation_households_promised (store, tru_record_get_uid (record));

      return present ? present : tru_store_find_one (store, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, tru_record_get_uid (record), NULL);
    }
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & TRU_OWNER)
      return follow (store, record, i);
  return NULL;
}

/**
 * tru_household_of_record:
 * @store: a store
 * @kind: name of a kind
 * @uid: of a record
 *
 * Returns: (transfer full) (nullable): uid of the household whose file the record belongs to
 */
char *
tru_household_of_record (TruStore   *store,
                         const char *kind,
                         const char *uid)
{
  const TruKind *first = tru_kind_by_name (kind);
  g_autoptr (TruRecord) record = first ? tru_store_get (store, first, uid, NULL) : NULL;

  for (guint i = 0; record && i < MAX_OWNERS; i++)
    {
      TruRecord *owner;

      if (tru_record_get_kind (record) == &tru_household_kind)
        return g_strdup (tru_record_get_uid (record));
      owner = owner_of (store, record);
      g_object_unref (record);
      record = owner;
    }
  return NULL;
}

/**
 * tru_household_file_finding:
 * @file: a household's file
 *
 * Returns: (transfer full): what stops the worksite, in a line; the reasons are in its tooltip and in the question that
 *   follows
 */
char *
tru_household_file_finding (const TruHouseholdFile *file)
{
  g_autoptr (GArray) days = tru_household_file_days (file);
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *day = days->len ? tru_date_format (g_array_index (days, TruDate, 0), TRU_DATE_DAY) : NULL;

  for (guint i = 0; i < file->findings->len; i++)
    {
      const TruFinding *finding = file->findings->pdata[i];

      if (finding->severity >= TRU_SEVERITY_BLOCKS)
        g_string_append_printf (titles, "%s%s", titles->len ? ", " : "", finding->title);
    }
  if (day)
    /* Translators: what stops it, then the first day: “Contract not signed: the worksite of Mon 30 Nov cannot be confirmed.” */
    return g_strdup_printf (_("%s: the worksite of %s cannot be confirmed."), titles->str, day);
  return g_strdup_printf (_("%s: the worksite cannot be confirmed."), titles->str);
}
