-- Truelle's database, version 3: what must be true to enter a step, steps that no new support has, and the steps of a
-- running support as they were when it was decided.

ALTER TABLE programme_step ADD COLUMN entry TEXT;
ALTER TABLE programme_step ADD COLUMN retired_on TEXT CHECK (retired_on IS date (retired_on));

ALTER TABLE support_step ADD COLUMN position INTEGER CHECK (position >= 0);
ALTER TABLE support_step ADD COLUMN delay_days INTEGER CHECK (delay_days >= 0);
ALTER TABLE support_step ADD COLUMN axis TEXT REFERENCES axis (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE support_step ADD COLUMN optional INTEGER CHECK (optional IN (0, 1));
ALTER TABLE support_step ADD COLUMN entry TEXT;
CREATE INDEX support_step_axis ON support_step (axis);
