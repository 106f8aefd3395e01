/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-changes.h"

#include <json-glib/json-glib.h>

/* Written by hand: a history row per record makes this the busiest JSON of the program, and its shape never varies. */
static void
add_string (GString    *json,
            const char *text)
{
  if (!text)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '"');
  for (const char *p = text; *p; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if ((guchar) *p < ' ')
      g_string_append_printf (json, "\\u%04x", *p);
    else
      g_string_append_c (json, *p);
  g_string_append_c (json, '"');
}

static void
add_if_changed (GString    *json,
                const char *name,
                const char *before,
                const char *after)
{
  if (g_strcmp0 (before, after) == 0)
    return;
  g_string_append (json, json->len > 1 ? ",\"" : "\"");
  g_string_append (json, name);
  g_string_append (json, "\":[");
  add_string (json, before);
  g_string_append_c (json, ',');
  add_string (json, after);
  g_string_append_c (json, ']');
}

static void
add_identity (GString   *json,
              TruRecord *before,
              TruRecord *after)
{
  g_autofree char *id_before = before ? g_strdup_printf ("%" G_GINT64_FORMAT, tru_record_get_id (before)) : NULL;
  g_autofree char *id_after = after ? g_strdup_printf ("%" G_GINT64_FORMAT, tru_record_get_id (after)) : NULL;
  g_autofree char *created_before = before ? tru_stamp_to_iso (tru_record_get_created (before)) : NULL;
  g_autofree char *created_after = after ? tru_stamp_to_iso (tru_record_get_created (after)) : NULL;
  g_autofree char *modified_before = before ? tru_stamp_to_iso (tru_record_get_modified (before)) : NULL;
  g_autofree char *modified_after = after ? tru_stamp_to_iso (tru_record_get_modified (after)) : NULL;
  g_autofree char *base_before = before ? tru_stamp_to_iso (tru_record_get_base (before)) : NULL;
  g_autofree char *base_after = after ? tru_stamp_to_iso (tru_record_get_base (after)) : NULL;

  add_if_changed (json, "id", id_before, id_after);
  add_if_changed (json, "origin", before ? tru_record_get_origin (before) : NULL, after ? tru_record_get_origin (after) : NULL);
  add_if_changed (json, "created", created_before, created_after);
  add_if_changed (json, "modified", modified_before, modified_after);
  add_if_changed (json, "base", base_before, base_after);
}

static void
restore_identity (TruRecord  *record,
                  const char *name,
                  const char *text)
{
  if (g_str_equal (name, "id"))
    tru_record_set_id (record, text ? g_ascii_strtoll (text, NULL, 10) : 0);
  else if (g_str_equal (name, "origin"))
    tru_record_set_origin (record, text);
  else if (g_str_equal (name, "created"))
    tru_record_set_created (record, tru_stamp_parse (text));
  else if (g_str_equal (name, "modified"))
    tru_record_set_modified (record, tru_stamp_parse (text));
  else if (g_str_equal (name, "base"))
    tru_record_set_base (record, text ? tru_stamp_parse (text) : TRU_UNKNOWN);
}

/**
 * tru_changes_between:
 * @before: (nullable): the record before, %NULL when it is inserted
 * @after: (nullable): the record after, %NULL when it is deleted
 *
 * Returns: (transfer full): the JSON of what differs
 */
char *
tru_changes_between (TruRecord *before,
                     TruRecord *after)
{
  const TruKind *kind = tru_record_get_kind (after ? after : before);
  GString *json = g_string_new ("{");

  add_identity (json, before, after);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *from = before ? tru_record_dup_as_text (before, i) : NULL;
      g_autofree char *to = after ? tru_record_dup_as_text (after, i) : NULL;

      add_if_changed (json, kind->fields[i].name, from, to);
    }
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

/**
 * tru_changes_restore:
 * @changes: the JSON of a change
 * @record: the record, which takes the values of before
 * @error: when the JSON is damaged
 *
 * Returns: whether all values could be read; a field that this Truelle no longer has is passed over
 */
gboolean
tru_changes_restore (const char  *changes,
                     TruRecord   *record,
                     GError     **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (JsonNode) root = json_from_string (changes, error);
  JsonObjectIter iter;
  const char *name;
  JsonNode *pair;

  if (!root)
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &pair))
    {
      JsonNode *before = json_array_get_element (json_node_get_array (pair), 0);
      const char *text = json_node_is_null (before) ? NULL : json_node_get_string (before);
      int field = tru_kind_find_field (kind, name);

      if (field < 0)
        restore_identity (record, name, text);
      else if (!tru_record_set_from_text (record, field, text ? text : "", error))
        return FALSE;
    }
  return TRUE;
}
