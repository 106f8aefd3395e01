/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/* States are derived, never stored. As SQL over the table's columns with the parameter `$today`. */

#define TRU_STATE_LOAN "CASE WHEN loan.returned_on IS NOT NULL THEN 'returned' WHEN loan.due_on < $today THEN 'late' ELSE 'open' END"

/* An open repair, or a day noted without one, as a return at the desk does. */
#define TRU_ITEM_IN_REPAIR \
  "(item.repair_since IS NOT NULL OR EXISTS (SELECT 1 FROM repair p WHERE p.item = item.uid AND p.done_on IS NULL))"

#define TRU_ITEM_ON_ITS_WAY "EXISTS (SELECT 1 FROM transfer x WHERE x.item = item.uid AND x.received_on IS NULL)"

/* Of the last upkeep that planned the next one: nobody did it since. */
#define TRU_UPKEEP_IS_LAST \
  "NOT EXISTS (SELECT 1 FROM maintenance n WHERE n.item = u.item AND n.type = 'upkeep' AND n.done_on > u.done_on)"

#define TRU_ITEM_UPKEEP_DUE                                                                                            \
  "EXISTS (SELECT 1 FROM maintenance u WHERE u.item = item.uid AND u.type = 'upkeep' AND u.next_on < $today AND " \
  TRU_UPKEEP_IS_LAST ")"

/* The gravest thing that keeps an item from being lent, so that states never contradict each other. */
#define TRU_STATE_ITEM                                                                                                    \
  "CASE WHEN item.withdrawn_on IS NOT NULL THEN 'withdrawn' WHEN item.stolen_on IS NOT NULL THEN 'stolen' "               \
  "WHEN item.missing_since IS NOT NULL THEN 'missing' "                                                                   \
  "ELSE coalesce ((SELECT CASE WHEN o.due_on < $today THEN 'late' ELSE 'lent' END FROM loan o "                           \
  "WHERE o.item = item.uid AND o.returned_on IS NULL), "                                                                  \
  "CASE WHEN " TRU_ITEM_ON_ITS_WAY " THEN 'on_its_way' WHEN " TRU_ITEM_IN_REPAIR " THEN 'in_repair' "                        \
  "WHEN item.inspect_since IS NOT NULL THEN 'to_inspect' "       \
  "WHEN item.check_due < $today OR " TRU_ITEM_UPKEEP_DUE " THEN 'check_due' "                                             \
  "WHEN EXISTS (SELECT 1 FROM reservation a WHERE a.item = item.uid AND a.set_aside_on IS NOT NULL AND a.loan IS NULL "   \
  "AND a.cancelled_on IS NULL AND coalesce (a.collect_by, a.ends_on) >= $today) THEN 'set_aside' ELSE 'available' END) END"

/* A death or an eviction stops letters at once, whichever record tells it: the household, or the last support that was closed for it,
   unless another was opened since. A tool library’s own database knows no household. Of a
   member m. */
#define TRU_SUPPORT_IS_SILENT                                                                                      \
  "EXISTS (SELECT 1 FROM support s WHERE s.household = h.uid AND s.closed_on IS NOT NULL "                     \
  "AND s.exit_reason IN ('died', 'evicted') "                                                                  \
  "AND NOT EXISTS (SELECT 1 FROM support o WHERE o.household = h.uid AND o.opened_on > s.closed_on))"
#define TRU_HOUSEHOLD_IS_SILENT                                                                                    \
  "EXISTS (SELECT 1 FROM household h WHERE h.uid = m.household_uid AND "                                       \
  "(h.letters_stopped IS NOT NULL OR h.end_reason IN ('died', 'evicted') OR " TRU_SUPPORT_IS_SILENT "))"
#define TRU_MEMBER_IS_SILENT "(m.silent_since IS NOT NULL OR " TRU_HOUSEHOLD_IS_SILENT ")"

/* Whether a loan is of somebody who is left in peace: nobody is pointed at, the list of late loans alone says so. */
#define TRU_LOAN_IS_SILENT(loan) "EXISTS (SELECT 1 FROM member m WHERE m.uid = " loan ".member AND " TRU_MEMBER_IS_SILENT ")"

/* What movements v make together, in hundredths of the unit. */
#define TRU_STOCK_CHANGE "coalesce (sum (CASE WHEN v.type IN ('issued', 'lost') THEN - v.quantity ELSE v.quantity END), 0)"

