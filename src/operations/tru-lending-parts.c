/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-accessory.h"
#include "tru-item.h"
#include "tru-loan.h"
#include "tru-operation-error.h"
#include "tru-queries-operations.h"
#include "tru-text-fold.h"
#include "tru-text.h"
#include "tru-tool.h"

/* “2 × Battery”; a part that comes once is but named. */
static char *
describe_part (TruRecord *accessory)
{
  gint64 quantity = tru_record_get_number (accessory, TRU_ACCESSORY_QUANTITY);
  const char *name = tru_record_get_text (accessory, TRU_ACCESSORY_NAME);

  /* Translators: how many of a kit’s part there are, its name */
  return quantity > 1 ? g_strdup_printf (_("%d × %s"), (int) quantity, name) : g_strdup (name);
}

static void
split_parts (const char    *text,
             GStrvBuilder  *parts)
{
  g_auto (GStrv) words = g_strsplit_set (text ? text : "", ",;\n", -1);

  for (guint i = 0; words[i]; i++)
    if (!tru_text_is_blank (words[i]))
      g_strv_builder_add (parts, g_strstrip (words[i]));
}

/* What did not go out cannot come back. */
static GStrv
leave_out (const char *const *parts,
           const char        *stayed)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) out = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  split_parts (stayed, out);
  names = g_strv_builder_end (out);
  for (guint i = 0; parts[i]; i++)
    if (!g_strv_contains ((const char *const *) names, parts[i]))
      g_strv_builder_add (left, parts[i]);
  return g_strv_builder_end (left);
}

/**
 * tru_lending_parts_along:
 * @accessories: (nullable): names of all that belongs to a tool
 * @stayed: (nullable): those that stayed when it was lent
 *
 * Returns: (transfer full) (nullable): those that went along, %NULL when none did
 */
char *
tru_lending_parts_along (const char *accessories,
                         const char *stayed)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_auto (GStrv) along = NULL;

  split_parts (accessories, parts);
  all = g_strv_builder_end (parts);
  along = leave_out ((const char *const *) all, stayed);
  return along[0] ? g_strjoinv (", ", along) : NULL;
}

/* All that belongs to the item's tool, whether it went along or not. */
static GStrv
parts_of_tool (TruStore   *store,
               const char *item)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_item_kind, item, NULL);
  const char *uid = record ? tru_record_get_text (record, TRU_ITEM_TOOL) : NULL;
  g_autoptr (TruRecord) tool = uid ? tru_store_get (store, &tru_tool_kind, uid, NULL) : NULL;
  g_autoptr (GPtrArray) kit = uid ? tru_store_find (store, &tru_accessory_kind, TRU_ACCESSORY_TOOL, uid, NULL) : NULL;

  for (guint i = 0; kit && i < kit->len; i++)
    {
      g_autofree char *part = describe_part (kit->pdata[i]);

      g_strv_builder_add (parts, part);
    }
  if (tool && (!kit || kit->len == 0))
    split_parts (tru_record_get_text (tool, TRU_TOOL_ACCESSORIES), parts);
  return g_strv_builder_end (parts);
}

/* A name that a hand wrote, as the tool has it. */
static const char *
spelt_as_in (const char *const *parts,
             const char        *name)
{
  g_autofree char *key = tru_text_fold (name);

  for (guint i = 0; parts[i]; i++)
    {
      g_autofree char *other = tru_text_fold (parts[i]);

      if (g_str_equal (key, other))
        return parts[i];
    }
  return name;
}

/* What the item's last loan left unfound, as it was noted: what did not come back, and what had not gone along. */
static GStrv
noted_absent (TruStore   *store,
              const char *item)
{
  g_autoptr (GStrvBuilder) noted = g_strv_builder_new ();
  g_autoptr (TruRow) last = tru_query_first (store, &tru_last_loan_query, NULL, "$item", item, NULL);

  if (last)
    {
      split_parts (tru_row_get_text (last, TRU_LAST_LOAN_MISSING), noted);
      split_parts (tru_row_get_text (last, TRU_LAST_LOAN_STAYED), noted);
    }
  return g_strv_builder_end (noted);
}

static GStrv
spell_as_in (const char *const *parts,
             const char *const *names)
{
  g_autoptr (GStrvBuilder) spelt = g_strv_builder_new ();

  for (guint i = 0; names[i]; i++)
    g_strv_builder_add (spelt, spelt_as_in (parts, names[i]));
  return g_strv_builder_end (spelt);
}

