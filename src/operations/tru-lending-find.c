/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending.h"

#include <glib/gi18n.h>

#include "tru-code.h"
#include "tru-consumable.h"
#include "tru-item.h"
#include "tru-member.h"
#include "tru-queries-operations.h"
#include "tru-text.h"
#include "tru-uid.h"

#define NAMED_AT_MOST 8

/* A label reads “OT-0147F”, its last character being the check; people type “ot-0147 ”. */
static TruRecord *
find_by_code (TruStore      *store,
              const TruKind *kind,
              guint          field,
              const char    *code)
{
  g_autofree char *upper = NULL;
  g_autofree char *checked = NULL;
  TruRecord *found = tru_store_find_one (store, kind, field, code, NULL);

  if (found)
    return found;
  upper = g_utf8_strup (code, -1);
  found = tru_store_find_one (store, kind, field, upper, NULL);
  checked = found ? NULL : tru_code_checked (code);
  return checked ? tru_store_find_one (store, kind, field, checked, NULL) : found;
}

/* By the uid, else by what stands on the label; no words name nothing. */
static TruRecord *
find_exactly (TruStore      *store,
              const TruKind *kind,
              guint          code,
              const char    *words)
{
  TruRecord *record = words && tru_uid_is_valid (words) ? tru_store_get (store, kind, words, NULL) : NULL;

  return record || !words ? record : find_by_code (store, kind, code, words);
}

/**
 * tru_lending_find_item:
 * @store: a store
 * @code: (nullable): the code on the label in any case, or a uid
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the item
 */
TruRecord *
tru_lending_find_item (TruStore    *store,
                       const char  *code,
                       GError     **error)
{
  g_autofree char *clean = tru_text_clean (code);
  TruRecord *item = find_exactly (store, &tru_item_kind, TRU_ITEM_CODE, clean);

  if (!item)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                 _("No item has the code “%s”: check the label."), clean ? clean : "");
  return item;
}

static TruRecord *
choose_by_name (TruStore    *store,
                const char  *name,
                GPtrArray   *rows,
                GError     **error)
{
  g_autoptr (GString) candidates = g_string_new (NULL);

  if (rows->len == 1)
    return tru_store_get (store, &tru_member_kind,
                          tru_row_get_text (g_ptr_array_index (rows, 0), TRU_MEMBERS_BY_NAME_UID), error);
  if (rows->len == 0)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                   _("No member has the card or the full name “%s”."), name);
      return NULL;
    }
  for (guint i = 0; i < MIN (rows->len, NAMED_AT_MOST); i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      const char *card = tru_row_get_text (row, TRU_MEMBERS_BY_NAME_CARD);
      const char *key = card ? card : tru_row_get_text (row, TRU_MEMBERS_BY_NAME_UID);

      g_string_append_printf (candidates, _("%s%s (%s)"), i > 0 ? ", " : "",
                              tru_row_get_text (row, TRU_MEMBERS_BY_NAME_NAME), key);
    }
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_AMBIGUOUS,
               _("Several members are called “%s”: %s. Give the card instead."), name, candidates->str);
  return NULL;
}

/**
 * tru_lending_find_member:
 * @store: a store
 * @words: (nullable): a uid, a card's code in any case, or a full name whatever its case and accents
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_AMBIGUOUS listing the candidates with their cards
 *
 * Returns: (transfer full) (nullable): the member
 */
TruRecord *
tru_lending_find_member (TruStore    *store,
                         const char  *words,
                         GError     **error)
{
  g_autofree char *clean = tru_text_clean (words);
  g_autofree char *key = tru_text_fold (clean ? clean : "");
  g_autoptr (GPtrArray) rows = NULL;
  TruRecord *member = find_exactly (store, &tru_member_kind, TRU_MEMBER_CARD, clean);

  if (member)
    return member;
  rows = tru_query_run (store, &tru_members_by_name_query, error, "$key", key, NULL);
  return rows ? choose_by_name (store, clean ? clean : "", rows, error) : NULL;
}

/**
 * tru_lending_find_consumable:
 * @store: a store
 * @words: (nullable): a uid, a code in any case, or the whole name whatever its case and accents
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_OPERATION_ERROR_AMBIGUOUS when several libraries keep it
 *
 * Returns: (transfer full) (nullable): the consumable
 */
TruRecord *
tru_lending_find_consumable (TruStore    *store,
                             const char  *words,
                             GError     **error)
{
  g_autofree char *clean = tru_text_clean (words);
  g_autofree char *key = tru_text_fold (clean ? clean : "");
  g_autoptr (GPtrArray) rows = NULL;
  TruRecord *found = find_exactly (store, &tru_consumable_kind, TRU_CONSUMABLE_CODE, clean);

  if (found)
    return found;
  rows = tru_query_run (store, &tru_consumables_by_name_query, error, "$key", key, NULL);
  if (rows && rows->len == 1)
    return tru_store_get_by_id (store, &tru_consumable_kind, tru_row_get_id (rows->pdata[0]), error);
  if (rows && rows->len > 1)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_AMBIGUOUS, _("Several consumables are called “%s”: give the code instead."), clean);
  else if (rows)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("No consumable has the code or the name “%s”."), clean ? clean : "");
  return NULL;
}

/**
 * tru_lending_stock:
 * @store: a store
 * @consumable: uid of a consumable
 *
 * Returns: what is left of it, in hundredths of its unit: the sum of what came in less what went out
 */
gint64
tru_lending_stock (TruStore   *store,
                   const char *consumable)
{
  return tru_query_count (store, &tru_consumable_stock_query, "$consumable", consumable, NULL);
}
