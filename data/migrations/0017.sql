-- Truelle's database, version 17: where a member is written to, so that a letter finds its envelope.

ALTER TABLE member ADD COLUMN street TEXT;
ALTER TABLE member ADD COLUMN postcode TEXT;
ALTER TABLE member ADD COLUMN commune TEXT;
