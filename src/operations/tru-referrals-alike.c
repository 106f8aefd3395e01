/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referrals.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-listing.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-queries-operations.h"
#include "tru-text-near.h"
#include "tru-text.h"

#define FOUND_AT_MOST 60

/* Notes once per household and reason. */
static void
add_likeness (TruStore   *store,
              GPtrArray  *found,
              const char *household,
              const char *reason)
{
  TruLikeness *self = NULL;
  g_autofree char *before = NULL;

  for (guint i = 0; i < found->len && !self; i++)
    if (g_str_equal (((TruLikeness *) g_ptr_array_index (found, i))->household, household))
      self = g_ptr_array_index (found, i);
  if (!self)
    {
      self = g_new0 (TruLikeness, 1);
      self->household = g_strdup (household);
      self->title = tru_store_title (store, &tru_household_kind, household);
      g_ptr_array_add (found, self);
    }
  else if (strstr (self->reason, reason) || (g_str_equal (reason, _("similar name")) && strstr (self->reason, _("same name")))
           || (g_str_equal (reason, _("similar address")) && strstr (self->reason, _("same address"))))
    return;
  before = self->reason;
  self->reason = before ? g_strdup_printf (_("%s, %s"), before, reason) : g_strdup (reason);
  self->n_alike++;
}

/* Whoever types an address must not learn that a household hides there (domain.md, “Law and tact”). */
static gboolean
hides (TruStore   *store,
       const char *household)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_household_kind, household, NULL);

  return record && tru_record_is_true (record, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS);
}

/* The households that a person belongs or belonged to, that live or lived in a dwelling. */
static void
add_through (TruStore      *store,
             GPtrArray     *found,
             const TruKind *kind,
             guint          field,
             guint          household_field,
             const char    *uid,
             const char    *reason)
{
  g_autoptr (GPtrArray) links = tru_store_find (store, kind, field, uid, NULL);

  for (guint i = 0; links && i < links->len; i++)
    {
      const char *household = tru_record_get_text (g_ptr_array_index (links, i), household_field);

      if (kind != &tru_occupancy_kind || !hides (store, household))
        add_likeness (store, found, household, reason);
    }
}

/* What the search index finds for the words typed, each the beginning of a word. */
static void
add_found (TruStore      *store,
           GPtrArray     *found,
           const TruKind *kind,
           const char    *text,
           const char    *reason)
{
  g_autoptr (GPtrArray) listed = tru_listing (store, kind, text, NULL);

  for (guint i = 0; listed && i < MIN (listed->len, FOUND_AT_MOST); i++)
    {
      const char *uid = ((TruListed *) g_ptr_array_index (listed, i))->uid;

      if (kind == &tru_household_kind)
        add_likeness (store, found, uid, reason);
      else if (kind == &tru_person_kind)
        add_through (store, found, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, TRU_MEMBERSHIP_HOUSEHOLD, uid, reason);
      else
        add_through (store, found, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, TRU_OCCUPANCY_HOUSEHOLD, uid, reason);
    }
}

/* What the search does not find because a letter is wrong. */
typedef struct
{
  const char *typed;
  GArray *ids;
} Near;

static void
note_near (TruRow  *row,
           gpointer data)
{
  Near *near = data;
  gint64 id = tru_row_get_id (row);

  if (near->ids->len < FOUND_AT_MOST && tru_text_begins_near (tru_row_get_text (row, 1), near->typed))
    g_array_append_val (near->ids, id);
}

/* The keys that begin with @start, a folded text. */
static void
look_near (TruStore       *store,
           const TruQuery *query,
           const char     *start,
           Near           *near)
{
  g_autofree char *end = g_strconcat (start, "\xf4\x8f\xbf\xbf", NULL);

  tru_query_each (store, query, note_near, near, NULL, "$from", start, "$to", end, NULL);
}

static void
add_near (TruStore      *store,
          GPtrArray     *found,
          const TruKind *kind,
          guint          field,
          GArray        *ids,
          const char    *reason)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TruRecord) record = tru_store_get_by_id (store, kind, g_array_index (ids, gint64, i), NULL);

      if (record && kind == &tru_person_kind)
        add_through (store, found, &tru_membership_kind, field, TRU_MEMBERSHIP_HOUSEHOLD, tru_record_get_uid (record), reason);
      else if (record)
        add_through (store, found, &tru_occupancy_kind, field, TRU_OCCUPANCY_HOUSEHOLD, tru_record_get_uid (record), reason);
    }
}

