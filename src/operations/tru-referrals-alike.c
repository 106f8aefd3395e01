/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referrals-alike-private.h"

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

static TruLikeness *
likeness_of (TruStore   *store,
             GPtrArray  *found,
             const char *household)
{
  TruLikeness *self;

  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (((TruLikeness *) g_ptr_array_index (found, i))->household, household))
      return g_ptr_array_index (found, i);
  self = g_new0 (TruLikeness, 1);
  self->household = g_strdup (household);
  self->title = tru_store_title (store, &tru_household_kind, household);
  g_ptr_array_add (found, self);
  return self;
}

/* Notes once per household and reason. */
TruLikeness *
tru_likeness_add (TruStore   *store,
              GPtrArray  *found,
              const char *household,
              const char *reason)
{
  TruLikeness *self = likeness_of (store, found, household);
  g_autofree char *before = NULL;

  if (self->reason
      && (strstr (self->reason, reason) || (g_str_equal (reason, _("similar name")) && strstr (self->reason, _("same name")))
          || (g_str_equal (reason, _("similar address")) && strstr (self->reason, _("same address")))))
    return self;
  before = self->reason;
  self->reason = before ? g_strdup_printf (_("%s, %s"), before, reason) : g_strdup (reason);
  self->n_alike++;
  return self;
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
void
tru_likeness_add_through (TruStore      *store,
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
        tru_likeness_add (store, found, household, reason);
    }
}

/* What the search index finds for the words typed, each the beginning of a word. */
void
tru_likeness_add_found (TruStore      *store,
           GPtrArray     *found,
           const TruKind *kind,
           const char    *text,
           const char    *reason)
{
  g_autoptr (GPtrArray) listed = tru_listing (store, kind, text, NULL);

  for (guint i = 0; listed && i < MIN (listed->len, TRU_LIKENESSES_AT_MOST); i++)
    {
      const char *uid = ((TruListed *) g_ptr_array_index (listed, i))->uid;

      if (kind == &tru_household_kind)
        tru_likeness_add (store, found, uid, reason);
      else if (kind == &tru_person_kind)
        tru_likeness_add_through (store, found, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, TRU_MEMBERSHIP_HOUSEHOLD, uid, reason);
      else
        tru_likeness_add_through (store, found, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, TRU_OCCUPANCY_HOUSEHOLD, uid, reason);
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

  if (near->ids->len < TRU_LIKENESSES_AT_MOST && tru_text_begins_near (tru_row_get_text (row, 1), near->typed))
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
        tru_likeness_add_through (store, found, &tru_membership_kind, field, TRU_MEMBERSHIP_HOUSEHOLD, tru_record_get_uid (record), reason);
      else if (record)
        tru_likeness_add_through (store, found, &tru_occupancy_kind, field, TRU_OCCUPANCY_HOUSEHOLD, tru_record_get_uid (record), reason);
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

void
tru_likeness_add_born_on (TruStore  *store,
             GPtrArray *found,
             TruDate    birth_date)
{
  g_autofree char *day = tru_date_to_iso (birth_date);
  g_autoptr (GPtrArray) persons = tru_store_find (store, &tru_person_kind, TRU_PERSON_BIRTH_DATE, day, NULL);

  for (guint i = 0; persons && i < persons->len; i++)
    tru_likeness_add_through (store, found, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, TRU_MEMBERSHIP_HOUSEHOLD,
                 tru_record_get_uid (g_ptr_array_index (persons, i)), _("same birth date"));
}

static int
compare (gconstpointer a,
            gconstpointer b)
{
  const TruLikeness *first = *(const TruLikeness *const *) a;
  const TruLikeness *second = *(const TruLikeness *const *) b;

  if (first->n_alike != second->n_alike)
    return first->n_alike > second->n_alike ? -1 : 1;
  return g_utf8_collate (first->title, second->title);
}

void
tru_likeness_sort (GPtrArray *found)
{
  g_ptr_array_sort (found, compare);
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
 * forgiven: proposed, most alike first, never merged. A form of address (“Famille”, “Mme”) is no name.
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

  name = name ? tru_referrals_family_name (name) : NULL;
  if (name && !tru_text_is_blank (name))
    {
      tru_likeness_add_found (store, found, &tru_household_kind, name, _("same name"));
      tru_likeness_add_found (store, found, &tru_person_kind, name, _("same name"));
      add_near_names (store, found, name);
    }
  if (street && !tru_text_is_blank (street))
    {
      tru_likeness_add_found (store, found, &tru_dwelling_kind, street, _("same address"));
      add_near_streets (store, found, street);
    }
  if (birth_date != TRU_UNKNOWN)
    tru_likeness_add_born_on (store, found, birth_date);
  tru_likeness_sort (found);
  return found;
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
  g_free (self->member);
  g_free (self->reason);
  g_free (self);
}
