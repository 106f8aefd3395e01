/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_STEP_STATE_DONE,    /* or left out */
  TRU_STEP_STATE_CURRENT, /* the first not passed on its axis */
  TRU_STEP_STATE_TO_COME,
} TruStepState;

/**
 * TruStepOfSupport:
 *
 * A programme's step as a support stands to it. A list of them is a #GPtrArray that owns them, in the programme's order.
 */
typedef struct
{
  char *step;         /* uid of the programme_step */
  char *support_step; /* (nullable): uid of the support_step, when one was written */
  char *name;
  TruStepState state;
  TruDate planned_on; /* noted, or reckoned from the step before and its delay, or %TRU_UNKNOWN */
  TruDate done_on;
  TruDate skipped_on;
  char *axis;         /* (nullable): uid of the axis that it is on */
  char *axis_name;    /* (nullable) */
  int condition;      /* #TruProgrammeStepCondition, as the support keeps it */
  char *entry;        /* (nullable): what must be true to enter it, as the support keeps it */
  gint64 position;
  gint64 delay_days;
  gboolean is_optional;
} TruStepOfSupport;

GPtrArray *tru_supports_steps      (TruStore          *store,
                                    const char        *support,
                                    GError           **error);
GPtrArray *tru_supports_check_step (TruStore          *store,
                                    const char        *support,
                                    const char        *step,
                                    TruDate            on,
                                    GError           **error);
GPtrArray *tru_supports_check_skip (TruStore          *store,
                                    const char        *support,
                                    const char        *step,
                                    GError           **error);
gboolean   tru_supports_pass_step  (TruStore          *store,
                                    const char        *support,
                                    const char        *step,
                                    TruDate            on,
                                    const TruOverride *override,
                                    GError           **error);
char      *tru_supports_open       (TruStore          *store,
                                    const char        *household,
                                    const char        *programme,
                                    const char        *referral,
                                    TruDate            on,
                                    GError           **error);
char      *tru_supports_open_in    (TruWrite          *write,
                                    const char        *household,
                                    const char        *programme,
                                    const char        *referral,
                                    TruDate            on,
                                    GError           **error);
GPtrArray *tru_supports_check_closure (TruStore       *store,
                                    const char        *support,
                                    TruDate            on,
                                    gint64             exit_reason,
                                    GError           **error);
char      *tru_supports_cut_short  (TruStore          *store,
                                    const char        *support);
gboolean   tru_supports_close      (TruStore          *store,
                                    const char        *support,
                                    TruDate            on,
                                    gint64             exit_reason,
                                    const TruOverride *override,
                                    GError           **error);
gboolean   tru_supports_close_in   (TruWrite          *write,
                                    TruRecord         *support,
                                    TruDate            on,
                                    gint64             exit_reason,
                                    GError           **error);
gboolean   tru_supports_skip_step  (TruStore          *store,
                                    const char        *support,
                                    const char        *step,
                                    TruDate            on,
                                    GError           **error);
gboolean   tru_supports_advance    (TruWrite          *write,
                                    const char        *support,
                                    int                condition,
                                    TruDate            on,
                                    gboolean           whatever_before,
                                    GError           **error);
gboolean   tru_supports_pass_last  (TruWrite          *write,
                                    const char        *support,
                                    int                condition,
                                    TruDate            on,
                                    GError           **error);
gboolean   tru_supports_follow_visit (TruWrite        *write,
                                    TruRecord         *event,
                                    GError           **error);
gboolean   tru_supports_catch_up   (TruWrite          *write,
                                    const char        *support,
                                    GError           **error);
gboolean   tru_supports_freeze     (TruWrite          *write,
                                    TruRecord         *support,
                                    TruDate            on,
                                    GError           **error);
gboolean   tru_supports_refuse_ended (TruStore        *store,
                                    const char        *household,
                                    GError           **error);
TruRecord *tru_supports_open_in_programme (TruStore   *store,
                                    const char        *household,
                                    const char        *programme);
TruRecord *tru_supports_only_open  (TruStore          *store,
                                    const char        *uid,
                                    GError           **error);
TruRecord *tru_supports_programme  (TruStore          *store,
                                    TruRecord         *support,
                                    GError           **error);
gboolean   tru_supports_has_review (TruStore          *store,
                                    const char        *support,
                                    int                type);
GPtrArray *tru_supports_members    (TruStore          *store,
                                    const char        *household,
                                    TruDate            on,
                                    GError           **error);
TruRecord *tru_supports_current    (TruStore          *store,
                                    const char        *household,
                                    GError           **error);
GPtrArray *tru_supports_adults     (TruStore          *store,
                                    const char        *household,
                                    TruDate            on,
                                    GError           **error);
TruRecord *tru_supports_occupancy  (TruStore          *store,
                                    const char        *household,
                                    TruDate            on,
                                    GError           **error);
GPtrArray *tru_supports_dwellings  (TruStore          *store,
                                    TruRecord         *support,
                                    TruDate            on);
TruRecord *tru_supports_home       (TruStore          *store,
                                    TruRecord         *support,
                                    TruDate            on);

G_END_DECLS
