-- Truelle's database, version 18: a count keeps what the books said of the item when it was counted, so that its report stays as it was found.

ALTER TABLE stock_count ADD COLUMN item_state TEXT CHECK (item_state IN ('available', 'set_aside', 'check_due', 'to_inspect', 'in_repair',
  'on_its_way', 'lent', 'late', 'missing', 'stolen', 'withdrawn'));
ALTER TABLE stock_count ADD COLUMN place TEXT;
ALTER TABLE stock_count ADD COLUMN tool_library TEXT REFERENCES tool_library (uid);
ALTER TABLE stock_count ADD COLUMN value INTEGER CHECK (value >= 0);
CREATE INDEX stock_count_tool_library ON stock_count (tool_library);
