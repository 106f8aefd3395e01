-- Truelle's database, version 6: the tools that a workshop uses.

-- A tool that is used in a workshop, and shown there.
CREATE TABLE workshop_tool (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  event TEXT NOT NULL REFERENCES event (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  tool TEXT NOT NULL REFERENCES tool (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER CHECK (quantity >= 0)
) STRICT;
CREATE INDEX workshop_tool_event ON workshop_tool (event);
CREATE INDEX workshop_tool_tool ON workshop_tool (tool);
