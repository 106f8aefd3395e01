/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tru-xml-error.h"
#include "tru-xml-schema.h"

static TruXmlSchema *
new_schema (const char  *text,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return tru_xml_schema_new (bytes, error);
}

static void
assert_unusable (const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (new_schema (text, &error));
  g_assert_error (error, TRU_XML_ERROR, TRU_XML_ERROR_INVALID);
}

static void
test_unusable (void)
{
  assert_unusable ("<xs:schema");
  assert_unusable ("<a/>");
  assert_unusable (
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='/dev/zero'/></xs:schema>");
}

static void
test_newer (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruXmlSchema) schema
    = new_schema ("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t:x:9'/>", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (tru_xml_schema_get_namespace (schema), ==, "urn:t:x:9");
  g_assert_true (tru_xml_schema_is_newer (schema, "urn:t:x:10"));
  g_assert_false (tru_xml_schema_is_newer (schema, "urn:t:x:9"));
  g_assert_false (tru_xml_schema_is_newer (schema, "urn:t:x:8"));
  g_assert_false (tru_xml_schema_is_newer (schema, "urn:t:y:10"));
  g_assert_false (tru_xml_schema_is_newer (schema, "urn:t:x:ten"));
  g_assert_false (tru_xml_schema_is_newer (schema, ""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-schema/unusable", test_unusable);
  g_test_add_func ("/xml-schema/newer", test_newer);

  return g_test_run ();
}
