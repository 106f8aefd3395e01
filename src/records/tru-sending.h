/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_SENDING_PROFILE_FULL,
  TRU_SENDING_PROFILE_PARTNER,
  TRU_SENDING_PROFILE_LIBRARY,
} TruSendingProfile;

extern const TruOption tru_sending_profile_options[];

/**
 * TruSending:
 *
 * Something that left the office: what, under which profile, to whom, on what ground.
 */
#define TRU_SENDING_FIELDS(F)                                                           \
  F (SENT_AT, "sent_at", TIME, TRU_REQUIRED, PERSONAL, N_("Sent"))                      \
  F (PROFILE, "profile", ENUM (sending_profile), TRU_REQUIRED, PERSONAL, N_("Profile")) \
  F (RECIPIENT, "recipient", TEXT, 0, PERSONAL, N_("Recipient"))                        \
  F (MOTIVE, "motive", NOTE, TRU_REQUIRED, PERSONAL, N_("Ground"))                      \
  F (CONTENT, "content", NOTE, TRU_REQUIRED, PERSONAL, N_("What was sent"))             \
  F (FILE_UID, "file_uid", TEXT, TRU_REQUIRED, PERSONAL, N_("File"))                    \
  F (RECORDS, "records", INTEGER, TRU_REQUIRED, PERSONAL, N_("Records"))

enum
{
#define F(ID, ...) TRU_SENDING_##ID,
  TRU_SENDING_FIELDS (F)
#undef F
};

#define TRU_TYPE_SENDING (tru_sending_get_type ())
TRU_DECLARE_RECORD (TruSending, tru_sending, SENDING)

G_END_DECLS
