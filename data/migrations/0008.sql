-- Truelle's database, version 8: what nobody said of a lodging or of a family tie stays unknown.

CREATE TABLE membership_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  household TEXT NOT NULL REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  link TEXT CHECK (link IN ('referent', 'partner', 'child', 'parent', 'sibling', 'relative', 'other')),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until)),
  CHECK (since <= until)
) STRICT;
INSERT INTO membership_new (id, uid, origin, created, modified, base, household, person, link, since, until)
  SELECT id, uid, origin, created, modified, base, household, person, link, since, until FROM membership;
UPDATE sqlite_sequence SET seq = (SELECT o.seq FROM sqlite_sequence o WHERE o.name = 'membership') WHERE name = 'membership_new';
DROP TABLE membership;
ALTER TABLE membership_new RENAME TO membership;
CREATE INDEX membership_household ON membership (household);
CREATE INDEX membership_person ON membership (person);

CREATE TABLE occupancy_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  household TEXT NOT NULL REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dwelling TEXT NOT NULL REFERENCES dwelling (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  status TEXT CHECK (status IN ('tenant', 'owner', 'lodged', 'subtenant', 'sliding_lease')),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until)),
  lease_holder TEXT,
  lease_until TEXT CHECK (lease_until IS date (lease_until)),
  attributed_on TEXT CHECK (attributed_on IS date (attributed_on)),
  CHECK (since <= until)
) STRICT;
INSERT INTO occupancy_new (id, uid, origin, created, modified, base, household, dwelling, status, since, until, lease_holder, lease_until, attributed_on)
  SELECT id, uid, origin, created, modified, base, household, dwelling, status, since, until, lease_holder, lease_until, attributed_on FROM occupancy;
UPDATE sqlite_sequence SET seq = (SELECT o.seq FROM sqlite_sequence o WHERE o.name = 'occupancy') WHERE name = 'occupancy_new';
DROP TABLE occupancy;
ALTER TABLE occupancy_new RENAME TO occupancy;
CREATE INDEX occupancy_household ON occupancy (household);
CREATE INDEX occupancy_dwelling ON occupancy (dwelling);
