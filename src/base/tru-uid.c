/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-uid.h"

/**
 * tru_uid_new:
 *
 * Makes a new identifier for a record: a random (version 4) UUID of RFC 4122 in lower case. Randomness and
 * not a counter, because several associations create records without knowing of each other.
 *
 * Returns: (transfer full): 36 characters
 */
char *
tru_uid_new (void)
{
  return g_uuid_string_random ();
}

/**
 * tru_uid_is_valid:
 * @text: (nullable): any text
 *
 * Whether @text has the form of a UUID: hexadecimal digits of either case, in groups of 8-4-4-4-12. The version
 * is not looked at: a uid is given by whoever created the record and is never rewritten.
 *
 * Returns: whether @text can be a uid
 */
gboolean
tru_uid_is_valid (const char *text)
{
  return text != NULL && g_uuid_string_is_valid (text);
}
