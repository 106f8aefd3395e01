/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-composition.h"

#include <glib/gi18n.h>

/* “4 9 31”: the figures count them. */
static gboolean
tru_composition_validate (TruRecord *record,
                          GError   **error)
{
  const char *ages = tru_record_get_text (record, TRU_COMPOSITION_AGES);

  if (!ages || g_regex_match_simple ("^(0|[1-9][0-9]{0,2})( (0|[1-9][0-9]{0,2}))*$", ages, 0, 0))
    return TRUE;
  tru_record_set_error (record, TRU_COMPOSITION_AGES, _("write the ages in years with one space between them, such as 4 9 31"), error);
  return FALSE;
}

TRU_DEFINE_RECORD (TruComposition, tru_composition, TRU_COMPOSITION_FIELDS, 34, "composition", "compositions", N_("Composition"), N_("Compositions"), tru_composition_validate)
