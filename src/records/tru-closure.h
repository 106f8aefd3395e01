/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_CLOSURE_TYPE_SCHOOL,
  TRU_CLOSURE_TYPE_CLOSED,
  TRU_CLOSURE_TYPE_HOLIDAY,
} TruClosureType;

extern const TruOption tru_closure_type_options[];

/**
 * TruClosure:
 *
 * School holidays and closing days, of a territory, a tool library or everyone.
 */
#define TRU_CLOSURE_FIELDS(F)                                                         \
  F (NAME, "name", TEXT, TRU_REQUIRED, PUBLIC, N_("Name"))                            \
  F (TYPE, "type", ENUM (closure_type), TRU_REQUIRED, PUBLIC, N_("Type"))             \
  F (TERRITORY, "territory", REF (territory), 0, PUBLIC, N_("Territory"))             \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), 0, PUBLIC, N_("Tool library")) \
  F (SINCE, "since", DATE, TRU_REQUIRED, PUBLIC, N_("Since"))                         \
  F (UNTIL, "until", DATE, TRU_REQUIRED, PUBLIC, N_("Until"))                         \
  F (SOURCE, "source", TEXT, 0, PUBLIC, N_("Source"))

enum
{
#define F(ID, ...) TRU_CLOSURE_##ID,
  TRU_CLOSURE_FIELDS (F)
#undef F
};

#define TRU_TYPE_CLOSURE (tru_closure_get_type ())
TRU_DECLARE_RECORD (TruClosure, tru_closure, CLOSURE)

G_END_DECLS
