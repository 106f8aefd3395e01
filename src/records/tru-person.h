/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_PERSON_CIVILITY_MRS,
  TRU_PERSON_CIVILITY_MR,
  TRU_PERSON_CIVILITY_NONE,
} TruPersonCivility;

extern const TruOption tru_person_civility_options[];

typedef enum
{
  TRU_PERSON_GUARDIANSHIP_NONE,
  TRU_PERSON_GUARDIANSHIP_ASSISTED,
  TRU_PERSON_GUARDIANSHIP_FULL,
} TruPersonGuardianship;

extern const TruOption tru_person_guardianship_options[];

/**
 * TruPerson:
 *
 * A person of a household.
 */
#define TRU_PERSON_FIELDS(F)                                                                     \
  F (CIVILITY, "civility", ENUM (person_civility), 0, PERSONAL, N_("Civility"))                  \
  F (FIRST_NAME, "first_name", TEXT, TRU_SEARCHED, PERSONAL, N_("First name"))                   \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PERSONAL, N_("Name"))                      \
  F (BIRTH_DATE, "birth_date", DATE, 0, PERSONAL, N_("Birth date"))                              \
  F (PHONE, "phone", PHONE, TRU_SEARCHED, PERSONAL, N_("Phone"))                                 \
  F (EMAIL, "email", TEXT, TRU_SEARCHED, PERSONAL, N_("E-mail"))                                 \
  F (LANGUAGE, "language", TEXT, 0, PERSONAL, N_("Language"))                                    \
  F (GUARDIANSHIP, "guardianship", ENUM (person_guardianship), 0, SENSITIVE, N_("Guardianship")) \
  F (GUARDIAN, "guardian", REF (contact), 0, SENSITIVE, N_("Guardian"))                          \
  F (INFORMED_ON, "informed_on", DATE, 0, PERSONAL, N_("Informed of rights on"))                 \
  F (OBJECTED_ON, "objected_on", DATE, 0, SENSITIVE, N_("Objected on"))                          \
  F (PICTURES_AGREED, "pictures_agreed", DATE, 0, PERSONAL, N_("Agreed to be pictured on"))      \
  F (DIED_ON, "died_on", DATE, 0, SENSITIVE, N_("Died on"))                                      \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_PERSON_##ID,
  TRU_PERSON_FIELDS (F)
#undef F
};

#define TRU_TYPE_PERSON (tru_person_get_type ())
TRU_DECLARE_RECORD (TruPerson, tru_person, PERSON)

G_END_DECLS
