-- Truelle's database, version 21: the ages of a household at the start of its support, for statistics by age. Where the household is still known
-- as it was counted then, they follow from the birth dates; elsewhere they stay unknown.

ALTER TABLE composition ADD COLUMN ages TEXT CHECK (ages <> '' AND ages NOT GLOB '*[^0-9 ]*' AND ages NOT GLOB '*  *' AND ages NOT GLOB '* '
  AND ages NOT GLOB ' *' AND ' ' || ages NOT GLOB '* 0[0-9]*');
UPDATE composition SET ages = (SELECT group_concat (age, ' ') FROM (SELECT
  (strftime ('%Y%m%d', composition.taken_on) - strftime ('%Y%m%d', p.birth_date)) / 10000 AS age
  FROM support s JOIN membership m ON m.household = s.household JOIN person p ON p.uid = m.person
  WHERE s.uid = composition.support AND p.birth_date <= composition.taken_on
  AND (m.since IS NULL OR m.since <= composition.taken_on) AND (m.until IS NULL OR m.until >= composition.taken_on)
  AND (p.died_on IS NULL OR p.died_on > composition.taken_on) ORDER BY age))
WHERE adults + minors = (SELECT count (*) FROM support s JOIN membership m ON m.household = s.household
  JOIN person p ON p.uid = m.person WHERE s.uid = composition.support
  AND (m.since IS NULL OR m.since <= composition.taken_on) AND (m.until IS NULL OR m.until >= composition.taken_on)
  AND (p.birth_date IS NULL OR p.birth_date <= composition.taken_on) AND (p.died_on IS NULL OR p.died_on > composition.taken_on));
