/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "tru-unknown.h"

G_BEGIN_DECLS

/**
 * TruFieldType:
 *
 * What a field holds. In memory a value is a text (%NULL is unknown) for the types up to %TRU_TYPE_REF,
 * and a #gint64 (%TRU_UNKNOWN is unknown) for the others; tru_field_is_text() tells.
 */
typedef enum
{
  TRU_TYPE_TEXT,    /* one line */
  TRU_TYPE_NOTE,    /* several lines */
  TRU_TYPE_PHONE,   /* one line, searched as digits */
  TRU_TYPE_CODE,    /* one line on a label or a paper, unique, in capitals */
  TRU_TYPE_SET,     /* tokens of options in their order, each once, with a space between */
  TRU_TYPE_REF,     /* the uid of a record of another kind */
  TRU_TYPE_INTEGER, /* a whole number */
  TRU_TYPE_DECIMAL, /* hundredths, see TruDecimal */
  TRU_TYPE_MONEY,   /* cents */
  TRU_TYPE_DATE,    /* days, see TruDate */
  TRU_TYPE_TIME,    /* wall-clock minutes, see TruTime */
  TRU_TYPE_BOOLEAN, /* 0, 1 or unknown */
  TRU_TYPE_ENUM,    /* index of a TruOption or unknown */
} TruFieldType;

typedef enum
{
  TRU_REQUIRED = 1 << 0, /* never unknown */
  TRU_SEARCHED = 1 << 1, /* its words are in the search index */
  TRU_UNIQUE = 1 << 2,   /* no two records of the kind share it */
  TRU_OWNER = 1 << 3,    /* a REF to what this record belongs to: it travels with it */
  TRU_PART = 1 << 4,     /* a REF to something that belongs to the same file as this record */
  TRU_SIGNED = 1 << 5,   /* a number that may be below zero, as a floor may */
  TRU_WEEKDAYS = 1 << 6, /* a text of digits, as for tru_working_days_has_weekday(), or one number, 1 Monday … 7 Sunday */
  TRU_SINCE = 1 << 7,    /* a day of which often the year alone is known: “1936” is its first of January */
  TRU_LIST = 1 << 8,     /* a text that names several things, with commas between */
} TruFieldFlags;

/**
 * TruSensitivity:
 *
 * Drives who may read a field, what leaves the office and what anonymising clears.
 */
typedef enum
{
  TRU_PUBLIC,
  TRU_PERSONAL,
  TRU_SENSITIVE,
} TruSensitivity;

/** TruOption: one value of an enumeration: its token (wire, SQL, command line) and its label for people. */
typedef struct
{
  const char *token;
  const char *label;
} TruOption;

/** TruField: one line of a kind's table; all that every layer needs to know of a field. */
typedef struct
{
  const char *name;  /* column, wire and command line: lower case with underscores */
  const char *label; /* msgid */
  TruFieldType type;
  TruFieldFlags flags;
  TruSensitivity sensitivity;
  const TruOption *options; /* TRU_TYPE_ENUM and TRU_TYPE_SET: ends with a NULL token */
  const char *target;       /* TRU_TYPE_REF: name of a kind */
} TruField;

#define TRU_RECORD_ERROR (tru_record_error_quark ())
GQuark tru_record_error_quark (void);

/**
 * TruRecordError:
 * @TRU_RECORD_ERROR_INVALID: a value breaks what must always be true of the kind
 * @TRU_RECORD_ERROR_FIELD: no such field
 */
typedef enum
{
  TRU_RECORD_ERROR_INVALID,
  TRU_RECORD_ERROR_FIELD,
} TruRecordError;

gboolean    tru_field_is_text     (const TruField *field);
gboolean    tru_field_is_count    (const TruField *field);
int         tru_option_find       (const TruOption *options,
                                   const char      *token);
const char *tru_field_fault       (const TruField *field,
                                   gint64          number);
gboolean    tru_field_set_has     (const TruField *field,
                                   const char     *set,
                                   int             option);
int         tru_field_option      (const TruField *field,
                                   const char     *token);
char       *tru_field_to_text     (const TruField *field,
                                   const char     *text,
                                   gint64          number);
gboolean    tru_field_parse       (const TruField *field,
                                   const char     *input,
                                   char          **text,
                                   gint64         *number,
                                   GError        **error);
gboolean    tru_field_parse_typed (const TruField *field,
                                   const char     *input,
                                   char          **text,
                                   gint64         *number,
                                   GError        **error);
char       *tru_field_format      (const TruField *field,
                                   const char     *text,
                                   gint64          number);
const char *tru_field_label       (const TruField *field);
void        tru_field_set_error   (const TruField *field,
                                   const char     *message,
                                   GError        **error);
const TruField *tru_record_error_field (const GError *error);

G_END_DECLS
