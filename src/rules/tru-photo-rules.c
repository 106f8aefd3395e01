/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-photo-rules.h"

#include "tru-contract-rules.h"
#include "tru-person.h"
#include "tru-photo.h"

#include <glib/gi18n.h>

/* Of a person who died nobody asks any more. */
static gboolean
has_to_agree (TruRecord *person)
{
  return !tru_record_is_known (person, TRU_PERSON_PICTURES_AGREED) && !tru_record_is_known (person, TRU_PERSON_DIED_ON);
}

/**
 * tru_photo_check:
 * @photo: a picture of a worksite
 * @persons: (element-type TruRecord): the members of its household
 *
 * Holds that nobody is pictured without agreeing (domain.md, “Law and tact”; scheme 1: “with their agreement to be pictured”).
 * Who may be seen is not written on a picture: each member has to have agreed, a child by a parent. Whether people can be
 * recognised has to be said: unknown is not “no”.
 *
 * Returns: (transfer full) (element-type TruFinding): what forbids it
 */
GPtrArray *
tru_photo_check (TruRecord *photo,
                 GPtrArray *persons)
{
  GPtrArray *findings = tru_findings_new ();
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_missing = 0;

  if (!tru_record_is_known (photo, TRU_PHOTO_PEOPLE))
    {
      tru_findings_add (findings, "picture-people", TRU_SEVERITY_FORBIDS, photo, _("People in the picture?"),
                        g_strdup (_("Say whether people can be recognised in the picture.")));
      return findings;
    }
  if (!tru_record_is_true (photo, TRU_PHOTO_PEOPLE))
    return findings;
  for (guint i = 0; i < persons->len; i++)
    if (has_to_agree (g_ptr_array_index (persons, i)))
      {
        g_autofree char *name = tru_person_full_name (g_ptr_array_index (persons, i));

        g_string_append_printf (names, "%s%s", n_missing++ ? ", " : "", name);
      }
  if (n_missing > 0)
    tru_findings_add (findings, "picture-agreement", TRU_SEVERITY_FORBIDS, photo, _("Not agreed to be pictured"),
                      g_strdup_printf (ngettext ("Nothing says that %s agreed to be pictured: note the day of the agreement in the "
                                                 "person’s form, or choose a picture without them.",
                                                 "Nothing says that these agreed to be pictured: %s. Note the day of the agreement in "
                                                 "each one’s form, or choose a picture without them.",
                                                 n_missing),
                                       names->str));
  return findings;
}
