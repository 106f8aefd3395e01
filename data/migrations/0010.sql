-- Truelle's database, version 10: what of a kit stayed when the rest went out.

ALTER TABLE loan ADD COLUMN stayed_parts TEXT;
