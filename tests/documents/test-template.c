/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-template.h"

#include <string.h>

static TruTemplate *
load (const char *xml,
      GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return tru_template_load (bytes, "paper.xml", error);
}

typedef struct
{
  const char *xml;
  int         code;
  const char *words[4]; /* all of them stand in the message */
} BadCase;

static const BadCase bad_cases[] = {
  { "<template>\n<p>a</p>\n<tabel/>\n</template>", TRU_TEMPLATE_ERROR_ELEMENT, { "paper.xml", "line 3", "<tabel>", "<table>" } },
  { "<template>\n<row/>\n</template>", TRU_TEMPLATE_ERROR_ELEMENT, { "line 2", "<row>", "<template>" } },
  { "<paper/>", TRU_TEMPLATE_ERROR_ELEMENT, { "line 1", "<paper>" } },
  { "<template/>\n<template/>", TRU_TEMPLATE_ERROR_ELEMENT, { "line 2" } },
  { "<template>\nwords\n</template>", TRU_TEMPLATE_ERROR_ELEMENT, { "<template>", "<p>" } },
  { "<template><table>\n<row><cell>a</cell></row>\n</table></template>", TRU_TEMPLATE_ERROR_ELEMENT, { "line 1", "<column>" } },
  { "<template><table>\n<column/><column/>\n<row><cell>a</cell></row></table></template>", TRU_TEMPLATE_ERROR_ELEMENT, { "line 3", "<row>", "1", "2" } },
  { "<template>\n<p bolt='yes'>a</p></template>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "line 2", "<p>", "bolt", "bold" } },
  { "<template>\n<p bold='maybe'>a</p></template>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "line 2", "maybe", "“yes”" } },
  { "<template><p size='-3'>a</p></template>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "-3", "size" } },
  { "<template><p size='nan'>a</p></template>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "nan" } },
  { "<template><p color='#12345g'>a</p></template>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "#12345g", "#1a6e75" } },
  { "<template accent='#12'/>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "#12" } },
  { "<template><page top='1e9'/></template>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "1e9" } },
  { "<template><p if=''>a</p></template>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "if" } },
  { "<template>\n\n<p>{household.name</p></template>", TRU_TEMPLATE_ERROR_FIELD, { "line 3", "household.name", "<p>" } },
  { "<template>\n<p>one\ntwo {a|b}\nthree\n</p></template>", TRU_TEMPLATE_ERROR_FIELD, { "line 3", "a|b" } },
  { "<template><p>a } b</p></template>", TRU_TEMPLATE_ERROR_FIELD, { "}" } },
  { "<template><p>{a|stars}</p></template>", TRU_TEMPLATE_ERROR_FIELD, { "a|stars" } },
  { "<template><p>{}</p></template>", TRU_TEMPLATE_ERROR_FIELD, { "{}" } },
  { "<template title='{x'/>", TRU_TEMPLATE_ERROR_ATTRIBUTE, { "x" } },
  { "<template>\n<p>a\n</template>", TRU_TEMPLATE_ERROR_SYNTAX, { "line 3", "<p>", "line 2" } },
  { "<template>\n<p>a", TRU_TEMPLATE_ERROR_SYNTAX, { "<p>" } },
  { "", TRU_TEMPLATE_ERROR_SYNTAX, { "paper.xml" } },
  { "<template><p>&eacute;</p></template>", TRU_TEMPLATE_ERROR_SYNTAX, { "<p>" } },
  { "<!DOCTYPE template [<!ENTITY a 'b'>]>\n<template/>", TRU_TEMPLATE_ERROR_SYNTAX, { "DOCTYPE" } },
  { "<template><p>\xff</p></template>", TRU_TEMPLATE_ERROR_SYNTAX, { "paper.xml" } },
};

static void
test_bad (gconstpointer data)
{
  const BadCase *bad = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTemplate) template = load (bad->xml, &error);

  g_assert_null (template);
  g_assert_error (error, TRU_TEMPLATE_ERROR, bad->code);
  for (guint i = 0; i < G_N_ELEMENTS (bad->words) && bad->words[i] != NULL; i++)
    if (strstr (error->message, bad->words[i]) == NULL)
      g_error ("“%s” is not in: %s", bad->words[i], error->message);
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTemplate) template = load ("<?xml version='1.0'?>\n<!-- a -->\n<template><p>{a} {b.c|dots} {{x}} &amp; &#233; <b>x</b></p><![CDATA[ ]]></template>", &error);

  g_assert_no_error (error);
  g_assert_nonnull (tru_template_get_part (template, TRU_ELEMENT_P));
  g_assert_null (tru_template_get_part (template, TRU_ELEMENT_FOOTER));
}

static void
test_too_large (void)
{
  g_autoptr (GString) xml = g_string_new ("<template><p>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  while (xml->len <= TRU_TEMPLATE_MAX_BYTES)
    g_string_append (xml, "0123456789");
  g_string_append (xml, "</p></template>");
  bytes = g_bytes_new (xml->str, xml->len);
  g_assert_null (tru_template_load (bytes, "paper.xml", &error));
  g_assert_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_TOO_LARGE);
}

static void
test_too_deep (void)
{
  g_autoptr (GString) xml = g_string_new ("<template>");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append (xml, "<keep>");
  g_assert_null (load (xml->str, &error));
  g_assert_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_TOO_LARGE);
}

static void
test_file (void)
{
  g_autoptr (GFile) contract = g_file_new_for_uri ("resource:///org/truelle/Truelle/templates/contract.xml");
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/contract.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTemplate) template = tru_template_load_file (contract, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (tru_template_get_name (template), ==, "contract.xml");
  g_assert_null (tru_template_load_file (missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* The names that the operation behind the engagement contract gives; the head of contract.xml publishes them. */
static const char *const contract_names[] = {
  "organisation.name", "organisation.tagline", "organisation.street", "organisation.postcode", "organisation.commune",
  "organisation.phone", "organisation.siret", "organisation.person", "organisation.person_job", "organisation.logo",
  "contract.number", "contract.drafted", "contract.purpose", "contract.collective", "contract.explained_by",
  "contract.explained_in", "contract.amends", "contract.amends_signed", "programme.name", "operation.name", "household.name", "household.address_line1", "household.address_line2",
  "worksite.rooms", "worksite.area", "worksite.n_days_words", "worksite.hours", "copies_words",
  "parties", "days", "commitments", "conditions", "signatories",
  "label", "name", "line1", "line2", "task", "off", "party", "due", "text", "mention", NULL,
};

static void
test_contract_names (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///org/truelle/Truelle/templates/contract.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTemplate) template = tru_template_load_file (file, &error);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  g_assert_true (tru_template_check_names (template, contract_names, &error));
  g_assert_no_error (error);
  for (guint i = 0; contract_names[i] != NULL; i++)
    if (strstr (g_bytes_get_data (bytes, NULL), contract_names[i]) == NULL)
      g_error ("contract.xml does not publish “%s”", contract_names[i]);
}

static void
test_strange_names (void)
{
  static const char *const papers[] = {
    "<template>\n<p>{name} {houshold.name}</p></template>",
    "<template>\n<p if='houshold.name'>a</p></template>",
    "<template>\n<table><column title='{houshold.name}'/></table></template>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TruTemplate) template = load (papers[i], &error);

      g_assert_no_error (error);
      g_assert_false (tru_template_check_names (template, contract_names, &error));
      g_assert_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_FIELD);
      g_assert_nonnull (strstr (error->message, "houshold.name"));
      g_assert_nonnull (strstr (error->message, "line 2"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/template/bad/%u", i);

      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  g_test_add_func ("/template/good", test_good);
  g_test_add_func ("/template/too-large", test_too_large);
  g_test_add_func ("/template/too-deep", test_too_deep);
  g_test_add_func ("/template/file", test_file);
  g_test_add_func ("/template/contract-names", test_contract_names);
  g_test_add_func ("/template/strange-names", test_strange_names);
  return g_test_run ();
}