/* “Delatre” for Delattre, “Kassi” for Cassi: names that begin with the same letter, or with one that sounds like it. */
static void
add_near_names (TruStore   *store,
                GPtrArray  *found,
                const char *name)
{
  static const char *const alike[] = { "ckq", "sz", "iy", "gj", "fp", "vw" };
  g_autofree char *folded = tru_text_fold (name);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *letters = NULL;
  char start[2] = { *folded, '\0' };
  Near near = { folded, ids };

  for (guint i = 0; i < G_N_ELEMENTS (alike) && !letters; i++)
    letters = *folded && strchr (alike[i], *folded) ? alike[i] : NULL;
  for (const char *letter = letters ? letters : start; *letter; letter++)
    {
      start[0] = *letter;
      look_near (store, &tru_query_person_keys, start, &near);
    }
  add_near (store, found, &tru_person_kind, TRU_MEMBERSHIP_PERSON, ids, _("similar name"));
}

/* A street is looked for near what was typed under the same house number only: without one too much is alike. */
static void
add_near_streets (TruStore   *store,
                  GPtrArray  *found,
                  const char *street)
{
  g_autofree char *folded = tru_text_fold (street);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *number = g_strndup (folded, strspn (folded, "0123456789"));
  g_autofree char *start = g_strconcat (number, " ", NULL);
  Near near = { folded, ids };

  if (!*number)
    return;
  look_near (store, &tru_query_dwelling_keys, start, &near);
  add_near (store, found, &tru_dwelling_kind, TRU_OCCUPANCY_DWELLING, ids, _("similar address"));
}

static void
add_born_on (TruStore  *store,
             GPtrArray *found,
             TruDate    birth_date)
{
  g_autofree char *day = tru_date_to_iso (birth_date);
  g_autoptr (GPtrArray) persons = tru_store_find (store, &tru_person_kind, TRU_PERSON_BIRTH_DATE, day, NULL);

  for (guint i = 0; persons && i < persons->len; i++)
    add_through (store, found, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, TRU_MEMBERSHIP_HOUSEHOLD,
                 tru_record_get_uid (g_ptr_array_index (persons, i)), _("same birth date"));
}

static int
more_alike (gconstpointer a,
            gconstpointer b)
{
  const TruLikeness *first = *(const TruLikeness *const *) a;
  const TruLikeness *second = *(const TruLikeness *const *) b;

  if (first->n_alike != second->n_alike)
    return first->n_alike > second->n_alike ? -1 : 1;
  return g_utf8_collate (first->title, second->title);
}

/**
 * tru_referrals_alike:
 * @store: a store
 * @name: (nullable): what was typed of the name
 * @birth_date: the birth date, or %TRU_UNKNOWN
 * @street: (nullable): what was typed of the address
 * @error: a store error
 *
 * Households that may be the one just being typed (issue 3, part 3: by name, birth date, address), mistakes of typing
 * forgiven: proposed, most alike first, never merged.
 *
 * Returns: (transfer full) (nullable) (element-type TruLikeness): the proposals
 */
GPtrArray *
tru_referrals_alike (TruStore    *store,
                     const char  *name,
                     TruDate      birth_date,
                     const char  *street,
                     GError     **error)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_likeness_free);

  if (name && !tru_text_is_blank (name))
    {
      add_found (store, found, &tru_household_kind, name, _("same name"));
      add_found (store, found, &tru_person_kind, name, _("same name"));
      add_near_names (store, found, name);
    }
  if (street && !tru_text_is_blank (street))
    {
      add_found (store, found, &tru_dwelling_kind, street, _("same address"));
      add_near_streets (store, found, street);
    }
  if (birth_date != TRU_UNKNOWN)
    add_born_on (store, found, birth_date);
  g_ptr_array_sort (found, more_alike);
  return found;
}

/* The names a household goes by: its own without form of address, and its members'. As words, whatever stands between them. */
static GHashTable *
names_of (TruStore   *store,
          const char *household)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *title = tru_store_title (store, &tru_household_kind, household);
  g_autoptr (GPtrArray) links = tru_store_find (store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, household, NULL);

  if (!tru_text_is_blank (title))
    g_hash_table_add (names, tru_text_index (tru_referrals_family_name (title)));
  for (guint i = 0; links && i < links->len; i++)
    {
      const char *uid = tru_record_get_text (links->pdata[i], TRU_MEMBERSHIP_PERSON);
      g_autoptr (TruRecord) person = tru_store_get (store, &tru_person_kind, uid, NULL);

      if (person && tru_record_is_known (person, TRU_PERSON_NAME))
        g_hash_table_add (names, tru_text_index (tru_record_get_text (person, TRU_PERSON_NAME)));
    }
  return names;
}

static gboolean
share_one (GHashTable *first,
           GHashTable *second)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_hash_table_contains (second, name))
      return TRUE;
  return FALSE;
}

static gboolean
is_same_text (TruRecord *first,
              TruRecord *second,
              guint      field)
{
  g_autofree char *one = tru_text_index (tru_record_get_text (first, field));
  g_autofree char *other = tru_text_index (tru_record_get_text (second, field));

  return g_str_equal (one, other);
}

