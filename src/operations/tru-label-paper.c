/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-label-paper.h"

#include <glib/gi18n.h>

#include "tru-code.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-member-picture.h"
#include "tru-member.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

static gboolean
add_label (GPtrArray  *labels,
           const char *code,
           const char *title,
           const char *subtitle,
           const char *picture,
           GError    **error)
{
  g_autofree char *checked = code ? tru_code_with_check (code) : NULL;

  if (!checked)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID, _("“%s” has no code to print: give it one first"), title ? title : "");
      return FALSE;
    }
  g_ptr_array_add (labels, tru_label_new (checked, title, subtitle, picture));
  return TRUE;
}

static gboolean
add_item (TruStore   *store,
          GPtrArray  *labels,
          TruRecord  *item,
          GError    **error)
{
  g_autofree char *library = tru_store_title (store, &tru_tool_library_kind, tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY));
  g_autofree char *tool = tru_store_title (store, &tru_tool_kind, tru_record_get_text (item, TRU_ITEM_TOOL));

  return add_label (labels, tru_record_get_text (item, TRU_ITEM_CODE), tool, library, NULL, error);
}

static GPtrArray *
new_labels (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tru_label_free);
}

static TruDocument *
lay_out (const TruLabelPaper *paper,
         GPtrArray           *labels,
         const char          *title,
         GError             **error)
{
  if (labels->len == 0 && !tru_operation_refuse (error, TRU_OPERATION_ERROR_INVALID, _("There is nothing to print labels for.")))
    return NULL;
  return tru_labels_layout (&paper->sheet, paper->type, labels, paper->skipped, title, error);
}

/**
 * tru_label_paper_items:
 * @store: a store
 * @paper: what to print on
 * @items: (array zero-terminated=1): codes or uids
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): a label for each, its code with the check character
 */
TruDocument *
tru_label_paper_items (TruStore             *store,
                       const TruLabelPaper  *paper,
                       const char *const    *items,
                       GError              **error)
{
  g_autoptr (GPtrArray) labels = new_labels ();

  for (guint i = 0; items[i]; i++)
    {
      g_autoptr (TruRecord) item = tru_lending_find_item (store, items[i], error);

      if (!item || !add_item (store, labels, item, error))
        return NULL;
    }
  return lay_out (paper, labels, _("Labels"), error);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (tru_record_get_text (*(TruRecord *const *) a, TRU_ITEM_CODE),
                    tru_record_get_text (*(TruRecord *const *) b, TRU_ITEM_CODE));
}

static gboolean
collect (TruRecord *item,
         gpointer   items,
         GError   **error)
{
  g_ptr_array_add (items, g_object_ref (item));
  return TRUE;
}

static GPtrArray *
items_of (TruStore    *store,
          const char  *tool_library,
          GError     **error)
{
  g_autoptr (GPtrArray) items = NULL;

  if (tool_library)
    return tru_store_find (store, &tru_item_kind, TRU_ITEM_TOOL_LIBRARY, tool_library, error);
  items = g_ptr_array_new_with_free_func (g_object_unref);
  return tru_store_each (store, &tru_item_kind, collect, items, error) ? g_steal_pointer (&items) : NULL;
}

/**
 * tru_label_paper_library:
 * @store: a store
 * @paper: what to print on
 * @tool_library: (nullable): its uid, %NULL for all of them
 * @error: %TRU_OPERATION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): a label for each of its items that is not withdrawn, in the order of their codes
 */
TruDocument *
tru_label_paper_library (TruStore             *store,
                         const TruLabelPaper  *paper,
                         const char           *tool_library,
                         GError              **error)
{
  g_autoptr (GPtrArray) labels = new_labels ();
  g_autoptr (GPtrArray) items = items_of (store, tool_library, error);

  if (!items)
    return NULL;
  g_ptr_array_sort (items, compare_codes);
  for (guint i = 0; i < items->len; i++)
    if (!tru_record_is_known (items->pdata[i], TRU_ITEM_WITHDRAWN_ON) && !add_item (store, labels, items->pdata[i], error))
      return NULL;
  return lay_out (paper, labels, _("Labels"), error);
}

static gboolean
add_card (TruStore   *store,
          GPtrArray  *labels,
          TruRecord  *member,
          GError    **error)
{
  g_autofree char *name = tru_store_title (store, &tru_tool_library_kind, tru_record_get_text (member, TRU_MEMBER_TOOL_LIBRARY));
  g_autofree char *picture = tru_member_picture_path (store, member);

  return add_label (labels, tru_record_get_text (member, TRU_MEMBER_CARD), tru_record_get_text (member, TRU_MEMBER_NAME), name, picture, error);
}

/**
 * tru_label_paper_members:
 * @store: a store
 * @paper: what to print on
 * @members: (array zero-terminated=1): uids, card codes or names
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_AMBIGUOUS, %TRU_OPERATION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): a card for each
 */
TruDocument *
tru_label_paper_members (TruStore             *store,
                         const TruLabelPaper  *paper,
                         const char *const    *members,
                         GError              **error)
{
  g_autoptr (GPtrArray) labels = new_labels ();

  for (guint i = 0; members[i]; i++)
    {
      g_autoptr (TruRecord) member = tru_lending_find_member (store, members[i], error);

      if (!member || !add_card (store, labels, member, error))
        return NULL;
    }
  return lay_out (paper, labels, _("Members’ cards"), error);
}
