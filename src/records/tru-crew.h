/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruCrew:
 *
 * Workers and an instructor; may belong to a partner.
 */
#define TRU_CREW_FIELDS(F)                                                            \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))             \
  F (ORGANISATION, "organisation", REF (organisation), 0, PUBLIC, N_("Organisation")) \
  F (INSTRUCTOR, "instructor", REF (contact), 0, PUBLIC, N_("Instructor"))            \
  F (WORKERS, "workers", INTEGER, 0, PUBLIC, N_("Workers"))                           \
  F (ENDED_ON, "ended_on", DATE, 0, PUBLIC, N_("Ended on"))

enum
{
#define F(ID, ...) TRU_CREW_##ID,
  TRU_CREW_FIELDS (F)
#undef F
};

#define TRU_TYPE_CREW (tru_crew_get_type ())
TRU_DECLARE_RECORD (TruCrew, tru_crew, CREW)

G_END_DECLS
