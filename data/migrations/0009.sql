-- Truelle's database, version 9: what goes on past midnight is found from any of its days.

-- Few do; the others are found by the day on which they start.
CREATE INDEX event_over_midnight ON event (ends_at) WHERE substr (starts_at, 1, 10) < substr (ends_at, 1, 10);
