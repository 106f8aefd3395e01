-- Truelle's database, version 22: a tool library's database is told that a tool is reserved for a worksite, not which one: neither member nor worksite stands there.

CREATE TABLE reservation_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool TEXT NOT NULL REFERENCES tool (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  item TEXT REFERENCES item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  tool_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  worksite TEXT REFERENCES worksite (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT NOT NULL CHECK (starts_on IS date (starts_on)),
  ends_on TEXT NOT NULL CHECK (ends_on IS date (ends_on)),
  made_at TEXT NOT NULL CHECK (made_at IS strftime ('%Y-%m-%dT%H:%M', made_at)),
  set_aside_on TEXT CHECK (set_aside_on IS date (set_aside_on)),
  collect_by TEXT CHECK (collect_by IS date (collect_by)),
  loan TEXT REFERENCES loan (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  cancelled_on TEXT CHECK (cancelled_on IS date (cancelled_on)),
  note TEXT,
  CHECK (starts_on <= ends_on)
) STRICT;
INSERT INTO reservation_new (id, uid, origin, created, modified, base, tool, item, tool_library, member, worksite, starts_on, ends_on, made_at, set_aside_on, collect_by, loan, cancelled_on, note)
  SELECT id, uid, origin, created, modified, base, tool, item, tool_library, member, worksite, starts_on, ends_on, made_at, set_aside_on, collect_by, loan, cancelled_on, note FROM reservation;
UPDATE sqlite_sequence SET seq = (SELECT o.seq FROM sqlite_sequence o WHERE o.name = 'reservation') WHERE name = 'reservation_new';
DROP TABLE reservation;
ALTER TABLE reservation_new RENAME TO reservation;
CREATE INDEX reservation_tool ON reservation (tool);
CREATE INDEX reservation_item ON reservation (item);
CREATE INDEX reservation_tool_library ON reservation (tool_library);
CREATE INDEX reservation_member ON reservation (member);
CREATE INDEX reservation_worksite ON reservation (worksite);
CREATE INDEX reservation_loan ON reservation (loan);
CREATE INDEX reservation_open ON reservation (tool, starts_on) WHERE loan IS NULL AND cancelled_on IS NULL;
