-- Truelle's database, version 14: what a member offers to show can be searched for. The words of all records are derived anew when the
-- file is next opened.

DELETE FROM search;
DELETE FROM derived_key;
