/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referrals-alike-private.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-entry.h"
#include "tru-household.h"
#include "tru-kinds.h"
#include "tru-listing.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-support.h"
#include "tru-text.h"

/* A member of the households that the person belongs or belonged to. */
static void
add_person (TruStore   *store,
            GPtrArray  *found,
            const char *person,
            const char *reason)
{
  g_autoptr (GPtrArray) links = tru_store_find (store, &tru_membership_kind, TRU_MEMBERSHIP_PERSON, person, NULL);

  for (guint i = 0; links && i < links->len; i++)
    {
      TruLikeness *self = tru_likeness_add (store, found, tru_record_get_text (links->pdata[i], TRU_MEMBERSHIP_HOUSEHOLD), reason);

      if (!self->member)
        self->member = tru_store_title (store, &tru_person_kind, person);
    }
}

/* Twins share their birth date: in the household itself the name has to be alike as well. */
static void
add_others_born_on (TruStore   *store,
                    GPtrArray  *found,
                    const char *household,
                    TruDate     birth_date)
{
  g_autofree char *day = tru_date_to_iso (birth_date);
  g_autoptr (GPtrArray) persons = tru_store_find (store, &tru_person_kind, TRU_PERSON_BIRTH_DATE, day, NULL);
  gboolean is_named = FALSE;

  for (guint i = 0; i < found->len; i++)
    is_named = is_named || g_str_equal (((TruLikeness *) found->pdata[i])->household, household);
  for (guint i = 0; persons && i < persons->len; i++)
    add_person (store, found, tru_record_get_uid (persons->pdata[i]), _("same birth date"));
  for (guint i = found->len; i-- > 0 && !is_named;)
    if (g_str_equal (((TruLikeness *) found->pdata[i])->household, household))
      g_ptr_array_remove_index (found, i);
}

/**
 * tru_referrals_alike_member:
 * @store: a store
 * @household: uid of the household that gets a member
 * @first_name: (nullable): what was typed of the first name
 * @name: (nullable): what was typed of the name
 * @birth_date: the birth date, or %TRU_UNKNOWN
 *
 * Households with a member who may be the one just being typed: by both names, since a family has one in common, or by
 * the birth date. @household itself is among them where it has such a member already.
 *
 * Returns: (transfer full) (element-type TruLikeness): the proposals, each with its member
 */
GPtrArray *
tru_referrals_alike_member (TruStore   *store,
                            const char *household,
                            const char *first_name,
                            const char *name,
                            TruDate     birth_date)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_likeness_free);

  if (first_name && name)
    {
      g_autofree char *both = g_strjoin (" ", first_name, name, NULL);
      g_autoptr (GPtrArray) listed = tru_listing (store, &tru_person_kind, both, NULL);

      for (guint i = 0; listed && i < MIN (listed->len, TRU_LIKENESSES_AT_MOST); i++)
        add_person (store, found, ((TruListed *) listed->pdata[i])->uid, _("same name"));
    }
  if (birth_date != TRU_UNKNOWN)
    add_others_born_on (store, found, household, birth_date);
  tru_likeness_sort (found);
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

  for (guint i = 0; listed && i < MIN (listed->len, TRU_LIKENESSES_AT_MOST); i++)
    {
      const char *other = ((TruListed *) listed->pdata[i])->uid;
      g_autoptr (TruRecord) record = tru_store_get (store, &tru_dwelling_kind, other, NULL);

      if (record && is_same_address (dwelling, record))
        tru_likeness_add_through (store, found, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, TRU_OCCUPANCY_HOUSEHOLD, other, _("same address"));
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
        tru_likeness_add_born_on (store, found, tru_record_get_number (person, TRU_PERSON_BIRTH_DATE));
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
        tru_likeness_add (store, found, other, _("same name"));
    }
  tru_likeness_sort (found);
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
  g_autoptr (GPtrArray) alike = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_likeness_free);
  GPtrArray *findings = tru_findings_new ();

  if (name)
    tru_likeness_add_found (store, alike, &tru_household_kind, name, _("same name"));
  for (guint i = 0; i < alike->len && findings->len == 0; i++)
    {
      const TruLikeness *likeness = g_ptr_array_index (alike, i);
      g_autofree char *other = tru_text_fold (likeness->title);

      if (g_str_equal (key, other))
        tru_findings_add (findings, "household-known", TRU_SEVERITY_WARNS, household, _("Known already?"),
                          g_strdup_printf (_("There is a household “%s” already: undo this if it is the same one."), likeness->title));
    }
  return findings;
}

