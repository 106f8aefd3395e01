/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-export-closure.h"

#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-hidden-address.h"
#include "tru-household.h"
#include "tru-kinds.h"
#include "tru-member.h"
#include "tru-occupancy.h"
#include "tru-photo.h"
#include "tru-reservation.h"
#include "tru-signatory.h"
#include "tru-support.h"
#include "tru-worksite.h"

typedef struct
{
  TruRecord *record;
  gboolean is_requested;
  guint64 withheld;
} Member;

struct _TruExportClosure
{
  TruStore *store;
  const TruCourse *course; /* while it is made */
  TruProfile profile;
  GPtrArray *members;   /* Member */
  GHashTable *by_uid;   /* uid → Member */
  GHashTable *secret;   /* uids of households whose address is confidential */
};

static void
member_free (gpointer data)
{
  Member *member = data;

  g_object_unref (member->record);
  g_free (member);
}

static gboolean
owns (const TruKind *kind,
      const char    *target)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & TRU_OWNER) && g_strcmp0 (kind->fields[i].target, target) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_part_of_something (const TruKind *kind)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      if ((kinds[k]->fields[i].flags & TRU_PART) && g_str_equal (kinds[k]->fields[i].target, kind->name))
        return TRUE;
  return FALSE;
}

/* A record of a household's file travels with that file alone: another household's is never drawn in by a reference. */
static gboolean
is_of_a_file (const TruKind *kind)
{
  if (kind == &tru_household_kind || is_part_of_something (kind))
    return TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & TRU_OWNER) && !g_str_equal (kind->fields[i].target, kind->name)
        && is_of_a_file (tru_field_target (&kind->fields[i])))
      return TRUE;
  return FALSE;
}

/* A worksite says where its household lives, even by the uid of a dwelling that another household's file tells. */
static gboolean
is_worksite_secret (TruExportClosure *self,
                    TruRecord        *worksite)
{
  g_autoptr (TruRecord) support = tru_store_get (self->store, &tru_support_kind, tru_record_get_text (worksite, TRU_WORKSITE_SUPPORT), NULL);

  return !support || g_hash_table_contains (self->secret, tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD));
}

static gboolean
is_address_secret (TruExportClosure *self,
                   TruRecord        *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (kind == &tru_occupancy_kind)
    return g_hash_table_contains (self->secret, tru_record_get_text (record, TRU_OCCUPANCY_HOUSEHOLD));
  return kind == &tru_worksite_kind && is_worksite_secret (self, record);
}

/* A tool library gets the pictures of items, and of members who agreed; of worksites none. */
static gboolean
is_picture_secret (TruExportClosure *self,
                   TruRecord        *record)
{
  const char *uid;
  g_autoptr (TruRecord) member = NULL;

  if (tru_record_get_kind (record) != &tru_photo_kind || self->profile == TRU_PROFILE_FULL || tru_record_is_known (record, TRU_PHOTO_ITEM))
    return FALSE;
  uid = tru_record_get_text (record, TRU_PHOTO_MEMBER);
  member = uid ? tru_store_get (self->store, &tru_member_kind, uid, NULL) : NULL;
  return !member || !tru_record_is_known (member, TRU_MEMBER_PICTURES_AGREED);
}

/* That a guardian signs tells that a person has one, which is as sensitive as the person's own field. */
static gboolean
is_guardian_secret (TruExportClosure *self,
                    TruRecord        *record)
{
  return self->profile != TRU_PROFILE_FULL && tru_record_get_kind (record) == &tru_signatory_kind
         && tru_record_get_number (record, TRU_SIGNATORY_ROLE) == TRU_SIGNATORY_ROLE_GUARDIAN;
}

static gboolean
is_secret (TruExportClosure *self,
           TruRecord        *record)
{
  return is_address_secret (self, record) || is_picture_secret (self, record) || is_guardian_secret (self, record);
}

static gboolean add_file (TruExportClosure  *self,
                          TruRecord         *record,
                          GError           **error);

