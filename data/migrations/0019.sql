-- Truelle's database, version 19: how long the office waits before it reminds, where the profession gives no delay of its own.

ALTER TABLE programme ADD COLUMN assessment_days INTEGER CHECK (assessment_days >= 0);
ALTER TABLE programme ADD COLUMN confirmation_days INTEGER CHECK (confirmation_days >= 0);
ALTER TABLE programme ADD COLUMN resume_days INTEGER CHECK (resume_days >= 0);
ALTER TABLE programme ADD COLUMN review_days INTEGER CHECK (review_days >= 0);
ALTER TABLE programme ADD COLUMN closing_days INTEGER CHECK (closing_days >= 0);

UPDATE programme SET assessment_days = 30, confirmation_days = 15, resume_days = 30, review_days = 14, closing_days = 14;
