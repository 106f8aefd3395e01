/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef union
{
  char *text;
  gint64 number;
} TruValue;

typedef struct
{
  TruValue *values;
  gint64 id;
  char *uid;
  char *origin;
  TruStamp created;
  TruStamp modified;
  TruStamp base;
} TruRecordPrivate;

TruRecordPrivate *tru_record_private (TruRecord *self);

G_END_DECLS