/* Where the commune is unknown on one side, the street alone speaks. */
static gboolean
is_same_address (TruRecord *first,
                 TruRecord *second)
{
  return is_same_text (first, second, TRU_DWELLING_STREET)
         && (!tru_record_is_known (first, TRU_DWELLING_COMMUNE) || !tru_record_is_known (second, TRU_DWELLING_COMMUNE)
             || is_same_text (first, second, TRU_DWELLING_COMMUNE));
}

static void
add_living_at (TruStore   *store,
               GPtrArray  *found,
               const char *uid)
{
  g_autoptr (TruRecord) dwelling = tru_store_get (store, &tru_dwelling_kind, uid, NULL);
  g_autoptr (GPtrArray) listed = dwelling ? tru_listing (store, &tru_dwelling_kind, tru_record_get_text (dwelling, TRU_DWELLING_STREET), NULL) : NULL;

  for (guint i = 0; listed && i < MIN (listed->len, FOUND_AT_MOST); i++)
    {
      const char *other = ((TruListed *) listed->pdata[i])->uid;
      g_autoptr (TruRecord) record = tru_store_get (store, &tru_dwelling_kind, other, NULL);

      if (record && is_same_address (dwelling, record))
        add_through (store, found, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, TRU_OCCUPANCY_HOUSEHOLD, other, _("same address"));
    }
}

static void
add_of_household (TruStore   *store,
                  GPtrArray  *found,
                  const char *household)
{
  g_autoptr (GPtrArray) members = tru_store_find (store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, household, NULL);
  g_autoptr (GPtrArray) homes = tru_store_find (store, &tru_occupancy_kind, TRU_OCCUPANCY_HOUSEHOLD, household, NULL);

  for (guint i = 0; members && i < members->len; i++)
    {
      const char *uid = tru_record_get_text (members->pdata[i], TRU_MEMBERSHIP_PERSON);
      g_autoptr (TruRecord) person = tru_store_get (store, &tru_person_kind, uid, NULL);

      if (person && tru_record_is_known (person, TRU_PERSON_BIRTH_DATE))
        add_born_on (store, found, tru_record_get_number (person, TRU_PERSON_BIRTH_DATE));
    }
  for (guint i = 0; homes && i < homes->len; i++)
    add_living_at (store, found, tru_record_get_text (homes->pdata[i], TRU_OCCUPANCY_DWELLING));
}

/**
 * tru_referrals_same:
 * @store: a store
 * @household: uid of a household that came from elsewhere
 *
 * Households that may be the same under another uid: a name in common, and a birth date or an address as well (design.md,
 * exchange). An address that must not be known betrays none.
 *
 * Returns: (transfer full) (element-type TruLikeness): the proposals, most alike first; never merged
 */
GPtrArray *
tru_referrals_same (TruStore   *store,
                    const char *household)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_likeness_free);
  g_autoptr (GHashTable) names = names_of (store, household);

  add_of_household (store, found, household);
  for (guint i = found->len; i-- > 0;)
    {
      const char *other = ((TruLikeness *) found->pdata[i])->household;
      g_autoptr (GHashTable) others = names_of (store, other);

      if (g_str_equal (other, household) || !share_one (names, others))
        g_ptr_array_remove_index (found, i);
      else
        add_likeness (store, found, other, _("same name"));
    }
  g_ptr_array_sort (found, more_alike);
  return found;
}

/**
 * tru_referrals_check_known:
 * @store: a store
 * @household: a household that would be added
 *
 * Two families may well bear one name: it is only told.
 *
 * Returns: (transfer full) (element-type TruFinding): a warning where a household of this very name is known already
 */
GPtrArray *
tru_referrals_check_known (TruStore  *store,
                           TruRecord *household)
{
  const char *name = tru_record_get_text (household, TRU_HOUSEHOLD_NAME);
  g_autofree char *key = tru_text_fold (name ? name : "");
  g_autoptr (GPtrArray) alike = name ? tru_referrals_alike (store, name, TRU_UNKNOWN, NULL, NULL) : NULL;
  GPtrArray *findings = tru_findings_new ();

  for (guint i = 0; alike && i < alike->len && findings->len == 0; i++)
    {
      const TruLikeness *likeness = g_ptr_array_index (alike, i);
      g_autofree char *other = tru_text_fold (likeness->title);

      if (g_str_equal (key, other))
        tru_findings_add (findings, "household-known", TRU_SEVERITY_WARNS, household, _("Known already?"),
                          g_strdup_printf (_("There is a household “%s” already: undo this if it is the same one."), likeness->title));
    }
  return findings;
}

/**
 * tru_likeness_free:
 * @self: (nullable): a likeness
 */
void
tru_likeness_free (TruLikeness *self)
{
  if (!self)
    return;
  g_free (self->household);
  g_free (self->title);
  g_free (self->reason);
  g_free (self);
}
