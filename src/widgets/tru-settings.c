/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-settings.h"

#include "tru-config.h"

/**
 * tru_settings_get:
 *
 * Asking GSettings for a schema that is not installed ends the program, hence the look-up: from a build folder without
 * `GSETTINGS_SCHEMA_DIR` Truelle runs with its defaults and remembers nothing.
 *
 * Returns: (transfer none) (nullable): Truelle's settings
 */
GSettings *
tru_settings_get (void)
{
  static GSettings *settings;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = source ? g_settings_schema_source_lookup (source, TRU_APP_ID, TRUE) : NULL;

      settings = schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
      g_once_init_leave (&once, 1);
    }
  return settings;
}

/**
 * tru_settings_set:
 * @key: a key of the schema
 * @value: its value from now on; a floating one is taken
 */
void
tru_settings_set (const char *key,
                  GVariant   *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);

  if (tru_settings_get ())
    g_settings_set_value (tru_settings_get (), key, owned);
}

/**
 * tru_settings_text:
 * @key: a key of the schema
 *
 * Returns: (transfer full): its text, "" without settings
 */
char *
tru_settings_text (const char *key)
{
  return tru_settings_get () ? g_settings_get_string (tru_settings_get (), key) : g_strdup ("");
}

/**
 * tru_settings_is_true:
 * @key: a key of the schema
 *
 * Returns: its value, %FALSE without settings
 */
gboolean
tru_settings_is_true (const char *key)
{
  return tru_settings_get () && g_settings_get_boolean (tru_settings_get (), key);
}

/**
 * tru_settings_number:
 * @key: a key of the schema
 * @otherwise: value without settings
 *
 * Returns: its value
 */
int
tru_settings_number (const char *key,
                     int         otherwise)
{
  return tru_settings_get () ? g_settings_get_int (tru_settings_get (), key) : otherwise;
}

/**
 * tru_settings_user_name:
 *
 * Returns: (transfer full): name of the person at this computer: the preferences' one, else the login's
 */
char *
tru_settings_user_name (void)
{
  g_autofree char *name = tru_settings_text ("user-name");

  if (*name)
    return g_steal_pointer (&name);
  if (g_str_equal (g_get_real_name (), "Unknown") || !*g_get_real_name ())
    return g_strdup (g_get_user_name ());
  return g_strdup (g_get_real_name ());
}
