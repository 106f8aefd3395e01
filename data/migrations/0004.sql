-- Truelle's database, version 4: the dwellings that an operation builds or renovates.

ALTER TABLE dwelling ADD COLUMN operation TEXT REFERENCES operation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX dwelling_operation ON dwelling (operation);
