/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-new-records.h"

#include <string.h>

#include "tru-clock.h"
#include "tru-code.h"
#include "tru-consumable.h"
#include "tru-fund-aid.h"
#include "tru-funds.h"
#include "tru-item.h"
#include "tru-kinds.h"
#include "tru-member.h"
#include "tru-programme.h"
#include "tru-queries-codes.h"
#include "tru-query.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

#define N_KEPT 5
#define N_DAYS 2
#define NO_FIELD (-1)

/* What stands on shelves and in pockets with a label: which field bears it, what the next one of its like has in common with it,
   and the days that are its own unless both are typed in one go; the first is today’s at first. */
static const struct
{
  const TruKind *kind;
  const TruQuery *highest;
  const char *first;
  int code;
  int library;
  int kept[N_KEPT];
  int days[N_DAYS];
} labelled[] = {
  { &tru_item_kind, &tru_query_highest_item_code, "OT-0001", TRU_ITEM_CODE, TRU_ITEM_TOOL_LIBRARY,
    { TRU_ITEM_TOOL, TRU_ITEM_TOOL_LIBRARY, TRU_ITEM_CONDITION, TRU_ITEM_PRICE, TRU_ITEM_PLACE }, { TRU_ITEM_BOUGHT_ON, TRU_ITEM_CHECK_DUE } },
  { &tru_member_kind, &tru_query_highest_card, "C-0001", TRU_MEMBER_CARD, TRU_MEMBER_TOOL_LIBRARY,
    { TRU_MEMBER_TOOL_LIBRARY, NO_FIELD, NO_FIELD, NO_FIELD, NO_FIELD }, { TRU_MEMBER_JOINED_ON, TRU_MEMBER_VALID_UNTIL } },
  { &tru_consumable_kind, &tru_query_highest_consumable_code, "P-0001", TRU_CONSUMABLE_CODE, TRU_CONSUMABLE_TOOL_LIBRARY,
    { TRU_CONSUMABLE_TOOL_LIBRARY, TRU_CONSUMABLE_CATEGORY, TRU_CONSUMABLE_UNIT, NO_FIELD, NO_FIELD }, { NO_FIELD, NO_FIELD } },
};

/* What only becomes of a record that is there already, each by an act of its own: an empty form does not ask for it. */
static const struct
{
  const TruKind *kind;
  guint field;
} later[] = {
  { &tru_item_kind, TRU_ITEM_REPAIR_SINCE },    { &tru_item_kind, TRU_ITEM_INSPECT_SINCE },
  { &tru_item_kind, TRU_ITEM_MISSING_SINCE },   { &tru_item_kind, TRU_ITEM_STOLEN_ON },
  { &tru_item_kind, TRU_ITEM_REPORT_NUMBER },   { &tru_item_kind, TRU_ITEM_WITHDRAWN_ON },
  { &tru_item_kind, TRU_ITEM_WITHDRAWN_REASON }, { &tru_member_kind, TRU_MEMBER_SILENT_SINCE },
  { &tru_consumable_kind, TRU_CONSUMABLE_ENDED_ON },
};

static int
find_kind (const TruKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (labelled); i++)
    if (labelled[i].kind == kind)
      return (int) i;
  return -1;
}

static gboolean
take_uid (TruRecord *record,
          gpointer   uid,
          GError   **error)
{
  *(char **) uid = g_strdup (tru_record_get_uid (record));
  return TRUE;
}

/* Where an association has but one, there is nothing to choose. */
static void
choose_the_only_ones (TruStore  *store,
                      TruRecord *record)
{
  const TruKind *const only[] = { &tru_programme_kind, &tru_tool_kind, &tru_tool_library_kind };
  const TruKind *kind = tru_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    for (guint j = 0; j < G_N_ELEMENTS (only); j++)
      {
        const TruField *field = &kind->fields[i];
        g_autofree char *uid = NULL;

        if (field->type != TRU_TYPE_REF || !(field->flags & TRU_REQUIRED) || tru_field_target (field) != only[j]
            || tru_record_is_known (record, i) || tru_store_count (store, only[j]) != 1)
          continue;
        if (tru_store_each (store, only[j], take_uid, &uid, NULL))
          tru_record_set_text (record, i, uid);
      }
}

/* Most tool libraries are the association's own. */
static void
choose_own_association (TruStore  *store,
                        TruRecord *library)
{
  g_autoptr (TruRecord) own = tru_store_own (store);

  if (own && !tru_record_is_known (library, TRU_TOOL_LIBRARY_ORGANISATION))
    tru_record_set_text (library, TRU_TOOL_LIBRARY_ORGANISATION, tru_record_get_uid (own));
}

/**
 * tru_new_records_code:
 * @store: a store
 * @kind: items, members or consumables
 * @library: (nullable): uid of the tool library that gets it
 *
 * The next free code: it begins as most do in that library, and counts on from the highest.
 *
 * Returns: (transfer full) (nullable): such as "OT-0148"; %NULL for other kinds
 */
