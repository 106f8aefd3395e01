/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test-desk.h"

#include "tru-life.h"

static inline void
assert_refused (gboolean  done,
                GError  **error)
{
  g_assert_false (done);
  g_assert_error (*error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (error);
}

/* A worksite of the support, on one day. */
static inline char *
add_worksite (Desk       *desk,
              const char *day)
{
  char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, "confirmed_on",
                             "2026-11-10", "preparation_done", "2026-11-15", NULL);
  g_autofree char *first = desk_add (desk->store, "worksite_day", "worksite", worksite, "day", day, NULL);

  return worksite;
}
