/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-document-data.h"

static void
test_unknown (void)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();

  g_assert_null (tru_document_data_get_text (data, "household.name"));
  tru_document_data_set_text (data, "household.name", NULL);
  g_assert_null (tru_document_data_get_text (data, "household.name"));
  tru_document_data_set_text (data, "household.name", " \n\302\240");
  g_assert_false (tru_document_data_has (data, "household.name"));
  tru_document_data_set_text (data, "household.name", "0");
  g_assert_true (tru_document_data_has (data, "household.name"));
  g_assert_cmpstr (tru_document_data_get_text (data, "household.name"), ==, "0");
}

static void
test_items (void)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  TruDocumentData *item;

  g_assert_null (tru_document_data_get_items (data, "commitments"));
  tru_document_data_set_text (data, "organisation.name", "L’Espierre");
  tru_document_data_set_text (data, "label", "outer");
  item = tru_document_data_add_item (data, "commitments");
  g_assert_cmpstr (tru_document_data_get_text (item, "organisation.name"), ==, "L’Espierre");
  g_assert_cmpstr (tru_document_data_get_text (item, "label"), ==, "outer");
  tru_document_data_set_text (item, "label", NULL);
  g_assert_null (tru_document_data_get_text (item, "label"));
  g_assert_cmpuint (tru_document_data_get_items (data, "commitments")->len, ==, 1);
  g_assert_true (tru_document_data_has (item, "commitments"));
}

static void
test_lifetime (void)
{
  TruDocumentData *data = tru_document_data_new ();
  TruDocumentData *item = tru_document_data_ref (tru_document_data_add_item (data, "days"));
  TruDocumentData *over = tru_document_data_new_within (data);

  tru_document_data_set_text (data, "a", "1");
  tru_document_data_unref (data);
  g_assert_cmpstr (tru_document_data_get_text (over, "a"), ==, "1");
  tru_document_data_unref (over);
  g_assert_null (tru_document_data_get_text (item, "a"));
  tru_document_data_unref (item);
}

static void
test_bad_bytes (void)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();

  tru_document_data_set_text (data, "a", "caf\xe9");
  g_assert_true (g_utf8_validate (tru_document_data_get_text (data, "a"), -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-data/unknown", test_unknown);
  g_test_add_func ("/document-data/items", test_items);
  g_test_add_func ("/document-data/lifetime", test_lifetime);
  g_test_add_func ("/document-data/bad-bytes", test_bad_bytes);
  return g_test_run ();
}
