-- Deciding: who says a figure, what was decided of a cell, what is remembered of a file, and what an import created.
-- DuckDB cannot change a CHECK nor add a column with one, so tables that need it are made anew, filled and renamed.

CREATE TABLE agency_anew (
  code VARCHAR PRIMARY KEY CHECK (code <> ''),
  district VARCHAR NOT NULL CHECK (district <> ''),
  name VARCHAR NOT NULL CHECK (name <> ''),
  short_name VARCHAR NOT NULL CHECK (short_name <> ''),
  name_en VARCHAR NOT NULL,
  aliases VARCHAR[] NOT NULL,
  initials VARCHAR NOT NULL,
  kind VARCHAR NOT NULL
    CHECK (kind IN ('government', 'enforcement', 'general', 'subdistrict', 'town', 'vertical')),
  -- NULL: open.
  from_year INTEGER CHECK (from_year BETWEEN 1900 AND 2100),
  to_year INTEGER CHECK (to_year BETWEEN 1900 AND 2100),
  predecessors VARCHAR[] NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  -- NULL: of the catalogue. Else the import that created it, whose undoing removes it where nothing else uses it.
  created_by_import INTEGER CHECK (created_by_import > 0),
  CHECK (from_year IS NULL OR to_year IS NULL OR from_year <= to_year)
);
INSERT INTO agency_anew BY NAME SELECT * FROM agency;
DROP TABLE agency;
ALTER TABLE agency_anew RENAME TO agency;

CREATE TABLE indicator_anew (
  code VARCHAR PRIMARY KEY CHECK (code <> ''),
  name VARCHAR NOT NULL CHECK (name <> ''),
  name_en VARCHAR NOT NULL,
  short_name VARCHAR NOT NULL CHECK (short_name <> ''),
  aliases VARCHAR[] NOT NULL,
  area VARCHAR NOT NULL CHECK (area <> ''),
  unit VARCHAR NOT NULL,
  unit_en VARCHAR NOT NULL,
  unit_family VARCHAR NOT NULL,
  value_type VARCHAR NOT NULL CHECK (value_type IN ('count', 'amount', 'percent')),
  genre VARCHAR NOT NULL CHECK (genre <> ''),
  direction VARCHAR NOT NULL CHECK (direction IN ('neutral', 'better-high', 'better-low')),
  additive BOOLEAN NOT NULL,
  -- NULL, both of them: not a ratio.
  numerator VARCHAR,
  denominator VARCHAR,
  -- NULL: no measure "per 1,000".
  exposure VARCHAR,
  expected_of VARCHAR[] NOT NULL,
  headline BOOLEAN NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  -- NULL: of the catalogue. Else the import that created it, whose undoing removes it where nothing else uses it.
  created_by_import INTEGER CHECK (created_by_import > 0),
  CHECK ((numerator IS NULL) = (denominator IS NULL))
);
INSERT INTO indicator_anew BY NAME SELECT * FROM indicator;
DROP TABLE indicator;
ALTER TABLE indicator_anew RENAME TO indicator;

