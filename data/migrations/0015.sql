-- Truelle's database, version 15: a decision that redirects a household says to whom.

ALTER TABLE decision ADD COLUMN redirected_to TEXT REFERENCES organisation (uid);
CREATE INDEX decision_redirected_to ON decision (redirected_to);
