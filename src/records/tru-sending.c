/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-sending.h"

#include <glib/gi18n.h>

const TruOption tru_sending_profile_options[] = {
  { "full", N_("Full: another office of our own") },
  { "partner", N_("Partner: nothing sensitive") },
  { "library", N_("Tool library: members and loans") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruSending, tru_sending, TRU_SENDING_FIELDS, 30, "sending", "sendings", N_("Sending"), N_("Sendings"), NULL)
