/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-code.h"
#include "tru-item.h"
#include "tru-member.h"
#include "tru-new-records.h"
#include "tru-table-households.h"
#include "tru-text.h"
#include "tru-tool.h"

/* What makes two tools the same: name, brand and model. */
static char *
key_of_tool (TruRecord *tool)
{
  g_autofree char *name = tru_text_fold (tru_record_get_text (tool, TRU_TOOL_NAME));
  g_autofree char *brand = tru_text_fold (tru_record_get_text (tool, TRU_TOOL_BRAND));
  g_autofree char *model = tru_text_fold (tru_record_get_text (tool, TRU_TOOL_MODEL));

  return g_strjoin ("|", name, brand, model, NULL);
}

static gboolean
collect_tool (TruRecord *tool,
              gpointer   data,
              GError   **error)
{
  g_hash_table_insert (data, key_of_tool (tool), g_strdup (tru_record_get_uid (tool)));
  return TRUE;
}

/* What the list calls its items on later lines is not given to earlier ones. */
static void
know_named (TruTableRun *run)
{
  const TruTableFile *file = run->request->file;
  int code = tru_table_target_find (TRU_TABLE_ITEMS, "item.code");

  run->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint column = 0; column < tru_table_file_get_columns (file); column++)
    for (guint row = 0; run->request->mapping[column] == code && row < tru_table_file_get_rows (file); row++)
      {
        g_autofree char *clean = tru_text_clean (tru_table_file_get_cell (file, row, column));

        g_hash_table_add (run->named, g_utf8_strup (clean, -1));
      }
}

static gboolean
know_stock (TruTableRun *run,
            GError     **error)
{
  if (run->tools)
    return TRUE;
  run->tools = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  run->copies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  know_named (run);
  run->next_code = tru_new_records_code (run->store, &tru_item_kind, run->request->tool_library);
  return tru_store_each (run->store, &tru_tool_kind, collect_tool, run->tools, error);
}

/* A list that names models alone means them as the tools. */
static gboolean
name_tool (TruTableRow *row,
           GError     **error)
{
  TruRecord *tool = tru_table_row_need (row, &tru_tool_kind);

  if (!tru_record_is_known (tool, TRU_TOOL_NAME) && tru_record_is_known (tool, TRU_TOOL_MODEL))
    {
      tru_record_set_text (tool, TRU_TOOL_NAME, tru_record_get_text (tool, TRU_TOOL_MODEL));
      tru_record_clear (tool, TRU_TOOL_MODEL);
    }
  if (!tru_record_is_known (tool, TRU_TOOL_NAME))
    return tru_table_refuse (error, _("the tool has no name"));
  row->title = g_strdup (tru_record_get_text (tool, TRU_TOOL_NAME));
  return TRUE;
}

/* The tool is written once for all its copies; %NULL when it is still to be written. */
static const char *
share_tool (TruTableRun *run,
            TruTableRow *row,
            TruRecord   *item)
{
  TruRecord *tool = tru_table_row_find (row, &tru_tool_kind);
  g_autofree char *key = key_of_tool (tool);
  const char *uid = g_hash_table_lookup (run->tools, key);

  tru_record_set_text (item, TRU_ITEM_TOOL, uid ? uid : tru_record_get_uid (tool));
  if (uid)
    g_ptr_array_remove (row->records, tool);
  return uid;
}

/* Later rows build on this one only once it is known to be sound. */
static gboolean
know_tool (TruTableRun *run,
           TruTableRow *row,
           GError     **error)
{
  TruRecord *tool = tru_table_row_find (row, &tru_tool_kind);

  if (!tru_table_row_is_sound (row, error))
    return FALSE;
  g_hash_table_insert (run->tools, key_of_tool (tool), g_strdup (tru_record_get_uid (tool)));
  return TRUE;
}

/* Copies of a tool that no line of the list names by their codes: those may be its rows without one. */
static guint
count_unnamed (TruTableRun *run,
               const char  *tool)
{
  g_autoptr (GPtrArray) copies = tru_store_find (run->store, &tru_item_kind, TRU_ITEM_TOOL, tool, NULL);
  guint n = 0;

  for (guint i = 0; copies && i < copies->len; i++)
    n += !g_hash_table_contains (run->named, tru_record_get_text (copies->pdata[i], TRU_ITEM_CODE));
  return n;
}

/* Of rows without codes, those that the stock holds copies for are here already. */
static gboolean
is_copy_here (TruTableRun *run,
              TruRecord   *item)
{
  const char *tool = tru_record_get_text (item, TRU_ITEM_TOOL);
  gpointer unseen;

  if (!g_hash_table_lookup_extended (run->copies, tool, NULL, &unseen))
    unseen = GUINT_TO_POINTER (count_unnamed (run, tool));
  g_hash_table_replace (run->copies, g_strdup (tool), GUINT_TO_POINTER (GPOINTER_TO_UINT (unseen) - (unseen ? 1 : 0)));
  return unseen != NULL;
}

