/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-xml-error.h"

#include <glib/gi18n.h>

/* Where libxml2 says which element displeases it: “Element '{urn:truelle:exchange:1}rent', attribute 'uid': …”. */
static char *
find_culprit (const char *message)
{
  g_autoptr (GRegex) regex
    = g_regex_new ("^Element '(?:\\{[^}]*\\})?([^']*)'(?:, attribute '(?:\\{[^}]*\\})?([^']*)')?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *element = NULL;
  g_autofree char *attribute = NULL;

  if (message == NULL || !g_regex_match (regex, message, 0, &match))
    return NULL;

  element = g_match_info_fetch (match, 1);
  attribute = g_match_info_fetch (match, 2);
  return attribute != NULL && *attribute != '\0' ? g_strconcat (element, "/@", attribute, NULL)
                                                 : g_steal_pointer (&element);
}

static char *
describe_invalid (const xmlError *problem)
{
  g_autofree char *culprit = find_culprit (problem->message);
  const char *name = culprit != NULL ? culprit : "?";

  switch (problem->code)
    {
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      return g_strdup_printf (_("“%s” lacks an attribute that Truelle’s exchange format requires."), name);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      return g_strdup_printf (_("Truelle’s exchange format does not know the attribute “%s”."), name);
    case XML_SCHEMAV_ELEMENT_CONTENT:
      return g_strdup_printf (_("“%s” is not at its place, or something is missing in it."), name);
    default:
      return g_strdup_printf (_("the value of “%s” is not one that Truelle’s exchange format allows."), name);
    }
}

GQuark
tru_xml_error_quark (void)
{
  return g_quark_from_static_string ("tru-xml-error-quark");
}

/**
 * tru_xml_error_new_from_native:
 * @file_name: the file's name without its folder
 * @problem: an error of libxml2's parser or schema validator
 *
 * Says it again in the user's language and without libxml2's: what, at which line, about which element (household) or
 * attribute (household/@uid).
 *
 * Returns: (transfer full): %TRU_XML_ERROR_INVALID for the validator's errors, %TRU_XML_ERROR_NOT_XML for others
 */
GError *
tru_xml_error_new_from_native (const char     *file_name,
                               const xmlError *problem)
{
  g_autofree char *reason = NULL;

  if (problem->domain != XML_FROM_SCHEMASV)
    return g_error_new (TRU_XML_ERROR, TRU_XML_ERROR_NOT_XML, _("“%s”, line %d: this is not well-formed XML."),
                        file_name, problem->line);

  reason = describe_invalid (problem);
  return g_error_new (TRU_XML_ERROR, TRU_XML_ERROR_INVALID, _("“%s”, line %d: %s"), file_name, problem->line, reason);
}
