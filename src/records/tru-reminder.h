/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_REMINDER_MEANS_PHONE,
  TRU_REMINDER_MEANS_LETTER,
  TRU_REMINDER_MEANS_EMAIL,
  TRU_REMINDER_MEANS_DESK,
} TruReminderMeans;

extern const TruOption tru_reminder_means_options[];

/**
 * TruReminder:
 *
 * What was said to a member about late tools, and when.
 */
#define TRU_REMINDER_FIELDS(F)                                                         \
  F (MEMBER, "member", REF (member), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Member")) \
  F (LOAN, "loan", REF (loan), 0, PERSONAL, N_("Loan"))                                \
  F (DAY, "day", DATE, TRU_REQUIRED, PERSONAL, N_("Date"))                             \
  F (MEANS, "means", ENUM (reminder_means), TRU_REQUIRED, PERSONAL, N_("By"))          \
  F (ANSWER, "answer", NOTE, 0, PERSONAL, N_("What was said"))                         \
  F (PROMISED_ON, "promised_on", DATE, 0, PERSONAL, N_("Promised for"))

enum
{
#define F(ID, ...) TRU_REMINDER_##ID,
  TRU_REMINDER_FIELDS (F)
#undef F
};

#define TRU_TYPE_REMINDER (tru_reminder_get_type ())
TRU_DECLARE_RECORD (TruReminder, tru_reminder, REMINDER)

G_END_DECLS