/* What is left of a consumable, in hundredths of its unit. */
#define TRU_CONSUMABLE_STOCK(uid) "(SELECT " TRU_STOCK_CHANGE " FROM stock_move v WHERE v.consumable = " uid ")"

#define TRU_STATE_SUPPORT \
  "CASE WHEN support.closed_on IS NOT NULL THEN 'closed' WHEN support.accepted_on IS NOT NULL THEN 'under_way' ELSE 'waiting' END"

/* Household, guardian and association must sign, others may: tru_contract_signed_on() says the same of records. */
#define TRU_CONTRACT_IS_SIGNED(uid)                                                                                     \
  "(SELECT count (*) = count (g.signed_on) AND count (*) FILTER (WHERE g.role = 'association') BETWEEN 1 AND "          \
  "count (*) - 1 FROM signatory g WHERE g.contract = " uid " AND g.role IN ('household', 'guardian', 'association'))"

/* By an amendment that all have signed. */
#define TRU_CONTRACT_IS_REPLACED(uid)                                                                                   \
  "EXISTS (SELECT 1 FROM contract v WHERE v.amends = " uid " AND v.refused_on IS NULL AND " TRU_CONTRACT_IS_SIGNED ("v.uid") ")"

/* Whether contract c is in force, or to be: an amendment changes nothing before all have signed it. tru_contracts_of_support() looks
 * for the same among records. */
#define TRU_CONTRACT_HOLDS(c)                                                                                           \
  "(" c ".refused_on IS NULL AND " c ".ended_on IS NULL AND NOT " TRU_CONTRACT_IS_REPLACED (c ".uid") " AND NOT EXISTS " \
  "(SELECT 1 FROM contract b WHERE b.uid = " c ".amends AND b.ended_on IS NULL AND b.refused_on IS NULL AND NOT "       \
  TRU_CONTRACT_IS_SIGNED (c ".uid") "))"

/* tru_contract_state() says the same of records. */
#define TRU_STATE_CONTRACT                                                                                              \
  "CASE WHEN contract.refused_on IS NOT NULL THEN 'refused' "                                                           \
  "WHEN " TRU_CONTRACT_IS_REPLACED ("contract.uid") " THEN 'amended' "                                                  \
  "WHEN contract.ended_on IS NOT NULL THEN 'ended' "                                                                    \
  "WHEN NOT EXISTS (SELECT 1 FROM signatory g WHERE g.contract = contract.uid AND g.signed_on IS NOT NULL) "            \
  "THEN CASE WHEN contract.printed_on IS NOT NULL THEN 'printed' ELSE 'draft' END "                                     \
  "WHEN " TRU_CONTRACT_IS_SIGNED ("contract.uid") " THEN 'signed' ELSE 'partly_signed' END"

/* Of versions q of a plan: the one in force, or in preparation where none was agreed: tru_plans_in_force() says the same of records. */
#define TRU_PLAN_HOLDS(q)                                                                                               \
  q ".id = (SELECT x.id FROM plan x WHERE x.support = " q ".support AND x.replaced_on IS NULL "                         \
  "ORDER BY x.adopted_on IS NULL, x.id DESC LIMIT 1)"

#define TRU_STATE_COMMITMENT                                                                           \
  "CASE WHEN commitment.done_on IS NOT NULL THEN 'done' WHEN commitment.due_on < $today THEN 'late' " \
  "WHEN commitment.started_on IS NOT NULL THEN 'in_progress' ELSE 'to_do' END"

/* Of a worksite w: interrupted, and not resumed since. tru_worksite_is_stopped() says the same of records. */
#define TRU_WORKSITE_IS_STOPPED "(w.interrupted_on IS NOT NULL AND w.resumed_on IS NULL)"

/* Of worksite w of a support that is closed: interrupted before anybody worked on it, and nobody will. */
#define TRU_WORKSITE_IS_LEFT(w)                                                                                         \
  "EXISTS (SELECT 1 FROM support v WHERE v.uid = " w ".support AND v.closed_on IS NOT NULL) "                           \
  "AND NOT EXISTS (SELECT 1 FROM worksite_day y WHERE y.worksite = " w ".uid AND y.done = 1)"

