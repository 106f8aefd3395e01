-- Truelle's database, version 12: what cannot wait is found among thousands of visits at once.

CREATE INDEX event_urgent ON event (household) WHERE urgent = 1;
CREATE INDEX risk_urgent ON risk (assessment) WHERE urgent = 1;
