/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-support-figures.h"

#define COUNTED(list, key) " UNION ALL SELECT 0, '" list "', " key ", count (*) FROM c WHERE adults IS NOT NULL GROUP BY 3"

/* Ages are kept as “4 9 31”. Bands of the family allowances' funds for minors, of the eldest for adults. */
#define AGES "'[' || replace (c.ages, ' ', ',') || ']'"
#define BAND                                                                                                            \
  "CASE WHEN j.value < 3 THEN 'under_3' WHEN j.value < 6 THEN 'from_3' WHEN j.value < 12 THEN 'from_6' "                \
  "WHEN j.value < 18 THEN 'from_12' WHEN j.value < 26 THEN 'from_18' WHEN j.value < 40 THEN 'from_26' "                 \
  "WHEN j.value < 60 THEN 'from_40' ELSE 'from_60' END"

const TruQuery tru_support_starts_query = {
  "WITH c AS (SELECT k.adults, k.minors, k.oldest, k.status, k.benefit, k.ages FROM support s LEFT JOIN composition k ON k.support = s.uid"
  " WHERE s.accepted_on BETWEEN $from AND $until AND ($programme IS NULL OR s.programme = $programme))"
  " SELECT 0, 'sums', 'supports', count (*) FROM c UNION ALL SELECT 0, 'sums', 'noted', count (adults) FROM c"
  " UNION ALL SELECT 0, 'sums', 'people', coalesce (sum (adults + minors), 0) FROM c"
  " UNION ALL SELECT 0, 'sums', 'adults', coalesce (sum (adults), 0) FROM c"
  " UNION ALL SELECT 0, 'sums', 'minors', coalesce (sum (minors), 0) FROM c"
  " UNION ALL SELECT 0, 'ages', " BAND ", count (*) FROM c, json_each (" AGES ") j WHERE adults IS NOT NULL GROUP BY 3"
  " UNION ALL SELECT 0, 'ages', 'unknown', coalesce (sum (max (adults + minors - coalesce (json_array_length (" AGES "), 0), 0)), 0) FROM c"
  COUNTED ("family", "CASE WHEN adults = 1 AND minors = 0 THEN 'alone' WHEN adults = 1 THEN 'one_adult' WHEN adults = 0 THEN 'minors'"
                     " WHEN minors = 0 THEN 'adults' ELSE 'adults_minors' END")
  COUNTED ("people", "CAST (min (adults + minors, 6) AS TEXT)")
  COUNTED ("children", "CAST (min (minors, 4) AS TEXT)")
  COUNTED ("eldest", "CASE WHEN oldest IS NULL THEN 'unknown' WHEN oldest < 26 THEN 'under_26' WHEN oldest < 60 THEN 'from_26' ELSE 'from_60' END")
  COUNTED ("status", "coalesce (status, 'unknown')")
  COUNTED ("benefit", "coalesce (benefit, 'unknown')"),
  TRU_START_N_COLUMNS,
};

#define FATE(list, which) " UNION ALL SELECT 0, '" list "', type, count (*) FROM e WHERE " which " GROUP BY 3"

const TruQuery tru_appointments_query = {
  "WITH e AS (SELECT type, cancelled_on IS NOT NULL AS is_cancelled, outcome FROM event WHERE starts_at >= $from"
  " AND starts_at < date ($until, '+1 day') AND ($programme IS NULL OR coalesce (programme,"
  " (SELECT x.programme FROM operation x WHERE x.uid = operation)) = $programme OR (programme IS NULL AND operation IS NULL"
  " AND EXISTS (SELECT 1 FROM support s WHERE s.household = event.household AND s.programme = $programme"
  " AND s.opened_on <= substr (starts_at, 1, 10) AND (s.closed_on IS NULL OR s.closed_on >= substr (starts_at, 1, 10))))))"
  " SELECT 0, 'planned', type, count (*) FROM e GROUP BY 3"
  FATE ("cancelled", "is_cancelled") FATE ("missed", "NOT is_cancelled AND outcome = 'missed'")
  FATE ("excused", "NOT is_cancelled AND outcome = 'excused'"),
  TRU_START_N_COLUMNS,
};
