-- Truelle's database, version 11: late steps are found without reading all that were passed.

CREATE INDEX support_step_late ON support_step (planned_on) WHERE planned_on IS NOT NULL AND done_on IS NULL AND skipped_on IS NULL;
