-- Imports and what staging keeps of them until commit.

-- The bytes of every extract, once each.
CREATE TABLE import_file (
  sha256 VARCHAR PRIMARY KEY CHECK (regexp_full_match(sha256, '[0-9a-f]{64}')),
  bytes BLOB NOT NULL,
  size BIGINT NOT NULL CHECK (size >= 0)
);

CREATE TABLE import (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  district VARCHAR NOT NULL CHECK (district <> ''),
  file_name VARCHAR NOT NULL CHECK (file_name <> ''),
  sha256 VARCHAR NOT NULL CHECK (regexp_full_match(sha256, '[0-9a-f]{64}')),
  format VARCHAR NOT NULL CHECK (format <> ''),
  state VARCHAR NOT NULL CHECK (state IN ('staged', 'committed', 'undone', 'discarded')),
  person VARCHAR NOT NULL CHECK (person <> ''),
  staged_at TIMESTAMP NOT NULL,
  -- JSON. What a person decided, and the whole mapping that the line made of it.
  decisions VARCHAR NOT NULL,
  mapping VARCHAR NOT NULL,
  preview VARCHAR NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
  report_count INTEGER NOT NULL CHECK (report_count >= 0),
  -- The inputs of what was shown, beside the bytes and the mapping.
  catalogue_version VARCHAR NOT NULL CHECK (catalogue_version <> ''),
  store_version VARCHAR NOT NULL CHECK (store_version <> ''),
  -- The diff as shown.
  diff_new INTEGER NOT NULL CHECK (diff_new >= 0),
  diff_changed INTEGER NOT NULL CHECK (diff_changed >= 0),
  diff_same INTEGER NOT NULL CHECK (diff_same >= 0),
  diff_vanished INTEGER NOT NULL CHECK (diff_vanished >= 0),
  -- NULL: not yet, or never.
  committed_at TIMESTAMP,
  committed_by VARCHAR CHECK (committed_by <> ''),
  undone_at TIMESTAMP,
  undone_by VARCHAR CHECK (undone_by <> ''),
  CHECK ((state IN ('committed', 'undone')) = (committed_at IS NOT NULL)),
  CHECK ((state = 'undone') = (undone_at IS NOT NULL)),
  CHECK ((committed_at IS NULL) = (committed_by IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);

CREATE TABLE finding (
  import INTEGER NOT NULL CHECK (import > 0),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  code VARCHAR NOT NULL CHECK (code <> ''),
  severity VARCHAR NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  -- NULL: the place has no such part.
  place_sheet VARCHAR,
  place_row INTEGER CHECK (place_row > 0),
  place_column INTEGER CHECK (place_column > 0),
  place_pointer VARCHAR,
  got VARCHAR NOT NULL,
  expected VARCHAR NOT NULL,
  -- JSON list of code, name and score.
  candidates VARCHAR NOT NULL
);

CREATE TABLE staged_entry (
  import INTEGER NOT NULL CHECK (import > 0),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  period VARCHAR NOT NULL CHECK (regexp_full_match(period, 'year|until-(0[1-9]|1[0-2])|since-(19|20)\d\d|at-(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])')),
  indicator VARCHAR NOT NULL CHECK (indicator <> ''),
  kind VARCHAR NOT NULL CHECK (kind IN ('number', 'absent', 'withdrawn')),
  -- NULL unless a number, and never NULL then.
  value DOUBLE CHECK (isfinite(value)),
  precision VARCHAR CHECK (precision IN ('exact', 'at-least', 'at-most', 'about')),
  -- NULL unless absent, and never NULL then.
  reason VARCHAR CHECK (reason IN ('not-reported', 'blank', 'not-applicable', 'withheld')),
  provisional BOOLEAN NOT NULL,
  restated BOOLEAN NOT NULL,
  doubtful BOOLEAN NOT NULL,
  confirmed BOOLEAN NOT NULL,
  unit VARCHAR NOT NULL,
  raw VARCHAR NOT NULL,
  -- NULL: the place has no such part.
  place_sheet VARCHAR,
  place_row INTEGER CHECK (place_row > 0),
  place_column INTEGER CHECK (place_column > 0),
  place_pointer VARCHAR,
  section VARCHAR NOT NULL,
  sentence VARCHAR NOT NULL,
  passage VARCHAR NOT NULL,
  link VARCHAR NOT NULL,
  transcriber VARCHAR NOT NULL,
  checker VARCHAR NOT NULL,
  note VARCHAR NOT NULL,
  CHECK ((kind = 'number') = (value IS NOT NULL)),
  CHECK ((kind = 'number') = (precision IS NOT NULL)),
  CHECK ((kind = 'absent') = (reason IS NOT NULL)),
  CHECK (kind = 'number' OR NOT (provisional OR restated OR doubtful OR confirmed))
);

CREATE TABLE staged_report (
  import INTEGER NOT NULL CHECK (import > 0),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  -- NULL in each: the extract says nothing of it.
  title VARCHAR,
  link VARCHAR,
  submitted VARCHAR CHECK (regexp_full_match(submitted, '\d{4}-\d\d-\d\d')),
  published VARCHAR CHECK (regexp_full_match(published, '\d{4}-\d\d-\d\d')),
  exempt BOOLEAN,
  place_sheet VARCHAR,
  place_row INTEGER CHECK (place_row > 0),
  place_column INTEGER CHECK (place_column > 0),
  place_pointer VARCHAR
);