CREATE TABLE import_anew (
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
  -- What becomes of figures on record that the extract lacks though it speaks of their agency, year and indicator.
  vanished VARCHAR NOT NULL DEFAULT 'keep' CHECK (vanished IN ('keep', 'withdraw')),
  -- Entries beyond those of the file: withdrawals of what vanished.
  withdrawal_count INTEGER NOT NULL DEFAULT 0 CHECK (withdrawal_count >= 0),
  CHECK ((state IN ('committed', 'undone')) = (committed_at IS NOT NULL)),
  CHECK ((state = 'undone') = (undone_at IS NOT NULL)),
  CHECK ((committed_at IS NULL) = (committed_by IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
INSERT INTO import_anew BY NAME SELECT * FROM import;
DROP TABLE import;
ALTER TABLE import_anew RENAME TO import;

-- Years from 1900: statistics that agencies hand in go further back than their reports.
CREATE TABLE staged_entry_anew (
  import INTEGER NOT NULL CHECK (import > 0),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
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
  -- Whose word it is: as published, our correction of a transcription, or the agency's own correction.
  authority VARCHAR NOT NULL DEFAULT 'published' CHECK (authority IN ('published', 'transcription', 'agency')),
  CHECK ((kind = 'number') = (value IS NOT NULL)),
  CHECK ((kind = 'number') = (precision IS NOT NULL)),
  CHECK ((kind = 'absent') = (reason IS NOT NULL)),
  CHECK (kind = 'number' OR NOT (provisional OR restated OR doubtful OR confirmed))
);
INSERT INTO staged_entry_anew BY NAME SELECT * FROM staged_entry;
DROP TABLE staged_entry;
ALTER TABLE staged_entry_anew RENAME TO staged_entry;

CREATE TABLE staged_report_anew (
  import INTEGER NOT NULL CHECK (import > 0),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
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
INSERT INTO staged_report_anew BY NAME SELECT * FROM staged_report;
DROP TABLE staged_report;
ALTER TABLE staged_report_anew RENAME TO staged_report;

-- Append-only. `number` grows with every commit, so the newest entry of a key is the one with the highest number.
CREATE TABLE entry_anew (
  number BIGINT NOT NULL CHECK (number > 0),
  import INTEGER NOT NULL CHECK (import > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
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
  -- Whose word it is: as published, our correction of a transcription, or the agency's own correction.
  authority VARCHAR NOT NULL DEFAULT 'published' CHECK (authority IN ('published', 'transcription', 'agency')),
  CHECK ((kind = 'number') = (value IS NOT NULL)),
  CHECK ((kind = 'number') = (precision IS NOT NULL)),
  CHECK ((kind = 'absent') = (reason IS NOT NULL)),
  CHECK (kind = 'number' OR NOT (provisional OR restated OR doubtful OR confirmed))
);
INSERT INTO entry_anew BY NAME SELECT * FROM entry;
DROP TABLE entry;
ALTER TABLE entry_anew RENAME TO entry;

-- The newest standing entry of each key; sorted by indicator, agency, year when rebuilt.
CREATE TABLE observation_anew (
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
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
  entry BIGINT NOT NULL CHECK (entry > 0),
  CHECK ((kind = 'number') = (value IS NOT NULL)),
  CHECK ((kind = 'number') = (precision IS NOT NULL)),
  CHECK ((kind = 'absent') = (reason IS NOT NULL)),
  CHECK (kind = 'number' OR NOT (provisional OR restated OR doubtful OR confirmed))
);
INSERT INTO observation_anew BY NAME SELECT * FROM observation;
DROP TABLE observation;
ALTER TABLE observation_anew RENAME TO observation;

-- Append-only, as the log is.
CREATE TABLE report_entry_anew (
  number BIGINT NOT NULL CHECK (number > 0),
  import INTEGER NOT NULL CHECK (import > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
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
INSERT INTO report_entry_anew BY NAME SELECT * FROM report_entry;
DROP TABLE report_entry;
ALTER TABLE report_entry_anew RENAME TO report_entry;

-- The newest word of standing imports on each field of an agency's report of a year.
CREATE TABLE report_anew (
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  title VARCHAR NOT NULL,
  link VARCHAR NOT NULL,
  -- NULL: nothing on record.
  submitted VARCHAR CHECK (regexp_full_match(submitted, '\d{4}-\d\d-\d\d')),
  published VARCHAR CHECK (regexp_full_match(published, '\d{4}-\d\d-\d\d')),
  exempt BOOLEAN NOT NULL
);
INSERT INTO report_anew BY NAME SELECT * FROM report;
DROP TABLE report;
ALTER TABLE report_anew RENAME TO report;

-- What a person decided of one cell of an import, beside what the line says of it.
CREATE TABLE cell_decision (
  import INTEGER NOT NULL CHECK (import > 0),
  -- Sheet, row and column as SHEET!R2C3, or a JSON pointer.
  place VARCHAR NOT NULL CHECK (place <> ''),
  kind VARCHAR NOT NULL CHECK (kind IN ('take', 'doubtful', 'correct', 'send-back')),
  -- Why; for a correction what it cites: the report's sentence, or the agency's reference.
  reason VARCHAR NOT NULL,
  -- NULL unless a correction, and never NULL then: its text and whose it is.
  value VARCHAR,
  authority VARCHAR CHECK (authority IN ('transcription', 'agency')),
  person VARCHAR NOT NULL CHECK (person <> ''),
  decided_at TIMESTAMP NOT NULL,
  PRIMARY KEY (import, place),
  CHECK ((kind = 'correct') = (value IS NOT NULL)),
  CHECK ((kind = 'correct') = (authority IS NOT NULL)),
  CHECK (kind = 'take' OR reason <> '')
);

-- Figures not taken but sent back to whom they came from: waiting until a later import brings the cell.
CREATE TABLE sent_back (
  import INTEGER NOT NULL CHECK (import > 0),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  agency VARCHAR NOT NULL CHECK (agency <> ''),
  subject VARCHAR NOT NULL CHECK (subject <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  period VARCHAR NOT NULL CHECK (period <> ''),
  indicator VARCHAR NOT NULL CHECK (indicator <> ''),
  raw VARCHAR NOT NULL,
  reason VARCHAR NOT NULL CHECK (reason <> ''),
  -- NULL: the place has no such part.
  place_sheet VARCHAR,
  place_row INTEGER CHECK (place_row > 0),
  place_column INTEGER CHECK (place_column > 0),
  place_pointer VARCHAR,
  PRIMARY KEY (import, ordinal)
);

-- Names that a person said mean an agency or an indicator. One stands while its import stands and nobody revoked it;
-- of several for one name the newest counts.
CREATE TABLE alias (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  kind VARCHAR NOT NULL CHECK (kind IN ('agency', 'indicator')),
  -- Whose extracts it was learned from, and the only ones it is used for.
  district VARCHAR NOT NULL CHECK (district <> ''),
  name VARCHAR NOT NULL CHECK (name <> ''),
  code VARCHAR NOT NULL CHECK (code <> ''),
  import INTEGER NOT NULL CHECK (import > 0),
  person VARCHAR NOT NULL CHECK (person <> ''),
  created_at TIMESTAMP NOT NULL,
  -- NULL, both of them: not revoked.
  revoked_at TIMESTAMP,
  revoked_by VARCHAR CHECK (revoked_by <> ''),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

-- How a file of a header was read when it was committed, for the next of its kind. Stands while its import stands; of
-- several for one fingerprint the newest counts.
CREATE TABLE layout (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  district VARCHAR NOT NULL CHECK (district <> ''),
  fingerprint VARCHAR NOT NULL CHECK (fingerprint <> ''),
  -- JSON.
  remembered VARCHAR NOT NULL CHECK (remembered <> ''),
  import INTEGER NOT NULL CHECK (import > 0),
  person VARCHAR NOT NULL CHECK (person <> ''),
  created_at TIMESTAMP NOT NULL
);

-- Agencies and indicators that an import created and its undoing removed: their code and their place in the order are
-- given to nobody else, since undone entries and frozen slides may still name them.
CREATE TABLE removed_body (
  kind VARCHAR NOT NULL CHECK (kind IN ('agency', 'indicator')),
  code VARCHAR NOT NULL CHECK (code <> ''),
  -- Empty for an indicator.
  district VARCHAR NOT NULL,
  name VARCHAR NOT NULL CHECK (name <> ''),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  PRIMARY KEY (kind, code)
);
