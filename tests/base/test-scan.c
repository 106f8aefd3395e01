/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-scan.h"

#include <string.h>

#include "tru-code.h"

/* Presses a text's keys @gap ms apart, then Enter: the answer to Enter. */
static TruScanAnswer
scan (TruScan    *self,
      const char *text,
      gint64      gap)
{
  TruScanKey key = { .at = 1000 };
  TruScanKey end = { .is_end = TRUE };

  for (const char *p = text; *p; p = g_utf8_next_char (p), key.at += gap)
    {
      key.character = g_utf8_get_char (p);
      tru_scan_press (self, &key);
    }
  end.at = key.at;
  return tru_scan_press (self, &end);
}

static void
test_pace (void)
{
  g_autoptr (TruScan) self = tru_scan_new ();
  g_autofree char *printed = tru_code_with_check ("OT-0147");
  TruScanKey slow = { .at = 5000, .character = 'O' };

  g_assert_cmpint (scan (self, printed, 0), ==, TRU_SCAN_CODE);
  g_assert_cmpstr (tru_scan_get_code (self), ==, "OT-0147");
  g_assert_cmpint (scan (self, printed, 35), ==, TRU_SCAN_CODE);
  g_assert_cmpint (scan (self, printed, 36), ==, TRU_SCAN_TYPING);
  g_assert_null (tru_scan_get_code (self));
  g_assert_cmpint (tru_scan_press (self, &slow), ==, TRU_SCAN_HELD);
  slow.at += 35;
  g_assert_cmpint (tru_scan_press (self, &slow), ==, TRU_SCAN_HELD);
  slow.at += 36;
  g_assert_cmpint (tru_scan_press (self, &slow), ==, TRU_SCAN_TYPED);
  g_assert_false (tru_scan_is_over (self, slow.at + 35));
  g_assert_true (tru_scan_is_over (self, slow.at + 36));
}

/* A slow key begins anew: what follows it quickly is a scan of its own. */
static void
test_after_typing (void)
{
  g_autoptr (TruScan) self = tru_scan_new ();
  g_autofree char *printed = tru_code_with_check ("C-0244");
  TruScanKey typed = { .at = 900, .character = 'e' };

  g_assert_cmpint (tru_scan_press (self, &typed), ==, TRU_SCAN_HELD);
  g_assert_cmpint (scan (self, printed, 10), ==, TRU_SCAN_CODE);
  g_assert_cmpstr (tru_scan_get_code (self), ==, "C-0244");
}

static void
test_length (void)
{
  g_autoptr (TruScan) self = tru_scan_new ();
  g_autofree char *four = tru_code_with_check ("231");
  g_autofree char *three = tru_code_with_check ("23");
  g_autofree char *many = g_strnfill (TRU_SCAN_MOST, '1');
  g_autofree char *longest = tru_code_with_check (many);

  g_assert_cmpuint (strlen (four), ==, 4);
  g_assert_cmpint (scan (self, four, 5), ==, TRU_SCAN_CODE);
  g_assert_cmpint (scan (self, three, 5), ==, TRU_SCAN_TYPING);
  g_assert_cmpint (scan (self, longest, 5), ==, TRU_SCAN_TYPING);
}

static void
test_check_character (void)
{
  g_autoptr (TruScan) self = tru_scan_new ();
  g_autofree char *printed = tru_code_with_check ("OT-0147");
  g_autofree char *word = tru_code_with_check ("PINCE");

  printed[strlen (printed) - 1] ^= 1;
  g_assert_cmpint (scan (self, printed, 5), ==, TRU_SCAN_TYPING);
  g_assert_cmpint (scan (self, "OT-0147", 5), ==, TRU_SCAN_TYPING);
  /* Without a digit it is a word, whatever its last letter. */
  g_assert_cmpint (scan (self, word, 5), ==, TRU_SCAN_TYPING);
  g_assert_cmpint (scan (self, "né-12", 5), ==, TRU_SCAN_TYPING);
}

/* What comes at a scanner's pace and cannot be read is told apart from a person's typing. */
static void
test_unread (void)
{
  g_autoptr (TruScan) self = tru_scan_new ();
  g_autofree char *printed = tru_code_with_check ("OT-0147");

  scan (self, "ZZ-9", 35);
  g_assert_cmpstr (tru_scan_get_unread (self), ==, "ZZ-9");
  scan (self, "ZZ9", 5);
  g_assert_null (tru_scan_get_unread (self));
  scan (self, "ZZ-9", 36);
  g_assert_null (tru_scan_get_unread (self));
  scan (self, printed, 5);
  g_assert_null (tru_scan_get_unread (self));
}

static void
test_other_keys (void)
{
  g_autoptr (TruScan) self = tru_scan_new ();
  TruScanKey letter = { .at = 1, .character = 'a' };
  TruScanKey tab = { .at = 2 };
  TruScanKey held = { .at = 3, .character = 'a', .is_repeated = TRUE };
  TruScanKey space = { .at = 4, .character = ' ' };

  g_assert_cmpint (tru_scan_press (self, &tab), ==, TRU_SCAN_TYPING);
  g_assert_cmpint (tru_scan_press (self, &letter), ==, TRU_SCAN_HELD);
  g_assert_cmpint (tru_scan_press (self, &tab), ==, TRU_SCAN_TYPING);
  g_assert_cmpint (tru_scan_press (self, &letter), ==, TRU_SCAN_HELD);
  g_assert_cmpint (tru_scan_press (self, &held), ==, TRU_SCAN_TYPING);
  g_assert_cmpint (tru_scan_press (self, &space), ==, TRU_SCAN_TYPING);
}

/* A scanner set to QWERTY on an AZERTY desktop: “OT-0147F” arrives as “OT)à&'èF”, the keys being those of a US keyboard. */
static void
test_azerty (void)
{
  static const struct
  {
    gunichar seen;
    guint keycode;
    gboolean is_shifted;
  } keys[] = {
    { 'O', 32, TRUE },   { 'T', 28, TRUE },   { ')', 20, FALSE },  { 0xe0, 19, FALSE },
    { '&', 10, FALSE },  { '\'', 13, FALSE }, { 0xe8, 16, FALSE }, { 'F', 41, TRUE },
  };
  g_autoptr (TruScan) self = tru_scan_new ();
  TruScanKey key = { .at = 1 };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      key = (TruScanKey){ .at = i, .character = keys[i].seen, .keycode = keys[i].keycode, .is_shifted = keys[i].is_shifted };
      g_assert_cmpint (tru_scan_press (self, &key), ==, TRU_SCAN_HELD);
    }
  key = (TruScanKey){ .at = G_N_ELEMENTS (keys), .is_end = TRUE };
  g_assert_cmpint (tru_scan_press (self, &key), ==, TRU_SCAN_CODE);
  g_assert_cmpstr (tru_scan_get_code (self), ==, "OT-0147");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scan/pace", test_pace);
  g_test_add_func ("/scan/after-typing", test_after_typing);
  g_test_add_func ("/scan/length", test_length);
  g_test_add_func ("/scan/check-character", test_check_character);
  g_test_add_func ("/scan/unread", test_unread);
  g_test_add_func ("/scan/other-keys", test_other_keys);
  g_test_add_func ("/scan/azerty", test_azerty);
  return g_test_run ();
}
