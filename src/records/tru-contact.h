/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruContact:
 *
 * A person at work: at a partner, or of our own staff when the organisation is ours.
 */
#define TRU_CONTACT_FIELDS(F)                                                                                \
  F (ORGANISATION, "organisation", REF (organisation), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Organisation")) \
  F (FIRST_NAME, "first_name", TEXT, TRU_SEARCHED, PERSONAL, N_("First name"))                               \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PERSONAL, N_("Name"))                                  \
  F (JOB, "job", TEXT, 0, PUBLIC, N_("Function"))                                                            \
  F (REFERRER, "referrer", BOOLEAN, 0, PUBLIC, N_("Social referrer"))                                        \
  F (PHONE, "phone", PHONE, TRU_SEARCHED, PERSONAL, N_("Phone"))                                             \
  F (EMAIL, "email", TEXT, TRU_SEARCHED, PERSONAL, N_("E-mail"))                                             \
  F (LEFT_ON, "left_on", DATE, 0, PUBLIC, N_("Left on"))                                                     \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))                                                          \
  F (MANAGER, "manager", BOOLEAN, 0, PUBLIC, N_("In charge: may override rules"))

enum
{
#define F(ID, ...) TRU_CONTACT_##ID,
  TRU_CONTACT_FIELDS (F)
#undef F
};

#define TRU_TYPE_CONTACT (tru_contact_get_type ())
TRU_DECLARE_RECORD (TruContact, tru_contact, CONTACT)

G_END_DECLS