/**
 * tru_lending_absent_parts:
 * @store: a store
 * @item: uid of an item
 *
 * An accessory that did not come back, or that stayed here, is absent until a loan takes it along: that follows from the last loan and
 * is stored nowhere else.
 *
 * Returns: (transfer full) (nullable): its names, separated by commas; %NULL when all is there
 */
char *
tru_lending_absent_parts (TruStore   *store,
                          const char *item)
{
  g_auto (GStrv) noted = noted_absent (store, item);
  g_auto (GStrv) all = NULL;
  g_auto (GStrv) absent = NULL;

  /* The usual case costs the desk one question of the database. */
  if (!noted[0])
    return NULL;
  all = parts_of_tool (store, item);
  absent = spell_as_in ((const char *const *) all, (const char *const *) noted);
  return g_strjoinv (", ", absent);
}

/**
 * tru_lending_accessories:
 * @store: a store
 * @item: uid of an item
 *
 * Returns: (transfer full): what belongs to it, to be ticked as it goes out: the parts of its kit, else the accessories written with its
 * tool, and what tru_lending_absent_parts() names besides; empty when it goes alone
 */
GStrv
tru_lending_accessories (TruStore   *store,
                         const char *item)
{
  g_auto (GStrv) all = parts_of_tool (store, item);
  g_auto (GStrv) noted = noted_absent (store, item);
  g_auto (GStrv) absent = spell_as_in ((const char *const *) all, (const char *const *) noted);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  g_strv_builder_addv (parts, (const char **) all);
  for (guint i = 0; absent[i]; i++)
    if (!g_strv_contains ((const char *const *) all, absent[i]))
      g_strv_builder_add (parts, absent[i]);
  return g_strv_builder_end (parts);
}

/**
 * tru_lending_accessories_out:
 * @store: a store
 * @item: uid of an item
 *
 * Returns: (transfer full): what went along with its last loan, to be ticked as it comes back; of an item never lent all that belongs to it
 */
GStrv
tru_lending_accessories_out (TruStore   *store,
                             const char *item)
{
  g_auto (GStrv) all = parts_of_tool (store, item);
  g_autoptr (TruRow) last = tru_query_first (store, &tru_last_loan_query, NULL, "$item", item, NULL);

  return leave_out ((const char *const *) all, last ? tru_row_get_text (last, TRU_LAST_LOAN_STAYED) : NULL);
}

/* “Battery” names the part “2 × Battery” as well. */
static const char *
find_part (const char *const *parts,
           const char        *name)
{
  const char *spelt = spelt_as_in (parts, name);

  for (guint i = 0; parts[i]; i++)
    {
      const char *times = strstr (parts[i], "× ");
      const char *bare[] = { times ? times + strlen ("× ") : parts[i], NULL };

      if (spelt == parts[i] || spelt_as_in (bare, name) == bare[0])
        return parts[i];
    }
  return NULL;
}

static void
set_no_part (TruStore    *store,
             const char  *item,
             GStrv        parts,
             const char  *name,
             GError     **error)
{
  g_autofree char *title = tru_store_title (store, &tru_item_kind, item);
  g_autofree char *list = g_strjoinv (", ", parts);

  if (parts[0])
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("“%s” is no part of “%s”; its parts are: %s."), name, title, list);
  else
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("“%s” is no part of “%s”, which goes without any."), name, title);
}

/**
 * tru_lending_find_parts:
 * @store: a store
 * @item: uid of an item
 * @words: names of accessories, separated by commas, as a person writes them
 * @error: %TRU_OPERATION_ERROR_INVALID with the names that there are
 *
 * Returns: (transfer full) (nullable): the same as the tool has them, perhaps empty
 */
char *
tru_lending_find_parts (TruStore    *store,
                        const char  *item,
                        const char  *words,
                        GError     **error)
{
  g_autoptr (GStrvBuilder) typed = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (GStrv) parts = tru_lending_accessories (store, item);
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) named = NULL;

  split_parts (words, typed);
  names = g_strv_builder_end (typed);
  for (guint i = 0; names[i]; i++)
    {
      const char *part = find_part ((const char *const *) parts, names[i]);

      if (!part)
        {
          set_no_part (store, item, parts, names[i], error);
          return NULL;
        }
      g_strv_builder_add (found, part);
    }
  named = g_strv_builder_end (found);
  return g_strjoinv (", ", named);
}
