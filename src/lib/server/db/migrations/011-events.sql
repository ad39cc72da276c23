-- What happened, as the office writes it down: marks with a note in a trend. Nothing is deleted: what was written by mistake
-- is taken back, and stays with who took it back.

CREATE TABLE event (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  district VARCHAR NOT NULL CHECK (district <> ''),
  -- NULL: the whole district's.
  agency VARCHAR CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  text VARCHAR NOT NULL CHECK (text <> ''),
  -- Empty: there is none.
  text_en VARCHAR NOT NULL,
  person VARCHAR NOT NULL CHECK (person <> ''),
  written_at TIMESTAMP NOT NULL,
  -- NULL: it stands.
  taken_back_at TIMESTAMP,
  taken_back_by VARCHAR CHECK (taken_back_by <> ''),
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
);