static void
add_open (TruStore   *store,
          GPtrArray  *findings,
          TruRecord  *support,
          const char *programme)
{
  const char *uid = tru_record_get_text (support, TRU_SUPPORT_PROGRAMME);
  gboolean is_same = g_strcmp0 (uid, programme) == 0;
  g_autofree char *name = tru_store_title (store, &tru_programme_kind, uid);
  g_autofree char *day = tru_date_format (tru_record_get_number (support, TRU_SUPPORT_OPENED_ON), TRU_DATE_YEAR);
  char *reason
    = is_same ? g_strdup_printf (_("“%s” has been under way since %s: no second support opens in the same programme. Note the call in the journal."), name, day)
              : g_strdup_printf (_("“%s” has been under way since %s: this referral opens a second support beside it. "
                                   "If it is about the one under way, note the call in the journal instead."),
                                 name, day);

  tru_findings_add (findings, "support-open", is_same ? TRU_SEVERITY_FORBIDS : TRU_SEVERITY_WARNS, support, _("A support is open already"), reason);
}

/**
 * tru_referrals_check_open:
 * @store: a store
 * @household: uid of a household that is known
 * @programme: (nullable): uid of the programme that it would be referred to
 *
 * A partner often telephones about a household that is supported already: that is a contact and no referral.
 *
 * Returns: (transfer full) (element-type TruFinding): each support that is open, and that the file was closed
 */
GPtrArray *
tru_referrals_check_open (TruStore   *store,
                          const char *household,
                          const char *programme)
{
  GPtrArray *findings = tru_findings_new ();
  g_autoptr (GPtrArray) supports = tru_store_find (store, &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, household, NULL);
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_household_kind, household, NULL);
  g_autofree char *ended = NULL;

  for (guint i = 0; supports && i < supports->len; i++)
    if (!tru_record_is_known (supports->pdata[i], TRU_SUPPORT_CLOSED_ON))
      add_open (store, findings, supports->pdata[i], programme);
  if (!record || !tru_record_is_known (record, TRU_HOUSEHOLD_ENDED_ON))
    return findings;
  ended = tru_record_format (record, TRU_HOUSEHOLD_ENDED_ON);
  tru_findings_add (findings, "file-closed", TRU_SEVERITY_OK, record, _("The file was closed"),
                    g_strdup_printf (_("It was closed on %s: this referral opens it again."), ended));
  return findings;
}

static void
add_words (TruStore  *store,
           GString   *text,
           TruRecord *referral,
           guint      field)
{
  const TruField *f = &tru_referral_kind.fields[field];
  const char *value = tru_record_get_text (referral, field);
  g_autofree char *title = f->type == TRU_TYPE_REF && value ? tru_store_title (store, tru_field_target (f), value) : NULL;

  if (value)
    /* Translators: a field of a paper and its value */
    g_string_append_printf (text, C_("value", "%s: %s\n"), tru_field_label (f), title ? title : value);
}

/**
 * tru_referrals_as_entry:
 * @store: a store
 * @referral: a referral of a known household as a form has it, not kept
 *
 * Returns: (transfer full): the same call as a new entry of the household's journal, for a person to look over
 */
TruRecord *
tru_referrals_as_entry (TruStore  *store,
                        TruRecord *referral)
{
  static const guint said[] = { TRU_REFERRAL_ORGANISATION, TRU_REFERRAL_CONTACT, TRU_REFERRAL_AGREED_BY,
                                TRU_REFERRAL_REASON,       TRU_REFERRAL_ASKED,   TRU_REFERRAL_MISSING };
  TruRecord *entry = tru_record_new (&tru_entry_kind);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    add_words (store, text, referral, said[i]);
  tru_record_set_text (entry, TRU_ENTRY_HOUSEHOLD, tru_record_get_text (referral, TRU_REFERRAL_HOUSEHOLD));
  tru_record_set_number (entry, TRU_ENTRY_DAY, tru_record_get_number (referral, TRU_REFERRAL_RECEIVED_ON));
  tru_record_set_number (entry, TRU_ENTRY_TYPE, TRU_ENTRY_TYPE_CALL);
  if (text->len > 0)
    tru_record_set_text (entry, TRU_ENTRY_TEXT, g_strchomp (text->str));
  return entry;
}
