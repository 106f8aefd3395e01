/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-kinds.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <string.h>

#define NAMESPACE "urn:truelle:exchange:1"

/* The committed schema is the truth for partners, the field tables are the truth in here: each is held against the other. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static char *
source_path (const char *folder,
             const char *name)
{
  return g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "data", folder, name, NULL);
}

static xmlDoc *
read_document (const char *folder,
               const char *name)
{
  g_autofree char *path = source_path (folder, name);
  xmlDoc *document = xmlReadFile (path, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  return document;
}

static gboolean
is_element (xmlNode    *node,
            const char *name)
{
  return node->type == XML_ELEMENT_NODE && (!name || g_str_equal (node->name, name));
}

static const char *
attribute (xmlNode    *node,
           const char *name)
{
  xmlAttr *found = xmlHasProp (node, BAD_CAST name);

  return found && found->children ? (const char *) found->children->content : NULL;
}

static xmlNode *
child (xmlNode    *parent,
       const char *element,
       const char *name)
{
  for (xmlNode *node = parent->children; node; node = node->next)
    if (is_element (node, element) && (!name || g_strcmp0 (attribute (node, "name"), name) == 0))
      return node;
  g_error ("no %s %s in %s", element, name ? name : "", (const char *) parent->name);
}

static xmlNode *
next_element (xmlNode *node)
{
  while (node && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

static const char *
wire_type (const TruField *field)
{
  static const char *const types[] = {
    [TRU_TYPE_TEXT] = "text",   [TRU_TYPE_NOTE] = "note",     [TRU_TYPE_PHONE] = "text",     [TRU_TYPE_CODE] = "text",
    [TRU_TYPE_SET] = "text",
    [TRU_TYPE_REF] = "uid",     [TRU_TYPE_INTEGER] = "count", [TRU_TYPE_DECIMAL] = "amount", [TRU_TYPE_MONEY] = "amount",
    [TRU_TYPE_DATE] = "date",   [TRU_TYPE_TIME] = "time",     [TRU_TYPE_BOOLEAN] = "boolean",
  };

  return field->flags & TRU_SIGNED ? "whole" : types[field->type];
}

static void
assert_same_options (xmlNode        *schema,
                     const char     *type,
                     const TruField *field)
{
  xmlNode *value = child (child (schema, "simpleType", type), "restriction", NULL)->children;
  const TruOption *option = field->options;

  for (value = next_element (value); value; value = next_element (value->next), option++)
    g_assert_cmpstr (attribute (value, "value"), ==, option->token);
  g_assert_null (option->token);
}

/* A required field may be absent only where a profile may withhold it, and is never emptied. */
static void
assert_same_field (xmlNode        *schema,
                   xmlNode        *element,
                   const TruField *field)
{
  const char *type = attribute (element, "type");
  gboolean is_required = (field->flags & TRU_REQUIRED) != 0;
  gboolean is_always_there = is_required && field->sensitivity == TRU_PUBLIC;

  g_assert_cmpstr ((const char *) element->name, ==, "element");
  g_assert_cmpstr (attribute (element, "name"), ==, field->name);
  g_assert_cmpstr (attribute (element, "minOccurs"), ==, is_always_there ? NULL : "0");
  g_assert_cmpstr (attribute (element, "maxOccurs"), ==, NULL);
  g_assert_cmpstr (attribute (element, "nillable"), ==, is_required ? NULL : "true");
  if (field->type == TRU_TYPE_ENUM)
    assert_same_options (schema, type, field);
  else
    g_assert_cmpstr (type, ==, wire_type (field));
}

static void
test_fields (void)
{
  g_autoptr (xmlDoc) document = read_document ("schema", "truelle-exchange-1.xsd");
  xmlNode *schema = xmlDocGetRootElement (document);
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      xmlNode *type = child (schema, "complexType", kinds[i]->name);
      xmlNode *element = next_element (child (type, "sequence", NULL)->children);

      for (guint f = 0; f < kinds[i]->n_fields; f++, element = next_element (element->next))
        {
          g_assert_nonnull (element);
          assert_same_field (schema, element, &kinds[i]->fields[f]);
        }
      g_assert_true (element && is_element (element, "any"));
      g_assert_cmpstr (attribute (element, "namespace"), ==, "##other");
      g_assert_null (next_element (element->next));
      g_assert_cmpstr (attribute (child (type, "attributeGroup", NULL), "ref"), ==, "identity");
    }
}

