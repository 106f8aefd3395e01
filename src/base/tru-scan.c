/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-scan.h"

#include <string.h>

#include "tru-code.h"

struct _TruScan
{
  GString *typed; /* as the desktop's keyboard reads the keys */
  GString *meant; /* as a scanner set to QWERTY means them */
  guint n_keys;
  gint64 last;
  char *code;
  char *unread;
};

/* The keys of a US keyboard in rows of neighbouring keycodes, bare and with Shift: what a scanner that knows no other presses. */
static const struct
{
  guint first;
  const char *bare;
  const char *shifted;
} rows[] = {
  { 10, "1234567890-=", "!@#$%^&*()_+" },
  { 24, "qwertyuiop", "QWERTYUIOP" },
  { 38, "asdfghjkl", "ASDFGHJKL" },
  { 52, "zxcvbnm,./", "ZXCVBNM<>?" },
  { 65, " ", " " },
};

static char
meant_by (const TruScanKey *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (key->keycode >= rows[i].first && key->keycode - rows[i].first < strlen (rows[i].bare))
      return (key->is_shifted ? rows[i].shifted : rows[i].bare)[key->keycode - rows[i].first];
  return 0;
}

/* A reading that cannot be a code is left as an empty one. */
static void
add (GString  *reading,
     guint     n_before,
     gunichar  character)
{
  if (reading->len == n_before && character > ' ' && character < 127)
    g_string_append_c (reading, (char) character);
  else
    g_string_truncate (reading, 0);
}

/* Every code has a digit, and a digit is bare on one keyboard where it takes Shift on the other: never do both readings hold. */
static char *
check (const char *reading)
{
  return strpbrk (reading, "0123456789") ? tru_code_checked (reading) : NULL;
}

static gboolean
is_code (TruScan *self)
{
  self->code = check (self->typed->str);
  if (!self->code)
    self->code = check (self->meant->str);
  return self->code != NULL;
}

static TruScanAnswer
hold (TruScan          *self,
      const TruScanKey *key)
{
  gboolean is_late = self->n_keys > 0 && tru_scan_is_over (self, key->at);

  if (is_late)
    tru_scan_reset (self);
  add (self->typed, self->n_keys, key->character);
  add (self->meant, self->n_keys, meant_by (key));
  self->n_keys++;
  self->last = key->at;
  return is_late ? TRU_SCAN_TYPED : TRU_SCAN_HELD;
}

/**
 * tru_scan_new:
 *
 * Returns: (transfer full): a scan of which no key was seen
 */
TruScan *
tru_scan_new (void)
{
  TruScan *self = g_new0 (TruScan, 1);

  self->typed = g_string_new (NULL);
  self->meant = g_string_new (NULL);
  return self;
}

/**
 * tru_scan_free:
 * @self: a scan
 */
void
tru_scan_free (TruScan *self)
{
  g_string_free (self->typed, TRUE);
  g_string_free (self->meant, TRUE);
  g_free (self->code);
  g_free (self->unread);
  g_free (self);
}

/**
 * tru_scan_press:
 * @self: a scan
 * @key: the next key
 *
 * A scan is at least %TRU_SCAN_LEAST characters at most %TRU_SCAN_GAP ms apart, ended as soon by Enter, the last one being the right
 * check character (issue 5). A scanner set to QWERTY is understood on any keyboard.
 *
 * Returns: what the key is
 */
TruScanAnswer
tru_scan_press (TruScan          *self,
                const TruScanKey *key)
{
  gboolean is_whole, is_scan;

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->unread, g_free);
  if (!key->is_end && !key->is_repeated && key->character > ' ' && self->n_keys < TRU_SCAN_MOST)
    return hold (self, key);
  is_whole = key->is_end && self->n_keys >= TRU_SCAN_LEAST && !tru_scan_is_over (self, key->at);
  is_scan = is_whole && is_code (self);
  if (is_whole && !is_scan)
    self->unread = g_strdup (self->typed->len > 0 ? self->typed->str : self->meant->str);
  tru_scan_reset (self);
  return is_scan ? TRU_SCAN_CODE : TRU_SCAN_TYPING;
}

/**
 * tru_scan_is_over:
 * @self: a scan
 * @now: milliseconds
 *
 * Returns: whether a scanner would have sent its next key before @now
 */
gboolean
tru_scan_is_over (TruScan *self,
                  gint64   now)
{
  return now - self->last > TRU_SCAN_GAP;
}

/**
 * tru_scan_reset:
 * @self: a scan, whose keys held back turned out to be typing
 */
void
tru_scan_reset (TruScan *self)
{
  g_string_truncate (self->typed, 0);
  g_string_truncate (self->meant, 0);
  self->n_keys = 0;
}

/**
 * tru_scan_get_code:
 * @self: a scan that has just been answered by %TRU_SCAN_CODE
 *
 * Returns: (transfer none) (nullable): the code without its check character
 */
const char *
tru_scan_get_code (TruScan *self)
{
  return self->code;
}

/**
 * tru_scan_get_unread:
 * @self: a scan that has just been answered by %TRU_SCAN_TYPING
 *
 * Returns: (transfer none) (nullable): what came and ended at a scanner's pace although it is no code, perhaps empty: typing
 *   for a field, and nothing for a button, which its Enter would press; %NULL when a person typed
 */
const char *
tru_scan_get_unread (TruScan *self)
{
  return self->unread;
}
