-- Truelle's database, version 5: why a case is on an agenda, and what a meeting decided on it.

-- Why a support is on an agenda is a fact, worded when it is read; only a question or a case added by hand has words of its own.
CREATE TABLE agenda_item_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  meeting TEXT NOT NULL REFERENCES meeting (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  support TEXT REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  subject TEXT,
  discussed TEXT,
  why TEXT CHECK (why IN ('waiting', 'postponed', 'assessed', 'started', 'under_way', 'added')),
  since TEXT CHECK (since IS date (since)),
  CHECK (subject IS NOT NULL OR support IS NOT NULL)
) STRICT;
INSERT INTO agenda_item_new (id, uid, origin, created, modified, base, meeting, position, support, subject, discussed)
  SELECT id, uid, origin, created, modified, base, meeting, position, support, subject, discussed FROM agenda_item;
UPDATE sqlite_sequence SET seq = (SELECT o.seq FROM sqlite_sequence o WHERE o.name = 'agenda_item') WHERE name = 'agenda_item_new';
DROP TABLE agenda_item;
ALTER TABLE agenda_item_new RENAME TO agenda_item;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX agenda_item_support ON agenda_item (support);

-- A meeting may take several decisions about one case, and one about a collective question.
ALTER TABLE decision ADD COLUMN agenda_item TEXT REFERENCES agenda_item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX decision_agenda_item ON decision (agenda_item);
