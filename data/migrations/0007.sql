-- Truelle's database, version 7: what came from another calendar is found by its identifier there.

CREATE INDEX event_source_uid ON event (source_uid) WHERE source_uid IS NOT NULL;
CREATE INDEX closure_source ON closure (source) WHERE source IS NOT NULL;
