/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-query.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

/**
 * TruProposal:
 *
 * A support that a committee should speak of, and why. A list of them is a #GPtrArray that owns them.
 */
typedef struct
{
  char *support;
  char *household;
  char *name;    /* of the household */
  int why;       /* #TruAgendaItemWhy */
  TruDate since;
  TruDate stands_on; /* day of a meeting to come that has it on its agenda, or %TRU_UNKNOWN */
} TruProposal;

GPtrArray *tru_agenda_propose    (TruStore     *store,
                                  const char   *committee,
                                  TruDate       on,
                                  GError      **error);
char      *tru_agenda_subject    (int           why,
                                  TruDate       since,
                                  const char   *subject);
char      *tru_agenda_subject_of (TruRow       *row);
gboolean   tru_agenda_fill       (TruWrite     *write,
                                  const char   *meeting,
                                  GPtrArray    *proposals,
                                  GPtrArray    *supports,
                                  GError      **error);
gboolean   tru_agenda_check_open (TruRecord    *meeting,
                                  GError      **error);
gboolean   tru_agenda_add        (TruStore     *store,
                                  TruRecord    *item,
                                  GError      **error);
gboolean   tru_agenda_move       (TruStore     *store,
                                  const char   *item,
                                  int           by,
                                  GError      **error);
gboolean   tru_agenda_note       (TruStore     *store,
                                  const char   *item,
                                  const char   *discussed,
                                  GError      **error);

G_END_DECLS
