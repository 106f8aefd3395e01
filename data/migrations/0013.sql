-- Truelle's database, version 13: a household's file has the number by which other lists call it.

ALTER TABLE household ADD COLUMN file_number TEXT;