/* Of a visit e to the household of a support: it found what cannot wait, no visit was held since, and no risk noted since took it
   over. */
#define TRU_VISIT_IS_URGENT(support)                                                                                    \
  "e.urgent = 1 AND e.cancelled_on IS NULL AND date (e.starts_at) <= $today AND NOT EXISTS (SELECT 1 FROM event n "     \
  "WHERE n.household = e.household AND n.type = 'visit' AND n.outcome = 'held' AND n.starts_at > e.starts_at "          \
  "AND n.urgent IS NOT 1) AND NOT EXISTS (SELECT 1 FROM assessment q JOIN risk k ON k.assessment = q.uid "              \
  "WHERE q.support = " support " AND k.urgent = 1 AND k.noted_on >= date (e.starts_at)) "

#define TRU_STATE_WORKSITE                                                                                          \
  "CASE WHEN worksite.finished_on IS NOT NULL THEN 'finished' "                                                     \
  "WHEN worksite.interrupted_on IS NOT NULL AND worksite.resumed_on IS NULL THEN "                                  \
  "CASE WHEN " TRU_WORKSITE_IS_LEFT ("worksite") " THEN 'not_carried_out' ELSE 'interrupted' END "                   \
  "WHEN NOT EXISTS (SELECT 1 FROM worksite_day y WHERE y.worksite = worksite.uid) THEN 'to_plan' "    \
  "WHEN worksite.confirmed_on IS NULL THEN 'to_confirm' "                                                           \
  "WHEN (SELECT min (y.day) FROM worksite_day y WHERE y.worksite = worksite.uid) <= $today THEN 'under_way' "       \
  "ELSE 'confirmed' END"

#define TRU_STATE_EVENT                                                                             \
  "CASE WHEN event.cancelled_on IS NOT NULL THEN 'cancelled' WHEN event.outcome IS NOT NULL THEN " \
  "event.outcome WHEN event.ends_at < $now THEN 'past' ELSE 'planned' END"

#define TRU_STATE_REFERRAL \
  "CASE WHEN referral.reply IS NOT NULL THEN referral.reply WHEN referral.missing IS NOT NULL THEN 'incomplete' ELSE 'waiting' END"

#define TRU_STATE_MEMBER "CASE WHEN member.valid_until < $today THEN 'expired' ELSE 'valid' END"

/* Nobody came: tru_reservation_is_expired() says the same of records. A copy that lay aside and was lent to somebody else all the same
   lies there no longer. */
#define TRU_STATE_RESERVATION                                                                                          \
  "CASE WHEN reservation.cancelled_on IS NOT NULL THEN 'cancelled' WHEN reservation.loan IS NOT NULL THEN 'handed_over' " \
  "WHEN coalesce (reservation.collect_by, reservation.ends_on) < $today THEN 'expired' "                               \
  "WHEN reservation.set_aside_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM loan o WHERE o.item = reservation.item "     \
  "AND o.returned_on IS NULL) THEN 'set_aside' ELSE 'waiting' END"

#define TRU_STATE_REPAIR "CASE WHEN repair.done_on IS NULL THEN 'in_repair' ELSE repair.outcome END"

#define TRU_STATE_TRANSFER "CASE WHEN transfer.received_on IS NULL THEN 'on_its_way' ELSE 'received' END"

#define TRU_STATE_STOCK_TAKE "CASE WHEN stock_take.finished_on IS NULL THEN 'under_way' ELSE 'finished' END"

const char *tru_state_sql   (const TruKind *kind);
const char *tru_state_label (const char    *state);

/* Id of a support's first step neither passed nor left out: tru_supports_steps() says the same of records. Once its rules
 * are fixed, a support has the steps that its programme had then, in that order, and none that came later. */
#define TRU_STATE_STEP(support)                                                                                          \
  "(SELECT p.id FROM programme_step p LEFT JOIN support_step k ON k.support = " support ".uid AND k.step = p.uid "       \
  "WHERE p.programme = " support ".programme AND k.done_on IS NULL AND k.skipped_on IS NULL "                            \
  "AND (k.id IS NOT NULL OR (p.retired_on IS NULL AND NOT EXISTS (SELECT 1 FROM terms t WHERE t.support = " support ".uid))) " \
  "ORDER BY coalesce (k.position, p.position), p.id LIMIT 1)"

G_END_DECLS
