-- How many rows staging wrote of an import, table by table (JSON): what is more is what a transaction that was cut off left
-- behind. NULL: staged before this was kept.
ALTER TABLE import ADD COLUMN staged_rows VARCHAR;
