/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-reviews.h"

const TruQuery tru_review_readers_query = {
  "WITH s AS (SELECT p.* FROM review v JOIN support p ON p.uid = v.support WHERE v.uid = $review),"
  " referrers AS (SELECT r.organisation AS uid FROM s JOIN referral r ON r.uid = s.referral UNION"
  " SELECT c.organisation FROM s JOIN household h ON h.uid = s.household JOIN contact c ON c.uid = h.referrer),"
  " others AS (SELECT * FROM (SELECT d.landlord AS uid FROM s JOIN occupancy y ON y.household = s.household JOIN dwelling d ON d.uid = y.dwelling"
  " WHERE (y.since IS NULL OR y.since <= $on) AND (y.until IS NULL OR y.until >= $on) ORDER BY y.since DESC LIMIT 1)"
  " UNION SELECT r.organisation FROM s JOIN partner_role r ON r.programme = s.programme AND r.role <> 'owns_dwellings'"
  " WHERE (r.since IS NULL OR r.since <= $on) AND (r.until IS NULL OR r.until >= $on))"
  " SELECT o.id, o.uid, o.name, 0, o.uid IN (SELECT uid FROM referrers) FROM organisation o WHERE coalesce (o.own, 0) = 0"
  " AND o.uid IN (SELECT uid FROM referrers UNION SELECT uid FROM others)"
  " UNION ALL SELECT h.id, h.uid, h.name, 1, 0 FROM s JOIN household h ON h.uid = s.household ORDER BY 4 DESC, 5 DESC, 3, 1",
  TRU_REVIEW_READER_N_COLUMNS,
};

const TruQuery tru_review_aims_query = {
  "SELECT a.id, a.text, t.outcome, t.note FROM review v JOIN aim a ON a.support = v.support"
  " LEFT JOIN aim_result t ON t.id = (SELECT max (n.id) FROM aim_result n WHERE n.aim = a.uid AND n.review = v.uid)"
  " WHERE v.uid = $review AND (t.id IS NOT NULL OR a.set_on <= v.held_on) ORDER BY a.set_on, a.id",
  TRU_REVIEW_AIM_N_COLUMNS,
};

const TruQuery tru_review_before_query = {
  "SELECT b.id, b.uid FROM review v JOIN review b ON b.support = v.support AND b.held_on < v.held_on WHERE v.uid = $review"
  " ORDER BY b.held_on DESC, b.id DESC LIMIT 1",
  2,
};
