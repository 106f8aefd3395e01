-- Truelle's database, version 16: a venue lies in a neighbourhood, which its commune alone does not tell.

ALTER TABLE venue ADD COLUMN territory TEXT REFERENCES territory (uid);
CREATE INDEX venue_territory ON venue (territory);