/* The code is taken, but by another tool: that is told, and this row is left out like those that are here. */
static char *
doubt_code (TruTableRun *run,
            TruTableRow *row,
            TruRecord   *here)
{
  g_autoptr (TruRecord) tool = tru_store_get (run->store, &tru_tool_kind, tru_record_get_text (here, TRU_ITEM_TOOL), NULL);
  const char *name = tool ? tru_record_get_text (tool, TRU_TOOL_NAME) : NULL;
  g_autofree char *ours = name ? tru_text_fold (name) : NULL;
  g_autofree char *theirs = tru_text_fold (row->title);

  if (!ours || g_str_equal (ours, theirs))
    return NULL;
  return g_strdup_printf (_("the label %1$s is on “%2$s” here; if “%3$s” is another tool, give it another code"), tru_record_get_text (here, TRU_ITEM_CODE),
                          name, row->title);
}

/* The code on the label says whether it is here; %FALSE when two lines have it. */
static gboolean
look_up_code (TruTableRun *run,
              TruTableRow *row,
              const char  *code,
              GError     **error)
{
  g_autoptr (TruRecord) here = NULL;

  if (!g_hash_table_add (run->codes, g_strdup (code)))
    return tru_table_refuse (error, _("the code stands on an earlier line too"));
  here = tru_store_find_one (run->store, &tru_item_kind, TRU_ITEM_CODE, code, NULL);
  row->is_here = here != NULL;
  row->doubt = here ? doubt_code (run, row, here) : NULL;
  return TRUE;
}

/* Neither a code of the stock nor one that the list names. */
static void
make_code (TruTableRun *run,
           TruRecord   *item)
{
  gboolean is_free = FALSE;

  while (!is_free)
    {
      char *next = tru_code_next (run->next_code);

      is_free = !g_hash_table_contains (run->named, run->next_code);
      if (is_free)
        tru_record_set_text (item, TRU_ITEM_CODE, run->next_code);
      g_free (run->next_code);
      run->next_code = next;
    }
}

static gboolean
link_item (TruTableRun *run,
           TruTableRow *row,
           GError     **error)
{
  TruRecord *item = tru_table_row_need (row, &tru_item_kind);
  const char *code = tru_record_get_text (item, TRU_ITEM_CODE);
  gboolean is_shared;

  if (!know_stock (run, error) || !name_tool (row, error) || (code && !look_up_code (run, row, code, error)))
    return FALSE;
  if (!tru_record_is_known (item, TRU_ITEM_TOOL_LIBRARY))
    tru_record_set_text (item, TRU_ITEM_TOOL_LIBRARY, run->request->tool_library);
  if (!tru_record_is_known (item, TRU_ITEM_TOOL_LIBRARY))
    return tru_table_refuse (error, _("no tool library is chosen for it"));
  if (row->is_here)
    return TRUE;
  is_shared = share_tool (run, row, item) != NULL;
  if (!code && (row->is_here = is_copy_here (run, item)))
    return TRUE;
  if (!code)
    make_code (run, item);
  return is_shared || know_tool (run, row, error);
}

static gboolean
link_member (TruTableRun *run,
             TruTableRow *row,
             GError     **error)
{
  TruRecord *member = tru_table_row_need (row, &tru_member_kind);
  const char *name = tru_record_get_text (member, TRU_MEMBER_NAME);
  const char *card = tru_record_get_text (member, TRU_MEMBER_CARD);
  g_autoptr (TruRecord) same_card = NULL;
  g_autoptr (TruRecord) same_name = NULL;

  if (!name)
    return tru_table_refuse (error, _("the member has no name"));
  row->title = g_strdup (name);
  if (!tru_record_is_known (member, TRU_MEMBER_TOOL_LIBRARY))
    tru_record_set_text (member, TRU_MEMBER_TOOL_LIBRARY, run->request->tool_library);
  if (card && !g_hash_table_add (run->codes, g_strdup (card)))
    return tru_table_refuse (error, _("the card’s code stands on an earlier line too"));
  same_card = card ? tru_store_find_one (run->store, &tru_member_kind, TRU_MEMBER_CARD, card, NULL) : NULL;
  same_name = tru_store_find_one (run->store, &tru_member_kind, TRU_MEMBER_NAME, name, NULL);
  row->is_here = same_card || (same_name && !card && tru_record_field_equal (same_name, member, TRU_MEMBER_PHONE));
  if (!row->is_here && same_name)
    row->doubt = g_strdup (_("a member of that name is here"));
  return TRUE;
}

/**
 * tru_table_row_link:
 * @run: an import
 * @row: the row's place
 * @built: its records
 * @error: a sentence about what is missing
 *
 * Lets the records refer to each other and to what is here, completes what follows from the rest, and tells whether it is
 * here already.
 *
 * Returns: whether the row makes sense
 */
gboolean
tru_table_row_link (TruTableRun *run,
                    guint        row,
                    TruTableRow *built,
                    GError     **error)
{
  switch (run->request->subject)
    {
    case TRU_TABLE_ITEMS:
      return link_item (run, built, error);
    case TRU_TABLE_MEMBERS:
      return link_member (run, built, error);
    default:
      return tru_table_link_household (run, row, built, error);
    }
}