static void
test_kinds (void)
{
  g_autoptr (xmlDoc) document = read_document ("schema", "truelle-exchange-1.xsd");
  xmlNode *records = child (xmlDocGetRootElement (document), "complexType", "records");
  xmlNode *element = next_element (child (records, "choice", NULL)->children);
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++, element = next_element (element->next))
    {
      g_assert_nonnull (element);
      g_assert_cmpstr (attribute (element, "name"), ==, kinds[i]->name);
      g_assert_cmpstr (attribute (element, "type"), ==, kinds[i]->name);
    }
  g_assert_true (element && is_element (element, "any"));
  g_assert_null (next_element (element->next));
}

static xmlSchema *
read_schema (void)
{
  g_autofree char *path = source_path ("schema", "truelle-exchange-1.xsd");
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema = xmlSchemaParse (parser);

  xmlSchemaFreeParserCtxt (parser);
  g_assert_nonnull (schema);
  return schema;
}

static int
validate (const char *text)
{
  xmlSchema *schema = read_schema ();
  xmlSchemaValidCtxt *valid = xmlSchemaNewValidCtxt (schema);
  xmlDoc *document = xmlReadMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET);
  int result;

  xmlSchemaSetValidErrors (valid, NULL, NULL, NULL);
  result = xmlSchemaValidateDoc (valid, document);
  xmlFreeDoc (document);
  xmlSchemaFreeValidCtxt (valid);
  xmlSchemaFree (schema);
  return result;
}

/* A household with these fields, in an otherwise good file. */
static gboolean
accepts (const char *fields)
{
  g_autofree char *text = g_strdup_printf (
      "<exchange xmlns='" NAMESPACE "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:o='urn:other' minor='0'"
      " uid='11111111-2222-3333-4444-555555555555' complete='false'><header><sender>A</sender><purpose>B</purpose>"
      "<profile>full</profile><software>S</software><date>2026-11-24T10:00:00.000000Z</date></header><records>"
      "<household uid='11111111-2222-3333-4444-555555555556' modified='2026-11-24T10:00:00.000000Z'>%s</household>"
      "</records><totals records='1'/></exchange>",
      fields);

  return validate (text) == 0;
}

static void
test_values (void)
{
  g_assert_true (accepts (""));
  g_assert_true (accepts ("<name>Nom</name><first_contact>2026-11-24</first_contact><benefit>rsa</benefit><rent>612.50</rent>"));
  g_assert_true (accepts ("<name>Nom</name><rent xsi:nil='true'/>"));
  g_assert_true (accepts ("<name>Nom</name><o:anything>of <o:others/></o:anything>"));
  g_assert_false (accepts ("<name xsi:nil='true'/>"));
  g_assert_false (accepts ("<rent>1.00</rent><name>Nom</name>"));
  g_assert_false (accepts ("<name>Nom</name><colour>red</colour>"));
  g_assert_false (accepts ("<rent>-1.00</rent>"));
  g_assert_false (accepts ("<rent>1.005</rent>"));
  g_assert_false (accepts ("<benefit>RSA</benefit>"));
  g_assert_false (accepts ("<first_contact>2026-02-30</first_contact>"));
  g_assert_false (accepts ("<first_contact>2026-11-24Z</first_contact>"));
  g_assert_false (accepts ("<confidential_address>1</confidential_address>"));
  g_assert_false (accepts ("<follower>Nadia</follower>"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/schema/kinds", test_kinds);
  g_test_add_func ("/exchange/schema/fields", test_fields);
  g_test_add_func ("/exchange/schema/values", test_values);
  return g_test_run ();
}
