/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-kinds.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

/* The demonstration and the programmes that it runs are written by hand: what their writer could get wrong is looked at
 * here. */

typedef struct
{
  xmlDoc *programmes;
  xmlDoc *document;
  xmlNode *records;
  xmlNode *totals;
} Demo;

static char *
source_path (const char *folder,
             const char *name)
{
  return g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "data", folder, name, NULL);
}

static xmlDoc *
parse (const char *folder,
       const char *name)
{
  g_autofree char *path = source_path (folder, name);
  xmlDoc *document = xmlReadFile (path, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);

  g_assert_nonnull (document);
  return document;
}

static xmlNode *
child_of_root (xmlDoc     *document,
               const char *name)
{
  xmlNode *node = xmlDocGetRootElement (document)->children;

  while (node && !xmlStrEqual (node->name, BAD_CAST name))
    node = node->next;
  g_assert_nonnull (node);
  return node;
}

/* @file: NULL for the demonstration, or the programmes alone */
static void
set_up (Demo          *demo,
        gconstpointer  file)
{
  demo->programmes = parse ("programmes", "programmes.xml");
  demo->document = file ? parse ("programmes", file) : parse ("demo", "truelle-demo.xml");
  demo->records = child_of_root (demo->document, "records");
  demo->totals = child_of_root (demo->document, "totals");
}

static void
tear_down (Demo          *demo,
           gconstpointer  unused)
{
  xmlFreeDoc (demo->document);
  xmlFreeDoc (demo->programmes);
}

static char *
dup_attribute (xmlNode    *node,
               const char *name)
{
  xmlChar *value = xmlGetProp (node, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static void
test_valid (Demo          *demo,
            gconstpointer  unused)
{
  g_autofree char *path = source_path ("schema", "truelle-exchange-1.xsd");
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema = xmlSchemaParse (parser);
  xmlSchemaValidCtxt *valid = xmlSchemaNewValidCtxt (schema);

  g_assert_cmpint (xmlSchemaValidateDoc (valid, demo->document), ==, 0);
  xmlSchemaFreeValidCtxt (valid);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
}

static void
test_totals (Demo          *demo,
             gconstpointer  unused)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *all = dup_attribute (demo->totals, "records");

  for (xmlNode *node = demo->records->children; node; node = node->next)
    {
      int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, node->name));

      g_hash_table_insert (counts, (gpointer) node->name, GINT_TO_POINTER (n + 1));
    }
  g_assert_cmpint (g_ascii_strtoll (all, NULL, 10), ==, xmlChildElementCount (demo->records));
  g_assert_cmpint (g_hash_table_size (counts), ==, xmlChildElementCount (demo->totals));
  for (xmlNode *node = demo->totals->children; node; node = node->next)
    {
      g_autofree char *kind = dup_attribute (node, "kind");
      g_autofree char *n = dup_attribute (node, "records");

      g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (counts, kind)), ==, g_ascii_strtoll (n, NULL, 10));
    }
}

/* Reads one record through the field tables, so that what records/ forbids is not in the file either. */
static TruRecord *
read_record (xmlNode *node)
{
  const TruKind *kind = tru_kind_by_name ((const char *) node->name);
  g_autoptr (TruRecord) record = tru_record_new (kind);
  g_autofree char *uid = dup_attribute (node, "uid");
  g_autoptr (GError) error = NULL;

  tru_record_set_uid (record, uid);
  for (xmlNode *element = node->children; element; element = element->next)
    {
      xmlChar *text = xmlNodeGetContent (element);
      int field = tru_kind_find_field (kind, (const char *) element->name);

      g_assert_cmpint (field, >=, 0);
      tru_record_set_from_text (record, field, (const char *) text, &error);
      g_assert_no_error (error);
      xmlFree (text);
    }
  tru_record_validate (record, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&record);
}

static void
assert_references (TruRecord  *record,
                   GHashTable *by_uid)
{
  const TruKind *kind = tru_record_get_kind (record);

  for (guint f = 0; f < kind->n_fields; f++)
    if (kind->fields[f].type == TRU_TYPE_REF && tru_record_is_known (record, f))
      {
        TruRecord *target = g_hash_table_lookup (by_uid, tru_record_get_text (record, f));

        g_assert_nonnull (target);
        g_assert_true (tru_record_get_kind (target) == tru_field_target (&kind->fields[f]));
      }
}

/* No uid comes twice in a file; the association may have changed a programme that it took over. */
static void
read_records (xmlNode    *parent,
              GPtrArray  *records,
              GHashTable *by_uid)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);

  for (xmlNode *node = parent->children; node; node = node->next)
    {
      TruRecord *record = read_record (node);

      g_ptr_array_add (records, record);
      g_assert_true (g_hash_table_add (own, (gpointer) tru_record_get_uid (record)));
      g_hash_table_replace (by_uid, (gpointer) tru_record_get_uid (record), record);
    }
}

static void
test_records (Demo          *demo,
              gconstpointer  file)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_uid = g_hash_table_new (g_str_hash, g_str_equal);

  read_records (child_of_root (demo->programmes, "records"), records, by_uid);
  if (!file)
    read_records (demo->records, records, by_uid);
  for (guint i = 0; i < records->len; i++)
    assert_references (records->pdata[i], by_uid);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/demo/valid", Demo, NULL, set_up, test_valid, tear_down);
  g_test_add ("/exchange/demo/totals", Demo, NULL, set_up, test_totals, tear_down);
  g_test_add ("/exchange/demo/records", Demo, NULL, set_up, test_records, tear_down);
  g_test_add ("/exchange/programmes/valid", Demo, "programmes.xml", set_up, test_valid, tear_down);
  g_test_add ("/exchange/programmes/totals", Demo, "programmes.xml", set_up, test_totals, tear_down);
  g_test_add ("/exchange/programmes/records", Demo, "programmes.xml", set_up, test_records, tear_down);
  return g_test_run ();
}
