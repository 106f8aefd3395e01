/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_ORGANISATION_TYPE_ASSOCIATION,
  TRU_ORGANISATION_TYPE_CCAS,
  TRU_ORGANISATION_TYPE_LANDLORD,
  TRU_ORGANISATION_TYPE_CAF,
  TRU_ORGANISATION_TYPE_DEPARTMENT,
  TRU_ORGANISATION_TYPE_COMMUNE,
  TRU_ORGANISATION_TYPE_STATE,
  TRU_ORGANISATION_TYPE_INSERTION,
  TRU_ORGANISATION_TYPE_FOUNDATION,
  TRU_ORGANISATION_TYPE_INHABITANTS,
  TRU_ORGANISATION_TYPE_OTHER,
} TruOrganisationType;

extern const TruOption tru_organisation_type_options[];

/**
 * TruOrganisation:
 *
 * An association, a landlord, a social action centre: whoever runs Truelle (own) or works with it.
 */
#define TRU_ORGANISATION_FIELDS(F)                                                                  \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))                           \
  F (OWN, "own", BOOLEAN, 0, PUBLIC, N_("Our own association"))                                     \
  F (TYPE, "type", ENUM (organisation_type), TRU_REQUIRED, PUBLIC, N_("Type"))                      \
  F (SIRET, "siret", TEXT, TRU_SEARCHED, PUBLIC, N_("SIRET number"))                                \
  F (TAGLINE, "tagline", TEXT, 0, PUBLIC, N_("Motto"))                                              \
  F (STREET, "street", TEXT, TRU_SEARCHED, PUBLIC, N_("Street"))                                    \
  F (POSTCODE, "postcode", TEXT, 0, PUBLIC, N_("Postcode"))                                         \
  F (COMMUNE, "commune", TEXT, TRU_SEARCHED, PUBLIC, N_("Commune"))                                 \
  F (PHONE, "phone", PHONE, TRU_SEARCHED, PUBLIC, N_("Phone"))                                      \
  F (EMAIL, "email", TEXT, TRU_SEARCHED, PUBLIC, N_("E-mail"))                                      \
  F (WEBSITE, "website", TEXT, 0, PUBLIC, N_("Website"))                                            \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))                                                    \
  F (ALSACE_MOSELLE, "alsace_moselle", BOOLEAN, 0, PUBLIC, N_("Public holidays of Alsace-Moselle"))

enum
{
#define F(ID, ...) TRU_ORGANISATION_##ID,
  TRU_ORGANISATION_FIELDS (F)
#undef F
};

#define TRU_TYPE_ORGANISATION (tru_organisation_get_type ())
TRU_DECLARE_RECORD (TruOrganisation, tru_organisation, ORGANISATION)

G_END_DECLS