static gboolean
add_children (TruExportClosure  *self,
              TruRecord         *record,
              const TruKind     *kind,
              GError           **error)
{
  const char *parent = tru_record_get_kind (record)->name;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (GPtrArray) children = NULL;

      if (!(kind->fields[i].flags & TRU_OWNER) || !g_str_equal (kind->fields[i].target, parent))
        continue;
      children = tru_store_find (self->store, kind, i, tru_record_get_uid (record), error);
      if (!children)
        return FALSE;
      for (guint j = 0; j < children->len; j++)
        if (!add_file (self, children->pdata[j], error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
add_parts (TruExportClosure  *self,
           TruRecord         *record,
           GError           **error)
{
  const TruKind *kind = tru_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (TruRecord) part = NULL;

      if (!(kind->fields[i].flags & TRU_PART) || !tru_record_is_known (record, i))
        continue;
      part = tru_store_get (self->store, tru_field_target (&kind->fields[i]), tru_record_get_text (record, i), error);
      if (!part || !add_file (self, part, error))
        return FALSE;
    }
  return TRUE;
}

/* That a worksite reserved a tool leaves, lest it look free; what was noted of it may name the household. */
static guint64
hidden_note (TruRecord *record)
{
  return tru_record_get_kind (record) == &tru_reservation_kind && tru_record_is_known (record, TRU_RESERVATION_WORKSITE)
           ? G_GUINT64_CONSTANT (1) << TRU_RESERVATION_NOTE
           : 0;
}

static Member *
add_member (TruExportClosure *self,
            TruRecord        *record,
            gboolean          is_requested)
{
  Member *member = g_new0 (Member, 1);

  member->record = g_object_ref (record);
  member->is_requested = is_requested;
  if (self->profile != TRU_PROFILE_FULL)
    member->withheld
      = tru_hidden_address (self->store, tru_record_get_kind (record), tru_record_get_uid (record)) | hidden_note (record);
  g_ptr_array_add (self->members, member);
  g_hash_table_insert (self->by_uid, (gpointer) tru_record_get_uid (record), member);
  return member;
}

/* A requested record, what belongs to it, and what is part of the same file. */
static gboolean
add_file (TruExportClosure  *self,
          TruRecord         *record,
          GError           **error)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);
  const TruKind *kind = tru_record_get_kind (record);

  if (!tru_profile_admits_kind (self->profile, kind) || is_secret (self, record)
      || g_hash_table_contains (self->by_uid, tru_record_get_uid (record)))
    return TRUE;
  if (!tru_course_goes_on (self->course, error))
    return FALSE;
  if (kind == &tru_household_kind && self->profile != TRU_PROFILE_FULL
      && tru_record_is_true (record, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS))
    g_hash_table_add (self->secret, g_strdup (tru_record_get_uid (record)));
  add_member (self, record, TRUE);
  for (guint k = 0; k < n_kinds; k++)
    if (owns (kinds[k], kind->name) && !add_children (self, record, kinds[k], error))
      return FALSE;
  return add_parts (self, record, error);
}

static void
withhold_places (TruExportClosure *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      Member *member = self->members->pdata[i];
      const char *household;

      if (tru_record_get_kind (member->record) != &tru_event_kind)
        continue;
      household = tru_record_get_text (member->record, TRU_EVENT_HOUSEHOLD);
      if (household && g_hash_table_contains (self->secret, household))
        member->withheld |= G_GUINT64_CONSTANT (1) << TRU_EVENT_PLACE;
    }
}

/* The array grows while this goes through it: what is referred to may refer further. */
static gboolean
add_referred (TruExportClosure  *self,
              GError           **error)
{
  for (guint m = 0; m < self->members->len; m++)
    {
      Member *member = self->members->pdata[m];
      const TruKind *kind = tru_record_get_kind (member->record);

      for (guint i = 0; i < kind->n_fields; i++)
        {
          const TruField *field = &kind->fields[i];
          g_autoptr (TruRecord) target = NULL;

          if (field->type != TRU_TYPE_REF || !tru_record_is_known (member->record, i)
              || !tru_profile_admits_field (self->profile, kind, i)
              || g_hash_table_contains (self->by_uid, tru_record_get_text (member->record, i)))
            continue;
          if (is_of_a_file (tru_field_target (field)))
            {
              member->withheld |= G_GUINT64_CONSTANT (1) << i;
              continue;
            }
          target = tru_store_get (self->store, tru_field_target (field), tru_record_get_text (member->record, i), error);
          if (!target)
            return FALSE;
          add_member (self, target, FALSE);
        }
    }
  return TRUE;
}

