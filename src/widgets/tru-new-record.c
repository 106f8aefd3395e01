/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-new-record.h"

/**
 * tru_new_record_target_valist:
 * @kind: name of a kind
 * @pairs: as for tru_new_record_target()
 *
 * Returns: (transfer floating): as tru_new_record_target()
 */
GVariant *
tru_new_record_target_valist (const char *kind,
                              va_list     pairs)
{
  GVariantBuilder values;
  const char *field;

  g_variant_builder_init (&values, G_VARIANT_TYPE ("a{ss}"));
  while ((field = va_arg (pairs, const char *)))
    {
      const char *value = va_arg (pairs, const char *);

      if (value)
        g_variant_builder_add (&values, "{ss}", field, value);
    }
  return g_variant_new ("(sa{ss})", kind, &values);
}

/**
 * tru_new_record_target:
 * @kind: name of a kind
 * @...: pairs of a field's name and its value (nullable: left out), ended by %NULL
 *
 * Returns: (transfer floating): the target of “win.add-record” for a button or a menu that adds such a record
 */
GVariant *
tru_new_record_target (const char *kind,
                       ...)
{
  GVariant *target;
  va_list pairs;

  va_start (pairs, kind);
  target = tru_new_record_target_valist (kind, pairs);
  va_end (pairs);
  return target;
}

/**
 * tru_new_record_ask:
 * @widget: a widget of the window
 * @kind: name of a kind
 * @...: as for tru_new_record_target()
 *
 * Opens the form of such a record.
 */
void
tru_new_record_ask (GtkWidget  *widget,
                    const char *kind,
                    ...)
{
  GVariant *target;
  va_list pairs;

  va_start (pairs, kind);
  target = tru_new_record_target_valist (kind, pairs);
  va_end (pairs);
  gtk_widget_activate_action_variant (widget, "win.add-record", target);
}
