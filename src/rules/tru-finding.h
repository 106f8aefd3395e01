/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruSeverity:
 * @TRU_SEVERITY_OK: the rule is kept; shown in a checklist
 * @TRU_SEVERITY_WARNS: shown, stops nobody
 * @TRU_SEVERITY_BLOCKS: goes on only with a motive
 * @TRU_SEVERITY_MANAGER_ONLY: goes on only with the motive of a manager
 * @TRU_SEVERITY_FORBIDS: cannot be at all; no motive lifts it
 *
 * What a rule's answer means for the act it judges, from mild to grave.
 */
typedef enum
{
  TRU_SEVERITY_OK,
  TRU_SEVERITY_WARNS,
  TRU_SEVERITY_BLOCKS,
  TRU_SEVERITY_MANAGER_ONLY,
  TRU_SEVERITY_FORBIDS,
} TruSeverity;

/**
 * TruOverride:
 * @motive: why the act goes on although a rule is broken; the history keeps it
 * @by_manager: whether the person acts as a manager
 * @manager: (nullable): uid of who is in charge of the desk and answers for it
 */
typedef struct
{
  const char *motive;
  gboolean by_manager;
  const char *manager;
} TruOverride;

/**
 * TruFinding:
 * @rule: token of the rule, such as "contract-signed"
 * @severity: what it means
 * @title: a few words for a checklist, such as “Contract not signed”
 * @reason: a sentence that names the values and the way out
 * @fact: (nullable): its values alone, where several stand one under the other and the way out is said once
 * @days: (nullable) (element-type TruDate): of several times, the days on which it is so
 * @kind: (nullable): kind of the record concerned
 * @uid: (nullable): its uid, %NULL when the record is not kept yet
 *
 * What one rule says of one act. A list of findings is a #GPtrArray that owns them.
 */
typedef struct
{
  const char *rule;
  TruSeverity severity;
  char *title;
  char *reason;
  char *fact;
  GArray *days;
  const TruKind *kind;
  char *uid;
} TruFinding;

GPtrArray        *tru_findings_new    (void);
void              tru_findings_add    (GPtrArray         *findings,
                                       const char        *rule,
                                       TruSeverity        severity,
                                       TruRecord         *concerned,
                                       const char        *title,
                                       char              *reason);
void              tru_findings_check_past (GPtrArray     *findings,
                                       TruRecord         *concerned,
                                       TruDate            on,
                                       TruDate            today);
void              tru_findings_note_fact (GPtrArray      *findings,
                                       char              *fact);
void              tru_findings_note_day (GPtrArray       *findings,
                                       guint              from,
                                       TruDate            day);
void              tru_findings_gather (GPtrArray         *findings);
guint             tru_findings_count_days (GPtrArray     *findings,
                                       TruSeverity        at_least);
void              tru_findings_append (GPtrArray         *findings,
                                       GPtrArray         *others);
void              tru_findings_leave_new (GPtrArray      *findings,
                                       GPtrArray         *before);
void              tru_findings_settle (GPtrArray         *findings,
                                       GPtrArray         *before);
TruSeverity       tru_findings_worst  (GPtrArray         *findings);
const TruFinding *tru_findings_find   (GPtrArray         *findings,
                                       const char        *rule);
gboolean          tru_findings_allow  (GPtrArray         *findings,
                                       const TruOverride *override);
gboolean          tru_findings_await_motive (GPtrArray   *findings);
char             *tru_findings_reason (GPtrArray         *findings,
                                       TruSeverity        at_least);
void              tru_finding_free    (TruFinding        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruFinding, tru_finding_free)

G_END_DECLS
