/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-document-data.h"

struct _TruDocumentData
{
  grefcount        references;
  TruDocumentData *around;      /* borrowed for an item, held when owns_around */
  gboolean         owns_around;
  GHashTable      *texts;       /* path → text */
  GHashTable      *lists;       /* path → GPtrArray of TruDocumentData */
};

static void
free_list (gpointer list)
{
  GPtrArray *items = list;

  /* An item that somebody still holds must not look into data that is gone. */
  for (guint i = 0; i < items->len; i++)
    ((TruDocumentData *) g_ptr_array_index (items, i))->around = NULL;
  g_ptr_array_unref (items);
}

/**
 * tru_document_data_new:
 *
 * Returns: (transfer full): data that names nothing yet
 */
TruDocumentData *
tru_document_data_new (void)
{
  TruDocumentData *data = g_new0 (TruDocumentData, 1);

  g_ref_count_init (&data->references);
  data->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  data->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  return data;
}

/**
 * tru_document_data_new_within:
 * @around: the data to look into for names that the new data does not have; a reference is held
 *
 * Data laid over other data without changing it, as the page number of a footer is.
 *
 * Returns: (transfer full): the new data
 */
TruDocumentData *
tru_document_data_new_within (TruDocumentData *around)
{
  TruDocumentData *data = tru_document_data_new ();

  data->around = tru_document_data_ref (around);
  data->owns_around = TRUE;
  return data;
}

TruDocumentData *
tru_document_data_ref (TruDocumentData *data)
{
  g_ref_count_inc (&data->references);
  return data;
}

void
tru_document_data_unref (TruDocumentData *data)
{
  if (!g_ref_count_dec (&data->references))
    return;
  g_hash_table_unref (data->texts);
  g_hash_table_unref (data->lists);
  if (data->owns_around)
    tru_document_data_unref (data->around);
  g_free (data);
}

/**
 * tru_document_data_set_text:
 * @data: the data
 * @path: a dotted name, such as "household.name"
 * @text: (nullable): the words to print; %NULL when nobody knows them
 *
 * Bytes that are not UTF-8 are replaced, so that no record can spoil a page. In an item an unknown text
 * hides the text of the same name around it.
 */
void
tru_document_data_set_text (TruDocumentData *data,
                            const char      *path,
                            const char      *text)
{
  g_hash_table_replace (data->texts, g_strdup (path), text != NULL ? g_utf8_make_valid (text, -1) : NULL);
}

/**
 * tru_document_data_add_item:
 * @data: the data
 * @list: the dotted name of a list; it need not exist yet
 *
 * Returns: (transfer none): the new last item, which @data owns
 */
TruDocumentData *
tru_document_data_add_item (TruDocumentData *data,
                            const char      *list)
{
  GPtrArray *items = g_hash_table_lookup (data->lists, list);
  TruDocumentData *item = tru_document_data_new ();

  if (items == NULL)
    {
      items = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_document_data_unref);
      g_hash_table_insert (data->lists, g_strdup (list), items);
    }
  item->around = data;
  g_ptr_array_add (items, item);
  return item;
}

/**
 * tru_document_data_get_text:
 * @data: the data
 * @path: a dotted name
 *
 * Returns: (nullable): the text, looked for in @data and then around it; %NULL when it is unknown or blank
 */
const char *
tru_document_data_get_text (TruDocumentData *data,
                            const char      *path)
{
  gpointer text;

  for (; data != NULL; data = data->around)
    if (g_hash_table_lookup_extended (data->texts, path, NULL, &text))
      {
        for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
          if (!g_unichar_isspace (g_utf8_get_char (p)))
            return text;
        return NULL;
      }
  return NULL;
}

/**
 * tru_document_data_get_items:
 * @data: the data
 * @list: the dotted name of a list
 *
 * Returns: (transfer none) (nullable) (element-type TruDocumentData): the items, %NULL when there is no such list
 */
GPtrArray *
tru_document_data_get_items (TruDocumentData *data,
                             const char      *list)
{
  for (; data != NULL; data = data->around)
    {
      GPtrArray *items = g_hash_table_lookup (data->lists, list);

      if (items != NULL)
        return items;
    }
  return NULL;
}

/**
 * tru_document_data_has:
 * @data: the data
 * @path: the dotted name of a text or a list
 *
 * What the conditions of a template ask.
 *
 * Returns: whether the text is known or the list has an item
 */
gboolean
tru_document_data_has (TruDocumentData *data,
                       const char      *path)
{
  GPtrArray *items;

  if (tru_document_data_get_text (data, path) != NULL)
    return TRUE;
  items = tru_document_data_get_items (data, path);
  return items != NULL && items->len > 0;
}
