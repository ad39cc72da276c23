-- What became of agencies, with its year: new names, mergers, splits, transfers.

CREATE TABLE reorganisation (
  code VARCHAR PRIMARY KEY CHECK (code <> ''),
  district VARCHAR NOT NULL CHECK (district <> ''),
  -- The first report year of the new order.
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  kind VARCHAR NOT NULL CHECK (kind IN ('rename', 'merge', 'split', 'transfer')),
  agencies_before VARCHAR[] NOT NULL CHECK (len(agencies_before) > 0),
  agencies_after VARCHAR[] NOT NULL CHECK (len(agencies_after) > 0),
  note VARCHAR NOT NULL,
  note_en VARCHAR NOT NULL
);
