/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-person.h"

#include <glib/gi18n.h>

const TruOption tru_person_civility_options[] = {
  { "mrs", N_("Mrs") },
  { "mr", N_("Mr") },
  { "none", N_("None") },
  { NULL, NULL },
};

const TruOption tru_person_guardianship_options[] = {
  { "none", N_("None") },
  { "assisted", N_("Assisted (curatelle)") },
  { "full", N_("Full (tutelle)") },
  { NULL, NULL },
};

static gboolean
tru_person_validate (TruRecord *record,
                     GError   **error)
{
  return tru_record_validate_past (record, TRU_PERSON_BIRTH_DATE, error) && tru_record_validate_past (record, TRU_PERSON_DIED_ON, error)
         && tru_record_validate_order (record, TRU_PERSON_BIRTH_DATE, TRU_PERSON_DIED_ON, error);
}

TRU_DEFINE_RECORD (TruPerson, tru_person, TRU_PERSON_FIELDS, 9, "person", "people", N_("Person"), N_("People"), tru_person_validate)
