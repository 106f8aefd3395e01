-- Truelle's database, version 20: an item that turns up where nobody had sent it to keeps where it was expected; where it came instead stands beside it.

ALTER TABLE transfer ADD COLUMN arrived_at TEXT REFERENCES tool_library (uid);
CREATE INDEX transfer_arrived_at ON transfer (arrived_at);
