/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-uid.h"

#include <string.h>

static void
test_new (void)
{
  g_autofree char *one = tru_uid_new ();
  g_autofree char *other = tru_uid_new ();
  g_autofree char *lower = g_ascii_strdown (one, -1);

  g_assert_cmpuint (strlen (one), ==, TRU_UID_LENGTH);
  g_assert_true (tru_uid_is_valid (one));
  g_assert_cmpstr (one, ==, lower);
  g_assert_cmpint (one[14], ==, '4');
  g_assert_cmpstr (one, !=, other);
}

static void
test_is_valid (void)
{
  g_assert_true (tru_uid_is_valid ("0f8fad5b-d9cb-469f-a165-70867728950e"));
  g_assert_true (tru_uid_is_valid ("0F8FAD5B-D9CB-469F-A165-70867728950E"));
  g_assert_false (tru_uid_is_valid (NULL));
  g_assert_false (tru_uid_is_valid (""));
  g_assert_false (tru_uid_is_valid ("0f8fad5b-d9cb-469f-a165-70867728950"));
  g_assert_false (tru_uid_is_valid ("0f8fad5b-d9cb-469f-a165-70867728950e "));
  g_assert_false (tru_uid_is_valid ("0f8fad5bd-9cb-469f-a165-70867728950e"));
  g_assert_false (tru_uid_is_valid ("0f8fad5b-d9cb-469f-a165-70867728950g"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uid/new", test_new);
  g_test_add_func ("/uid/is-valid", test_is_valid);
  return g_test_run ();
}
