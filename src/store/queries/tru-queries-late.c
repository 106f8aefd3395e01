/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-late.h"

#include "tru-states.h"

#define LAST_REMINDER(column) \
  "(SELECT r." column " FROM reminder r WHERE r.member = m.uid AND r.day >= late.since ORDER BY r.day DESC, r.id DESC LIMIT 1)"

const TruQuery tru_query_late = {
  "SELECT m.id, m.uid, m.name, m.phone, m.email, m.card, late.n, late.since, " TRU_MEMBER_IS_SILENT ", "
  LAST_REMINDER ("day") ", " LAST_REMINDER ("means") ", " LAST_REMINDER ("answer") ", " LAST_REMINDER ("promised_on") " "
  "FROM (SELECT l.member, count (*) AS n, min (l.due_on) AS since FROM loan l JOIN item i ON i.uid = l.item "
  "WHERE l.returned_on IS NULL AND l.due_on < $today AND ($library IS NULL OR i.tool_library = $library) "
  "AND ($member IS NULL OR l.member = $member) GROUP BY l.member) late "
  "JOIN member m ON m.uid = late.member ORDER BY late.since, m.name",
  TRU_LATE_N_COLUMNS,
};

const TruQuery tru_query_late_loans_of = {
  "SELECT l.id, l.uid, t.name, i.code, l.lent_on, l.due_on, (SELECT y.name FROM tool_library y WHERE y.uid = i.tool_library) "
  "FROM loan l JOIN item i ON i.uid = l.item JOIN tool t ON t.uid = i.tool "
  "WHERE l.member = $member AND l.returned_on IS NULL AND l.due_on < $today ORDER BY l.due_on, l.id",
  TRU_LATE_LOAN_N_COLUMNS,
};

const TruQuery tru_query_reminders_of = {
  "SELECT id, day, means, answer, promised_on FROM reminder WHERE member = $member AND day >= $since ORDER BY day DESC, id DESC LIMIT 5",
  TRU_REMINDED_N_COLUMNS,
};

const TruQuery tru_query_silence_of = {
  "SELECT m.id, " TRU_HOUSEHOLD_IS_SILENT ", (SELECT a.name FROM history h JOIN act a ON a.id = h.act WHERE h.uid = m.uid "
  "AND json_type (h.changes, '$.silent_since') IS NOT NULL ORDER BY h.id DESC LIMIT 1) FROM member m WHERE m.uid = $member",
  TRU_SILENCE_N_COLUMNS,
};

const TruQuery tru_query_hides_address = {
  "SELECT count (*) FROM member m JOIN household h ON h.uid = m.household_uid WHERE m.uid = $member AND h.confidential_address = 1",
  1,
};

const TruQuery tru_query_unsaid_silence = { "SELECT m.id FROM member m WHERE m.silent_since IS NULL AND " TRU_HOUSEHOLD_IS_SILENT, 1 };
