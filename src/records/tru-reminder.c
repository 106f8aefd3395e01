/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reminder.h"

#include <glib/gi18n.h>

const TruOption tru_reminder_means_options[] = {
  { "phone", N_("Phone") },
  { "letter", N_("Letter") },
  { "email", N_("E-mail") },
  { "desk", N_("At the desk") },
  { NULL, NULL },
};

TRU_DEFINE_RECORD (TruReminder, tru_reminder, TRU_REMINDER_FIELDS, 73, "reminder", "reminders", N_("Reminder"), N_("Reminders"), NULL)
