/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-repeats.h"

G_BEGIN_DECLS

/** TruEventJob: what a dialog wants kept of an appointment; the writer thread does it. */
typedef struct
{
  TruRecord *event;
  TruRecord *before;       /* (nullable): as it was, when it is kept already */
  GPtrArray *participants; /* (nullable): as the list says, when it changed */
  GPtrArray *removed;
  GPtrArray *tools;        /* (nullable): as their list says, when it changed */
  GPtrArray *removed_tools;
  gboolean is_rule_new;
  char *rule;              /* (nullable): the new rule, none to stop */
  gboolean when_open;      /* a new series leaves closing days and public holidays out */
  TruScope scope;
  char *motive;            /* (nullable): why it is kept although somebody or something is taken */
  char *warning;           /* (nullable): what stands beside it without stopping it, to be said once it is kept */
} TruEventJob;

void     tru_event_job_free       (gpointer     job);
GPtrArray *tru_event_job_find_clashes (TruEventJob *self,
                                       TruStore    *store);
gboolean tru_event_job_wants_scope (TruEventJob *self);
gboolean tru_event_job_run        (TruStore    *store,
                                   gpointer     job,
                                   GError     **error);

G_END_DECLS
