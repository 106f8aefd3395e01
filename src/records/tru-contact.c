/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contact.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruContact, tru_contact, TRU_CONTACT_FIELDS, 1, "contact", "contacts", N_("Contact"), N_("Contacts"), NULL)