char *
tru_new_records_code (TruStore      *store,
                      const TruKind *kind,
                      const char    *library)
{
  int place = find_kind (kind);
  g_autoptr (TruRow) highest = place >= 0 ? tru_query_first (store, labelled[place].highest, NULL, "$library", library, NULL) : NULL;
  char *next = highest ? tru_code_next (tru_row_get_text (highest, TRU_HIGHEST_CODE_CODE)) : NULL;

  return next || place < 0 ? next : g_strdup (labelled[place].first);
}

/**
 * tru_new_records_prepare:
 * @store: a store
 * @record: a new record, with what is known of it so far
 *
 * Fills in what a form proposes: what there is no choice about, a free code, and today as the day from which it is here. A
 * person may change it all.
 */
void
tru_new_records_prepare (TruStore  *store,
                         TruRecord *record)
{
  int place = find_kind (tru_record_get_kind (record));
  g_autofree char *code = NULL;

  choose_the_only_ones (store, record);
  if (tru_record_get_kind (record) == &tru_fund_aid_kind)
    tru_funds_propose_contributor (store, record);
  if (tru_record_get_kind (record) == &tru_tool_library_kind)
    choose_own_association (store, record);
  if (place < 0)
    return;
  code = tru_new_records_code (store, labelled[place].kind, tru_record_get_text (record, labelled[place].library));
  if (!tru_record_is_known (record, labelled[place].code))
    tru_record_set_text (record, labelled[place].code, code);
  if (labelled[place].days[0] != NO_FIELD && !tru_record_is_known (record, labelled[place].days[0]))
    tru_record_set_number (record, labelled[place].days[0], tru_clock_today ());
}

/**
 * tru_new_records_asks:
 * @record: a new record, with what is known of it so far
 * @field: one of its fields
 *
 * Returns: whether an empty form has the field; what is known already is shown in any case
 */
gboolean
tru_new_records_asks (TruRecord *record,
                      guint      field)
{
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    if (later[i].kind == tru_record_get_kind (record) && later[i].field == field)
      return tru_record_is_known (record, field);
  return TRUE;
}

/**
 * tru_new_records_has_another:
 * @kind: a kind
 *
 * Returns: whether tru_new_records_another() knows what its records have in common
 */
gboolean
tru_new_records_has_another (const TruKind *kind)
{
  return find_kind (kind) >= 0;
}

static void
copy_fields (TruRecord *record,
             TruRecord *from,
             const int *fields,
             guint      n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i] != NO_FIELD)
      tru_record_copy_field (record, from, (guint) fields[i]);
}

/**
 * tru_new_records_another:
 * @last: an item, member or consumable
 *
 * Returns: (transfer full): a new record like it: what differs from one to the next, such as the code, is open, and so are the
 *   days: another one comes today, and nobody has checked it yet
 */
TruRecord *
tru_new_records_another (TruRecord *last)
{
  int place = find_kind (tru_record_get_kind (last));
  TruRecord *another = tru_record_new (tru_record_get_kind (last));

  g_return_val_if_fail (place >= 0, another);
  copy_fields (another, last, labelled[place].kept, N_KEPT);
  return another;
}

/**
 * tru_new_records_next:
 * @last: an item, member or consumable as it was just typed into a form
 *
 * Returns: (transfer full): another one for the same form, where the days that were typed hold for the next too
 */
TruRecord *
tru_new_records_next (TruRecord *last)
{
  int place = find_kind (tru_record_get_kind (last));
  TruRecord *next = tru_new_records_another (last);

  g_return_val_if_fail (place >= 0, next);
  copy_fields (next, last, labelled[place].days, N_DAYS);
  return next;
}

/**
 * tru_new_records_settle_code:
 * @store: a store
 * @record: a new record as a form has it
 *
 * A label that was printed beforehand may be scanned into the form: then the code ends in its check character, which is not kept.
 * It is told from a longer code by the number, which is as wide as that of the next free code.
 */
void
tru_new_records_settle_code (TruStore  *store,
                             TruRecord *record)
{
  int place = find_kind (tru_record_get_kind (record));
  const char *code = place >= 0 ? tru_record_get_text (record, labelled[place].code) : NULL;
  g_autofree char *stem = code ? tru_code_checked (code) : NULL;
  g_autofree char *free_code = stem ? tru_new_records_code (store, labelled[place].kind, tru_record_get_text (record, labelled[place].library)) : NULL;
  gsize start = free_code ? strlen (free_code) : 0;

  while (start > 0 && g_ascii_isdigit (free_code[start - 1]))
    start--;
  if (stem && strlen (stem) == strlen (free_code) && strncmp (stem, free_code, start) == 0 && strspn (stem + start, "0123456789") == strlen (stem + start))
    tru_record_set_text (record, labelled[place].code, stem);
}