static gboolean
add_households (TruExportClosure  *self,
                const TruExport   *what,
                GError           **error)
{
  for (guint i = 0; what->households && what->households[i]; i++)
    {
      g_autoptr (TruRecord) household = tru_store_get (self->store, &tru_household_kind, what->households[i], error);

      if (!household || !add_file (self, household, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_every (TruExportClosure  *self,
           const TruKind     *kind,
           GError           **error)
{
  g_autoptr (GPtrArray) records = NULL;

  if (!tru_profile_admits_kind (self->profile, kind))
    return TRUE;
  records = tru_store_find (self->store, kind, 0, NULL, error);
  for (guint i = 0; records && i < records->len; i++)
    if (!add_file (self, records->pdata[i], error))
      return FALSE;
  return records != NULL;
}

static gboolean
add_kinds (TruExportClosure   *self,
           const char *const  *names,
           GError            **error)
{
  for (guint i = 0; names[i]; i++)
    if (!add_every (self, tru_kind_by_name (names[i]), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_all (TruExportClosure  *self,
         GError           **error)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  /* Households first: they tell which addresses are confidential. */
  if (!add_every (self, &tru_household_kind, error))
    return FALSE;
  for (guint k = 0; k < n_kinds; k++)
    if (!is_of_a_file (kinds[k]) || kinds[k] == &tru_event_kind)
      if (!add_every (self, kinds[k], error))
        return FALSE;
  return TRUE;
}

static gboolean
add_requested (TruExportClosure  *self,
               const TruExport   *what,
               GError           **error)
{
  static const char *const stock[] = { "tool_library", "tool", "item", NULL };
  static const char *const lending[] = {
    "tool_library", "tool", "item", "member", "loan", "consumable", "reservation", "stock_take", "advice_sheet", "closure", NULL,
  };

  switch (what->scope)
    {
    case TRU_EXPORT_HOUSEHOLDS:
      return add_households (self, what, error);
    case TRU_EXPORT_INVENTORY:
      return add_kinds (self, self->profile == TRU_PROFILE_PARTNER ? stock : lending, error);
    default:
      return add_all (self, error);
    }
}

static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  const Member *const *ma = a;
  const Member *const *mb = b;
  guint ka = tru_record_get_kind ((*ma)->record)->number;
  guint kb = tru_record_get_kind ((*mb)->record)->number;
  gint64 ia = tru_record_get_id ((*ma)->record);
  gint64 ib = tru_record_get_id ((*mb)->record);

  if (ka != kb)
    return ka < kb ? -1 : 1;
  return ia < ib ? -1 : ia > ib;
}

/**
 * tru_export_closure_new:
 * @store: a store
 * @what: what is asked for
 * @course: (nullable): stops it
 * @error: a store error, %TRU_STORE_ERROR_NOT_FOUND for an unknown household, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the records that leave
 */
TruExportClosure *
tru_export_closure_new (TruStore         *store,
                        const TruExport  *what,
                        const TruCourse  *course,
                        GError          **error)
{
  g_autoptr (TruExportClosure) self = g_new0 (TruExportClosure, 1);

  self->store = g_object_ref (store);
  self->course = course;
  self->profile = what->profile;
  self->members = g_ptr_array_new_with_free_func (member_free);
  self->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  self->secret = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!add_requested (self, what, error))
    return NULL;
  withhold_places (self);
  return add_referred (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tru_export_closure_count:
 * @self: a closure
 *
 * Returns: how many records leave
 */
guint
tru_export_closure_count (TruExportClosure *self)
{
  return self->members->len;
}

/**
 * tru_export_closure_each:
 * @self: a closure
 * @func: called with each record, by kind and age, whether it was requested, and the mask of fields that it keeps back
 * @data: for @func
 * @error: what @func said
 *
 * Returns: whether all were seen
 */
gboolean
tru_export_closure_each (TruExportClosure      *self,
                         TruExportClosureFunc   func,
                         gpointer               data,
                         GError               **error)
{
  g_ptr_array_sort (self->members, compare_members);
  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = self->members->pdata[i];

      if (!func (member->record, member->is_requested, member->withheld, data, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tru_export_closure_free:
 * @self: (nullable): a closure
 */
void
tru_export_closure_free (TruExportClosure *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->by_uid);
  g_hash_table_unref (self->secret);
  g_ptr_array_unref (self->members);
  g_object_unref (self->store);
  g_free (self);
}
